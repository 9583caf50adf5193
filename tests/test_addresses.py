"""What search engines read, and what is answered where nothing is."""

import json
import re
from xml.etree import ElementTree

import pytest
from django.template.loader import render_to_string
from django.utils.translation import override

from tests import factories

pytestmark = pytest.mark.django_db

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def addresses(client, path):
    return [one.text for one in ElementTree.fromstring(client.get(path).content).iter(f"{SITEMAP}loc")]


def test_the_sitemap_names_pages_that_answer(client):
    factories.one_of_each()
    factories.figure(quote="1,000 vehicles")
    factories.article()
    found = [
        address for section in addresses(client, "/sitemap.xml") for address in addresses(client, section)
    ]
    assert len(found) > 15
    assert [address for address in found if client.get(address).status_code != 200] == []


def test_robots_are_told_where_the_sitemap_is(client):
    assert "Sitemap: http://testserver/sitemap.xml" in client.get("/robots.txt").content.decode()


@pytest.mark.parametrize("path", ["/", "/production/?country=KZ", "/countries/kz/"])
def test_a_page_s_data_is_told_as_a_dataset_whose_files_answer(client, path):
    factories.one_of_each()
    page = client.get(path).content.decode()
    (told,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)
    dataset = json.loads(told)
    assert (dataset["@type"], len(dataset["description"]) >= 50) == ("Dataset", True)
    files = [one["contentUrl"] for one in dataset["distribution"] if not one["contentUrl"].endswith(".zip")]
    assert [client.get(address).status_code for address in files] == [200, 200]


def test_nothing_in_a_dataset_ends_its_element(client):
    factories.one_of_each()
    page = client.get("/production/?country=KZ&x=</script><script>alert(1)").content.decode()
    assert "<script>alert" not in page


@pytest.mark.parametrize(
    ("language", "words"), [("en", "There is no such page"), ("ru", "страницы нет"), ("kk", "бет жоқ")]
)
def test_where_nothing_is_one_may_search_in_one_s_language(client, language, words):
    answer = client.get(f"/no-such-page/?lang={language}")
    page = answer.content.decode()
    assert answer.status_code == 404
    assert words in page
    assert 'role="search"' in page


@pytest.mark.parametrize(
    ("language", "words"), [("en", "Something broke"), ("ru", "произошёл сбой"), ("kk", "ақау болды")]
)
def test_where_something_broke_one_may_search_in_one_s_language(language, words):
    with override(language):
        page = render_to_string("500.html")
    assert words in page
    assert 'role="search"' in page
