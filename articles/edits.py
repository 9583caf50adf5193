"""What was edited by hand after its words were accepted: figures that no longer say what the words say."""

from collections.abc import Iterator

from articles.models import Claim
from plants.models import Figure, Investment
from plants.numbers import stated

#: Fields of a number, which are told together; then the others, each in words of its own.
_NUMBER = ("metric", "unit", "value")

_SLOTS = ("country", "region", "plant", "brand", "model", "counterpart")


def said_otherwise(claim: Claim) -> str:
    """What the words of an accepted claim say and its figure or investment does not; empty where they agree.

    "11,700 vehicles, July 2025": the number, the period, and whom it is about, as far as they differ.
    """
    if claim.figure:
        return ", ".join(_of_figure(claim, claim.figure))
    if claim.investment and _worth(claim.investment) != (claim.value, claim.unit):
        return stated(claim)
    return ""


def all_said_otherwise(made: Figure | Investment) -> str:
    """The same of all claims behind a figure or an investment, each saying once."""
    return "; ".join(dict.fromkeys(filter(None, map(said_otherwise, made.claims.all()))))


def _of_figure(claim: Claim, figure: Figure) -> Iterator[str]:
    if claim.metric != figure.metric:
        yield claim.get_metric_display()
    if _differ(claim, figure, *_compared(claim)):
        yield stated(claim)
    if _differ(claim, figure, "period"):
        yield claim.period_label or "–"
    if _differ(claim, figure, "status"):
        yield claim.get_status_display()
    if _differ(claim, figure, "segment"):
        yield claim.get_segment_display() or "–"
    for slot in _SLOTS:
        if _differ(claim, figure, f"{slot}_id"):
            yield str(getattr(claim, slot) or "–")


def _compared(claim: Claim) -> Iterator[str]:
    """The fields in which a claim's number is its figure's.

    "About" is the word of the claim that made the figure; others come to support its number alone.
    """
    yield from _NUMBER
    if claim.value is None:
        yield "change_pct"
    if claim.made_it:
        yield "qualifier"


def _differ(claim: Claim, figure: Figure, *names: str) -> bool:
    return any(getattr(claim, name) != getattr(figure, name) for name in names)


def _worth(investment: Investment) -> tuple[object, str]:
    return investment.amount, investment.currency
