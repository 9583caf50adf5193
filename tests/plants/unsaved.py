"""Figures in hand, for rules that need no database: one call each, with defaults."""

import itertools
from decimal import Decimal
from typing import Any

from plants.models import Figure, Source
from plants.periods import Period

_number = itertools.count(1)


def period(text: str | None) -> Period | None:
    """ "2025", "2025-03", or "2025-01/2025-07" for a run of months."""
    if text is None:
        return None
    first, _slash, last = text.partition("/")
    return Period(Period.parse(first).start, Period.parse(last or first).end)


def source(publisher: str = "", **fields: Any) -> Source:
    number = next(_number)
    fields["published"] = period(fields.get("published"))
    return Source(**{"pk": number, "publisher": publisher or f"Publisher {number}", "kind": "news"} | fields)


def figure(value: float | None, when: str | None = "2025", publisher: str = "", **fields: Any) -> Figure:
    """Vehicles made in Kazakhstan, unless the fields say otherwise; a publisher's name makes its line."""
    of_source = {name: fields.pop(name) for name in ("kind", "published", "origin") if name in fields}
    fields.setdefault("source", None)
    fields["source"] = fields["source"] or source(publisher, **of_source)
    made = {"metric": "production", "unit": "vehicles", "status": "actual", "country_id": "KZ"} | fields
    number = None if value is None else Decimal(str(value))
    return Figure(pk=next(_number), value=number, period=period(when), **made)
