"""A supplier: from a plant's page to a promise, the words it was made in and what came of it."""

import re

import pytest

from plants.periods import Period
from tests import factories


@pytest.fixture
def plant(transactional_db):
    company = factories.organisation(name="Allur")
    plant = factories.plant(name="Kostanay works", operator=company, latitude="53.18", longitude="63.58")
    said = factories.source(
        published=Period.year(2024), url="https://news.example/promise", title="To be built"
    )
    words = "200 thousand vehicles by 2025"
    factories.figure(plant=plant, status="target", value=200_000, quote=words, source=said)
    factories.figure(plant=plant, value=150_000, quote="150 thousand vehicles")
    return plant


@pytest.mark.parametrize("width", [1440, 390])
def test_from_a_plant_to_a_promise_and_both_its_sentences(visit, plant, width):
    with visit(plant.get_absolute_url(), width=width) as page:
        promise = page.locator(".promise").first
        assert promise.locator(".status").inner_text() == "Missed"
        promise.locator("a").first.click()
        page.wait_for_url(re.compile(r"/promises/figure-\d+/"))
        assert page.locator("mark").all_inner_texts() == [
            "200 thousand vehicles by 2025",
            "150 thousand vehicles",
        ]
        assert page.locator(".verdict").inner_text().startswith("Missed")
        original = page.locator(".cite a").first.get_attribute("href")
        assert original == "https://news.example/promise#:~:text=200%20thousand%20vehicles%20by%202025"


def test_by_keyboard_and_without_scripts(visit, plant):
    with visit("/promises/", width=390, scripts=False) as page:
        page.locator(".promise a").first.focus()
        page.keyboard.press("Enter")
        page.locator("mark").first.wait_for()


def test_from_the_map_to_the_plant(visit, plant):
    with visit("/plants/map/", width=390) as page:
        assert page.get_by_role("link", name=re.compile("Kostanay works: operating")).count() == 1
        page.locator(".map a").first.focus()
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile(plant.get_absolute_url()))


def test_paper_shows_where_sources_stand_and_no_form(visit, plant):
    with visit("/promises/") as page:
        page.emulate_media(media="print")
        assert not page.locator(".filters").is_visible()
        assert not page.locator(".nav").first.is_visible()
    with visit(plant.get_absolute_url()) as page:
        page.locator(".promise a").first.click()
        page.emulate_media(media="print")
        shown = page.locator(".cite a").first.evaluate("one => getComputedStyle(one, '::after').content")
        assert "https://news.example/promise" in shown
