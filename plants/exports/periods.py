"""Periods in the words of `plants.periods`, written by the database.

The kinds and labels are those of `Period.kind` and `Period.label` in English, and a test holds them to it.
"""

from typing import Any, ClassVar

from django.db.models import DateField, F, Func, TextField


class Written(Func):
    """SQL that names its arguments, each as often as it needs: `{0}`, `{1}`. They take no parameters."""

    sql: ClassVar[str]
    output_field = TextField()

    def as_sql(self, compiler: Any, connection: Any, **_context: Any) -> tuple[str, Any]:  # type: ignore[override]
        compiled = [compiler.compile(argument) for argument in self.get_source_expressions()]
        if any(params for _sql, params in compiled) and self.sql.count("{0}") != 1:
            raise ValueError(f"{type(self).__name__} writes its argument more than once")
        return self.sql.format(*(sql for sql, _params in compiled)), [p for _sql, ps in compiled for p in ps]


_MONTHS = "extract(month FROM {1}) - extract(month FROM {0}) + 1"
_WHOLE = (
    "extract(day FROM {0}) = 1 AND extract(day FROM {1} + 1) = 1 "
    "AND extract(year FROM {0}) = extract(year FROM {1})"
)
_ABBREVIATED = "Jan.,Feb.,March,April,May,June,July,Aug.,Sept.,Oct.,Nov.,Dec."


def _day(argument: str) -> str:
    """A day as the site writes it: "Aug. 15, 2025"."""
    month = f"split_part('{_ABBREVIATED}', ',', extract(month FROM {argument})::int)"
    return f"{month} || to_char({argument}, ' FMDD, YYYY')"


def _begins(months: int) -> str:
    """Whether a run of whole months is one of the year's own runs of so many."""
    return f"({_MONTHS}) = {months} AND mod(extract(month FROM {{0}}) - 1, {months}) = 0"


class PeriodKind(Written):
    sql = (
        "CASE WHEN {0} IS NULL THEN NULL WHEN {0} = {1} THEN 'day' "
        f"WHEN NOT ({_WHOLE}) THEN 'span' "
        f"WHEN {_begins(12)} THEN 'year' WHEN {_begins(1)} THEN 'month' "
        f"WHEN {_begins(3)} THEN 'quarter' WHEN {_begins(6)} THEN 'half' "
        "WHEN extract(month FROM {0}) = 1 THEN 'ytd' ELSE 'span' END"
    )


class PeriodLabel(Written):
    sql = (
        "CASE WHEN {0} IS NULL THEN NULL "
        f"WHEN {{0}} = {{1}} THEN {_day('{0}')} "
        f"WHEN {_WHOLE} THEN CASE "
        f"WHEN {_begins(12)} THEN to_char({{0}}, 'YYYY') "
        f"WHEN {_begins(1)} THEN to_char({{0}}, 'FMMonth YYYY') "
        f"WHEN {_begins(3)} THEN to_char({{0}}, '\"Q\"Q YYYY') "
        "ELSE to_char({0}, 'FMMonth') || '–' || to_char({1}, 'FMMonth YYYY') END "
        "WHEN to_char({0}, 'MMDD') || to_char({1}, 'MMDD') = '01011231' "
        "THEN to_char({0}, 'YYYY') || '–' || to_char({1}, 'YYYY') "
        f"ELSE {_day('{0}')} || ' – ' || {_day('{1}')} END"
    )


class ExactDate(Written):
    """The ISO 8601 date of the exactness that is known; "first/last" for any other run of days."""

    sql = (
        "CASE WHEN {0} IS NULL THEN NULL WHEN {0} = {1} THEN to_char({0}, 'YYYY-MM-DD') "
        f"WHEN {_WHOLE} AND {_begins(12)} THEN to_char({{0}}, 'YYYY') "
        f"WHEN {_WHOLE} AND {_begins(1)} THEN to_char({{0}}, 'YYYY-MM') "
        "ELSE to_char({0}, 'YYYY-MM-DD') || '/' || to_char({1}, 'YYYY-MM-DD') END"
    )


class First(Written):
    sql, output_field = "lower({0})", DateField()  # type: ignore[assignment]


class Last(Written):
    sql, output_field = "(upper({0}) - 1)", DateField()  # type: ignore[assignment]


def edges(path: str) -> tuple[Func, Func]:
    """First and last day of a period, both inclusive."""
    return First(F(path)), Last(F(path))


def label(path: str, *, exact: bool = False) -> Func:
    """How people call a period; as an ISO 8601 date where `exact`."""
    return (ExactDate if exact else PeriodLabel)(*edges(path))


def kind(path: str) -> Func:
    """The kind of a period."""
    return PeriodKind(*edges(path))
