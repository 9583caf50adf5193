"""From a state to its lines: which of the many are shown, and the figures that they are made of.

The database ranks the scopes, and the figures of those that are shown alone are read, so that an answer
costs the same however many lines there are.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, reduce
from operator import or_
from typing import Any

from django.db.models import Count, Max, Q
from django.db.models.functions import ExtractYear

from plants.explorer.state import Break, Grain, Measure, State
from plants.models.figure import FigureQuerySet
from plants.periods import Period, PeriodKind
from plants.series.comparable import SEGMENTS_IN_ORDER
from plants.series.growth import year_on_year
from plants.series.points import Flag, Line, Point, Scope, scope_of
from plants.series.points import Grain as PointGrain
from plants.series.questions import Step
from plants.series.telling import MOST_FIGURES, Told

#: As many lines as a table shows; the rest are a filter away.
MOST_LINES = 30

#: Months that are shown where the address names none.
MOST_MONTHS = 36

#: Years that are shown where the address names none.
MOST_YEARS = 20

#: Of no more figures than these are lines told while somebody waits.
MOST_READ = 20_000

_SLOTS = tuple(slot for slot in Scope._fields if slot not in {"metric", "status"})

_FULL_YEAR = Q(period_start__month=1, period_start__day=1, period_end__month=12, period_end__day=31)


@dataclass(frozen=True, slots=True)
class Ranked:
    """A scope with what the database knows of it: its newest day, its newest full year, its size.

    `gaps` are the years of which something is known, but that no source states whole.
    """

    scope: Scope
    newest: date
    full: date | None
    most: Any
    count: int
    gaps: frozenset[int] = frozenset()


class Years:
    """The years that are asked for, or those that are shown where none are."""

    def __init__(self, state: State, shown: Sequence[Ranked] = ()) -> None:
        self.last = state.until.end if state.until else None
        self.first = state.since.start if state.since else _first(state, shown)
        self._read_from = self.first.year - (state.measure == Measure.CHANGE) if self.first else None

    def of(self, figures: FigureQuerySet) -> FigureQuerySet:
        """The figures that points of these years are told from, with the year before for changes."""
        if self._read_from:
            figures = figures.filter(period_start__gte=date(self._read_from, 1, 1))
        if self.last:
            figures = figures.filter(period_end__lte=date(self.last.year, 12, 31))
        return figures

    def holds(self, period: Period) -> bool:
        return (self.first or date.min) <= period.start and period.end <= (self.last or date.max)


def _first(state: State, shown: Sequence[Ranked]) -> date | None:
    """The first day that is shown where the address names none."""
    newest = max((one.newest for one in shown), default=None)
    if newest is None:
        return None
    if state.grain == Grain.MONTH:
        months = newest.year * 12 + newest.month - MOST_MONTHS
        return date(months // 12, months % 12 + 1, 1)
    return date(newest.year - MOST_YEARS + 1, 1, 1)


@dataclass(frozen=True)
class Found:
    """The lines of a state, how many there are with those not shown, and units that are left out.

    `is_too_much` where so many figures are asked for that none are read.
    """

    state: State
    years: Years | None = None
    told: Told | None = None
    total: int = 0
    other_units: tuple[str, ...] = ()
    scopes: frozenset[Scope] = frozenset()
    is_too_much: bool = False

    @cached_property
    def lines(self) -> list[Line]:
        """The lines that are shown, those with the newest and largest points first."""
        if self.told is None:
            return []
        known = {line.scope: line for line in self.told.lines}
        # Of some scopes nothing is known but the year so far.
        shown = [known.get(scope) or Line(scope, PointGrain.YEAR) for scope in self.scopes]
        kept = [self._with_year_so_far(replace(line, points=self._in_range(line.points))) for line in shown]
        return sorted((line for line in kept if line.points), key=_newest_and_largest)

    def _in_range(self, points: Iterable[Point]) -> tuple[Point, ...]:
        return tuple(point for point in points if self.years is None or self.years.holds(point.period))

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
        figures = [figure for figure in self.told.figures if scope_of(figure) in self._open]
        told = Told(replace(self.told.question, step=Step.YTD), figures, self.told.wholes)
        return {line.scope: line.points for line in told.lines if Flag.PARTIAL in line.points[-1].flags}

    @cached_property
    def _open(self) -> set[Scope]:
        """The scopes of which something newer is known than their newest whole year."""
        newest: dict[Scope, Period] = {}
        for figure in self.told.figures if self.told else ():
            scope, period = scope_of(figure), figure.period
            if period and (scope not in newest or period.end > newest[scope].end):
                newest[scope] = period
        return {scope for scope, period in newest.items() if period.kind != PeriodKind.YEAR}

    def changes(self, line: Line) -> dict[Period, Point]:
        """The change of each point on the same window a year before."""
        whole = next((one for one in self.told.lines if one.scope == line.scope), line) if self.told else line
        points = (*whole.points, *self.so_far.get(line.scope, ()))
        return {point.period: point for point in year_on_year(points)}


def _newest_and_largest(line: Line) -> tuple[Any, ...]:
    newest = line.points[-1]
    return -newest.period.end.year, -newest.value, line.scope.segment


def find(state: State) -> Found:
    """The lines that a state asks for, out of a constant number of queries and a bounded number of rows."""
    question = state.question
    among = Years(state).of(question.figures())
    if among.order_by()[: MOST_FIGURES + 1].count() > MOST_FIGURES:
        return Found(state, is_too_much=True)
    parts, others = _of_one_unit(rank(among, state), state)
    ranked = _one_segment_each(parts, state)
    shown = ranked[:MOST_LINES]
    if not shown:
        return Found(state)
    years = Years(state, shown)
    # Shares need all parts, since they are parts of one whole.
    wanted = parts if state.measure == Measure.SHARE else shown
    figures = years.of(question.figures()).filter(needed(wanted, state))[: MOST_READ + 1].plain()
    if len(figures) > MOST_READ:
        return Found(state, is_too_much=True)
    scopes = frozenset(_asked(one.scope, state) for one in shown)
    kept = frozenset(_asked(one.scope, state) for one in wanted)
    figures = [figure for figure in figures if _asked(scope_of(figure), state) in kept]
    told = Told(question, figures, lambda: years.of(question.wholes()))
    return Found(state, years, told, len(ranked), others, scopes)


def needed(ranked: Iterable[Ranked], state: State) -> Q:
    """A condition that holds for the figures that points are told from, and for few others.

    A year that a source states whole needs none of its windows; all other years need all they have.
    """
    known = list(ranked)
    if state.grain != Grain.YEAR:
        return _of_scopes([one.scope for one in known], state)
    condition = _of_scopes([one.scope for one in known], state) & _FULL_YEAR
    open_ones = [one for one in known if one.gaps]
    if not open_ones:
        return condition
    years = {year for one in open_ones for year in one.gaps}
    if state.measure == Measure.CHANGE:
        years |= {year - 1 for year in years}
    windows = reduce(or_, (_within(year) for year in sorted(years)))
    return condition | (_of_scopes([one.scope for one in open_ones], state) & windows)


def _within(year: int) -> Q:
    return Q(period_start__range=(date(year, 1, 1), date(year, 12, 31)))


def rank(figures: FigureQuerySet, state: State) -> list[Ranked]:
    """The scopes among figures, the newest and largest first; one query, a row a scope and year."""
    rows = (
        figures.order_by()
        .values(*_SLOTS, year=ExtractYear("period_start"))
        .annotate(newest=Max("period_end"), full=Max("period_end", filter=_FULL_YEAR))
        .annotate(most=Max("value"), count=Count("pk"))
    )
    by_scope: dict[Scope, list[dict[str, Any]]] = defaultdict(list)
    fixed: dict[str, Any] = {"metric": str(state.metric), "status": str(state.question.status)}
    for row in rows:
        by_scope[Scope(**fixed, **{name: row[name] for name in _SLOTS})].append(row)
    found = [_ranked(scope, own) for scope, own in by_scope.items()]
    return sorted(found, key=lambda one: (-one.newest.year, -one.most, one.scope.segment))


def _ranked(scope: Scope, rows: list[dict[str, Any]]) -> Ranked:
    return Ranked(
        scope,
        newest=max(row["newest"] for row in rows),
        full=max((row["full"] for row in rows if row["full"]), default=None),
        most=max(row["most"] for row in rows),
        count=sum(row["count"] for row in rows),
        gaps=frozenset(row["year"] for row in rows if row["full"] is None),
    )


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
