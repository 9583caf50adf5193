"""Value per vehicle: what the vehicles of a cell are worth each, in dollars, against what vehicles cost."""

from collections import defaultdict
from collections.abc import Container, Iterator
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext_noop

from articles.auditing.cells import COUNT_OF, frame
from articles.auditing.precision import Interval, amount, proposable
from articles.auditing.rates import DOLLAR, Rates, time_of
from articles.auditing.wording import Amount, finding
from articles.models import Article, Claim, Finding
from plants.vocabulary import Metric, Segment

#: The least that a vehicle is worth: at the gate of its plant; and where used ones are traded too. Lorries
#: twenty years old come in at under 1,500 dollars.
LEAST_NEW, LEAST_TRADED = Decimal(2_500), Decimal(400)
LEAST_TRAILER = Decimal(400)

#: The most that the vehicles of a segment are worth each, on average; no segment may be all buses.
MOST = {
    "": Decimal(200_000),
    Segment.PASSENGER: Decimal(120_000),
    Segment.LCV: Decimal(120_000),
    Segment.ELECTRIC: Decimal(500_000),
    Segment.TRUCK: Decimal(300_000),
    Segment.BUS: Decimal(600_000),
    Segment.SPECIAL: Decimal(2_000_000),
    Segment.TRAILER: Decimal(150_000),
    Segment.TRACTOR: Decimal(400_000),
}


WORTH = gettext_noop("%(count)s for %(value)s would be %(each)s each.")


@dataclass(frozen=True, slots=True)
class Worth:
    """A value with the count of the vehicles it is the value of, and dollars for each of them."""

    value: Claim
    count: Claim
    each: Decimal

    @property
    def band(self) -> Interval:
        """What such vehicles can be worth each."""
        least = LEAST_NEW if self.value.metric == Metric.PRODUCTION_VALUE else LEAST_TRADED
        if self.value.segment == Segment.TRAILER:
            least = LEAST_TRAILER
        return Interval(least, MOST[self.value.segment])

    @property
    def is_outside(self) -> bool:
        return not self.band.low <= self.each <= self.band.high

    @property
    def off(self) -> Decimal:
        """Powers of ten from the middle of the band: positive above, negative below."""
        return (self.each / (self.band.low * self.band.high).sqrt()).log10()


def implausible_worth(
    article: Article, claims: list[Claim], rates: Rates, odd: Container[int] = ()
) -> Iterator[Finding]:
    """Values that make a vehicle cost what none costs.

    Too little a vehicle is a slip in the value ("88.26 million tenge" for 14,660). Too much may as well
    be a "thousand" lost from the count, so the count is doubted with it, unless another value of the
    same vehicles bears it out, or the value is among the `odd`, known from elsewhere to be wrong.
    """
    found = worths(article, claims, rates)
    borne_out = {worth.count.pk for worth in found if not worth.is_outside}
    for worth in found:
        if not worth.is_outside:
            continue
        power = round(worth.off)
        yield _finding(worth, worth.value, -power)
        if power > 0 and worth.count.pk not in borne_out and worth.value.pk not in odd:
            yield _finding(worth, worth.count, power)


def worths(article: Article, claims: list[Claim], rates: Rates) -> list[Worth]:
    """What the vehicles of every value in the article are worth each, where that can be told.

    Of several counts of one cell the one that fits best is taken: the others may be parts of it.
    """
    counts = defaultdict(list)
    for claim in claims:
        if claim.metric in COUNT_OF.values() and claim.value:
            counts[(claim.metric, *frame(claim))].append(claim)
    found = []
    for claim in claims:
        dollar = rates.dollars(claim.unit, time_of(article, claim)) if claim.metric in COUNT_OF else None
        if not claim.value or dollar is None:
            continue
        beside = counts[(COUNT_OF[Metric(claim.metric)], *frame(claim))]
        each = [Worth(claim, count, amount(claim) * dollar / amount(count)) for count in beside]
        found += sorted(each, key=lambda worth: abs(worth.off))[:1]
    return found


def _finding(worth: Worth, doubted: Claim, power: int) -> Finding:
    value, count = worth.value, worth.count
    return finding(
        doubted,
        "worth",
        WORTH,
        likely=proposable(amount(doubted).scaleb(power), doubted.unit),
        count=Amount(amount(count), count.unit),
        value=Amount(amount(value), value.unit),
        each=Amount(worth.each, DOLLAR),
    )
