"""Lines that are kept say what lines made from nothing say, whatever happened to the data meanwhile."""

import random

import pytest
from django.core.cache import cache
from django.db.models import F

from plants.api.drawn import Points, Subjects
from plants.api.lines import Lines
from plants.api.rendering import dumps
from plants.models import Brand, Country, Figure, Source, VehicleModel
from plants.periods import Period
from plants.series.questions import By, Question, Step
from plants.series.telling import changes_of, tell
from plants.vocabulary import Metric
from tests import factories

pytestmark = pytest.mark.django_db

QUESTIONS = [
    Question(Metric.PRODUCTION, by, step)
    for by, step in ((By.BRAND, Step.MONTH), (By.COUNTRY, Step.QUARTER), (By.MODEL, Step.YTD))
]


@pytest.fixture(autouse=True)
def nothing_kept():
    cache.clear()


def from_nothing(question):
    found = tell(question).lines
    subjects, draw = Subjects([line.scope for line in found]), Points()
    return dumps([subjects.line(line.scope, draw.of(line, changes_of(line))) for line in found])


def put_together(question):
    return dumps(Lines(question, with_changes=True).drawn())


class Edits:
    """Random acts upon what lines are made of and named by."""

    def __init__(self, seed):
        self.chance = random.Random(seed)  # noqa: S311 - the same ones every time
        self.number = 0

    def one(self, model):
        return model.objects.filter(pk=self.chance.choice(list(model.objects.values_list("pk", flat=True))))

    def act(self):
        self.number += 1
        acts = (self.add, self.add, self.count, self.delete, self.move, self.rename, self.retell, self.copy)
        self.chance.choice(acts)()

    def add(self):
        last, year = self.chance.randint(1, 12), self.chance.choice((2024, 2025))
        period = Period.months(year, self.chance.choice((1, last)), last)
        subject = {}
        if self.chance.random() < 0.7:
            subject["brand"] = self.one(Brand).get()
        if subject and self.chance.random() < 0.3:
            subject["model"] = VehicleModel.objects.get_or_create(name="M", brand=subject["brand"])[0]
        Figure.objects.get_or_create(
            metric="production", unit="vehicles", status="actual", country=self.one(Country).get(),
            source=self.one(Source).get(), period=period, defaults={"value": 100 * last}, **subject
        )  # fmt: skip

    def count(self):
        self.one(Figure).update(value=F("value") + 1)

    def delete(self):
        self.one(Figure).delete()

    def move(self):
        """A figure becomes another brand's, unless its source gives that one already."""
        to = self.one(Brand).get()
        rows = self.one(Figure).exclude(brand=None).filter(model=None)
        for row in rows:
            row.brand = to
            if not Figure.objects.same_cell(row).filter(source=row.source).exists():
                row.save()

    def rename(self):
        model = self.chance.choice((Brand, Country, VehicleModel, Brand))
        if model.objects.exists():
            self.one(model).update(name=f"Name {self.number}")

    def retell(self):
        kind = self.chance.choice(("agency", "news"))
        self.one(Source).update(kind=kind, publisher=f"Publisher {self.number % 3}")

    def copy(self):
        origin = self.one(Source).get()
        self.one(Source).exclude(pk=origin.pk).update(origin=self.chance.choice((None, origin)))


@pytest.mark.parametrize("seed", range(3))
def test_after_every_edit(seed):
    for code in ("KZ", "UZ"):
        factories.country(code)
    for _number in range(4):
        factories.brand(), factories.source()
    edits = Edits(seed)
    for _number in range(6):
        edits.add()
    for _number in range(40):
        edits.act()
        if not Figure.objects.exists():
            edits.add()
        for question in QUESTIONS:
            assert put_together(question) == from_nothing(question)


def test_only_lines_that_changed_are_made(monkeypatch):
    figures = [factories.figure(brand=factories.brand(), period=Period.year(2024)) for _ in range(3)]
    made, make = [], Lines._make
    monkeypatch.setattr(
        Lines, "_make", lambda self, missing: made.append(set(missing)) or make(self, missing)
    )
    put_together(QUESTIONS[0])
    Figure.objects.filter(pk=figures[1].pk).update(value=5)
    put_together(QUESTIONS[0])
    put_together(QUESTIONS[0])
    assert [{scope.brand_id for scope in scopes} for scopes in made] == [
        {figure.brand_id for figure in figures},
        {figures[1].brand_id},
    ]


def test_a_copy_of_a_report_follows_the_name_of_its_publisher(client):
    origin = factories.source(publisher="A")
    copy = factories.source(publisher="B", origin=origin)
    other = factories.source(publisher="C")
    factories.figure(period=Period.months(2025, 1, 1), value=5, source=copy)
    factories.figure(period=Period.months(2025, 1, 2), value=9, source=other)
    question = Question(Metric.PRODUCTION, By.COUNTRY, Step.MONTH)
    assert b"mixed" in put_together(question)
    Source.objects.filter(pk=origin.pk).update(publisher="C")
    assert b"mixed" not in put_together(question)
