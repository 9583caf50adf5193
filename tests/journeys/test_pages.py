"""Every page type on a telephone and on a desk, by day and by night."""

import pytest

from tests import factories
from tests.journeys.conftest import MISSING, settle

#: The language and the widths of the windows that each page is looked at in.
WINDOWS = {"en": (1440, 768, 390, 320), "ru": (1024, 390), "kk": (1024, 390)}


@pytest.mark.parametrize("locale", WINDOWS)
def test_no_page_scrolls_sideways(visit, every_page, locale):
    wide = []
    with visit(quiet=False, locale=locale) as page:
        for path in every_page:
            page.goto(path)
            for width in WINDOWS[locale]:
                page.set_viewport_size({"width": width, "height": 844})
                settle(page)
                if page.evaluate("document.scrollingElement.scrollWidth > innerWidth"):
                    wide.append((path, width))
    assert wide == []


def test_every_page_is_quiet_and_asks_no_other_host(visit, every_page):
    with visit() as page:
        for path in every_page:
            if path != MISSING:
                page.goto(path)
                settle(page)


@pytest.mark.parametrize("dark", [False, True])
def test_charts_wear_the_reader_s_theme(visit, accepted, dark):
    with visit("/", dark=dark) as page:
        settle(page)
        token = page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--series-2')")
        red, green, blue = (int(token.strip()[at : at + 2], 16) for at in (1, 3, 5))
        bar = page.locator("#production-by-country .bars .point path").first
        assert bar.evaluate("one => one.style.fill") == f"rgb({red}, {green}, {blue})"


def test_chart_scripts_are_loaded_only_where_a_chart_is(visit, accepted):
    with visit("/plants/") as page:
        assert page.locator("script[src*=plotly], script[src*=charts]").count() == 0


def test_no_page_lets_any_but_our_own_scripts_run(every_page, client):
    for path in every_page:
        policy = client.get(path)["Content-Security-Policy"]
        scripts = [part for part in policy.split("; ") if part.startswith("script-src")]
        assert scripts == ["script-src 'self'"], path


def test_filters_work_without_scripts(visit, accepted):
    factories.figure(value=777, metric="sales", country=factories.country("UZ"))
    with visit("/production/", scripts=False) as page:
        page.select_option("#id_metric", "sales")
        page.select_option("#id_country", "UZ")
        page.get_by_role("button", name="Show").click()
        assert page.locator("tbody .num").all_text_contents()[-1] == "777"
        assert page.url.endswith("/production/?metric=sales&country=UZ")
        page.go_back()
        assert "metric=" not in page.url


def test_back_shows_the_filters_of_the_address(visit, accepted):
    with visit("/production/") as page:
        page.select_option("#id_metric", "sales")
        page.wait_for_url("**metric=sales**")
        page.go_back()
        page.wait_for_url("**/production/")
        page.locator("#id_metric").wait_for()
        assert page.input_value("#id_metric") == "production"
