"""What the API serves of the industry. A docstring here is the description in the schema."""

from django.db.models import F
from rest_framework.viewsets import ReadOnlyModelViewSet

from plants import filters
from plants.api import serializers
from plants.models import (
    Brand,
    Country,
    Figure,
    Investment,
    Organisation,
    Plant,
    Region,
    Source,
    VehicleModel,
)

SLUG = r"[-\w]+"

#: A primary key; longer ones do not fit the column.
PK = r"[0-9]{1,18}"


class CountryViewSet(ReadOnlyModelViewSet[Country]):
    """Countries by name: the five that are tracked, and all that they trade with or get money from."""

    queryset = Country.objects.order_by("name", "code")
    serializer_class = serializers.CountrySerializer
    filterset_class = filters.CountriesFilter
    lookup_field = "code__iexact"
    lookup_url_kwarg = "code"
    lookup_value_regex = "[A-Za-z]{2}"


class RegionViewSet(ReadOnlyModelViewSet[Region]):
    """Regions and towns, by country and name."""

    queryset = Region.objects.select_related("country", "parent").order_by("country", "name", "slug")
    serializer_class = serializers.RegionSerializer
    filterset_class = filters.RegionFilter
    lookup_field = "slug"
    lookup_value_regex = SLUG


class OrganisationViewSet(ReadOnlyModelViewSet[Organisation]):
    """Companies, holdings, associations, agencies and publishers, by name."""

    queryset = Organisation.objects.select_related("country", "parent", "source").order_by("name", "slug")
    serializer_class = serializers.OrganisationSerializer
    filterset_class = filters.OrganisationFilter
    lookup_field = "slug"
    lookup_value_regex = SLUG


class BrandViewSet(ReadOnlyModelViewSet[Brand]):
    """Brands with their models, by name."""

    queryset = Brand.objects.select_related("home_country").prefetch_related("models").order_by("name")
    serializer_class = serializers.BrandSerializer
    filterset_class = filters.BrandFilter
    lookup_field = "slug"
    lookup_value_regex = SLUG


class VehicleModelViewSet(ReadOnlyModelViewSet[VehicleModel]):
    """Models, by brand and name."""

    queryset = VehicleModel.objects.select_related("brand").order_by("brand__name", "name")
    serializer_class = serializers.VehicleModelSerializer
    filterset_class = filters.VehicleModelFilter
    lookup_value_regex = PK


class PlantViewSet(ReadOnlyModelViewSet[Plant]):
    """Plants with owners, brands and the events of their lives, by country and name."""

    queryset = (
        Plant.objects.select_related("country", "region", "town", "operator")
        .prefetch_related("ownerships__organisation", "brands", "sources", "events__source", "events__brand")
        .order_by("country", "name", "slug")
    )
    serializer_class = serializers.PlantSerializer
    filterset_class = filters.PlantFilter
    lookup_field = "slug"
    lookup_value_regex = SLUG


class InvestmentViewSet(ReadOnlyModelViewSet[Investment]):
    """Investments with their source, the newest first."""

    queryset = (
        Investment.objects.for_list()
        .select_related("region")
        .order_by(F("announced").desc(nulls_last=True), "slug")
    )
    serializer_class = serializers.InvestmentSerializer
    filterset_class = filters.InvestmentFilter
    lookup_field = "slug"
    lookup_value_regex = SLUG


class FigureViewSet(ReadOnlyModelViewSet[Figure]):
    """Figures with their source and, where it was read here, the sentence; the newest period first.

    Sources that disagree are figures of their own; `url` opens the page that holds them together.
    """

    queryset = Figure.objects.for_list().order_by(F("period_end").desc(nulls_last=True), "pk")
    serializer_class = serializers.FigureSerializer
    filterset_class = filters.FigureFilter
    lookup_value_regex = PK


class SourceViewSet(ReadOnlyModelViewSet[Source]):
    """Publications that state figures, by slug. `url` is the publication's own address."""

    queryset = Source.objects.select_related("origin").order_by("slug")
    serializer_class = serializers.SourceSerializer
    filterset_class = filters.SourceFilter
    lookup_field = "slug"
    lookup_value_regex = SLUG
