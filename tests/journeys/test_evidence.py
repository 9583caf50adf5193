"""From a number anywhere to the words it was read from."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from plants.periods import Period
from tests import factories


def drawn(page, slug):
    page.locator(f"#{slug}[data-drawn]").wait_for()
    return page.locator(f"#{slug} .bars .point path")


def press(page, bar):
    bar.scroll_into_view_if_needed()
    box = bar.bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def evidence(page):
    """The open dialog, once the evidence is in it."""
    dialog = page.locator("dialog#evidence[open]")
    dialog.locator("[data-title]").wait_for()
    return dialog


def number(page):
    """A number of a table that was read from a sentence."""
    return page.locator("main .num--quoted:visible").first


@pytest.mark.parametrize("width", [1280, 390])
def test_from_a_bar_on_the_home_page_to_the_marked_sentence(visit, accepted, width):
    with visit("/", width=width) as page:
        press(page, drawn(page, "production-by-country").last)
        dialog = evidence(page)
        assert dialog.locator("mark").inner_text() == "171,442 vehicles"
        assert (
            "In 2025 Kazakhstan's plants made 171,442 vehicles" in dialog.locator("blockquote").inner_text()
        )
        assert "It snowed" not in dialog.inner_text()
        page.mouse.click(5, 5)
        assert not page.locator("dialog#evidence").is_visible()
        assert page.url.endswith("/")


def test_step_two_is_the_page(visit, accepted):
    with visit("/") as page:
        press(page, drawn(page, "production-by-country").last)
        evidence(page).get_by_role("link", name="All evidence, as a page").click()
        page.wait_for_url(re.compile(f"{accepted.get_absolute_url()}$"))
        assert page.locator("h1").inner_text() == "Production, Kazakhstan, 2025"


def test_on_to_all_that_the_article_states(visit, accepted):
    claim = accepted.claims.get()
    with visit(accepted.get_absolute_url()) as page:
        page.get_by_role("link", name="All that this article states").click()
        page.wait_for_url(re.compile(f"/articles/{claim.article_id}/#claim-{claim.pk}"))
        assert page.locator(f"#claim-{claim.pk}").is_visible()


def test_original_opens_at_the_words(visit, accepted):
    with visit(accepted.get_absolute_url()) as page:
        original = page.locator(".cite a").first.get_attribute("href")
    assert original == f"{accepted.source.url}#:~:text=171%2C442%20vehicles"


def test_by_keyboard_from_the_home_page_and_back(visit, accepted):
    with visit("/") as page:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        page.keyboard.press("Enter")
        for _link in range(4):
            page.keyboard.press("Tab")
            if "num" in (page.evaluate("document.activeElement.className") or ""):
                break
        opener = page.evaluate("document.activeElement.href")
        page.keyboard.press("Enter")
        assert evidence(page).locator("mark").is_visible()
        assert page.evaluate("document.activeElement.dataset.title") == ""
        for _stop in range(12):
            page.keyboard.press("Tab")
            inside = "!document.hasFocus() || document.activeElement === document.body || "
            assert page.evaluate(inside + "document.activeElement.closest('dialog') !== null")
        page.keyboard.press("Escape")
        assert not page.locator("dialog#evidence").is_visible()
        assert page.evaluate("document.activeElement.href") == opener


def test_by_finger_from_a_table_on_a_telephone(visit, accepted):
    with visit("/", width=390, touch=True) as page:
        number(page).tap()
        dialog = evidence(page)
        box = dialog.bounding_box()
        assert box["width"] == 390
        assert box["y"] + box["height"] == 844
        dialog.get_by_role("button", name="Close").tap()
        assert not page.locator("dialog#evidence").is_visible()


def test_a_modifier_key_opens_the_page_elsewhere(visit, accepted):
    with visit("/") as page:
        with page.context.expect_page() as opened:
            number(page).click(modifiers=["Control"])
        opened.value.wait_for_url(re.compile(accepted.get_absolute_url()))
        assert not page.locator("dialog#evidence").is_visible()


def test_from_one_source_to_another_and_back_in_the_dialog(visit, accepted):
    factories.figure(value=171_000)
    with visit("/") as page:
        number(page).click()
        dialog = evidence(page)
        assert "2 reports, 2 sources." in dialog.inner_text()
        assert not dialog.get_by_role("button", name="Back").is_visible()
        dialog.locator(".others .num").click()
        dialog.get_by_text("Pages show another one").wait_for()
        dialog.get_by_role("button", name="Back").click()
        dialog.locator("mark").wait_for()


@pytest.fixture
def december(accepted):
    """A month that no source states: what the year has more than January to November."""
    factories.figure(value=160_000, period=Period.months(2025, 1, 11))
    return "main .num--derived:visible"


def test_a_derived_number_opens_on_its_making(visit, december):
    with visit("/") as page:
        page.locator(december, has_text="11,442").first.click()
        dialog = evidence(page)
        assert "11,442" in dialog.locator(".value").inner_text()
        assert "171,442 vehicles" in dialog.locator("mark").all_inner_texts()
        dialog.locator(".making .num").last.click()
        dialog.get_by_role("heading", name="January–November 2025").wait_for()


def test_a_derived_number_without_scripts(visit, december):
    with visit("/", scripts=False) as page:
        page.locator(december, has_text="11,442").first.click()
        page.wait_for_url("**/derived/difference/production/2025-12/**")
        assert page.locator("h1").inner_text() == "Production, Kazakhstan, December 2025"
        assert page.locator(".making .num").all_inner_texts() == ["171,442 vehicles", "160,000 vehicles"]


@pytest.mark.parametrize("width", [1280, 390])
def test_page_of_a_derived_number_has_no_fault_that_can_be_found_by_machine(visit, december, width):
    with visit("/derived/difference/production/2025-12/?country=KZ", width=width) as page:
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()


def test_evidence_that_cannot_be_fetched_is_offered_as_a_page(visit, accepted):
    with visit("/", quiet=False) as page:
        fragments = re.compile("fragment=1")
        page.route(fragments, lambda route: route.abort())
        number(page).click()
        failure = page.get_by_role("alert").filter(has_text="could not be fetched")
        failure.wait_for()
        page.unroute(fragments)
        failure.get_by_role("link").click()
        page.wait_for_url(re.compile(accepted.get_absolute_url()))


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("width", [1280, 390])
def test_open_dialog_has_no_fault_that_can_be_found_by_machine(visit, accepted, width, dark):
    factories.figure(value=171_000)
    with visit("/", width=width, dark=dark) as page:
        number(page).click()
        evidence(page)
        page.wait_for_timeout(300)
        found = Axe().run(page, context="#evidence")
        assert found.violations_count == 0, found.generate_report()


def test_without_scripts_the_same_words(visit, accepted):
    with visit("/", scripts=False) as page:
        assert page.locator(".plot svg").first.is_visible()
        page.get_by_text("The numbers as a table").first.click()
        page.locator("details[open] .num--quoted").first.click()
        assert page.locator("mark").inner_text() == "171,442 vehicles"


def test_from_a_brand_ranking(visit, accepted):
    brands = [factories.brand(name) for name in ("Kia", "JAC", "BYD")]
    figures = [factories.figure(brand=brand, value=60_000 + at) for at, brand in enumerate(brands)]
    with visit("/") as page:
        press(page, drawn(page, "brands-kz").first)
        link = evidence(page).get_by_role("link", name="All evidence, as a page")
        assert link.get_attribute("href") == figures[-1].get_absolute_url()


def test_a_mark_says_what_was_read_on_focus_and_on_hover(visit, accepted):
    claim = accepted.claims.get()
    shown = "getComputedStyle(document.activeElement, '::after').content"
    with visit(claim.article.get_absolute_url()) as page:
        mark = page.locator("mark a").first
        mark.focus()
        page.keyboard.press("Tab")
        page.keyboard.press("Shift+Tab")
        tip = page.evaluate(shown)
        for said in ("Production", "171,442 vehicles", "2025", "Actual", "Accepted"):
            assert said in tip
        assert mark.get_attribute("aria-description") == tip.strip('"')
        page.evaluate("document.activeElement.blur()")
        mark.hover()
        hovered = "e => getComputedStyle(e, '::after').content"
        assert mark.evaluate(hovered) == tip
