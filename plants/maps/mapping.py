"""A map of plants: where each is drawn, those of one town side by side, and the names that fit."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from plants.maps.outlines import outlines
from plants.maps.places import Accuracy, place_of
from plants.maps.projection import CORNERS, WIDTH, Frame, Spot, graticule, land
from plants.models import Plant, Region

#: Degrees around a country's towns, where its outline is not known.
_AROUND = 0.8

#: The radius of a plant without a known capacity, and of the largest.
_LEAST, _MOST = 4.0, 15.0
_LARGEST_CAPACITY = 300_000

#: Where so many places around a town are taken, the next plant hides another.
_MOST_TURNS = 1000

#: About how wide a letter of a name is, and how high a line.
_LETTER, _LINE = 4.6, 9


@dataclass(frozen=True, slots=True)
class Point:
    """A plant as it is drawn, in the units of the map."""

    plant: Plant
    accuracy: Accuracy
    x: float
    y: float
    radius: float


@dataclass(frozen=True, slots=True)
class Label:
    """A name on the map."""

    text: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Map:
    """What is drawn: outlines and graticule as paths, names, and plants, the largest first."""

    height: int
    outlines: Sequence[tuple[str, str]]
    graticule: str
    labels: Sequence[Label]
    points: Sequence[Point]
    unplaced: Sequence[Plant]

    @property
    def width(self) -> int:
        return WIDTH


def map_of(plants: Iterable[Plant], towns: Iterable[Region], country: str = "") -> Map:
    """The map of plants, of the whole region or of one country; `towns` give it names."""
    kept, named = list(plants), list(towns)
    frame = Frame(_spots(kept, named, country) if country else CORNERS)
    return Map(
        height=frame.height,
        outlines=land(frame),
        graticule=graticule(frame),
        labels=_labels(frame, named),
        points=_points(frame, kept),
        unplaced=[plant for plant in kept if place_of(plant) is None],
    )


def _spots(plants: Iterable[Plant], towns: Iterable[Region], country: str) -> Iterable[Spot]:
    """What a map of a country has to show: its outline where that is known, else its towns and plants."""
    outline = [spot for ring in outlines().get(country, ()) for spot in ring]
    if outline:
        return outline
    sites: list[Plant | Region] = [*plants, *towns]
    found = [(one.longitude, one.latitude) for one in sites if one.country_id == country]
    spots = [(float(x), float(y)) for x, y in found if x is not None and y is not None]
    if len(set(spots)) < 2:
        return CORNERS
    return [
        (x + east, y + north)
        for x, y in spots
        for east in (-_AROUND, _AROUND)
        for north in (-_AROUND, _AROUND)
    ]


def _labels(frame: Frame, towns: Iterable[Region]) -> list[Label]:
    """Names that fit beside each other: one that would cover an earlier one is left out."""
    kept: list[Label] = []
    for town in towns:
        if town.latitude is None or town.longitude is None:
            continue
        label = Label(town.local_name, *frame.at(float(town.longitude), float(town.latitude)))
        if frame.shows(label.x, label.y) and not any(_covers(label, other) for other in kept):
            kept.append(label)
    return kept


def _covers(one: Label, other: Label) -> bool:
    wide = _LETTER * len(one.text if one.x < other.x else other.text)
    return abs(one.y - other.y) < _LINE and abs(one.x - other.x) < wide


def _points(frame: Frame, plants: Iterable[Plant]) -> list[Point]:
    """Plants where they are, the largest first; those that would hide each other side by side."""
    placed = sorted(plants, key=lambda plant: (-(plant.capacity or 0), plant.pk))
    points: list[Point] = []
    for plant in placed:
        if place := place_of(plant):
            radius = radius_of(plant)
            x, y = _free(*frame.at(place.longitude, place.latitude), radius, points)
            points.append(Point(plant, place.accuracy, x, y, radius))
    return points


def radius_of(plant: Plant) -> float:
    """The area of the circle grows with the capacity."""
    part = min((plant.capacity or 0) / _LARGEST_CAPACITY, 1)
    return round(max(_LEAST, _MOST * math.sqrt(part)), 1)


def _free(x: float, y: float, radius: float, taken: Sequence[Point]) -> tuple[float, float]:
    """The nearest place to (x, y), on a spiral around it, where a circle hides no other."""
    for turn in range(_MOST_TURNS):
        away, angle = 3.2 * math.sqrt(turn), turn * 2.4
        here = x + away * math.cos(angle), y + away * math.sin(angle)
        if all(math.dist(here, (one.x, one.y)) >= radius + one.radius + 0.5 for one in taken):
            return round(here[0], 1), round(here[1], 1)
    return x, y
