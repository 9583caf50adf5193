"""The list of figures: one for each cell, in pages, however many there are."""

from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import F, OuterRef, Subquery

from plants.models import Figure
from plants.models.figure import FigureQuerySet, newest_end
from plants.models.preference import order

#: The orders that a reader can choose by `sort`.
ORDERS: dict[str, list[Any]] = {
    "-period": [F("period_end").desc(nulls_last=True), F("period_start").asc(nulls_last=True), "pk"],
    "period": [F("period_end").asc(nulls_last=True), F("period_start").asc(nulls_last=True), "pk"],
    "-value": [F("value").desc(nulls_last=True), "pk"],
    "value": [F("value").asc(nulls_last=True), "pk"],
}

#: The orders that an index has, for lists too long to sort.
_QUICK: dict[str, list[Any]] = {"period": [newest_end().asc(), "-pk"]}
_NEWEST: list[Any] = [newest_end().desc(), "pk"]

#: Longer lists are not counted to the end, nor sorted but by their index.
MOST_LISTED = 10_000


#: The orders for rows of key, last day, first day and value: what is not known comes last.
_KEYS: dict[str, Callable[[Any], Any]] = {
    "-period": lambda row: (-(row[1] or date.min).toordinal(), row[2] or date.max, row[0]),
    "period": lambda row: (row[1] or date.max, row[2] or date.max, row[0]),
    "-value": lambda row: (row[3] is None, -(row[3] or 0), row[0]),
    "value": lambda row: (row[3] is None, row[3] or 0, row[0]),
}


class ListedFigures(Paginator):
    """Pages of the preferred figures among `figures`; `source` is the one they are narrowed to, if any."""

    def __init__(self, figures: FigureQuerySet, size: int, sort: str, source: Any = None) -> None:
        super().__init__(figures, size)
        self.figures, self.sort, self.source = figures, sort, source

    @cached_property
    def is_cut(self) -> bool:
        return self.figures.order_by()[: MOST_LISTED + 1].count() > MOST_LISTED

    @cached_property
    def count(self) -> int:
        return MOST_LISTED if self.is_cut else len(self._chosen)

    @cached_property
    def _chosen(self) -> list[int]:
        """The primary keys of the preferred figures in their order; one query for all is planned badly."""
        best = self.figures.order_by("cell", *order()).distinct("cell")
        rows = best.values_list("pk", "period_end", "period_start", "value")
        return [row[0] for row in sorted(rows, key=_KEYS[self.sort])]

    def page(self, number: Any) -> Page[Any]:
        number = self.validate_number(number)
        first = (number - 1) * self.per_page
        here = slice(first, first + self.per_page)
        rows: Any = self._looked_up().for_list()[here] if self.is_cut else self._of(self._chosen[here])
        return Page(rows, number, self)

    def _of(self, keys: list[int]) -> list[Figure]:
        found = Figure.objects.for_list().in_bulk(keys)
        return [found[key] for key in keys]

    def _looked_up(self) -> FigureQuerySet:
        """The preferred figures, each looked up in its cell when the index comes to it."""
        cell = Figure.objects.filter(
            cell=OuterRef("cell"), **({"source": self.source} if self.source else {})
        )
        best = Subquery(cell.order_by(*order()).values("pk")[:1])
        return self.figures.filter(pk=best).order_by(*_QUICK.get(self.sort, _NEWEST))
