"""Every derived number of the explorer opens on an evidence page that derives the very same number."""

from urllib.parse import parse_qsl, urlsplit

import pytest

from plants.explorer.cells import columns
from plants.explorer.finding import find
from plants.explorer.state import DEFAULTS, state_of
from plants.models import ExchangeRate, Region
from plants.periods import Period
from plants.series.addresses import parse
from plants.series.derived import derive
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def rows():
    """Two years of windows in tenge and in vehicles: of a country, of its brands, regions and segments."""
    brands = [factories.brand(name) for name in ("Kia", "JAC")]
    regions = [
        Region.objects.create(slug=name.lower(), name=name, country=factories.country())
        for name in ("Qostanay", "Almaty")
    ]
    parts = [
        {},
        *({"brand": one} for one in brands),
        *({"region": one} for one in regions),
        {"segment": "bus"},
    ]
    for year, size in ((2024, 1000), (2025, 1300)):
        for number, part in enumerate(parts):
            for months in (5, 6, 12):
                value = size * months * (10 if not part else number)
                factories.figure(period=Period.months(year, 1, months), value=value, **part)
        factories.figure(metric="sales_value", unit="KZT", period=Period.year(year), value=size * 1000)
        ExchangeRate.objects.create(
            currency="KZT", period=Period.year(year), usd_per_unit="0.002", source=factories.source()
        )


def cells(**asked):
    chosen = DEFAULTS | {"since": None, "until": None, "tab": ""} | asked
    return [cell for column in columns(find(state_of(chosen, asked))) for cell in column.cells]


@pytest.mark.parametrize(
    "asked",
    [
        {"grain": "month"},
        {"grain": "month", "measure": "change"},
        {"measure": "change"},
        {"by": "brand", "measure": "share"},
        {"by": "brand", "measure": "share", "grain": "month"},
        {"by": "region", "measure": "share"},
        {"by": "segment", "measure": "share"},
        {"metric": "sales_value"},
        {"metric": "sales_value", "measure": "change"},
    ],
    ids=lambda asked: "-".join(asked.values()),
)
def test_evidence_derives_the_number_of_the_cell(rows, asked):
    derived = [cell for cell in cells(**asked) if cell.is_derived]
    assert derived
    for cell in derived:
        address = urlsplit(cell.address)
        _derived, how, metric, period = address.path.strip("/").split("/")
        made = derive(parse(how, metric, period, dict(parse_qsl(address.query))))
        assert made.point.value == cell.point.value
        assert made.point.unit == cell.point.unit
