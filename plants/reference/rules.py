"""What must hold between the cells of one row, and between a row and those it refers to.

A rule takes a row whose own cells are sound, and the tables read before it by key; it yields the
column at fault with the reason. Rules that the database also keeps stand here too, because here the
line is known.
"""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from django.utils.text import slugify

from plants.periods import Period
from plants.reference.values import shown
from plants.vocabulary import MONEY_METRICS, UNIT_OF_METRIC, Metric, unit_fits

Cells = Mapping[str, Any]
Known = Mapping[str, Mapping[Any, Cells]]
Faults = Iterator[tuple[str, str]]

#: Metrics of what happens at the plant itself; its cars are sold and exported elsewhere too.
AT_THE_PLANT = frozenset(
    {Metric.PRODUCTION, Metric.CAPACITY, Metric.JOBS, Metric.LOCALIZATION, Metric.LAUNCH, Metric.INVESTMENT}
)


def period_of(row: Cells) -> Period | None:
    """The period from `period_start` to `period_end`; both or neither are given."""
    first, last = row["period_start"], row["period_end"]
    if first is None and last is None:
        return None
    if first is None or last is None:
        raise ValueError("a period needs both its first and its last day, or neither.")
    if last < first:
        raise ValueError(f"the period ends on {last}, before it starts on {first}.")
    return Period(first, last)


def slug_of(row: Cells) -> str:
    """The brand's name as it stands in an address."""
    slug = str(slugify(row["brand"]))
    if not slug:
        raise ValueError(f"{shown(row['brand'])} has no Latin letter or digit; write the name in Latin.")
    return slug


def unit_fits_metric(row: Cells, known: Known) -> Faults:
    metric, unit = row["metric"], row["unit"]
    if not unit_fits(metric, unit):
        right = "a currency, as KZT" if metric in MONEY_METRICS else UNIT_OF_METRIC[Metric(metric)]
        yield "unit", f"{shown(unit)} does not fit metric {metric}; use {right}."


def figure_says_something(row: Cells, known: Known) -> Faults:
    if row["metric"] == Metric.LAUNCH:
        if row["value"] is not None:
            yield "value", "a launch has no value; leave it empty."
        if row["period"] is None:
            yield "period_start", "a launch needs the period in which production starts."
    elif row["value"] is None and row["change_pct"] is None:
        yield "value", "a figure needs a value or a change_pct."
    if row["unit"] == "percent" and row["value"] is not None and row["value"] > 100:
        yield "value", f"{shown(row['value'])} percent is out of range; it goes from 0 to 100."


def model_is_known(row: Cells, known: Known) -> Faults:
    if not row["model"]:
        return
    if not row["brand"]:
        yield "brand", f"model {shown(row['model'])} needs its brand."
    elif "models" in known and (row["brand"], row["model"]) not in known["models"]:
        yield "model", f"{shown(row['model'])} is no model of {row['brand']} in models.csv."


def _elsewhere(name: str, place: Cells, row: Cells) -> str:
    where = f"not in {row['country']}" if row["country"] else "and the row names no country"
    return f"{shown(name)} is in {place['country']}, {where}."


def region_is_in_country(row: Cells, known: Known) -> Faults:
    for column in ("region", "city"):
        region = known.get("regions", {}).get(row.get(column))
        if region and row["country"] != region["country"]:
            yield column, _elsewhere(row[column], region, row)


def plant_is_in_country(row: Cells, known: Known) -> Faults:
    plant = known.get("plants", {}).get(row["plant_id"])
    if plant and row.get("metric") in AT_THE_PLANT and row["country"] != plant["country"]:
        yield "plant_id", _elsewhere(row["plant_id"], plant, row)


def coordinates_in_pairs(row: Cells, known: Known) -> Faults:
    if (row["lat"] is None) != (row["lon"] is None):
        missing = "lat" if row["lat"] is None else "lon"
        yield missing, "coordinates need both lat and lon, or neither."


def town_has_region(row: Cells, known: Known) -> Faults:
    parent = known.get("regions", {}).get(row["parent"])
    if not parent:
        return
    if parent["kind"] != "region":
        yield "parent", f"{shown(row['parent'])} is a town; name a region."
    if parent["country"] != row["country"]:
        yield "parent", _elsewhere(row["parent"], parent, row)


def city_is_town(row: Cells, known: Known) -> Faults:
    city = known.get("regions", {}).get(row["city"])
    if city and city["kind"] != "town":
        yield "city", f"{shown(row['city'])} is a region; name a town."


def plant_dates_in_order(row: Cells, known: Known) -> Faults:
    """Dates are compared as far as they are exact: opened in 2020 may be announced in May 2020."""
    dated = [(name, row[name]) for name in ("announced", "opened", "closed") if row[name]]
    for (before, first), (after, second) in pairwise(dated):
        if second.end < first.start:
            yield after, f"it ends on {second.end}, before {before} starts on {first.start}."


def owners_hold_no_more_than_all(row: Cells, known: Known) -> Faults:
    held = sum(percent or 0 for _owner, percent in row["owners"])
    if held > 100:
        yield "owners", f"the owners hold {held} percent together; all is 100."
    names = [name for name, _percent in row["owners"]]
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield "owners", f"{shown(name)} stands in the list twice."


def country_of(row: Cells, known: Known) -> str | None:
    """Where an investment goes: its own country, else its plant's, else its region's."""
    plant = known.get("plants", {}).get(row["plant_id"], {})
    region = known.get("regions", {}).get(row["region"], {})
    return row["country"] or plant.get("country") or region.get("country")


def investment_has_country(row: Cells, known: Known) -> Faults:
    country = country_of(row, known)
    region = known.get("regions", {}).get(row["region"])
    if not any(row[name] for name in ("country", "plant_id", "region")):
        yield "country", "neither a country is given, nor a plant or region that would tell it."
    elif region and country and region["country"] != country:
        yield "region", f"{shown(row['region'])} is in {region['country']}, not in {country}."
