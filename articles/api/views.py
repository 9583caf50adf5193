"""What the API serves of the news. A docstring here is the description in the schema."""

from datetime import date

from django.db.models import DateField, QuerySet, Value
from django.db.models.functions import Coalesce

from articles.api import serializers
from articles.filters import ArticleFilter, ClaimFilter
from articles.models import Article, Claim
from plants.api import ordering
from plants.api.rows import PK, RowViewSet


def _newest(path: str) -> Coalesce:
    """When an article was published, to sort by; where it is not known older than all others."""
    return Coalesce(path, Value(date.min), output_field=DateField())


class ArticleViewSet(RowViewSet):
    """Articles that were read, the newest first; `claim_count` leaves out rejected claims."""

    queryset = Article.objects.readable().for_list().with_claim_count()
    order = (
        ordering.newest(_newest("published"), lambda article: article.published or date.min),
        ordering.number("pk", descending=True),
    )
    serializer_class = serializers.ArticleSerializer
    filterset_class = ArticleFilter
    lookup_value_regex = PK


class ClaimViewSet(RowViewSet):
    """Claims with the sentence they were read from: of the newest article first, in the order of the text.

    Proposed claims await review, accepted ones made a figure. Rejected ones are shown to staff alone.
    """

    queryset = (
        Claim.objects.for_list()
        .defer("article__content", "article__text")
        .select_related("investment")
        .filter(article__in=Article.objects.readable())
    )
    order = (
        ordering.newest(_newest("article__published"), lambda claim: claim.article.published or date.min),
        ordering.number("article_id", descending=True),
        ordering.number("start"),
        ordering.number("pk"),
    )
    serializer_class = serializers.ClaimSerializer
    filterset_class = ClaimFilter
    lookup_value_regex = PK

    def get_queryset(self) -> QuerySet[Claim]:
        claims = super().get_queryset()
        return claims if self.request.user.is_staff else claims.exclude(state=Claim.State.REJECTED)
