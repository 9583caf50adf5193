"""Pages written by column say what their serializers say row by row."""

import random

import pytest

from plants.api import rows
from plants.api.rendering import dumps
from tests import factories

pytestmark = pytest.mark.django_db

LISTS = (
    *("countries", "regions", "organisations", "brands", "models", "plants", "plant-events", "investments"),
    *("figures", "sources", "exchange-rates", "deletions", "articles", "claims"),
)
WITH_EVIDENCE = {"plant-events", "investments", "figures"}


def one_at_a_time(serializer, page):
    """What the serializer itself makes of the rows."""
    model = serializer.Meta.model
    whole = [row if isinstance(row, model) else model.objects.get(pk=row.pk) for row in page.rows]
    return [dumps(serializer.to_representation(row)) for row in whole]


def both(client, monkeypatch, name, asked):
    """The list's answer, and the answer of its serializer."""
    address = f"/api/v1/{name}/"
    made = client.get(address, asked).json()
    with monkeypatch.context() as patched:
        patched.setattr(rows, "written", one_at_a_time)
        return made, client.get(address, asked).json()


@pytest.fixture(autouse=True)
def known():
    for code in ("KZ", "UZ"):
        factories.one_of_each(code)
        place = factories.country(code)
        factories.figure(country=place, period=None, metric="capacity", value=70_000)
        factories.figure(country=place, value="0.5", segment="bus", qualifier="about", quote="about half")
    made = factories.figure(model=factories.vehicle_model(), country=None)
    claim = factories.claim(figure=made, state="accepted", brand=factories.brand())
    claim.findings.create(kind="scale", message="Too many.", likely="11.7")
    factories.brand("Gone").delete()


@pytest.mark.parametrize("name", LISTS)
def test_every_list(client, monkeypatch, name):
    made, wanted = both(client, monkeypatch, name, {})
    assert made["results"]
    assert made == wanted


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("seed", range(4))
def test_some_fields_of_it(client, monkeypatch, name, seed):
    chance = random.Random(seed)  # noqa: S311 - the same fields every time
    names = list(client.get(f"/api/v1/{name}/").json()["results"][0])
    asked = {
        "fields": ",".join(chance.sample(names, chance.randint(0, len(names)))),
        "omit": ",".join(chance.sample(names, chance.randint(0, len(names) // 2))),
        "page_size": chance.choice((1, 2, 1000)),
    }
    if name in WITH_EVIDENCE and chance.random() < 0.5:
        asked["include"] = "evidence"
    made, wanted = both(client, monkeypatch, name, asked)
    assert made == wanted
