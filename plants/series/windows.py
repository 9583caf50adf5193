"""Months, quarters, halves and years out of the windows that sources report.

News gives output as windows that grow from January. What a source states is shown as stated; January to
December is the year itself. What no source states is derived from windows of the same scope alone: a
longer one less a shorter one, or windows that adjoin. A publisher's own windows come before a mix of
publishers, since each counts in its own way; a mix is flagged. What cannot be derived is a gap: no zero,
no interpolation.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import cached_property
from operator import attrgetter

from plants.models.preference import rank, trailing_zeros
from plants.periods import Period, PeriodKind
from plants.series.choice import AnyFigure, Choice, publisher_of
from plants.series.points import Derivation, Flag, Grain, Line, Point, Scope, by_scope, stated
from plants.vocabulary import Metric

#: What piles up over time, so that windows can be added and taken from each other.
FLOWS = frozenset(
    {
        Metric.PRODUCTION,
        Metric.PRODUCTION_VALUE,
        Metric.SALES,
        Metric.SALES_VALUE,
        Metric.EXPORTS,
        Metric.EXPORT_VALUE,
        Metric.IMPORTS,
        Metric.IMPORT_VALUE,
    }
)

#: A whole-month window as months since year 0: the first, and the one after the last.
Span = tuple[int, int]

#: Windows to add (True) or take away (False).
Terms = tuple[tuple[bool, AnyFigure], ...]

Known = Mapping[Span, AnyFigure]

#: The share of a derived value that rounding of its windows may reach before it is flagged.
_COARSE = Decimal("0.1")

_NOTHING = Decimal(0)

#: Half a unit of the last digit that is not a zero, by the number of zeros after it, of four decimals.
_ROUNDINGS = tuple(Decimal(5).scaleb(zeros - 5) for zeros in range(100))


class Windows:
    """What is known of one scope. Raises ValueError where figures of several scopes are given."""

    def __init__(self, figures: Iterable[AnyFigure], scope: Scope | None = None) -> None:
        """`scope` is given by who has parted the figures by it already: they are not looked at again."""
        kept = [figure for figure in figures if figure.value is not None and figure.period is not None]
        if scope is None and len(set(map(_slots, kept))) > 1:
            raise ValueError("windows are compared within one scope only")
        kept.sort(key=rank)
        self._ranked = kept
        self._choices = _choices(kept)
        self._is_flow = bool(kept) and kept[0].metric in FLOWS
        self._preferred = _by_span(choice.figure for choice in self._choices.values())

    @cached_property
    def _by_publisher(self) -> Collection[Known]:
        lines = _by_publisher(self._ranked)
        # Where one publisher alone speaks, its windows are those preferred.
        return [_by_span(line) for line in lines if len(line) > 1] if len(lines) > 1 else [self._preferred]

    @property
    def years(self) -> list[int]:
        return sorted({first // 12 for first, _end in self._preferred})

    @property
    def periods(self) -> list[Period]:
        """The periods that sources state, oldest first."""
        return sorted(choice.figure.period for choice in self._choices.values() if choice.figure.period)

    def point(self, period: Period) -> Point | None:
        """The value of a period, stated or derived; None for a gap."""
        span = period.span
        if choice := self._choices.get(span or period):
            return stated(choice)
        if not self._is_flow or span is None:
            return None
        terms = self._terms(span)
        return self._derived(period, terms) if terms else None

    def _derived(self, period: Period, terms: Terms) -> Point:
        figures = tuple([figure for _sign, figure in terms])
        value, is_sum, is_disputed = _NOTHING, True, False
        for plus, figure in terms:
            value += _value(figure) if plus else -_value(figure)
            is_sum = is_sum and plus
            choice = self._choices[_place(figure)]
            is_disputed = is_disputed or bool(choice.others and choice.is_disputed)
        return Point(
            period,
            value,
            figures[0].unit,
            figures[0].status,
            inputs=figures,
            derived=Derivation.SUM if is_sum else Derivation.DIFFERENCE,
            flags=frozenset(_flags(value, figures, is_disputed)),
        )

    def _terms(self, span: Span) -> Terms:
        """One publisher's windows where any has them, those of the best sources first; else a mix."""
        own = [found for known in self._by_publisher if (found := _reach(span, known))]
        if len(own) == 1:
            return own[0]
        if own:
            return min(own, key=lambda terms: (len(terms), max(rank(figure) for _sign, figure in terms)))
        return _reach(span, self._preferred)

    def points(self, grain: Grain) -> Iterator[Point]:
        """All that can be told at this grain, oldest first."""
        for year in self.years:
            for period in grain.periods(year):
                if point := self.point(period):
                    yield point


