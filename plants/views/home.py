"""The home page: the region at a glance."""

from collections import Counter
from typing import Any

from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from plants import charts, series
from plants.dollars import DOLLAR_RULE, Rates, largest
from plants.models import Country, Figure, Investment, Plant
from plants.vocabulary import InvestmentStatus, PlantStatus

LARGEST_INVESTMENTS = 8

#: The order in which plants are shown: those at work first.
STATUSES = (PlantStatus.OPERATING, PlantStatus.CONSTRUCTION, PlantStatus.ANNOUNCED, PlantStatus.CLOSED)


class Home(TemplateView):
    template_name = "home.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        national = list(series.national_production())
        countries = list(Country.objects.tracked())
        plants = list(Plant.objects.for_list())
        return super().get_context_data(
            **kwargs,
            glances=series.at_a_glance(national, countries),
            by_country=production_by_country(national),
            by_brand=[charts.ranking(one) for one in series.brand_rankings(series.of_brands())],
            plants=plants_by_country(countries, plants),
            investments=largest(_investments(), Rates(), LARGEST_INVESTMENTS),
            dollar_rule=DOLLAR_RULE,
            segment_rule=series.SEGMENT_RULE,
        )


def _investments() -> Any:
    return Investment.objects.exclude(status=InvestmentStatus.CANCELLED).for_list()


def production_by_country(national: list[Figure]) -> charts.Chart | None:
    compared = series.compare(national)
    if not compared:
        return None
    return charts.by_year(
        "production-by-country", _("Production by country"), _("Vehicles a year, by country"), compared
    )


def plants_by_country(countries: list[Country], plants: list[Plant]) -> list[dict[str, Any]]:
    """Every country's plants, those at work first, and how many there are of each status."""
    order = {status: place for place, status in enumerate(STATUSES)}
    rows = []
    for country in countries:
        own = [plant for plant in plants if plant.country_id == country.code]
        own.sort(key=lambda plant: (order[PlantStatus(plant.status)], -(plant.capacity or 0), plant.name))
        counts = Counter(plant.status for plant in own)
        rows.append(
            {"country": country, "plants": own, "counts": [(s, counts[s.value]) for s in PlantStatus]}
        )
    return sorted(rows, key=lambda row: -len(row["plants"]))
