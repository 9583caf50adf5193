"""Articles are found by their words in any form, and show no more of their text than a few words."""

import pytest

from articles import search
from articles.models import Article
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("Завод в Костанае выпустил 11 тысяч автомобилей.", "заводы автомобиль"),
        ("The plant in Kostanay produced 11,000 vehicles.", "plants producing"),
        ("Открыт завод Hyundai.", "hyundai завода"),
        ("Zavodda 11 ming avtomobil ishlab chiqarildi.", "avtomobil"),
        ("Зауыт 11 мың көлік шығарды.", "көлік"),
    ],
)
def test_words_are_found_in_other_forms(text, query):
    article = factories.article(text=text)
    factories.article(text="Nothing of the kind.")
    assert list(search.matching(Article.objects.all(), query)) == [article]


def test_the_title_weighs_more_than_the_text():
    factories.article(title="Other news", text="A tractor was seen.")
    titled = factories.article(title="Tractor plant opens", text="In the north.")
    assert next(iter(search.matching(Article.objects.all(), "tractor"))) == titled


@pytest.mark.parametrize("query", ["", "\0", "%", "'", '"', "& | !", "a" * 10_000, "\ud800"])
def test_odd_queries_find_nothing(query, client):
    factories.article(text="Some text.")
    assert client.get("/search/", {"q": query.encode(errors="surrogatepass")}).status_code == 200


def test_a_text_of_a_megabyte_of_different_words_is_kept():
    words = " ".join(f"слово{number}" for number in range(100_000))
    article = factories.article(text=words)
    assert search.matching(Article.objects.all(), "слово7").get() == article


def test_a_snippet_is_a_few_words_with_what_was_found_marked():
    factories.article(text="Before. " * 500 + "The plant opens today. " + "After. " * 500)
    found = search.with_snippets(search.matching(Article.objects.all(), "plants"), "plants").get()
    runs = search.runs(found.snippet)
    assert ("plant", True) in runs
    assert sum(len(text.split()) for text, _found in runs) <= search.SNIPPET_WORDS + 2


def test_the_page_shows_names_and_articles_and_escapes(client):
    plant = factories.plant(name="Kokshetau Works")
    article = factories.article(
        title="Kokshetau <b>grows</b>", text="In Kokshetau a works opens. <script>alert(1)</script>"
    )
    page = client.get("/search/", {"q": "kokshetau"}).content.decode()
    assert plant.get_absolute_url() in page
    assert article.get_absolute_url() in page
    assert "<script>alert" not in page
    assert "<b>grows" not in page


def test_articles_that_are_not_about_the_industry_or_failed_are_not_found(client):
    hidden = [
        factories.article(text="Tulips grow.", relevant=False),
        factories.article(text="Tulips.", state="queued"),
    ]
    page = client.get("/search/", {"q": "tulips"}).content.decode()
    assert not any(article.get_absolute_url() in page for article in hidden)


def test_suggestions_are_names_with_their_pages(client):
    plant = factories.plant(name="Kokshetau Works", aliases=["Кокшетауский завод"])
    (found,) = client.get("/search/suggestions/", {"q": "кокшетауский"}).json()["suggestions"]
    assert (found["name"], found["address"]) == ("Kokshetau Works", plant.get_absolute_url())
    assert found["other_name"] == "Кокшетауский завод"
    assert client.get("/search/suggestions/").json() == {"suggestions": []}
