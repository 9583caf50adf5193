"""Bringing the rows of a table in line with what a file says, and telling what was done.

Three kinds of row are never written to: those a person has added or changed in the admin, those whose
own words are kept (they come from an article), and those that another app's rows stand on (an
accepted claim). Where such a row differs from the file it is `kept` as it is, and that is told.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.contrib.admin.models import ADDITION, CHANGE, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, Q

Key = Any
Values = Mapping[str, Any]


@dataclass
class Outcome:
    """What became of one table: its rows by key, and the keys by what was done to them.

    `gone` names rows that are in the database and not, or no longer, in the file.
    """

    name: str
    rows: dict[Key, Any]
    guarded: set[Any]
    created: set[Key] = field(default_factory=set)
    changed: set[Key] = field(default_factory=set)
    kept: set[Key] = field(default_factory=set)
    gone: list[str] = field(default_factory=list)

    @property
    def unchanged(self) -> int:
        return len(self.rows) - len(self.created | self.changed | self.kept)

    def ids(self) -> dict[Key, Any]:
        """The primary key of each row by the key that the files use."""
        return {key: row.pk for key, row in self.rows.items()}

    def note(self, key: Key) -> bool:
        """Count a difference at `key`; say whether it may be written."""
        if self.rows[key].pk in self.guarded:
            self.kept.add(key)
            return False
        if key not in self.created:
            self.changed.add(key)
        return True


def edited(model: type[Model]) -> set[Any]:
    """The primary keys of the rows that people have added or changed in the admin."""
    of_model = ContentType.objects.get_for_model(model)
    logged = LogEntry.objects.filter(content_type=of_model, action_flag__in=(ADDITION, CHANGE))
    return {model._meta.pk.to_python(pk) for pk in logged.values_list("object_id", flat=True)}


def stood_on(model: type[Model]) -> set[Any]:
    """The primary keys of the rows that another app's rows refer to, or whose own words are kept.

    Which app that is this module does not know: it asks for the relations that reach here.
    """
    outside = [
        relation
        for relation in model._meta.related_objects
        if relation.related_model._meta.app_label != "plants"
    ]
    found = Q(pk__in=[])
    for relation in outside:
        found |= Q(**{f"{relation.name}__isnull": False})
    if any(own.name == "quote" for own in model._meta.fields):
        found |= ~Q(quote="")
    return set(model._default_manager.filter(found).values_list("pk", flat=True))


def write(
    name: str, model: type[Model], wanted: Mapping[Key, Values], found: dict[Key, Any], guarded: set[Any]
) -> Outcome:
    """Create the rows of `wanted` that are not `found`, and update those that differ.

    Both are by key; the values are by field name, foreign keys as `x_id`.
    """
    created = {key: model(**values) for key, values in wanted.items() if key not in found}
    model._default_manager.bulk_create(created.values(), batch_size=1000)
    rows = {key: created.get(key) or found[key] for key in wanted}
    outcome = Outcome(name, rows, guarded, created=set(created))
    update(outcome, model, wanted)
    return outcome


def update(outcome: Outcome, model: type[Model], wanted: Mapping[Key, Values]) -> None:
    """Write the values that differ, in one statement for all rows."""
    differing, fields = [], set()
    for key, values in wanted.items():
        row = outcome.rows[key]
        new = {name: value for name, value in values.items() if getattr(row, name) != value}
        if not new or not outcome.note(key):
            continue
        for name, value in new.items():
            setattr(row, name, value)
        differing.append(row)
        fields |= set(new)
    if differing:
        model._default_manager.bulk_update(differing, sorted(fields), batch_size=500)


def link(outcome: Outcome, model: type[Model], name: str, wanted: Mapping[Key, Iterable[Any]]) -> None:
    """Make the many-to-many field `name` of each row hold exactly the primary keys wanted."""
    relation: Any = model._meta.get_field(name)
    this, that = f"{relation.m2m_field_name()}_id", f"{relation.m2m_reverse_field_name()}_id"
    pairs = {key: [{this: outcome.rows[key].pk, that: pk} for pk in pks] for key, pks in wanted.items()}
    put(outcome, relation.remote_field.through, this, that, pairs)


def put(
    outcome: Outcome, model: type[Model], this: str, that: str, wanted: Mapping[Key, list[dict[str, Any]]]
) -> None:
    """Make the rows of `model` that belong to each row of `outcome`, by their field `this`, those wanted.

    They are parts of the row, told apart by `that`: one more, one less or one different changes the
    row they belong to, and what it no longer names goes.
    """
    found: dict[Any, dict[Any, Any]] = {row.pk: {} for row in outcome.rows.values()}
    for part in model._default_manager.filter(**{f"{this}__in": list(found)}):
        found[getattr(part, this)][getattr(part, that)] = part
    new: list[dict[str, Any]] = []
    stale: list[Any] = []
    for key, parts in wanted.items():
        have = found[outcome.rows[key].pk]
        same = {part[that] for part in parts if _holds(have.get(part[that]), part)}
        missing = [part for part in parts if part[that] not in same]
        extra = [part.pk for name, part in have.items() if name not in same]
        if (missing or extra) and outcome.note(key):
            new += missing
            stale += extra
    model._default_manager.filter(pk__in=stale).delete()
    model._default_manager.bulk_create([model(**values) for values in new], batch_size=1000)


def _holds(part: Model | None, values: Values) -> bool:
    return part is not None and all(getattr(part, name) == value for name, value in values.items())
