"""What the API serves of the news. A docstring here is the description in the schema."""

from django.db.models import F, QuerySet
from rest_framework.viewsets import ReadOnlyModelViewSet

from articles.api import serializers
from articles.filters import ArticleFilter, ClaimFilter
from articles.models import Article, Claim
from plants.api.views import PK


class ArticleViewSet(ReadOnlyModelViewSet[Article]):
    """Articles that were read, the newest first; `claim_count` leaves out rejected claims."""

    queryset = (
        Article.objects.readable()
        .for_list()
        .with_claim_count()
        .order_by(F("published").desc(nulls_last=True), "-pk")
    )
    serializer_class = serializers.ArticleSerializer
    filterset_class = ArticleFilter
    lookup_value_regex = PK


class ClaimViewSet(ReadOnlyModelViewSet[Claim]):
    """Claims with the sentence they were read from: of the newest article first, in the order of the text.

    Proposed claims await review, accepted ones made a figure. Rejected ones are shown to staff alone.
    """

    queryset = (
        Claim.objects.for_list()
        .defer("article__content", "article__text")
        .select_related("investment")
        .filter(article__in=Article.objects.readable())
        .newest()
    )
    serializer_class = serializers.ClaimSerializer
    filterset_class = ClaimFilter
    lookup_value_regex = PK

    def get_queryset(self) -> QuerySet[Claim]:
        claims = super().get_queryset()
        return claims if self.request.user.is_staff else claims.exclude(state=Claim.State.REJECTED)
