"""Cells: what two claims of an article must have in common to speak of the same thing."""

from articles.linking import key
from articles.models import NAMED_SLOTS, Claim
from plants.periods import Period
from plants.vocabulary import Metric

#: The count that each value is the value of.
COUNT_OF = {
    Metric.PRODUCTION_VALUE: Metric.PRODUCTION,
    Metric.SALES_VALUE: Metric.SALES,
    Metric.EXPORT_VALUE: Metric.EXPORTS,
    Metric.IMPORT_VALUE: Metric.IMPORTS,
}

#: Metrics that add up over time, and mean nothing without the time they were counted over.
FLOWS = frozenset([*COUNT_OF, *COUNT_OF.values()])

#: What narrows a claim below its country.
SUBJECTS = ("segment", "counterpart", *NAMED_SLOTS)

Cell = tuple[object, ...]


def subject(claim: Claim, slot: str) -> object:
    """What fills a slot: the row it is linked to, else the name as written, else nothing."""
    if slot == "segment":
        return claim.segment or None
    row = getattr(claim, f"{slot}_id")
    return row or key(getattr(claim, f"{slot}_name", "")) or None


def subjects(claim: Claim) -> dict[str, object]:
    """The slots that are filled."""
    filled = {slot: subject(claim, slot) for slot in SUBJECTS}
    return {slot: what for slot, what in filled.items() if what is not None}


def frame(claim: Claim) -> Cell:
    """Where, when and whether: the cell of a claim without its metric and unit."""
    return (claim.status, claim.country_id, claim.period, *(subject(claim, slot) for slot in SUBJECTS))


def cell(claim: Claim) -> Cell:
    return (claim.metric, claim.unit, *frame(claim))


def cell_in(claim: Claim, period: Period) -> Cell:
    """The cell of a claim, in another period."""
    metric_unit, (status, country, _, *rest) = (claim.metric, claim.unit), frame(claim)
    return (*metric_unit, status, country, period, *rest)
