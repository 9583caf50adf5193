"""CSV files to checked rows. No database, no models: a folder goes in, rows or problems come out.

A file is read in steps, and each step looks only at what the one before found sound: bytes to text, text
to a header and cells, a cell to a value, a row by itself, a row among the rows of its file, a row
against those it refers to. So one slip gives one problem, and all slips are found in one go.
"""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from plants.reference.rules import country_of
from plants.reference.tables import TABLES, Column, Table
from plants.reference.values import shown

#: Where the project's own reference files are.
DIRECTORY = Path(__file__).resolve().parent

#: How many problems are told at once.
MOST_PROBLEMS = 20


class Row(dict[str, Any]):
    """The values of one row by column, and the line it starts on."""

    def __init__(self, line: int, cells: Mapping[str, Any]) -> None:
        super().__init__(cells)
        self.line = line


@dataclass(frozen=True)
class Problem:
    """What is wrong, where. `line` counts from 1; 0 and "" are the file, or the row, as a whole."""

    path: Path
    reason: str
    line: int = 0
    column: str = ""

    def __str__(self) -> str:
        line = f", line {self.line}" if self.line else ""
        column = f", column {self.column}" if self.column else ""
        return f"{_near(self.path)}{line}{column}: {self.reason}"


def _near(path: Path) -> Path:
    """The path from the current folder, where the file is under it."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path


class BadReferenceError(Exception):
    """The files cannot be loaded. `problems` has all that was found; the message the first of them."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        lines = [str(problem) for problem in problems[:MOST_PROBLEMS]]
        more = len(problems) - len(lines)
        if more:
            lines.append(f"and {more} more; mend these first.")
        super().__init__("\n".join(lines))


@dataclass
class Sheet:
    """One file as far as it was read: sound rows by key, every key that was named, and the problems."""

    table: Table
    path: Path
    rows: dict[Any, Row] = field(default_factory=dict)
    named: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)
    is_whole: bool = False

    def fault(self, reason: str, line: int = 0, column: str = "") -> None:
        self.problems.append(Problem(self.path, reason, line, column))


def read(directory: Path = DIRECTORY) -> dict[str, list[Row]]:
    """The rows of all files by table, each reference checked. Raises BadReferenceError."""
    if not directory.is_dir():
        raise BadReferenceError(
            [Problem(directory, "there is no such folder; name the one that holds the CSV files.")]
        )
    sheets = {name: _read_sheet(table, directory) for name, table in TABLES.items()}
    for sheet in sheets.values():
        _check_references(sheet, sheets)
        _check_lineage(sheet)
        _check_rules(sheet, sheets)
    problems = [problem for sheet in sheets.values() for problem in sorted(sheet.problems, key=_by_line)]
    if problems:
        raise BadReferenceError(problems)
    _fill_countries(sheets)
    return {name: list(sheet.rows.values()) for name, sheet in sheets.items()}


def _fill_countries(sheets: Mapping[str, Sheet]) -> None:
    """Give each investment the country that its plant or region tells."""
    known = {name: sheet.rows for name, sheet in sheets.items()}
    for row in sheets["investments"].rows.values():
        row["country"] = country_of(row, known)


def _by_line(problem: Problem) -> int:
    return problem.line


def _read_sheet(table: Table, directory: Path) -> Sheet:
    sheet = Sheet(table, directory / f"{table.name}.csv")
    text = _text_of(sheet)
    if text is None:
        return sheet
    lines = _lines(text, sheet)
    _line, header = next(lines, (1, []))
    if _header_is_sound(header, sheet):
        sheet.is_whole = True
        # A slip in the CSV itself ends the reading, and then nothing is told of what refers here.
        for line, cells in lines:
            _read_row(line, header, cells, sheet)
        _check_unique(sheet)
    return sheet


def _text_of(sheet: Sheet) -> str | None:
    try:
        content = sheet.path.read_bytes()
    except FileNotFoundError:
        sheet.fault("the file is missing.")
        return None
    except OSError as error:
        sheet.fault(f"the file cannot be read: {error.strerror}.")
        return None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        sheet.fault(f"byte {content[error.start]:#04x} is not UTF-8; save the file as UTF-8.", line)
        return None


