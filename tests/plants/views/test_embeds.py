"""A chart for a frame in a page elsewhere: it alone may be framed, and leads back."""

import html
import re

import pytest

from plants.periods import Period
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def figures():
    return [factories.figure(period=Period.year(year), value=year) for year in (2024, 2025)]


def test_shows_one_chart_with_sources_and_the_way_back(client, figures):
    page = client.get("/embed/countries/kz/?chart=production").content.decode()
    assert page.count("<figure") == 1
    assert "<svg" in page
    assert figures[0].source.publisher in page
    assert 'href="/countries/kz/"' in page
    assert "masthead" not in page


def test_anybody_may_frame_it_and_nothing_else(client, figures):
    framed = client.get("/embed/countries/kz/?chart=production")
    assert "frame-ancestors *" in framed["Content-Security-Policy"]
    assert "script-src 'self'" in framed["Content-Security-Policy"]
    assert "X-Frame-Options" not in framed
    page = client.get("/countries/kz/")
    assert "frame-ancestors 'none'" in page["Content-Security-Policy"]
    assert page["X-Frame-Options"] == "DENY"


@pytest.mark.parametrize("address", ["/", "/countries/kz/", "/production/?country=KZ&utm_source=x"])
def test_code_on_the_page_leads_there(client, figures, address):
    page = client.get(address).content.decode()
    code = html.unescape(re.search(r'-embed"[^>]*>(&lt;iframe.*?)</textarea>', page)[1])
    framed = html.unescape(re.search(r'src="([^"]+)"', code)[1])
    assert framed.startswith("http://testserver/embed/")
    assert "utm_source" not in framed
    answer = client.get(framed.removeprefix("http://testserver"))
    assert answer.status_code == 200
    title = re.search(r'title="([^"]+)"', code)[1]
    assert f"<title>{title} " in answer.content.decode()


@pytest.mark.parametrize("address", ["/embed/", "/embed/countries/kz/", "/embed/nothing/?chart=production"])
def test_without_a_chart_there_is_nothing(client, figures, address):
    assert client.get(address).status_code == 404


def test_a_page_says_how_to_cite_it(client, figures):
    page = html.unescape(client.get("/countries/kz/").content.decode())
    assert "“Kazakhstan: production by year”. AutoTrack, http://testserver/countries/kz/#production" in page
    assert "url = {http://testserver/countries/kz/#production}" in page
