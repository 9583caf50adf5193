"""Charts in a real browser: drawn before any script, then by plotly.js; quiet, linked, framed, copied."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from plants.periods import Period
from tests import factories


@pytest.fixture
def months(accepted):
    for month in range(1, 7):
        factories.figure(value=month * 1000, period=Period.months(2025, 1, month))


LINES = "/production/?grain=month"


@pytest.mark.parametrize("width", [1440, 390])
def test_lines_are_drawn_quietly(visit, months, width):
    with visit(LINES, width=width) as page:
        page.locator("[data-chart][data-drawn]").wait_for()
        assert page.locator("[data-chart] .scatterlayer .point").count() >= 6
        assert page.locator("[data-chart] .drawing").count() == 0
        assert not page.evaluate("document.scrollingElement.scrollWidth > innerWidth")


@pytest.mark.parametrize("width", [1440, 390])
def test_without_scripts_the_drawing_stays_and_its_points_are_links(visit, months, width):
    with visit(LINES, width=width, scripts=False) as page:
        assert page.locator(".drawing circle").count() >= 6
        assert not page.evaluate("document.scrollingElement.scrollWidth > innerWidth")
        with page.expect_navigation():
            page.locator(".drawing a circle").first.click()
        assert "/figures/" in page.url or "/derived/" in page.url


def test_drawing_is_in_the_page_before_scripts_run(client, months):
    page = client.get("/countries/kz/").content.decode()
    assert page.index('class="drawing"') < page.index('id="production-data"')
    tags = re.findall(r"<script[^>]*>", page)
    assert tags
    assert all(" defer" in tag or 'json"' in tag for tag in tags)


def test_drawing_wears_the_reader_s_theme(visit, accepted):
    fills = []
    for dark in (False, True):
        with visit("/countries/kz/", dark=dark, scripts=False) as page:
            bar = page.locator(".drawing a rect").first
            fills.append(bar.evaluate("one => getComputedStyle(one).fill"))
            token = page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--series-2')")
            red, green, blue = (int(token.strip()[at : at + 2], 16) for at in (1, 3, 5))
            assert fills[-1] == f"rgb({red}, {green}, {blue})"
    assert len(set(fills)) == 2


def test_plotly_comes_with_the_pointer_and_not_before(visit, accepted):
    with visit("/", pointer=False) as page:
        page.locator("#production-by-country .drawing a").last.focus()
        page.keyboard.press("Enter")
        page.locator("dialog#evidence[open] mark").wait_for()
        page.keyboard.press("Escape")
        page.locator("dialog#evidence").wait_for(state="hidden")
        assert page.locator("script[src*=plotly]").count() == 0
        page.evaluate("document.activeElement.blur()")
        page.mouse.move(5, 5)
        page.locator("#production-by-country[data-drawn]").wait_for()


@pytest.mark.parametrize("width", [1440, 390])
def test_what_plotly_has_drawn_can_be_walked_through_by_keyboard(visit, accepted, width):
    with visit("/countries/kz/", width=width) as page:
        page.locator("#production[data-drawn]").wait_for()
        marks = page.locator("#production + .marks a")
        assert marks.count() == page.locator("#production .point").count() >= 2
        assert page.locator("#production + .marks a[tabindex='0']").count() == 1
        marks.first.focus()
        page.locator("#production .hoverlayer .hovertext").wait_for()
        page.keyboard.press("ArrowRight")
        second = page.evaluate("document.activeElement.getAttribute('href')")
        assert second == marks.nth(1).get_attribute("href")
        page.keyboard.press("End")
        assert marks.last.is_visible()
        assert marks.last.bounding_box()["width"] > 50
        assert marks.first.bounding_box()["width"] <= 1
        assert Axe().run(page).response["violations"] == []
        page.keyboard.press("Enter")
        page.locator("dialog#evidence[open] h2").wait_for()
        page.keyboard.press("Escape")
        page.locator("dialog#evidence").wait_for(state="hidden")
        assert page.evaluate("document.activeElement.parentElement.className") == "marks"


def test_a_newspaper_can_frame_a_chart(visit, accepted, live_server):
    with visit("/embed/countries/kz/?chart=production", width=700) as page:
        page.locator("#production[data-drawn]").wait_for()
        assert page.get_by_role("link", name="More at AutoTrack").count() == 1


def test_code_for_other_pages_can_be_copied(visit, accepted):
    with visit("/countries/kz/") as page:
        page.get_by_text("Embed", exact=True).first.click()
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.locator(".take button").first.click()
        page.get_by_role("button", name="Copied").wait_for()
        assert page.evaluate("navigator.clipboard.readText()").startswith('<iframe src="http')
