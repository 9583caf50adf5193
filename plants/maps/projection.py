"""From degrees to a picture: Lambert's conformal conic around Central Asia, its countries and its net."""

import math
from collections.abc import Iterable

from plants.maps.outlines import outlines

WIDTH = 700

#: The standard parallels and the meridian in the middle of Central Asia, in degrees.
_SOUTH, _NORTH, _MERIDIAN = 38, 50, 66

#: The corners of the five countries together, as longitude and latitude.
CORNERS = ((46.4, 48.6), (51.4, 37.2), (66.5, 35.1), (80.3, 42.2), (87.4, 49.1), (70.0, 55.5), (61.8, 54.0))

#: Degrees between two lines of the graticule.
_STEP = 5

_MARGIN = 14

#: A longitude and a latitude, in degrees.
Spot = tuple[float, float]


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


def land(frame: Frame) -> list[tuple[str, str]]:
    """The code and the path of every country whose outline is known."""
    return [(code, "".join(f"{frame.path(ring)}Z" for ring in rings)) for code, rings in outlines().items()]


def graticule(frame: Frame) -> str:
    """The path of meridians and parallels."""
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
