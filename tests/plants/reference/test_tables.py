"""The tables of the files against the models that they are loaded into."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plants.models import Region, Source
from plants.models.figure import CELL
from plants.reference import loading, reading, tables
from plants.reference.values import shown


def test_kinds_are_those_of_the_models():
    assert list(tables.SOURCE_KINDS) == sorted(Source.Kind.values)
    assert list(tables.REGION_KINDS) == Region.Kind.values


def test_every_table_has_a_target_and_refers_to_tables_before_it():
    assert list(loading.TARGETS) == list(tables.TABLES)
    before = set()
    for table in tables.TABLES.values():
        before.add(table.name)
        assert {column.refers for column in table.columns if column.refers} <= before


def test_a_figure_is_told_apart_by_its_source_and_its_cell():
    of_file = {name.removesuffix("_id") for name in tables.FIGURES.key}
    assert of_file == {name.removesuffix("_id") for name in ("source_id", *CELL)}


TEXTS = [
    (name, column, field)
    for name, columns in {
        "sources": {"source_id": "slug", "publisher": "publisher", "title": "title", "url": "url"},
        "regions": {"region_id": "slug", "name": "name"},
        "organisations": {"org_id": "slug", "name": "name"},
        "brands": {"brand": "name", "owner": "owner"},
        "models": {"model": "name"},
        "plants": {"plant_id": "slug", "name": "name"},
        "investments": {"investment_id": "slug", "project": "project", "other_investors": "other_investors"},
    }.items()
    for column, field in columns.items()
]


@pytest.mark.parametrize(("name", "column", "field"), TEXTS)
def test_no_text_is_wider_than_its_field(name, column, field):
    read = next(item.read for item in tables.TABLES[name].columns if item.name == column)
    width = loading.TARGETS[name].model._meta.get_field(field).max_length
    start = "https://a/" if column == "url" else ""
    with pytest.raises(ValueError, match=shown("x")[:1]):
        read(start + "x" * (width + 1 - len(start)))


CELLS = [(table.name, column.name) for table in tables.TABLES.values() for column in table.columns]
TEXT = st.one_of(
    st.text(max_size=30),
    st.sampled_from(
        ["0", "-1", "1e9", "9" * 30, "0." + "1" * 30, "2024", "9999-12-31", "KZ", "a;b", "x=1", "\x00"]
    ),
)


@pytest.mark.django_db
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cell=st.sampled_from(CELLS), line=st.integers(2, 8), text=TEXT)
def test_any_cell_is_refused_with_its_place_or_taken_by_the_database(folder, cell, line, text):
    table, column = cell
    folder.reset()
    line = min(line, len(folder.lines(table)))
    folder.set(table, line, column, text)
    problems = folder.problems()
    assert all(problem.line and problem.reason.endswith(".") for problem in problems)
    if not problems:
        rows = reading.read(folder.path)
        loading.load(rows)
        assert not any(outcome.created | outcome.changed for outcome in loading.load(rows))
