"""A table's rows as the answer to a request, in the format that the address ends with."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from django.db.models import QuerySet
from django.http import FileResponse, HttpRequest, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.urls import register_converter

from plants.exports import books, copying
from plants.exports.tables import Table


class Suffix(StrEnum):
    """The formats, as addresses end."""

    CSV = "csv"
    JSON = "json"
    PARQUET = "parquet"
    XLSX = "xlsx"


MEDIA_TYPES = {
    Suffix.CSV: "text/csv; charset=utf-8; header=present",
    Suffix.JSON: "application/json",
    Suffix.PARQUET: "application/vnd.apache.parquet",
    Suffix.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


class SuffixConverter:
    """The end of an address that names a format."""

    regex = "|".join(Suffix)

    def to_python(self, value: str) -> Suffix:
        return Suffix(value)

    def to_url(self, value: str) -> str:
        return value


register_converter(SuffixConverter, "suffix")


class TooManyRowsError(Exception):
    """A spreadsheet of more rows than one is made of; the message says what to do."""


def written(request: HttpRequest, table: Table, rows: QuerySet[Any], suffix: Suffix) -> HttpResponseBase:
    """The rows as a file. Raises TooManyRowsError for a spreadsheet of too many."""
    base = request.build_absolute_uri("/").rstrip("/")
    name, headers = f"autotrack-{table.name}.{suffix}", {"Content-Type": MEDIA_TYPES[suffix]}
    if suffix != Suffix.JSON:
        headers["Content-Disposition"] = f'attachment; filename="{name}"'
    if request.method == "HEAD":
        return StreamingHttpResponse((), headers=headers)
    if suffix in STREAMED:
        return StreamingHttpResponse(STREAMED[suffix](table, rows, base), headers=headers)
    if suffix == Suffix.XLSX:
        check_size(rows)
    return FileResponse(
        WRITTEN[suffix](table, rows, base), as_attachment=True, filename=name, headers=headers
    )


def check_size(rows: QuerySet[Any]) -> None:
    """Raise TooManyRowsError where a spreadsheet would be too long to make while somebody waits."""
    if rows.order_by()[books.MOST_ROWS :].exists():
        raise TooManyRowsError(
            f"A spreadsheet is made of at most {books.MOST_ROWS:,} rows; "
            "narrow the filters, or take .csv or .parquet, which have no end."
        )


def _csv(table: Table, rows: QuerySet[Any], base: str) -> Iterator[bytes]:
    return copying.csv(table, rows, base)


STREAMED = {Suffix.CSV: _csv, Suffix.JSON: copying.json}
WRITTEN = {Suffix.XLSX: books.xlsx, Suffix.PARQUET: books.parquet}
