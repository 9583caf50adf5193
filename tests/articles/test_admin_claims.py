"""Reviewing claims: in the list, and each on its own page."""

import pytest

from articles import review
from articles.models import Claim, Finding
from plants.models import Figure
from tests import factories

pytestmark = pytest.mark.django_db

LIST = "/admin/articles/claim/"


def act(client, action, *claims, **data):
    data |= {"action": action, "_selected_action": [claim.pk for claim in claims]}
    return client.post(LIST, data, follow=True)


def stated(claim, **fields):
    return {
        "metric": claim.metric,
        "value": claim.value,
        "unit": claim.unit,
        "status": claim.status,
        "period_0": "2025-07-01",
        "period_1": "2025-07-31",
        "country": claim.country_id,
        "findings-TOTAL_FORMS": 0,
        "findings-INITIAL_FORMS": 0,
    } | fields


def test_accepting_makes_the_figure(admin_client, admin_user):
    claim = factories.claim()
    page = act(admin_client, "accept", claim)
    claim.refresh_from_db()
    assert claim.figure == Figure.objects.get()
    assert claim.reviewer == admin_user
    assert "Accepted. 1 claim." in page.content.decode()


def test_one_that_cannot_be_accepted_is_told_and_hinders_no_other(admin_client):
    claims = [factories.claim(brand_name="Nobody"), factories.claim()]
    page = act(admin_client, "accept", *claims).content.decode()
    assert "“Nobody” answers to no row" in page
    assert Claim.objects.filter(state="accepted").count() == 1


def test_what_the_database_refuses_is_a_sentence(admin_client, monkeypatch):
    claim = factories.claim()

    def broken(claim, **_reviewer):
        Figure.objects.create(metric="production", unit="people", value=1, source=claim.article.source)

    monkeypatch.setattr(review, "accept", broken)
    page = act(admin_client, "accept", claim)
    assert page.status_code == 200
    assert "The unit does not fit the metric" in page.content.decode()


def test_many_that_cannot_be_accepted_fill_no_page(admin_client):
    page = act(admin_client, "accept", *[factories.claim(brand_name="Nobody") for _n in range(12)])
    assert "2 more could not be reviewed." in page.content.decode()


def test_rejecting_asks_for_the_reason(admin_client, admin_user):
    claims = [factories.claim(), factories.claim()]
    page = act(admin_client, "reject", *claims)
    assert page.templates[0].name == "admin/articles/claim/reject.html"
    empty = act(admin_client, "reject", *claims, reason=" ")
    assert "This field is required." in empty.content.decode()
    act(admin_client, "reject", *claims, reason="Prices of single cars.")
    assert set(Claim.objects.values_list("state", "reason", "reviewer")) == {
        ("rejected", "Prices of single cars.", admin_user.pk)
    }


def test_undoing(admin_client):
    claim = factories.claim()
    review.accept(claim)
    act(admin_client, "undo", claim)
    claim.refresh_from_db()
    assert (claim.state, Figure.objects.count()) == ("proposed", 0)


def test_only_those_who_may_change_claims_review(client, django_user_model):
    from_abroad = django_user_model.objects.create_user("viewer", is_staff=True)
    client.force_login(from_abroad)
    assert act(client, "accept", factories.claim()).status_code == 403


def test_correcting_and_accepting_in_one(admin_client):
    claim, brand = factories.claim(brand_name="Хёндэ", ambiguous=["brand"]), factories.brand("Hyundai")
    data = stated(claim, value="11713", brand=brand.pk, _accept="Save and accept")
    page = admin_client.post(f"{LIST}{claim.pk}/change/", data, follow=True)
    assert "Accepted." in page.content.decode()
    claim.refresh_from_db()
    assert (claim.figure.value, claim.figure.brand, claim.ambiguous) == (11_713, brand, [])


def test_rejecting_on_its_page(admin_client):
    claim = factories.claim()
    data = stated(claim, _reject="Reject")
    page = admin_client.post(f"{LIST}{claim.pk}/change/", data, follow=True)
    assert "Say why the claim is rejected." in page.content.decode()
    admin_client.post(f"{LIST}{claim.pk}/change/", data | {"_reason": "A tyre."})
    claim.refresh_from_db()
    assert (claim.state, claim.reason) == ("rejected", "A tyre.")


def test_undoing_on_its_page(admin_client):
    claim = factories.claim()
    review.accept(claim)
    page = f"{LIST}{claim.pk}/change/"
    data = {"findings-TOTAL_FORMS": 0, "findings-INITIAL_FORMS": 0, "value": 5}
    admin_client.post(page, data)
    assert Figure.objects.get().value == 11_700
    admin_client.post(page, data | {"_undo": "Undo"})
    claim.refresh_from_db()
    assert (claim.state, claim.value) == ("proposed", 11_700)


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"unit": "people"}, "The unit does not fit the metric"),
        ({"value": ""}, "Give a value or a change"),
        ({"period_1": ""}, "both the first and the last day"),
    ],
)
def test_correction_that_breaks_a_rule(admin_client, fields, sentence):
    claim = factories.claim()
    page = admin_client.post(f"{LIST}{claim.pk}/change/", stated(claim, **fields))
    assert sentence in page.content.decode()


def test_correction_into_another_claim_of_the_article(admin_client):
    first = factories.claim()
    second = factories.claim(article=first.article, value=1)
    page = admin_client.post(f"{LIST}{second.pk}/change/", stated(second, value=11_700), follow=True)
    assert "The article states this in the same words already." in page.content.decode()


def test_claim_stands_in_its_text(admin_client):
    claim = factories.claim(plant_name="Allur", ambiguous=["plant"])
    Finding.objects.create(claim=claim, kind="odd", message="It is odd.")
    page = admin_client.get(f"{LIST}{claim.pk}/change/").content.decode()
    assert "Kazakhstan produced <mark>11,700 vehicles</mark> in July 2025." in page
    assert "plant: Allur (several rows answer)" in page
    assert "It is odd." in page


@pytest.mark.parametrize(("value", "count"), [("yes", 1), ("no", 2), ("perhaps", 3)])
def test_filter_by_findings(admin_client, value, count):
    for n in range(3):
        claim = factories.claim()
        if n == 0:
            Finding.objects.create(claim=claim, kind="odd", message="It is odd.")
    page = admin_client.get(LIST, {"findings": value})
    assert page.context["cl"].result_count == count


def test_accepted_claim_is_not_deleted(admin_client):
    claim = factories.claim()
    review.accept(claim)
    page = admin_client.post(f"{LIST}{claim.pk}/delete/", {"post": "yes"})
    assert "accepted claim" in page.content.decode()
    assert Claim.objects.exists()


@pytest.mark.parametrize("kind", ["figure", "investment"])
def test_number_shows_the_claims_behind_it(admin_client, kind):
    row = getattr(factories, kind)()
    claim = factories.claim(state="accepted", **{kind: row})
    page = admin_client.get(f"/admin/plants/{kind}/{row.pk}/change/").content.decode()
    assert "11,700 vehicles" in page
    assert claim.get_absolute_url() in page
