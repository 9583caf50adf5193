"""One FilterSet for a page and its API: the same parameters mean the same everywhere."""

from datetime import date
from typing import Any

import django_filters
from django import forms
from django.db.models import Q, QuerySet
from django.db.models.lookups import LessThanOrEqual
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field

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
from plants.vocabulary import (
    TRACKED_COUNTRIES,
    InvestmentStatus,
    Metric,
    OrganisationKind,
    PlantStatus,
    Segment,
    Status,
)


class Unfiltered:
    """For a FilterSet with parameters that leave all rows: they say how to show them, or what to read."""

    def unfiltered(self, queryset: Any, name: str, value: Any) -> Any:
        return queryset


class CountryField(django_filters.fields.ModelChoiceField):
    def to_python(self, value: Any) -> Any:
        return super().to_python(value.upper() if isinstance(value, str) else value)


class CountryFilter(django_filters.ModelChoiceFilter):
    """A country by its code, "KZ" or "kz"; the five that are tracked are offered."""

    field_class = CountryField

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", _("Country"))
        kwargs.setdefault("empty_label", _("All countries"))
        kwargs.setdefault("queryset", Country.objects.tracked())
        super().__init__(to_field_name="code", **kwargs)


class BySlug(django_filters.ModelChoiceFilter):
    """A row by its slug."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(to_field_name="slug", **kwargs)


@extend_schema_field(OpenApiTypes.BOOL)
class YesNoFilter(django_filters.TypedChoiceFilter):
    """True or false; anything else is refused, and nothing asks for no difference."""

    def __init__(self, **kwargs: Any) -> None:
        choices = [("true", _("Yes")), ("false", _("No"))]
        super().__init__(choices=choices, coerce=lambda value: value == "true", **kwargs)


class WholeNumberFilter(django_filters.NumberFilter):
    """A number without a fraction."""

    field_class = forms.IntegerField  # type: ignore[assignment]


def in_year(queryset: QuerySet[Any], name: str, value: Any) -> QuerySet[Any]:
    """Rows whose period, in the field `name`, lies within the year `value`."""
    return queryset.filter(**{f"{name}__contained_by": Period.year(int(value))})


class CountriesFilter(django_filters.FilterSet):
    """Countries by whether they are tracked."""

    tracked = YesNoFilter(method="with_tracked", label=_("Tracked"))

    class Meta:
        model = Country
        fields: list[str] = []

    def with_tracked(self, queryset: QuerySet[Country], name: str, value: bool) -> QuerySet[Country]:
        among = Q(code__in=TRACKED_COUNTRIES)
        return queryset.filter(among if value else ~among)


class RegionFilter(django_filters.FilterSet):
    """Regions by country and kind."""

    country = CountryFilter()
    kind = django_filters.ChoiceFilter(choices=Region.Kind.choices, label=_("Kind"))

    class Meta:
        model = Region
        fields: list[str] = []


class PlantFilter(django_filters.FilterSet):
    """Plants by country, region or town, status, segment and brand, and by a word of their name."""

    country = CountryFilter()
    status = django_filters.ChoiceFilter(
        choices=PlantStatus.choices, label=_("Status"), empty_label=_("Any status")
    )
    segment = django_filters.ChoiceFilter(
        field_name="segments",
        lookup_expr="contains",
        choices=Segment.choices,
        label=_("Segment"),
        empty_label=_("All segments"),
        method="with_segment",
    )
    brand = BySlug(
        field_name="brands", queryset=Brand.objects.all(), label=_("Brand"), empty_label=_("All brands")
    )
    region = BySlug(queryset=Region.objects.all(), method="in_place", label=_("Region or town"))
    name = django_filters.CharFilter(method="named", label=_("Name"))

    class Meta:
        model = Plant
        fields: list[str] = []

    def in_place(self, queryset: QuerySet[Plant], name: str, value: Region) -> QuerySet[Plant]:
        return queryset.filter(Q(region=value) | Q(town=value))

    def with_segment(self, queryset: QuerySet[Plant], name: str, value: str) -> QuerySet[Plant]:
        return queryset.filter(segments__contains=[value])

    def named(self, queryset: QuerySet[Plant], name: str, value: str) -> QuerySet[Plant]:
        return queryset.filter(Q(name__icontains=value) | Q(aliases__icontains=value))


class FigureFilter(django_filters.FilterSet):
    """Figures by every slot of their cell, by year or by first and last day, and by source."""

    metric = django_filters.ChoiceFilter(
        choices=Metric.choices, label=_("Metric"), empty_label=_("All metrics")
    )
    country = CountryFilter()
    brand = BySlug(queryset=Brand.objects.all(), label=_("Brand"), empty_label=_("All brands"))
    model = django_filters.ModelChoiceFilter(
        queryset=VehicleModel.objects.select_related("brand"), label=_("Model"), empty_label=_("All models")
    )
    plant = BySlug(queryset=Plant.objects.all(), label=_("Plant"), empty_label=_("All plants"))
    segment = django_filters.ChoiceFilter(
        choices=Segment.choices, label=_("Segment"), empty_label=_("All segments")
    )
    status = django_filters.ChoiceFilter(
        choices=Status.choices, label=_("Status"), empty_label=_("Any status")
    )
    counterpart = CountryFilter(
        queryset=Country.objects.all(), label=_("Counterpart"), empty_label=_("Any counterpart")
    )
    source = BySlug(queryset=Source.objects.all(), label=_("Source"), empty_label=_("Any source"))
    year = WholeNumberFilter(
        field_name="period", method="within_year", label=_("Year"), min_value=1900, max_value=2100
    )
    since = django_filters.DateFilter(
        field_name="period_start",
        lookup_expr="gte",
        label=pgettext_lazy("day", "From"),
        widget=forms.DateInput(attrs={"type": "date"}),
    )
    until = django_filters.DateFilter(
        method="ended_until",
        label=pgettext_lazy("day", "To"),
        widget=forms.DateInput(attrs={"type": "date"}),
    )

    class Meta:
        model = Figure
        fields: list[str] = []

    def ended_until(self, queryset: QuerySet[Figure], name: str, value: date) -> QuerySet[Figure]:
        """By the day that lists are sorted by, so that the index which sorts them begins there."""
        return queryset.filter(LessThanOrEqual(newest_end(), value), period_end__isnull=False)

    def within_year(self, queryset: QuerySet[Figure], name: str, value: Any) -> QuerySet[Figure]:
        return in_year(queryset, name, value)


class InvestmentFilter(django_filters.FilterSet):
    """Investments by country, the investor's country, status, plant and currency."""

    country = CountryFilter()
    investor_country = CountryFilter(
        field_name="investor_countries",
        queryset=Country.objects.filter(foreign_investments__isnull=False).distinct(),
        label=_("Investor from"),
        empty_label=_("Anywhere"),
    )
    status = django_filters.ChoiceFilter(
        choices=InvestmentStatus.choices, label=_("Status"), empty_label=_("Any status")
    )
    plant = BySlug(queryset=Plant.objects.all(), label=_("Plant"), empty_label=_("All plants"))
    investor = BySlug(
        field_name="investors",
        queryset=Organisation.objects.all(),
        label=_("Investor"),
        empty_label=_("Anybody"),
    )
    currency = django_filters.CharFilter(lookup_expr="iexact", label=_("Currency"))

    class Meta:
        model = Investment
        fields: list[str] = []


