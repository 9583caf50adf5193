"""Figures that were edited after their words were accepted: what the words say is told."""

import pytest
from django.forms import model_to_dict

from articles import review
from articles.edits import said_otherwise
from plants.periods import Period
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def claim():
    claim = factories.claim(qualifier="about", brand_name="", segment="bus")
    review.accept(claim)
    claim.refresh_from_db()
    return claim


def edited(claim, **fields):
    figure = claim.figure
    for name, value in fields.items():
        setattr(figure, name, value)
    figure.save()
    claim.refresh_from_db()
    return said_otherwise(claim)


def test_what_was_just_accepted_agrees(claim):
    assert said_otherwise(claim) == ""


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"value": 11_800}, "about 11,700 vehicles"),
        ({"qualifier": ""}, "about 11,700 vehicles"),
        ({"period": Period.year(2025)}, "July 2025"),
        ({"status": "target"}, "Actual"),
        ({"segment": ""}, "Buses"),
        ({"metric": "sales", "value": 5}, "Production, about 11,700 vehicles"),
    ],
)
def test_what_differs_is_told_as_the_words_have_it(claim, fields, said):
    assert edited(claim, **fields) == said


def test_a_name_that_was_changed(claim):
    assert edited(claim, country=factories.country("UZ")) == "Kazakhstan"
    assert edited(claim, country=claim.country, brand=factories.brand("Kia")) == "–"


def test_a_change_without_a_level():
    claim = factories.claim(value=None, change_pct=12)
    figure = review.accept(claim)
    claim.refresh_from_db()
    assert said_otherwise(claim) == ""
    figure.change_pct = 13
    figure.save()
    claim.refresh_from_db()
    assert said_otherwise(claim) == "+12%"


def test_a_report_that_supports_the_number_may_say_about():
    first = factories.claim(segment="bus")
    review.accept(first)
    second = factories.claim(
        qualifier="about", segment="bus", article=factories.article(source=first.article.source)
    )
    review.accept(second)
    second.refresh_from_db()
    assert (second.figure, said_otherwise(second)) == (review.accept(first), "")
    review.undo(first)
    second.refresh_from_db()
    assert (second.made_it, said_otherwise(second)) == (True, "")


def test_an_investment():
    claim = factories.claim(metric="investment", unit="USD", value=5_000_000)
    investment = review.accept(claim)
    claim.refresh_from_db()
    assert said_otherwise(claim) == ""
    investment.amount = 6_000_000
    investment.save()
    claim.refresh_from_db()
    assert said_otherwise(claim) == "USD 5 million"


def test_a_proposed_claim_has_nothing_to_differ_from():
    assert said_otherwise(factories.claim()) == ""


def figure_form(figure, **fields):
    values = model_to_dict(figure, ["metric", "unit", "status", "country", "source"])
    period = {"period_0": figure.period.start, "period_1": figure.period.end}
    no_claims = {"claims-TOTAL_FORMS": 0, "claims-INITIAL_FORMS": 0}
    return {**values, **period, **no_claims, "value": figure.value, "quote": figure.quote, **fields}


def test_who_edits_an_accepted_figure_is_warned(admin_client):
    figure = review.accept(factories.claim())
    page = f"/admin/plants/figure/{figure.pk}/change/"
    assert "the words say" not in admin_client.get(page).content.decode()
    answer = admin_client.post(page, figure_form(figure, value=11_800), follow=True)
    assert [str(one) for one in answer.context["messages"] if one.level_tag == "warning"]
    warned = admin_client.get(page).context["messages"]
    assert "the words say 11,700 vehicles" in " ".join(map(str, warned))


def test_the_list_of_figures_tells_which_were_edited(admin_client, django_assert_max_num_queries):
    for _n in range(3):
        figure = review.accept(factories.claim())
        figure.value = 5
        figure.save()
    with django_assert_max_num_queries(12):
        page = admin_client.get("/admin/plants/figure/").content.decode()
    assert page.count("the words say 11,700 vehicles") == 3
