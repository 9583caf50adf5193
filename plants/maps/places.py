"""Where plants are, and how exactly that is known."""

from dataclasses import dataclass
from decimal import Decimal

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from plants.models import Plant, Region

#: Coordinates closer than this to those of the town, in degrees, say no more than the town does.
_SAME_PLACE = Decimal("0.02")


class Accuracy(TextChoices):
    """How exactly the place of a plant is known."""

    EXACT = "exact", _("Site, to about a kilometre")
    TOWN = "town", _("Town only")
    REGION = "region", _("Region only")
    UNKNOWN = "unknown", _("Place not known")


@dataclass(frozen=True, slots=True)
class Place:
    """A plant's place in degrees, and how exactly it is known."""

    latitude: float
    longitude: float
    accuracy: Accuracy


def place_of(plant: Plant) -> Place | None:
    """The plant's own place, else that of its town, else of its region's centre; None where none is known."""
    centres = [
        (region, accuracy)
        for region, accuracy in ((plant.town, Accuracy.TOWN), (plant.region, Accuracy.REGION))
        if region and region.latitude is not None
    ]
    if plant.latitude is None or plant.longitude is None:
        return next((_at(region, accuracy) for region, accuracy in centres), None)
    here = Place(float(plant.latitude), float(plant.longitude), Accuracy.EXACT)
    near = next((accuracy for region, accuracy in centres if _is_at(plant, region)), None)
    return Place(here.latitude, here.longitude, near) if near else here


def accuracy_of(plant: Plant) -> Accuracy:
    place = place_of(plant)
    return place.accuracy if place else Accuracy.UNKNOWN


def _at(region: Region, accuracy: Accuracy) -> Place:
    return Place(float(region.latitude or 0), float(region.longitude or 0), accuracy)


def _is_at(plant: Plant, region: Region) -> bool:
    return all(
        abs((own or Decimal(0)) - (other or Decimal(0))) <= _SAME_PLACE
        for own, other in ((plant.latitude, region.latitude), (plant.longitude, region.longitude))
    )
