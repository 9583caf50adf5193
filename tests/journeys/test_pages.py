"""Every page type on a telephone and on a desk, by day and by night."""

import pytest

from plants.models import Brand, Country, Figure, Investment, Organisation, Plant
from tests import factories

LONG = "An uncommonly long name of a works for special vehicles and trailers of the second stage"
MISSING = "/no-such-page/"
WIDTHS = (1440, 390, 320)
PATHS = [
    "/",
    "/production/",
    "/production/?metric=&status=",
    "/countries/",
    "/plants/",
    "/brands/",
    "/investments/",
    "/articles/",
    "/plants/map/",
    "/plants/map/?country=KZ",
    "/promises/",
    "/promises/standings/",
    "/timeline/",
    MISSING,
]
MODELS = [Country, Plant, Brand, Organisation, Investment, Figure]


@pytest.fixture
def rows(accepted):
    factories.one_of_each()
    Plant.objects.update(name=LONG, capacity=70_000, aliases=[LONG, "Автозавод" * 9])
    Organisation.objects.update(name=LONG)
    Investment.objects.update(project=LONG, currency="KZT", amount=164_900_000_000)
    promise = factories.figure(plant=Plant.objects.get(), status="target", value=200_000)
    for name in ("Kia", "JAC", "Uncommonly Long Brand Name"):
        factories.figure(brand=factories.brand(name), value=20_000)
    return [*PATHS, f"/promises/figure-{promise.pk}/", accepted.claims.get().article.get_absolute_url()] + [
        model.objects.order_by("pk").last().get_absolute_url() for model in MODELS
    ]


def settle(page):
    for chart in page.locator("[data-chart]").all():
        page.locator(f"#{chart.get_attribute('id')}[data-drawn]").wait_for()


def test_no_page_scrolls_sideways(visit, rows):
    wide = []
    with visit(quiet=False) as page:
        for path in rows:
            page.goto(path)
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 844})
                settle(page)
                if page.evaluate("document.scrollingElement.scrollWidth > innerWidth"):
                    wide.append((path, width))
    assert wide == []


def test_every_page_is_quiet_and_asks_no_other_host(visit, rows):
    with visit() as page:
        for path in rows:
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


def test_strict_policy_is_sent_with_the_charts(visit, accepted, client):
    policy = client.get("/")["Content-Security-Policy"]
    scripts = next(part for part in policy.split("; ") if part.startswith("script-src"))
    assert scripts == "script-src 'self'"


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
