"""An answer is in the language that its address asks for, else in the reader's; the API's is English."""

import re
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.views.defaults import server_error

from autotrack import catalogues, languages
from plants.models import Brand, Figure, Investment, Organisation, Plant, PlantEvent
from plants.periods import Period
from tests import factories

pytestmark = pytest.mark.django_db


def test_the_header_chooses(client):
    response = client.get("/plants/", headers={"accept-language": "kk-KZ,kk;q=0.9,ru;q=0.8"})
    assert response["Content-Language"] == "kk"
    assert "<h1>Зауыттар</h1>" in response.content.decode()


def test_the_address_chooses_before_the_header_and_is_kept(client):
    client.get("/plants/?lang=ru", headers={"accept-language": "kk"})
    response = client.get("/plants/", headers={"accept-language": "kk"})
    assert response["Content-Language"] == "ru"
    assert {"Accept-Language", "Cookie"} <= {name.strip() for name in response["Vary"].split(",")}


def test_a_language_that_is_not_spoken_is_passed_over(client):
    response = client.get("/plants/?lang=xx")
    assert response["Content-Language"] == "en"
    assert not response.cookies


def test_the_switch_keeps_the_address(client):
    page = client.get("/plants/?country=KZ&status=closed&lang=ru").content.decode()
    links = re.findall(
        r'<a href="([^"]+)" lang="(\w+)" hreflang="\w+" rel="alternate"( aria-current="true")?', page
    )
    assert [(code, bool(current)) for _link, code, current in links] == [
        ("en", False),
        ("ru", True),
        ("kk", False),
    ]
    assert links[2][0] == "?country=KZ&amp;status=closed&amp;lang=kk"


def test_other_languages_are_told_to_machines(client):
    page = client.get("/plants/?country=KZ").content.decode()
    address = "http://testserver/plants/?country=KZ&amp;lang=kk"
    assert f'<link rel="alternate" hreflang="kk" href="{address}">' in page


def test_files_are_in_the_language_asked_for(client):
    country = factories.country()
    country.name_ru = "Казахстан"
    country.save()
    factories.figure(country=country, period=Period.months(2025, 1, 7))
    lines = b"".join(client.get("/production.csv?lang=ru")).decode().splitlines()
    assert lines[0].startswith("id,url,metric,metric_label")
    for words in ("Производство", "Казахстан", "январь–июль 2025"):
        assert words in lines[1]


@pytest.mark.parametrize("address", ["/api/v1/figures/", "/api/v1/figures.json"])
def test_the_api_is_english_unless_asked(address):
    factories.figure()

    def labels(query=""):
        reader = Client(headers={"accept-language": "ru"})
        reader.get("/?lang=ru")
        answer = reader.get(f"{address}{query}")
        body = b"".join(answer) if answer.streaming else answer.content
        return set(re.findall(r'"metric_label": ?"([^"]+)"', body.decode()))

    assert labels() == {"Production"}
    assert labels("?lang=kk") == {"Өндіріс"}


def test_the_api_says_which_languages_it_speaks(client):
    response = client.get("/api/v1/figures/?lang=xx")
    assert response.status_code == 400
    assert "“lang” cannot be “xx”: it may be en, ru, kk." in response.content.decode()


def test_a_fault_of_ours_is_told_in_the_readers_language(rf):
    with translation.override("kk"):
        response = server_error(rf.get("/"))
    assert "Бізде ақау болды" in response.content.decode()


LISTS = [
    "home",
    "production",
    "compare",
    "country-list",
    "plant-list",
    "plant-map",
    "brand-list",
    "promise-list",
    "promise-standings",
    "timeline",
    "investment-list",
    "article-list",
]
#: More of what one type of page can show.
OTHERS = [
    "/countries/kz/",
    "/plants/?country=TM",
    "/plants/?country=XX",
    "/production/?tab=table",
    "/production/?tab=map",
    "/production/?tab=sources",
    "/production/?metric=capacity&measure=share",
    "/production/?country=TM",
    "/compare/?a=country:KZ&b=country:UZ",
    "/derived/change/production/2025/?country=KZ",
    "/derived/change/production/2025/?country=KZ&fragment=1",
    "/derived/magic/production/2025/",
    "/embed/?chart=production-by-country",
    "/embed/countries/kz/?chart=production",
    "/promises/standings/?by=plant",
    "/search/?q=plant",
    "/search/?q=nothing+of+the+kind",
    "/none/",
]
KINDS = [Plant, Brand, Organisation, Investment, Figure]


