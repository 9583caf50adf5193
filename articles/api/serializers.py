"""Articles and claims as JSON: what is stated, where it stands, and what became of it."""

from typing import Any

from rest_framework import serializers

from articles.models import NAMED_SLOTS, Article, Claim, Finding
from plants.api.fields import PageUrl
from plants.api.serializers import STATED_FIELDS, RowSerializer, SourceRef, StatedNumberSerializer


class ArticleSerializer(RowSerializer):
    """An article by its facts. `link` is where it was published; its full text is not served."""

    url = PageUrl()
    publisher = serializers.CharField(source="source.publisher", read_only=True)
    source = serializers.SlugRelatedField[Any](slug_field="slug", read_only=True, allow_null=True)  # type: ignore[assignment]
    link = serializers.URLField(source="source.url", read_only=True)
    claim_count = serializers.IntegerField(read_only=True)

    class Meta:
        model = Article
        fields = [
            "id",
            "url",
            "title",
            "publisher",
            "published",
            "language",
            "link",
            "source",
            "relevant",
            "claim_count",
            "updated",
        ]


class ArticleRef(RowSerializer):
    class Meta:
        model = Article
        fields = ["id", "title", "published", "language"]


class FindingSerializer(RowSerializer):
    """What speaks against a claim; `likely` is the value that is probably meant, in the claim's unit."""

    message = serializers.CharField(source="told", read_only=True)

    class Meta:
        model = Finding
        fields = ["kind", "message", "likely"]


class ClaimSerializer(StatedNumberSerializer):
    """What one article states. `start` and `end` are the quote's half-open span in code points.

    `names` holds the names as the article writes them, `unlinked` those that answer to no row here or
    to several. An accepted claim names the figure, investment or event that it made.
    """

    source = SourceRef(source="article.source", read_only=True)  # type: ignore[assignment]
    article = ArticleRef(read_only=True)
    names = serializers.DictField(child=serializers.CharField(), read_only=True)
    unlinked = serializers.DictField(child=serializers.CharField(), read_only=True)
    ambiguous = serializers.ListField(
        child=serializers.ChoiceField(choices=NAMED_SLOTS), read_only=True, help_text="Several rows answer."
    )
    findings = FindingSerializer(many=True, read_only=True)
    figure = serializers.PrimaryKeyRelatedField[Any](read_only=True, allow_null=True)
    event = serializers.PrimaryKeyRelatedField[Any](read_only=True, allow_null=True)
    investment = serializers.SlugRelatedField[Any](slug_field="slug", read_only=True, allow_null=True)

    class Meta:
        model = Claim
        fields = [
            *STATED_FIELDS,
            "article",
            "start",
            "end",
            "names",
            "unlinked",
            "ambiguous",
            "findings",
            "state",
            "figure",
            "investment",
            "event",
            "updated",
        ]
