"""Ready series: lines of points, stated or derived, each with its flags and the figures it came from."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.viewsets import GenericViewSet

from plants.api.asked import EXTRAS, SeriesFilter
from plants.api.conditional import answer, version
from plants.api.drawn import Points, Subjects, evidence
from plants.api.errors import BadParameters, ParameterError
from plants.api.examples import SERIES
from plants.api.keeping import once
from plants.api.lines import Lines
from plants.api.parameters import SeriesParameters
from plants.api.shapes import SeriesSerializer
from plants.models import Figure
from plants.models.preference import PREFERENCE
from plants.periods import Period
from plants.series.points import Line
from plants.series.questions import Step, series_figures
from plants.series.telling import MOST_FIGURES, Told, TooManyFiguresError, changes_of, tell
from plants.vocabulary import MONEY_METRICS

#: How long an answer is kept, in seconds; a change of the data makes another one.
KEPT = 86_400


class SeriesViewSet(GenericViewSet[Figure]):
    """Ready series of one metric, by country, region, plant, brand, model or segment.

    What no source states for a period is derived from windows of the same scope and marked so, with the
    figures it came from (`inputs`) and what to know of it (`flags`). A gap is left out. One source is
    shown for each period by the stated `rule`; `others` are the figures it was preferred to.
    """

    queryset = series_figures()
    filterset_class = SeriesFilter
    filter_backends = (SeriesParameters,)
    pagination_class = None
    serializer_class = SeriesSerializer

    @extend_schema(
        responses={200: SeriesSerializer},
        examples=[SERIES],
    )
    def list(self, request: Request) -> HttpResponseBase:
        found = version(request)
        return answer(request, found, lambda: once(found, KEPT, self._content))

    def _content(self) -> dict[str, Any]:
        asked = SeriesParameters().asked(self.request, self.get_queryset(), self)
        return Answer(self.request, asked).content()


class Answer:
    """What one address asks for, and what it gets."""

    def __init__(self, request: Request, asked: SeriesFilter) -> None:
        self.request, self.question = request, asked.question()
        self.include = [one for one in (asked.form.cleaned_data["include"] or "").split(",") if one]
        self._check()

    def _check(self) -> None:
        bad = [one for one in self.include if one not in EXTRAS]
        if bad:
            detail = f"“include” cannot be “{bad[0]}”: it may be {', '.join(EXTRAS)}."
            raise BadParameters(ParameterError("include", detail, list(EXTRAS)))
        metric = self.question.metric
        if self.question.in_dollars and metric not in MONEY_METRICS:
            detail = f"“currency” is for money: “{metric}” counts {metric.label.lower()}."
            raise BadParameters(ParameterError("currency", detail))

    def content(self) -> dict[str, Any]:
        asked = self.question
        try:
            lines = self._lines()
        except TooManyFiguresError as error:
            detail = f"These series rest on more than {MOST_FIGURES:,} figures; ask for one country or brand."
            raise BadParameters(ParameterError("by", detail)) from error
        return {
            "metric": asked.metric.value,
            "metric_label": str(asked.metric.label),
            "by": asked.by.value,
            "grain": asked.step.value,
            "status": asked.status.value,
            "rule": str(PREFERENCE),
            **({} if lines["lines"] else {"hint": self._hint()}),
            **lines,
        }

    def _hint(self) -> str:
        """What to ask for instead, of an answer without lines."""
        figures = self.question.figures().plain()
        told = {step: Told(replace(self.question, step=step), figures, self.question.wholes) for step in Step}
        steps = [step.value for step in Step if figures and any(line.points for line in told[step].lines)]
        if steps:
            return _("Nothing by this grain; there is by grain=%s.") % ", ".join(steps)
        if self.question.listed().exists():
            return _("Only narrower figures, as of single plants or models: /api/v1/figures/ lists them.")
        return _("No figure is known for this.")

    def _lines(self) -> dict[str, Any]:
        """The lines, put together from kept ones unless they show more than what their own figures say."""
        if self.question.in_dollars or {"share", "evidence"} & set(self.include):
            return self._from_nothing()
        return {"lines": Lines(self.question, "change" in self.include).drawn()}

    def _from_nothing(self) -> dict[str, Any]:
        told = tell(self.question)
        subjects, draw = Subjects([line.scope for line in told.lines]), Points()
        points = [draw.of(line, **self._beside(line, told)) for line in told.lines]
        content: dict[str, Any] = {
            "lines": [subjects.line(line.scope, own) for line, own in zip(told.lines, points, strict=True)]
        }
        if "evidence" in self.include:
            content["figures"] = evidence(told.lines, self.request.build_absolute_uri)
        return content

    def _beside(self, line: Line, told: Told) -> dict[str, Mapping[Period, Any] | None]:
        return {
            "changes": changes_of(line) if "change" in self.include else None,
            "shares": told.shares_of(line) if "share" in self.include else None,
        }
