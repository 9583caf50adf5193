"""Outlines from TopoJSON: arcs are shared, turned round and joined."""

import json

from plants.maps import outlines

#: Two squares side by side that share the edge from (1, 0) to (1, 1); scaled by a half, moved by ten.
TOPOLOGY = {
    "transform": {"scale": [0.5, 0.5], "translate": [10, 20]},
    "arcs": [
        [[2, 0], [0, 2]],
        [[2, 2], [-2, 0], [0, -2], [2, 0]],
        [[2, 2], [2, 0], [0, -2], [-2, 0]],
    ],
    "objects": {
        "countries": {
            "geometries": [
                {"type": "Polygon", "id": "398", "arcs": [[0, 1]]},
                {"type": "MultiPolygon", "id": "860", "arcs": [[[-1, -3]], [[0, 2]]]},
                {"type": "Polygon", "id": "999", "arcs": [[0, 1]]},
                {"type": "Polygon", "arcs": [[0, 1]]},
            ]
        }
    },
}


def test_rings_are_in_degrees_and_closed():
    found = outlines.decode(TOPOLOGY)
    assert set(found) == {"KZ", "UZ"}
    (ring,) = found["KZ"]
    assert ring == ((11, 20), (11, 21), (10, 21), (10, 20), (11, 20))


def test_a_negative_arc_runs_backwards():
    assert outlines.decode(TOPOLOGY)["UZ"][0][:2] == ((11, 21), (11, 20))


def test_without_the_package_there_are_none(settings, tmp_path):
    outlines.outlines.cache_clear()
    settings.MAP_OUTLINES = tmp_path / "none.json"
    assert outlines.outlines() == {}
    settings.MAP_OUTLINES = tmp_path / "some.json"
    settings.MAP_OUTLINES.write_text(json.dumps(TOPOLOGY))
    outlines.outlines.cache_clear()
    assert set(outlines.outlines()) == {"KZ", "UZ"}
    outlines.outlines.cache_clear()
