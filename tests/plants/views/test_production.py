"""The explorer: its state is its address, in every tab; a bad value is told beside its field."""

import pytest

from plants.periods import Period
from tests import factories

pytestmark = pytest.mark.django_db


def get(client, query=""):
    response = client.get(f"/production/{query}", follow=True)
    assert response.status_code == 200
    return response


def listed(response):
    return [int(figure.value) for figure in response.context["object_list"]]


def shown(response):
    """The numbers of the table, by line."""
    grid = response.context["grid"]
    return {
        label: [int(cell.value) for cell in column.cells]
        for label, column in zip(grid.labels, grid.columns, strict=True)
    }


def text(response):
    return " ".join(response.content.decode().split())


def test_actual_production_is_listed_unless_asked_otherwise(client):
    factories.figure(value=1)
    factories.figure(value=2, status="target")
    factories.figure(value=3, metric="sales")
    assert listed(get(client, "?tab=figures")) == [1]
    assert listed(get(client, "?tab=figures&status=target")) == [2]
    assert sorted(listed(get(client, "?metric=&status="))) == [1, 2, 3]


def test_one_source_a_cell_is_listed(client):
    factories.figure(value=1000)
    factories.figure(value=1003, source=factories.source(kind="agency"))
    assert listed(get(client, "?tab=figures")) == [1003]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?country=uz", [2]),
        ("?brand=kia", [3]),
        ("?segment=bus", [4]),
        ("?plant=asaka", [5]),
        ("?year=2024", [6]),
        ("?since=2025-01-01&country=UZ", [2]),
        ("?until=2024", [6]),
        ("?until=2024-12", [6]),
    ],
)
def test_filters(client, query, found):
    factories.figure(value=2, country=factories.country("UZ"))
    factories.figure(value=3, brand=factories.brand("Kia"))
    factories.figure(value=4, segment="bus")
    factories.figure(value=5, plant=factories.plant(slug="asaka"))
    factories.figure(value=6, period=Period.year(2024))
    assert listed(get(client, f"{query}&tab=figures")) == found
    assert list(shown(get(client, f"{query}&tab=table")).values()) == [found]


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
        "?by=beauty",
        "?tab=beauty",
    ],
)
def test_a_bad_value_is_told_and_answers_nothing(client, query):
    factories.figure(value=54_321)
    response = get(client, query)
    assert listed(response) == []
    assert 'class="errorlist"' in response.content.decode()
    assert "54,321" not in response.content.decode()


@pytest.mark.parametrize("query", ["page=x", "page=0", "page=999", "sort=beauty"])
def test_an_odd_page_or_order_is_the_nearest_good_one(client, query):
    factories.figure(value=7)
    assert listed(get(client, f"?tab=figures&{query}")) == [7]


def test_orders(client):
    for year, value in ((2023, 3), (2024, 1), (2025, 2)):
        factories.figure(value=value, period=Period.year(year))
    assert listed(get(client, "?tab=figures")) == [2, 1, 3]
    assert listed(get(client, "?tab=figures&sort=period")) == [3, 1, 2]
    assert listed(get(client, "?tab=figures&sort=-value")) == [3, 2, 1]


def test_second_page_keeps_the_filters(client):
    for year in range(1960, 2020):
        factories.figure(period=Period.year(year), country=factories.country("UZ"))
    page = get(client, "?country=UZ&tab=figures").content.decode()
    assert 'href="?country=UZ&amp;tab=figures&amp;page=2"' in page


def test_a_long_list_is_neither_counted_nor_sorted_by_size(client, monkeypatch):
    monkeypatch.setattr("plants.explorer.listing.MOST_LISTED", 1)
    for year in (2023, 2024, 2025):
        factories.figure(value=year, period=Period.year(year))
    page = text(get(client, "?tab=figures"))
    assert "More than 1 figures" in page
    assert "largest" not in page


