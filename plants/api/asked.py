"""What may be asked of series: whose, of what, how long the periods are, and what is told beside."""

import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from plants.filters import BySlug, CountryFilter, Unfiltered
from plants.models import Brand, Country, Figure, Plant, Region, VehicleModel
from plants.series.questions import By, Question, Step
from plants.vocabulary import Metric, Segment, Status

#: What is told beside the points on request.
EXTRAS = ("change", "share", "evidence")

#: What can narrow a question to one.
SUBJECTS = ("country", "region", "plant", "brand", "model", "segment", "counterpart")


class SeriesFilter(Unfiltered, django_filters.FilterSet):
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
        choices=Status.choices, method="unfiltered", label=_("Status; actual if not given")
    )
    currency = django_filters.ChoiceFilter(
        choices=[("USD", "USD")], method="unfiltered", label=_("Money in dollars at average rates")
    )
    include = django_filters.CharFilter(method="unfiltered", label=_("By commas: change, share, evidence"))

    class Meta:
        model = Figure
        fields: list[str] = []

    def question(self) -> Question:
        """What is asked, for the engine; the form has been found valid."""
        asked = self.form.cleaned_data
        return Question(
            metric=Metric(asked["metric"]),
            by=By(asked["by"] or By.COUNTRY),
            step=Step(asked["grain"] or Step.YEAR),
            status=Status(asked["status"] or Status.ACTUAL),
            subjects={name: asked[name] for name in SUBJECTS if asked[name]},
            in_dollars=bool(asked["currency"]),
        )

    def filter_queryset(self, queryset: QuerySet[Figure]) -> QuerySet[Figure]:
        return self.question().figures(queryset)
