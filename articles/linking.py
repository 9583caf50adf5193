"""Linking: from the names in claims to rows.

One row that answers to a name is a link. None, or several, leaves the name as the article wrote it, and
several are noted as such: which one is meant is for a reviewer to say.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from articles.models import Claim
from plants.models import Brand, Country, Organisation, Plant, Region, VehicleModel

Named = TypeVar("Named", Region, Plant, Brand, VehicleModel)
Row = TypeVar("Row", Region, Plant)

_LEGAL_FORMS = re.compile(r"\b(?:llp|llc|jsc|ltd|ao|oao|mchj|aj|тоо|ао|ооо|осоо|жшс|аж)\b")


def key(name: str) -> str:
    """A name without case, accents, punctuation, spaces and the legal form: what spellings share."""
    folded = unicodedata.normalize("NFKD", name).casefold()
    folded = "".join(letter for letter in folded if not unicodedata.combining(letter))
    return re.sub(r"\W+", "", _LEGAL_FORMS.sub(" ", folded))


@dataclass(slots=True)
class Names:
    """From the key of every name and alias to the rows that answer to it, within a scope.

    The scope is what narrows a name: the country of a region or plant, the brand of a model.
    """

    countries: set[str] = field(default_factory=set)
    regions: dict[str, list[Region]] = field(default_factory=lambda: defaultdict(list))
    plants: dict[str, list[Plant]] = field(default_factory=lambda: defaultdict(list))
    brands: dict[str, list[Brand]] = field(default_factory=lambda: defaultdict(list))
    models: dict[str, list[VehicleModel]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def from_database(cls) -> "Names":
        names = cls(countries=set(Country.objects.values_list("code", flat=True)))
        _index(names.regions, Region.objects.all())
        _index(names.brands, Brand.objects.all())
        _index(names.models, VehicleModel.objects.all())
        names._add_plants()
        return names

    def _add_plants(self) -> None:
        """A plant answers to its own names, and to its operator's where that runs only one plant."""
        plants = list(Plant.objects.select_related("operator"))
        _index(self.plants, plants)
        by_operator: dict[Organisation, list[Plant]] = defaultdict(list)
        for plant in plants:
            if plant.operator:
                by_operator[plant.operator].append(plant)
        for operator, operated in by_operator.items():
            for known in _keys(operator):
                self.plants[known].extend(plant for plant in operated if plant not in self.plants[known])

    def link(self, claim: Claim) -> None:
        """Fill the claim's links, and note the slots where several rows answer."""
        if claim.country_id not in self.countries:
            claim.country_id = None
        if claim.counterpart_id not in self.countries:
            claim.counterpart_id = None
        claim.ambiguous = []
        self._set(claim, "brand", self.brands[key(claim.brand_name)])
        models = self.models[key(claim.model_name)]
        self._set(claim, "model", [m for m in models if claim.brand_id in (None, m.brand_id)])
        self._set(claim, "region", _in_country(self.regions[key(claim.region_name)], claim))
        self._set(claim, "plant", _in_country(self.plants[key(claim.plant_name)], claim))

    def _set(self, claim: Claim, slot: str, rows: Sequence[Any]) -> None:
        named = bool(getattr(claim, f"{slot}_name"))
        if named and len(rows) == 1:
            setattr(claim, slot, rows[0])
        elif named and len(rows) > 1:
            claim.ambiguous.append(slot)


def _keys(row: Region | Plant | Brand | VehicleModel | Organisation) -> set[str]:
    return {key(spelling) for spelling in [row.name, *row.aliases]}


def _index(index: dict[str, list[Named]], rows: Iterable[Named]) -> None:
    for row in rows:
        for known in _keys(row):
            index[known].append(row)


def _in_country(rows: list[Row], claim: Claim) -> list[Row]:
    """The rows of the claim's country; of a town and a region of one name, the region."""
    inside = [row for row in rows if claim.country_id in (None, row.country_id)]
    regions = [row for row in inside if getattr(row, "kind", None) == Region.Kind.REGION]
    return regions if len(inside) > 1 and len(regions) == 1 else inside
