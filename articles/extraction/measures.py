"""A number with what it counts, as the finder of quantities hands it on."""

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from plants.vocabulary import Qualifier, Segment

from .grammar import Noun


class Measure(StrEnum):
    """What kind of quantity a number is."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    TIMES = "times"
    CHANGE = "change"  # "doubled": the value is the change in percent


class Quantity(NamedTuple):
    """A number at tokens [first, last); the bare number is [core, core_end)."""

    first: int
    core: int
    core_end: int
    last: int
    value: Decimal
    measure: Measure = Measure.COUNT
    unit: str | None = None
    qualifier: Qualifier | None = None
    noun: Noun = Noun.NONE
    segment: Segment | None = None
    scale: int = 1
    in_words: bool = False
