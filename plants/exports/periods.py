"""Periods in the words of `plants.periods`, written by the database.

The kinds and labels are those of `Period.kind` and of `Period.label` in the active language, and a test
holds them to it.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any, ClassVar

from django.db.models import DateField, F, Func, TextField
from django.db.models.expressions import Combinable
from django.utils.formats import date_format, get_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from plants.periods import month_name


class Written(Func):
    """SQL that names its arguments, each as often as it needs: `{0}`, `{1}`. They take no parameters."""

    sql: ClassVar[str]
    output_field = TextField()

    def as_sql(self, compiler: Any, connection: Any, **_context: Any) -> tuple[str, Any]:  # type: ignore[override]
        compiled = [compiler.compile(argument) for argument in self.get_source_expressions()]
        if any(ps and self.sql.count(f"{{{n}}}") != 1 for n, (_sql, ps) in enumerate(compiled)):
            raise ValueError(f"{type(self).__name__} writes its argument more than once")
        return self.sql.format(*(sql for sql, _params in compiled)), [p for _sql, ps in compiled for p in ps]


_WHOLE = (
    "date_part('day', {0}) = 1 AND date_part('day', {1} + 1) = 1 "
    "AND date_part('year', {0}) = date_part('year', {1})"
)
_MONTHS_LESS_ONE = "date_part('month', {1}) - date_part('month', {0})"
_QUARTER = "date_part('quarter', {0})"
_FROM = "date_part('month', {0})"

#: What the letters of a DATE_FORMAT stand for, as arguments of PostgreSQL's format().
_DAY_PARTS = {"j": "%%1$s", "E": "%%2$s", "N": "%%2$s", "Y": "%%3$s"}


def _named(names: Iterable[str], argument: str) -> str:
    """The month of a day by its name."""
    return f"split_part('{','.join(names)}', ',', date_part('month', {argument})::int)"


def _formatted(template: str, *arguments: str) -> str:
    """PostgreSQL's format(); a quote in a translation would end the text."""
    return f"format('{template.replace(chr(39), chr(39) * 2)}', {', '.join(arguments)})"


def _day(argument: str) -> str:
    """A day as the site writes it: "Aug. 15, 2025", «15 августа 2025»."""
    form = get_format("DATE_FORMAT")
    letter = next(letter for letter in form if letter in "EN")
    names = [date_format(date(2000, month, 1), letter) for month in range(1, 13)]
    template = "".join(_DAY_PARTS.get(letter, letter) for letter in form)
    parts = f"date_part('day', {argument})", _named(names, argument), f"to_char({argument}, 'YYYY')"
    return _formatted(template, *parts)


def _label() -> str:
    names = [month_name(month) for month in range(1, 13)]
    first, last, year = _named(names, "{0}"), _named(names, "{1}"), "to_char({0}, 'YYYY')"
    month = _("%(month)s %(year)s") % {"month": "%%1$s", "year": "%%2$s"}
    quarter = _("Q%(number)s %(year)s") % {"number": "%%1$s", "year": "%%2$s"}
    window = _("%(first)s–%(last)s %(year)s") % {"first": "%%1$s", "last": "%%2$s", "year": "%%3$s"}
    return (
        "CASE WHEN {0} IS NULL THEN NULL "
        f"WHEN {{0}} = {{1}} THEN {_day('{0}')} "
        f"WHEN {_WHOLE} THEN CASE "
        f"WHEN {_MONTHS_LESS_ONE} = 11 THEN {year} "
        f"WHEN {_MONTHS_LESS_ONE} = 0 THEN {_formatted(month, first, year)} "
        f"WHEN {_MONTHS_LESS_ONE} = 2 AND {_FROM} IN (1, 4, 7, 10) "
        f"THEN {_formatted(quarter, _QUARTER, year)} "
        f"ELSE {_formatted(window, first, last, year)} END "
        "WHEN to_char({0}, 'MMDD') || to_char({1}, 'MMDD') = '01011231' "
        "THEN to_char({0}, 'YYYY') || '–' || to_char({1}, 'YYYY') "
        f"ELSE {_day('{0}')} || ' – ' || {_day('{1}')} END"
    )


class PeriodKind(Written):
    sql = (
        "CASE WHEN {0} IS NULL THEN NULL WHEN {0} = {1} THEN 'day' "
        f"WHEN NOT ({_WHOLE}) THEN 'span' ELSE CASE {_MONTHS_LESS_ONE} "
        "WHEN 0 THEN 'month' WHEN 11 THEN 'year' "
        f"WHEN 2 THEN CASE WHEN {_FROM} IN (1, 4, 7, 10) THEN 'quarter' ELSE 'span' END "
        f"WHEN 5 THEN CASE WHEN {_FROM} IN (1, 7) THEN 'half' ELSE 'span' END "
        f"ELSE CASE WHEN {_FROM} = 1 THEN 'ytd' ELSE 'span' END END END"
    )


class PeriodLabel(Written):
    @property
    def sql(self) -> str:  # type: ignore[override]
        return _label()


class LocalName(Written):
    """A country's name in the active language: of its English, Russian and Kazakh names."""

    @property
    def sql(self) -> str:  # type: ignore[override]
        own = {"ru": "{1}", "kk": "{2}"}.get(get_language() or "")
        return f"coalesce(nullif({own}, ''), {{0}})" if own else "{0}"


class ExactDate(Written):
    """The ISO 8601 date of the exactness that is known; "first/last" for any other run of days."""

    sql = (
        "CASE WHEN {0} IS NULL THEN NULL WHEN {0} = {1} THEN {0}::text "
        f"WHEN {_WHOLE} AND {_MONTHS_LESS_ONE} = 0 THEN to_char({{0}}, 'YYYY-MM') "
        f"WHEN {_WHOLE} AND {_MONTHS_LESS_ONE} = 11 THEN to_char({{0}}, 'YYYY') "
        "ELSE {0}::text || '/' || {1}::text END"
    )


class First(Written):
    sql, output_field = "lower({0})", DateField()  # type: ignore[assignment]


class Last(Written):
    sql, output_field = "(upper({0}) - 1)", DateField()  # type: ignore[assignment]


#: First and last day of a period, as columns or as what makes them.
Edges = tuple[Combinable, Combinable]


def edges(path: str) -> Edges:
    """First and last day of the period at `path`, both inclusive."""
    return First(F(path)), Last(F(path))
