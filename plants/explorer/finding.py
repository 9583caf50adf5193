"""From a state to its lines: which of the many are shown, and the figures that they are made of.

The database ranks the scopes, and the figures of those that are shown alone are read, so that an answer
costs the same however many lines there are.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property, reduce
from operator import or_
from typing import Any

from django.db.models import Count, Max, Q

from plants.explorer.state import Break, Grain, Measure, State
from plants.growth import year_on_year
from plants.models.figure import FigureQuerySet
from plants.models.plain import PlainFigure
from plants.periods import Period
from plants.points import Flag, Line, Point, Scope
from plants.questions import Step
from plants.series import SEGMENTS_IN_ORDER
from plants.telling import MOST_FIGURES, Told

#: As many lines as a table shows; the rest are a filter away.
MOST_LINES = 30

#: Months that are shown where the address names none.
MOST_MONTHS = 36

#: Years that are shown where the address names none.
MOST_YEARS = 20

#: Shares need the figures of all parts; of no more than these they are told while somebody waits.
MOST_PARTS = 20_000

_SLOTS = tuple(slot for slot in Scope._fields if slot not in {"metric", "status"})

_FULL_YEAR = Q(
    period_start__month=1, period_start__day=1, period_end__month=12, period_end__day=31
)


@dataclass(frozen=True, slots=True)
class Ranked:
    """A scope with what the database knows of it: its newest day, its newest full year, its size."""

    scope: Scope
    newest: date
    full: date | None
    most: Any
    count: int


@dataclass(frozen=True)
class Found:
    """The lines of a state, and how many there are beside those shown.

    `is_too_much` where so many figures are asked for that none are read.
    """

    state: State
    told: Told | None = None
    ranked: tuple[Ranked, ...] = ()
    total: int = 0
    is_too_much: bool = False
    other_units: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    scopes: frozenset[Scope] = field(default_factory=frozenset)

    @cached_property
    def lines(self) -> list[Line]:
        """The lines that are shown, those with the newest and largest points first."""
        if self.told is None:
            return []
        shown = [line for line in self.told.lines if line.scope in self.scopes]
        kept = (replace(line, points=self._in_range(line.points)) for line in shown)
        return sorted((self._with_year_so_far(line) for line in kept), key=_newest_and_largest)

    def _in_range(self, points: Iterable[Point]) -> tuple[Point, ...]:
        first, last = self.since or date.min, self.until or date.max
        return tuple(point for point in points if first <= point.period.start and point.period.end <= last)

    def _with_year_so_far(self, line: Line) -> Line:
        newest = self.so_far.get(line.scope, ())[-1:]
        years = [point.period.start.year for point in line.points]
        new = [point for point in newest if point.period.start.year > max(years, default=0)]
        return replace(line, points=(*line.points, *self._in_range(new)))

    @cached_property
    def so_far(self) -> dict[Scope, tuple[Point, ...]]:
        """For years: the newest window of a year that is not whole, and the same ones before."""
        if self.told is None or self.state.grain != Grain.YEAR:
            return {}
        told = Told(replace(self.told.question, step=Step.YTD), self.told.figures, self.told.wholes)
        return {line.scope: line.points for line in told.lines if Flag.PARTIAL in line.points[-1].flags}

    def changes(self, line: Line) -> dict[Period, Point]:
        """The change of each point on the same window a year before."""
        whole = next((one for one in self.told.lines if one.scope == line.scope), line) if self.told else line
        points = (*whole.points, *self.so_far.get(line.scope, ()))
        return {point.period: point for point in year_on_year(points)}


def _newest_and_largest(line: Line) -> tuple[Any, ...]:
    if not line.points:
        return 0, 0, line.scope.segment
    newest = line.points[-1]
    return -newest.period.end.year, -newest.value, line.scope.segment


def find(state: State) -> Found:
    """The lines that a state asks for, out of a constant number of queries and a bounded number of rows."""
    question = state.question
    among = _within(question.figures(), state.since, state.until, state.measure)
    if among.order_by()[: MOST_FIGURES + 1].count() > MOST_FIGURES:
        return Found(state, is_too_much=True)
    ranked = rank(among, state)
    kept, others = _of_one_unit(ranked, state)
    kept = _one_segment_each(kept, state)
    shown = kept[:MOST_LINES]
    if not shown:
        return Found(state)
    since, until = _range(state, shown)
    among = _within(among, Period(since, since) if since else None, state.until, state.measure)
    is_whole = state.measure == Measure.SHARE
    wanted = among if is_whole else among.filter(_of_scopes([one.scope for one in shown], state))
    if is_whole and wanted.order_by()[: MOST_PARTS + 1].count() > MOST_PARTS:
        return Found(state, is_too_much=True)
    scopes = frozenset(_asked(one.scope, state) for one in shown)
    figures = [one for one in wanted.plain() if is_whole or _scope(one, state) in scopes]
    told = Told(question, figures, lambda: _within(question.wholes(), state.since, state.until, state.measure))
    return Found(state, told, tuple(shown), len(kept), False, others, since, _last(state), scopes)


def _within(
    figures: FigureQuerySet, since: Period | None, until: Period | None, measure: Measure
) -> FigureQuerySet:
    """Figures of the years that points between two periods are told from, with the year before for changes."""
    if since:
        first = since.start.year - (1 if measure == Measure.CHANGE else 0)
        figures = figures.filter(period_start__gte=date(max(first, 1), 1, 1))
    if until:
        figures = figures.filter(period_end__lte=date(until.end.year, 12, 31))
    return figures


def rank(figures: FigureQuerySet, state: State) -> list[Ranked]:
    """The scopes among figures, the newest and largest first."""
    rows = (
        figures.order_by()
        .values(*_SLOTS)
        .annotate(
            newest=Max("period_end"), full=Max("period_end", filter=_FULL_YEAR), most=Max("value"), n=Count("pk")
        )
    )
    found = [
        Ranked(
            Scope(metric=state.metric or "", status=state.question.status, **{name: row[name] for name in _SLOTS}),
            row["newest"],
            row["full"],
            row["most"],
            row["n"],
        )
        for row in rows
    ]
    return sorted(found, key=lambda one: (-one.newest.year, -one.most, one.scope.segment))


def _of_one_unit(ranked: list[Ranked], state: State) -> tuple[list[Ranked], tuple[str, ...]]:
    """The scopes of the commonest unit, and the other units; all of them where money is in dollars."""
    if state.in_dollars:
        return ranked, ()
    counts: dict[str, int] = defaultdict(int)
    for one in ranked:
        counts[one.scope.unit] += one.count
    commonest = max(counts, key=lambda unit: counts[unit], default="")
    others = sorted(unit for unit in counts if unit != commonest)
    return [one for one in ranked if one.scope.unit == commonest], tuple(others)


def _one_segment_each(ranked: list[Ranked], state: State) -> list[Ranked]:
    """Of each subject's kinds of vehicles the one with the newest full year, all vehicles first."""
    if state.by == Break.SEGMENT or "segment" in state.subjects:
        return ranked
    best: dict[Scope, Ranked] = {}
    for one in ranked:
        subject = one.scope._replace(segment="", unit="")
        if subject not in best or _is_better(one, best[subject]):
            best[subject] = one
    segments = {subject: one.scope.segment for subject, one in best.items()}
    return [one for one in ranked if segments[one.scope._replace(segment="", unit="")] == one.scope.segment]


