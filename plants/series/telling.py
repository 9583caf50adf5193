"""The answer to a question: lines of points, and beside each its change on a year before and its share.

Pages, the API and files all tell series through here, so that they tell the same.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from plants.models.figure import FigureQuerySet
from plants.models.plain import PlainFigure
from plants.periods import Period
from plants.series.choice import AnyFigure
from plants.series.dollars import Rates, dollar_lines
from plants.series.growth import year_on_year
from plants.series.parts import Breakdown, breakdowns
from plants.series.parts import By as Part
from plants.series.points import Grain, Line, Point, Scope, by_scope
from plants.series.questions import By, Question, Step
from plants.series.windows import Windows, lines, year_to_date

#: No answer is made of more figures: what asks for more is asked to narrow it.
MOST_FIGURES = 100_000

#: A share of a whole: what it is a share of, and the point.
Shares = Mapping[tuple[Scope, Period], tuple[str, Point]]


class TooManyFiguresError(Exception):
    """A question whose answer rests on more than `MOST_FIGURES` figures."""


def _as_stated(figures: Iterable[AnyFigure]) -> tuple[Point, ...]:
    windows = Windows(figures)
    return tuple(point for period in windows.periods if (point := windows.point(period)))


#: Steps that follow the windows that sources state, not the calendar.
_BY_WINDOW: dict[Step, Callable[[Iterable[AnyFigure]], tuple[Point, ...]]] = {
    Step.YTD: year_to_date,
    Step.STATED: _as_stated,
}


@dataclass(frozen=True)
class Told:
    """The answer to `question` out of `figures`; `wholes` are the figures of what the lines are parts of."""

    question: Question
    figures: Sequence[PlainFigure]
    wholes: Callable[[], FigureQuerySet]

    @cached_property
    def lines(self) -> list[Line]:
        """One line a scope, each with its points."""
        if self.question.step in _BY_WINDOW:
            tell = _BY_WINDOW[self.question.step]
            found = ((scope, tell(own)) for scope, own in by_scope(self.figures).items())
            made = [Line(scope, Grain.YEAR, points) for scope, points in found if points]
        else:
            made = lines(self.figures, Grain(self.question.step.value))
        return dollar_lines(made, Rates()) if self.question.in_dollars else made

    @cached_property
    def breakdowns(self) -> list[Breakdown]:
        """Every whole with its parts; a country is part of nothing, nor is a window so far, nor a dollar."""
        asked = self.question
        if asked.by == By.COUNTRY or asked.step == Step.YTD or asked.in_dollars:
            return []
        grain = None if asked.step == Step.STATED else Grain(asked.step.value)
        return breakdowns(self._parts_and_wholes, Part(asked.by.value), grain)

    def breakdowns_in(self, period: Period) -> list[Breakdown]:
        """Every whole with its parts in one period; of the parts of a country and the like alone."""
        return breakdowns(self._parts_and_wholes, Part(self.question.by.value), period)

    @cached_property
    def _parts_and_wholes(self) -> list[AnyFigure]:
        return [*self.figures, *self.wholes().plain()]

    @cached_property
    def shares(self) -> Shares:
        """Every point in percent of its whole."""
        return shares_in(self.breakdowns)

    def shares_of(self, line: Line) -> dict[Period, tuple[str, Point]]:
        keys = [(line.scope, point.period) for point in line.points]
        return {key[1]: self.shares[key] for key in keys if key in self.shares}


def shares_in(wholes: Iterable[Breakdown]) -> Shares:
    """The shares of the parts of these wholes, by the scope of the part and the period."""
    return {
        (part_scope(whole.scope, whole.by, share.key, share.point), whole.period): (
            str(whole.denominator),
            share.point,
        )
        for whole in wholes
        for share in whole.shares
    }


def changes_of(line: Line) -> dict[Period, Point]:
    """The change of each point on the same window a year before."""
    return {point.period: point for point in year_on_year(line.points)}


def tell(question: Question) -> Told:
    """The answer to a question; TooManyFiguresError where it would rest on too many figures."""
    figures = question.figures()[: MOST_FIGURES + 1].plain()
    if len(figures) > MOST_FIGURES:
        raise TooManyFiguresError
    return Told(question, figures, question.wholes)


def part_scope(whole: Scope, by: Part, key: Any, point: Point) -> Scope:
    """The scope of a part, from its whole and its place in it."""
    scope = whole._replace(**{by.slot: key})
    return scope._replace(region_id=point.inputs[0].region_id) if by == Part.PLANT else scope
