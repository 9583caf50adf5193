"""Promises kept: every target and forecast, and every start that was promised, against what came of it.

One promise is one number (or day) for one cell, however many sources repeat it; another number is
another promise. What is known at a given day decides, and nothing that was published after it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from plants.models import Country, Figure, Organisation, Plant, PlantEvent
from plants.models.plain import PlainFigure
from plants.models.preference import rank
from plants.periods import Period
from plants.promises.known import Known
from plants.promises.outcomes import Outcome, Verdict, of_number, of_start
from plants.series.choice import cell_of
from plants.series.points import Scope, scope_of
from plants.vocabulary import Metric, PlantStatus, Status

PROMISED = (Status.TARGET, Status.FORECAST)

#: Where a promise may be told, by the word that its address begins with.
KINDS: dict[str, type[Figure] | type[PlantEvent]] = {"figure": Figure, "plant-event": PlantEvent}


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise, its verdict, and the rows that say both.

    `made` is the figure or plant event that tells it best, `repeats` are the others that tell the same.
    """

    made: Figure | PlantEvent
    repeats: tuple[Figure | PlantEvent, ...]
    due: date | None
    verdict: Verdict

    def __str__(self) -> str:
        words = {"subject": self.subject, "measure": self.measure, "period": ""}
        if self.made.period is None:
            return _("%(subject)s: %(measure)s") % words
        return _("%(subject)s: %(measure)s, %(period)s") % (words | {"period": self.made.period.label})

    def get_absolute_url(self) -> str:
        return reverse("promise-detail", args=[self.key])

    @property
    def key(self) -> str:
        """The row that tells it best, as "figure-12"; those of its repeats lead to the same promise."""
        return key_of(self.made)

    @property
    def rows(self) -> tuple[Figure | PlantEvent, ...]:
        return self.made, *self.repeats

    @property
    def outcome(self) -> Outcome:
        return self.verdict.outcome

    @property
    def metric(self) -> str:
        """What is promised; a plant that is to work is a start of production, other steps are no metric."""
        if isinstance(self.made, Figure):
            return self.made.metric
        return Metric.LAUNCH.value if self.made.plant_status == PlantStatus.OPERATING else ""

    @property
    def measure(self) -> str:
        """What is promised, in words: "Capacity", "Under construction"."""
        if isinstance(self.made, Figure):
            return self.made.get_metric_display()
        return self.made.get_plant_status_display()

    @property
    def subject(self) -> str:
        if isinstance(self.made, Figure):
            return self.made.subject_label
        return f"{self.made.plant}, {self.made.brand}" if self.made.brand else str(self.made.plant)

    @property
    def target(self) -> Decimal | None:
        """The number promised; None for a start."""
        return self.made.value if isinstance(self.made, Figure) else None

    @property
    def reached(self) -> Decimal | None:
        return self.verdict.answer.value if self.verdict.answer else None

    @property
    def off_by(self) -> Decimal | None:
        """What was reached above (or, below zero, short of) the number promised, in percent of it."""
        if not self.target or self.reached is None:
            return None
        return (self.reached - self.target) / self.target * 100

    @property
    def plant(self) -> Plant | None:
        return self.made.plant

    @property
    def country(self) -> Country | None:
        return self.made.country if isinstance(self.made, Figure) else self.made.plant.country

    @property
    def operator(self) -> Organisation | None:
        return self.plant.operator if self.plant else None


def promises(at: date, due: Period | None = None, **scope: Any) -> list[Promise]:
    """All that was promised by `at`, as it stands on that day, in a constant number of queries.

    `due` narrows it to promises whose day is within a period; `scope` to those of `country=`, `plant=`,
    `operator=` or `brand=`, a row or its key, or `plant__in=`, many. Those that are due soonest come first,
    those without a day last.
    """
    return _judged(*_promised(scope, due), at)


def promise_of(row: Figure | PlantEvent, at: date) -> Promise | None:
    """The promise that a row tells, with those that repeat it; None where it tells none known by `at`."""
    if row.status not in PROMISED:
        return None
    if isinstance(row, Figure):
        figures = list(Figure.objects.same_cell(row).filter(value=row.value).for_series())
        return next(iter(_judged(figures, [], at)), None)
    same = {name: getattr(row, name) for name in ("plant_id", "plant_status", "status", "brand_id", "period")}
    return next(iter(_judged([], list(_with_names(PlantEvent.objects.filter(**same))), at)), None)


def key_of(row: Figure | PlantEvent) -> str:
    kind = next(kind for kind, model in KINDS.items() if isinstance(row, model))
    return f"{kind}-{row.pk}"


def _judged(figures: list[Figure], events: list[PlantEvent], at: date) -> list[Promise]:
    made: list[Figure | PlantEvent] = [*figures, *events]
    plants = {row.plant_id for row in made if row.plant_id}
    known = Known(_actual(figures, plants, at), _events(plants, at))
    judged = [judge(rows, known, at) for rows in grouped(row for row in made if is_published(row, at))]
    judged.sort(key=lambda promise: (promise.due is None, promise.due or at))
    return _with_rows(judged)


