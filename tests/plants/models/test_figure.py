"""Figures: the rules the database keeps, and the rule that chooses between sources."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from plants.models import Figure
from plants.periods import Period
from tests import factories

pytestmark = pytest.mark.django_db


BROKEN = [
    ({"unit": "people"}, "figure_unit_fits_metric"),
    ({"metric": "investment", "unit": "vehicles"}, "figure_unit_fits_metric"),
    ({"status": "perhaps"}, "figure_words_known"),
    ({"segment": "spaceship"}, "figure_words_known"),
    ({"qualifier": "maybe"}, "figure_words_known"),
    ({"value": None}, "figure_says_something"),
    ({"metric": "launch", "unit": "date"}, "figure_says_something"),
    ({"value": -1}, "figure_value_not_negative"),
    ({"metric": "share", "unit": "percent", "value": 101}, "figure_percent_in_range"),
]


@pytest.mark.parametrize(("broken", "rule"), BROKEN)
def test_database_refuses(broken, rule):
    with pytest.raises(IntegrityError, match=rule):
        factories.figure(**broken)


@pytest.mark.parametrize(("broken", "rule"), BROKEN)
def test_a_figure_refuses_it_before_it_is_sent(broken, rule, caplog):
    figure = factories.figure()
    for name, value in broken.items():
        setattr(figure, name, value)
    (sentence,) = {one.violation_error_message for one in Figure._meta.constraints if one.name == rule}
    with pytest.raises(ValidationError) as refused:
        figure.full_clean()
    assert str(sentence) in refused.value.messages or "is not a valid choice" in str(refused.value)
    assert caplog.text == ""


def test_a_figure_refuses_a_second_value_of_its_source():
    first, second = factories.figure(), factories.figure()
    second.source = first.source
    with pytest.raises(ValidationError, match="for the same cell already"):
        second.full_clean()


def test_database_refuses_figure_without_source():
    with pytest.raises(IntegrityError, match="source_id"):
        Figure.objects.create(metric="production", unit="vehicles", value=1, country=factories.country())


def test_database_refuses_second_value_of_a_source_for_a_cell():
    figure = factories.figure()
    with pytest.raises(IntegrityError, match="figure_once_a_source"):
        factories.figure(source=figure.source, value=2000)


def test_two_sources_that_disagree_are_two_figures():
    factories.figure(value=1000)
    factories.figure(value=2000)
    assert Figure.objects.count() == 2


def test_period_is_inclusive_outside_the_database():
    figure = factories.figure(period=Period.months(2025, 1, 7))
    figure.refresh_from_db()
    assert str(figure.period) == "2025-01-01/2025-07-31"
    assert figure.period_end.isoformat() == "2025-07-31"


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ({"source__kind": "news"}, {"source__kind": "agency", "value": None, "change_pct": 3}),
        ({"source__kind": "agency"}, {"source__kind": "news", "quote": "words"}),
        ({"quote": "1,000 cars"}, {}),
        ({}, {"qualifier": "about"}),
        ({"value": 11_713}, {"value": 11_700}),
        ({"source__published": Period.year(2025)}, {"source__published": Period.year(2024)}),
    ],
)
def test_preferred(better, worse):
    made = []
    for fields in (worse, better):
        of_source = {k.removeprefix("source__"): v for k, v in fields.items() if k.startswith("source__")}
        own = {k: v for k, v in fields.items() if not k.startswith("source__")}
        made.append(factories.figure(source=factories.source(**of_source), **own))
    assert list(Figure.objects.preferred()) == [made[1]]


def test_preferred_is_one_query(django_assert_num_queries):
    for n in range(3):
        factories.figure(period=Period.year(2020 + n))
    with django_assert_num_queries(1):
        assert len(Figure.objects.preferred().for_list()) == 3


def test_same_cell_holds_other_sources_and_no_other_cell():
    figure = factories.figure()
    other = factories.figure(value=999)
    factories.figure(segment="bus")
    assert set(Figure.objects.same_cell(figure)) == {figure, other}


def test_preferred_among_none_is_none():
    factories.figure()
    assert list(Figure.objects.none().preferred()) == []
    assert list(Figure.objects.filter(pk__in=[]).preferred().for_list()) == []
