"""Two to four countries or brands side by side, at `/compare/?a=country:KZ&b=country:UZ`."""

from typing import Any

from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from plants.charts import charts
from plants.charts.charts import Chart
from plants.explorer import pictures
from plants.explorer.comparing import PLACES, CannotCompareError, Comparison, choices, name_of, read
from plants.explorer.filters import CompareFilter
from plants.explorer.grids import Grid
from plants.explorer.state import COMPARED, Measure
from plants.vocabulary import Metric

#: What is compared where the address names nothing.
USUAL = ("country:KZ", "country:UZ")


class Compare(TemplateView):
    template_name = "plants/compare.html"
    filterset_class = CompareFilter

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        given = [self.request.GET.get(place, "") for place in PLACES]
        context = super().get_context_data(**kwargs) | {
            "title": _("Side by side"),
            "form": CompareFilter(self.request.GET).form,
            "choices": choices(),
            "metrics": COMPARED,
            "metric": self._metric(),
            "measure": self._measure(),
            "measures": (Measure.ABSOLUTE, Measure.INDEX),
        }
        try:
            return context | self._compared(given if any(given) else USUAL)
        except CannotCompareError as error:
            return context | {"problem": str(error), "chosen": list(zip(PLACES, given, strict=True))}

    def _metric(self) -> Metric:
        asked = self.request.GET.get("metric", "")
        return Metric(asked) if asked in COMPARED else Metric.PRODUCTION

    def _measure(self) -> Measure:
        return Measure.INDEX if self.request.GET.get("measure") == Measure.INDEX else Measure.ABSOLUTE

    def _compared(self, given: Any) -> dict[str, Any]:
        things = read(given)
        if len(things) < 2:
            raise CannotCompareError(_("Choose at least two, to stand side by side."))
        asked = Comparison(things, self._metric(), self._measure())
        found = asked.found()
        told = asked.grid(found)
        names = [*map(name_of, things), *[""] * (len(PLACES) - len(things))]
        return {
            "chosen": list(zip(PLACES, names, strict=True)),
            "things": things,
            "title": _title(things),
            "facts": asked.facts(found),
            "grid": told,
            "chart": _chart(told, asked) if told.columns else None,
            "address": self.request.build_absolute_uri(),
        }


def _title(things: Any) -> str:
    *first, last = map(str, things)
    return _("%(first)s and %(last)s") % {"first": ", ".join(first), "last": last}


def _chart(told: Grid, asked: Comparison) -> Chart:
    words = {"metric": asked.metric.label, "names": _title(asked.things)}
    level = 100.0 if asked.measure == Measure.INDEX else None
    title = _("%(metric)s: %(names)s") % words
    return charts.lines("compare", title, pictures.subtitle(told), pictures.curves(told), level=level)
