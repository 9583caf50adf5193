"""Rows to the database: made, changed, left alone, and told."""

import pytest
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.auth.models import User
from django.contrib.contenttypes.models import ContentType

from plants.models import (
    Brand,
    Figure,
    Investment,
    Organisation,
    Plant,
    PlantEvent,
    Region,
    Source,
    VehicleModel,
)
from plants.periods import Period
from plants.reference import loading, reading
from tests import factories

pytestmark = pytest.mark.django_db


def load(folder):
    return {outcome.name: outcome for outcome in loading.load(reading.read(folder.path))}


def done(outcomes) -> dict[str, tuple[int, int]]:
    """Created and changed, of the tables where there is any."""
    counts = {name: (len(made.created), len(made.changed)) for name, made in outcomes.items()}
    return {name: count for name, count in counts.items() if any(count)}


def edit(row) -> None:
    """Leave the trace that the admin leaves when a person saves a row."""
    LogEntry.objects.create(
        user=User.objects.create(username="staff"),
        content_type=ContentType.objects.get_for_model(row),
        object_id=str(row.pk),
        object_repr=str(row),
        action_flag=CHANGE,
    )


def test_every_row_arrives(folder):
    assert done(load(folder)) == {
        "countries": (3, 0),
        "sources": (3, 0),
        "regions": (2, 0),
        "organisations": (2, 0),
        "brands": (2, 0),
        "models": (2, 0),
        "plants": (2, 0),
        "plant events": (4, 0),
        "investments": (2, 0),
        "figures": (7, 0),
        "fx": (1, 0),
    }


def test_rows_refer_to_each_other(folder):
    load(folder)
    assert Source.objects.get(slug="copy-2025").origin.slug == "stat-2025"
    assert Region.objects.get(slug="kz-kostanay").parent.slug == "kz-kostanay-region"
    assert Organisation.objects.get(slug="saryarka").parent.slug == "allur"
    assert VehicleModel.objects.get(name="Onix").aliases == ["Onyx", "Оникс"]
    figure = Figure.objects.get(model__name="Onix")
    assert (figure.plant.slug, figure.brand.name, figure.region.kind) == ("kostanay", "Chevrolet", "region")
    investment = Investment.objects.get(slug="kostanay-1")
    assert [row.slug for row in investment.investors.all()] == ["allur"]
    assert [row.code for row in investment.investor_countries.all()] == ["CN"]


def test_a_plant_has_its_parts(folder):
    load(folder)
    plant = Plant.objects.get(slug="kostanay")
    assert {(share.organisation.slug, share.percent) for share in plant.ownerships.all()} == {
        ("allur", 51),
        ("saryarka", None),
    }
    assert {brand.slug for brand in plant.brands.all()} == {"chevrolet", "jac"}
    assert {source.slug for source in plant.sources.all()} == {"works-2020", "stat-2025"}


def test_dates_of_a_plant_become_events_of_its_first_source(folder):
    load(folder)
    events = PlantEvent.objects.values_list("plant__slug", "plant_status", "period", "source__slug")
    assert sorted(events, key=str) == [
        ("kostanay", "announced", Period.year(2009), "works-2020"),
        ("kostanay", "operating", Period.parse("2010-07-01"), "works-2020"),
        ("new-works", "announced", Period.months(2024, 5, 5), "stat-2025"),
        ("new-works", "construction", None, "stat-2025"),
    ]


def test_loading_again_changes_nothing(folder):
    load(folder)
    before = list(Figure.objects.order_by("pk").values_list("pk", "updated"))
    assert done(load(folder)) == {}
    assert list(Figure.objects.order_by("pk").values_list("pk", "updated")) == before


def test_loading_again_asks_few_questions(folder, django_assert_max_num_queries):
    load(folder)
    with django_assert_max_num_queries(80):
        load(folder)


@pytest.mark.parametrize(
    ("table", "line", "column", "cell", "changed", "look"),
    [
        ("figures", 2, "value", "146300", "figures", lambda: Figure.objects.filter(value=146_300)),
        (
            "figures",
            2,
            "change_pct",
            "",
            "figures",
            lambda: Figure.objects.filter(value=146_200, change_pct=None),
        ),
        (
            "sources",
            2,
            "origin",
            "works-2020",
            "sources",
            lambda: Source.objects.filter(origin__slug="works-2020"),
        ),
        (
            "organisations",
            3,
            "parent",
            "",
            "organisations",
            lambda: Organisation.objects.filter(slug="saryarka", parent=None),
        ),
        (
            "brands",
            3,
            "aliases",
            "ДЖАК;Джак",
            "brands",
            lambda: Brand.objects.filter(aliases__contains=["Джак"]),
        ),
        (
            "plants",
            2,
            "brands",
            "JAC",
            "plants",
            lambda: Plant.objects.filter(slug="kostanay").exclude(brands__name="Chevrolet"),
        ),
        (
            "plants",
            2,
            "owners",
            "allur=52;saryarka",
            "plants",
            lambda: Plant.objects.filter(ownerships__percent=52),
        ),
        (
            "plants",
            2,
            "owners",
            "allur=51",
            "plants",
            lambda: Plant.objects.filter(slug="kostanay").exclude(owners__slug="saryarka"),
        ),
        (
            "plants",
            2,
            "opened",
            "2011",
            "plant events",
            lambda: PlantEvent.objects.filter(plant_status="operating", period=Period.year(2011)),
        ),
        (
            "investments",
            2,
            "investors",
            "saryarka",
            "investments",
            lambda: Investment.objects.filter(investors__slug="saryarka"),
        ),
        (
            "fx",
            2,
            "usd_per_unit",
            "0.0022",
            "fx",
            lambda: Source.objects.filter(exchange_rates__usd_per_unit="0.0022"),
        ),
    ],
)
def test_a_changed_cell_changes_its_row_alone(folder, table, line, column, cell, changed, look):
    load(folder)
    assert not look().exists()
    folder.set(table, line, column, cell)
    assert done(load(folder)) == {changed: (0, 1)}
    assert look().count() == 1


