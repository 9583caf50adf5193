"""The values that the stages of extraction hand on.

Spans are half-open and count code points of the text they index. Dates of a period are both
inclusive. Names stay as the article writes them; linking to rows happens outside.
"""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from plants.vocabulary import Metric, Qualifier, Segment, Status


class Span(NamedTuple):
    """A half-open run of code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ExtractedClaim:
    """What one article states: a number with its words.

    `value` is None where only a change is given, or for a launch. `qualifier` is what the text said
    of the number's exactness ("nearly"). `span` indexes the article's text and `quote` is that slice.
    """

    metric: Metric
    value: Decimal | None
    unit: str
    quote: str
    span: Span
    status: Status = Status.ACTUAL
    change_pct: Decimal | None = None
    qualifier: Qualifier | None = None
    period: tuple[date, date] | None = None
    country: str | None = None
    region: str | None = None
    plant: str | None = None
    brand: str | None = None
    model: str | None = None
    segment: Segment | None = None
    counterpart: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read from one text. A text that is not about the industry yields no claim."""

    language: str
    relevant: bool
    claims: list[ExtractedClaim] = field(default_factory=list)
