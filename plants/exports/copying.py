"""Rows of a table as CSV and JSON, written by the database and passed on as they come.

PostgreSQL's COPY writes a whole file in one statement, and so of one moment, however long it is.
Nothing here holds more than a few hundred kilobytes.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import Model, QuerySet

from plants.exports.tables import Table

#: As many bytes as are handed on at once.
CHUNK = 1 << 18


def csv(table: Table, rows: QuerySet[Any], base: str, *, for_spreadsheets: bool = True) -> Iterator[bytes]:
    """The rows as RFC 4180 has it: UTF-8, a header, CRLF.

    `base` is the site's address. Text that a spreadsheet would run is made harmless, unless the file
    is for a program (`for_spreadsheets`).
    """
    header = f"{','.join(table.names)}\r\n".encode()
    # Made now and not when it is first read from: labels are in the language that is active.
    query = select(table, rows, base, for_spreadsheets=for_spreadsheets)
    # The line feed that ends a row is the only one outside quotes.
    lines = in_chunks(copied(query, "csv"), lambda rows: b"".join(bytes(row[:-1]) + b"\r\n" for row in rows))
    return chain([header], lines)


def json(table: Table, rows: QuerySet[Any], base: str) -> Iterator[bytes]:
    """The rows as an array of flat objects, one a line, with the keys of the CSV's header."""
    query = select(table, rows, base, for_spreadsheets=False)
    if query:
        names = ", ".join(connection.ops.quote_name(name) for name in table.names)
        query = f"SELECT row_to_json(t) FROM ({query}) AS t({names})"  # noqa: S608 - names of our own
    return _array(query)


def _array(query: str) -> Iterator[bytes]:
    yield b"["
    separator = b"\n"
    for chunk in in_chunks(copied(query, "text"), _objects):
        yield separator + chunk
        separator = b",\n"
    yield b"\n]\n"


def _objects(rows: list[Any]) -> bytes:
    # In the text format a backslash is doubled; JSON holds no other character that COPY would escape.
    return b",\n".join(bytes(row[:-1]) for row in rows).replace(b"\\\\", b"\\")


def select(table: Table, rows: QuerySet[Any], base: str, *, for_spreadsheets: bool) -> str:
    """The SELECT of all cells, in the order of the rows; empty where no row can answer."""
    cells = {
        f"c{number}": column.cell(base, for_spreadsheets=for_spreadsheets)
        for number, column in enumerate(table.columns)
    }
    chosen = plainly(rows).annotate(**cells).values_list(*cells)
    try:
        sql, params = chosen.query.get_compiler(connection=connection).as_sql()
    except EmptyResultSet:
        return ""
    with connection.cursor() as cursor:
        return str(cursor.mogrify(sql, params))


def plainly(rows: QuerySet[Any]) -> QuerySet[Any]:
    """The same rows by their keys, in the order they have, or that of their keys.

    What a list adds to its rows, and what makes them distinct, would add columns.
    """
    model: type[Model] = rows.model
    if rows.query.distinct or rows.query.annotations:
        rows = model._default_manager.filter(pk__in=rows.order_by().values("pk"))
    return rows if rows.query.order_by else rows.order_by("pk")


def copied(query: str, form: str) -> Iterator[Any]:
    """What COPY writes for a SELECT, a row at a time."""
    if not query:
        return
    with connection.cursor() as cursor, cursor.copy(f"COPY ({query}) TO STDOUT (FORMAT {form})") as rows:
        yield from rows


def in_chunks(rows: Iterable[Any], join: Callable[[list[Any]], bytes]) -> Iterator[bytes]:
    """Rows joined to pieces of about CHUNK bytes."""
    held: list[Any] = []
    size = 0
    for row in rows:
        held.append(row)
        size += len(row)
        if size >= CHUNK:
            yield join(held)
            held, size = [], 0
    if held:
        yield join(held)
