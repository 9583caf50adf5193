"""The market of a country: every brand's share of what was made, and how concentrated that is."""

from dataclasses import dataclass

from plants.models import Figure
from plants.series.comparable import Ranking
from plants.series.parts import Breakdown, By, Concentration, Denominator, breakdowns, concentration
from plants.series.points import Point


@dataclass(frozen=True, slots=True)
class Share:
    """A brand's figure and its share in percent, derived."""

    figure: Figure
    share: Point


@dataclass(frozen=True, slots=True)
class Market:
    """The brands of one country in one window; `total` is the national figure they are held against."""

    breakdown: Breakdown
    held: Concentration
    shares: tuple[Share, ...]
    total: Figure | None

    @property
    def rest(self) -> Point | None:
        """What the stated total leaves over; None where the shares are of the brands' own sum."""
        return self.breakdown.residual if self.is_of_total else None

    @property
    def is_of_total(self) -> bool:
        return self.held.denominator == Denominator.TOTAL


def market(ranking: Ranking) -> Market | None:
    """The shares of the brands of a ranking; None where none can be told."""
    figures = [*ranking.figures, *([ranking.total] if ranking.total else [])]
    breakdown = next(iter(breakdowns(figures, By.BRAND)), None)
    held = concentration(breakdown) if breakdown else None
    if breakdown is None or held is None:
        return None
    by_brand = {figure.brand_id: figure for figure in ranking.figures}
    shares = tuple(Share(by_brand[part.key], part.point) for part in breakdown.shares)
    return Market(breakdown, held, shares, ranking.total)