def _lines(text: str, sheet: Sheet) -> Iterator[tuple[int, list[str]]]:
    """The records of a CSV text, each with the line it starts on; blank lines are none."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    start = 1
    try:
        for cells in reader:
            if cells:
                yield start, [cell.strip() for cell in cells]
            start = reader.line_num + 1
    except csv.Error as error:
        sheet.is_whole = False
        sheet.fault(f"the line is not CSV: {error}.", start)


def _header_is_sound(header: list[str], sheet: Sheet) -> bool:
    expected = [column.name for column in sheet.table.columns]
    if not header:
        sheet.fault(f"the file is empty; its first line is {','.join(expected)}", 1)
    for name in dict.fromkeys(header):
        if name not in expected:
            sheet.fault(f"{shown(name)} is no column of this file; it has {', '.join(expected)}.", 1)
        elif header.count(name) > 1:
            sheet.fault("the column stands in the header twice.", 1, name)
    for name in expected if header else []:
        if name not in header:
            sheet.fault("the column is missing.", 1, name)
    return not sheet.problems


def _read_row(line: int, header: list[str], cells: list[str], sheet: Sheet) -> None:
    raw = dict(zip(header, cells, strict=False))
    # A row that is wrong elsewhere still has its key: what refers to it is not wrong as well.
    sheet.named.add(raw.get(sheet.table.key[0], ""))
    if len(cells) != len(header):
        sheet.fault(f"the row has {len(cells)} cells, the header {len(header)}.", line)
        return
    before = len(sheet.problems)
    row = Row(line, {})
    for column in sheet.table.columns:
        try:
            row[column.name] = _value(column, raw[column.name])
        except ValueError as error:
            sheet.fault(str(error), line, column.name)
    if len(sheet.problems) == before and _derive(row, sheet):
        _keep(row, sheet)


def _value(column: Column, cell: str) -> Any:
    if cell:
        return column.read(cell)
    if column.required:
        raise ValueError("the cell is empty; it is needed.")
    return column.empty()


def _derive(row: Row, sheet: Sheet) -> bool:
    for derived in sheet.table.derived:
        try:
            row[derived.name] = derived.make(row)
        except ValueError as error:
            sheet.fault(str(error), row.line, derived.column)
            return False
    return True


def _keep(row: Row, sheet: Sheet) -> None:
    key = sheet.table.key_of(row)
    twin = sheet.rows.get(key)
    if twin:
        sheet.fault(
            f"the row has the key of line {twin.line}: {_key_shown(key)}.", row.line, sheet.table.key[0]
        )
    else:
        sheet.rows[key] = row


def _key_shown(key: Any) -> str:
    parts = key if isinstance(key, tuple) else (key,)
    return ", ".join(str(part) for part in parts if part)


def _check_unique(sheet: Sheet) -> None:
    for name in sheet.table.unique:
        column = next((derived.column for derived in sheet.table.derived if derived.name == name), name)
        seen: dict[Any, int] = {}
        for row in sheet.rows.values():
            if row[name] and row[name] in seen:
                sheet.fault(f"{shown(row[name])} stands in line {seen[row[name]]} already.", row.line, column)
            seen.setdefault(row[name], row.line)


def _names(value: Any) -> Iterator[str]:
    """The keys that a cell refers to: one, a list, or a list of owners with their shares."""
    for item in value if isinstance(value, list) else [value]:
        name = item[0] if isinstance(item, tuple) else item
        if name is not None:
            yield name


def _check_references(sheet: Sheet, sheets: Mapping[str, Sheet]) -> None:
    columns = [column for column in sheet.table.columns if column.refers and sheets[column.refers].is_whole]
    for row in sheet.rows.values():
        for column in columns:
            for name in _names(row[column.name]):
                if name not in sheets[column.refers].named:
                    reason = f"{shown(name)} is not in {column.refers}.csv."
                    sheet.fault(reason, row.line, column.name)


def _check_lineage(sheet: Sheet) -> None:
    """No row comes, through its parents, from itself."""
    for column in sheet.table.columns:
        if column.refers != sheet.table.name:
            continue
        for key, row in sheet.rows.items():
            met = set()
            above = row[column.name]
            while above in sheet.rows and above not in met:
                met.add(above)
                above = sheet.rows[above][column.name]
            if key in met:
                sheet.fault(f"{shown(key)} comes from itself.", row.line, column.name)


def _check_rules(sheet: Sheet, sheets: Mapping[str, Sheet]) -> None:
    known = {name: other.rows for name, other in sheets.items() if other.is_whole}
    for row in sheet.rows.values():
        for rule in sheet.table.rules:
            for column, reason in rule(row, known):
                sheet.fault(reason, row.line, column)
