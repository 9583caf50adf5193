"""The home page: the story of now."""

from collections import Counter
from datetime import date, timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from plants import national
from plants.changed import changed_since
from plants.charts import charts, findings
from plants.models import Country, Figure, Investment, Plant
from plants.periods import Period
from plants.promises.outcomes import Outcome
from plants.promises.promise import Promise, judged, told
from plants.rankings import rankings
from plants.series import comparable
from plants.series.dollars import DOLLAR_RULE, Rates, largest
from plants.views.keeping import Kept
from plants.vocabulary import InvestmentStatus, Metric, PlantStatus

LARGEST_INVESTMENTS = 6

#: As many promises as are shown ahead, and as many as were lately decided.
MOST_DUE = 5

YEAR, WEEK = timedelta(days=365), timedelta(days=7)

#: The order in which plants are shown: those at work first.
STATUSES = (PlantStatus.OPERATING, PlantStatus.CONSTRUCTION, PlantStatus.ANNOUNCED, PlantStatus.CLOSED)


class Home(Kept, TemplateView):
    template_name = "home.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        today = timezone.localdate()
        made = national.yearly(metric=Metric.PRODUCTION)
        countries = list(Country.objects.tracked())
        glances = national.glances(countries, made)
        newest = findings.newest(glances)
        ahead, decided = due(today)
        return super().get_context_data(
            **kwargs,
            glances=glances,
            months=national.newest_months(glances),
            finding=findings.of_production(newest) if newest else "",
            by_country=production_by_country(made),
            by_brand=[charts.ranking(one) for one in rankings() if one.tells_leaders],
            changed=changed_since(timezone.now() - WEEK),
            ahead=ahead,
            decided=decided,
            plants=plants_by_country(countries, list(Plant.objects.for_list())),
            investments=largest(_investments(), Rates(), LARGEST_INVESTMENTS),
            dollar_rule=DOLLAR_RULE,
            segment_rule=comparable.SEGMENT_RULE,
        )


def due(today: date) -> tuple[list[Promise], list[Promise]]:
    """The promises that are due within a year, the next first; and those due lately that are decided."""
    around = judged(today, due=Period(today - YEAR, today + YEAR))
    ahead = [one for one in around if one.outcome == Outcome.PENDING][:MOST_DUE]
    decided = [one for one in around if one.outcome in {Outcome.KEPT, Outcome.MISSED}][::-1][:MOST_DUE]
    shown = told([*ahead, *decided])
    return shown[: len(ahead)], shown[len(ahead) :]


def _investments() -> Any:
    return Investment.objects.exclude(status=InvestmentStatus.CANCELLED).for_list()


def production_by_country(made: list[Figure]) -> charts.Chart | None:
    compared = comparable.compare(made)
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
