"""Rows as a serializer writes them, as JSON, a field at a time for a whole page.

To write a row a serializer asks every field anew where its value is and what to make of it, which costs
more than all else that a page does. Here each field is asked once, for the values of all rows; a value or
a row that several rows have (a status, a country, a source) is written once.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from decimal import Decimal
from operator import attrgetter
from typing import Any

from django.utils.translation import get_language
from rest_framework import serializers
from rest_framework.fields import SkipField
from rest_framework.relations import PKOnlyObject

from plants.api.fields import Label, PageUrl
from plants.api.named import Texts
from plants.api.rendering import text, texts

Column = Sequence[Any]

#: What each row has of a field, as JSON; None where it does not have the field at all.
Written = list[bytes | None]

_NULL = text(None)

#: Kinds of values of which a page has few different ones, each written once.
_FEW = {str, int, Decimal, datetime, type(None)}


class Rows:
    """Rows by column. `texts` keeps what is written of rows that they name, while those stay as they are."""

    def __init__(self, rows: Sequence[Any], texts: Texts | None = None) -> None:
        self.rows = rows
        self.texts = texts
        self._columns: dict[str, Column] = {}

    def column(self, name: str) -> Column:
        """An attribute of every row."""
        if name not in self._columns:
            self._columns[name] = self.read(name)
        return self._columns[name]

    def read(self, name: str) -> Column:
        """A column, read from the rows."""
        return list(map(attrgetter(name), self.rows))

    def addresses(self) -> Column:
        """The address of every row's page, without the host."""
        return [row.get_absolute_url() for row in self.rows]


def written(serializer: Any, rows: Rows) -> list[bytes]:
    """What `serializer` would write for each of the rows."""
    fields = list(serializer._readable_fields)
    if not rows.rows or not fields:
        return [b"{}" for _row in rows.rows]
    names = [text(field.field_name) + b":" for field in fields]
    made = list(zip(*(_column(field, rows) for field in fields), strict=True))
    whole = b"{" + b",".join(name.replace(b"%", b"%%") + b"%b" for name in names) + b"}"
    try:
        return [whole % row for row in made]
    except TypeError:
        return [_some(names, row) for row in made]


def _some(names: list[bytes], row: tuple[bytes | None, ...]) -> bytes:
    """A row that does not have all fields."""
    has = [name + value for name, value in zip(names, row, strict=True) if value is not None]
    return b"{" + b",".join(has) + b"}"


def _column(field: Any, rows: Rows) -> Written:
    """What a field writes for all rows."""
    if isinstance(field, PageUrl):
        host = field.context["request"].build_absolute_uri("/").removesuffix("/")
        return [text(f"{host}{address}") for address in rows.addresses()]
    if isinstance(field, serializers.ListSerializer):
        return _lists(field, rows.column(str(field.source)))
    if not _is_plain(field):
        return [_as_asked(field, row) for row in rows.rows]
    if isinstance(field, serializers.Serializer):
        return _named(field, rows)
    return _values(field, rows)


def _is_plain(field: Any) -> bool:
    """Whether the value is the attribute that is named, read in no way of the field's own."""
    is_read_plainly = type(field).get_attribute is serializers.Field.get_attribute
    longest = 1 if isinstance(field, serializers.Serializer) else 2
    return is_read_plainly and field.source != "*" and len(field.source_attrs) <= longest


def _lists(field: Any, several: Column) -> Written:
    """Rows that belong to a row, each of all of them written once."""
    listed = [list(own.all()) for own in several]
    made = iter(written(field.child, Rows([one for own in listed for one in own])))
    return [b"[" + b",".join([next(made) for _one in own]) + b"]" for own in listed]


def _named(field: Any, rows: Rows) -> Written:
    """Rows that are named by others: one, or none."""
    name: str = field.source
    known: dict[Any, bytes]
    if rows.texts is None:
        keys: Column = [None if one is None else id(one) for one in rows.column(name)]
        known = {None: _NULL}
    else:
        keys = rows.column(f"{name}_id")
        known = rows.texts.of(type(field), name, get_language())
        known[None] = _NULL
    if not known.keys() >= set(keys):
        new = {key: one for key, one in zip(keys, rows.column(name), strict=True) if key not in known}
        known |= zip(new, written(field, Rows(list(new.values()))), strict=True)
    return list(map(known.__getitem__, keys))


def _values(field: Any, rows: Rows) -> Written:
    convert = _converter(field)
    if len(field.source_attrs) == 2:
        return _of_others(field, convert, rows)
    column = rows.column(field.source)
    if not set(map(type, column)) <= _FEW:
        return [_text(convert, value) for value in column]
    few = list(set(column))
    values = texts([None if value is None else convert(value) for value in few])
    made = dict(zip(few, values, strict=True))
    return list(map(made.__getitem__, column))


def _of_others(field: Any, convert: Callable[[Any], Any], rows: Rows) -> Written:
    """A value of what a row names: `period.label`. The same things are asked once."""
    of, name = field.source_attrs
    others = rows.column(of)
    keys = list(map(id, others))
    once = dict(zip(keys, others, strict=True))
    once.pop(id(None), None)
    made: dict[int, bytes | None] = {key: _text(convert, getattr(one, name)) for key, one in once.items()}
    made[id(None)] = _NULL if field.allow_null else None
    return list(map(made.__getitem__, keys))


def _text(convert: Callable[[Any], Any], value: Any) -> bytes:
    return _NULL if value is None else text(convert(value))


def _converter(field: Any) -> Callable[[Any], Any]:
    """What is made of a value that is there."""
    if isinstance(field, Label):
        labels = field.labels
        return lambda value: labels.get(value, value)
    if isinstance(field, serializers.DateTimeField):
        zone = field.timezone if hasattr(field, "timezone") else field.default_timezone()
        return lambda value: value.astimezone(zone)
    if type(field).to_representation is serializers.CharField.to_representation:
        return str
    if type(field).to_representation is serializers.IntegerField.to_representation:
        return int
    convert: Callable[[Any], Any] = field.to_representation
    return convert


def _as_asked(field: Any, row: Any) -> bytes | None:
    """What the field gives by itself, as `Serializer.to_representation` asks for it."""
    try:
        value = field.get_attribute(row)
    except SkipField:
        return None
    is_none = (value.pk if isinstance(value, PKOnlyObject) else value) is None
    return _NULL if is_none else text(field.to_representation(value))
