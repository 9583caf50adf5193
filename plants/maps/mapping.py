"""A map of plants: places on a Lambert conformal conic, and where plants of one town are drawn."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from plants.maps.outlines import outlines
from plants.maps.places import Accuracy, place_of
from plants.models import Plant, Region

WIDTH = 700

#: The standard parallels and the meridian in the middle of Central Asia, in degrees.
_SOUTH, _NORTH, _MERIDIAN = 38, 50, 66

#: The corners of the five countries together, as longitude and latitude.
CORNERS = ((46.4, 48.6), (51.4, 37.2), (66.5, 35.1), (80.3, 42.2), (87.4, 49.1), (70.0, 55.5), (61.8, 54.0))

_STEP = 5

#: Degrees around a country's towns, where its outline is not known.
_AROUND = 0.8
_MARGIN = 14

#: The radius of a plant without a known capacity, and of the largest.
_LEAST, _MOST = 4.0, 15.0
_LARGEST_CAPACITY = 300_000

#: Where so many places around a town are taken, the next plant hides another.
_MOST_TURNS = 1000

#: About how wide a letter of a name is, and how high a line.
_LETTER, _LINE = 4.6, 9

#: A longitude and a latitude, in degrees.
Spot = tuple[float, float]


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


def _cone() -> tuple[float, float]:
    south, north = math.radians(_SOUTH), math.radians(_NORTH)
    n = math.log(math.cos(south) / math.cos(north)) / math.log(
        math.tan(math.pi / 4 + north / 2) / math.tan(math.pi / 4 + south / 2)
    )
    return n, math.cos(south) * math.tan(math.pi / 4 + south / 2) ** n / n


_N, _F = _cone()


def project(longitude: float, latitude: float) -> tuple[float, float]:
    """Lambert's conformal conic on a sphere of radius one; y grows to the south."""
    rho = _F / math.tan(math.pi / 4 + math.radians(latitude) / 2) ** _N
    theta = _N * math.radians(longitude - _MERIDIAN)
    return rho * math.sin(theta), rho * math.cos(theta)


class Frame:
    """From degrees to the units of a map that shows all of some spots."""

    def __init__(self, spots: Iterable[Spot]) -> None:
        corners = [project(*spot) for spot in spots]
        xs, ys = [x for x, _y in corners], [y for _x, y in corners]
        self._left, self._top = min(xs), min(ys)
        self._scale = (WIDTH - 2 * _MARGIN) / (max(xs) - min(xs))
        self.height = round((max(ys) - min(ys)) * self._scale + 2 * _MARGIN)

    def at(self, longitude: float, latitude: float) -> tuple[float, float]:
        x, y = project(longitude, latitude)
        return (
            round((x - self._left) * self._scale + _MARGIN, 1),
            round((y - self._top) * self._scale + _MARGIN, 1),
        )

    def path(self, places: Iterable[Spot]) -> str:
        """The commands of an SVG path through places; those that fall on one another are drawn once."""
        points = dict.fromkeys(self.at(*place) for place in places)
        return "M" + "L".join(f"{x:g} {y:g}" for x, y in points)

    def shows(self, x: float, y: float) -> bool:
        return 0 <= x <= WIDTH and 0 <= y <= self.height


def map_of(plants: Iterable[Plant], towns: Iterable[Region], country: str = "") -> Map:
    """The map of plants, of the whole region or of one country; `towns` give it names."""
    kept, named = list(plants), list(towns)
    frame = Frame(_spots(kept, named, country) if country else CORNERS)
    shapes = [(code, _outline(frame, code)) for code in outlines()]
    return Map(
        height=frame.height,
        outlines=shapes,
        graticule=_graticule(frame),
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


def _outline(frame: Frame, code: str) -> str:
    return "".join(f"{frame.path(ring)}Z" for ring in outlines()[code])


def _graticule(frame: Frame) -> str:
    west, east, south, north = 40, 95, 30, 60
    meridians = (
        [(longitude, latitude) for latitude in range(south, north + 1)]
        for longitude in range(west, east + 1, _STEP)
    )
    parallels = (
        [(longitude, latitude) for longitude in range(west, east + 1)]
        for latitude in range(south, north + 1, _STEP)
    )
    return "".join(frame.path(line) for line in (*meridians, *parallels))


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
