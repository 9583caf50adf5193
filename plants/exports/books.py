"""Rows of a table as a spreadsheet or as Parquet, made of the same CSV and written to a file."""

import csv as reader
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import BufferedRandom
from pathlib import Path
from typing import Any

import duckdb
import xlsxwriter
from django.db.models import QuerySet

from plants.exports import copying
from plants.exports.columns import Kind
from plants.exports.tables import Table

#: As many rows as a spreadsheet is made of in the time that a request may take.
MOST_ROWS = 100_000

#: The longest text that a cell of a spreadsheet holds.
LONGEST_CELL = 32_767

_PARQUET = {
    Kind.INTEGER: "BIGINT",
    Kind.NUMBER: "DECIMAL(38, 10)",
    Kind.DATE: "DATE",
    Kind.TIME: "TIMESTAMPTZ",
    Kind.YES_NO: "BOOLEAN",
}


def xlsx(table: Table, rows: QuerySet[Any], base: str) -> BufferedRandom:
    """The rows as one sheet with a header that stays; text is text, whatever it begins with.

    The open file has no name and goes when it is closed.
    """
    with folder() as place:
        path = place / "book.xlsx"
        book = xlsxwriter.Workbook(
            path,
            {
                "constant_memory": True,
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "tmpdir": place,
            },
        )
        sheet = book.add_worksheet(table.name)
        sheet.freeze_panes(1, 0)
        kinds = [column.kind for column in table.columns]
        for number, row in enumerate(_lines(copying.csv(table, rows, base, for_spreadsheets=False))):
            sheet.write_row(number, 0, row if number == 0 else map(_value, row, kinds))
        book.close()
        return opened(path)


def parquet(table: Table, rows: QuerySet[Any], base: str) -> BufferedRandom:
    """The rows with their types; the open file has no name and goes when it is closed."""
    with folder() as place:
        plain, path = place / "rows.csv", place / "rows.parquet"
        write(plain, copying.csv(table, rows, base, for_spreadsheets=False))
        types = {column.name: _PARQUET.get(column.kind, "VARCHAR") for column in table.columns}
        with duckdb.connect(config=_quiet(place)) as database:
            read = database.read_csv(
                str(plain),
                header=True,
                delimiter=",",
                quotechar='"',
                escapechar='"',
                dtype=types,
                auto_detect=False,
                columns=types,
                max_line_size=1 << 24,
            )
            read.write_parquet(str(path), compression="zstd")
        return opened(path)


def write(path: Path, pieces: Iterable[bytes]) -> None:
    with path.open("wb") as file:
        file.writelines(pieces)


def opened(path: Path) -> BufferedRandom:
    return path.open("rb+")


@contextmanager
def folder() -> Iterator[Path]:
    """A folder that is gone afterwards."""
    place = Path(tempfile.mkdtemp(prefix="autotrack-"))
    try:
        yield place
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _quiet(place: Path) -> dict[str, Any]:
    """One thread, little memory, and nothing fetched from anywhere."""
    return {
        "threads": 1,
        "memory_limit": "200MB",
        "temp_directory": str(place),
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
    }


def _lines(pieces: Iterable[bytes]) -> Iterator[list[str]]:
    with tempfile.TemporaryFile("w+b") as file:
        file.writelines(pieces)
        file.seek(0)
        yield from reader.reader((line.decode() for line in file), strict=True)


def _value(text: str, kind: Kind) -> str | float | int | None:
    if text == "":
        return None
    if kind == Kind.INTEGER:
        return int(text)
    return float(text) if kind == Kind.NUMBER else text[:LONGEST_CELL]
