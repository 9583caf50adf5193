"""Ready series: lines of points, stated or derived, each with its flags and the figures it came from."""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.core.cache import cache
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from drf_spectacular.utils import OpenApiExample, extend_schema
from redis.exceptions import RedisError
from rest_framework.request import Request
from rest_framework.viewsets import GenericViewSet

from plants.api.asked import EXTRAS, By, SeriesFilter, Step
from plants.api.conditional import Version, answer, version
from plants.api.drawn import Drawing, evidence
from plants.api.errors import BadParameters, ParameterError
from plants.api.parameters import SeriesParameters
from plants.api.shapes import SeriesSerializer
from plants.choice import AnyFigure
from plants.dollars import Rates, dollar_lines
from plants.growth import year_on_year
from plants.models import Figure
from plants.models.plain import PlainFigure
from plants.models.preference import PREFERENCE
from plants.parts import By as Part
from plants.parts import breakdowns
from plants.periods import Period
from plants.points import Grain, Line, Point, Scope, by_scope
from plants.vocabulary import MONEY_METRICS, Metric, Status
from plants.windows import Windows, lines, year_to_date

#: No answer is made of more figures: what asks for more is asked to narrow it.
MOST_FIGURES = 100_000

#: How long an answer is kept, in seconds; a change of the data makes another one.
KEPT = 86_400

#: A share of a whole: what it is a share of, and the point.
Shares = Mapping[tuple[Scope, Period], tuple[str, Point]]


class SeriesViewSet(GenericViewSet[Figure]):
    """Ready series of one metric, by country, region, plant, brand, model or segment.

    What no source states for a period is derived from windows of the same scope and marked so, with the
    figures it came from (`inputs`) and what to know of it (`flags`). A gap is left out. One source is
    shown for each period by the stated `rule`; `others` are the figures it was preferred to.
    """

    queryset = Figure.objects.filter(value__isnull=False, period__isnull=False)
    filterset_class = SeriesFilter
    filter_backends = (SeriesParameters,)
    pagination_class = None
    serializer_class = SeriesSerializer

    @extend_schema(
        responses={200: SeriesSerializer},
        examples=[
            OpenApiExample(
                "Kazakhstan by brand and month",
                value={"metric": "production", "by": "brand", "grain": "month", "lines": []},
                response_only=True,
            )
        ],
    )
    def list(self, request: Request) -> HttpResponseBase:
        asked = SeriesParameters().asked(request, self.get_queryset(), self)
        found = version(request)
        return answer(request, found, lambda: _json(found, lambda: Answer(request, asked).content()))


def _json(found: Version | None, make: Callable[[], dict[str, Any]]) -> HttpResponse:
    """What `make` makes as JSON; what was made of the same version before is not made again."""
    body = _kept(found)
    if body is None:
        body = json.dumps(make(), ensure_ascii=False, separators=(",", ":")).encode()
        _keep(found, body)
    return HttpResponse(body, content_type="application/json")


def _kept(found: Version | None) -> bytes | None:
    try:
        return cache.get(f"series:{found.tag}") if found else None
    except RedisError:
        return None


def _keep(found: Version | None, body: bytes) -> None:
    if found:
        try:
            cache.set(f"series:{found.tag}", body, KEPT)
        except RedisError:
            return


def _as_stated(figures: Iterable[AnyFigure]) -> tuple[Point, ...]:
    windows = Windows(figures)
    return tuple(point for period in windows.periods if (point := windows.point(period)))


#: Steps that follow the windows that sources state, not the calendar.
_BY_WINDOW: dict[Step, Callable[[Iterable[AnyFigure]], tuple[Point, ...]]] = {
    Step.YTD: year_to_date,
    Step.STATED: _as_stated,
}


class Answer:
    """What one address asks for, and what it gets."""

    def __init__(self, request: Request, asked: Any) -> None:
        self.request, self.asked = request, asked
        values = asked.form.cleaned_data
        self.metric = Metric(values["metric"])
        self.by, self.step = By(values["by"] or By.COUNTRY), Step(values["grain"] or Step.YEAR)
        self.status = Status(values["status"] or Status.ACTUAL)
        self.in_dollars = bool(values["currency"])
        self.include = [one for one in (values["include"] or "").split(",") if one]
        self._check()

    def _check(self) -> None:
        bad = [one for one in self.include if one not in EXTRAS]
        if bad:
            detail = f"“include” cannot be “{bad[0]}”: it may be {', '.join(EXTRAS)}."
            raise BadParameters(ParameterError("include", detail, list(EXTRAS)))
        if self.in_dollars and self.metric not in MONEY_METRICS:
            detail = f"“currency” is for money: “{self.metric}” counts {self.metric.label.lower()}."
            raise BadParameters(ParameterError("currency", detail))

    def content(self) -> dict[str, Any]:
        figures = self._figures()
        made = self._lines(figures)
        drawing = Drawing(made)
        shares = self._shares(figures) if "share" in self.include else None
        content: dict[str, Any] = {
            "metric": self.metric.value,
            "metric_label": str(self.metric.label),
            "by": self.by.value,
            "grain": self.step.value,
            "status": self.status.value,
            "rule": str(PREFERENCE),
            "lines": [drawing.line(line, **self._beside(line, shares)) for line in made],
        }
        if "evidence" in self.include:
            content["figures"] = evidence(made, self.request.build_absolute_uri)
        return content

    def _figures(self) -> list[PlainFigure]:
        figures = self.asked.qs[: MOST_FIGURES + 1].plain()
        if len(figures) > MOST_FIGURES:
            detail = f"These series rest on more than {MOST_FIGURES:,} figures; ask for one country or brand."
            raise BadParameters(ParameterError("by", detail))
        return figures

    def _lines(self, figures: list[PlainFigure]) -> list[Line]:
        if self.step in _BY_WINDOW:
            found = ((scope, _BY_WINDOW[self.step](own)) for scope, own in by_scope(figures).items())
            made = [Line(scope, Grain.YEAR, points) for scope, points in found if points]
        else:
            made = lines(figures, Grain(self.step.value))
        return dollar_lines(made, Rates()) if self.in_dollars else made

    def _beside(self, line: Line, shares: Shares | None) -> dict[str, Mapping[Period, Any] | None]:
        changes = shared = None
        if "change" in self.include:
            changes = {point.period: point for point in year_on_year(line.points)}
        if shares is not None:
            keys = [(line.scope, point.period) for point in line.points]
            shared = {key[1]: shares[key] for key in keys if key in shares}
        return {"changes": changes, "shares": shared}

    def _shares(self, figures: list[PlainFigure]) -> Shares:
        """Every point in percent of its whole. Countries are parts of nothing, nor is a window so far."""
        if self.by == By.COUNTRY or self.step == Step.YTD or self.in_dollars:
            return {}
        part = Part(self.by.value)
        wholes = self.asked.wholes(SeriesViewSet.queryset.all()).plain()
        known: list[AnyFigure] = [*figures, *wholes]
        grain = None if self.step == Step.STATED else Grain(self.step.value)
        shares = {}
        for whole in breakdowns(known, part, grain):
            for share in whole.shares:
                scope = _part_scope(whole.scope, part, share.key, share.point)
                shares[scope, whole.period] = str(whole.denominator), share.point
        return shares


def _part_scope(whole: Scope, by: Part, key: Any, point: Point) -> Scope:
    """The scope of a part, from its whole and its place in it."""
    scope = whole._replace(**{by.slot: key})
    return scope._replace(region_id=point.inputs[0].region_id) if by == Part.PLANT else scope