class OrganisationFilter(django_filters.FilterSet):
    """Organisations by country and kind."""

    country = CountryFilter(queryset=Country.objects.all())
    kind = django_filters.ChoiceFilter(choices=OrganisationKind.choices, label=_("Kind"))

    class Meta:
        model = Organisation
        fields: list[str] = []


class BrandFilter(django_filters.FilterSet):
    """Brands by home country, and by the country where they are made."""

    home_country = CountryFilter(queryset=Country.objects.all(), label=_("Home country"))
    country = CountryFilter(field_name="plants__country", distinct=True, label=_("Made in"))

    class Meta:
        model = Brand
        fields: list[str] = []


class VehicleModelFilter(django_filters.FilterSet):
    """Models by brand, and by the country that figures of them are about."""

    brand = BySlug(queryset=Brand.objects.all(), label=_("Brand"))
    country = CountryFilter(field_name="figures__country", distinct=True)

    class Meta:
        model = VehicleModel
        fields: list[str] = []


class SourceFilter(django_filters.FilterSet):
    """Sources by kind and language, and by the country that their figures are about."""

    country = CountryFilter(field_name="figures__country", distinct=True)
    kind = django_filters.ChoiceFilter(choices=Source.Kind.choices, label=_("Kind"))
    language = django_filters.CharFilter(lookup_expr="iexact", label=_("Language"))

    class Meta:
        model = Source
        fields: list[str] = []


class PlantEventFilter(django_filters.FilterSet):
    """Steps of plants by country, plant, brand, what the plant becomes, and whether it happened."""

    country = CountryFilter(field_name="plant__country")
    plant = BySlug(queryset=Plant.objects.all(), label=_("Plant"))
    brand = BySlug(queryset=Brand.objects.all(), label=_("Brand"))
    plant_status = django_filters.ChoiceFilter(choices=PlantStatus.choices, label=_("Becomes"))
    status = django_filters.ChoiceFilter(choices=Status.choices, label=_("Status"))
    source = BySlug(queryset=Source.objects.all(), label=_("Source"))

    class Meta:
        model = PlantEvent
        fields: list[str] = []


class ExchangeRateFilter(django_filters.FilterSet):
    """Rates by currency and year."""

    currency = django_filters.CharFilter(lookup_expr="iexact", label=_("Currency"))
    year = WholeNumberFilter(
        field_name="period", method="within_year", label=_("Year"), min_value=1900, max_value=2100
    )

    class Meta:
        model = ExchangeRate
        fields: list[str] = []

    def within_year(self, queryset: QuerySet[ExchangeRate], name: str, value: Any) -> QuerySet[ExchangeRate]:
        return in_year(queryset, name, value)


#: The lists that rows may be gone from, as the API names them.
KINDS = (
    "countries",
    "regions",
    "organisations",
    "brands",
    "models",
    "plants",
    "plant-events",
    "investments",
    "figures",
    "exchange-rates",
    "sources",
    "articles",
    "claims",
)


class DeletionFilter(django_filters.FilterSet):
    """Rows that are gone, by the list they were in."""

    kind = django_filters.ChoiceFilter(choices=[(kind, kind) for kind in KINDS], label=_("List"))

    class Meta:
        model = Deletion
        fields: list[str] = []
