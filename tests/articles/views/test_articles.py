"""Articles: a visitor reads the quoted sentences, staff the whole text and what went wrong."""

import pytest

from articles.models import Article, Finding
from tests import factories

pytestmark = pytest.mark.django_db

TEXT = "Secret opening. Plants made 11,700 vehicles in July. Secret end."


@pytest.fixture
def claim():
    return factories.claim(article=factories.article(TEXT))


def page(client, article, status=200):
    response = client.get(article.get_absolute_url())
    assert response.status_code == status
    return response.content.decode()


def test_visitor_sees_the_quoted_sentence_alone(client, claim):
    shown = page(client, claim.article)
    assert "Plants made" in shown
    assert "Secret" not in shown
    assert claim.article.url in shown


def test_staff_see_the_whole_text(admin_client, claim):
    shown = page(admin_client, claim.article)
    assert "Secret opening" in shown
    assert "Secret end" in shown


def test_anchor_of_a_claim_is_plain_however_large_its_number(client, claim):
    type(claim).objects.filter(pk=claim.pk).update(id=123_456)
    assert 'id="claim-123456"' in page(client, claim.article)


def test_name_that_is_not_linked_is_shown_as_such(client):
    fields = {"plant_name": "Dream plant", "brand_name": "Volga", "ambiguous": ["brand"]}
    shown = page(client, factories.claim(**fields).article)
    assert "“Dream plant”" in shown
    assert "not linked to a name we know" in shown
    assert "answers to several names we know" in shown


def test_finding_is_shown_with_the_likely_value(client, claim):
    Finding.objects.create(claim=claim, kind="scale", message="6,020 tenge a car.", likely=88_260_000_000)
    shown = page(client, claim.article)
    assert "6,020 tenge a car." in shown
    assert "88,260,000,000" in shown


def test_rejected_claim_and_its_reason_are_for_staff(client, admin_client):
    article = factories.claim(state="rejected", reason="A model year.").article
    assert "A model year." not in page(client, article)
    assert "A model year." in page(admin_client, article)


@pytest.mark.parametrize(
    "fields", [{"state": "queued"}, {"state": "failed", "failure": "It did not answer."}]
)
def test_unreadable_article_is_for_staff(client, admin_client, fields):
    article = Article.objects.create(address="https://slow.example/", **fields)
    page(client, article, status=404)
    assert fields.get("failure", "Queued") in page(admin_client, article)


def test_page_that_an_article_was_split_from_is_for_staff(client, admin_client):
    split = factories.article("Two articles.", state="split")
    part = factories.article("One article.", page=split)
    assert split.get_absolute_url() not in page(client, part)
    page(client, split, status=404)
    assert split.get_absolute_url() in page(admin_client, part)


def test_list_shows_visitors_what_can_be_read(client, admin_client, claim):
    Article.objects.create(address="https://slow.example/", state="failed", failure="It did not answer.")
    assert "slow.example" not in client.get("/articles/").content.decode()
    assert "It did not answer." in admin_client.get("/articles/").content.decode()


def test_list_counts_claims_but_no_rejected_ones(client, claim):
    factories.claim("July", article=claim.article, state="rejected", reason="no")
    (article,) = client.get("/articles/?country=KZ").context["object_list"]
    assert article.number_of_claims == 1


def test_article_that_says_nothing_says_so(client):
    article = factories.article("The weather was fine.", state="annotated", relevant=False)
    assert "Not about the industry" in page(client, article)


def test_text_is_escaped(client, admin_client):
    text = "<script>alert(1)</script> made 11,700 vehicles <b>now</b>."
    article = factories.claim(article=factories.article(text)).article
    for reader in (client, admin_client):
        assert "<script>alert" not in page(reader, article)


def test_queries_do_not_grow_with_claims(client, claim, django_assert_max_num_queries):
    for quote in ("Plants", "made", "July", "in", "700"):
        factories.claim(quote, article=claim.article)
    with django_assert_max_num_queries(5):
        page(client, claim.article)
