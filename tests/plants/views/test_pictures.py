"""A chart as SVG and PNG at its page's address, with the page's filters."""

import struct
from xml.etree import ElementTree

import pytest
from django.urls import reverse

from plants.periods import Period
from tests import factories

pytestmark = pytest.mark.django_db

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def figures():
    made = [factories.figure(period=Period.year(year), value=year) for year in (2024, 2025)]
    for name in ("Kia", "JAC", "BYD"):
        factories.figure(brand=factories.brand(name), value=20_000)
    return made


def svg(response):
    assert response["Content-Type"] == "image/svg+xml"
    return ElementTree.fromstring(response.content)


def size(png):
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    return struct.unpack(">II", png[16:24])


@pytest.mark.parametrize(
    ("address", "title"),
    [
        ("/index.svg", "Production by country"),
        ("/countries/kz.svg", "Kazakhstan: production by year"),
        ("/countries/kz.svg?chart=brands-kz", "Kazakhstan: production by brand, 2025"),
    ],
)
def test_svg_is_the_chart_of_the_page(client, figures, address, title):
    assert svg(client.get(address)).find(f"{SVG}title").text == title


def test_filters_of_the_page_hold(client, figures):
    factories.figure(country=factories.country("UZ"), value=777)
    words = {
        code: svg(client.get(f"/production.svg?country={code}")).find(f"{SVG}desc").text
        for code in ("KZ", "UZ")
    }
    assert "2,025 vehicles" in words["KZ"]
    assert "777 vehicles" in words["UZ"]


def test_marks_are_linked_with_the_whole_address(client, figures):
    links = [link.get("href") for link in svg(client.get("/countries/kz.svg")).iter(f"{SVG}a")]
    assert links == [f"http://testserver{one.get_absolute_url()}" for one in figures]


def test_file_needs_no_style_sheet(client, figures):
    assert b"var(--" not in client.get("/countries/kz.svg").content


def test_png_has_the_size_of_previews(client, figures):
    response = client.get("/countries/kz.png", headers={"accept": "image/png"})
    assert response["Content-Type"] == "image/png"
    assert size(response.content) == (1200, 630)


def test_png_shows_its_words(client, figures):
    """Two charts that differ in their words alone differ in their pixels, whatever fonts there are."""
    before = client.get("/countries/kz.png").content
    figures[0].country.name = "Қазақстан"
    figures[0].country.save()
    assert client.get("/countries/kz.png").content != before


def test_unknown_chart_is_told_which_there_are(client, figures):
    response = client.get("/countries/kz.svg?chart=nothing")
    assert response.status_code == 400
    assert response.json()["errors"][0]["values"] == ["production", "brands-kz"]


@pytest.mark.parametrize(
    "address", ["/no/such/page.svg", "/plants.png", "/admin/login.png", "/countries/xx.svg"]
)
def test_no_page_or_no_chart_is_not_found(client, address):
    assert client.get(address).status_code == 404


def test_a_picture_that_is_known_is_not_sent_again(client, figures):
    tag = client.get("/countries/kz.svg")["ETag"]
    assert client.get("/countries/kz.svg", headers={"if-none-match": tag}).status_code == 304


def test_pages_name_the_picture_for_previews(client, figures):
    page = client.get("/countries/kz/").content.decode()
    assert '<meta property="og:image" content="http://testserver/countries/kz.png?chart=production">' in page
    assert '<meta property="og:image:width" content="1200">' in page
    assert '<meta name="twitter:card" content="summary_large_image">' in page


def test_previews_take_the_address_that_is_set(client, figures, settings):
    settings.SITE_NAMED = "https://autotrack.example"
    assert 'content="https://autotrack.example/index.png?' in client.get(reverse("home")).content.decode()


def test_a_page_without_a_chart_names_none(client):
    assert "og:image" not in client.get("/plants/").content.decode()


def test_a_picture_without_filters_is_drawn_once(client, figures, monkeypatch):
    address = "/countries/kz.svg?chart=production"
    first = client.get(address).content
    monkeypatch.setattr("plants.drawing.sheets.svg", lambda *_: pytest.fail("drawn again"))
    assert client.get(address).content == first