def _is_better(one: Ranked, other: Ranked) -> bool:
    return _segment_rank(one) < _segment_rank(other)


def _segment_rank(one: Ranked) -> tuple[int, int]:
    return -(one.full.year if one.full else 0), SEGMENTS_IN_ORDER.index(one.scope.segment)


def _range(state: State, shown: list[Ranked]) -> tuple[date | None, date | None]:
    """The first and last day that are shown."""
    last = _last(state)
    if state.since:
        return state.since.start, last
    newest = max(one.newest for one in shown)
    if state.grain == Grain.MONTH:
        months = newest.year * 12 + newest.month - MOST_MONTHS
        return date(months // 12, months % 12 + 1, 1), last
    return date(newest.year - MOST_YEARS + 1, 1, 1), last


def _last(state: State) -> date | None:
    return state.until.end if state.until else None


def _of_scopes(scopes: Iterable[Scope], state: State) -> Q:
    """A condition that holds for all figures of these scopes, and for few others."""
    slot = f"{state.question.by}_id" if state.by != Break.SEGMENT else "segment"
    grouped: dict[tuple[Any, ...], set[Any]] = defaultdict(set)
    for scope in scopes:
        grouped[scope.country_id, scope.segment].add(getattr(scope, slot))
    parts = [
        Q(country_id=country, segment=segment, **{f"{slot}__in": keys})
        if country
        else Q(country_id__isnull=True, segment=segment, **{f"{slot}__in": keys})
        for (country, segment), keys in grouped.items()
    ]
    return reduce(or_, parts)


def _asked(scope: Scope, state: State) -> Scope:
    return scope._replace(unit="USD") if state.in_dollars else scope


def _scope(figure: PlainFigure, state: State) -> Scope:
    return _asked(Scope._make(getattr(figure, slot) for slot in Scope._fields), state)
