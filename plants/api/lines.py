"""Lines of series in JSON, each kept for as long as the figures that it is made of stay as they are.

A line says nothing but what its own figures, their sources and the names shown with them say, so that after
a change only the lines that it touches are made anew. What a line rests on is told by a digest over all its
figures and sources with the moments at which they last changed, in one grouped query: it is another one as
soon as any of them is changed, added or deleted, in whatever order that was written. A new name of a brand
is a change of its figures, and one of a publisher a change of all copies (`plants.models.changes`).
The digest is taken before the figures are read: what is kept under it may be newer, and is then never asked
for again, but not older.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import orjson
from django.contrib.postgres.aggregates import BitXor
from django.core.cache import cache
from django.db.models import BigIntegerField, Count, F, Func, Value
from django.utils.translation import get_language

from plants.api.drawn import Drawn, Points, Subjects
from plants.api.rendering import dumps, listed
from plants.models.plain import PlainFigure
from plants.series import telling
from plants.series.parts import By as Part
from plants.series.points import Line, Scope, by_scope
from plants.series.questions import By, Question
from plants.series.telling import Told, TooManyFiguresError, changes_of

#: How long a line is kept, in seconds.
KEPT = 86_400

#: Where a line stands, by its newest figure as the list of figures has it; and the line in JSON.
Made = tuple[tuple[int, int], bytes]

_MEMBER = Func(F("pk"), F("updated"), F("source__updated"), function="ROW", output_field=BigIntegerField())
_DIGEST = BitXor(Func(_MEMBER, Value(0), function="hash_record_extended", output_field=BigIntegerField()))


@dataclass(frozen=True)
class Lines:
    """The lines that answer `question`, with the change on a year before where `with_changes`."""

    question: Question
    with_changes: bool

    def drawn(self) -> orjson.Fragment | list[Any]:
        """The lines as they are sent; a plain empty list where there is none.

        Raises TooManyFiguresError where they rest on too many figures.
        """
        names = self._names()
        kept: dict[str, Made] = cache.get_many(names.values())
        missing = {scope: name for scope, name in names.items() if name not in kept}
        if missing:
            made = self._make(missing)
            cache.set_many(made, KEPT)
            kept |= made
        in_order = sorted(kept[name] for name in names.values())
        found = [line for _place, line in in_order if line]
        return listed(found) if found else []

    def _names(self) -> dict[Scope, str]:
        """What the line of each scope is kept under."""
        asked = self.question
        how = (asked.step.value, self.with_changes, get_language())
        rows = self.question.figures().order_by().values_list(*Scope._fields)
        found = list(rows.annotate(digest=_DIGEST, count=Count("pk")))
        if sum(count for *_scope, count in found) > telling.MOST_FIGURES:
            raise TooManyFiguresError
        return {Scope._make(row[:-2]): _name(*how, *row) for row in found}

    def _make(self, missing: Mapping[Scope, str]) -> dict[str, Made]:
        """The lines of these scopes, from nothing."""
        figures = self._figures(missing)
        places = {scope: _place(own[0]) for scope, own in by_scope(figures).items()}
        lines = Told(self.question, figures, self.question.wholes).lines
        written = self._written([line for line in lines if line.scope in missing])
        # A scope of which nothing can be told has no line, nor has one whose last figure went just now.
        return {name: (places.get(scope, (0, 0)), written.get(scope, b"")) for scope, name in missing.items()}

    def _figures(self, scopes: Collection[Scope]) -> list[PlainFigure]:
        """The figures of these scopes, and maybe of some like them."""
        slot = "country_id" if self.question.by == By.COUNTRY else Part(self.question.by.value).slot
        wanted = {getattr(scope, slot) for scope in scopes}
        return self.question.figures().filter(**{f"{slot}__in": wanted}).plain()

    def _written(self, lines: Collection[Line]) -> dict[Scope, bytes]:
        subjects, draw = Subjects([line.scope for line in lines]), Points()
        return {line.scope: dumps(subjects.line(line.scope, self._points(draw, line))) for line in lines}

    def _points(self, draw: Points, line: Line) -> list[Drawn]:
        return draw.of(line, changes_of(line) if self.with_changes else None)


def _name(*parts: Any) -> str:
    return f"line:{sha256(repr(parts).encode()).hexdigest()}"


def _place(figure: Any) -> tuple[int, int]:
    return -figure.period.end.toordinal(), figure.pk
