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

_newest: tuple[datetime, dict[type[Model], dict[Any, Any]]] | None = None


class Named:
    """Rows by their key, read where they are not known yet: a query at most for each model.

    `moment` is the newest change of the data, which whatever is named changes with; None where that
    cannot be told, and nothing is kept.
    """

    def __init__(self, moment: datetime | None) -> None:
        global _newest
        if moment is None:
            self._held: dict[type[Model], dict[Any, Any]] = {}
            return
        newest = _newest
        # One for all threads: whichever of them sets it, it holds what it says.
        if newest is None or newest[0] != moment:
            newest = _newest = moment, {}
        self._held = newest[1]

    def of(self, rows: QuerySet[Any], keys: Collection[Any]) -> list[Any]:
        """The row of each key, in their order; None for None."""
        known = self._held.get(rows.model)
        if known is None or len(known) > MOST:
            known = self._held[rows.model] = {None: None}
        if missing := {key for key in keys if key not in known}:
            known.update(rows.in_bulk(list(missing)))
        return [known[key] for key in keys]
