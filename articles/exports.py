"""The tables of the news as files."""

from django.db.models import Count, IntegerField, OuterRef, Subquery, Value
from django.db.models.functions import Coalesce

from articles.models import Article, Claim, Finding
from plants.exports.columns import Column, Kind, listed, period, source
from plants.exports.periods import edges
from plants.exports.tables import ID, NUMBER, SUBJECT, UPDATED, Table, page

_CLAIMS = Claim.objects.exclude(state=Claim.State.REJECTED).filter(article=OuterRef("pk")).order_by()
_COUNTED = Subquery(_CLAIMS.values("article").annotate(number=Count("pk")).values("number"))

ARTICLES = Table(
    "articles",
    "Articles that were read; their text is not served.",
    Article,
    (
        ID,
        page("articles", "pk"),
        Column("title", "title"),
        Column("published", "published", Kind.DATE),
        Column("language", "language"),
        Column("relevant", "relevant", Kind.YES_NO, "whether it is about the industry"),
        Column(
            "claim_count",
            Coalesce(_COUNTED, Value(0), output_field=IntegerField()),
            Kind.INTEGER,
            "claims that no reviewer has rejected",
        ),
        *source(),
        UPDATED,
    ),
    key="id",
)
CLAIMS = Table(
    "claims",
    "What one article states, with the words it was read from.",
    Claim,
    (
        ID,
        Column("article", "article_id", Kind.INTEGER),
        Column("article_title", "article__title"),
        Column("article_published", "article__published", Kind.DATE),
        *NUMBER,
        *period(edges("period")),
        *SUBJECT,
        *(Column(f"{slot}_as_written", f"{slot}_name") for slot in ("region", "plant", "brand", "model")),
        Column("start", "start", Kind.INTEGER, "where the quote begins in the text, in code points"),
        Column("end", "end", Kind.INTEGER, "where it ends; the span is half open"),
        Column("state", "state", Kind.CODE, "proposed, or accepted by a reviewer"),
        listed(
            "findings",
            Finding.objects.filter(claim=OuterRef("pk")).order_by("kind").values("message"),
            "what speaks against it",
        ),
        Column("figure", "figure_id", Kind.INTEGER, "the figure that it made or supports"),
        *source("article__source"),
        Column("quote", "quote"),
        UPDATED,
    ),
    key="id",
)

TABLES = (ARTICLES, CLAIMS)
