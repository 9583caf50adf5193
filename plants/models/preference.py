"""The rule that chooses between the sources of one cell: once for the database, once for figures in hand.

The rule, in this order: a number before a mere change; statistics agency or government, association,
company, data set, news; a figure whose own words are kept; one without "about" or the like; the less
rounded; a report before its copies and translations; the newer source; the one entered first.
`order()` and `rank()` say the same thing and a test holds them to it.
"""

from datetime import date
from decimal import Decimal
from hashlib import md5
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db import models
from django.db.models import Case, F, Func, IntegerField, OrderBy, TextField, UUIDField, Value, When
from django.db.models.expressions import Expression
from django.db.models.functions import Cast, Coalesce, Length
from django.utils.translation import gettext_lazy as _

from plants.models.source import Source
from plants.periods import Period

if TYPE_CHECKING:
    from plants.models.figure import Figure
    from plants.models.plain import PlainFigure

#: What makes two figures speak of the same thing. Figures of one cell differ in source and value alone.
CELL = (
    "metric",
    "unit",
    "status",
    "country_id",
    "region_id",
    "plant_id",
    "brand_id",
    "model_id",
    "segment",
    "counterpart_id",
    "period",
)

#: The rule in words for the reader.
PREFERENCE = _(
    "Of several sources: one that gives a number before one that only gives its change; "
    "then statistics agency or government, then association, company, data set, news; "
    "then the one whose own words we keep; then the more exact; then a report before its copies; "
    "then the newer."
)

KIND_RANK = {kind: rank for rank, kind in enumerate(Source.Kind.values)}

#: Of a source: the rank of its kind, whether it is a copy, and when it was published, the newest first.
Standing = tuple[int, bool, tuple[int, ...]]

#: Days are counted from here, since PostgreSQL writes dates as a setting says.
_DAY_ZERO = date(2000, 1, 1)

_NO_WORDS, _QUALIFIED, _NO_VALUE = 1000, 100, 99


class Criterion(models.TextChoices):
    """What decided for a figure against the next best of its cell."""

    ONLY = "only", _("the only source")
    VALUE = "value", _("the one that gives a number")
    KIND = "kind", _("the more authoritative source")
    WORDS = "words", _("the one whose own words we keep")
    EXACTNESS = "exactness", _("the more exact")
    ORIGINAL = "original", _("the report before its copy")
    NEWER = "newer", _("the newer")
    FIRST = "first", _("the one entered first")


def cell_key() -> Func:
    """A digest of a figure's cell, as a UUID, to sort and look cells up by one small column.

    Every part is written out by functions that depend on no setting, as a stored column requires.
    """
    days: list[Any] = [
        Func(
            F("period"),
            template=f"({bound}(%(expressions)s) - date '{_DAY_ZERO}')",
            output_field=IntegerField(),
        )
        for bound in ("lower", "upper")
    ]
    parts: list[Any] = [*(F(name) for name in CELL if name != "period"), *days]
    texts = [Coalesce(Cast(part, TextField()), Value(""), output_field=TextField()) for part in parts]
    return Func(
        *texts, template="md5(%(expressions)s)::uuid", arg_joiner=" || '/' || ", output_field=UUIDField()
    )


def digest(figure: "Figure") -> UUID:
    """What the database keeps in `cell` for a figure, stored or not."""
    period = figure.period
    days = [(day - _DAY_ZERO).days for day in (period.start, period.after)] if period else ["", ""]
    parts = [getattr(figure, name) for name in CELL if name != "period"]
    text = "/".join("" if part is None else str(part) for part in (*parts, *days))
    return UUID(md5(text.encode(), usedforsecurity=False).hexdigest())


def vagueness() -> Expression:
    """How far a figure stands from exact words of its own; the lower the better.

    1,000 where no words are kept, 100 for "about" and the like, 1 for every zero the value ends with,
    written with four decimals.
    """
    digits = Func(
        Cast("value", TextField()), template="replace(%(expressions)s, '.', '')", output_field=TextField()
    )
    zeros = Length(digits) - Length(
        Func(digits, template="rtrim(%(expressions)s, '0')", output_field=TextField())
    )
    return (
        Case(When(quote="", then=_NO_WORDS), default=0)
        + Case(When(qualifier="", then=0), default=_QUALIFIED)
        + Coalesce(zeros, _NO_VALUE)
    )


def order() -> list[Any]:
    """The rule for `ORDER BY`, the best figure of a cell first."""
    by_kind = [When(source__kind=kind, then=Value(rank)) for kind, rank in KIND_RANK.items()]
    return [
        Case(When(value=None, then=1), default=0),
        Case(*by_kind, output_field=IntegerField()),
        "vagueness",
        Case(When(source__origin=None, then=0), default=1),
        OrderBy(F("source__published"), descending=True, nulls_last=True),
        "pk",
    ]


def rank(figure: "Figure | PlainFigure") -> tuple[Any, ...]:
    """The rule as a key to sort figures by, the best first; needs `figure.source`."""
    if not isinstance(figure, models.Model):
        return figure.rank
    return rank_of(figure.value, vagueness_of(figure), standing_of(figure.source), figure.pk)


def rank_of(value: Decimal | None, vagueness: int, where: Standing, pk: int | None) -> tuple[Any, ...]:
    return value is None, where[0], vagueness, *where[1:], pk or 0


def standing(kind_rank: int, origin: int | None, published: Period | None) -> Standing:
    """What a source contributes to the rank of its figures."""
    newest_first = (0, -published.start.toordinal(), -published.end.toordinal()) if published else (1,)
    return kind_rank, origin is not None, newest_first


def standing_of(source: Source) -> Standing:
    return standing(KIND_RANK[source.kind], source.origin_id, source.published)


def vagueness_of(figure: "Figure | PlainFigure") -> int:
    """What the database keeps in `vagueness` for a figure, stored or not."""
    if not isinstance(figure, models.Model):
        return figure.vagueness
    zeros = _NO_VALUE if figure.value is None else _zeros(figure.value)
    return _NO_WORDS * (figure.quote == "") + _QUALIFIED * (figure.qualifier != "") + zeros


def has_words(figure: "Figure | PlainFigure") -> bool:
    """Whether the words that a figure was read from are kept."""
    return vagueness_of(figure) < _NO_WORDS


def criterion(best: "Figure | PlainFigure", second: "Figure | PlainFigure") -> Criterion:
    """What puts `best` before `second`."""
    pairs = zip(_CRITERIA, _steps(best), _steps(second), strict=True)
    return next((name for name, one, other in pairs if one != other), Criterion.FIRST)


_CRITERIA = (
    Criterion.VALUE,
    Criterion.KIND,
    Criterion.WORDS,
    Criterion.EXACTNESS,
    Criterion.ORIGINAL,
    Criterion.NEWER,
)


def _steps(figure: "Figure | PlainFigure") -> tuple[Any, ...]:
    has_value, kind, vague, *rest, _pk = rank(figure)
    return has_value, kind, *divmod(vague, _NO_WORDS), *rest


def trailing_zeros(figure: "Figure | PlainFigure") -> int:
    """The zeros that its value ends with, written with four decimals: the more, the rounder."""
    return vagueness_of(figure) % _QUALIFIED


def _zeros(value: Decimal | int) -> int:
    digits = f"{Decimal(value):.4f}".replace(".", "")
    return len(digits) - len(digits.rstrip("0"))
