"""Claims and articles that no database has seen: what the audits, which are pure, are tried on."""

import itertools
from datetime import date
from decimal import Decimal
from typing import Any

from articles.auditing.series import Series
from articles.models import Article, Claim, Finding
from plants.models.figure import CELL
from plants.periods import Period

JULY = Period.months(2025, 7, 7)
YEAR = Period.year(2024)

_number = itertools.count(1)


def article(text: str = "", published: date | None = date(2025, 8, 20)) -> Article:
    return Article(pk=1, text=text, published=published)


def claim(value: object, metric: str = "production", unit: str = "vehicles", **fields: Any) -> Claim:
    """A claim of Kazakhstan's July 2025; a text as `among` and a quote of it give the span."""
    among, quote = fields.pop("among", ""), fields.pop("quote", "")
    start = among.index(quote)
    fields = {"country_id": "KZ", "period": JULY, "start": start, "end": start + len(quote)} | fields
    if fields.get("change_pct") is not None:
        fields["change_pct"] = Decimal(str(fields["change_pct"]))
    number = None if value is None else Decimal(str(value))
    return Claim(pk=next(_number), value=number, metric=metric, unit=unit, quote=quote, **fields)


def money(value: object, unit: str, metric: str = "production_value", **fields: Any) -> Claim:
    return claim(value, metric=metric, unit=unit, **fields)


def known(*numbers: tuple[Claim, Period, object]) -> Series:
    """What other sources give for the cells of claims, in a period."""
    series = Series()
    for one, period, value in numbers:
        cell = tuple(period if name == "period" else getattr(one, name) for name in CELL)
        series.values[cell].append(Decimal(str(value)))
    return series


def by_value(findings: "list[Finding]") -> "dict[Decimal | None, Decimal | None]":
    """What was doubted, by its value, with the likely one."""
    return {finding.claim.value: finding.likely for finding in findings}
