"""annotate(article): extract → link → audit → store, in one transaction, once."""

from django.db import transaction
from django.utils import timezone

from articles import review
from articles.auditing import audit
from articles.extraction import pipeline
from articles.extraction.types import ExtractedClaim
from articles.gazetteers import from_database
from articles.linking import Names
from articles.models import Article, Claim, Finding
from plants.periods import Period


@transaction.atomic
def annotate(article_id: int) -> None:
    """Read a stored article and keep its claims with what speaks against each.

    Of one that was read before, what review decided stays and what was only proposed gives way.
    Runs under a lock on the article and does nothing for one that has been read, so that two workers
    with the same task make one set of claims, and a worker that dies leaves none.
    """
    article = Article.objects.select_for_update().get(pk=article_id)
    if article.state != Article.State.STORED:
        return
    reading = pipeline.read(
        article.text,
        title=article.title,
        published=article.published,
        language=article.language or None,
        gazetteer=from_database(),
    )
    article.claims.filter(state=Claim.State.PROPOSED).delete()
    _store(article, reading.claims)
    article.language = article.language or reading.language
    article.relevant, article.annotated = reading.relevant, timezone.now()
    article.state = Article.State.ANNOTATED
    article.save(update_fields=["language", "relevant", "annotated", "state"])
    if article.accept_passing:
        for claim in article.claims.passing():
            review.accept_if_possible(claim)


def _store(article: Article, extracted: list[ExtractedClaim]) -> None:
    names = Names.from_database()
    kept = {claim.identity for claim in article.claims.all()}
    claims: dict[tuple[object, ...], Claim] = {}
    for one in extracted:
        claim = _claim(article, one)
        names.link(claim)
        claims.setdefault(claim.identity, claim)
    made = Claim.objects.bulk_create([claim for key, claim in claims.items() if key not in kept])
    Finding.objects.bulk_create(audit(article, made))


def _claim(article: Article, one: ExtractedClaim) -> Claim:
    return Claim(
        article=article,
        metric=one.metric,
        value=one.value,
        unit=one.unit,
        change_pct=one.change_pct,
        qualifier=one.qualifier or "",
        status=one.status,
        segment=one.segment or "",
        period=Period(*one.period) if one.period else None,
        quote=one.quote,
        start=one.span.start,
        end=one.span.end,
        country_id=one.country,
        counterpart_id=one.counterpart,
        region_name=one.region or "",
        plant_name=one.plant or "",
        brand_name=one.brand or "",
        model_name=one.model or "",
    )
