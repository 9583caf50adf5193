"""What a list is sorted by: a stable order that a page can be taken up from again."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from operator import attrgetter
from typing import Any

from django.db.models import F, Q, QuerySet
from django.db.models.expressions import Combinable

#: The largest primary key that its column holds.
_LARGEST = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Key:
    """One thing that rows are sorted by; never null, so that every row has a place.

    `read` takes it from a row, `parse` from a cursor; `parse` raises ValueError for what it cannot be.
    """

    expression: Combinable
    read: Callable[[Any], Any]
    parse: Callable[[Any], Any]
    descending: bool = False


Order = tuple[Key, ...]


def _text(value: Any) -> str:
    if not isinstance(value, str) or "\x00" in value:
        raise ValueError("not a text")
    value.encode()  # a lone surrogate raises UnicodeEncodeError, which is a ValueError
    return value


def _number(value: Any) -> int:
    if not isinstance(value, int) or not 0 <= value <= _LARGEST:
        raise ValueError("not a primary key")
    return value


def text(path: str) -> Key:
    """By a text, through foreign keys as "brand__name"."""
    return Key(F(path), attrgetter(path.replace("__", ".")), _text)


def number(path: str, *, descending: bool = False) -> Key:
    return Key(F(path), attrgetter(path), _number, descending)


def newest(expression: Combinable, read: Callable[[Any], date]) -> Key:
    """By a date, the newest first."""
    return Key(expression, read, _date, descending=True)


def moment(path: str) -> Key:
    return Key(F(path), attrgetter(path), _moment)


def _date(value: Any) -> date:
    return date.fromisoformat(_text(value))


def _moment(value: Any) -> datetime:
    parsed = datetime.fromisoformat(_text(value))
    if parsed.tzinfo is None:
        raise ValueError("not a moment")
    return parsed


#: The order of a list of changes.
CHANGES: Order = (moment("updated"), number("pk"))


def position(row: Any, order: Order) -> list[Any]:
    """Where a row stands, as JSON can hold it."""
    values = (key.read(row) for key in order)
    return [value.isoformat() if isinstance(value, date) else value for value in values]


def parse(position: Any, order: Order) -> list[Any]:
    """The values of a position. Raises ValueError for what is none of this order."""
    if not isinstance(position, list) or len(position) != len(order):
        raise ValueError("not a position in this order")
    return [key.parse(value) for key, value in zip(order, position, strict=True)]


def ordered(queryset: QuerySet[Any], order: Order) -> QuerySet[Any]:
    keys = {f"key_{number}": key.expression for number, key in enumerate(order)}
    fields = [F(name) for name in keys]
    return queryset.alias(**keys).order_by(
        *(field.desc() if key.descending else field.asc() for field, key in zip(fields, order, strict=True))
    )


def after(queryset: QuerySet[Any], order: Order, values: list[Any]) -> QuerySet[Any]:
    """The rows of an `ordered` queryset behind these values.

    The first key is bounded by itself as well, so that an index takes up the list where it stopped.
    """
    behind = Q()
    for number in reversed(range(len(order))):
        name, value = f"key_{number}", values[number]
        past = "lt" if order[number].descending else "gt"
        beyond = Q(**{f"{name}__{past}": value})
        behind = beyond | (Q(**{name: value}) & behind) if behind else beyond
    bound = "lte" if order[0].descending else "gte"
    return queryset.filter(behind, **{f"key_0__{bound}": values[0]})
