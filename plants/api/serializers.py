"""Rows of the industry as JSON: codes and slugs for machines, names and labels for people beside them."""

from typing import Any

from django.db import models
from rest_framework import serializers
from rest_framework.request import Request

from plants.api.evidence import EvidenceField
from plants.api.fields import KnownDate, Label, Number, PageUrl
from plants.models import (
    Brand,
    Country,
    Deletion,
    ExchangeRate,
    Figure,
    Investment,
    Organisation,
    Ownership,
    Plant,
    PlantEvent,
    Region,
    Source,
    VehicleModel,
)
from plants.vocabulary import InvestmentStatus, Metric, OrganisationKind, PlantStatus, Segment, Status


class RowSerializer(serializers.ModelSerializer[Any]):
    """A row whose decimals are JSON numbers."""

    serializer_field_mapping = {
        **serializers.ModelSerializer.serializer_field_mapping,
        models.DecimalField: Number,
    }


class CountryRef(RowSerializer):
    class Meta:
        model = Country
        fields = ["code", "name"]


class NamedRef(serializers.Serializer[Any]):
    """A row that is named elsewhere in full: its slug there, and its name."""

    slug = serializers.SlugField()
    name = serializers.CharField()


class ModelRef(RowSerializer):
    brand = serializers.SlugRelatedField[Any](slug_field="slug", read_only=True)

    class Meta:
        model = VehicleModel
        fields = ["id", "brand", "name"]


class SourceRef(RowSerializer):
    """Where a number was published; `url` is the publication's own address."""

    published = KnownDate(allow_null=True, read_only=True)

    class Meta:
        model = Source
        fields = ["slug", "publisher", "title", "url", "published", "language", "kind"]


class SourceSerializer(SourceRef):
    """A source; `origin` is the one that it copies or translates."""

    origin = serializers.SlugRelatedField[Any](slug_field="slug", read_only=True)

    class Meta(SourceRef.Meta):
        fields = [*SourceRef.Meta.fields, "origin", "updated"]


class CountrySerializer(RowSerializer):
    url = serializers.SerializerMethodField(help_text="The country's page; none outside the region.")
    tracked = serializers.BooleanField(source="is_tracked", read_only=True)

    class Meta:
        model = Country
        fields = ["code", "url", "name", "name_ru", "name_kk", "aliases", "tracked", "updated"]

    def get_url(self, country: Country) -> str | None:
        request: Request = self.context["request"]
        return request.build_absolute_uri(country.get_absolute_url()) if country.is_tracked else None


class RegionSerializer(RowSerializer):
    country = CountryRef(read_only=True)
    parent = NamedRef(read_only=True, allow_null=True)

    class Meta:
        model = Region
        fields = [
            "slug",
            "code",
            "name",
            "country",
            "kind",
            "parent",
            "aliases",
            "latitude",
            "longitude",
            "updated",
        ]


class OrganisationSerializer(RowSerializer):
    url = PageUrl()
    kind_label = Label(OrganisationKind, source="kind")
    country = CountryRef(read_only=True, allow_null=True)
    parent = NamedRef(read_only=True, allow_null=True)
    source = SourceRef(read_only=True, allow_null=True)  # type: ignore[assignment]

    class Meta:
        model = Organisation
        fields = [
            "slug",
            "url",
            "name",
            "kind",
            "kind_label",
            "country",
            "parent",
            "aliases",
            "source",
            "updated",
        ]


class BrandModelSerializer(RowSerializer):
    class Meta:
        model = VehicleModel
        fields = ["id", "name", "aliases"]


class BrandSerializer(RowSerializer):
    url = PageUrl()
    home_country = CountryRef(read_only=True, allow_null=True)
    models = BrandModelSerializer(many=True, read_only=True)

    class Meta:
        model = Brand
        fields = ["slug", "url", "name", "owner", "home_country", "aliases", "models", "updated"]


class VehicleModelSerializer(RowSerializer):
    brand = NamedRef(read_only=True)

    class Meta:
        model = VehicleModel
        fields = ["id", "brand", "name", "aliases", "updated"]


class OwnershipSerializer(RowSerializer):
    organisation = NamedRef(read_only=True)

    class Meta:
        model = Ownership
        fields = ["organisation", "percent"]


class PeriodSerializer(RowSerializer):
    """A row with a period: first and last day, both inclusive, and how people call it."""

    period_start = serializers.DateField(source="period.start", allow_null=True, read_only=True)
    period_end = serializers.DateField(source="period.end", allow_null=True, read_only=True)
    period_kind = serializers.CharField(source="period.kind", allow_null=True, read_only=True)
    period_label = serializers.CharField(source="period.label", allow_null=True, read_only=True)
    status_label = Label(Status, source="status")


PERIOD_FIELDS = ["period_start", "period_end", "period_kind", "period_label"]


