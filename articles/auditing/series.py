"""Claims against what is known already: figures of the same cell, and of the same cell a year off."""

from collections import defaultdict
from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal

from django.utils.translation import gettext_noop

from articles.auditing.cells import FLOWS, cell
from articles.auditing.precision import amount, proposable, ratio, slip
from articles.auditing.rates import Rates, time_of
from articles.auditing.wording import Amount, finding
from articles.models import Article, Claim, Finding
from plants.models import Figure
from plants.models.figure import CELL
from plants.periods import Period
from plants.vocabulary import MONEY_METRICS

#: Two numbers of one cell, or of neighbouring years, this many times apart differ by an order of magnitude.
JUMP = 8

#: A series below this many vehicles, or dollars, a year earlier or later grows or falls tenfold by itself.
STEADY_VEHICLES, STEADY_DOLLARS = 1_000, 10_000_000

#: A known number this near vouches for a claim.
VOUCHING = Decimal(2)

#: One this near, of the same period, is the same number.
CONFIRMING = Decimal("1.1")

#: A number moved by a power of ten is proposed where it comes this near to one of the same period.
NEAR = Decimal("1.5")

OTHER_THAN_KNOWN = gettext_noop("The article gives %(given)s, against %(known)s known of the same period.")
FAR_FROM_YEAR_OFF = gettext_noop("The article gives %(given)s, against %(known)s known of a year off.")


@dataclass(slots=True)
class Series:
    """Known values by the cell of a figure."""

    values: dict[tuple[object, ...], list[Decimal]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def from_database(cls, article: Article, claims: list[Claim]) -> "Series":
        """The figures of other sources that the claims can be held against, in one query."""
        comparable = [claim for claim in claims if _comparable(claim)]
        periods = {period for claim in comparable for period in _near_periods(claim)}
        series = cls()
        if comparable:
            figures = Figure.objects.filter(
                metric__in={claim.metric for claim in comparable},
                country_id__in={claim.country_id for claim in comparable},
                period__in=periods,
                value__gt=0,
            ).exclude(source=article.source_id)
            for *cell, value in figures.values_list(*CELL, "value"):
                series.values[tuple(cell)].append(value)
        return series

    def at(self, claim: Claim, period: Period) -> list[Decimal]:
        """What is known of the claim's cell in a period."""
        return self.values.get(_known_cell(claim, period), []) if _comparable(claim) else []

    def same(self, claim: Claim) -> Decimal | None:
        """The known number of the claim's own cell that is nearest to it."""
        return _nearest(claim, self.at(claim, claim.period)) if claim.period else None

    def neighbours(self, claim: Claim) -> list[Decimal]:
        """What is known of the claim's cell a year earlier and a year later."""
        periods = _near_periods(claim)[1:]
        return [value for period in periods for value in self.at(claim, period)]

    def confirms(self, claim: Claim) -> bool:
        """Whether the same number is known of the same period, give or take a tenth."""
        known = self.same(claim)
        return known is not None and ratio(amount(claim), known) <= CONFIRMING

    def vouches(self, claim: Claim) -> bool:
        """Whether what is known is of the order of the claim."""
        known = self.same(claim) or _nearest(claim, self.neighbours(claim))
        return known is not None and ratio(amount(claim), known) <= VOUCHING


def jumps(
    article: Article, claims: list[Claim], series: Series, rates: Rates, borne_out: Container[int] = ()
) -> Iterator[Finding]:
    """Claims that are an order of magnitude off what is known.

    One source that agrees clears them, as does being among the `borne_out`: what is known may be a slip
    itself, as a sum in dollars was whose tenge are right.
    """
    agreed = {cell(claim): amount(claim) for claim in claims if series.vouches(claim)}
    for claim in claims:
        if amount(claim) < agreed.get(cell(claim), 0):
            continue  # A part of what the article gives as well, and other sources bear out; see `repeats`.
        same = series.same(claim)
        steady = [known for known in series.neighbours(claim) if _steady(article, claim, known, rates)]
        known = same or _nearest(claim, steady)
        if known is None or claim.pk in borne_out or ratio(amount(claim), known) < JUMP:
            continue
        if same is None and _explained(claim, series):
            continue
        yield _jump(claim, known, OTHER_THAN_KNOWN if same else FAR_FROM_YEAR_OFF)


def _jump(claim: Claim, known: Decimal, sentence: str) -> Finding:
    value = amount(claim)
    power = slip(value, known, NEAR)
    likely = proposable(value.scaleb(power), claim.unit) if power else None
    values = {"given": Amount(value, claim.unit), "known": Amount(known, claim.unit)}
    return finding(claim, "jump", sentence, likely=likely, **values)


def _explained(claim: Claim, series: Series) -> bool:
    """Whether the article states a change that leads from what is known of the year before to its number."""
    if claim.change_pct is None or claim.change_pct <= -100 or claim.period is None:
        return False
    before = amount(claim) / (1 + Decimal(claim.change_pct) / 100)
    return any(ratio(before, known) <= VOUCHING for known in series.at(claim, claim.period.year_before()))


def _steady(article: Article, claim: Claim, known: Decimal, rates: Rates) -> bool:
    if claim.metric not in MONEY_METRICS:
        return known >= STEADY_VEHICLES
    dollars = rates.dollars(claim.unit, time_of(article, claim))
    return dollars is not None and known * dollars >= STEADY_DOLLARS


def _comparable(claim: Claim) -> bool:
    """Whether the claim's cell can be found among figures: all of its names are linked."""
    whole = claim.period is not None and claim.country_id is not None and not claim.unlinked
    return whole and claim.metric in FLOWS and bool(claim.value)


def _known_cell(claim: Claim, period: Period) -> tuple[object, ...]:
    return tuple(period if name == "period" else getattr(claim, name) for name in CELL)


def _near_periods(claim: Claim) -> list[Period]:
    """The claim's period, then the same window a year before and a year after."""
    period = claim.period
    return [period, period.year_before(), _year_after(period)] if period else []


def _year_after(period: Period) -> Period:
    """The same window a year later; a last day of February stays one."""
    start, after = (
        day.replace(year=day.year + 1, day=28 if (day.month, day.day) == (2, 29) else day.day)
        for day in (period.start, period.after)
    )
    return Period(start, after - timedelta(days=1))


def _nearest(claim: Claim, known: list[Decimal]) -> Decimal | None:
    return min(known, key=lambda value: ratio(amount(claim), value), default=None)