def _promised(scope: Mapping[str, Any], due: Period | None) -> tuple[list[Figure], list[PlantEvent]]:
    own = {("plant__operator" if name == "operator" else name): value for name, value in scope.items()}
    of_plant = {("plant__country" if name == "country" else name): value for name, value in own.items()}
    figures = Figure.objects.filter(status__in=PROMISED, **own)
    figures = figures.filter(Q(value__isnull=False) | Q(metric=Metric.LAUNCH))
    events = _with_names(PlantEvent.objects.filter(status__in=PROMISED, **of_plant))
    if due is None:
        return list(figures.for_series().prefetch_related(*_OF_PLANT)), list(events)
    figures = figures.filter(period_end__range=(due.start, due.end))
    ending = [event for event in events if event.period and due.start <= event.period.end <= due.end]
    return list(figures.for_series().prefetch_related(*_OF_PLANT)), ending


_OF_PLANT = ("plant__operator", "plant__country")


def _with_names(events: QuerySet[PlantEvent]) -> QuerySet[PlantEvent]:
    return events.select_related("plant__operator", "plant__country", "brand", "source")


def _actual(promised: Iterable[Figure], plants: Iterable[int], at: date) -> list[PlainFigure]:
    """The figures that can answer: those of the plants, and of the same metrics in the same countries.

    Of single models only those that were promised themselves: no model makes up a country's number.
    """
    wider = [figure for figure in promised if figure.plant_id is None]
    metrics = {figure.metric for figure in wider}
    if Metric.CAPACITY in metrics:
        metrics.add(str(Metric.PRODUCTION))
    models = {figure.model_id for figure in wider if figure.model_id}
    elsewhere = Q(country__in={figure.country_id for figure in wider}, metric__in=metrics)
    elsewhere &= Q(model=None) | Q(model__in=models)
    figures = Figure.objects.filter(Q(plant__in=plants) | elsewhere, status=Status.ACTUAL)
    return [figure for figure in figures.plain() if is_published(figure, at)]


def _events(plants: Iterable[int], at: date) -> list[PlantEvent]:
    events = PlantEvent.objects.filter(plant__in=plants, status=Status.ACTUAL)
    return [event for event in events.select_related("source", "brand", "plant") if is_published(event, at)]


def _with_rows(promises: list[Promise]) -> list[Promise]:
    """The same with the rows of the database as answers, which have names and sentences."""
    answers = [promise.verdict.answer for promise in promises if promise.verdict.answer]
    keys = {row.pk for answer in answers for row in answer.rows if isinstance(row, PlainFigure)}
    figures = {figure.pk: figure for figure in Figure.objects.filter(pk__in=keys).for_series()}
    return [_with_answer(promise, figures) for promise in promises]


def _with_answer(promise: Promise, figures: Mapping[int, Figure]) -> Promise:
    answer = promise.verdict.answer
    if answer is None:
        return promise
    rows = tuple(figures[row.pk] if isinstance(row, PlainFigure) else row for row in answer.rows)
    return replace(promise, verdict=replace(promise.verdict, answer=replace(answer, rows=rows)))


def is_published(row: Figure | PlainFigure | PlantEvent, at: date) -> bool:
    """Whether a row was known at a day: published by then, or else, being actual, over by then."""
    if row.source.published:
        return row.source.published.start <= at
    return row.status != Status.ACTUAL or row.period is None or row.period.end <= at


def grouped(rows: Iterable[Figure | PlantEvent]) -> list[list[Figure | PlantEvent]]:
    """Rows by the promise they tell, the one that tells it best first."""
    groups: dict[Any, list[Figure | PlantEvent]] = defaultdict(list)
    for row in rows:
        groups[_identity(row)].append(row)
    return [sorted(group, key=_order) for group in groups.values()]


def _identity(row: Figure | PlantEvent) -> tuple[Any, ...]:
    if isinstance(row, Figure):
        return *cell_of(row), row.value
    return row.plant_id, row.plant_status, row.status, row.brand_id, row.period


def _order(row: Figure | PlantEvent) -> tuple[Any, ...]:
    return rank(row) if isinstance(row, Figure) else (row.quote == "", row.pk or 0)


def judge(rows: list[Figure | PlantEvent], known: Known, at: date) -> Promise:
    """The promise that rows of one group tell, and what came of it."""
    made = rows[0]
    due = made.period.end if made.period else None
    since = min((row.source.published.start for row in rows if row.source.published), default=None)
    closed = known.closed(made.plant_id)
    is_closed = closed is not None and (due is None or closed <= due)
    return Promise(made, tuple(rows[1:]), due, _verdict(made, known, since, due, at, is_closed))


def _verdict(
    made: Figure | PlantEvent, known: Known, since: date | None, due: date | None, at: date, is_closed: bool
) -> Verdict:
    if isinstance(made, PlantEvent):
        answers = known.starts(_scope_of_event(made), since, made.plant_status)
        return of_start(due, answers, at=at, is_closed=is_closed)
    if made.metric == Metric.LAUNCH:
        return of_start(due, known.starts(scope_of(made), since), at=at, is_closed=is_closed)
    target = Decimal(made.value or 0)
    answers = known.levels(made, since)
    return of_number(target, made.qualifier, due, answers, at=at, is_closed=is_closed)


def _scope_of_event(event: PlantEvent) -> Scope:
    place = event.plant.country_id, None, event.plant_id, event.brand_id
    return Scope(str(Metric.LAUNCH), "date", event.status, *place, None, "", None)
