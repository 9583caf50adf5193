"""The generated figures: the same every time, accepted by every rule of the database, like the real thing."""

import random
from itertools import islice

import pytest
from django.db.models import Count

from plants.models import Figure, Source
from plants.series.points import Derivation, Grain
from plants.series.windows import lines
from tests.benchmarks import generate


def test_the_same_every_time():
    chances = (random.Random(5) for _ in range(2))  # noqa: S311
    once, again = (list(islice(generate.figures(chance), 500)) for chance in chances)
    assert once == again


@pytest.mark.django_db
def test_rows_fit_the_database_and_make_series():
    generate.fill(9_000)
    assert Figure.objects.count() == 9_000
    assert Source.objects.exclude(origin=None).exists()
    assert Figure.objects.values("cell").annotate(n=Count("pk")).filter(n__gt=1).exists()
    monthly = lines(Figure.objects.filter(plant=None).plain(), Grain.MONTH)
    told = {point.derived for line in monthly for point in line.points}
    assert told == {Derivation.STATED, Derivation.DIFFERENCE}
    assert {figure.status for figure in Figure.objects.all()} == {"actual", "target"}
