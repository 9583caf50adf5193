"""The pages of one country, plant, brand, organisation or investment."""

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.generic import DetailView

from plants import charts, series
from plants.dollars import Rates
from plants.models import Brand, Country, Figure, Investment, Organisation, Plant
from plants.numbers import stated
from plants.views.fragments import Fragmented
from plants.vocabulary import Metric, Status

#: As many rows as a page about something else shows of a list that has a page of its own.
MOST_ROWS = 12


class CountryDetail(DetailView):
    def get_object(self, queryset: QuerySet[Country] | None = None) -> Country:
        return get_object_or_404(Country, code=self.kwargs["code"].upper())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        country = self.object
        national = list(series.national_production().filter(country=country))
        own_brands = series.of_brands().filter(country=country)
        return super().get_context_data(
            **kwargs,
            glance=series.at_a_glance(national, [country])[0],
            chart=yearly_production(national, str(country), fixed={"country"}),
            by_brand=[charts.ranking(one) for one in series.brand_rankings(own_brands)],
            newest=newest_of_each_metric(series.national().filter(country=country)),
            plants=country.plants.for_list().order_by("name"),
            investments=Rates().price(country.investments.for_list()[:MOST_ROWS]),
        )


class PlantDetail(DetailView):
    queryset = Plant.objects.for_list().prefetch_related("sources")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        plant = self.object
        figures = list(plant.figures.preferred().for_list())
        capacity = same_number(figures, Metric.CAPACITY, plant.capacity)
        return super().get_context_data(
            **kwargs,
            events=plant.events.select_related("source", "brand"),
            ownerships=plant.ownerships.select_related("organisation__country"),
            investments=Rates().price(plant.investments.for_list()),
            by_metric=by_metric(figures),
            capacity=capacity,
            jobs=same_number(figures, Metric.JOBS, plant.employees),
            chart=output_chart(plant, figures, capacity),
        )


class BrandDetail(DetailView):
    queryset = Brand.objects.select_related("home_country")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        brand = self.object
        return super().get_context_data(
            **kwargs,
            models=brand.models.all(),
            plants=brand.plants.for_list(),
            by_metric=by_metric(brand.figures.preferred().for_list()),
            chart=yearly_production(series.of_brands().filter(brand=brand), str(brand), fixed={"brand"}),
        )


class OrganisationDetail(DetailView):
    queryset = Organisation.objects.select_related("country", "parent", "source")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        organisation = self.object
        return super().get_context_data(
            **kwargs,
            subsidiaries=organisation.subsidiaries.select_related("country"),
            operated=organisation.operated_plants.for_list(),
            ownerships=organisation.ownerships.select_related("plant__country"),
            investments=Rates().price(organisation.investments.for_list()),
        )


class InvestmentDetail(Fragmented, DetailView):
    queryset = Investment.objects.for_list().select_related("region")
    fragment_name = "plants/investment_fragment.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        investment = self.object
        others = investment.plant.investments.exclude(pk=investment.pk).for_list() if investment.plant else []
        rates = Rates()
        return super().get_context_data(
            **kwargs, dollars=rates.price([investment])[0].dollars, others=rates.price(others)
        )


def yearly_production(figures: Any, subject: str, fixed: Any = ()) -> charts.Chart | None:
    """A subject's production by year, or None where no window from January is known."""
    compared = series.compare(figures, fixed=fixed)
    if not compared:
        return None
    title = _("%(subject)s: production by year") % {"subject": subject}
    return charts.by_year("production", title, _("Vehicles a year"), compared)


def output_chart(plant: Plant, figures: list[Figure], capacity: Figure | None) -> charts.Chart | None:
    made = [one for one in figures if one.metric == Metric.PRODUCTION and one.status == Status.ACTUAL]
    compared = series.compare([one for one in made if one.value is not None], fixed={"country", "plant"})
    if not compared:
        return None
    title = _("%(plant)s: output by year") % {"plant": plant}
    subtitle = _("Vehicles a year")
    if capacity:
        subtitle = _("Vehicles a year; capacity of %(number)s") % {"number": stated(capacity)}
    return charts.by_year("output", title, subtitle, compared, capacity)


def same_number(figures: list[Figure], metric: Metric, value: int | None) -> Figure | None:
    """The newest figure of a metric with this very value: the evidence of a number kept in a row."""
    return next((one for one in figures if one.metric == metric and one.value == value is not None), None)


def by_metric(figures: Iterable[Figure]) -> list[tuple[Metric, list[Figure], int]]:
    """For each metric its newest figures, as many as fit, and how many there are in all."""
    grouped: dict[Metric, list[Figure]] = {metric: [] for metric in Metric}
    for figure in figures:
        grouped[Metric(figure.metric)].append(figure)
    return [(metric, own[:MOST_ROWS], len(own)) for metric, own in grouped.items() if own]


def newest_of_each_metric(figures: QuerySet[Figure]) -> list[Figure]:
    """For each metric the figures that end last, one a unit: the longest, all vehicles first."""
    newest: dict[str, dict[str, Figure]] = {}
    for figure in figures.order_by("-period_end", "period_start", "segment", "pk"):
        of_metric = newest.setdefault(figure.metric, {})
        if all(other.period_end == figure.period_end for other in of_metric.values()):
            of_metric.setdefault(figure.unit, figure)
    return [figure for metric in Metric.values for figure in newest.get(metric, {}).values()]
