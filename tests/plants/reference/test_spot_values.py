"""Twenty values of the reference data as series give them, each as its source prints it."""

import pytest

from plants.models import Figure
from plants.reference import loading, reading
from plants.series.points import Grain
from plants.series.windows import lines

pytestmark = pytest.mark.django_db

#: Country, segment, brand, model, period → value and sources; a derived value names both windows' sources.
VALUES = {
    # By year
    ("KZ", "", "", "", "2017"): (19_217, {"jetro-2019-04-17-production"}),
    ("KZ", "passenger", "", "", "2018"): (30_042, {"jetro-2019-04-17-production"}),
    ("KZ", "", "", "", "2020"): (77_471, {"ciodpa-2021-01-14"}),
    ("KZ", "", "", "", "2025"): (171_442, {"oz-inform-2026-209"}),
    ("UZ", "passenger", "", "", "2018"): (220_667, {"tashkenttimes-3494"}),
    ("UZ", "passenger", "", "", "2023"): (395_830, {"bnn-2024-01-20"}),
    ("UZ", "passenger", "", "", "2025"): (457_800, {"mailru-2026-01-21"}),
    # By month, as stated
    ("KZ", "", "", "", "July 2024"): (7_800, {"timesca-2025-08-july"}),
    ("KZ", "", "", "", "July 2025"): (11_700, {"timesca-2025-08-july"}),
    ("UZ", "passenger", "", "", "December 2018"): (34_117, {"tashkenttimes-3494"}),
    # By month, out of windows
    ("KZ", "", "", "", "June 2016"): (1_136, {"fbc-2016-oica", "timesca-2016-07-export"}),
    ("UZ", "passenger", "", "", "February 2024"): (37_713, {"trend-2024-03-31"}),
    ("UZ", "passenger", "", "", "May 2025"): (31_420, {"daryo-2025-07-01"}),
    ("UZ", "special", "", "", "July 2023"): (973, {"daryo-2023-07-21", "daryo-2023-08-23"}),
    # By brand
    ("UZ", "passenger", "BYD", "", "2025"): (20_200, {"mailru-2026-01-21"}),
    ("UZ", "passenger", "Haval", "", "April 2024"): (25, {"tashkenttimes-13067"}),
    ("UZ", "passenger", "Kia", "", "November 2025"): (2_530, {"uzbekistanfocus-11m2025", "vaqt-14133"}),
    # By model
    ("UZ", "passenger", "Chevrolet", "Cobalt", "2020"): (79_908, {"trend-2021-01-24"}),
    ("UZ", "passenger", "Chevrolet", "Cobalt", "August 2025"): (15_840, {"upl-56198"}),
    ("UZ", "passenger", "Chevrolet", "Onix", "February 2025"): (
        5_256,
        {"turkishnews-2m2025", "kun-2025-02-27"},
    ),
}


def production():
    figures = Figure.objects.filter(metric="production", status="actual", plant=None, region=None)
    return list(figures.for_series())


def test_spot_values():
    loading.load(reading.read())
    found = {}
    for grain in (Grain.YEAR, Grain.MONTH):
        for line in lines(production(), grain):
            one = line.points[0].inputs[0]
            vehicle = str(one.brand or ""), one.model.name if one.model else ""
            for point in line.points:
                key = (one.country_id, one.segment, *vehicle, point.period.label)
                found[key] = int(point.value), {figure.source.slug for figure in point.inputs}
    assert {key: found.get(key) for key in VALUES} == VALUES
