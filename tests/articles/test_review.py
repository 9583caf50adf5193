"""Review: accepting makes one thing with the article's source and words; all of it can be undone."""

import pytest

from articles import review
from articles.models import Claim
from plants.models import Figure, Investment, PlantEvent
from plants.periods import Period
from tests import factories

pytestmark = pytest.mark.django_db


def test_accepting_makes_a_figure_that_reaches_its_words():
    claim = factories.claim()
    figure = review.accept(claim)
    assert (figure.value, figure.quote) == (11_700, "11,700 vehicles")
    assert figure.source == claim.article.source
    assert figure.claims.get().article.text[claim.start : claim.end] == figure.quote


def test_accepting_twice_makes_one_figure():
    claim = factories.claim()
    assert review.accept(claim) == review.accept(claim)
    assert Figure.objects.count() == 1


def test_accepting_an_investment():
    article = factories.article("China puts $115 million into the plant.")
    china = factories.country("CN")
    claim = factories.claim(
        "$115 million", article=article, metric="investment", unit="USD", value=115_000_000, period=None,
        status="target", counterpart=china,
    )  # fmt: skip
    investment = review.accept(claim)
    assert (investment.amount, investment.currency, investment.status) == (115_000_000, "USD", "announced")
    assert list(investment.investor_countries.all()) == [china]


def test_an_investment_of_nothing_stays_proposed():
    article = factories.article("Not one dollar was invested.")
    claim = factories.claim("Not one dollar", article=article, metric="investment", unit="USD", value=0)
    assert not review.accept_if_possible(claim)
    assert claim.state == Claim.State.PROPOSED
    assert not Investment.objects.exists()


def test_a_project_is_called_by_as_much_of_the_title_as_fits():
    article = factories.article("China puts $115 million in.", title="Plant " * 80)
    claim = factories.claim("$115 million", article=article, metric="investment", unit="USD")
    assert review.accept(claim).project.endswith("Plant …")


def test_accepting_a_launch_makes_an_event_of_the_plant():
    plant = factories.plant()
    article = factories.article("It starts in August.")
    claim = factories.claim(
        "starts in August", article=article, metric="launch", unit="date", value=None, plant=plant,
        plant_name=plant.name, period=Period.months(2024, 8, 8), status="target",
    )  # fmt: skip
    event = review.accept(claim)
    assert (event.plant, event.plant_status, event.status) == (plant, "operating", "target")


def test_a_launch_without_its_plant_is_refused():
    article = factories.article("It starts in August.")
    claim = factories.claim("August", article=article, metric="launch", unit="date", value=None)
    with pytest.raises(review.ReviewError, match="needs its plant"):
        review.accept(claim)


def test_a_claim_without_country_is_refused():
    with pytest.raises(review.ReviewError, match="no country"):
        review.accept(factories.claim(country=None))


def test_a_claim_with_an_unlinked_name_is_refused():
    with pytest.raises(review.ReviewError, match="“Zarya Motors” answers to no row"):
        review.accept(factories.claim(plant_name="Zarya Motors"))


def test_a_level_and_another_change_disagree_with_a_change_alone():
    article = factories.article("Output rose 10%, or 12%, to 5,000 cars.")
    alone = {"article": article, "value": None}
    review.accept(factories.claim("10%", change_pct=10, **alone))
    for claim in (
        factories.claim("12%", change_pct=12, **alone),
        factories.claim("5,000 cars", article=article, value=5_000),
    ):
        assert not review.accept_if_possible(claim)
    assert Figure.objects.get().change_pct == 10


def test_two_claims_that_agree_support_one_figure():
    article = factories.article("Made 11,700 vehicles. Yes: 11,700 cars.")
    first = factories.claim(article=article)
    second = factories.claim("11,700 cars", article=article)
    assert review.accept(first) == review.accept(second)


def test_two_claims_that_disagree_are_not_both_accepted():
    article = factories.article("Made 11,700 vehicles. No: 11,800 cars.")
    review.accept(factories.claim(article=article))
    with pytest.raises(review.ReviewError, match="already gives 11,700"):
        review.accept(factories.claim("11,800 cars", article=article, value=11_800))


def test_undoing_takes_the_figure_back():
    claim = factories.claim()
    review.accept(claim)
    review.undo(claim)
    claim.refresh_from_db()
    assert (claim.state, claim.figure, Figure.objects.count()) == ("proposed", None, 0)


def test_undoing_one_of_two_supporters_keeps_the_figure_with_the_others_words():
    article = factories.article("Made 11,700 vehicles. Yes: 11,700 cars.")
    first = factories.claim(article=article)
    second = factories.claim("11,700 cars", article=article)
    figure = review.accept(first)
    review.accept(second)
    review.undo(first)
    figure.refresh_from_db()
    assert figure.quote == "11,700 cars"
    review.undo(second)
    assert not Figure.objects.exists()


def test_undoing_leaves_a_figure_that_was_there_before():
    claim = factories.claim()
    before = factories.figure(value=11_700, period=claim.period, source=claim.article.source)
    assert review.accept(claim) == before
    review.undo(claim)
    assert Figure.objects.get() == before


def test_rejecting_keeps_the_reason_and_can_be_undone():
    claim = factories.claim()
    review.reject(claim, reason="It is the capacity.")
    claim.refresh_from_db()
    assert (claim.state, claim.reason) == ("rejected", "It is the capacity.")
    with pytest.raises(review.ReviewError, match="undo that first"):
        review.accept(claim)
    review.undo(claim)
    claim.refresh_from_db()
    assert (claim.state, claim.reason) == ("proposed", "")


def test_rejecting_needs_a_reason():
    with pytest.raises(review.ReviewError, match="Say why"):
        review.reject(factories.claim(), reason=" ")


def test_an_accepted_claim_is_not_rejected():
    claim = factories.claim()
    review.accept(claim)
    with pytest.raises(review.ReviewError, match="undo that first"):
        review.reject(claim, reason="wrong")


def test_reviewer_and_time_are_kept(admin_user):
    claim = factories.claim()
    review.accept(claim, reviewer=admin_user)
    claim.refresh_from_db()
    assert claim.reviewer == admin_user
    assert claim.reviewed


def test_acceptance_never_leaves_half_a_thing(monkeypatch):
    claim = factories.claim()
    monkeypatch.setattr(review, "_decide", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        review.accept(claim)
    assert not Figure.objects.exists()
    assert not Investment.objects.exists()
    assert not PlantEvent.objects.exists()
    assert Claim.objects.get().state == "proposed"
