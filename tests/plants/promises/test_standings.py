"""The league of those who promised."""

import pytest

from plants.periods import Period
from plants.promises.promise import promises
from plants.promises.standings import league
from tests import factories
from tests.plants.promises.test_promise import TODAY, target

pytestmark = pytest.mark.django_db


def test_league_table():
    kept, missed = factories.plant(operator=factories.organisation()), factories.plant()
    for plant, value in ((kept, 250), (missed, 150)):
        target(200, plant=plant)
        factories.figure(value=value, plant=plant)
    target(200, plant=kept, period=Period.year(2030))
    made = promises(TODAY)
    by_plant = {one.subject: (dict(one.counts), one.rate) for one in league(made, lambda one: one.plant)}
    assert by_plant == {kept: ({"kept": 1, "pending": 1}, 100), missed: ({"missed": 1}, 0)}
    assert [one.subject for one in league(made, lambda one: one.operator)] == [kept.operator, None]
    assert len(promises(TODAY, operator=kept.operator)) == 2


def test_shortfall_in_the_middle_of_those_missed():
    for reached in (50, 80, 90, 120):
        plant = factories.plant()
        target(100, plant=plant)
        factories.figure(value=reached, plant=plant)
    (standing,) = league(promises(TODAY), lambda one: one.country)
    assert (standing.shortfalls, standing.median_shortfall) == ((50, 20, 10), 20)