class PlantEventSerializer(PeriodSerializer):
    """A step in a plant's life; `plant_status` is what the plant becomes."""

    plant_status_label = Label(PlantStatus, source="plant_status")
    brand = NamedRef(read_only=True, allow_null=True)
    source = SourceRef(read_only=True)  # type: ignore[assignment]

    class Meta:
        model = PlantEvent
        fields = [
            "plant_status",
            "plant_status_label",
            "status",
            "status_label",
            *PERIOD_FIELDS,
            "brand",
            "quote",
            "source",
            "note",
        ]


class PlantEventRowSerializer(PlantEventSerializer):
    """A step in a plant's life, with the plant that it is of."""

    plant = NamedRef(read_only=True)
    country = serializers.CharField(source="plant.country_id", read_only=True)
    evidence = EvidenceField()

    class Meta(PlantEventSerializer.Meta):
        fields = ["id", "plant", "country", *PlantEventSerializer.Meta.fields, "evidence", "updated"]


class ExchangeRateSerializer(RowSerializer):
    """The average price of one unit of a currency in US dollars over a period."""

    period_start = serializers.DateField(source="period.start", read_only=True)
    period_end = serializers.DateField(source="period.end", read_only=True)
    period_kind = serializers.CharField(source="period.kind", read_only=True)
    period_label = serializers.CharField(source="period.label", read_only=True)
    source = SourceRef(read_only=True)  # type: ignore[assignment]

    class Meta:
        model = ExchangeRate
        fields = ["id", "currency", *PERIOD_FIELDS, "usd_per_unit", "source", "updated"]


class DeletionSerializer(RowSerializer):
    """A row that is gone from the list `kind`; `key` is what its address had.

    A row of that key that changed at `deleted` or later is another one, and stands.
    """

    class Meta:
        model = Deletion
        fields = ["id", "kind", "key", "deleted"]


class PlantSerializer(RowSerializer):
    """A site where vehicles are made. `capacity` is vehicles a year, `employees` a head count."""

    url = PageUrl()
    country = CountryRef(read_only=True)
    region = NamedRef(read_only=True, allow_null=True)
    town = NamedRef(read_only=True, allow_null=True)
    operator = NamedRef(read_only=True, allow_null=True)
    owners = OwnershipSerializer(source="ownerships", many=True, read_only=True)
    brands = NamedRef(many=True, read_only=True)
    status_label = Label(PlantStatus, source="status")
    events = PlantEventSerializer(many=True, read_only=True)
    sources = SourceRef(many=True, read_only=True)

    class Meta:
        model = Plant
        fields = [
            "slug",
            "url",
            "name",
            "country",
            "region",
            "town",
            "latitude",
            "longitude",
            "operator",
            "owners",
            "brands",
            "segments",
            "status",
            "status_label",
            "capacity",
            "employees",
            "events",
            "aliases",
            "note",
            "sources",
            "updated",
        ]


class InvestmentSerializer(RowSerializer):
    url = PageUrl()
    plant = NamedRef(read_only=True, allow_null=True)
    country = CountryRef(read_only=True)
    region = NamedRef(read_only=True, allow_null=True)
    investors = NamedRef(many=True, read_only=True)
    investor_countries = CountryRef(many=True, read_only=True)
    announced = KnownDate(allow_null=True, read_only=True)
    status_label = Label(InvestmentStatus, source="status")
    source = SourceRef(read_only=True)  # type: ignore[assignment]
    evidence = EvidenceField()

    class Meta:
        model = Investment
        fields = [
            "slug",
            "url",
            "project",
            "plant",
            "country",
            "region",
            "investors",
            "other_investors",
            "investor_countries",
            "amount",
            "currency",
            "qualifier",
            "announced",
            "status",
            "status_label",
            "quote",
            "source",
            "evidence",
            "updated",
        ]


class StatedNumberSerializer(PeriodSerializer):
    """What a figure and a claim say alike: the number, what it counts, when, and whether it happened."""

    url = PageUrl()
    metric_label = Label(Metric, source="metric")
    segment_label = Label(Segment, source="segment")
    country = CountryRef(read_only=True, allow_null=True)
    region = NamedRef(read_only=True, allow_null=True)
    plant = NamedRef(read_only=True, allow_null=True)
    brand = NamedRef(read_only=True, allow_null=True)
    model = ModelRef(read_only=True, allow_null=True)
    counterpart = CountryRef(read_only=True, allow_null=True)


STATED_FIELDS = [
    "id",
    "url",
    "metric",
    "metric_label",
    "value",
    "unit",
    "change_pct",
    "qualifier",
    "status",
    "status_label",
    *PERIOD_FIELDS,
    "country",
    "region",
    "plant",
    "brand",
    "model",
    "segment",
    "segment_label",
    "counterpart",
    "quote",
    "source",
]


class FigureSerializer(StatedNumberSerializer):
    """One source's number for one cell, with its evidence. `subject` says in words whom it is about."""

    subject = serializers.CharField(source="subject_label", read_only=True)
    source = SourceRef(read_only=True)  # type: ignore[assignment]
    evidence = EvidenceField()

    class Meta:
        model = Figure
        fields = [*STATED_FIELDS, "subject", "evidence", "updated"]