@pytest.fixture
def pages():
    """The address of every type of page, each with something on it."""
    factories.one_of_each()
    factories.figure(qualifier="about", period=Period.months(2025, 1, 11))
    factories.figure(value=800, period=Period.year(2024))
    factories.figure(value=1_100)
    promise = factories.figure(plant=Plant.objects.get(), status="target", value=2_000)
    claim = factories.claim()
    rows = [kind.objects.first() for kind in KINDS]
    addresses = [reverse(name) for name in LISTS] + [row.get_absolute_url() for row in rows if row]
    return [*addresses, *OTHERS, f"/promises/figure-{promise.pk}/", claim.article.get_absolute_url()]


#: What stands between tags of a page, and what its attributes show.
SHOWN = re.compile(r">([^<>]+)<|(?:aria-label|title|placeholder|data-label)=\"([^\"]+)\"")


#: A language by its own name, and a region that the factories call so.
NAMES = {"English", "Region"}


#: A coordinate as the language writes numbers, which no browser reads.
COMMA_IN_DRAWING = re.compile(r' (?:c?x|c?y|[xy][12]|r|width|height|dx|dy)="-?[\d\xa0]+,\d+"')


def english_of_ours(language):
    """Every message that reads otherwise in a language."""
    with translation.override(language):
        return {
            message.id
            for message in catalogues.gathered()
            if isinstance(message.id, str) and message.id and gettext(message.id) != message.id
        }


def words_shown(page):
    return {" ".join(text.split()) for pair in SHOWN.findall(page) for text in pair}


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_pages_show_no_english_of_ours(client, pages, language):
    english = english_of_ours(language)
    for address in pages:
        page = client.get(f"{address}{'&' if '?' in address else '?'}lang={language}").content.decode()
        assert f'<html lang="{language}">' in page or "fragment" in address, address
        assert words_shown(page) & english - NAMES == set(), address
        assert not COMMA_IN_DRAWING.search(page), address


FEEDS = ["production", "plants", "brands", "investments", "timeline", "promises", "articles"]


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_feeds_are_in_the_language_asked_for(client, pages, language):
    english = english_of_ours(language)
    for name in FEEDS:
        feed = client.get(f"/{name}.atom?lang={language}").content.decode()
        assert f'xml:lang="{language}"' in feed
        assert words_shown(feed) & english - NAMES == set(), name


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_staff_merge_in_their_language(admin_client, language):
    rows = [factories.plant(), factories.plant()]
    chosen = {"action": "merge_rows", "_selected_action": [row.pk for row in rows]}
    admin_client.get(f"/healthz?lang={language}")
    page = admin_client.post("/admin/plants/plant/", chosen).content.decode()
    assert f'lang="{language}"' in page
    assert words_shown(page) & english_of_ours(language) - NAMES == set()


def test_languages_go_by_their_names(client):
    factories.article(language="en")
    assert ">Английский<" in client.get("/articles/?lang=ru").content.decode()
    assert ">Ағылшын тілі<" in client.get("/articles/?lang=kk").content.decode()
    with translation.override("en"):
        assert [languages.name_of(code) for code in ("uz", "xx", "")] == ["Uzbek", "xx", ""]


def test_quotes_and_notes_say_what_they_are_written_in(client):
    plant = factories.plant(note="A note.")
    source = factories.source(language="kk")
    PlantEvent.objects.create(plant=plant, plant_status="operating", source=source, quote="Зауыт ашылды")
    page = client.get(plant.get_absolute_url()).content.decode()
    assert '<dd lang="en">A note.</dd>' in page
    assert '<q lang="kk"><mark>Зауыт ашылды</mark></q>' in page


@pytest.mark.parametrize(
    ("language", "written"), [("en", "November 22"), ("ru", "22 ноября"), ("kk", "22 қараша")]
)
def test_a_day_is_written_as_the_language_writes_it(language, written):
    with translation.override(language):
        assert date_format(date(2026, 11, 22), "MONTH_DAY_FORMAT") == written