@pytest.mark.parametrize("most", [1, 100])
def test_long_and_short_lists_choose_alike(client, monkeypatch, most):
    monkeypatch.setattr("plants.explorer.listing.MOST_LISTED", most)
    news = factories.source(slug="news")
    for year in (2023, 2024):
        factories.figure(value=year + 1000, period=Period.year(year), source=news)
        factories.figure(value=year, period=Period.year(year), source=factories.source(kind="agency"))
    shown_in_all = listed(get(client, "?tab=figures"))
    assert shown_in_all == [2024, 2023][: len(shown_in_all)]
    of_news = listed(get(client, "?tab=figures&source=news"))
    assert of_news == [3024, 3023][: len(of_news)]


def test_what_a_form_sends_becomes_the_shortest_address(client):
    sent = "?metric=production&country=KZ&brand=&by=brand&grain=year&measure=absolute&since=&status=actual"
    factories.country("KZ")
    assert client.get(f"/production/{sent}")["Location"] == "/production/?by=brand&country=KZ"
    assert client.get("/production/?country=kz&lang=ru")["Location"] == "/production/?country=KZ&lang=ru"


def test_a_part_of_the_page_is_answered_at_once_and_names_its_address(client):
    answer = client.get("/production/?grain=year&by=brand", headers={"HX-Request": "true"})
    assert (answer.status_code, answer["HX-Push-Url"]) == (200, "/production/?by=brand")


def test_nothing_found_says_what_to_drop_and_how_much_there_is_then(client):
    factories.figure(country=factories.country("UZ"))
    factories.country("TM")
    page = text(get(client, "?country=TM"))
    assert '<a href="/production/">Country</a>: 1 figure<' in page


def test_narrower_figures_are_a_way_out(client):
    factories.figure(plant=factories.plant())
    assert '<a href="/production/?tab=figures">Figures</a>: 1 figure' in text(get(client))


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("?metric=&tab=chart", "Choose one metric"),
        ("?metric=share&tab=chart", "shares of different totals"),
        ("?metric=capacity&grain=month", "does not pile up"),
        ("?metric=jobs&by=brand", "of plants and places"),
        ("?by=none", "Nothing is added across countries"),
    ],
)
def test_a_mix_that_cannot_be_told_says_why_and_how_to_go_on(client, query, words):
    factories.figure(value=54_321)
    page = text(get(client, query))
    assert words in page
    assert "54,321" not in page


def test_choices_that_cannot_be_made_are_off_with_the_reason(client):
    page = text(get(client, "?metric=capacity"))
    assert 'id="grain-month" name="grain" value="month" disabled aria-describedby="grain-why"' in page
    assert "Month, Year to date: This does not pile up from month to month" in page


def test_the_running_year_stands_beside_whole_ones_and_says_so(client):
    factories.figure(period=Period.year(2024), value=10)
    factories.figure(period=Period.months(2025, 1, 7), value=7)
    response = get(client, "?tab=table")
    assert shown(response) == {"Kazakhstan": [10, 7]}
    assert "January–July 2025" in text(response)
    assert "part of a year" in text(response)


def test_every_number_of_the_table_opens_its_evidence(client):
    figure = factories.figure(period=Period.months(2025, 1, 1), value=4)
    factories.figure(period=Period.months(2025, 1, 2), value=10, source=figure.source)
    page = text(get(client, "?grain=month&tab=table"))
    assert f'href="{figure.get_absolute_url()}"' in page
    assert 'class="num num--derived" href="/derived/difference/production/2025-02/?country=KZ"' in page


def test_sources_tell_who_gave_how_many(client):
    source = factories.source(publisher="Bureau", title="Yearbook", slug="yearbook")
    for year in (2023, 2024):
        factories.figure(period=Period.year(year), source=source)
    page = text(get(client, "?tab=sources"))
    assert "Bureau" in page
    assert 'href="/production/?source=yearbook&amp;tab=figures">2 figures</a>' in page


def test_the_address_can_be_copied(client):
    assert 'value="http://testserver/production/?grain=month"' in text(get(client, "?grain=month"))
