"""From a number anywhere to the words it was read from."""

import re

from tests import factories


def drawn(page, slug):
    page.locator(f"#{slug}[data-drawn]").wait_for()
    return page.locator(f"#{slug} .bars .point path")


def press(page, bar):
    bar.scroll_into_view_if_needed()
    box = bar.bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def test_from_a_bar_on_the_home_page_to_the_marked_sentence(visit, accepted):
    with visit("/") as page:
        press(page, drawn(page, "production-by-country").last)
        page.wait_for_url(re.compile(accepted.get_absolute_url()))
        assert page.locator("mark").inner_text() == "171,442 vehicles"
        assert "In 2025 Kazakhstan's plants made 171,442 vehicles" in page.locator("blockquote").inner_text()


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


def test_by_keyboard_from_the_home_page(visit, accepted):
    with visit("/") as page:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        page.keyboard.press("Enter")
        for _link in range(4):
            page.keyboard.press("Tab")
            if "num" in (page.evaluate("document.activeElement.className") or ""):
                break
        page.keyboard.press("Enter")
        page.locator("mark").wait_for()


def test_without_scripts_the_same_words(visit, accepted):
    with visit("/", scripts=False) as page:
        assert not page.locator(".plot").first.is_visible()
        page.locator("summary").first.click()
        page.locator("details .num--quoted").first.click()
        assert page.locator("mark").inner_text() == "171,442 vehicles"


def test_from_a_brand_ranking(visit, accepted):
    brands = [factories.brand(name) for name in ("Kia", "JAC", "BYD")]
    figures = [factories.figure(brand=brand, value=number) for number, brand in enumerate(brands, start=100)]
    with visit("/") as page:
        press(page, drawn(page, "brands-kz").first)
        page.wait_for_url(re.compile(figures[-1].get_absolute_url()))


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
