"""Parts against their total: brands, models, segments, plants of one article may not exceed it."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_noop

from articles.auditing.cells import FLOWS, Cell, subjects
from articles.auditing.precision import amount, printed
from articles.auditing.wording import Amount, Word, finding
from articles.models import Claim, Finding
from plants.vocabulary import Segment

#: What a total is divided by: within one of these no vehicle is in two parts. Regions are not, as a town
#: and its region may both be given.
PART_ABOVE = gettext_noop("A part of %(part)s is above its total of %(total)s.")
PARTS_ABOVE = gettext_noop("Its parts by %(slot)s come to at least %(least)s, above the total of %(total)s.")

DIVISIONS = ("segment", "brand", "model", "plant", gettext_noop("counterpart"))

#: Segments that are apart from each other and inside "vehicles". An electric car is a passenger car too,
#: vans are counted among lorries or among cars, trailers and tractors with vehicles or beside them.
APART = frozenset({Segment.PASSENGER, Segment.TRUCK, Segment.BUS})

#: So many parts that fit below a total bear it out against one that does not.
FITTING = 2

#: What fills the slots of a claim, by slot.
Slots = dict[str, object]


def parts_above_total(claims: list[Claim]) -> Iterator[Finding]:
    """Totals that their parts exceed; parts that stay below leave a residual, which is no error."""
    scopes: dict[Cell, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.metric in FLOWS and claim.period and claim.value:
            scopes[(claim.metric, claim.unit, claim.status, claim.country_id, claim.period)].append(claim)
    for scope in scopes.values():
        filled = {claim.pk: subjects(claim) for claim in scope}
        for total in scope:
            parts = [part for part in scope if _is_part(filled[part.pk], filled[total.pk])]
            yield from _single_parts(total, parts)
            yield from _sums(total, parts, filled)


def _single_parts(total: Claim, parts: list[Claim]) -> Iterator[Finding]:
    """A finding on the total; also on a part that alone exceeds it, where the other parts fit."""
    above = [part for part in parts if printed(part).low > printed(total).high]
    for part in above:
        values: dict[str, Any] = {
            "part": Amount(amount(part), part.unit),
            "total": Amount(amount(total), total.unit),
        }
        yield finding(total, "parts-above-total", PART_ABOVE, **values)
        if len(above) == 1 and len(parts) > FITTING:
            yield finding(part, "part-above-total", PART_ABOVE, **values)


def _sums(total: Claim, parts: list[Claim], filled: dict[int, Slots]) -> Iterator[Finding]:
    for slot in DIVISIONS:
        least = _least_of_parts(slot, parts, filled)
        if slot not in filled[total.pk] and least > printed(total).high:
            values: dict[str, Any] = {
                "least": Amount(least, total.unit),
                "total": Amount(amount(total), total.unit),
            }
            yield finding(total, "parts-above-total", PARTS_ABOVE, slot=Word(slot), **values)


def _least_of_parts(slot: str, parts: list[Claim], filled: dict[int, Slots]) -> Decimal:
    """The least that the parts by one slot come to: of each brand its number, or that of its models."""
    least: dict[object, Decimal] = defaultdict(Decimal)
    models: dict[object, dict[object, Decimal]] = defaultdict(lambda: defaultdict(Decimal))
    for part in parts:
        subject, low = filled[part.pk].get(slot), printed(part).low
        if subject is None:
            continue
        least[subject] = max(least[subject], low)
        if slot == "brand" and (model := filled[part.pk].get("model")):
            models[subject][model] = max(models[subject][model], low)
    of_models = {brand: sum(of_brand.values(), Decimal(0)) for brand, of_brand in models.items()}
    return sum((max(low, of_models.get(subject, low)) for subject, low in least.items()), Decimal(0))


def _is_part(part: Slots, total: Slots) -> bool:
    """Whether all that a part counts is counted in the total.

    The output of a brand's plant is all that the plant makes, and may be more than that brand.
    """
    if "segment" not in total and part.get("segment", Segment.PASSENGER) not in APART:
        return False
    if "brand" in total and {"plant", "region"} & (part.keys() - total.keys()):
        return False
    return total.items() < part.items()
