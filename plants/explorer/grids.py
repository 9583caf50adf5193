"""The answer as a table: a row a period and a column a line, the same numbers that files hold."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from string import ascii_lowercase
from typing import Any

from django.utils.translation import gettext as _

from plants.charts.bars import short_window
from plants.explorer.cells import Cell, Column, base_period, columns
from plants.explorer.finding import MOST_LINES, Found
from plants.explorer.naming import Names
from plants.explorer.state import Grain, Measure
from plants.periods import Period
from plants.series.points import Flag

#: What heads the rows of a file.
HEADER = (
    *("line", "period_label", "period_start", "period_end", "value", "unit", "derivation", "flags"),
    *("figures", "url"),
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A cell in its row: its own window where that is not the row's, and its flags as letters and words."""

    cell: Cell
    window: str
    marks: Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Row:
    """A period and the entry of every line, or None."""

    label: str
    entries: Sequence[Entry | None]


@dataclass(frozen=True)
class Grid:
    """The numbers of an answer, by line and period."""

    found: Found
    columns: Sequence[Column]
    names: Names

    @cached_property
    def labels(self) -> list[str]:
        return [self.label(column) for column in self.columns]

    def label(self, column: Column) -> str:
        if not column.is_rest:
            return self.names.label(column.scope)
        many = len({one.scope for one in self.columns if one.is_rest}) > 1
        whole = self.names.label(column.scope) if many else ""
        return _("Other, %(whole)s") % {"whole": whole} if whole else _("Other")

    @cached_property
    def rows(self) -> list[Row]:
        """The newest period first; windows so far stand in the row of their year."""
        by_key = [{self._key(cell.period): cell for cell in column.cells} for column in self.columns]
        keys = sorted({key for own in by_key for key in own}, reverse=True)
        return [self._row(key, [own.get(key) for own in by_key]) for key in keys]

    def _key(self, period: Period) -> tuple[date, date]:
        if self.found.state.grain == Grain.MONTH:
            return period.start, period.end
        return date(period.start.year, 1, 1), date(period.start.year, 12, 31)

    def _row(self, key: tuple[date, date], cells: Sequence[Cell | None]) -> Row:
        labels = {cell.period.label for cell in cells if cell}
        label = labels.pop() if len(labels) == 1 else Period(*key).label
        return Row(label, [self._entry(cell, label) if cell else None for cell in cells])

    def _entry(self, cell: Cell, label: str) -> Entry:
        window = short_window(cell.period) if cell.period.label != label else ""
        return Entry(cell, window, self.marks(cell))

    @cached_property
    def cells(self) -> list[Cell]:
        return [cell for column in self.columns for cell in column.cells]

    @cached_property
    def flags(self) -> list[Flag]:
        """What readers of the numbers should know, each once."""
        told = {flag for cell in self.cells for flag in cell.flags}
        return [flag for flag in Flag if flag in told]

    @cached_property
    def marked_flags(self) -> list[tuple[str, str]]:
        """The flags of the numbers, each with the letter that marks it in the table."""
        return [(letter, str(flag.label)) for letter, flag in zip(ascii_lowercase, self.flags, strict=False)]

    def marks(self, cell: Cell) -> list[tuple[str, str]]:
        """The letters of a cell's flags with their words."""
        return [self.marked_flags[self.flags.index(flag)] for flag in cell.flags]

    @property
    def has_derived(self) -> bool:
        return any(cell.is_derived for cell in self.cells)

    @property
    def left_out(self) -> list[str]:
        """Lines without an index: not known, or nothing, in the period that all others begin with."""
        if self.found.state.measure != Measure.INDEX:
            return []
        shown = {column.scope for column in self.columns}
        scopes = [line.scope for line in self.found.lines if line.scope not in shown]
        names = Names([*scopes, *shown])
        return [names.label(scope) for scope in scopes]

    @property
    def hidden(self) -> int:
        """How many lines there are beside those shown."""
        return max(self.found.total - MOST_LINES, 0)

    @property
    def base(self) -> Period | None:
        """The period in which an index is a hundred."""
        return base_period(self.found) if self.found.state.measure == Measure.INDEX else None

    @property
    def unit(self) -> str:
        return self.columns[0].scope.unit if self.columns else ""


def grid(found: Found) -> Grid:
    made = columns(found)
    return Grid(found, made, Names(column.scope for column in made))


def records(told: Grid, absolute: Any) -> Iterable[dict[str, Any]]:
    """The cells of a table, a row a number, in the order in which the table has them; see HEADER."""
    for row in told.rows:
        for label, entry in zip(told.labels, row.entries, strict=True):
            if entry:
                yield _record(label, entry.cell, absolute, told.found.state.measure)


def _record(label: str, cell: Cell, absolute: Any, measure: Measure) -> dict[str, Any]:
    value = cell.value if measure == Measure.ABSOLUTE else round(cell.value, 4)
    return {
        "line": label,
        "period_label": cell.period.label,
        "period_start": cell.period.start.isoformat(),
        "period_end": cell.period.end.isoformat(),
        "value": int(value) if value == int(value) else float(value),
        "unit": "index" if cell.base else cell.point.unit,
        "derivation": "index" if cell.base else cell.point.derived.value,
        "flags": "; ".join(flag.value for flag in cell.flags),
        "figures": "; ".join(str(figure.pk) for figure in cell.point.inputs),
        "url": absolute(cell.address),
    }
