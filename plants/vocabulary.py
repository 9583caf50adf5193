"""The words of the domain, as the annotation guidelines define them.

Every other module takes its metrics, units, segments and statuses from here; nothing here
imports from the project. The labels are what people read, the values what files and the API say.
"""

import re

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Metric(TextChoices):
    """What a number counts."""

    PRODUCTION = "production", _("Production")
    PRODUCTION_VALUE = "production_value", _("Value of production")
    SALES = "sales", _("Sales")
    SALES_VALUE = "sales_value", _("Value of sales")
    EXPORTS = "exports", _("Exports")
    EXPORT_VALUE = "export_value", _("Value of exports")
    IMPORTS = "imports", _("Imports")
    IMPORT_VALUE = "import_value", _("Value of imports")
    CAPACITY = "capacity", _("Capacity")
    INVESTMENT = "investment", _("Investment")
    JOBS = "jobs", _("Jobs")
    LOCALIZATION = "localization", _("Localization")
    SHARE = "share", _("Share")
    LAUNCH = "launch", _("Start of production")


class Segment(TextChoices):
    """The class of a vehicle. No segment means vehicles of all kinds, or not said."""

    PASSENGER = "passenger", _("Passenger cars")
    TRUCK = "truck", _("Trucks")
    BUS = "bus", _("Buses")
    LCV = "lcv", _("Light commercial vehicles")
    SPECIAL = "special", _("Special vehicles")
    TRAILER = "trailer", _("Trailers")
    TRACTOR = "tractor", _("Tractors")
    ELECTRIC = "electric", _("Electrified vehicles")


class Status(TextChoices):
    """Whether a number happened, was promised, or is somebody's expectation."""

    ACTUAL = "actual", _("Actual")
    TARGET = "target", _("Target")
    FORECAST = "forecast", _("Forecast")


class PlantStatus(TextChoices):
    """Where a plant is in its life."""

    ANNOUNCED = "announced", pgettext_lazy("plant", "Announced")
    CONSTRUCTION = "construction", _("Under construction")
    OPERATING = "operating", _("Operating")
    CLOSED = "closed", _("Closed")


class InvestmentStatus(TextChoices):
    """How far the money of an investment has come."""

    ANNOUNCED = "announced", _("Announced")
    COMMITTED = "committed", _("Committed")
    SPENT = "spent", _("Spent")
    CANCELLED = "cancelled", _("Cancelled")


class OrganisationKind(TextChoices):
    """What an organisation does."""

    MANUFACTURER = "manufacturer", _("Manufacturer")
    HOLDING = "holding", _("Holding")
    ASSOCIATION = "association", _("Association")
    AGENCY = "agency", _("Agency")
    INVESTOR = "investor", _("Investor")
    PUBLISHER = "publisher", _("Publisher")


class Qualifier(TextChoices):
    """What the text said of a number's exactness."""

    ABOUT = "about", _("about")
    OVER = "over", _("over")
    UP_TO = "up_to", _("up to")
    NEARLY = "nearly", _("nearly")
    AT_LEAST = "at_least", _("at least")


VEHICLES, PEOPLE, PERCENT, DATE = "vehicles", "people", "percent", "date"

#: An ISO 4217 code, as the unit of money.
CURRENCY = re.compile(r"[A-Z]{3}")

MONEY_METRICS = frozenset(
    {
        Metric.PRODUCTION_VALUE,
        Metric.SALES_VALUE,
        Metric.EXPORT_VALUE,
        Metric.IMPORT_VALUE,
        Metric.INVESTMENT,
    }
)

#: The one unit of every metric that is not money.
UNIT_OF_METRIC = {
    Metric.PRODUCTION: VEHICLES,
    Metric.SALES: VEHICLES,
    Metric.EXPORTS: VEHICLES,
    Metric.IMPORTS: VEHICLES,
    Metric.CAPACITY: VEHICLES,
    Metric.JOBS: PEOPLE,
    Metric.LOCALIZATION: PERCENT,
    Metric.SHARE: PERCENT,
    Metric.LAUNCH: DATE,
}


def unit_fits(metric: str, unit: str) -> bool:
    """Say whether `unit` can stand with `metric`: money takes a currency, all else its one unit."""
    if metric in MONEY_METRICS:
        return CURRENCY.fullmatch(unit) is not None
    return UNIT_OF_METRIC.get(Metric(metric)) == unit


#: The countries the tracker follows, ISO 3166-1 alpha-2, in the order of their English names.
TRACKED_COUNTRIES = ("KZ", "KG", "TJ", "TM", "UZ")
