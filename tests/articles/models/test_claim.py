"""Claims: the rules that the database keeps."""

import pytest
from django.db import IntegrityError

from articles.models import Claim
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("broken", "rule"),
    [
        ({"unit": "people"}, "claim_unit_fits_metric"),
        ({"status": "perhaps"}, "claim_words_known"),
        ({"value": None}, "claim_says_something"),
        ({"value": -1}, "claim_value_not_negative"),
        ({"state": "perhaps"}, "claim_state_known"),
        ({"state": "rejected"}, "claim_rejected_with_reason"),
        ({"reason": "wrong"}, "claim_rejected_with_reason"),
        ({"state": "accepted"}, "claim_accepted_makes_one_thing"),
        ({"quote": "11,700 vehicles", "start": 0, "end": 15}, "claim_quote_is_in_its_text"),
        ({"start": 20, "end": 20}, "claim_quote_is_in_its_text|claim_quote_fills_its_span"),
    ],
)
def test_database_refuses(broken, rule):
    with pytest.raises(IntegrityError, match=rule):
        factories.claim(**broken)


def test_database_refuses_an_empty_quote():
    article = factories.article()
    with pytest.raises(IntegrityError, match="claim_quote_fills_its_span"):
        factories.claim("", article=article, start=0, end=0)


def test_database_refuses_a_quote_moved_away_from_its_words():
    claim = factories.claim()
    with pytest.raises(IntegrityError, match="claim_quote_is_in_its_text"):
        Claim.objects.filter(pk=claim.pk).update(start=claim.start + 1, end=claim.end + 1)


def test_spans_count_code_points():
    article = factories.article("🚗 «Қазақстан» made 11,700 vehicles in July 2025.")
    assert factories.claim(article=article).start == article.text.index("11,700")


def test_database_refuses_the_same_claim_twice():
    claim = factories.claim()
    with pytest.raises(IntegrityError, match="claim_once_an_article"):
        factories.claim(article=claim.article)


def test_proposed_claim_makes_nothing():
    with pytest.raises(IntegrityError, match="claim_accepted_makes_one_thing"):
        factories.claim(figure=factories.figure())


def test_accepted_claim_makes_one_thing_only():
    with pytest.raises(IntegrityError, match="claim_accepted_makes_one_thing"):
        factories.claim(state="accepted", figure=factories.figure(), investment=factories.investment())
