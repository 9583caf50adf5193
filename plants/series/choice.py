"""Of several sources' figures for one cell, the one to show, why it, and what the others say."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from operator import attrgetter
from typing import Any

from plants.models import Figure
from plants.models.plain import PlainFigure, PlainSource
from plants.models.preference import CELL, Criterion, criterion, rank

#: A figure as a row of the database or as its plain values; all that computes series takes either.
AnyFigure = Figure | PlainFigure

_slots = attrgetter(*CELL)


@dataclass(frozen=True)
class Choice:
    """The preferred figure of a cell, the others from the next best down, and what decided."""

    figure: AnyFigure
    others: tuple[AnyFigure, ...] = ()

    @property
    def criterion(self) -> Criterion:
        """What put the figure before the next best."""
        return criterion(self.figure, self.others[0]) if self.others else Criterion.ONLY

    @property
    def independent(self) -> tuple[AnyFigure, ...]:
        """The best figure of each origin: copies and translations of one report count once."""
        first: dict[int, AnyFigure] = {}
        for figure in (self.figure, *self.others):
            first.setdefault(origin_of(figure), figure)
        return tuple(first.values())

    @cached_property
    def values(self) -> tuple[Decimal, ...]:
        """What the origins say, from the lowest to the highest, each number once."""
        if not self.others:
            return () if self.figure.value is None else (self.figure.value,)
        return tuple(sorted({figure.value for figure in self.independent if figure.value is not None}))

    @property
    def is_disputed(self) -> bool:
        """Whether independent sources give different numbers."""
        return bool(self.others) and len(self.values) > 1

    @property
    def spread(self) -> Decimal | None:
        """The highest less the lowest, in percent of the figure chosen; None where that is zero or none."""
        if not self.figure.value or not self.is_disputed:
            return None
        return (self.values[-1] - self.values[0]) / self.figure.value * 100


def cell_of(figure: AnyFigure) -> tuple[Any, ...]:
    """What the figure speaks of, as the columns of `CELL`; a stored figure's `cell` is a digest of it."""
    cell: tuple[Any, ...] = _slots(figure)
    return cell


def origin_of(figure: AnyFigure) -> int:
    """The primary key of the report that the figure's source is or copies."""
    return figure.source.origin_id or figure.source_id


def publisher_of(figure: AnyFigure) -> str:
    """Who speaks: the publisher of the report, not of a copy of it, in one spelling."""
    source = figure.source
    if isinstance(source, PlainSource):
        return source.publisher
    return (source.origin or source).publisher.casefold()


def choose(figures: Iterable[AnyFigure]) -> Choice:
    """The choice among the figures of one cell; ValueError where there are none or they mix cells."""
    ordered = sorted(figures, key=rank)
    if len({cell_of(figure) for figure in ordered}) != 1:
        raise ValueError("a choice is made among the figures of exactly one cell")
    return Choice(ordered[0], tuple(ordered[1:]))


def choices(figures: Iterable[AnyFigure]) -> list[Choice]:
    """The choice for every cell among `figures`, in the order in which the cells first appear."""
    cells: dict[tuple[Any, ...], list[AnyFigure]] = defaultdict(list)
    for figure in figures:
        cells[cell_of(figure)].append(figure)
    return [_of_one_cell(cell) for cell in cells.values()]


def _of_one_cell(figures: list[AnyFigure]) -> Choice:
    figures.sort(key=rank)
    return Choice(figures[0], tuple(figures[1:]))