def _place(figure: AnyFigure) -> Span | Period | None:
    """A figure's period to look up by; two numbers are looked up faster than the period that they are."""
    period = figure.period
    return period and (period.span or period)


def _choices(ranked: Iterable[AnyFigure]) -> dict[Span | Period | None, Choice]:
    """The choice for every period among the figures of one scope, which come best first."""
    periods: dict[Span | Period | None, list[AnyFigure]] = defaultdict(list)
    for figure in ranked:
        periods[_place(figure)].append(figure)
    return {period: Choice(own[0], tuple(own[1:])) for period, own in periods.items()}


def _by_span(ranked: Iterable[AnyFigure]) -> dict[Span, AnyFigure]:
    """The best figure of every window of whole months."""
    found: dict[Span, AnyFigure] = {}
    for figure in ranked:
        if figure.period and (span := figure.period.span):
            found.setdefault(span, figure)
    return found


def _by_publisher(ranked: Iterable[AnyFigure]) -> Collection[list[AnyFigure]]:
    """Each publisher's figures, the best first; a revised one is newer and so comes first."""
    lines: dict[str, list[AnyFigure]] = defaultdict(list)
    for figure in ranked:
        lines[publisher_of(figure)].append(figure)
    return lines.values()


def _reach(span: Span, known: Known) -> Terms:
    return _difference(span, known) or _sum(span, known)


def _difference(span: Span, known: Known) -> Terms:
    """A longer window less a shorter one, windows from January first; empty where there are none."""
    first, after = span
    january = first - first % 12
    for start in range(january, first):
        if (start, after) in known and (start, first) in known:
            return (True, known[start, after]), (False, known[start, first])
    for end in range(january + 12, after, -1):
        if (first, end) in known and (after, end) in known:
            return (True, known[first, end]), (False, known[after, end])
    return ()


def _sum(span: Span, known: Known) -> Terms:
    """The fewest windows that adjoin and fill the span exactly; empty where there are none."""
    first, after = span
    best: dict[int, Terms] = {first: ()}
    for end in range(first + 1, after + 1):
        ways = [(*terms, (True, known[start, end])) for start, terms in best.items() if (start, end) in known]
        if ways:
            best[end] = min(ways, key=len)
    return best.get(after, ())


def _flags(value: Decimal, figures: tuple[AnyFigure, ...], is_disputed: bool) -> Iterator[Flag]:
    if value < 0:
        yield Flag.NEGATIVE
    if len(set(map(publisher_of, figures))) > 1:
        yield Flag.MIXED
    if any(map(_qualifier, figures)):
        yield Flag.APPROXIMATE
    if is_disputed:
        yield Flag.SPREAD
    if sum(map(_rounding, figures)) > abs(value) * _COARSE:
        yield Flag.COARSE


_slots = attrgetter(*Scope._fields)
_qualifier = attrgetter("qualifier")


def _rounding(figure: AnyFigure) -> Decimal:
    """Half a unit of the last digit that is not a zero: by so much a figure may be rounded."""
    return _ROUNDINGS[trailing_zeros(figure)] if figure.value else _NOTHING


def _value(figure: AnyFigure) -> Decimal:
    return figure.value or _NOTHING


def lines(figures: Iterable[AnyFigure], grain: Grain) -> list[Line]:
    """A line for every scope among `figures` of which anything can be told at this grain."""
    scopes = by_scope(figures)
    made = (Line(scope, grain, tuple(Windows(own, scope).points(grain))) for scope, own in scopes.items())
    return [line for line in made if line.points]


def year_to_date(figures: Iterable[AnyFigure]) -> tuple[Point, ...]:
    """The newest window from January of one scope, and the same window in each year before, oldest first.

    A full year is such a window too, where nothing newer is known. Years of which the window is not
    known are left out. Raises ValueError where scopes mix.
    """
    windows = Windows(figures)
    newest = max((one for one in windows.periods if one.is_from_january), key=_reach_of, default=None)
    if newest is None:
        return ()
    asked = [newest]
    while asked[-1].start.year > windows.years[0]:
        asked.append(asked[-1].year_before())
    found = (windows.point(period) for period in reversed(asked))
    return tuple(_marked(point) for point in found if point)


def _marked(point: Point) -> Point:
    """Say of a window that it is not a whole year, so that it never stands beside one unmarked."""
    if point.period.kind == PeriodKind.YEAR:
        return point
    return replace(point, flags=point.flags | {Flag.PARTIAL})


def _reach_of(period: Period) -> tuple[int, int]:
    return period.end.toordinal(), period.start.toordinal()
