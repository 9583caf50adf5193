"""The explorer: any metric, as a chart and a table, its state in the address."""

from typing import Any

from django.db.models import F
from django.utils.translation import gettext as _

from plants import charts, series
from plants.filters import FigureFilter
from plants.models import Figure
from plants.views.listing import FilteredList
from plants.vocabulary import PEOPLE, PERCENT, VEHICLES, Metric, Status

#: Metrics without a chart: shares are of totals that no figure names, and a start is no quantity.
UNDRAWN = {Metric.SHARE, Metric.LAUNCH}

#: The orders that a reader can choose by `sort`.
ORDERS: dict[str, list[Any]] = {
    "-period": [F("period_end").desc(nulls_last=True), F("period_start").asc(nulls_last=True), "pk"],
    "period": [F("period_end").asc(nulls_last=True), F("period_start").asc(nulls_last=True), "pk"],
    "-value": [F("value").desc(nulls_last=True), "pk"],
    "value": [F("value").asc(nulls_last=True), "pk"],
}


class Production(FilteredList):
    """Preferred figures: actual production unless the address asks for something else."""

    model = Figure
    queryset = Figure.objects.all()
    template_name = "plants/production.html"
    filterset_class = FigureFilter
    shown = (
        "metric",
        "country",
        "brand",
        "model",
        "plant",
        "segment",
        "status",
        "year",
        "since",
        "until",
    )

    def filter_data(self) -> dict[str, Any]:
        return {"metric": Metric.PRODUCTION.value, "status": Status.ACTUAL.value} | super().filter_data()

    def get_queryset(self) -> Any:
        figures: Any = super().get_queryset()
        return figures.preferred().for_list()

    def get_ordering(self) -> Any:
        return None

    @property
    def sort(self) -> str:
        asked = self.request.GET.get("sort", "")
        return asked if asked in ORDERS else "-period"

    def paginate_queryset(self, queryset: Any, page_size: int) -> tuple[Any, ...]:
        return super().paginate_queryset(queryset.order_by(*ORDERS[self.sort]), page_size)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        chosen = {name: value for name, value in self.filterset.form.cleaned_data.items() if value}
        metric = Metric(chosen["metric"]) if "metric" in chosen else None
        drawn = metric if self.filterset.is_valid() and metric not in UNDRAWN else None
        return context | {
            "metric": metric,
            "chart": chart_of(self.filterset.qs, drawn, chosen) if drawn else None,
            "sort": self.sort,
            "segment_rule": series.SEGMENT_RULE,
        }


def chart_of(figures: Any, metric: Metric, chosen: dict[str, Any]) -> charts.Chart | None:
    """The widest scopes among the filtered figures, by year; within a year where there is but one.

    None where no window starts in January.
    """
    status = Status(chosen.get("status") or Status.ACTUAL)
    drawn = list(
        figures.filter(status=status, value__isnull=False, period__isnull=False).preferred().for_list()
    )
    compared = series.compare(drawn, fixed=set(chosen))
    if not compared:
        return None
    words = ("explorer", title(metric, chosen), subtitle(compared[0].newest, status))
    if len({year for one in compared for year in one.by_year}) > 1:
        return charts.by_year(*words, compared)
    within = series.compare(drawn, fixed=set(chosen), each=series.windows_of_newest_year)
    return charts.by_window(*words, within)


def title(metric: Metric, chosen: dict[str, Any]) -> str:
    """The measure and what it is narrowed to: "Production: Kazakhstan, Hyundai"."""
    names = [chosen.get(slot) for slot in ("country", "plant", "model", "brand")]
    if chosen.get("model"):
        names.pop()
    told = ", ".join(str(name) for name in names if name)
    if chosen.get("segment"):
        told = ", ".join(filter(None, [told, series.segment_label(chosen["segment"]).lower()]))
    return f"{metric.label}: {told}" if told else str(metric.label)


def subtitle(figure: Figure, status: Status) -> str:
    names = {VEHICLES: _("Vehicles a year"), PEOPLE: _("People, by year"), PERCENT: _("Percent, by year")}
    unit = names.get(figure.unit) or _("%(unit)s, by year") % {"unit": figure.unit}
    return unit if status == Status.ACTUAL else f"{unit}; {status.label.lower()}"
