"""Review: accepting a claim makes a figure, an investment or a plant event with its source, once.

Rejecting keeps the reason; both can be undone. Every act locks the claim, so that two reviewers who
press at the same time make one thing.
"""

from collections.abc import Callable
from textwrap import shorten
from typing import cast

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db import transaction
from django.utils import timezone

from articles.models import Claim
from plants.models import Figure, Investment, PlantEvent
from plants.models.preference import CELL
from plants.numbers import stated
from plants.vocabulary import InvestmentStatus, Metric, PlantStatus, Status

Reviewer = AbstractBaseUser | AnonymousUser | None
Made = Figure | Investment | PlantEvent

#: As many characters as the name of a project may have; an article's title may have more.
LONGEST_PROJECT = Investment._meta.get_field("project").max_length or 0


class ReviewError(Exception):
    """The claim cannot be accepted, rejected or undone as it stands; the message says what to do."""


@transaction.atomic
def accept(claim: Claim, *, reviewer: Reviewer = None) -> Made:
    """Make what the claim states, with the article's source and words; again is the same thing.

    Raises ReviewError where a rejected claim is to be undone first, a name is not linked, or the same
    source already gives another number for the same cell.
    """
    claim = _locked(claim)
    if claim.state == Claim.State.ACCEPTED:
        return cast(Made, claim.made)  # there is one: claim_accepted_makes_one_thing
    _check(claim)
    slot, make = _MAKERS.get(Metric(claim.metric), ("figure", _figure))
    made: Made
    made, claim.made_it = make(claim)
    setattr(claim, slot, made)
    _decide(claim, Claim.State.ACCEPTED, reviewer)
    return made


def accept_if_possible(claim: Claim) -> bool:
    """Accept without a reviewer; a claim that cannot be accepted stays proposed."""
    try:
        accept(claim)
    except ReviewError:
        return False
    return True


@transaction.atomic
def reject(claim: Claim, *, reason: str, reviewer: Reviewer = None) -> None:
    """Keep the claim as rejected with the reason. Raises ReviewError for none, or an accepted claim."""
    claim = _locked(claim)
    if not reason.strip():
        raise ReviewError("Say why the claim is rejected.")
    if claim.state == Claim.State.ACCEPTED:
        raise ReviewError("The claim is accepted; undo that first.")
    claim.reason = reason.strip()
    _decide(claim, Claim.State.REJECTED, reviewer)


@transaction.atomic
def undo(claim: Claim, *, reviewer: Reviewer = None) -> None:
    """Make the claim proposed again; what accepting made goes, unless another claim supports it."""
    claim = _locked(claim)
    made, made_it = claim.made, claim.made_it
    claim.figure = claim.investment = claim.event = None
    claim.reason, claim.made_it = "", False
    _decide(claim, Claim.State.PROPOSED, reviewer)
    if made is not None and made_it:
        _hand_on(made)


def _hand_on(made: Made) -> None:
    """Let another claim that supports the row stand for it; a row that no claim supports any more goes."""
    other = made.claims.first()
    if other is None:
        made.delete()
        return
    other.made_it = True
    other.save(update_fields=["made_it"])
    words = ("quote",) if isinstance(made, PlantEvent) else ("quote", "qualifier")
    for name in words:
        setattr(made, name, getattr(other, name))
    made.save(update_fields=words)


def _locked(claim: Claim) -> Claim:
    return Claim.objects.select_for_update(of=("self",)).select_related("article__source").get(pk=claim.pk)


def _decide(claim: Claim, state: str, reviewer: Reviewer) -> None:
    claim.state, claim.reviewed = state, timezone.now()
    claim.reviewer_id = reviewer.pk if reviewer else None
    claim.save(
        update_fields=["state", "reason", "reviewer", "reviewed", "figure", "investment", "event", "made_it"]
    )


def _check(claim: Claim) -> None:
    if claim.state == Claim.State.REJECTED:
        raise ReviewError("The claim is rejected; undo that first.")
    if claim.country_id is None:
        raise ReviewError("The claim has no country; set it first.")
    for slot, name in claim.unlinked.items():
        how = "answers to several rows" if slot in claim.ambiguous else "answers to no row"
        raise ReviewError(f"The {slot} “{name}” {how}; link it first.")


def _figure(claim: Claim) -> tuple[Figure, bool]:
    """The figure of the claim's cell and source; two claims that agree support one figure."""
    figure = Figure(**{name: getattr(claim, name) for name in CELL}, source=claim.article.source)
    same = Figure.objects.same_cell(figure).filter(source=claim.article.source).first()
    if same is None:
        figure.value, figure.change_pct = claim.value, claim.change_pct
        figure.qualifier, figure.quote = claim.qualifier, claim.quote
        figure.save()
        return figure, True
    if same.value != claim.value or (same.value is None and same.change_pct != claim.change_pct):
        raise ReviewError(
            f"This source already gives {stated(same)} for the same cell; undo that claim or reject this one."
        )
    return same, False


def _investment(claim: Claim) -> tuple[Investment, bool]:
    source, plant = claim.article.source, claim.plant
    if source is None or not claim.value:
        raise ReviewError("An investment needs an amount above zero and its article a source.")
    project = plant.name if plant else claim.plant_name or claim.article.title
    investment, new = Investment.objects.get_or_create(
        source=source,
        plant=plant,
        country_id=claim.country_id,
        amount=claim.value,
        currency=claim.unit,
        defaults={
            "slug": f"claim-{claim.pk}",
            "project": shorten(project, LONGEST_PROJECT, placeholder=" …"),
            "region": claim.region,
            "qualifier": claim.qualifier,
            "announced": claim.period or source.published,
            "status": InvestmentStatus.SPENT if claim.status == Status.ACTUAL else InvestmentStatus.ANNOUNCED,
            "quote": claim.quote,
        },
    )
    if new and claim.counterpart:
        investment.investor_countries.add(claim.counterpart)
    return investment, new


def _event(claim: Claim) -> tuple[PlantEvent, bool]:
    if claim.plant is None:
        raise ReviewError("A start of production needs its plant; link one first.")
    return PlantEvent.objects.get_or_create(
        plant=claim.plant,
        plant_status=PlantStatus.OPERATING,
        period=claim.period,
        status=claim.status,
        source=claim.article.source,
        brand=claim.brand,
        defaults={"quote": claim.quote},
    )


_MAKERS: dict[Metric, tuple[str, Callable[[Claim], tuple[Made, bool]]]] = {
    Metric.INVESTMENT: ("investment", _investment),
    Metric.LAUNCH: ("event", _event),
}
