"""The home page: the region at a glance, from the figures."""

import pytest

from plants.periods import Period
from tests import factories

pytestmark = pytest.mark.django_db


def page(client):
    return client.get("/").content.decode()


def test_glance_derives_the_change_and_says_so(client):
    factories.figure(value=171_442)
    before = factories.figure(value=145_300, period=Period.year(2024))
    shown = page(client)
    assert "+18%" in shown
    assert "derived, from" in shown
    assert f'href="{before.get_absolute_url()}">145,300' in shown


def test_country_without_a_national_total_says_so(client):
    factories.figure(plant=factories.plant())
    assert "no national total published" in page(client)


def test_number_with_words_is_marked_as_such(client):
    figure = factories.figure(value=171_442, quote="171,442 vehicles")
    assert f'<a class="num num--quoted" href="{figure.get_absolute_url()}">171,442</a>' in page(client)


def test_newest_claim_shows_its_sentence(client):
    factories.claim(article=factories.article("All is well. Plants made 11,700 vehicles in July. And so on."))
    shown = page(client)
    assert "Plants made" in shown
    assert "And so on" not in shown


def test_rejected_claim_is_not_shown(client):
    factories.claim(state="rejected", reason="misread")
    assert "Newest in the news" not in page(client)


def test_plants_at_work_come_first(client):
    factories.plant(name="Someday", status="announced")
    factories.plant(name="Today", status="operating")
    shown = page(client)
    assert shown.index("Today") < shown.index("Someday")


def test_cancelled_investment_is_not_among_the_largest(client):
    factories.investment(project="Castle in the air", status="cancelled")
    factories.investment(project="A gate")
    assert [str(row.investment) for row in client.get("/").context["investments"]] == ["A gate"]
