"""The answer as a chart, with its words."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from plants.charts import charts
from plants.charts.charts import Chart
from plants.charts.marks import Curve
from plants.explorer.cells import HUNDRED, Cell, Column
from plants.explorer.grids import Grid
from plants.explorer.state import Break, Grain, Measure, State
from plants.models import Figure
from plants.numbers import change, point_text
from plants.periods import PeriodKind
from plants.series.comparable import segment_label
from plants.series.points import Point
from plants.vocabulary import PEOPLE, PERCENT, VEHICLES, Status

#: The chart's name in addresses.
SLUG = "explorer"

#: A metric by what it is broken down: whole, since languages inflect the second word.
_BROKEN_DOWN = {
    Break.COUNTRY: gettext_lazy("%(metric)s by country"),
    Break.BRAND: gettext_lazy("%(metric)s by brand"),
    Break.PLANT: gettext_lazy("%(metric)s by plant"),
    Break.MODEL: gettext_lazy("%(metric)s by model"),
    Break.SEGMENT: gettext_lazy("%(metric)s by kind of vehicle"),
    Break.REGION: gettext_lazy("%(metric)s by region"),
}

_UNITS = {
    VEHICLES: pgettext_lazy("unit", "Vehicles"),
    PEOPLE: pgettext_lazy("unit", "People"),
    PERCENT: pgettext_lazy("unit", "Percent"),
}


def draw(told: Grid) -> Chart | None:
    """The chart of an answer; None where there is nothing to draw."""
    if not told.columns:
        return None
    state = told.found.state
    level = float(HUNDRED) if state.measure == Measure.INDEX else None
    words = f"{title(state)}. {subtitle(told)}"
    found = finding(told)
    return charts.lines(SLUG, found or title(state), words if found else subtitle(told), curves(told), level)


def finding(told: Grid) -> str:
    """What the numbers say, as a headline: the newest and largest number, against a year before."""
    if told.found.state.measure != Measure.ABSOLUTE:
        return ""
    label, column = min(zip(told.labels, told.columns, strict=True), key=_newest_and_largest)
    cells = {cell.period: cell for cell in column.cells}
    newest = _last_whole(column)
    before = cells.get(newest.period.year_before())
    words = {
        "line": label,
        "number": point_text(newest.point, unit=True),
        "period": newest.period.label,
    }
    if before is None or before.value <= 0:
        return _("%(line)s: %(number)s in %(period)s") % words
    words["change"] = change((newest.value - before.value) / before.value * HUNDRED)
    return _("%(line)s: %(number)s in %(period)s, %(change)s on a year before") % words


def _last_whole(column: Column) -> Cell:
    """The newest cell; of years the newest that is whole, where there is one."""
    whole = [cell for cell in column.cells if cell.period.kind == PeriodKind.YEAR]
    return whole[-1] if whole else column.cells[-1]


def _newest_and_largest(named: tuple[str, Column]) -> tuple[Any, ...]:
    newest = _last_whole(named[1])
    return -newest.period.end.toordinal(), -newest.value


def curves(told: Grid) -> list[Curve]:
    """A curve a line, with what the parts leave over at the end; one query for the figures."""
    drawn = told.columns[: charts.MOST_LINES]
    known = Figure.objects.for_list().in_bulk(sorted(_keys(drawn)))
    return [
        Curve(label, tuple(_with_figures(cell.drawn, known) for cell in column.cells))
        for label, column in zip(told.labels, told.columns, strict=True)
    ]


def _keys(columns: Iterable[Column]) -> set[int]:
    return {figure.pk for column in columns for cell in column.cells for figure in cell.point.inputs}


def _with_figures(point: Point, known: dict[int, Figure]) -> Point:
    """The point with the rows of its figures, which have the names that a chart tells."""
    return replace(point, inputs=tuple(known.get(figure.pk, figure) for figure in point.inputs))


def title(state: State) -> str:
    """The measure and what it is narrowed to: "Production by brand: Kazakhstan"."""
    metric = str(state.metric.label) if state.metric else ""
    names = [_name(slot, value) for slot, value in state.subjects.items() if slot != "source"]
    if state.by != Break.NONE and state.by.value not in state.subjects:
        metric = _BROKEN_DOWN[state.by] % {"metric": metric}
    return _("%(metric)s: %(names)s") % {"metric": metric, "names": ", ".join(names)} if names else metric


def _name(slot: str, value: object) -> str:
    return segment_label(str(value)).lower() if slot == "segment" else str(value)


def subtitle(told: Grid) -> str:
    """Unit, period and status: "Vehicles, by month; target"."""
    state = told.found.state
    grain = {
        Grain.MONTH: _("by month"),
        Grain.YTD: _("from January to the newest month, by year"),
        Grain.YEAR: _("by year"),
    }
    words = f"{measured_in(told)}, {grain[state.grain]}"
    status = state.status or Status.ACTUAL
    return words if status == Status.ACTUAL else f"{words}; {str(status.label).lower()}"


def measured_in(told: Grid) -> str:
    """What the numbers count, in words."""
    match told.found.state.measure:
        case Measure.SHARE:
            return _("Percent of the total")
        case Measure.CHANGE:
            return _("Percent change on the same period of the year before")
        case Measure.INDEX:
            base = told.base
            return _("Index, %(period)s = 100") % {"period": base.label if base else ""}
    unit = str(_UNITS.get(told.unit, told.unit))
    return (
        _("%(currency)s, converted at average rates") % {"currency": unit}
        if told.found.state.in_dollars
        else unit
    )
