"""The outlines of countries, from the npm package `world-atlas` where that was installed at set-up.

Without it there are none, and maps show towns on a graticule. The file is TopoJSON: arcs of whole numbers,
each the difference from the one before, that countries share.
"""

import json
from functools import cache
from typing import Any

from django.conf import settings

#: ISO 3166-1 numeric codes, by which the package names countries.
NUMERIC = {"KZ": "398", "KG": "417", "TJ": "762", "TM": "795", "UZ": "860"}

#: A run of longitudes and latitudes in degrees, its last point the first.
Ring = tuple[tuple[float, float], ...]


@cache
def outlines() -> dict[str, tuple[Ring, ...]]:
    """The rings of every country that is followed, by its code; empty where the package is not there."""
    if not settings.MAP_OUTLINES.exists():
        return {}
    return decode(json.loads(settings.MAP_OUTLINES.read_text()))


def decode(topology: dict[str, Any]) -> dict[str, tuple[Ring, ...]]:
    arcs = [_arc(arc, topology["transform"]) for arc in topology["arcs"]]
    by_number = {one["id"]: one for one in topology["objects"]["countries"]["geometries"] if "id" in one}
    return {code: _rings(by_number[number], arcs) for code, number in NUMERIC.items() if number in by_number}


def _arc(deltas: list[list[int]], transform: dict[str, list[float]]) -> Ring:
    (wide, high), (left, low) = transform["scale"], transform["translate"]
    x = y = 0
    points = []
    for dx, dy in deltas:
        x, y = x + dx, y + dy
        points.append((x * wide + left, y * high + low))
    return tuple(points)


def _rings(geometry: dict[str, Any], arcs: list[Ring]) -> tuple[Ring, ...]:
    polygons = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
    return tuple(_ring(ring, arcs) for polygon in polygons for ring in polygon)


def _ring(numbers: list[int], arcs: list[Ring]) -> Ring:
    """Arcs joined where they meet; a negative number is the arc of its complement, backwards."""
    points: list[tuple[float, float]] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points.extend(arc[1:] if points else arc)
    return tuple(points)
