"""Audits: what speaks against a claim, as findings that change nothing.

Each audit takes the claims of one article and yields findings not yet stored.
"""

from collections.abc import Iterator
from itertools import chain

from articles.models import Article, Claim, Finding
from plants.vocabulary import Metric, Status

#: Metrics that mean nothing without the time they were counted over.
FLOWS = frozenset(
    {
        Metric.PRODUCTION,
        Metric.PRODUCTION_VALUE,
        Metric.SALES,
        Metric.SALES_VALUE,
        Metric.EXPORTS,
        Metric.EXPORT_VALUE,
        Metric.IMPORTS,
        Metric.IMPORT_VALUE,
    }
)


def audit(article: Article, claims: list[Claim]) -> list[Finding]:
    """All findings on the claims of an article, one a kind and claim."""
    found = chain.from_iterable(check(article, claims) for check in AUDITS)
    return list({(finding.claim_id, finding.kind): finding for finding in found}.values())


def unlinked_names(article: Article, claims: list[Claim]) -> Iterator[Finding]:
    for claim in claims:
        for slot, name in claim.unlinked.items():
            how = "answers to several rows" if slot in claim.ambiguous else "answers to no row"
            yield Finding(claim=claim, kind=f"unlinked-{slot}", message=f"The {slot} “{name}” {how}.")


def missing_frame(article: Article, claims: list[Claim]) -> Iterator[Finding]:
    for claim in claims:
        if claim.country_id is None:
            yield Finding(claim=claim, kind="no-country", message="No country could be told.")
        if claim.metric in FLOWS and claim.period is None:
            yield Finding(claim=claim, kind="no-period", message="No period could be told.")


def future_actuals(article: Article, claims: list[Claim]) -> Iterator[Finding]:
    for claim in claims:
        if claim.status != Status.ACTUAL or not claim.period or not article.published:
            continue
        if claim.period.end > article.published:
            message = f"The period ends on {claim.period.end}, after the article of {article.published}."
            yield Finding(claim=claim, kind="future-actual", message=message)


AUDITS = (unlinked_names, missing_frame, future_actuals)
