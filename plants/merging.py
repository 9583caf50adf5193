"""Two rows that turn out to be one: what refers to one moves to the other, where its address leads."""

from typing import Any

from django.db import IntegrityError, models, transaction
from django.utils.translation import gettext as _

from plants.models import Brand, FormerAddress, Organisation, Plant

#: What can be merged, with the name of its list.
KINDS: dict[type[models.Model], str] = {Plant: "plants", Brand: "brands", Organisation: "organisations"}


class MergeError(Exception):
    """Why two rows cannot be merged, in a sentence for the one who asked."""


@transaction.atomic
def merge(row: Any, into: Any) -> None:
    """Move all that refers to `row` to `into`, keep its names as spellings, and delete it.

    Raises MergeError, and changes nothing, where both have rows that may stand only once.
    """
    if type(row) is not type(into) or row.pk == into.pk:
        raise MergeError(_("Choose two different rows of one kind."))
    for relation in row._meta.related_objects:
        if not relation.many_to_many:
            _move(relation, row, into)
    for field in _many_to_many(row):
        getattr(into, field).add(*getattr(row, field).all())
    spellings = [*into.aliases, row.name, *row.aliases]
    into.aliases = [one for one in dict.fromkeys(spellings) if one != into.name]
    into.save()
    row.delete()
    lead(KINDS[type(row)], row.slug, into.slug)


def _many_to_many(row: Any) -> list[str]:
    """The relations to many rows, from either side, that have no table of their own: those move as rows."""
    own = [field.name for field in row._meta.many_to_many if field.remote_field.through._meta.auto_created]
    back = [
        relation.get_accessor_name()
        for relation in row._meta.related_objects
        if relation.many_to_many and relation.through._meta.auto_created
    ]
    return own + back


def _move(relation: Any, row: Any, into: Any) -> None:
    name = relation.field.name
    for one in relation.related_model._default_manager.filter(**{name: row}):
        try:
            with transaction.atomic():
                type(one)._default_manager.filter(pk=one.pk).update(**{name: into})
        except IntegrityError as error:
            told = {"kind": one._meta.verbose_name, "row": one, "into": into}
            raise MergeError(
                _("“%(into)s” has the same %(kind)s as “%(row)s” already: delete one of them first.") % told
            ) from error


def lead(kind: str, slug: str, now: str) -> None:
    """Let a slug, and those that led to it, lead to another."""
    FormerAddress.objects.filter(kind=kind, now=slug).update(now=now)
    FormerAddress.objects.update_or_create(kind=kind, slug=slug, defaults={"now": now})
