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
from plants.models.figure import PROMISED
from plants.models.plain import PlainFigure
from plants.models.preference import rank
from plants.periods import Period
from plants.promises.known import Known
from plants.promises.outcomes import Outcome, Verdict, of_number, of_start
from plants.series.choice import AnyFigure, cell_of
from plants.series.points import Scope, scope_of
from plants.vocabulary import Metric, PlantStatus, Status

#: Where a promise may be told, by the word that its address begins with.
KINDS: dict[str, type[Figure] | type[PlantEvent]] = {"figure": Figure, "plant-event": PlantEvent}


@dataclass(frozen=True, slots=True)
class Judged:
    """A promise and its verdict, from plain figures: all that is needed to choose and to count.

    `made` is the figure or plant event that tells it best, `repeats` are the others that tell the same.
    """

    made: AnyFigure | PlantEvent
    repeats: tuple[AnyFigure | PlantEvent, ...]
    due: date | None
    verdict: Verdict

    @property
    def key(self) -> str:
        """The row that tells it best, as "figure-12"; those of its repeats lead to the same promise."""
        return key_of(self.made)

    @property
    def rows(self) -> tuple[AnyFigure | PlantEvent, ...]:
        return self.made, *self.repeats

    @property
    def outcome(self) -> Outcome:
        return self.verdict.outcome

    @property
    def metric(self) -> str:
        """What is promised; a plant that is to work is a start of production, other steps are no metric."""
        if not isinstance(self.made, PlantEvent):
            return self.made.metric
        return Metric.LAUNCH.value if self.made.plant_status == PlantStatus.OPERATING else ""


@dataclass(frozen=True, slots=True)
class Promise(Judged):
    """A promise, its verdict, and the rows of the database that say both, with names and sentences."""

    made: Figure | PlantEvent
    repeats: tuple[Figure | PlantEvent, ...]

    def __str__(self) -> str:
        words = {"subject": self.subject, "measure": self.measure, "period": ""}
        if self.made.period is None:
            return _("%(subject)s: %(measure)s") % words
        return _("%(subject)s: %(measure)s, %(period)s") % (words | {"period": self.made.period.label})

    def get_absolute_url(self) -> str:
        return reverse("promise-detail", args=[self.key])

    @property
    def rows(self) -> tuple[Figure | PlantEvent, ...]:
        return self.made, *self.repeats

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
    """All that `judged` gives, told."""
    return told(judged(at, due, **scope))


def judged(at: date, due: Period | None = None, **scope: Any) -> list[Judged]:
    """All that was promised by `at`, as it stands on that day, in a constant number of queries.

    `due` narrows it to promises whose day is within a period; `scope` to those of `country=`, `plant=`,
    `operator=` or `brand=`, a row or its key, or `plant__in=`, many. Those that are due soonest come first,
    those without a day last.
    """
    return _judged(*_promised(scope, due), at)


def promise_of(row: Figure | PlantEvent, at: date) -> Promise | None:
    """The promise that a row tells, with those that repeat it; None where it tells none known by `at`."""
    if row.status == Status.ACTUAL:
        return None
    if isinstance(row, Figure):
        same = Figure.objects.same_cell(row).filter(value=row.value)
        return next(iter(told(_judged(same.plain(), [], at))), None)
    names = ("plant_id", "plant_status", "status", "brand_id", "period")
    events = PlantEvent.objects.filter(**{name: getattr(row, name) for name in names})
    return next(iter(told(_judged([], list(_with_names(events)), at))), None)


def kind_of(row: AnyFigure | PlantEvent) -> str:
    return "plant-event" if isinstance(row, PlantEvent) else "figure"


def key_of(row: AnyFigure | PlantEvent) -> str:
    return f"{kind_of(row)}-{row.pk}"


def _judged(figures: list[PlainFigure], events: list[PlantEvent], at: date) -> list[Judged]:
    made: list[AnyFigure | PlantEvent] = [*figures, *events]
    plants = {row.plant_id for row in made if row.plant_id}
    known = Known(_actual(figures, plants, at), _events(plants, at))
    found = [judge(rows, known, at) for rows in grouped(row for row in made if is_published(row, at))]
    return sorted(found, key=lambda promise: (promise.due is None, promise.due or at))


