"""Rows as a serializer writes them, a field at a time for a whole page.

To write a row a serializer asks every field anew where its value is and what to make of it, which costs
more than all else that a page does. Here each field is asked once, for the values of all rows, and a row
that several others name (a country, a source) is written once.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from operator import attrgetter
from typing import Any

from rest_framework import serializers
from rest_framework.fields import SkipField
from rest_framework.relations import PKOnlyObject

from plants.api.fields import Label, PageUrl

#: What a row does not have at all.
_ABSENT = object()

Column = list[Any]

#: Kinds of values of which a page has few different ones, each written once.
_FEW = (str, int, Decimal, datetime, type(None))


class Rows:
    """Rows by column. `known` are columns that need not be read from the rows."""

    def __init__(self, rows: Sequence[Any], known: Mapping[str, Column] | None = None) -> None:
        self.rows = rows
        self._columns = dict(known or {})

    def column(self, name: Any) -> Column:
        """An attribute of every row."""
        if name not in self._columns:
            self._columns[name] = list(map(attrgetter(name), self.rows))
        return self._columns[name]

    def addresses(self) -> Column:
        if "address" not in self._columns:
            self._columns["address"] = [row.get_absolute_url() for row in self.rows]
        return self._columns["address"]


def written(serializer: Any, rows: Rows) -> list[dict[str, Any]]:
    """What `serializer` would write for each of the rows."""
    fields = list(serializer._readable_fields)
    if not rows.rows or not fields:
        return [{} for _row in rows.rows]
    names = [field.field_name for field in fields]
    columns = [_column(field, rows) for field in fields]
    made = [dict(zip(names, values, strict=True)) for values in zip(*columns, strict=True)]
    if any(_ABSENT in column for column in columns):
        return [{name: value for name, value in row.items() if value is not _ABSENT} for row in made]
    return made


def _column(field: Any, rows: Rows) -> Column:
    """What a field writes for all rows."""
    if isinstance(field, PageUrl):
        host = field.context["request"].build_absolute_uri("/").removesuffix("/")
        return [f"{host}{address}" for address in rows.addresses()]
    if isinstance(field, serializers.ListSerializer):
        return _lists(field, rows.column(field.source))
    if not _is_plain(field):
        return [_as_asked(field, row) for row in rows.rows]
    if isinstance(field, serializers.Serializer):
        return _named(field, rows.column(field.source))
    return _values(field, rows)


def _is_plain(field: Any) -> bool:
    """Whether the value is the attribute that is named, read in no way of the field's own."""
    is_read_plainly = type(field).get_attribute is serializers.Field.get_attribute
    longest = 1 if isinstance(field, serializers.Serializer) else 2
    return is_read_plainly and field.source != "*" and len(field.source_attrs) <= longest


def _lists(field: Any, several: Column) -> Column:
    """Rows that belong to a row, each of all of them written once."""
    listed = [list(own.all()) for own in several]
    made = iter(written(field.child, Rows([one for own in listed for one in own])))
    return [[next(made) for _one in own] for own in listed]


def _named(field: Any, others: Column) -> Column:
    """Rows that are named by others: one, or none."""
    once = {id(one): one for one in others if one is not None}
    made = dict(zip(once, written(field, Rows(list(once.values()))), strict=True))
    return [None if one is None else made[id(one)] for one in others]


def _values(field: Any, rows: Rows) -> Column:
    convert = _converter(field)
    if len(field.source_attrs) == 2:
        return _of_others(field, convert, rows)
    column = rows.column(field.source)
    if convert in (str, int):
        return [value if type(value) is convert or value is None else convert(value) for value in column]
    if not all(isinstance(value, _FEW) for value in column):
        return [None if value is None else convert(value) for value in column]
    made = {value: None if value is None else convert(value) for value in set(column)}
    return [made[value] for value in column]


def _of_others(field: Any, convert: Callable[[Any], Any], rows: Rows) -> Column:
    """A value of what a row names: `period.label`. The same things are asked once."""
    of, name = field.source_attrs
    others = rows.column(of)
    made: dict[Any, Any] = {id(None): None if field.allow_null else _ABSENT}
    for other in others:
        if id(other) not in made:
            value = getattr(other, name)
            made[id(other)] = None if value is None else convert(value)
    return [made[id(other)] for other in others]


def _converter(field: Any) -> Callable[[Any], Any]:
    """What is made of a value that is there."""
    if isinstance(field, Label):
        labels = field.labels
        return lambda value: labels.get(value, value)
    if isinstance(field, serializers.DateTimeField):
        zone = field.timezone if hasattr(field, "timezone") else field.default_timezone()
        return lambda value: value.astimezone(zone).isoformat().replace("+00:00", "Z")
    if type(field).to_representation is serializers.CharField.to_representation:
        return str
    if type(field).to_representation is serializers.IntegerField.to_representation:
        return int
    convert: Callable[[Any], Any] = field.to_representation
    return convert


def _as_asked(field: Any, row: Any) -> Any:
    """What the field gives by itself, as `Serializer.to_representation` asks for it."""
    try:
        value = field.get_attribute(row)
    except SkipField:
        return _ABSENT
    is_none = (value.pk if isinstance(value, PKOnlyObject) else value) is None
    return None if is_none else field.to_representation(value)
