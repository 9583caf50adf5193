"""Periods in the words of `plants.periods`, written by the database.

The kinds and labels are those of `Period.kind` and `Period.label` in English, and a test holds them to it.
"""

from typing import Any, ClassVar

from django.db.models import DateField, F, Func, TextField
from django.db.models.expressions import Combinable


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
_FROM = "date_part('month', {0})"
_ABBREVIATED = "Jan.,Feb.,March,April,May,June,July,Aug.,Sept.,Oct.,Nov.,Dec."


def _day(argument: str) -> str:
    """A day as the site writes it: "Aug. 15, 2025"."""
    month = f"split_part('{_ABBREVIATED}', ',', date_part('month', {argument})::int)"
    return f"{month} || to_char({argument}, ' FMDD, YYYY')"


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
    sql = (
        "CASE WHEN {0} IS NULL THEN NULL "
        f"WHEN {{0}} = {{1}} THEN {_day('{0}')} "
        f"WHEN {_WHOLE} THEN CASE "
        f"WHEN {_MONTHS_LESS_ONE} = 11 THEN to_char({{0}}, 'YYYY') "
        f"WHEN {_MONTHS_LESS_ONE} = 0 THEN to_char({{0}}, 'FMMonth YYYY') "
        f"WHEN {_MONTHS_LESS_ONE} = 2 AND {_FROM} IN (1, 4, 7, 10) THEN to_char({{0}}, '\"Q\"Q YYYY') "
        "ELSE to_char({0}, 'FMMonth') || '–' || to_char({1}, 'FMMonth YYYY') END "
        "WHEN to_char({0}, 'MMDD') || to_char({1}, 'MMDD') = '01011231' "
        "THEN to_char({0}, 'YYYY') || '–' || to_char({1}, 'YYYY') "
        f"ELSE {_day('{0}')} || ' – ' || {_day('{1}')} END"
    )


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
