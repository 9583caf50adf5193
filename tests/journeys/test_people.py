"""Five people, each from where they begin to the words they need."""

import csv
import io

import pytest

from plants.periods import Period
from tests import factories

SENTENCE = "Завод «Сарыаркаавтопром» в Костанае выпустил 41 250 автомобилей в 2025 году. Шёл снег."


@pytest.fixture
def plant(accepted):
    """A plant with a number read from a Russian sentence, and a promise that it did not keep."""
    plant = factories.plant(slug="saryarka", name="SaryarkaAvtoProm", aliases=["Сарыаркаавтопром"])
    said = factories.source(url="https://news.example/output", publisher="Наш Костанай", language="ru")
    factories.figure(plant=plant, value=41_250, quote=SENTENCE.split(". ")[0], source=said)
    factories.figure(plant=plant, status="target", value=60_000, quote="60 тысяч автомобилей", source=said)
    factories.figure(plant=plant, value=30_000, period=Period.year(2024))
    return plant


def numbers_of(text):
    return [value for row in csv.reader(io.StringIO(text)) for value in row]


def test_an_analyst_takes_a_number_from_a_filter_to_a_file_and_to_its_words(visit, accepted):
    factories.figure(value=457_800, country=factories.country("UZ"))
    with visit("/production/", width=1440) as page:
        page.locator("#id_country").select_option("KZ")
        page.wait_for_url("**country=KZ**")
        page.get_by_role("link", name="Table", exact=True).click()
        number = page.locator("table .num--quoted").first
        assert number.inner_text() == "171,442"
        file = page.request.get(page.get_by_role("link", name="CSV").first.get_attribute("href"))
        assert "171442" in numbers_of(file.text())
        assert "457800" not in numbers_of(file.text())
        number.click()
        assert page.locator("dialog#evidence mark").inner_text() == "171,442 vehicles"


@pytest.mark.parametrize("scripts", [True, False])
def test_a_journalist_finds_a_plant_by_a_misspelt_name_on_a_telephone_at_night(visit, plant, scripts):
    with visit("/", width=390, dark=True, locale="ru", touch=True, scripts=scripts) as page:
        page.locator("#search-masthead").fill("Сарыаркаавтапром")
        page.locator("#search-masthead").press("Enter")
        page.locator("main .found a", has_text="SaryarkaAvtoProm").first.tap()
        page.wait_for_url("**/plants/saryarka/")
        assert page.locator("html").get_attribute("lang") == "ru"
        page.locator("main .num:visible", has_text="41\u00a0250").first.tap()
        words = page.locator("dialog#evidence blockquote" if scripts else "main blockquote").first
        assert "выпустил 41 250 автомобилей" in words.inner_text()


def test_an_official_prints_a_country_in_kazakh(visit, plant):
    with visit("/countries/KZ/", locale="kk") as page:
        page.emulate_media(media="print")
        assert page.locator("html").get_attribute("lang") == "kk"
        for unwanted in (".nav", ".search", ".languages", ".filters", ".files"):
            assert not any(one.is_visible() for one in page.locator(unwanted).all())
        assert page.locator("figure.chart table .num", has_text="171\u00a0442").first.is_visible()
        assert "Publisher" in page.locator(".sourceline").first.inner_text()


def test_an_investor_goes_from_missed_promises_to_both_sentences(visit, plant):
    with visit("/promises/", width=390) as page:
        page.locator(".counts a.status--missed").click()
        page.locator(".promise a", has_text="SaryarkaAvtoProm").first.click()
        said = page.locator("main blockquote").all_inner_texts()
        assert len(said) == 2
        assert "60 тысяч" in said[0]
        assert "41 250" in said[1]


def tab_to(page, is_there):
    """Press Tab until an element answers the expression; a page has fewer stops than this."""
    for _stop in range(80):
        page.keyboard.press("Tab")
        if page.evaluate(f"(one => {is_there})(document.activeElement)"):
            return
    raise AssertionError(f"no stop where {is_there}")


def test_by_keyboard_alone_to_the_number_of_a_chart_and_back(visit, accepted):
    with visit("/", width=390) as page:
        tab_to(page, "one.matches('.masthead__menu summary')")
        page.keyboard.press("Enter")
        tab_to(page, "one.pathname === '/countries/'")
        page.keyboard.press("Enter")
        page.wait_for_url("**/countries/")
        page.go_back()
        page.locator("#production-by-country[data-drawn]").wait_for()
        tab_to(page, "one.matches('#production-by-country ~ details summary')")
        page.keyboard.press("Enter")
        tab_to(page, "one.matches('figure details[open] .num--quoted')")
        page.keyboard.press("Enter")
        page.locator("dialog#evidence[open] mark").wait_for()
        page.keyboard.press("Escape")
        page.locator("dialog#evidence").wait_for(state="hidden")
        assert page.evaluate("document.activeElement.matches('figure details .num--quoted')")
