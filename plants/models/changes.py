"""When a row last changed, and which rows are gone: what a copy of the data needs to stay one.

The database itself keeps both, by triggers, so that changes to many rows at once are not missed. A row
changes too where another that it is shown with does: a brand's new name changes the brand's figures.
"""

from datetime import datetime
from functools import cache
from typing import Any

from django.apps import apps
from django.db import connection, models
from django.db.models import Func
from django.utils.translation import gettext_lazy as _
from psycopg.sql import SQL, Identifier


class ClockTime(Func):
    """The time of the statement: in one transaction `now()` stands still, and copies would miss rows."""

    function = "clock_timestamp"
    output_field = models.DateTimeField()

    def deconstruct(self) -> tuple[str, tuple[Any, ...], dict[str, Any]]:
        return "plants.models.changes.ClockTime", (), {}


class Dated(models.Model):
    """A row that knows when it, or what it is shown with, last changed; a trigger writes `updated`."""

    updated = models.DateTimeField(_("updated"), db_default=ClockTime(), editable=False, db_index=True)

    class Meta:
        abstract = True


class Deletion(models.Model):
    """A row that is gone or shown no more: `kind` as the API names its list, `key` as in its address.

    A row of the same key that changed at `deleted` or later is another one, and stands. `cell` is that of
    a figure, so that its page can name what is known in its place.
    """

    kind = models.CharField(_("kind"), max_length=30)
    key = models.CharField(_("key"), max_length=150)
    deleted = models.DateTimeField(_("deleted"), db_default=ClockTime(), db_index=True)
    cell = models.UUIDField(null=True, editable=False)

    class Meta:
        ordering = ["deleted", "pk"]
        verbose_name = _("deletion")
        verbose_name_plural = _("deletions")
        indexes = [models.Index(fields=["kind", "deleted"]), models.Index(fields=["kind", "key"])]

    def __str__(self) -> str:
        return f"{self.kind}/{self.key}"


#: The moment up to which all changes can be seen. A transaction that is still open has written nothing
#: dated before it began; it takes an id with its first write.
_COMPLETE = """
SELECT least(clock_timestamp(), min(xact_start)) FROM pg_stat_activity
WHERE backend_xid IS NOT NULL AND datname = current_database() AND pid <> pg_backend_pid()
"""


def complete_until() -> datetime:
    """The moment before which no change can still appear, whatever is being written now."""
    with connection.cursor() as cursor:
        cursor.execute(_COMPLETE)
        (moment,) = cursor.fetchone()
    return moment


_NEWEST = SQL(
    "SELECT greatest((SELECT max(deleted) FROM plants_deletion), {}), "
    "EXISTS (SELECT pg_snapshot_xip(pg_current_snapshot()))"
)


def newest_change(*models: type[Dated]) -> datetime | None:
    """When a row of these models, or of any where none are named, last changed or went, in one query.

    None where nothing ever did, and while somebody is writing: a change may yet appear that is older.
    """
    tables = [model._meta.db_table for model in models or dated_models()]
    dates = [SQL("(SELECT max(updated) FROM {})").format(Identifier(table)) for table in tables]
    with connection.cursor() as cursor:
        cursor.execute(_NEWEST.format(SQL(", ").join(dates)))
        moment, is_open = cursor.fetchone()
    return None if is_open else moment


@cache
def dated_models() -> tuple[type[Dated], ...]:
    return tuple(model for model in apps.get_models() if issubclass(model, Dated))
