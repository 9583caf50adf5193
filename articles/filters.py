"""One FilterSet for a page of articles or claims and its API."""

from typing import Any

import django_filters
from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Claim
from plants.filters import BySlug, CountryFilter, YesNoFilter
from plants.models import Brand, Country, Plant
from plants.vocabulary import Metric, Segment, Status

#: The languages that are read.
LANGUAGES = (
    ("en", _("English")),
    ("kk", _("Kazakh")),
    ("ky", _("Kyrgyz")),
    ("ru", _("Russian")),
    ("uz", _("Uzbek")),
)


class ArticleFilter(django_filters.FilterSet):
    """Articles by the country that their claims are about, by language, and by relevance."""

    country = CountryFilter(method="about")
    language = django_filters.ChoiceFilter(
        choices=LANGUAGES, label=_("Language"), empty_label=_("All languages")
    )
    relevant = YesNoFilter(label=_("About the industry"))

    class Meta:
        model = Article
        fields: list[str] = []

    def about(self, queryset: QuerySet[Article], name: str, value: Country) -> QuerySet[Article]:
        claims = Claim.objects.filter(article=OuterRef("pk"), country=value)
        return queryset.filter(Exists(claims.exclude(state=Claim.State.REJECTED)))


class ClaimFilter(django_filters.FilterSet):
    """Claims by what they state, by review, and by what speaks against them."""

    article = django_filters.ModelChoiceFilter(queryset=Article.objects.readable(), label=_("Article"))
    metric = django_filters.ChoiceFilter(choices=Metric.choices, label=_("Metric"))
    country = CountryFilter()
    counterpart = CountryFilter(queryset=Country.objects.all(), label=_("Counterpart"))
    plant = BySlug(queryset=Plant.objects.all(), label=_("Plant"))
    brand = BySlug(queryset=Brand.objects.all(), label=_("Brand"))
    segment = django_filters.ChoiceFilter(choices=Segment.choices, label=_("Segment"))
    status = django_filters.ChoiceFilter(choices=Status.choices, label=_("Status"))
    state = django_filters.ChoiceFilter(choices=Claim.State.choices, label=_("State"))
    finding = YesNoFilter(method="with_finding", label=_("Has findings"))

    class Meta:
        model = Claim
        fields: list[str] = []

    def with_finding(self, queryset: QuerySet[Claim], name: str, value: Any) -> QuerySet[Claim]:
        return queryset.filter(findings__isnull=not value).distinct()