def _promised(scope: Mapping[str, Any], due: Period | None) -> tuple[list[PlainFigure], list[PlantEvent]]:
    own = {("plant__operator" if name == "operator" else name): value for name, value in scope.items()}
    of_plant = {("plant__country" if name == "country" else name): value for name, value in own.items()}
    figures = Figure.objects.filter(PROMISED, **own)
    figures = figures.filter(Q(value__isnull=False) | Q(metric=Metric.LAUNCH))
    events = _with_names(PlantEvent.objects.filter(PROMISED, **of_plant))
    if due is None:
        return figures.plain(), list(events)
    figures = figures.filter(period_end__range=(due.start, due.end))
    ending = [event for event in events if event.period and due.start <= event.period.end <= due.end]
    return figures.plain(), ending


def _with_names(events: QuerySet[PlantEvent]) -> QuerySet[PlantEvent]:
    return events.select_related("plant__operator", "plant__country", "brand", "source")


def _actual(promised: Iterable[PlainFigure], plants: Iterable[int], at: date) -> list[PlainFigure]:
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


def told(judged: Iterable[Judged]) -> list[Promise]:
    """The same with the rows of the database, in a constant number of queries.

    Rows cost many times what judging does: choose those that are shown first.
    """
    chosen = list(judged)
    rows = [row for one in chosen for row in one.rows]
    rows += [row for one in chosen if one.verdict.answer for row in one.verdict.answer.rows]
    keys = {row.pk for row in rows if not isinstance(row, PlantEvent)}
    figures = Figure.objects.keyed(keys).for_series()
    by_key = {figure.pk: figure for figure in figures.prefetch_related("plant__operator", "plant__country")}
    return [_told(one, by_key) for one in chosen]


def _told(one: Judged, figures: Mapping[int, Figure]) -> Promise:
    made, *repeats = _rows(one.rows, figures)
    verdict, answer = one.verdict, one.verdict.answer
    if answer:
        verdict = replace(verdict, answer=replace(answer, rows=_rows(answer.rows, figures)))
    return Promise(made, tuple(repeats), one.due, verdict)


def _rows(rows: Iterable[Any], figures: Mapping[int, Figure]) -> tuple[Figure | PlantEvent, ...]:
    return tuple(row if isinstance(row, PlantEvent) else figures[row.pk] for row in rows)


def is_published(row: AnyFigure | PlantEvent, at: date) -> bool:
    """Whether a row was known at a day: published by then, or else, being actual, over by then."""
    if row.source.published:
        return row.source.published.start <= at
    return row.status != Status.ACTUAL or row.period is None or row.period.end <= at


def grouped(rows: Iterable[AnyFigure | PlantEvent]) -> list[list[AnyFigure | PlantEvent]]:
    """Rows by the promise they tell, the one that tells it best first."""
    groups: dict[Any, list[AnyFigure | PlantEvent]] = defaultdict(list)
    for row in rows:
        groups[_identity(row)].append(row)
    return [sorted(group, key=_order) for group in groups.values()]


def _identity(row: AnyFigure | PlantEvent) -> tuple[Any, ...]:
    if isinstance(row, PlantEvent):
        return row.plant_id, row.plant_status, row.status, row.brand_id, row.period
    return *cell_of(row), row.value


def _order(row: AnyFigure | PlantEvent) -> tuple[Any, ...]:
    return (row.quote == "", row.pk or 0) if isinstance(row, PlantEvent) else rank(row)


def judge(rows: list[AnyFigure | PlantEvent], known: Known, at: date) -> Judged:
    """The promise that rows of one group tell, and what came of it."""
    made = rows[0]
    due = made.period.end if made.period else None
    since = min((row.source.published.start for row in rows if row.source.published), default=None)
    closed = known.closed(made.plant_id)
    is_closed = closed is not None and (due is None or closed <= due)
    return Judged(made, tuple(rows[1:]), due, _verdict(made, known, since, due, at, is_closed))


def _verdict(
    made: AnyFigure | PlantEvent,
    known: Known,
    since: date | None,
    due: date | None,
    at: date,
    is_closed: bool,
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
