"""Columns of a file: what a cell holds, in the database's own terms, so that it can write the file itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Case, F, Func, QuerySet, TextChoices, TextField, Value, When
from django.db.models.expressions import Combinable, Expression

from plants.exports.periods import Edges, ExactDate, LocalName, PeriodKind, PeriodLabel, Written, edges


class Kind(StrEnum):
    """What the cells of a column are.

    `CODE` is a word from a closed list, `PAGE` the path of one of our pages, written with the host;
    `TEXT` is what people wrote, and may begin with anything.
    """

    TEXT = "text"
    CODE = "code"
    PAGE = "page"
    INTEGER = "integer"
    NUMBER = "number"
    DATE = "date"
    TIME = "time"
    YES_NO = "boolean"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name in the header, what it holds, and for whom it matters what that means."""

    name: str
    expression: str | Combinable
    kind: Kind = Kind.TEXT
    description: str = ""

    def cell(self, base: str, *, for_spreadsheets: bool) -> Expression:
        """The cell as the database is to write it; `base` is the site's address without its last slash."""
        expression: Any = F(self.expression) if isinstance(self.expression, str) else self.expression
        match self.kind:
            case Kind.PAGE:
                return Joined(Value(base), expression)
            case Kind.NUMBER:
                return Func(expression, function="trim_scale")
            case Kind.TIME:
                return InUtc(expression)
            case Kind.TEXT if for_spreadsheets:
                return Harmless(expression)
        return expression


class Harmless(Written):
    """Text with an apostrophe before a first character that makes a spreadsheet run the rest.

    Those are = + - @, tab, line feed and return, and the wide forms of the first four.
    """

    sql = (
        "CASE WHEN ascii({0}) IN (61, 43, 45, 64, 9, 10, 13, 65309, 65291, 65293, 65312) "
        "THEN '''' || {0} ELSE {0} END"
    )


class Joined(Written):
    """Two texts, one after the other."""

    sql = "{0} || {1}"


class Enclosed(Written):
    """A key between two texts."""

    sql = "{0} || {1} || {2}"


class InUtc(Written):
    """A moment as ISO 8601 in UTC, to the second."""

    sql = """to_char({0} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')"""


class Listed(Written):
    """The texts of an array, with a semicolon and a space between them."""

    sql = "array_to_string({0}, '; ')"


def listed(name: str, expression: str | QuerySet[Any], description: str = "") -> Column:
    """Several texts in one cell: an array field, or the only column of a subquery."""
    array: Any = F(expression) if isinstance(expression, str) else ArraySubquery(expression)
    return Column(name, Listed(array), description=description)


def word(name: str, words: type[TextChoices], description: str = "") -> Sequence[Column]:
    """A word of the vocabulary, and what people read for it."""
    # The texts stay lazy: a file is in the language of who asks for it.
    labels = [
        When(**{name: value}, then=Value(text, output_field=TextField())) for value, text in words.choices
    ]
    shown = Case(*labels, default=Value(""), output_field=TextField())
    return Column(name, name, Kind.CODE, description), Column(f"{name}_label", shown, Kind.CODE)


def place(name: str, description: str = "") -> Sequence[Column]:
    """A country: its code and its name."""
    return (
        Column(name, f"{name}_id", Kind.CODE, description or "ISO 3166-1 alpha-2"),
        Column(f"{name}_name", LocalName(*(f"{name}__{one}" for one in ("name", "name_ru", "name_kk")))),
    )


def named(name: str, description: str = "") -> Sequence[Column]:
    """A row with a page or a list of its own: its slug there, and its name."""
    return Column(name, f"{name}__slug", description=description), Column(f"{name}_name", f"{name}__name")


def source(path: str = "source") -> Sequence[Column]:
    """Where a row was published: the source's slug, then all that a footnote needs."""
    published = ExactDate(*edges(f"{path}__published"))
    return (
        Column("source", f"{path}__slug", description="the source's slug"),
        Column("source_publisher", f"{path}__publisher"),
        Column("source_title", f"{path}__title"),
        Column("source_url", f"{path}__url", description="the publication's own address"),
        Column("source_published", published, Kind.CODE, "as exact as is known: year, month or day"),
        Column("source_kind", f"{path}__kind", Kind.CODE),
        Column("source_language", f"{path}__language"),
    )


def period(days: Edges, prefix: str = "period") -> Sequence[Column]:
    """A period: first and last day, both inclusive, its kind, and how people call it."""
    start, end = days
    return (
        Column(f"{prefix}_start", start, Kind.DATE, "first day"),
        Column(f"{prefix}_end", end, Kind.DATE, "last day, inclusive"),
        Column(f"{prefix}_kind", PeriodKind(*days), Kind.CODE, "day, month, quarter, half, ytd, year, span"),
        Column(f"{prefix}_label", PeriodLabel(*days), Kind.CODE),
    )
