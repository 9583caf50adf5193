"""One fact, several numbers: claims of one cell in one article that do not agree."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from django.utils.translation import gettext_noop

from articles.auditing.cells import FLOWS, Cell, cell
from articles.auditing.precision import amount, printed, proposable, ratio
from articles.auditing.series import Series
from articles.auditing.wording import Amount, finding
from articles.models import Claim, Finding

#: Two numbers of one cell this near are taken for one fact, printed differently.
TWINS = Decimal("1.1")

SAME = gettext_noop("The article gives %(one)s and %(other)s for the same.")
PERHAPS_A_PART = gettext_noop(
    "The article gives %(one)s and %(other)s for the same, so this may be only a part of it."
)
BORNE_OUT = gettext_noop("The article gives %(one)s and %(other)s for the same; others too give the second.")


def printed_differently(claims: list[Claim], series: Series) -> Iterator[Finding]:
    """Numbers of one cell that rounding does not reconcile.

    Two that are near, or have the same digits, are one fact and at least one slip: both are doubted.
    Otherwise the largest, or the largest that other sources bear out, is taken for the cell's number, and a
    smaller one for that of a part which the slots cannot tell apart (new and used cars; "other"): what
    differs from it is doubted.
    """
    cells: dict[Cell, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.metric in FLOWS and claim.period and claim.value:
            cells[cell(claim)].append(claim)
    for same in cells.values():
        if len(same) > 1:
            yield from _in_cell(same, [claim for claim in same if series.confirms(claim)] or same)


def _in_cell(same: list[Claim], trusted: list[Claim]) -> Iterator[Finding]:
    largest = max(trusted, key=amount)
    for claim in same:
        others = [other for other in same if not printed(claim).meets(printed(other))]
        twin = next((other for other in others if _are_one_fact(claim, other)), None)
        if twin is not None:
            yield _finding(claim, twin, SAME)
        elif largest in others:
            is_smaller = amount(claim) < amount(largest)
            yield _finding(claim, largest, PERHAPS_A_PART if is_smaller else BORNE_OUT)


def _are_one_fact(one: Claim, other: Claim) -> bool:
    near = ratio(amount(one), amount(other)) <= TWINS
    return near or _is_slip(one, other) or _are_transposed(one, other)


def _is_slip(one: Claim, other: Claim) -> bool:
    """Whether the numbers differ in noughts or the point alone; "6" and "60" may well be two numbers."""
    return _figures(one) == _figures(other) and len(_figures(one)) > 1


def _figures(claim: Claim) -> tuple[int, ...]:
    """The digits from the first to the last that is no nought."""
    return amount(claim).normalize().as_tuple().digits


def _are_transposed(one: Claim, other: Claim) -> bool:
    """Whether the numbers are as long and have the same digits, in another order: 13,725 and 31,725."""
    same_length = amount(one).adjusted() == amount(other).adjusted()
    return same_length and len(_figures(one)) > 2 and sorted(_figures(one)) == sorted(_figures(other))


def _finding(claim: Claim, other: Claim, sentence: str) -> Finding:
    """The other number is the likely one where only noughts or the point differ."""
    values = {"one": Amount(amount(claim), claim.unit), "other": Amount(amount(other), other.unit)}
    likely = proposable(amount(other), claim.unit) if _is_slip(claim, other) else None
    return finding(claim, "other-number", sentence, likely=likely, **values)
