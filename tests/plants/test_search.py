"""Names are found in either script, by old names, by beginnings, and misspelt."""

import pytest

from plants import search
from plants.search import Index, Kind, Named
from tests import factories


def named(name, *spellings, kind=Kind.BRAND, address=""):
    return Named(kind, name, address or f"/{name}/", (name, *spellings))


INDEX = Index(
    [
        named("Kazakhstan", "Казахстан", "Қазақстан", kind=Kind.COUNTRY),
        named("Kostanay", "Костанай", "Qostanai", kind=Kind.REGION),
        named("SaryarkaAvtoProm", "Сарыарка АвтоПром", "Kostanay car plant", kind=Kind.PLANT),
        named("UzAuto Motors", "GM Uzbekistan", "UzDaewooAuto", kind=Kind.ORGANISATION),
        named("Chevrolet", "Шевроле"),
        named("Onix", "Onyx", "Оникс", kind=Kind.MODEL),
        named("JAC", "Джак"),
        named("JAC Qazaqstan", kind=Kind.PLANT),
    ]
)


def first(query):
    hits = search.find(INDEX, query, 5)
    return hits[0].named.name if hits else None


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("Kostanay", "Kostanay"),
        ("костанай", "Kostanay"),
        ("ҚОСТАНАЙ", "Kostanay"),
        ("қазақ", "Kazakhstan"),
        ("gm uz", "UzAuto Motors"),
        ("avto сарыарка", "SaryarkaAvtoProm"),
        ("chevrolt", "Chevrolet"),
        ("Шевролле", "Chevrolet"),
        ("оникс", "Onix"),
        ("джак", "JAC"),
        ("jac", "JAC"),
        ("motors", "UzAuto Motors"),
    ],
)
def test_a_name_is_found(query, name):
    assert first(query) == name


@pytest.mark.parametrize("query", ["", " ", "%_", "\0", "jax", "zzzzzz", "qwertyuiop"])
def test_nothing_is_found_where_nothing_is_alike(query):
    assert first(query) is None


def test_the_name_itself_goes_before_names_that_hold_it():
    hits = search.find(INDEX, "kostanay", 5)
    assert [(hit.named.name, hit.other_name) for hit in hits] == [
        ("Kostanay", ""),
        ("SaryarkaAvtoProm", "Kostanay car plant"),
    ]


def test_what_is_found_by_another_spelling_brings_what_has_its_name():
    assert [hit.named.name for hit in search.find(INDEX, "джак", 5)] == ["JAC", "JAC Qazaqstan"]


def test_one_thing_is_found_once_however_many_spellings_answer():
    assert len(search.find(INDEX, "kaza", 5)) == 1


def test_a_very_long_query_is_cut():
    assert first("Chevrolet" * 2000) is None


@pytest.mark.django_db
def test_a_row_is_found_as_soon_as_it_is_there_and_lost_with_its_name():
    assert search.names("Semey works", 5) == []
    plant = factories.plant(name="Semey Works", aliases=["СемАЗ"])
    assert [hit.named.address for hit in search.names("semaz", 5)] == [plant.get_absolute_url()]
    plant.aliases = []
    plant.save()
    assert search.names("semaz", 5) == []


@pytest.mark.django_db
def test_a_brand_known_by_its_name_alone_is_not_offered():
    factories.brand("Zotye")
    assert search.names("zotye", 5) == []
    factories.figure(brand=factories.brand("Haval"))
    assert [hit.named.kind for hit in search.names("haval", 5)] == [Kind.BRAND]
