"""Copies that read changes alone stay copies, whatever happens to the data and however it is done."""

import random
from contextlib import suppress

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.models import F, ProtectedError

from articles.models import Article, Claim, Finding
from plants.models import (
    Brand,
    Country,
    Deletion,
    ExchangeRate,
    Figure,
    Investment,
    Organisation,
    Ownership,
    Plant,
    PlantEvent,
    Region,
    Source,
    VehicleModel,
)
from plants.models.changes import complete_until, newest_change
from plants.periods import Period
from tests import factories
from tests.plants.api.mirrors import Mirror, everything

pytestmark = pytest.mark.django_db

NAMED = (Country, Region, Organisation, Brand, VehicleModel, Plant)
LASTING = (Region, Organisation, Brand, Plant, Investment)
MERGED = (Brand, Organisation, Source, Plant)
ALL = (*NAMED, PlantEvent, Investment, Figure, Source, ExchangeRate, Article, Claim)


class Chances:
    """Random acts upon the data: some through rows, some upon many rows at once, some in plain SQL."""

    def __init__(self, seed):
        self.random, self.number = random.Random(seed), 0  # noqa: S311

    def one(self, model):
        if not model.objects.exists():
            factories.one_of_each()
            factories.claim()
        keys = list(model.objects.order_by("pk").values_list("pk", flat=True))
        return model.objects.get(pk=self.random.choice(keys))

    def act(self):
        self.number += 1
        acts = (self.make, self.rename, self.move, self.count, self.link, self.part, self.review)
        act = self.random.choice((*acts, *acts, self.delete, self.delete_many, self.merge, self.hide))
        # What others rest on stays.
        with suppress(ProtectedError, IntegrityError), transaction.atomic():
            act()

    def make(self):
        self.random.choice((factories.figure, factories.claim, factories.investment, factories.plant))()

    def rename(self):
        row = self.one(self.random.choice(NAMED))
        row.name = f"Name {self.number}"
        row.save()

    def move(self):
        row = self.one(self.random.choice(LASTING))
        type(row).objects.filter(pk=row.pk).update(slug=f"moved-{self.number}")

    def count(self):
        with connection.cursor() as cursor:
            cursor.execute("UPDATE plants_figure SET value = value + 1 WHERE id %% 7 = %s", [self.number % 7])
        Source.objects.filter(pk=self.one(Source).pk).update(publisher=f"Publisher {self.number}")

    def link(self):
        plant, project = self.one(Plant), self.one(Investment)
        plant.brands.set([self.one(Brand), self.one(Brand)])
        plant.sources.add(self.one(Source))
        project.investors.set([self.one(Organisation)])
        project.investor_countries.clear()

    def part(self):
        plant = self.one(Plant)
        Ownership.objects.filter(plant=plant).delete()
        Ownership.objects.create(
            plant=plant, organisation=self.one(Organisation), percent=self.number % 99 + 1
        )
        PlantEvent.objects.create(
            plant=plant, plant_status="closed", source=self.one(Source), period=Period.year(2000)
        )
        factories.vehicle_model(brand=self.one(Brand))

    def review(self):
        claim = self.one(Claim)
        Finding.objects.create(claim=claim, kind=f"kind-{self.number}", message="It is odd.")
        rejected = claim.state != "rejected"
        state, reason = ("rejected", "A price.") if rejected else ("proposed", "")
        Claim.objects.filter(pk=claim.pk).update(state=state, reason=reason)

    def delete(self):
        self.one(self.random.choice(ALL)).delete()

    def delete_many(self):
        wanted = Figure.objects.order_by("pk").values("pk")[:3]
        Figure.objects.filter(pk__in=wanted).delete()
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM articles_finding WHERE id %% 5 = %s", [self.number % 5])

    def merge(self):
        """Let every row that names one name another, and drop the one."""
        model = self.random.choice(MERGED)
        kept, gone = self.one(model), self.one(model)
        if kept == gone:
            return
        for relation in model._meta.related_objects:
            name = relation.field.name
            if relation.many_to_many:
                for row in relation.related_model.objects.filter(**{name: gone}):
                    getattr(row, name).remove(gone)
                    getattr(row, name).add(kept)
            elif relation.related_model is Ownership:
                Ownership.objects.filter(**{name: gone}).delete()
            else:
                relation.related_model.objects.filter(**{name: gone}).exclude(pk=kept.pk).update(
                    **{name: kept}
                )
        gone.delete()

    def hide(self):
        """An article is fetched again, or read after all."""
        article = self.one(Article)
        state = "queued" if article.state != "queued" else "annotated"
        Article.objects.filter(pk=article.pk).update(state=state)


def test_a_mirror_stays_equal(client):
    for code in ("KZ", "UZ", "KZ", "UZ"):
        factories.one_of_each(code)
        factories.claim()
    mirror, chances = Mirror(client), Chances(7)
    mirror.catch_up()
    assert mirror.rows == everything(client)
    # Every list has rows to compare, if not at the end, where chance may have emptied one.
    assert all(mirror.rows.values())
    for number in range(1000):
        chances.act()
        if number % 100 == 99:
            mirror.catch_up()
            assert mirror.rows == everything(client), number
    assert Deletion.objects.count() > 100


def test_a_mirror_reads_no_more_than_has_changed(client):
    for _n in range(5):
        factories.one_of_each()
    mirror = Mirror(client)
    mirror.catch_up()
    mirror.read = 0
    factories.figure()
    mirror.catch_up()
    assert mirror.read <= 3  # the figure, its source, and its country were it new


@pytest.mark.parametrize("model", ALL, ids=lambda model: model.__name__)
def test_every_change_is_dated(model):
    factories.one_of_each()
    factories.claim()
    row = model.objects.first()
    model.objects.filter(pk=row.pk).update(updated=F("updated"))
    assert model.objects.get(pk=row.pk).updated > row.updated
    assert newest_change(model) == max(model.objects.values_list("updated", flat=True))


def test_a_slug_that_is_taken_anew_is_another_row(client):
    brand = factories.brand("First")
    mirror = Mirror(client)
    mirror.catch_up()
    Brand.objects.filter(pk=brand.pk).update(slug="other")
    factories.brand("Second", slug="first")
    mirror.catch_up()
    assert {key: row["name"] for key, row in mirror.rows["brands"].items()} == {
        "other": "First",
        "first": "Second",
    }


@pytest.mark.django_db(transaction=True)
def test_what_is_not_yet_committed_is_not_said_to_be_complete():
    other = connection.copy()
    try:
        other.set_autocommit(False)
        with other.cursor() as cursor:
            cursor.execute(
                "INSERT INTO plants_country (code, name, name_ru, name_kk, aliases)"
                " VALUES ('KZ', 'Kazakhstan', '', '', '{}') RETURNING updated"
            )
            (written,) = cursor.fetchone()
        assert complete_until() <= written
        assert newest_change() is None
        other.rollback()
        assert complete_until() > written
    finally:
        other.close()
