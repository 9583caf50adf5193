"""Countries or brands side by side: the same measures of each, on the same scale."""

import json
import re

import pytest

from plants.periods import Period
from tests import factories

pytestmark = pytest.mark.django_db

BOTH = "?a=country:KZ&b=country:UZ"


@pytest.fixture
def two():
    for code, value in (("KZ", 100), ("UZ", 400)):
        country = factories.country(code)
        factories.figure(country=country, value=value, period=Period.year(2024))
        factories.figure(country=country, value=2 * value)
        factories.figure(country=country, value=value // 2, brand=factories.brand(f"Make {code}"))
        factories.plant(country=country, capacity=1000)


def get(client, query=""):
    response = client.get(f"/compare/{query}")
    assert response.status_code == 200
    return response


def text(response):
    return " ".join(response.content.decode().split())


def facts(response):
    return {
        fact.label: [value and (str(value[0]), value[1]) for value in fact.values]
        for fact in response.context["facts"]
    }


def test_key_figures_of_each(client, two):
    told = facts(get(client, BOTH))
    assert [note for _link, note in told["Production, newest year"]] == ["2025", "2025"]
    assert ">200</a>" in told["Production, newest year"][0][0]
    assert "+100%" in told["Change on the year before"][1][0]
    assert [">200<" in told["Output a plant"][0][0], ">800<" in told["Output a plant"][1][0]] == [True, True]
    assert "Make UZ" in told["Leading brand"][1][0]


def test_every_number_of_each_opens_what_it_comes_from(client, two):
    told = facts(get(client, BOTH))
    output, newest = told["Output a plant"][0][0], told["Production, newest year"][0][0]
    assert re.search(r'href="(/figures/\d+/)"', output)[1] == re.search(r'href="([^"]+)"', newest)[1]
    capacity = told["Capacity a year"][0][0]
    assert 'href="/plants/?country=KZ&amp;status=operating">1,000<' in capacity
    numbers = [number for fact in told.values() for number, _note in filter(None, fact)]
    assert all("<a " in number for number in numbers)


def test_lines_stand_in_the_order_asked(client, two):
    assert get(client, "?a=country:UZ&b=country:KZ").context["grid"].labels == ["Uzbekistan", "Kazakhstan"]


def test_an_index_begins_at_a_hundred(client, two):
    grid = get(client, f"{BOTH}&measure=index").context["grid"]
    assert [[int(cell.value) for cell in column.cells] for column in grid.columns] == [[100, 200], [100, 200]]


def test_brands_are_compared_where_they_are_made(client, two):
    response = get(client, "?a=brand:make-kz&b=brand:make-uz")
    assert "Make KZ and Make UZ" in text(response)
    assert "Kazakhstan" in facts(response)["Largest country"][0][0]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("?a=country:KZ", "at least two"),
        ("?a=country:KZ&b=brand:make-uz", "countries with countries"),
        ("?a=country:KZ&b=country:XX", "not known"),
        ("?a=planet:mars&b=planet:venus", "not known"),
        ("?a=country:KZ&b=country:KZ", "at least two"),
    ],
)
def test_what_cannot_be_compared_says_why(client, two, query, words):
    assert words in text(get(client, query))


def test_nothing_named_compares_the_two_largest(client, two):
    assert "Kazakhstan and Uzbekistan" in text(get(client))


def test_the_chart_s_figures_are_a_file(client, two):
    answer = client.get(f"/compare.json{BOTH}&chart=compare")
    assert {row["country"] for row in json.loads(answer.getvalue())} == {"KZ", "UZ"}


def test_queries_do_not_grow_with_figures(client, two, django_assert_max_num_queries):
    for year in range(1990, 2020):
        factories.figure(period=Period.year(year))
    with django_assert_max_num_queries(45):
        get(client, BOTH)
