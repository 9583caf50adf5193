"""How exact a printed number is: the values that could have been printed so, and slips by a power of ten."""

from dataclasses import dataclass
from decimal import Decimal

from articles.models import Claim
from plants.vocabulary import Qualifier

#: A number is never taken for less exact than this share of it: "100 thousand" is not "0 to 200 thousand".
COARSEST = Decimal("0.1")

#: The largest slip looked for: a trillion for a million.
MOST_POWERS = 6

#: Units that are counted, so that a fraction of one is a mistake.
COUNTED = frozenset({"vehicles", "people"})

#: The largest value that a finding can propose (`Finding.likely` has 20 digits before the point).
LARGEST = Decimal(10) ** 20


@dataclass(frozen=True, slots=True)
class Interval:
    """The values from `low` to `high`, both included."""

    low: Decimal
    high: Decimal

    def meets(self, other: "Interval") -> bool:
        return self.low <= other.high and other.low <= self.high

    def times(self, other: "Interval") -> "Interval":
        """The products of two intervals of numbers that are not negative."""
        return Interval(self.low * other.low, self.high * other.high)

    def moved(self, power: int) -> "Interval":
        return Interval(self.low.scaleb(power), self.high.scaleb(power))


def step(value: Decimal) -> Decimal:
    """The unit of the last digit printed: 100 for 11,700, 1 for 11,713, 0.1 for 40.7."""
    exponent = value.normalize().as_tuple().exponent
    assert isinstance(exponent, int)  # noqa: S101 - the database keeps neither NaN nor infinity
    return min(Decimal(1).scaleb(exponent), abs(value) * COARSEST)


def printed(claim: Claim) -> Interval:
    """The values that the claim's number could stand for, as it is rounded and qualified."""
    value = amount(claim)
    unit = step(value)
    match claim.qualifier:
        case Qualifier.ABOUT:
            return Interval(value - unit, value + unit)
        case Qualifier.OVER | Qualifier.AT_LEAST:
            return Interval(value, value + unit)
        case Qualifier.NEARLY | Qualifier.UP_TO:
            return Interval(value - unit, value)
    return Interval(value - unit / 2, value + unit / 2)


def amount(claim: Claim) -> Decimal:
    """The claim's number. Ask only where it has one."""
    return Decimal(claim.value or 0)


def ratio(one: Decimal, other: Decimal) -> Decimal:
    """How many times the larger is the smaller; both above nought."""
    return max(one, other) / min(one, other)


def slip(value: Decimal, expected: Decimal, within: Decimal) -> int:
    """The power of ten that takes `value` to `expected` within a factor; 0 where none does."""
    power = round((expected / value).log10())
    right = 1 <= abs(power) <= MOST_POWERS and ratio(value.scaleb(power), expected) <= within
    return power if right else 0


def proposable(value: Decimal | None, unit: str) -> Decimal | None:
    """A likely value as a finding keeps it; nothing where it cannot be one of that unit."""
    if value is None or not 0 < value < LARGEST:
        return None
    if unit in COUNTED and value != value.to_integral_value():
        return None
    return value.quantize(Decimal("0.0001"))
