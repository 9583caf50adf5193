"""Ready series over the API: what the engine tells, with flags, inputs and names; one call each."""

import pytest

from plants.periods import Period
from plants.reference import loading, reading
from tests import factories
from tests.plants.reference.test_spot_values import VALUES

pytestmark = pytest.mark.django_db

ADDRESS = "/api/v1/series/"


def lines(client, **parameters):
    response = client.get(ADDRESS, {"metric": "production"} | parameters)
    assert response.status_code == 200, response.content
    return response.json()["lines"]


@pytest.fixture
def reference():
    loading.load(reading.read())


def test_spot_values_answer_in_one_call_each(client, reference):
    """By year and month, whole countries, brands and models, as their sources print them."""
    found = {}
    for country in ("KZ", "UZ"):
        for by in ("country", "brand", "model"):
            for grain in ("year", "month"):
                for line in lines(client, country=country, by=by, grain=grain):
                    model = line["model"]
                    brand = line["brand"]["name"] if line["brand"] else ""
                    vehicle = brand, model["name"] if model else ""
                    for point in line["points"]:
                        key = (country, line["segment"], *vehicle, point["period_label"])
                        found[key] = int(point["value"])
    assert {key: found.get(key) for key in VALUES} == {key: value for key, (value, _) in VALUES.items()}


def test_brands_as_their_source_states_them(client, reference):
    stated = lines(client, country="KZ", by="brand", grain="stated")
    values = {
        (line["brand"]["slug"], point["period_label"]): point["value"]
        for line in stated
        for point in line["points"]
    }
    assert values["hyundai", "January–July 2025"] > 0
    assert {point["derived"] for line in stated for point in line["points"]} == {"stated"}


def test_a_month_out_of_windows_names_both_and_is_marked(client):
    source = factories.source()
    may = factories.figure(period=Period.months(2025, 1, 5), value=500, source=source)
    june = factories.figure(period=Period.months(2025, 1, 6), value=620, qualifier="about", source=source)
    (line,) = lines(client, grain="month")
    (point,) = line["points"]
    assert (point["period_label"], point["value"], point["derived"]) == ("June 2025", 120, "difference")
    assert point["inputs"] == [june.pk, may.pk]
    assert "approximate" in point["flags"]


def test_sources_that_differ_are_told(client):
    chosen = factories.figure(value=100, source=factories.source(kind="agency"))
    other = factories.figure(value=90, source=factories.source(kind="news"))
    (point,) = lines(client)[0]["points"]
    assert (point["inputs"], point["others"], point["preferred_as"]) == ([chosen.pk], [other.pk], "kind")
    assert (point["low"], point["high"], point["flags"]) == (90, 100, ["spread"])


def test_nothing_narrower_is_mixed_in(client):
    brand, plant = factories.brand("JAC"), factories.plant()
    factories.figure(value=1)
    factories.figure(value=2, brand=brand)
    factories.figure(value=3, brand=brand, plant=plant)
    factories.figure(value=4, plant=plant)
    factories.figure(value=5, status="target")

    def values(**parameters):
        return [line["points"][0]["value"] for line in lines(client, **parameters)]

    assert values() == [1]
    assert values(by="brand") == [2]
    assert values(by="brand", plant=plant.slug) == [3]
    assert values(by="plant") == [4]
    assert values(plant=plant.slug) == [4]
    assert values(status="target") == [5]


def test_changes_and_shares(client):
    brand = factories.brand("JAC")
    factories.figure(value=400)
    factories.figure(value=100, brand=brand)
    factories.figure(value=80, brand=brand, period=Period.year(2024))
    (line,) = lines(client, by="brand", include="change,share")
    before, now = line["points"]
    assert before["change"] is None
    assert (now["change"]["value"], now["change"]["derived"]) == (25, "change")
    assert (now["share"]["value"], now["share"]["of"]) == (25, "total")
    assert (before["share"]["value"], before["share"]["of"]) == (100, "parts")


def test_year_to_date_beside_the_same_window_before(client):
    for year, value in ((2024, 100), (2025, 130)):
        factories.figure(value=value, period=Period.months(year, 1, 7))
    factories.figure(value=200, period=Period.year(2024))
    (line,) = lines(client, grain="ytd", include="change")
    assert [point["period_label"] for point in line["points"]] == [
        "January–July 2024",
        "January–July 2025",
    ]
    assert line["points"][1]["change"]["value"] == 30
    assert "partial" in line["points"][1]["flags"]


def test_money_in_dollars(client):
    factories.one_of_each()
    factories.figure(metric="sales_value", unit="KZT", value=1000)
    (line,) = lines(client, metric="sales_value", currency="USD")
    (point,) = line["points"]
    assert (line["unit"], point["derived"]) == ("USD", "dollars")
    assert point["value"] == pytest.approx(1.9)
    assert point["rate"]["currency"] == "KZT"


def test_evidence_of_every_figure(client):
    figure = factories.figure(quote="1,000 vehicles")
    content = client.get(ADDRESS, {"metric": "production", "include": "evidence"}).json()
    cited = content["figures"][str(figure.pk)]
    assert (cited["quote"], cited["source"]["slug"]) == ("1,000 vehicles", figure.source.slug)
    assert cited["url"].endswith(figure.get_absolute_url())


def test_too_much_is_asked_to_be_narrowed(client, monkeypatch):
    monkeypatch.setattr("plants.series.telling.MOST_FIGURES", 1)
    for _n in range(2):
        factories.figure()
    response = client.get(ADDRESS, {"metric": "production"})
    assert response.status_code == 400
    assert "ask for one country or brand" in response.json()["detail"]


def hint(client, **parameters):
    return client.get(ADDRESS, {"metric": "production"} | parameters).json().get("hint")


def test_an_answer_without_lines_says_what_to_ask_for(client):
    for code in ("KZ", "KG", "TJ"):
        factories.country(code)
    factories.figure(country_id="KZ", brand=factories.brand(name="Kia"), period=Period.months(2025, 1, 7))
    factories.figure(country_id="KG", plant=factories.plant(country_id="KG"), period=Period.year(2025))
    assert hint(client, country="KZ", by="brand", grain="ytd") is None
    assert hint(client, country="KZ", by="brand") == "Nothing by this grain; there is by grain=ytd, stated."
    assert "narrower figures" in hint(client, country="KG")
    assert hint(client, country="TJ") == "No figure is known for this."
