"""Annotation: an article's claims with what speaks against each, once."""

from decimal import Decimal

import pytest

from articles import annotation, intake, review
from articles.extraction.types import ExtractedClaim, Reading, Span
from articles.models import Article, Claim
from plants.models import Figure
from tests import factories

pytestmark = pytest.mark.django_db

TEXT = "Kazakhstan made 11,700 vehicles in July 2025. It sold 9,000 cars."


def extracted(quote, value, **slots):
    start = TEXT.index(quote)
    fields = {"metric": "production", "unit": "vehicles", "country": "KZ", "period": None} | slots
    return ExtractedClaim(value=Decimal(value), quote=quote, span=Span(start, start + len(quote)), **fields)


@pytest.fixture
def reads(monkeypatch):
    """Let the reading find what a test says; how it reads is tested elsewhere."""
    factories.country()

    def set_reading(*claims, relevant=True):
        monkeypatch.setattr(
            annotation.pipeline, "read", lambda *_, **__: Reading("en", relevant, list(claims))
        )

    return set_reading


def test_claims_are_stored_with_their_words_and_findings(reads):
    article = factories.article(TEXT)
    reads(extracted("11,700 vehicles", 11700))
    annotation.annotate(article.pk)
    claim = Claim.objects.get()
    assert TEXT[claim.start : claim.end] == claim.quote == "11,700 vehicles"
    assert [finding.kind for finding in claim.findings.all()] == ["no-period"]
    article.refresh_from_db()
    assert (article.state, article.relevant) == (Article.State.ANNOTATED, True)


def test_the_same_claim_found_twice_is_one(reads):
    article = factories.article(TEXT)
    reads(extracted("11,700 vehicles", 11700), extracted("11,700 vehicles", 11700))
    annotation.annotate(article.pk)
    assert Claim.objects.count() == 1


def test_an_article_that_has_been_read_is_left_alone(reads):
    article = factories.article(TEXT)
    reads(extracted("11,700 vehicles", 11700))
    annotation.annotate(article.pk)
    reads(extracted("9,000 cars", 9000, metric="sales"))
    annotation.annotate(article.pk)
    assert Claim.objects.get().value == 11_700


def test_reading_again_keeps_what_review_decided(reads):
    article = factories.article(TEXT)
    reads(extracted("11,700 vehicles", 11700), extracted("9,000 cars", 9000, metric="production"))
    annotation.annotate(article.pk)
    accepted, wrong = Claim.objects.order_by("start")
    figure = review.accept(accepted)
    assert intake.reread(article)
    reads(extracted("11,700 vehicles", 11700), extracted("9,000 cars", 9000, metric="sales"))
    annotation.annotate(article.pk)
    assert set(Claim.objects.values_list("metric", "state")) == {
        ("production", "accepted"),
        ("sales", "proposed"),
    }
    assert not Claim.objects.filter(pk=wrong.pk).exists()
    assert Figure.objects.get() == figure


def test_passing_claims_are_accepted_where_the_article_is_taken_in_so(reads):
    july = factories.claim().period
    article = factories.article(TEXT, accept_passing=True)
    reads(
        extracted("11,700 vehicles", 11700, period=(july.start, july.end)),
        extracted("9,000 cars", 9000, metric="sales"),
    )
    annotation.annotate(article.pk)
    assert set(article.claims.values_list("metric", "state")) == {
        ("production", "accepted"),
        ("sales", "proposed"),
    }


def test_a_fault_in_the_middle_leaves_no_claim(reads, monkeypatch):
    article = factories.article(TEXT)
    reads(extracted("11,700 vehicles", 11700))
    monkeypatch.setattr(annotation, "audit", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        annotation.annotate(article.pk)
    article.refresh_from_db()
    assert article.state == Article.State.STORED
    assert not Claim.objects.exists()
