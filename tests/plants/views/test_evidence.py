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
