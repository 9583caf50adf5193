"""What may be asked of series: whose, of what, how long the periods are, and what is told beside."""

from typing import Any

import django_filters
from django.db.models import QuerySet, TextChoices
from django.utils.translation import gettext_lazy as _

from plants.filters import BySlug, CountryFilter
from plants.models import Brand, Country, Figure, Plant, Region, VehicleModel
from plants.vocabulary import Metric, Segment, Status


class By(TextChoices):
    """Whose series they are."""

    COUNTRY = "country", _("Country")
    REGION = "region", _("Region")
    PLANT = "plant", _("Plant")
    BRAND = "brand", _("Brand")
    MODEL = "model", _("Model")
    SEGMENT = "segment", _("Segment")


class Step(TextChoices):
    """How long the periods are.

    `ytd` is the newest window from January, in every year; `stated` are the periods that sources name.
    """

    MONTH = "month", _("Month")
    QUARTER = "quarter", _("Quarter")
    HALF = "half", _("Half year")
    YEAR = "year", _("Year")
    YTD = "ytd", _("Year to date")
    STATED = "stated", _("As stated")


#: What is told beside the points on request.
EXTRAS = ("change", "share", "evidence")

#: A subject that says what another one would: a model has its brand, a plant its region.
_FREE = {"model": {"brand"}, "plant": {"region"}}

_SLOTS = ("region", "plant", "brand", "model", "counterpart")


class SeriesFilter(django_filters.FilterSet):
    """The figures that series are made of: nothing narrower than what is asked for."""

    metric = django_filters.ChoiceFilter(choices=Metric.choices, label=_("Metric"), required=True)
    by = django_filters.ChoiceFilter(
        choices=By.choices, method="unfiltered", label=_("By; country if not given")
    )
    grain = django_filters.ChoiceFilter(
        choices=Step.choices, method="unfiltered", label=_("Length of the periods; year if not given")
    )
    country = CountryFilter()
    region = BySlug(queryset=Region.objects.all(), label=_("Region"))
    plant = BySlug(queryset=Plant.objects.all(), label=_("Plant"))
    brand = BySlug(queryset=Brand.objects.all(), label=_("Brand"))
    model = django_filters.ModelChoiceFilter(queryset=VehicleModel.objects.all(), label=_("Model"))
    segment = django_filters.ChoiceFilter(choices=Segment.choices, label=_("Segment"))
    counterpart = CountryFilter(queryset=Country.objects.all(), label=_("Counterpart"))
    status = django_filters.ChoiceFilter(
        choices=Status.choices, method="with_status", label=_("Status; actual if not given")
    )
    currency = django_filters.ChoiceFilter(
        choices=[("USD", "USD")], method="unfiltered", label=_("Money in dollars at average rates")
    )
    include = django_filters.CharFilter(method="unfiltered", label=_("By commas: change, share, evidence"))

    class Meta:
        model = Figure
        fields: list[str] = []

    def unfiltered(self, queryset: QuerySet[Figure], name: str, value: Any) -> QuerySet[Figure]:
        return queryset

    with_status = unfiltered

    def filter_queryset(self, queryset: QuerySet[Figure]) -> QuerySet[Figure]:
        asked = self.form.cleaned_data
        figures = super().filter_queryset(queryset).filter(status=asked["status"] or Status.ACTUAL)
        figures = figures.filter(**dict(self._scope()))
        by = asked["by"] or By.COUNTRY
        if by == By.SEGMENT:
            return figures.exclude(segment="")
        return figures.filter(**{f"{by}__isnull": False})

    def wholes(self, queryset: QuerySet[Figure]) -> Any:
        """What the series are parts of, where they are parts: all that is asked for without its subject."""
        asked = self.form.cleaned_data
        figures = super().filter_queryset(queryset).filter(status=asked["status"] or Status.ACTUAL)
        scope = dict(self._scope())
        by = asked["by"]
        nothing: dict[str, Any] = {"segment": ""} if by == By.SEGMENT else {f"{by}__isnull": True}
        if by == By.PLANT:
            nothing["region__isnull"] = True
        return figures.filter(**scope, **nothing)

    def _scope(self) -> list[tuple[str, bool]]:
        """The slots that must be empty: neither asked for, nor parted by, nor told by another one."""
        asked = self.form.cleaned_data
        by = asked["by"] or By.COUNTRY
        named = {name for name in _SLOTS if asked.get(name)} | {by}
        free = named | {name for one in named for name in _FREE.get(one, ())}
        return [(f"{name}__isnull", True) for name in _SLOTS if name not in free]
