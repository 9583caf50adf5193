"""What a derived point is called by: an address that is read back as the same name."""

import pytest

from plants.series.addresses import Name, address_of, name_of, parse, read, written
from plants.series.choice import choose
from plants.series.growth import year_on_year
from plants.series.parts import By, breakdowns
from plants.series.points import Derivation, Grain, scope_of, stated
from plants.series.windows import Windows
from tests.plants.unsaved import figure, period


@pytest.mark.parametrize("text", ["2025", "2025-07", "2025-01--2025-07", "2025-01-05--2026-02-11"])
def test_a_period_is_written_and_read_back(text):
    assert written(read(text)) == text


@pytest.mark.parametrize("text", ["", "July", "2025-13", "2025-07--2025-01", "2025--", "9999999"])
def test_what_is_no_period_is_refused(text):
    with pytest.raises(ValueError, match=r"\w"):
        read(text)


def test_a_stated_point_is_at_its_figure():
    one = figure(100)
    assert address_of(stated(choose([one]))) == one.get_absolute_url()


def test_a_derived_one_names_its_cell_and_no_more():
    known = [figure(83, "2025-01/2025-07", brand_id=4), figure(71, "2025-01/2025-06", brand_id=4)]
    july = Windows(known).point(period("2025-07"))
    assert address_of(july) == "/derived/difference/production/2025-07/?country=KZ&brand=4"


def test_every_slot_is_read_back():
    scope = scope_of(figure(1, metric="export_value", unit="KZT", status="target", segment="bus", plant_id=3))
    scope = scope._replace(region_id=1, brand_id=4, model_id=5, counterpart_id="RU")
    name = Name(Derivation.SHARE, scope, period("2025-01/2025-07"), By.MODEL)
    path, _mark, query = name.get_absolute_url().partition("?")
    parts = dict(pair.split("=") for pair in query.split("&"))
    assert parse(*path.strip("/").split("/")[1:], parts) == name


@pytest.mark.parametrize(
    ("how", "metric", "when", "query"),
    [
        ("magic", "production", "2025", {}),
        ("share", "happiness", "2025", {}),
        ("share", "production", "soon", {}),
        ("share", "production", "2025", {"brand": "kia"}),
        ("share", "production", "2025", {"country": "Kazakhstan"}),
        ("share", "production", "2025", {"by": "colour"}),
    ],
)
def test_any_other_address_names_nothing(how, metric, when, query):
    with pytest.raises(ValueError, match=r"\w"):
        parse(how, metric, when, query)


def test_a_change_in_dollars_is_told_by_the_scope_of_its_line():
    windows = Windows(
        [figure(100, "2024", metric="sales_value", unit="KZT"), figure(150, metric="sales_value", unit="KZT")]
    )
    (change,) = year_on_year(windows.points(Grain.YEAR))
    assert "unit=KZT" in address_of(change)
    assert "unit=USD" in address_of(change, scope_of(change.inputs[0])._replace(unit="USD"))


@pytest.mark.parametrize(
    ("slots", "by"),
    [
        (({"brand_id": 1}, {"brand_id": 2}), By.BRAND),
        (({"brand_id": 1, "model_id": 1}, {"brand_id": 1, "model_id": 2}), By.MODEL),
        (({"plant_id": 1}, {"plant_id": 2}), By.PLANT),
        (({"segment": "bus"}, {"segment": "truck"}), By.SEGMENT),
        (({"brand_id": 1},), By.BRAND),
    ],
)
def test_what_a_whole_is_parted_by_is_told_by_its_parts(slots, by):
    (whole,) = breakdowns([figure(number, **own) for number, own in enumerate(slots, start=1)], by)
    name = name_of(whole.sum)
    assert (name.how, name.by, name.scope) == (Derivation.PARTS, by, whole.scope)
