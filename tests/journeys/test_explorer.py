"""An analyst at the explorer: filters without a reload, Back, no scripts at all, and on a telephone."""

import pytest

from plants.periods import Period
from tests import factories


@pytest.fixture
def figures(transactional_db):
    for code, value in (("KZ", 171_442), ("UZ", 457_800)):
        country = factories.country(code)
        factories.figure(country=country, value=value)
        factories.figure(country=country, value=value - 20_000, period=Period.year(2024))
        factories.figure(country=country, value=value // 3, brand=factories.brand(f"Make {code}"))


def test_filters_renew_the_answer_without_a_reload(visit, figures):
    with visit("/production/?tab=table", width=1440) as page:
        page.evaluate("window.stays = true")
        page.locator("#id_country").focus()
        page.locator("#id_country").select_option("KZ")
        page.wait_for_url("**/production/?country=KZ&tab=table")
        page.get_by_text("457,800").wait_for(state="detached")
        assert page.locator("#exploring").get_by_role("heading", level=1).inner_text().endswith("Kazakhstan")
        assert page.evaluate("window.stays")
        assert page.evaluate("document.activeElement.id") == "id_country"
        assert "1 line is shown" in page.locator("#explorer-said").inner_text()
        page.locator("label", has_text="Brand").last.click()
        page.wait_for_url("**/production/?by=brand&country=KZ&tab=table")
        page.get_by_text("57,147").wait_for()
        page.go_back()
        page.get_by_text("171,442").wait_for()
        page.go_back()
        page.get_by_text("457,800").wait_for()
        assert page.input_value("#id_country") == ""


def test_a_chart_is_drawn_anew_after_a_filter(visit, figures):
    with visit("/production/", width=1440) as page:
        page.locator("#explorer-data").wait_for(state="attached")
        page.locator("[data-chart][data-drawn]").wait_for()
        page.get_by_label("Country", exact=True).first.select_option("UZ")
        page.wait_for_url("**/production/?country=UZ")
        page.locator("[data-chart][data-drawn]").wait_for()
        assert "Uzbekistan" in page.locator(".chart h2").inner_text()


def test_everything_works_without_scripts_on_a_telephone(visit, figures):
    with visit("/production/", width=390, scripts=False) as page:
        page.get_by_label("Country", exact=True).first.select_option("UZ")
        page.locator("label", has_text="Index").click()
        page.get_by_role("button", name="Show").click()
        assert page.url.endswith("/production/?measure=index&country=UZ")
        page.get_by_role("link", name="Table").click()
        assert page.get_by_role("cell", name="100 derived", exact=True).is_visible()
        assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")
        assert (
            page.get_by_label("Address of this view")
            .input_value()
            .endswith("?measure=index&country=UZ&tab=table")
        )


def test_a_refused_mix_leads_on(visit, figures):
    with visit("/production/?metric=jobs&by=brand", width=390) as page:
        page.get_by_role("heading", name="This cannot be told").wait_for()
        page.get_by_role("link", name="Country", exact=True).click()
        assert page.url.endswith("/production/?metric=jobs")


def test_a_page_without_a_chart_fetches_no_plotly_until_a_filter_brings_one(visit, figures):
    with visit("/production/?country=KZ&brand=make-uz", width=1440) as page:
        page.mouse.move(5, 5)
        assert page.locator("script[src*=plotly], link[href*=plotly]").count() == 0
        page.get_by_label("Brand", exact=True).first.select_option("")
        page.locator("[data-chart]").wait_for()
        page.mouse.move(50, 50)
        page.locator("[data-chart][data-drawn]").wait_for()


@pytest.mark.parametrize("dark", [False, True])
def test_two_countries_side_by_side(visit, figures, dark):
    with visit("/compare/?a=country:KZ&b=country:UZ", width=390, dark=dark) as page:
        page.get_by_role("heading", name="Kazakhstan and Uzbekistan", exact=True).wait_for()
        page.locator("[data-chart][data-drawn]").wait_for()
        assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")
