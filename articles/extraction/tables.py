"""Tables: rows of cells, with a first row that says what each column holds."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from plants.vocabulary import Metric

from .analysis import Analysis
from .days import Days, shifted
from .drafts import VOLUMES, Column, Frame
from .grammar import CURRENCIES, SCALES, Hint
from .matching import covered
from .measures import Measure, Quantity
from .splitting import WIDE_GAP, LineKind

RATES = (Metric.LOCALIZATION, Metric.SHARE)  # indicators in percent
FEWEST_DATES = 2  # columns that are years
DAYS_OF_YEAR = 364


def cell_of(analysis: Analysis, position: int) -> int:
    """The number of the cell that a token stands in: cells are parted by bars, or by wide gaps."""
    text = analysis.sentence.text
    if "|" not in text and WIDE_GAP.search(text):
        start = analysis.tokens[position].start if position < len(analysis.tokens) else len(text)
        return sum(gap.end() <= start for gap in WIDE_GAP.finditer(text))
    mark = "|" if "|" in text else ";"
    return sum(token.text == mark for token in analysis.tokens[:position])


def is_header(analysis: Analysis) -> bool:
    """Whether a row names columns: no amounts in it."""
    if analysis.sentence.kind is not LineKind.ROW:
        return False
    return all(q.measure is not Measure.COUNT for q in analysis.quantities)


def columns_of(analysis: Analysis) -> list[Column]:
    """The columns that a header names."""
    cells = cell_of(analysis, len(analysis.tokens)) + 1
    return [_column(analysis, cell) for cell in range(cells)]


def _column(analysis: Analysis, cell: int) -> Column:
    def here(first: int) -> bool:
        return cell_of(analysis, first) == cell

    periods = [p.past for p in analysis.periods if p.shift is None and p.past is not None and here(p.first)]
    metrics = [m.value for m in analysis.metrics if m.value in VOLUMES and here(m.first)]
    levels = [p for p in analysis.periods if here(p.first)] + [
        m for m in analysis.hints[Hint.OF_LEVEL] if here(m.first)
    ]
    moves = [m for hint in (Hint.UP, Hint.DOWN, Hint.CHANGED) for m in analysis.hints[hint] if here(m.first)]
    percent = any(here(match.first) for match in analysis.percents)
    shares = [m for m in analysis.hints[Hint.SHARE] if here(m.first)]
    is_change = bool(moves) or (percent and not shares)
    return Column(
        periods[0] if periods and not is_change else None,
        next((m.value for m in analysis.statuses if here(m.first)), None),
        metrics[0] if metrics else None,
        is_change=is_change,
        is_index=percent and is_change and not moves and bool(levels),
        is_share=bool(shares),
        scale=next((m.value for m in analysis.words.find(SCALES) if cell and here(m.first)), 1),
        currency=next((m.value for m in analysis.words.find(CURRENCIES) if here(m.first)), None),
    )


def row_of(analysis: Analysis) -> Column | None:
    """The indicator that a row's first cell names: "Exports, thousand vehicles", "Localization, %"."""
    if analysis.sentence.kind is not LineKind.ROW:
        return None
    label = _column(analysis, 0)
    metrics = [m.value for m in analysis.metrics if cell_of(analysis, m.first) == 0]
    if not metrics:
        return None
    percent = any(cell_of(analysis, match.first) == 0 for match in analysis.percents)
    told = next((m for m in metrics if m in RATES), None) if percent else metrics[0]
    scale = next((m.value for m in analysis.words.find(SCALES) if cell_of(analysis, m.first) == 0), 1)
    return replace(label, metric=told, is_change=percent and told is None, scale=scale)


def tells_rows(columns: Sequence[Column]) -> bool:
    """Whether the columns of a table are dates, so that its rows say what is counted."""
    dated = sum(column.period is not None for column in columns)
    said = any(c.metric or c.currency or c.is_share or c.is_change for c in columns)
    return dated >= FEWEST_DATES and not said


def column_at(columns: Sequence[Column], analysis: Analysis, quantity: Quantity) -> Column | None:
    """The column a number stands in, where the table has a header that reaches so far."""
    if analysis.sentence.kind is not LineKind.ROW:
        return None
    cell = cell_of(analysis, quantity.core)
    if (
        columns
        and cell_of(analysis, len(analysis.tokens)) == len(columns)
        and "|" not in analysis.sentence.text
    ):
        cell -= 1  # the head of a spaced table leaves the corner out
    return columns[cell] if 0 <= cell < len(columns) else None


def take_header(analysis: Analysis, frame: Frame) -> None:
    """Let the first row of a table say what its columns hold.

    A year there is the same window of that year.
    """
    columns = columns_of(analysis)
    frame.row = None
    frame.columns = [replace(column, period=_windowed(column.period, frame.period)) for column in columns]
    metrics = [m.value for m in analysis.metrics if m.value in VOLUMES]
    if len(set(metrics)) == 1:
        frame.list_metric = metrics[0]
    frame.list_scale = loose_scale(analysis) if all(c.scale == 1 for c in columns) else 1


def take_row(analysis: Analysis, frame: Frame) -> None:
    """Let the first cell of a row say what its numbers are, and those of the rows of parts under it."""
    if analysis.sentence.kind is not LineKind.ROW:
        if frame.row is not None:  # of several indicators the first is the one that the text goes on with
            rows = takewhile(lambda d: d.analysis.sentence.kind is LineKind.ROW, reversed(frame.drafts))
            volumes = [d.volume for d in rows if d.volume in VOLUMES]
            frame.metric = volumes[-1] if volumes else frame.metric
        frame.row = None
    elif tells_rows(frame.columns):
        frame.row = row_of(analysis) or frame.row


def _windowed(column: Days | None, held: Days | None) -> Days | None:
    """The window held, in the column's year, where the column is a year and the window a part of one."""
    if column is None or held is None or (column[1] - column[0]).days < DAYS_OF_YEAR or column[0].month != 1:
        return column
    part = (held[1] - held[0]).days < DAYS_OF_YEAR
    return shifted(held, column[0].year - held[0].year) if part else column


def loose_scale(analysis: Analysis) -> int:
    """The scale that a heading gives for the numbers under it: "thousand units:"."""
    inside = covered(analysis.quantities)
    return next((m.value for m in analysis.words.find(SCALES) if m.first not in inside), 1)
