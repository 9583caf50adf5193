"""Stated changes against stated levels: "up 50%, to 11,700, from 7,800 a year before" checks itself."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from django.utils.translation import gettext_noop

from articles.auditing.cells import FLOWS, Cell, cell, cell_in
from articles.auditing.precision import Interval, amount, printed, proposable, ratio
from articles.auditing.series import Series
from articles.auditing.wording import Amount, Part, finding
from articles.models import Article, Claim, Finding
from plants.vocabulary import Metric

#: Metrics whose changes are changes of the number itself. A share or local content may be said to grow by
#: percent or by points, and a capacity has no year.
CHECKED = FLOWS | {Metric.JOBS}

#: Offices revise a year's level after they have printed it; the change is then on the revised one.
REVISION = Decimal("0.02")

#: The change of an output's or a market's value at home is one of volume as often as one of money, and
#: prices in the region have risen by up to a third in a year.
PRICES = Decimal("0.35")
VOLUME_INDEXED = frozenset({Metric.PRODUCTION_VALUE, Metric.SALES_VALUE})

#: Further off than this, one of the levels is wrong, not the change.
GROSS = Decimal(3)

#: A base printed in "thousand" that was counted in ones is off by this power of ten.
THOUSAND = -3

#: A number torn apart ("to 40, increased to 74 thousand") stands within so many characters.
TORN_WITHIN = 200
SCALES = frozenset(Decimal(10) ** power for power in (0, 3, 6, 9, 12))


IMPOSSIBLE = gettext_noop("Nothing falls by %(fall)s percent.")
CONTRADICTED = gettext_noop(
    "The article states a change of %(stated)s percent, "
    "but from %(before)s to %(now)s is %(implied)s percent."
)


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A claim with its change, the level a year before in the same article, and what follows from them."""

    claim: Claim
    before: Claim
    growth: Interval

    @property
    def expected(self) -> Interval:
        """What the claim's number should be."""
        return printed(self.before).times(self.growth)

    @property
    def stands(self) -> bool:
        return not printed(self.claim).meets(self.expected)

    @property
    def middle(self) -> Decimal:
        return amount(self.before) * (1 + Decimal(self.claim.change_pct or 0) / 100)

    @property
    def is_gross(self) -> bool:
        return self.middle > 0 and ratio(amount(self.claim), self.middle) > GROSS


def contradicted_changes(article: Article, claims: list[Claim], series: Series) -> Iterator[Finding]:
    """Changes that the levels beside them do not bear out, beyond what rounding allows."""
    levels: dict[Cell, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.value:
            levels[cell(claim)].append(claim)
    for claim in claims:
        if claim.change_pct is None or claim.metric not in CHECKED:
            continue
        if claim.change_pct < -100:
            yield finding(claim, "change", IMPOSSIBLE, fall=abs(Decimal(claim.change_pct)))
        elif claim.value and claim.period:
            befores = levels[cell_in(claim, claim.period.year_before())]
            found = [Contradiction(claim, before, growth(claim)) for before in befores]
            if found and all(contradiction.stands for contradiction in found):
                yield from _findings(article, found[0], series)


def growth(claim: Claim) -> Interval:
    """The factor on the year before that the stated change can stand for: "8.3 times" is 8.2 to 8.4."""
    change = Decimal(claim.change_pct or 0)
    unit = _step_of_change(change)
    low, high = (1 + (change + off) / 100 for off in (-unit, unit))
    local = claim.metric in VOLUME_INDEXED and claim.unit != "USD"
    slack = PRICES if local else REVISION
    return Interval(max(low, Decimal(0)) * (1 - slack), high * (1 + slack))


def _step_of_change(change: Decimal) -> Decimal:
    """How exact a change is, to a whole step either way, as newspapers cut off as often as they round.

    From 100 on it was printed as a factor ("6-fold", "2.6 times"), below as a percentage; halves and
    quarters may have been words.
    """
    exponent = change.normalize().as_tuple().exponent
    assert isinstance(exponent, int)  # noqa: S101 - the database keeps neither NaN nor infinity
    if abs(change) >= 100:
        return Decimal(1).scaleb(min(exponent, 2))
    if change and change % 25 == 0:
        return Decimal(5)
    return Decimal(1).scaleb(min(exponent, 0))


def _findings(article: Article, wrong: Contradiction, series: Series) -> Iterator[Finding]:
    """On the claim alone where its change may be wrong; on both levels where one of them must be.

    A level that other sources bear out is not the wrong one, nor one whose repair would be a fraction of a
    vehicle.
    """
    repairs = [(wrong.claim, None)] if not wrong.is_gross else _repairs(article, wrong)
    suspects = [(level, proposable(value, level.unit)) for level, value in repairs]
    suspects = [suspect for suspect in suspects if suspect[1]] or suspects
    suspects = [suspect for suspect in suspects if not series.vouches(suspect[0])] or suspects
    for level, likely in suspects:
        yield finding(level, "change", CONTRADICTED, likely=likely, **_parts(wrong))


def _parts(wrong: Contradiction) -> dict[str, Part]:
    claim, before = wrong.claim, wrong.before
    implied = (amount(claim) / amount(before) - 1) * 100
    return {
        "stated": Decimal(claim.change_pct or 0),
        "before": Amount(amount(before), claim.unit),
        "now": Amount(amount(claim), claim.unit),
        "implied": implied.quantize(Decimal("0.1")),
    }


def _repairs(article: Article, wrong: Contradiction) -> list[tuple[Claim, Decimal | None]]:
    """The two levels, each with the value that it has if it is the one that is wrong."""
    claim, before = wrong.claim, wrong.before
    power = round((wrong.middle / amount(claim)).log10())
    if power and printed(claim).moved(power).meets(wrong.expected):
        return [(claim, amount(claim).scaleb(power)), (before, amount(before).scaleb(-power))]
    if (whole := _torn(article, wrong, wrong.expected)) is not None:
        return [(claim, whole)]
    if (whole := _torn(article, wrong, wrong.expected.moved(THOUSAND))) is not None:
        return [(claim, whole), (before, amount(before).scaleb(THOUSAND))]
    return [(claim, None), (before, None)]


def _torn(article: Article, wrong: Contradiction, expected: Interval) -> Decimal | None:
    """A number that a careless hand tore apart at its point, and that fits once it is whole.

    "From 4916 thousand to 40, increased to 74 thousand (8.3 times)" was 40.74 thousand.
    """
    start = min(wrong.claim.start, wrong.before.start)
    end = max(wrong.claim.end, wrong.before.end)
    digits = re.findall(r"\d+", article.text[start:end]) if end - start <= TORN_WITHIN else []
    for whole, part in pairwise(digits):
        value = Decimal(f"{whole}.{part}") * _scale(wrong.claim, part)
        if Interval(value, value).meets(expected) and proposable(value, wrong.claim.unit):
            return value
    return None


def _scale(claim: Claim, part: str) -> Decimal:
    """The "thousand" or the like that stands behind a run of digits which was read as the claim; else 0."""
    scale = amount(claim) / Decimal(part) if int(part) else Decimal(0)
    return scale if scale in SCALES else Decimal(0)
