"""Audits of one claim by itself: its names, its place and time, and whether it can be at all."""

from collections.abc import Iterator

from articles.auditing.cells import FLOWS
from articles.auditing.precision import COUNTED, amount, proposable
from articles.auditing.wording import quantity
from articles.models import Article, Claim, Finding
from plants.vocabulary import Metric, Status

#: Metrics measured over the whole of their period; the others say how things stood within it.
MEASURED = FLOWS | {Metric.SHARE}


def unlinked_names(claims: list[Claim]) -> Iterator[Finding]:
    """Names that answer to no row, or to several."""
    for claim in claims:
        for slot, name in claim.unlinked.items():
            how = "answers to several rows" if slot in claim.ambiguous else "answers to no row"
            yield Finding(claim=claim, kind=f"unlinked-{slot}", message=f"The {slot} “{name}” {how}.")


def missing_frame(claims: list[Claim]) -> Iterator[Finding]:
    """Claims without country, and counts without the time they were counted over."""
    for claim in claims:
        if claim.country_id is None:
            yield Finding(claim=claim, kind="no-country", message="No country could be told.")
        if claim.metric in FLOWS and claim.period is None:
            yield Finding(claim=claim, kind="no-period", message="No period could be told.")


def fractions(claims: list[Claim]) -> Iterator[Finding]:
    """Fractions of a vehicle or of a person: a "thousand" was lost."""
    for claim in claims:
        value = amount(claim)
        if claim.unit in COUNTED and value != value.to_integral_value():
            yield Finding(
                claim=claim,
                kind="fraction",
                message=f"There are no {quantity(value, claim.unit)}.",
                likely=proposable(value * 1000, claim.unit),
            )


def future_actuals(article: Article, claims: list[Claim]) -> Iterator[Finding]:
    """What is said to have happened in a time that was not over, or had not begun, on publication.

    A count of a whole period has to wait for its last day: "in August", printed on the 28th, is last
    year's August, or counts up to some day and is no August figure. A plant that opened "in
    August", or had 800 people "this year", only needs the period to have begun. No day of grace is
    given: what counts a whole period is not printed before the period is over.
    """
    for claim in claims:
        period, published = claim.period, article.published
        if claim.status != Status.ACTUAL or not period or not published:
            continue
        measured = claim.metric in MEASURED
        if (period.end if measured else period.start) > published:
            ends = f"ends on {period.end}" if measured else f"starts on {period.start}"
            message = f"It is given as actual, but its period {ends}, after the article of {published}."
            yield Finding(claim=claim, kind="future-actual", message=message)
