"""What is known of the industry. Nothing here knows of articles."""

from plants.models.brand import Brand, VehicleModel
from plants.models.changes import Deletion
from plants.models.exchange import ExchangeRate
from plants.models.figure import Figure, StatedNumber
from plants.models.former import FormerAddress
from plants.models.geography import Country, Region
from plants.models.investment import Investment
from plants.models.organisation import Organisation
from plants.models.plant import Ownership, Plant, PlantEvent
from plants.models.source import Source

__all__ = [
    "Brand",
    "Country",
    "Deletion",
    "ExchangeRate",
    "Figure",
    "FormerAddress",
    "Investment",
    "Organisation",
    "Ownership",
    "Plant",
    "PlantEvent",
    "Region",
    "Source",
    "StatedNumber",
    "VehicleModel",
]
