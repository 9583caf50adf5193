"""Rows that many others name — countries, brands, sources —, kept by this process for a version of the data.

A page of figures names few of them, over and over: joined to every figure, they would cost the database
more to plan for than the page costs to read.
"""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from django.db.models import Model, QuerySet

#: The most rows of one model that are kept; beyond that they are read anew.
MOST = 20_000


class Texts:
    """What is written of named rows, by what writes it and their key, and of nothing else."""

    def __init__(self) -> None:
        self._held: dict[Any, dict[Any, Any]] = {}

    def of(self, *how: Any) -> dict[Any, Any]:
        """What was written in one way, to be looked up and added to."""
        known = self._held.get(how)
        if known is None or len(known) > MOST:
            known = self._held[how] = {}
        return known


_newest: tuple[datetime, dict[type[Model], dict[Any, Any]], Texts] | None = None


class Named:
    """Rows by their key, read where they are not known yet: a query at most for each model.

    `moment` is the newest change of the data, which whatever is named changes with; None where that
    cannot be told, and nothing is kept.
    """

    def __init__(self, moment: datetime | None) -> None:
        global _newest
        if moment is None:
            self._held: dict[type[Model], dict[Any, Any]] = {}
            self.texts = Texts()
            return
        newest = _newest
        # One for all threads: whichever of them sets it, it holds what it says.
        if newest is None or newest[0] != moment:
            newest = _newest = moment, {}, Texts()
        _moment, self._held, self.texts = newest

    def of(self, rows: QuerySet[Any], keys: Collection[Any]) -> list[Any]:
        """The row of each key, in their order; None for None."""
        known = self._held.get(rows.model)
        if known is None or len(known) > MOST:
            known = self._held[rows.model] = {None: None}
        if missing := {key for key in keys if key not in known}:
            known.update(rows.in_bulk(list(missing)))
        return [known[key] for key in keys]


class Found:
    """A queryset as a field of a form asks it for a row: one that was found is not looked up again.

    `known` are the rows found by what was asked for.
    """

    def __init__(self, rows: QuerySet[Any], known: dict[Any, Any]) -> None:
        self._rows, self._known = rows, known

    def __getattr__(self, name: str) -> Any:
        return getattr(self._rows, name)

    def all(self) -> "Found":
        return self

    def get(self, **asked: Any) -> Any:
        """The row asked for. Raises DoesNotExist where there is none."""
        key = tuple(asked.items())
        if key not in self._known:
            self._known[key] = self._rows.get(**asked)
        return self._known[key]
