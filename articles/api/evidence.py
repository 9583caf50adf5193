"""The sentences that figures, investments and events were read from, for whoever asks the API for them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.db.models import Model

from articles.marking import passages
from articles.models import Claim
from plants.api import evidence
from plants.models import Figure, Investment, PlantEvent

_LINKS: dict[type[Model], str] = {Figure: "figure", Investment: "investment", PlantEvent: "event"}


@evidence.register
def sentences_of(model: type[Model], keys: Iterable[Any]) -> Mapping[Any, list[evidence.Evidence]]:
    """The accepted claims of each row with the sentence they stand in, the newest article first."""
    link = _LINKS.get(model)
    if link is None:
        return {}
    claims = Claim.objects.filter(state=Claim.State.ACCEPTED, **{f"{link}__in": list(keys)})
    by_article: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims.select_related("article__source").newest():
        by_article[claim.article_id].append(claim)
    found: dict[Any, list[evidence.Evidence]] = defaultdict(list)
    for own in by_article.values():
        for claim, sentence in _sentences(own):
            found[getattr(claim, f"{link}_id")].append(_evidence(claim, sentence))
    return found


def _sentences(claims: list[Claim]) -> Iterator[tuple[Claim, str]]:
    text = claims[0].article.text
    for passage in passages(text, claims):
        for claim in passage.claims:
            yield claim, text[passage.start : passage.end]


def _evidence(claim: Claim, sentence: str) -> evidence.Evidence:
    source = claim.article.source
    return {
        "claim": claim.pk,
        "url": claim.get_absolute_url(),
        "quote": claim.quote,
        "sentence": sentence,
        "start": claim.start,
        "end": claim.end,
        "title": claim.article.title,
        "publisher": source.publisher if source else "",
        "link": source.url if source else "",
        "published": claim.article.published.isoformat() if claim.article.published else None,
    }
