"""A real browser: this machine's Chromium. Without one these tests are skipped, or fail where required."""

import os
import shutil
from contextlib import contextmanager

import pytest
from django.utils import timezone

from articles import review
from articles.models import Article
from plants.models import Brand, Country, Figure, Investment, Organisation, Plant
from plants.periods import Period
from tests import factories

# The browser's driver runs an event loop in the tests' own thread, which Django would take for async code.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

#: A pointer that moves once on every page: what its charts wait for.
POINTER = "addEventListener('load', () => dispatchEvent(new Event('pointermove')))"
LONG = "An uncommonly long name of a works for special vehicles and trailers of the second stage"
MISSING = "/no-such-page/"
PATHS = [
    "/",
    "/production/",
    "/production/?grain=month",
    "/production/?tab=table",
    "/production/?by=region&tab=map",
    "/production/?tab=sources",
    "/production/?tab=figures",
    "/production/?metric=&status=",
    "/production/?metric=jobs&by=brand",
    "/production/?country=TM&metric=sales",
    "/compare/?a=country:KZ&b=country:UZ",
    "/countries/",
    "/plants/",
    "/plants/map/",
    "/plants/map/?country=KZ",
    "/brands/",
    "/investments/",
    "/promises/",
    "/promises/standings/",
    "/timeline/",
    "/articles/",
    "/search/?q=works",
    "/search/?q=nothingofthename",
    "/derived/difference/production/2025-12/?country=KZ",
    "/embed/?chart=production-by-country",
    MISSING,
]
MODELS = [Country, Plant, Brand, Organisation, Investment, Figure]


def pytest_collection_modifyitems(items):
    for item in items:
        if "journeys" in item.path.parts:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium():
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found:
        return found
    reason = "no Chromium is installed here, so the browser tests did not run"
    if os.environ.get("AUTOTRACK_REQUIRE_BROWSER") == "true":
        pytest.fail(f"{reason}; AUTOTRACK_REQUIRE_BROWSER asks for them", pytrace=False)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def browser_type_launch_args(chromium):
    return {"executable_path": chromium, "args": FLAGS}


@pytest.fixture
def visit(browser, live_server):
    """Open a path in a window of its own: `with visit("/", width=390, locale="ru") as page`.

    Leaving it checks that nothing was asked of another host and that the console stayed quiet.
    """

    @contextmanager
    def opened(
        path="/", *, width=1280, dark=False, scripts=True, quiet=True, touch=False, locale="en", pointer=True
    ):
        context = browser.new_context(
            base_url=live_server.url,
            viewport={"width": width, "height": 844},
            color_scheme="dark" if dark else "light",
            java_script_enabled=scripts,
            has_touch=touch,
            locale=locale,
        )
        if pointer:
            context.add_init_script(POINTER)
        page = context.new_page()
        trouble = []
        page.on("console", lambda said: trouble.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: trouble.append(str(error)))
        page.on("request", lambda asked: _note_outsider(asked.url, live_server.url, trouble))
        page.goto(path)
        yield page
        context.close()
        assert not (quiet and trouble)

    return opened


def _note_outsider(url, home, trouble):
    if not url.startswith((home, "data:", "blob:")):
        trouble.append(f"asked for {url}")


@pytest.fixture
def accepted(transactional_db):
    """Kazakhstan's production of 2025 as an article states it, accepted; the figure."""
    text = "Plants grew. In 2025 Kazakhstan's plants made 171,442 vehicles, the bureau said. It snowed."
    article = factories.article(text, state=Article.State.ANNOTATED, annotated=timezone.now(), relevant=True)
    claim = factories.claim("171,442 vehicles", article=article, value=171_442, period=Period.year(2025))
    factories.figure(value=145_300, period=Period.year(2024))
    return review.accept(claim)


@pytest.fixture
def every_page(accepted):
    """The address of a page of every type, with rows that try what a page can hold."""
    factories.one_of_each()
    Plant.objects.update(name=LONG, capacity=70_000, aliases=[LONG, "Автозавод" * 9])
    Organisation.objects.update(name=LONG)
    Investment.objects.update(project=LONG, currency="KZT", amount=164_900_000_000)
    promise = factories.figure(plant=Plant.objects.get(), status="target", value=200_000)
    factories.figure(value=160_000, period=Period.months(2025, 1, 11))
    factories.figure(value=457_800, country=factories.country("UZ"))
    for name in ("Kia", "JAC", "Uncommonly Long Brand Name"):
        factories.figure(brand=factories.brand(name), value=20_000)
    return [*PATHS, f"/promises/figure-{promise.pk}/", accepted.claims.get().article.get_absolute_url()] + [
        model.objects.order_by("pk").last().get_absolute_url() for model in MODELS
    ]


def settle(page):
    """Wait until every chart of the page is drawn."""
    for chart in page.locator("[data-chart]").all():
        page.locator(f"#{chart.get_attribute('id')}[data-drawn]").wait_for()
