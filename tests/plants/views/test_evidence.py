"""The evidence page: the sentence, its source, and who else says what."""

import re

import pytest
from django.utils import timezone

from articles import review
from articles.models import Article
from plants.periods import Period
from tests import factories

pytestmark = pytest.mark.django_db

TEXT = "Plants grew. Kazakhstan produced 11,700 vehicles in July 2025. The rest is silence."


def page(client, row):
    response = client.get(row.get_absolute_url())
    assert response.status_code == 200
    return response.content.decode()


@pytest.fixture
def accepted():
    article = factories.article(TEXT, state=Article.State.ANNOTATED, annotated=timezone.now(), relevant=True)
    return review.accept(factories.claim(article=article))


def test_sentence_stands_with_its_quote_marked(client, accepted):
    shown = page(client, accepted)
    claim = accepted.claims.get()
    link = re.escape(f'<a href="{claim.get_absolute_url()}"')
    assert re.search(
        rf"Kazakhstan produced <mark>{link}[^>]*>11,700 vehicles</a></mark> in July 2025\.", shown
    )
    assert "The rest is silence" not in shown


def test_original_opens_at_the_passage(client, accepted):
    assert f"{accepted.source.url}#:~:text=11%2C700%20vehicles" in page(client, accepted)


def test_reference_data_says_that_it_has_no_words(client):
    figure = factories.figure(source=factories.source(title="Yearbook", url="https://stat.example/book"))
    shown = page(client, figure)
    assert "its words are not kept here" in shown
    assert '<a href="https://stat.example/book"' in shown


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", ""])
def test_an_address_that_is_not_of_the_web_is_no_link(client, url):
    shown = page(client, factories.figure(source=factories.source(title="Yearbook", url=url)))
    assert "Yearbook" in shown
    assert "javascript:" not in shown
    assert "data:text" not in shown


def test_other_sources_and_the_rule_are_shown(client):
    figure = factories.figure(value=145_000)
    agency = factories.figure(value=145_312, source=factories.source(kind="agency", publisher="Statistics"))
    shown = page(client, figure)
    assert "145,312" in shown
    assert "Pages show another one" in shown
    assert "statistics agency or government" in shown
    assert "This is the one that pages show" in page(client, agency)


def test_other_periods_of_the_same_scope_alone(client):
    figure = factories.figure(value=1)
    factories.figure(value=88_888, period=Period.year(2024))
    factories.figure(value=99_999, period=Period.year(2024), segment="bus")
    shown = page(client, figure)
    assert "88,888" in shown
    assert "99,999" not in shown


def test_a_qualifier_stands_where_kazakh_puts_it(client):
    figure = factories.figure(value=70_000, qualifier="nearly")
    page = client.get(f"{figure.get_absolute_url()}?lang=kk").content.decode()
    (value,) = re.findall(r'<p class="value">(.*?)</p>', page)
    told = " ".join(re.sub(r"<[^>]*>", "", value).split())
    assert told == "70 000 көлік дерлік"


def test_unit_qualifier_and_status_are_told(client):
    figure = factories.figure(
        metric="capacity", value=70_000, qualifier="up_to", status="target", period=None
    )
    shown = page(client, figure)
    assert "up to" in shown
    assert "70,000 <small>vehicles</small>" in shown
    assert "Target" in shown


def test_text_of_others_is_escaped(client):
    source = factories.source(publisher="<b>Bold</b>", title="<script>alert(1)</script>")
    shown = page(client, factories.figure(source=source, quote="<i>9</i>"))
    assert "<script>alert" not in shown
    assert "<b>Bold" not in shown
    assert "<i>9" not in shown


def test_fragment_has_the_evidence_and_no_page_around_it(client, accepted):
    response = client.get(accepted.get_absolute_url(), {"fragment": "1"})
    shown = response.content.decode()
    assert "<html" not in shown
    assert response["X-Robots-Tag"] == "noindex"
    for words in ("11,700", ">11,700 vehicles</a></mark> in July 2025.", "#:~:text=11%2C700%20vehicles"):
        assert words in shown
    assert "The rest is silence" not in shown
    assert f'<a href="{accepted.get_absolute_url()}">All evidence, as a page</a>' in shown


def test_copies_count_as_one_source_and_the_rule_is_named(client):
    figure = factories.figure(value=145_000)
    copy = factories.source(origin=figure.source, publisher="Copyist")
    factories.figure(value=145_000, source=copy)
    factories.figure(value=150_000, source=factories.source(kind="agency"))
    shown = " ".join(page(client, figure).split())
    assert "3 reports, 2 sources." in shown
    assert "They differ by 3.3%." in shown
    assert f"copy or translation of a report by {figure.source.publisher}" in shown
    assert "(the more authoritative source)" in shown


def test_findings_and_later_edits_are_told(client, accepted):
    claim = accepted.claims.get()
    claim.findings.create(kind="scale", message="Ten times the year before.", likely=1170)
    accepted.value = 12_000
    accepted.save()
    for address in (accepted.get_absolute_url(), f"{accepted.get_absolute_url()}?fragment=1"):
        shown = client.get(address).content.decode()
        assert "Ten times the year before. Likely meant: 1,170." in shown
        assert "Edited since: the words say 11,700 vehicles." in shown
    assert "Edited since" in client.get(claim.article.get_absolute_url()).content.decode()


def test_the_number_of_queries_does_not_grow_with_the_sources(client, django_assert_max_num_queries):
    figure = factories.figure()
    for number in range(12):
        origin = factories.source()
        factories.figure(value=number, source=factories.source(origin=origin))
    with django_assert_max_num_queries(8):
        page(client, figure)


@pytest.mark.parametrize("fragment", [{}, {"fragment": "1"}])
def test_a_retracted_figure_says_so_and_names_what_is_known_instead(client, fragment):
    figure, other = factories.figure(value=1), factories.figure(value=2_345)
    factories.figure(value=777, country=factories.country("UZ"))
    address = figure.get_absolute_url()
    figure.delete()
    response = client.get(address, fragment)
    shown = response.content.decode()
    assert response.status_code == 410
    assert "This figure was retracted" in shown
    assert f'href="{other.get_absolute_url()}">2,345 vehicles</a>' in shown
    assert "777" not in shown
    other.delete()
    assert "Nothing else is known" in client.get(address, fragment).content.decode()


def test_a_figure_that_never_was_is_not_found(client):
    assert client.get("/figures/999999/").status_code == 404
