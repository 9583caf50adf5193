"""Audits: what speaks against a claim, as findings that change nothing.

A claim that no audit speaks against may be accepted without a reviewer, so each says something that a
reviewer would want to know, and no more. The audits are pure: they look at the claims of one article and
at the few rows gathered here, and yield findings not yet stored.
"""

from articles.auditing.capacity import Capacities, above_capacity
from articles.auditing.changes import contradicted_changes
from articles.auditing.currencies import borne_out, odd_pairs
from articles.auditing.frame import fractions, future_actuals, missing_frame, unlinked_names
from articles.auditing.parts import parts_above_total
from articles.auditing.rates import Rates
from articles.auditing.repeats import printed_differently
from articles.auditing.series import Series, jumps
from articles.auditing.worth import implausible_worth
from articles.models import Article, Claim, Finding

__all__ = ["audit"]


def audit(article: Article, claims: list[Claim]) -> list[Finding]:
    """All findings on the claims of an article, at most one a kind and claim, in three queries at most."""
    rates = Rates.from_database(claims)
    series = Series.from_database(article, claims)
    capacities = Capacities.from_database(claims)
    odd = list(odd_pairs(article, claims, rates, series))
    found = [
        *unlinked_names(claims),
        *missing_frame(claims),
        *fractions(claims),
        *future_actuals(article, claims),
        *contradicted_changes(article, claims, series),
        *odd,
        *implausible_worth(article, claims, rates, {finding.claim_id for finding in odd}),
        *printed_differently(claims, series),
        *parts_above_total(claims),
        *above_capacity(claims, capacities),
        *jumps(article, claims, series, rates, borne_out(article, claims, rates, series)),
    ]
    first: dict[tuple[int, str], Finding] = {}
    for finding in found:
        first.setdefault((finding.claim_id, finding.kind), finding)
    return list(first.values())
