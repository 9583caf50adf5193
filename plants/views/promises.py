"""What was promised, what came of it, and who keeps promises."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

import django_filters
from django.db.models import Q, QuerySet, TextChoices
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.generic import DetailView, TemplateView

from plants.filters import BySlug, CountryFilter, Unfiltered
from plants.models import Brand, Figure, Organisation, Plant, PlantEvent
from plants.periods import Period
from plants.promises.outcomes import Outcome
from plants.promises.promise import KINDS, Judged, Promise, judged, promise_of, promises, told
from plants.promises.standings import league
from plants.views.keeping import Kept
from plants.views.listing import FilteredList
from plants.vocabulary import Metric

#: As many promises as a page about something else shows.
MOST_PROMISES = 6

#: As many sources as are shown of one promise; the rest is counted.
MOST_REPEATS = 8


class PromiseFilter(Unfiltered, django_filters.FilterSet):
    """Promises by whose they are, what is promised and what came of it."""

    country = CountryFilter(method="unfiltered")
    outcome = django_filters.ChoiceFilter(
        choices=Outcome.choices, label=_("Outcome"), empty_label=_("Any outcome"), method="unfiltered"
    )
    metric = django_filters.ChoiceFilter(
        choices=Metric.choices, label=_("Metric"), empty_label=_("All metrics"), method="unfiltered"
    )
    company = BySlug(
        queryset=Organisation.objects.filter(
            Q(operated_plants__isnull=False) | Q(ownerships__isnull=False)
        ).distinct(),
        label=_("Company"),
        empty_label=_("All companies"),
        method="unfiltered",
    )
    operator = BySlug(
        queryset=Organisation.objects.all(), label=_("Operator"), empty_label=_("All"), method="unfiltered"
    )
    plant = BySlug(
        queryset=Plant.objects.all(), label=_("Plant"), empty_label=_("All plants"), method="unfiltered"
    )
    brand = BySlug(
        queryset=Brand.objects.all(), label=_("Brand"), empty_label=_("All brands"), method="unfiltered"
    )

    class Meta:
        model = Figure
        fields: list[str] = []

    @property
    def whose(self) -> dict[str, Any]:
        """The scope of promises that is asked for; a company's are those of plants it runs or shares."""
        asked = self.form.cleaned_data
        scope = {name: asked[name] for name in ("country", "plant", "operator", "brand") if asked[name]}
        if asked["company"]:
            scope["plant__in"] = list(Plant.objects.of(asked["company"]))
        return scope

    def leaves(self, promise: Judged) -> bool:
        asked = self.form.cleaned_data
        return (not asked["outcome"] or promise.outcome == asked["outcome"]) and (
            not asked["metric"] or promise.metric == asked["metric"]
        )


class PromiseList(Kept, FilteredList):
    """Promises, those ahead first by their day, then those whose day has passed, the newest first."""

    template_name = "plants/promise_list.html"
    context_object_name = "promises"
    filterset_class = PromiseFilter
    shown = ("country", "outcome", "metric", "company", "plant")

    def get_queryset(self) -> Any:
        self.filterset = PromiseFilter(self.filter_data(), Figure.objects.none())
        self.counts: Counter[str] = Counter()
        if not self.filterset.is_valid():
            return []
        today = timezone.localdate()
        found = judged(today, **self.filterset.whose)
        self.counts = Counter(one.outcome.value for one in found)
        return sorted(filter(self.filterset.leaves, found), key=lambda one: by_urgency(one, today))

    def paginate_queryset(self, queryset: Any, page_size: int) -> tuple[Any, ...]:
        """As every list's, and of the one page that is shown the rows of the database."""
        paginator, page, shown, has_others = super().paginate_queryset(queryset, page_size)
        return paginator, page, told(shown), has_others

    def count_without(self, data: dict[str, Any]) -> int:
        filterset = PromiseFilter(data, Figure.objects.none())
        if not filterset.is_valid():
            return 0
        return sum(map(filterset.leaves, judged(timezone.localdate(), **filterset.whose)))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        counts = [(outcome, self.counts[outcome.value]) for outcome in Outcome]
        return super().get_context_data(**kwargs, counts=counts)


def by_urgency(promise: Judged, today: date) -> tuple[int, int]:
    if promise.due is None:
        return 2, 0
    days = (promise.due - today).days
    return (0, days) if days >= 0 else (1, -days)


