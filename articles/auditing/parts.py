"""Parts against their total: brands, models, segments, plants of one article may not exceed it."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from articles.auditing.cells import FLOWS, Cell, subjects
from articles.auditing.precision import printed
from articles.auditing.wording import quantity
from articles.models import Claim, Finding
from plants.vocabulary import Segment

#: What a total is divided by: within one of these no vehicle is in two parts. Regions are not, as a town
#: and its region may both be given.
DIVISIONS = ("segment", "brand", "model", "plant", "counterpart")

#: Segments that are apart from each other and inside "vehicles". An electric car is a passenger car too,
#: vans are counted among lorries or among cars, trailers and tractors with vehicles or beside them.
APART = frozenset({Segment.PASSENGER, Segment.TRUCK, Segment.BUS})


def parts_above_total(claims: list[Claim]) -> Iterator[Finding]:
    """Totals that their parts exceed; parts that stay below leave a residual, which is no error."""
    scopes: dict[Cell, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.metric in FLOWS and claim.period and claim.value:
            scopes[(claim.metric, claim.unit, claim.status, claim.country_id, claim.period)].append(claim)
    for scope in scopes.values():
        filled = {claim.pk: subjects(claim) for claim in scope}
        for total in scope:
            parts = [part for part in scope if filled[total.pk].items() < filled[part.pk].items()]
            yield from _above(total, parts, filled)


def _above(total: Claim, parts: list[Claim], filled: dict[int, dict[str, object]]) -> Iterator[Finding]:
    """A finding on the total, and on any part that exceeds it alone: one of these two is wrong."""
    most = printed(total).high
    shown = quantity(total.value or Decimal(0), total.unit)
    for part in parts:
        if printed(part).low > most and _is_inside(filled[part.pk]):
            message = (
                f"A part of {quantity(part.value or Decimal(0), part.unit)} is above its total of {shown}."
            )
            yield Finding(claim=total, kind="parts-above-total", message=message)
            yield Finding(claim=part, kind="part-above-total", message=message)
    for slot in DIVISIONS:
        whole = _least_of_parts(slot, parts, filled)
        if whole > most and slot not in filled[total.pk]:
            message = (
                f"Its parts by {slot} come to {quantity(whole, total.unit)}, above the total of {shown}."
            )
            yield Finding(claim=total, kind="parts-above-total", message=message)


def _least_of_parts(slot: str, parts: list[Claim], filled: dict[int, dict[str, object]]) -> Decimal:
    """The least that the parts by one slot come to: of each brand its number, or that of its models."""
    least: dict[object, Decimal] = defaultdict(Decimal)
    models: dict[object, dict[object, Decimal]] = defaultdict(lambda: defaultdict(Decimal))
    for part in parts:
        subject, low = filled[part.pk].get(slot), printed(part).low
        if subject is None or not _is_inside(filled[part.pk]):
            continue
        least[subject] = max(least[subject], low)
        if slot == "brand" and (model := filled[part.pk].get("model")):
            models[subject][model] = max(models[subject][model], low)
    return sum(
        (max([low, sum(models[subject].values(), Decimal(0))]) for subject, low in least.items()), Decimal(0)
    )


def _is_inside(filled: dict[str, object]) -> bool:
    return filled.get("segment", Segment.PASSENGER) in APART
