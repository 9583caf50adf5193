"""The pages of one country, plant, brand, organisation or investment."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Count, QuerySet, Window
from django.db.models.functions import RowNumber
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.generic import DetailView

from plants import national
from plants.charts import charts, findings
from plants.models import Brand, Country, Figure, Investment, Organisation, Plant
from plants.models.figure import FigureQuerySet, newest_end
from plants.numbers import stated
from plants.rankings import rankings
from plants.series import comparable
from plants.series.dollars import Rates
from plants.series.points import Line
from plants.series.shares import market
from plants.series.utilisation import utilisation
from plants.timeline import happenings
from plants.views.fragments import Fragmented
from plants.views.keeping import Kept
from plants.views.promises import block
from plants.vocabulary import Metric, Status

#: As many rows as a page about something else shows of a list that has a page of its own.
MOST_ROWS = 12


class CountryDetail(Kept, DetailView):
    def get_object(self, queryset: QuerySet[Country] | None = None) -> Country:
        return get_object_or_404(Country, code=self.kwargs["code"].upper())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        country = self.object
        figures = national.with_year_before(national.yearly(country=country))
        production = [figure for figure in figures if figure.metric == Metric.PRODUCTION]
        glance = comparable.at_a_glance(production, [country])[0]
        ranked = rankings(country=country)
        shared = market(ranked[0]) if ranked else None
        return super().get_context_data(
            **kwargs,
            glance=glance,
            finding=findings.of_production(glance),
            month=national.newest_months([glance]).get(country.code),
            keys=national.keys(country, figures),
            chart=yearly_production(production, str(country), fixed={"country"}),
            by_brand=[charts.ranking(one) for one in ranked],
            market=shared,
            shares_told=findings.of_shares(shared) if shared and ranked[0].tells_leaders else "",
            newest=national.newest_of_each_metric(country),
            plants=country.plants.for_list().order_by("name"),
            investments=Rates().price(country.investments.for_list()[:MOST_ROWS]),
            promised=block(f"country={country.code}", country=country),
            happenings=happenings(country=country)[:MOST_ROWS],
        )


class PlantDetail(Kept, DetailView):
    queryset = Plant.objects.for_list().prefetch_related("sources")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        plant = self.object
        figures = list(plant.figures.preferred().for_list())
        capacity = same_number(figures, Metric.CAPACITY, plant.capacity)
        keys = national.keys(plant.country, of_the_whole(figures))
        used = whole_line(utilisation(figures, plant.capacity))
        made = next((key.glance for key in keys if key.metric == Metric.PRODUCTION), None)
        return super().get_context_data(
            **kwargs,
            finding=findings.of_production(made, plant) if made else "",
            keys=keys,
            used=used,
            used_told=findings.of_utilisation(used) if used else "",
            events=plant.events.select_related("source", "brand"),
            ownerships=plant.ownerships.select_related("organisation__country"),
            investments=Rates().price(plant.investments.for_list()),
            by_metric=newest_by_metric(plant.figures.all()),
            capacity=capacity,
            jobs=same_number(figures, Metric.JOBS, plant.employees),
            chart=output_chart(plant, figures, capacity),
            promised=block(f"plant={plant.slug}", plant=plant),
        )


def of_the_whole(figures: Iterable[Figure]) -> list[Figure]:
    """The actual figures of a plant as a whole, of every metric that counts a time."""
    return [
        figure
        for figure in figures
        if figure.status == Status.ACTUAL
        and figure.value is not None
        and figure.period
        and not (figure.brand_id or figure.model_id or figure.counterpart_id)
    ]


def whole_line(lines: Iterable[Line]) -> Line | None:
    """The line of a plant as a whole, or of the one kind of vehicle that is told of it."""
    whole = [line for line in lines if not (line.scope.brand_id or line.scope.model_id)]
    return max(whole, key=lambda line: (line.points[-1].period.end, not line.scope.segment), default=None)


class BrandDetail(Kept, DetailView):
    queryset = Brand.objects.select_related("home_country")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        brand = self.object
        made = national.longest_windows(national.of_brands().filter(brand=brand))
        countries = {figure.country for figure in made if figure.country}
        glances = national.glances(sorted(countries, key=str), made, national.of_brands())
        newest = findings.newest(glances)
        return super().get_context_data(
            **kwargs,
            glances=glances,
            finding=findings.of_brand(brand, newest) if newest else "",
            models=brand.models.all(),
            plants=brand.plants.for_list(),
            by_metric=newest_by_metric(brand.figures.all()),
            chart=yearly_production(made, str(brand), fixed={"brand"}),
            promised=block(f"brand={brand.slug}", brand=brand),
            happenings=happenings(brand=brand)[:MOST_ROWS],
        )


class OrganisationDetail(Kept, DetailView):
    queryset = Organisation.objects.select_related("country", "parent", "source")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        organisation = self.object
        operated = list(organisation.operated_plants.for_list())
        theirs = list(Plant.objects.of(organisation))
        return super().get_context_data(
            **kwargs,
            subsidiaries=organisation.subsidiaries.select_related("country"),
            operated=operated,
            ownerships=organisation.ownerships.select_related("plant__country"),
            investments=Rates().price(organisation.investments.for_list()),
            promised=block(f"company={organisation.slug}", plant__in=theirs) if theirs else None,
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
    compared = comparable.compare(figures, fixed=fixed)
    if not compared:
        return None
    title = _("%(subject)s: production by year") % {"subject": subject}
    return charts.by_year("production", title, _("Vehicles a year"), compared)


def output_chart(plant: Plant, figures: list[Figure], capacity: Figure | None) -> charts.Chart | None:
    made = [one for one in figures if one.metric == Metric.PRODUCTION and one.status == Status.ACTUAL]
    compared = comparable.compare([one for one in made if one.value is not None], fixed={"country", "plant"})
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


def newest_by_metric(figures: FigureQuerySet) -> list[tuple[Metric, list[Figure], int]]:
    """For each metric its newest preferred figures, as many as fit, and how many cells there are in all."""
    place = Window(RowNumber(), partition_by="metric", order_by=[newest_end().desc(), "pk"])
    newest = figures.preferred().annotate(place=place).filter(place__lte=MOST_ROWS)
    totals = dict(figures.order_by().values_list("metric").annotate(Count("cell", distinct=True)))
    grouped: dict[str, list[Figure]] = {}
    for figure in Figure.objects.among(newest).for_list().order_by("metric", newest_end().desc(), "pk"):
        grouped.setdefault(figure.metric, []).append(figure)
    return [(metric, grouped[metric], totals[metric]) for metric in Metric if metric in grouped]