def test_a_changed_figure_moves_its_own_time_alone(folder):
    load(folder)
    before = dict(Figure.objects.values_list("pk", "updated"))
    folder.set("figures", 2, "value", "146300")
    load(folder)
    moved = [figure.value for figure in Figure.objects.all() if figure.updated != before[figure.pk]]
    assert moved == [146_300]


def test_a_row_that_left_is_told_and_stays(folder):
    load(folder)
    folder.drop("figures", 7)
    folder.drop("investments", 3)
    outcomes = load(folder)
    assert done(outcomes) == {}
    assert outcomes["investments"].gone == ["open-1"]
    assert len(outcomes["figures"].gone) == 1
    assert Figure.objects.count() == 7
    assert Investment.objects.count() == 2


def test_a_date_that_left_is_told_and_its_event_stays(folder):
    load(folder)
    folder.set("plants", 2, "opened", "")
    outcomes = load(folder)
    assert outcomes["plant events"].gone == ["kostanay operating"]
    assert PlantEvent.objects.count() == 4


def test_rows_of_other_making_are_neither_changed_nor_told(folder):
    load(folder)
    source = Source.objects.get(slug="stat-2025")
    mine = factories.figure(source=source, quote="9 cars", value=9, segment="bus")
    accepted = factories.claim(state="accepted", figure=factories.figure(source=source, segment="lcv"))
    edited = factories.investment(source=source)
    edit(edited)
    outcomes = load(folder)
    assert done(outcomes) == {}
    assert [made.gone for made in outcomes.values() if made.gone] == []
    assert Figure.objects.filter(pk__in=[mine.pk, accepted.figure_id]).count() == 2
    assert Investment.objects.filter(pk=edited.pk).exists()


def test_sources_of_articles_are_not_told_as_gone(folder):
    load(folder)
    factories.article()
    assert load(folder)["sources"].gone == []


@pytest.mark.parametrize("made", ["quoted", "accepted", "edited"])
def test_a_figure_that_people_or_articles_made_is_kept(folder, made):
    load(folder)
    figure = Figure.objects.get(metric="production", plant=None)
    Figure.objects.filter(pk=figure.pk).update(value=1, quote="1 car" if made == "quoted" else "")
    if made == "accepted":
        factories.claim(state="accepted", figure=figure)
    if made == "edited":
        edit(figure)
    outcomes = load(folder)
    assert done(outcomes) == {}
    assert len(outcomes["figures"].kept) == 1
    assert Figure.objects.get(pk=figure.pk).value == 1


def test_an_edited_plant_keeps_all_its_parts(folder):
    load(folder)
    plant = Plant.objects.get(slug="kostanay")
    Plant.objects.filter(pk=plant.pk).update(capacity=5)
    plant.brands.clear()
    plant.ownerships.all().delete()
    plant.events.filter(plant_status="operating").update(period=Period.year(1999))
    edit(plant)
    outcomes = load(folder)
    assert done(outcomes) == {}
    assert outcomes["plants"].kept == {"kostanay"}
    plant.refresh_from_db()
    assert (plant.capacity, plant.brands.count(), plant.ownerships.count()) == (5, 0, 0)
    assert plant.events.filter(period=Period.year(1999)).exists()


def test_an_event_accepted_from_an_article_stands_beside_the_one_of_the_file(folder):
    load(folder)
    event = PlantEvent.objects.get(plant_status="operating")
    factories.claim(state="accepted", event=event)
    folder.set("plants", 2, "opened", "2011")
    assert done(load(folder)) == {"plant events": (1, 0)}
    assert {str(row.period.start.year) for row in PlantEvent.objects.filter(plant_status="operating")} == {
        "2010",
        "2011",
    }
    assert done(load(folder)) == {}


def test_what_the_database_refuses_leaves_nothing_behind(folder):
    Brand.objects.create(slug="chevy", name="Chevrolet")
    with pytest.raises(loading.RefusedError) as caught:
        load(folder)
    said = str(caught.value)
    assert said.startswith(
        "brands.csv: the database refuses a row: duplicate key value violates unique constraint"
    )
    assert said.endswith("; Key (name)=(Chevrolet) already exists.")
    assert Source.objects.count() == 0