@dataclass(frozen=True, slots=True)
class Block:
    """Promises as a page about something else shows them: how many of each outcome, and the first few."""

    counts: list[tuple[Outcome, int]]
    promises: list[Promise]
    total: int
    query: str

    @property
    def finding(self) -> str:
        """How many of those whose outcome is known were kept; empty where it is of none."""
        known = dict(self.counts)
        kept, missed = known.get(Outcome.KEPT, 0), known.get(Outcome.MISSED, 0)
        if not kept + missed:
            return ""
        told = ngettext(
            "%(kept)s of the %(decided)s promise whose outcome is known was kept.",
            "%(kept)s of the %(decided)s promises whose outcome is known were kept.",
            kept + missed,
        )
        return told % {"kept": kept, "decided": kept + missed}


def block(query: str, **scope: Any) -> Block:
    """The promises of a country, plant, company or brand: the decided first, then those due next."""
    found = judged(timezone.localdate(), **scope)
    counts = Counter(one.outcome for one in found)
    order = {Outcome.MISSED: 0, Outcome.KEPT: 0, Outcome.PENDING: 1, Outcome.UNKNOWN: 2}
    found.sort(key=lambda one: (order[one.outcome], one.due is None, -(one.due or date.min).toordinal()))
    ahead = sorted(
        (one for one in found if one.outcome == Outcome.PENDING and one.due),
        key=lambda one: one.due or date.max,
    )
    first = [*ahead[: MOST_PROMISES // 2]]
    first += [one for one in found if one not in first][: MOST_PROMISES - len(first)]
    known = [(outcome, counts[outcome]) for outcome in Outcome if counts[outcome]]
    return Block(known, told(first), len(found), query)


@dataclass(frozen=True, slots=True)
class Step:
    """A moment between a promise and its outcome."""

    period: Period
    kind: str
    words: Any
    row: Figure | PlantEvent | None = None


class PromiseDetail(Kept, DetailView):
    """One promise: its sentence, the sentence of its outcome, and the time between."""

    template_name = "plants/promise_detail.html"
    context_object_name = "promise"
    promise: Promise

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.promise = self.get_object()
        if self.promise.key != self.kwargs["key"]:
            return redirect(self.promise)
        return super().get(request, *args, **kwargs)

    def get_object(self, queryset: QuerySet[Any] | None = None) -> Any:
        kind, _dash, pk = self.kwargs["key"].rpartition("-")
        if kind not in KINDS or not (pk.isascii() and pk.isdigit() and len(pk) < 19):
            raise Http404
        rows: Any = KINDS[kind]
        found = promise_of(get_object_or_404(rows, pk=pk), timezone.localdate())
        if found is None:
            raise Http404
        return found

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        promise, self.object = self.promise, self.promise
        answer = promise.verdict.answer
        subject = {"plant": promise.plant} if promise.plant else {"country": promise.country}
        others = [] if promise.plant is None else judged(timezone.localdate(), **subject)
        return super().get_context_data(
            **kwargs,
            told=promise.rows[:MOST_REPEATS],
            untold=len(promise.rows[MOST_REPEATS:]),
            answered=answer.rows if answer else (),
            steps=steps(promise),
            others=told([one for one in others if one.key != promise.key][:MOST_PROMISES]),
        )


def steps(promise: Promise) -> list[Step]:
    """When it was said, when it was due and when it was answered, oldest first."""
    found = [
        Step(row.source.published, "said", _("Promised"), row)
        for row in promise.rows[:MOST_REPEATS]
        if row.source.published
    ]
    if promise.due:
        found.append(Step(Period(promise.due, promise.due), "due", _("Due")))
    answer = promise.verdict.answer
    if answer and answer.period:
        words = {Outcome.KEPT: _("Reached"), Outcome.MISSED: _("What it came to")}
        told = words.get(promise.outcome, _("The best so far"))
        found.append(Step(answer.period, "answer", told, answer.rows[0]))
    return sorted(found, key=lambda step: (step.period.end, step.kind != "said"))


class Ranked(TextChoices):
    """Whose promises are counted together."""

    COUNTRY = "country", _("Countries")
    PLANT = "plant", _("Plants")
    OPERATOR = "operator", _("Companies")

    @property
    def subject(self) -> Callable[[Promise], Any]:
        return lambda promise: getattr(promise, self.value)


class Standings(Kept, TemplateView):
    """Who keeps promises: a league of countries, plants or companies."""

    template_name = "plants/standings.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        asked = self.request.GET.get("by", "")
        by = Ranked(asked) if asked in Ranked.values else Ranked.COUNTRY
        found: Iterable[Promise] = promises(timezone.localdate())
        return super().get_context_data(
            **kwargs,
            by=by,
            choices=Ranked,
            outcomes=Outcome,
            standings=[one for one in league(found, by.subject) if one.subject],
        )
