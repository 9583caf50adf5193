"""The lists of the industry that the API serves. A docstring here is the description in the schema."""

from collections.abc import Sequence
from datetime import date
from typing import Any, ClassVar

from django.db.models import DateField, Func, QuerySet, Value
from django.db.models.functions import Coalesce

from plants import filters
from plants.api import figures, ordering, serializers
from plants.api.ordering import number, text
from plants.api.rows import PK, SLUG, RowViewSet, by_name
from plants.api.writing import FigureWriting
from plants.api.written import Rows
from plants.models import (
    Brand,
    Country,
    Deletion,
    ExchangeRate,
    Figure,
    Investment,
    Organisation,
    Plant,
    PlantEvent,
    Region,
    Source,
    VehicleModel,
)
from plants.models.figure import newest_end
from plants.periods import Period


def _start(name: str) -> Coalesce:
    """The first day of the period `name`, to sort by; of none older than all others."""
    first = Func(name, function="lower", output_field=DateField())
    return Coalesce(first, Value(date.min), output_field=DateField())


def _start_of(period: Period | None) -> date:
    return period.start if period else date.min


class CountryViewSet(RowViewSet):
    """Countries by name: the five that are tracked, and all that they trade with or get money from."""

    queryset = Country.objects.all()
    order = by_name(then="code")
    serializer_class = serializers.CountrySerializer
    filterset_class = filters.CountriesFilter
    lookup_field = "code__iexact"
    lookup_url_kwarg = "code"
    lookup_value_regex = "[A-Za-z]{2}"


class RegionViewSet(RowViewSet):
    """Regions and towns, by country and name."""

    queryset = Region.objects.select_related("country", "parent")
    order = (text("country_id"), *by_name())
    serializer_class = serializers.RegionSerializer
    filterset_class = filters.RegionFilter
    lookup_field = "slug"
    lookup_value_regex = SLUG


class OrganisationViewSet(RowViewSet):
    """Companies, holdings, associations, agencies and publishers, by name."""

    queryset = Organisation.objects.select_related("country", "parent", "source")
    order = by_name()
    serializer_class = serializers.OrganisationSerializer
    filterset_class = filters.OrganisationFilter
    lookup_field = "slug"
    lookup_value_regex = SLUG


class BrandViewSet(RowViewSet):
    """Brands with their models, by name."""

    queryset = Brand.objects.select_related("home_country").prefetch_related("models")
    order = by_name()
    serializer_class = serializers.BrandSerializer
    filterset_class = filters.BrandFilter
    lookup_field = "slug"
    lookup_value_regex = SLUG


class VehicleModelViewSet(RowViewSet):
    """Models, by brand and name."""

    queryset = VehicleModel.objects.select_related("brand")
    order = (text("brand__name"), text("name"), number("pk"))
    serializer_class = serializers.VehicleModelSerializer
    filterset_class = filters.VehicleModelFilter
    lookup_value_regex = PK


class PlantViewSet(RowViewSet):
    """Plants with owners, brands and the events of their lives, by country and name."""

    queryset = Plant.objects.select_related("country", "region", "town", "operator").prefetch_related(
        "ownerships__organisation", "brands", "sources", "events__source", "events__brand"
    )
    order = (text("country_id"), *by_name())
    serializer_class = serializers.PlantSerializer
    filterset_class = filters.PlantFilter
    lookup_field = "slug"
    lookup_value_regex = SLUG


class PlantEventViewSet(RowViewSet):
    """Steps in the lives of plants, told or promised, the newest first."""

    queryset = PlantEvent.objects.select_related("plant", "brand", "source")
    order = (ordering.newest(_start("period"), lambda event: _start_of(event.period)), number("pk"))
    serializer_class = serializers.PlantEventRowSerializer
    filterset_class = filters.PlantEventFilter
    lookup_value_regex = PK
    extras: ClassVar[list[str]] = ["evidence"]


class InvestmentViewSet(RowViewSet):
    """Investments with their source, the newest first."""

    queryset = Investment.objects.for_list().select_related("region")
    order = (ordering.newest(_start("announced"), lambda one: _start_of(one.announced)), text("slug"))
    serializer_class = serializers.InvestmentSerializer
    filterset_class = filters.InvestmentFilter
    lookup_field = "slug"
    lookup_value_regex = SLUG
    extras: ClassVar[list[str]] = ["evidence"]


class FigureViewSet(FigureWriting, RowViewSet):
    """Figures with their source and, where it was read here, the sentence; the newest period first.

    Sources that disagree are figures of their own; `url` opens the page that holds them together.
    """

    queryset = Figure.objects.for_list()
    order = (ordering.newest(newest_end(), lambda figure: figure.period_end or date.min), number("pk"))
    depends_on = (Figure,)
    serializer_class = serializers.FigureSerializer
    filterset_class = filters.FigureFilter
    lookup_value_regex = PK
    extras: ClassVar[list[str]] = ["evidence"]

    def columns(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return figures.columns(queryset)

    def read(self, page: QuerySet[Any]) -> Sequence[Any]:
        return figures.read(page)

    def rows(self, page: Sequence[Any]) -> Rows:
        return figures.Figures(page, self.version.changed if self.version else None)


class ExchangeRateViewSet(RowViewSet):
    """Average rates of currencies in US dollars, by currency, the newest period first."""

    queryset = ExchangeRate.objects.select_related("source")
    order = (
        text("currency"),
        ordering.newest(_start("period"), lambda rate: rate.period.start),
        number("pk"),
    )
    serializer_class = serializers.ExchangeRateSerializer
    filterset_class = filters.ExchangeRateFilter
    lookup_value_regex = PK


class SourceViewSet(RowViewSet):
    """Publications that state figures, by slug. `url` is the publication's own address."""

    queryset = Source.objects.select_related("origin")
    order = (text("slug"),)
    serializer_class = serializers.SourceSerializer
    filterset_class = filters.SourceFilter
    lookup_field = "slug"
    lookup_value_regex = SLUG


class DeletionViewSet(RowViewSet):
    """Rows that are gone from the lists, in the order in which they went.

    A copy takes the lists' changes first and these then, and drops the rows that it holds as changed
    before `deleted`. A row whose address changed is gone at its old one.
    """

    queryset = Deletion.objects.all()
    order = (ordering.moment("deleted"), number("pk"))
    change_order = order
    change_field = "deleted"
    serializer_class = serializers.DeletionSerializer
    filterset_class = filters.DeletionFilter
    lookup_value_regex = PK
