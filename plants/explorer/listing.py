"""The list of figures: one for each cell, in pages, however many there are."""

from functools import cached_property
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.core.paginator import Page, Paginator
from django.db.models import BigIntegerField, F, Func, OuterRef, Subquery, Value

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
_QUICK = {"period": [newest_end().asc(), "-pk"]}
_NEWEST = [newest_end().desc(), "pk"]

#: Longer lists are not counted to the end, nor sorted but by their index.
MOST_LISTED = 10_000


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
        """The primary keys of the preferred figures; read apart, since one query for all is planned badly."""
        best = self.figures.order_by("cell", *order()).distinct("cell")
        return sorted(best.values_list("pk", flat=True))

    def page(self, number: Any) -> Page[Any]:
        number = self.validate_number(number)
        first = (number - 1) * self.per_page
        rows = self._looked_up() if self.is_cut else self._sorted()
        return self._get_page(rows.for_list()[first : first + self.per_page], number, self)

    def _sorted(self) -> FigureQuerySet:
        wanted = Value(self._chosen, output_field=ArrayField(BigIntegerField()))
        listed = Func(wanted, template="(SELECT unnest(%(expressions)s))")
        return Figure.objects.filter(pk__in=listed).order_by(*ORDERS[self.sort])

    def _looked_up(self) -> FigureQuerySet:
        """The preferred figures, each looked up in its cell when the index comes to it."""
        cell = Figure.objects.filter(
            cell=OuterRef("cell"), **({"source": self.source} if self.source else {})
        )
        best = Subquery(cell.order_by(*order()).values("pk")[:1])
        return self.figures.filter(pk=best).order_by(*_QUICK.get(self.sort, _NEWEST))
