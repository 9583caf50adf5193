"""Sums given in two currencies, "KZT 1.16 trillion ($21.4 billion)", against each other."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from django.utils.translation import gettext_noop

from articles.auditing.cells import Cell, frame
from articles.auditing.precision import amount, proposable, ratio, slip
from articles.auditing.rates import Rates, time_of
from articles.auditing.series import Series
from articles.auditing.wording import Amount, Part, finding
from articles.auditing.worth import worths
from articles.models import Article, Claim, Finding
from plants.vocabulary import MONEY_METRICS

#: A rate further off than this is no matter of the day it was taken on: no currency of the region lost
#: two thirds within the two years that a known rate may be away.
OFF = Decimal(3)

#: The two sums of a pair stand within so many characters: " (", ", or about ".
APART = 24

#: A sum moved by a power of ten is proposed where it then comes this near to the rate: what a currency moved
#: in a year, and what rounding to two digits adds.
NEAR = Decimal("1.4")

#: What opens a sum given once more, where the quotes do not overlap anyhow.
OPENS_AGAIN = ("(", "[", "/", "=", "≈", "~")


ODD = gettext_noop(
    "%(first)s for %(second)s makes %(rate)s %(cheaper)s to the %(dearer)s, "
    "where about %(expected)s is expected."
)


@dataclass(frozen=True, slots=True)
class Pair:
    """One sum in two currencies; `rate` is units of the first for one of the second."""

    first: Claim
    second: Claim
    is_once_more: bool

    @property
    def units(self) -> frozenset[str]:
        return frozenset({self.first.unit, self.second.unit})

    def rate(self, unit: str) -> Decimal:
        """How much of the other currency one `unit` is in this pair."""
        own, other = (self.first, self.second) if self.first.unit == unit else (self.second, self.first)
        return amount(other) / amount(own)


def odd_pairs(article: Article, claims: list[Claim], rates: Rates, series: Series) -> Iterator[Finding]:
    """Pairs whose rate is neither that of the article's other pairs nor the one known for the time.

    Two sums that only stand side by side may be two sums, so these are doubted for a power of ten alone.
    """
    pairs = find_pairs(article, claims)
    doubted = {worth.value.pk for worth in worths(article, claims, rates) if worth.is_outside}
    for pair in pairs:
        others = [other for other in pairs if other is not pair and other.units == pair.units]
        expected = _expected(article, pair, others, rates)
        own = pair.rate(pair.second.unit)
        if not expected or any(ratio(own, rate) <= OFF for rate in expected):
            continue
        best = median(expected)
        if pair.is_once_more or slip(own, best, NEAR):
            yield from _findings(pair, best, _suspects(pair, doubted, series))


def borne_out(article: Article, claims: list[Claim], rates: Rates, series: Series) -> set[int]:
    """The primary keys of sums that agree with a sum in another currency which other sources bear out."""
    found = set()
    for pair in find_pairs(article, claims):
        expected = _expected(article, pair, [], rates)
        if expected and ratio(pair.rate(pair.second.unit), expected[0]) <= OFF:
            found |= {pair.first.pk} if series.vouches(pair.second) else set()
            found |= {pair.second.pk} if series.vouches(pair.first) else set()
    return found


def find_pairs(article: Article, claims: list[Claim]) -> list[Pair]:
    """Neighbouring sums of one metric and cell in two currencies; a sum is in one pair at most."""
    cells: dict[Cell, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: (claim.end, claim.start)):
        if claim.metric in MONEY_METRICS and claim.value:
            cells[(claim.metric, *frame(claim))].append(claim)
    pairs: list[Pair] = []
    for sums in cells.values():
        waiting: Claim | None = None
        for claim in sums:
            if waiting and waiting.unit != claim.unit and claim.start - waiting.end <= APART:
                pairs.append(Pair(waiting, claim, _is_once_more(article, waiting, claim)))
                waiting = None
            else:
                waiting = claim
    return pairs


def _is_once_more(article: Article, first: Claim, second: Claim) -> bool:
    between = article.text[first.end : second.start].strip()
    return first.end >= second.start or between.startswith(OPENS_AGAIN)


def _expected(article: Article, pair: Pair, others: list[Pair], rates: Rates) -> list[Decimal]:
    """The rates that the pair may have: of the article's other pairs, as far as these go with the known one.

    Where there are none, or all of them are off, the known rate alone.
    """
    unit, when = pair.second.unit, time_of(article, pair.first)
    expected = [other.rate(unit) for other in others]
    first, second = (rates.dollars(claim.unit, when) for claim in (pair.first, pair.second))
    if first is None or second is None:
        return expected
    return [rate for rate in expected if ratio(rate, second / first) <= OFF] or [second / first]


def _suspects(pair: Pair, implausible: set[int], series: Series) -> list[Claim]:
    """The odd one of a pair: whose vehicles cost what none does, or what other sources do not bear out.

    Where neither tells, both are doubted.
    """
    sums = [pair.first, pair.second]
    odd = [claim for claim in sums if claim.pk in implausible]
    if len(odd) != 1:
        odd = [claim for claim in sums if not series.vouches(claim)]
    return odd if len(odd) == 1 else sums


def _findings(pair: Pair, expected: Decimal, suspects: list[Claim]) -> Iterator[Finding]:
    for claim in suspects:
        other = pair.second if claim is pair.first else pair.first
        rate = expected if claim is pair.second else 1 / expected
        likely = amount(other) / rate
        power = slip(amount(claim), likely, NEAR)
        meant = proposable(amount(claim).scaleb(power) if power else _rounded(likely), claim.unit)
        yield finding(claim, "currency-pair", ODD, likely=meant, **_parts(pair, expected))


def _rounded(value: Decimal) -> Decimal:
    """Three digits: a rate of the time gives no more."""
    return value.quantize(Decimal(1).scaleb(value.adjusted() - 2))


def _parts(pair: Pair, expected: Decimal) -> dict[str, Part]:
    """Both sums and both rates, with the dearer currency as the one."""
    first, second = pair.first, pair.second
    own = pair.rate(second.unit)
    if expected < 1:
        first, second, own, expected = second, first, 1 / own, 1 / expected
    return {
        "first": Amount(amount(pair.first), pair.first.unit),
        "second": Amount(amount(pair.second), pair.second.unit),
        "rate": own,
        "cheaper": first.unit,
        "dearer": second.unit,
        "expected": expected,
    }
