"""Degrees to a picture."""

import math

import pytest

from plants.maps.projection import CORNERS, Frame, project


def test_north_is_up_and_east_is_right():
    x, y = project(66, 45)
    assert x == pytest.approx(0)
    assert project(67, 45)[0] > x
    assert project(66, 46)[1] < y


def test_projection_keeps_angles():
    step = 1e-5
    x, y = project(75, 43)
    east, north = project(75 + step, 43), project(75, 43 + step)
    across = math.dist((x, y), east) / math.cos(math.radians(43))
    assert across == pytest.approx(math.dist((x, y), north), rel=1e-4)


def test_all_five_countries_fit():
    frame = Frame(CORNERS)
    for longitude, latitude in ((71.4, 51.2), (58.4, 38.0), (82.6, 50.0), (51.2, 43.6), (74.6, 42.9)):
        assert frame.shows(*frame.at(longitude, latitude))
