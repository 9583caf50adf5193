"""Figures without the ORM give the very series that the ORM's rows give."""

import random

import pytest

from plants.models import Figure, Region
from plants.periods import Period
from plants.series.parts import By, breakdowns
from plants.series.points import Grain
from plants.series.windows import lines
from tests import factories

pytestmark = pytest.mark.django_db


def told(figures):
    return [
        (point.period, point.value, point.derived, point.flags, [figure.pk for figure in point.inputs])
        for line in lines(figures, Grain.MONTH)
        for point in line.points
    ]


@pytest.fixture
def figures():
    chance = random.Random(3)  # noqa: S311 - the same figures every time
    report = factories.source(publisher="Office", kind="agency", published=Period.year(2025))
    sources = [
        report,
        factories.source(publisher="Reprint", origin=report),
        factories.source(publisher="News"),
        factories.source(publisher="OFFICE", published=Period.months(2025, 3, 3)),
    ]
    brands = [None, factories.brand(), factories.brand()]
    for source in sources:
        for month in range(1, 13):
            factories.figure(
                source=source,
                brand=chance.choice(brands),
                period=Period.months(2025, 1, month),
                value=chance.choice([None, month * 1000, month * 1000 + 11]),
                change_pct=4,
                qualifier=chance.choice(["", "about"]),
                quote=chance.choice(["", "words"]),
            )
    return Figure.objects.order_by("pk")


def test_the_same_series(figures):
    assert told(figures.plain()) == told(figures.for_series())
    assert len(told(figures.plain())) > 5


def test_the_same_parts(figures):
    one, other = (
        [(made.period, made.sum.value, made.denominator) for made in breakdowns(rows, By.BRAND)]
        for rows in (figures.plain(), figures.for_series())
    )
    assert one == other != []


def test_two_queries_however_many(figures, django_assert_num_queries):
    for some in (figures[:3], figures):
        with django_assert_num_queries(2):
            told(some.plain())


def test_it_knows_its_page_and_the_region_of_its_town():
    region = Region.objects.create(slug="kz-x-region", name="X", country=factories.country())
    town = Region.objects.create(
        slug="kz-x", name="X", country=factories.country(), kind="town", parent=region
    )
    figure = factories.figure(region=town)
    (made,) = Figure.objects.plain()
    assert made.get_absolute_url() == figure.get_absolute_url()
    assert (made.source_id, made.region_parent_id) == (figure.source_id, region.pk)


def test_no_figures_are_an_empty_list():
    assert Figure.objects.filter(pk=0).plain() == []
