"""Audits of one claim by itself: its names, its place and time, and whether it can be at all."""

from collections.abc import Iterator

from django.utils.translation import gettext_noop

from articles.auditing.cells import FLOWS
from articles.auditing.precision import COUNTED, amount, proposable
from articles.auditing.wording import Amount, Word, finding
from articles.models import Article, Claim, Finding
from plants.vocabulary import Metric, Status

#: Metrics measured over the whole of their period; the others say how things stood within it.
MEASURED = FLOWS | {Metric.SHARE}

NO_ROW = gettext_noop("The %(slot)s “%(name)s” answers to no row.")
SEVERAL_ROWS = gettext_noop("The %(slot)s “%(name)s” answers to several rows.")
NO_COUNTRY = gettext_noop("No country could be told.")
NO_PERIOD = gettext_noop("No period could be told.")
FRACTION = gettext_noop("There are no %(count)s.")
ENDS_LATER = gettext_noop(
    "It is given as actual, but its period ends on %(day)s, after the article of %(published)s."
)
STARTS_LATER = gettext_noop(
    "It is given as actual, but its period starts on %(day)s, after the article of %(published)s."
)


def unlinked_names(claims: list[Claim]) -> Iterator[Finding]:
    """Names that answer to no row, or to several."""
    for claim in claims:
        for slot, name in claim.unlinked.items():
            sentence = SEVERAL_ROWS if slot in claim.ambiguous else NO_ROW
            yield finding(claim, f"unlinked-{slot}", sentence, slot=Word(slot), name=name)


def missing_frame(claims: list[Claim]) -> Iterator[Finding]:
    """Claims without country, and counts without the time they were counted over."""
    for claim in claims:
        if claim.country_id is None:
            yield finding(claim, "no-country", NO_COUNTRY)
        if claim.metric in FLOWS and claim.period is None:
            yield finding(claim, "no-period", NO_PERIOD)


def fractions(claims: list[Claim]) -> Iterator[Finding]:
    """Fractions of a vehicle or of a person: a "thousand" was lost."""
    for claim in claims:
        value = amount(claim)
        if claim.unit in COUNTED and value != value.to_integral_value():
            likely = proposable(value * 1000, claim.unit)
            yield finding(claim, "fraction", FRACTION, likely=likely, count=Amount(value, claim.unit))


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
            sentence, day = (ENDS_LATER, period.end) if measured else (STARTS_LATER, period.start)
            yield finding(claim, "future-actual", sentence, day=day, published=published)
