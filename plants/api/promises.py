"""Promises and what came of them, and who keeps theirs."""

from collections.abc import Callable
from datetime import date
from typing import Any

import django_filters
from django.db.models import TextChoices
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.viewsets import GenericViewSet

from plants.api.conditional import answer, version
from plants.api.drawn import number
from plants.api.pagination import Run
from plants.api.parameters import SeriesParameters
from plants.api.shapes import PromisesSerializer, StandingsSerializer
from plants.filters import BySlug, CountryFilter, Unfiltered
from plants.models import Figure, Organisation, Plant, PlantEvent
from plants.promises.outcomes import Answer, Outcome
from plants.promises.promise import Judged, Promise, judged, kind_of, told
from plants.promises.standings import Standing, league

Row = Figure | PlantEvent


class Ranked(TextChoices):
    """Whose promises are counted together."""

    COUNTRY = "country", _("Country")
    PLANT = "plant", _("Plant")
    OPERATOR = "operator", _("Company")


class PromiseScope(Unfiltered, django_filters.FilterSet):
    """Whose promises, and as of which day; today where none is given."""

    country = CountryFilter(method="unfiltered")
    plant = BySlug(queryset=Plant.objects.all(), label=_("Plant"), method="unfiltered")
    operator = BySlug(queryset=Organisation.objects.all(), label=_("Company"), method="unfiltered")
    at = django_filters.DateFilter(label=_("As of"), method="unfiltered")

    class Meta:
        model = Figure
        fields: list[str] = []

    @property
    def at_day(self) -> date:
        return self.form.cleaned_data["at"] or timezone.localdate()

    def judged(self) -> list[Judged]:
        asked = self.form.cleaned_data
        scope = {name: asked[name] for name in ("country", "plant", "operator") if asked[name]}
        return judged(self.at_day, **scope)


class PromiseFilter(PromiseScope):
    """Promises by what came of them too."""

    outcome = django_filters.ChoiceFilter(choices=Outcome.choices, label=_("Outcome"), method="unfiltered")


class StandingFilter(PromiseScope):
    """Standings by country, plant or company; by country where not given."""

    by = django_filters.ChoiceFilter(choices=Ranked.choices, label=_("Of"), method="unfiltered")


class PromiseViewSet(GenericViewSet[Figure]):
    """Every target, forecast and promised start, and what came of it; those due soonest come first.

    `made` is where it was said, `answer` what is known that decides; both with their words and sources.
    """

    queryset = Figure.objects.all()
    filterset_class = PromiseFilter
    filter_backends = (SeriesParameters,)
    pagination_class = None
    serializer_class = PromisesSerializer

    @extend_schema(responses={200: PromisesSerializer}, parameters=Run.parameters_described())
    def list(self, request: Request) -> HttpResponseBase:
        run = Run(request)
        asked = SeriesParameters().asked(request, self.get_queryset(), self, Run.parameters)
        outcome = asked.form.cleaned_data["outcome"]

        def make() -> Response:
            found = [one for one in asked.judged() if not outcome or one.outcome == outcome]
            drawn = [promise_row(one, request) for one in told(run.page(found))]
            return Response({"at": asked.at_day.isoformat(), **run.envelope(), "results": drawn})

        return answer(request, version(request, also=str(asked.at_day)), make)

    @extend_schema(responses={200: StandingsSerializer})
    @action(detail=False, filterset_class=StandingFilter)
    def standings(self, request: Request) -> HttpResponseBase:
        """How many promises each country, plant or company has kept, missed, or has still to keep."""
        asked = SeriesParameters().asked(request, self.get_queryset(), self)
        by = Ranked(asked.form.cleaned_data["by"] or Ranked.COUNTRY)

        def make() -> Response:
            table = league(told(asked.judged()), _SUBJECTS[by])
            results = [_standing(one) for one in table]
            return Response({"at": asked.at_day.isoformat(), "by": by.value, "results": results})

        return answer(request, version(request, also=str(asked.at_day)), make)


_SUBJECTS: dict[Ranked, Callable[[Promise], Any]] = {
    Ranked.COUNTRY: lambda promise: promise.country,
    Ranked.PLANT: lambda promise: promise.plant,
    Ranked.OPERATOR: lambda promise: promise.operator,
}


def promise_row(one: Promise, request: Request) -> dict[str, Any]:
    """A promise, ready for JSON."""
    made, verdict = one.made, one.verdict
    return {
        "id": one.key,
        **_said(made),
        "target": number(one.target),
        "status": made.status,
        "due": one.due.isoformat() if one.due else None,
        "country": {"code": one.country.code, "name": one.country.name} if one.country else None,
        "plant": _name(one.plant),
        "operator": _name(one.operator),
        "outcome": one.outcome.value,
        "reason": verdict.reason.value,
        "reason_label": str(verdict.reason.label),
        "off_by_pct": None if one.off_by is None else round(float(one.off_by), 2),
        "days_late": verdict.days_late,
        "made": _row(made, request),
        "repeats": [_row(row, request) for row in one.repeats],
        "answer": _answer(verdict.answer, request) if verdict.answer else None,
    }


def _said(made: Row) -> dict[str, str]:
    """What was promised of whom; a promised step of a plant's life is a start of production or the like."""
    if isinstance(made, Figure):
        words = {"metric": made.metric, "unit": made.unit, "qualifier": made.qualifier}
        return {**words, "subject": made.subject_label}
    return {"metric": made.plant_status, "unit": "date", "qualifier": "", "subject": str(made.plant)}


def _name(row: Any) -> dict[str, str] | None:
    return {"slug": row.slug, "name": row.name} if row else None


def _row(row: Row, request: Request) -> dict[str, Any]:
    page = row.get_absolute_url() if isinstance(row, Figure) else row.plant.get_absolute_url()
    source = row.source
    return {
        "kind": kind_of(row),
        "id": row.pk,
        "url": request.build_absolute_uri(page),
        "quote": row.quote,
        "source": {name: getattr(source, name) for name in ("slug", "publisher", "title", "url")},
    }


def _answer(found: Answer, request: Request) -> dict[str, Any]:
    period = found.period
    return {
        "value": number(found.value),
        "period_start": period.start.isoformat() if period else None,
        "period_end": period.end.isoformat() if period else None,
        "period_label": period.label if period else None,
        "relation": found.relation.value,
        "rows": [_row(row, request) for row in found.rows],
    }


def _standing(one: Standing) -> dict[str, Any]:
    subject = one.subject
    return {
        "key": getattr(subject, "slug", None) or getattr(subject, "code", None),
        "name": subject.name if subject else str(_("not known")),
        **{outcome.value: one.counts[outcome] for outcome in Outcome},
        "rate_pct": None if one.rate is None else round(float(one.rate), 2),
    }
