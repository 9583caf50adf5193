"""The addresses of all pages, for search engines."""

from datetime import datetime
from typing import Any

from django.contrib.sitemaps import GenericSitemap, Sitemap
from django.urls import reverse

from plants.models import Country, Figure, Investment, Organisation, Plant
from plants.views.lists import BrandList

#: Pages that no row stands behind.
PAGES = (
    "home",
    "production",
    "compare",
    "country-list",
    "plant-list",
    "plant-map",
    "brand-list",
    "investment-list",
    "timeline",
    "promise-list",
    "promise-standings",
    "article-list",
    "docs",
)


class Pages(Sitemap):
    def items(self) -> list[str]:
        return list(PAGES)

    def location(self, item: str) -> str:
        return reverse(item)


class Rows(GenericSitemap):
    """The pages of one model's rows, each with the moment it last changed."""

    limit = 10_000

    def __init__(self, rows: Any) -> None:
        super().__init__({"queryset": rows, "date_field": "updated"})


class Quoted(Rows):
    """Figures with the sentence they were read from: the others are found through the pages they are on."""

    def __init__(self) -> None:
        super().__init__(Figure.objects.exclude(quote="").order_by("pk"))

    def get_latest_lastmod(self) -> datetime | None:
        return None


SITEMAPS: dict[str, Any] = {
    "pages": Pages,
    "countries": Rows(Country.objects.tracked().order_by("pk")),
    "plants": Rows(Plant.objects.order_by("pk")),
    "brands": Rows(BrandList.queryset.order_by("pk")),
    "organisations": Rows(Organisation.objects.order_by("pk")),
    "investments": Rows(Investment.objects.order_by("pk")),
    "figures": Quoted(),
}
