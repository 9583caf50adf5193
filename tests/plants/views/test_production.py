"""The explorer: its state is its address, and a bad value is told beside its field."""

import pytest

from plants.periods import Period
from tests import factories

pytestmark = pytest.mark.django_db


def get(client, query=""):
    response = client.get(f"/production/{query}")
    assert response.status_code == 200
    return response


def values(response):
    return [int(figure.value) for figure in response.context["object_list"]]


def test_actual_production_is_shown_unless_asked_otherwise(client):
    factories.figure(value=1)
    factories.figure(value=2, status="target")
    factories.figure(value=3, metric="sales")
    assert values(get(client)) == [1]
    assert values(get(client, "?status=target")) == [2]
    assert sorted(values(get(client, "?metric=&status="))) == [1, 2, 3]


def test_one_source_a_cell_is_shown(client):
    factories.figure(value=1000)
    factories.figure(value=1003, source=factories.source(kind="agency"))
    assert values(get(client)) == [1003]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?country=uz", [2]),
        ("?brand=kia", [3]),
        ("?segment=bus", [4]),
        ("?plant=asaka", [5]),
        ("?year=2024", [6]),
        ("?since=2025-01-01&country=UZ", [2]),
        ("?until=2024-12-31", [6]),
    ],
)
def test_filters(client, query, found):
    factories.figure(value=2, country=factories.country("UZ"))
    factories.figure(value=3, brand=factories.brand("Kia"))
    factories.figure(value=4, segment="bus")
    factories.figure(value=5, plant=factories.plant(slug="asaka"))
    factories.figure(value=6, period=Period.year(2024))
    assert values(get(client, query)) == found


@pytest.mark.parametrize(
    "query",
    [
        "?country=XX",
        "?year=abc",
        "?year=99999999999999999999999",
        "?since=yesterday",
        "?metric=beauty",
        "?brand=%00",
        "?model=99999999999999999999999",
        "?source=none",
    ],
)
def test_a_bad_value_is_told_and_answers_nothing(client, query):
    factories.figure()
    response = get(client, query)
    assert values(response) == []
    assert 'class="errorlist"' in response.content.decode()


@pytest.mark.parametrize("query", ["?page=x", "?page=0", "?page=999", "?sort=beauty"])
def test_an_odd_page_or_order_is_the_nearest_good_one(client, query):
    factories.figure(value=7)
    assert values(get(client, query)) == [7]


def test_orders(client):
    for year, value in ((2023, 3), (2024, 1), (2025, 2)):
        factories.figure(value=value, period=Period.year(year))
    assert values(get(client)) == [2, 1, 3]
    assert values(get(client, "?sort=period")) == [3, 1, 2]
    assert values(get(client, "?sort=-value")) == [3, 2, 1]


def test_second_page_keeps_the_filters(client):
    for year in range(1960, 2020):
        factories.figure(period=Period.year(year), country=factories.country("UZ"))
    page = get(client, "?country=UZ").content.decode()
    assert 'href="?country=UZ&amp;page=2"' in page


def test_nothing_found_says_what_to_do(client):
    factories.country("TM")
    assert "Clear one of them" in get(client, "?country=TM").content.decode()


def test_all_metrics_at_once_have_no_chart(client):
    factories.figure()
    response = get(client, "?metric=")
    assert response.context["chart"] is None
    assert "Choose one metric" in response.content.decode()


def test_shares_of_unknown_totals_are_not_drawn(client):
    factories.figure(metric="share", unit="percent", value=40)
    assert "shares of different totals" in get(client, "?metric=share").content.decode()


def test_plans_are_not_drawn_among_what_happened(client):
    factories.figure(value=1)
    factories.figure(value=2, status="target")
    chart = get(client, "?status=").context["chart"]
    assert list(chart.json["data"][0]["y"]) == [1]


def test_one_year_is_drawn_by_its_windows(client):
    for last in (2, 11):
        factories.figure(period=Period.months(2025, 1, last), value=last)
    chart = get(client, "?year=2025").context["chart"]
    assert list(chart.json["data"][0]["x"]) == ["Jan–Feb", "Jan–Nov"]
