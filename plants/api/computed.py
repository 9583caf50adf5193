"""Series and promises as files, a row a point or promise: `/api/v1/series.csv?metric=production`."""

from collections.abc import Callable
from typing import Any

from django.db.models import QuerySet
from django.http import Http404, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.urls import URLPattern, path
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.views import APIView

from plants.api.asked import SeriesFilter
from plants.api.conditional import answer, version
from plants.api.parameters import SeriesParameters
from plants.api.promises import PromiseFilter, PromiseViewSet, promise_row
from plants.api.series import Answer, SeriesViewSet
from plants.exports import flat
from plants.exports.files import MEDIA_TYPES, Suffix
from plants.models import Figure
from plants.promises.promise import told

#: What stands in each row of a series beside its point.
_HEAD = ("metric", "metric_label", "by", "grain", "status")

_SERIES = (
    *_HEAD,
    *("country", "country_name", "region", "region_name", "plant", "plant_name", "brand", "brand_name"),
    *("model", "model_brand", "model_name", "segment", "counterpart", "counterpart_name", "unit"),
    *("period_start", "period_end", "period_kind", "period_label", "value", "derivation", "derived"),
    *("flags", "inputs", "source_publisher", "source_title", "source_url", "quote"),
)

_PROMISES = ("id", "metric", "subject", "target", "unit", "qualifier", "status", "due", "derivation")


class ComputedFile(APIView):
    """What is computed, laid flat. Raises BadParameters as the list does."""

    name = "series"
    queryset: QuerySet[Any] = Figure.objects.all()
    viewset: Any = SeriesViewSet
    filterset_class: Any = SeriesFilter
    rows: Callable[[Request, Any], list[flat.Flat]] | None = None
    first: tuple[str, ...] = _SERIES

    @extend_schema(exclude=True)
    def get(self, request: Request, suffix: Suffix) -> HttpResponseBase:
        if suffix not in {Suffix.CSV, Suffix.JSON}:
            raise Http404(f"{self.name} are served as .csv and .json.")
        asked = SeriesParameters().asked(request, self.viewset.queryset.all(), self)
        also = str(getattr(asked, "at_day", ""))
        return answer(request, version(request, also=also), lambda: self._file(request, asked, suffix))

    def _file(self, request: Request, asked: Any, suffix: Suffix) -> HttpResponseBase:
        rows = self.rows(request, asked) if self.rows else []
        header = list(dict.fromkeys([*self.first, *flat.names(rows)]))
        headers = {"Content-Type": MEDIA_TYPES[suffix]}
        if suffix == Suffix.JSON:
            return StreamingHttpResponse(flat.as_json(rows, header), headers=headers)
        headers["Content-Disposition"] = f'attachment; filename="autotrack-{self.name}.csv"'
        return StreamingHttpResponse(flat.csv(rows, header), headers=headers)


def series_rows(request: Request, asked: Any) -> list[flat.Flat]:
    """A row for every point, with the sources of the figures that it rests on."""
    made = Answer(request, asked)
    made.include = [*made.include, "evidence"]
    content = made.content()
    head, told = {name: content[name] for name in _HEAD}, content["figures"]
    return [
        head | _subject(line) | _point(point, [told[str(key)] for key in point["inputs"]])
        for line in content["lines"]
        for point in line["points"]
    ]


def _subject(line: dict[str, Any]) -> flat.Flat:
    return flat.flat({name: value for name, value in line.items() if name != "points"})


def _point(point: dict[str, Any], evidence: list[dict[str, Any]]) -> flat.Flat:
    sources = [one["source"] for one in evidence]
    beside = {f"source_{name}": _once(one[name] for one in sources) for name in ("publisher", "title", "url")}
    derivation = "stated" if point["derived"] == "stated" else "derived"
    quotes = {"quote": _once(one["quote"] for one in evidence)}
    return flat.flat(point) | {"derivation": derivation} | beside | quotes


def _once(texts: Any) -> str:
    return "; ".join(dict.fromkeys(filter(None, texts)))


def promise_rows(request: Request, asked: Any) -> list[flat.Flat]:
    """A row for every promise: where it was made, what came of it, and what decides."""
    outcome = asked.form.cleaned_data["outcome"]
    found = [one for one in asked.judged() if not outcome or one.outcome == outcome]
    return [{**flat.flat(promise_row(one, request)), "derivation": "derived"} for one in told(found)]


def _of(name: str, **options: Any) -> URLPattern:
    return path(
        f"{name}.<suffix:suffix>",
        ComputedFile.as_view(name=name, **options),
        name=f"{name}-file",
    )


ADDRESSES = [
    _of("series", rows=series_rows),
    _of(
        "promises",
        rows=promise_rows,
        viewset=PromiseViewSet,
        filterset_class=PromiseFilter,
        first=_PROMISES,
    ),
]
