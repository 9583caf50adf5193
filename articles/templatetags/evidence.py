"""What articles say, for the pages about the industry."""

from collections import defaultdict
from typing import Any

from django import template

from articles import edits, marking
from articles.models import Article, Claim
from plants.models import Brand, Country, Figure, Investment, Organisation, Plant, PlantEvent

register = template.Library()


@register.simple_tag
def newest_claims(count: int) -> list[Claim]:
    """The first claim of each of the newest articles, those rejected left out."""
    stated = Claim.objects.exclude(state=Claim.State.REJECTED).for_list()
    return list(stated.newest().distinct("article__published", "article_id")[:count])


@register.simple_tag
def statements_of(made: Figure | Investment | PlantEvent) -> list[Claim]:
    """The accepted claims that a figure, an investment or an event was made from."""
    return list(made.claims.for_list())


register.filter("said_otherwise", edits.said_otherwise)


@register.simple_tag
def told(figures: list[Figure]) -> list[tuple[Figure, list[Claim]]]:
    """Figures with the accepted claims that each was made from, in two queries."""
    claims: dict[int | None, list[Claim]] = defaultdict(list)
    for claim in Claim.objects.filter(figure__in=figures).for_list().select_related("figure"):
        claims[claim.figure_id].append(claim)
    return [(figure, claims[figure.pk]) for figure in figures]


@register.simple_tag
def articles_about(subject: Plant | Country | Brand | Organisation, count: int) -> list[Article]:
    """The newest articles with a claim about a plant, a country, a brand or a company's plants."""
    stated = Claim.objects.exclude(state=Claim.State.REJECTED).filter(**_about(subject))
    return list(Article.objects.readable().for_list().filter(pk__in=stated.values("article"))[:count])


def _about(subject: Plant | Country | Brand | Organisation) -> dict[str, Any]:
    if isinstance(subject, Organisation):
        return {"plant__operator": subject}
    return {type(subject).__name__.lower(): subject}


@register.inclusion_tag("articles/_quoted.html")
def quoted(claim: Claim, *, small: bool = False) -> dict[str, Any]:
    """The sentence that a claim stands in, with its quote marked."""
    return {"passage": marking.passages(claim.article.text, [claim])[0], "claim": claim, "small": small}
