"""CSV and JSON as the database writes them."""

import csv
import io
import json
from decimal import Decimal

import pytest

from plants.exports import copying, tables
from plants.models import Figure, Plant, Source
from plants.periods import Period
from tests import factories

pytestmark = pytest.mark.django_db

BASE = "https://site.example"


def text(table=tables.FIGURES, rows=None, **options):
    rows = Figure.objects.all() if rows is None else rows
    return b"".join(copying.csv(table, rows, BASE, **options)).decode()


def read(*args, **options):
    return list(csv.DictReader(io.StringIO(text(*args, **options), newline=""), strict=True))


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_no_cell_is_run(start):
    run = f"{start}1+cmd|' /C calc'!A0"
    source = factories.source(publisher=run, title=run)
    factories.figure(source=source, quote=run, brand=factories.brand(run, slug="-x"))
    (row,) = read()
    for name in ("quote", "source_publisher", "source_title", "brand_name"):
        assert row[name] == f"'{run}"
    assert row["brand"] == "'-x"
    assert read(for_spreadsheets=False)[0]["quote"] == run


def test_numbers_stay_numbers():
    factories.figure(value=None, change_pct=Decimal("-17.5"))
    factories.figure(metric="export_value", unit="KZT", value=Decimal("12345678901234567890.1000"))
    first, second = read()
    assert (first["value"], first["change_pct"]) == ("", "-17.5")
    assert second["value"] == "12345678901234567890.1"


def test_a_row_stands_alone():
    source = factories.source(
        publisher="Bureau", title="Report", url="https://stat.example/1", published=Period.months(2025, 8, 8)
    )
    figure = factories.figure(
        source=source, quote="11,700 vehicles", period=Period.months(2025, 1, 7), segment="bus"
    )
    (row,) = read()
    assert row["url"] == BASE + figure.get_absolute_url()
    assert (row["country"], row["country_name"]) == ("KZ", "Kazakhstan")
    assert (row["metric_label"], row["segment_label"], row["status_label"]) == (
        "Production",
        "Buses",
        "Actual",
    )
    assert (row["period_start"], row["period_end"], row["period_label"]) == (
        "2025-01-01",
        "2025-07-31",
        "January–July 2025",
    )
    assert (row["source_title"], row["source_url"], row["source_published"]) == (
        "Report",
        "https://stat.example/1",
        "2025-08",
    )
    assert (row["value"], row["unit"], row["derivation"], row["quote"]) == (
        "1000",
        "vehicles",
        "stated",
        "11,700 vehicles",
    )


@pytest.mark.parametrize("quote", ['say "no"', "a,b", "two\nlines", "back\\slash \\n", "Қазақстан 🚗", "50%"])
def test_any_text_comes_back(quote):
    factories.figure(quote=quote)
    assert read()[0]["quote"] == quote
    (row,) = json.loads(b"".join(copying.json(tables.FIGURES, Figure.objects.all(), BASE)))
    assert row["quote"] == quote


def test_lines_end_as_the_standard_says():
    factories.figure()
    factories.figure()
    lines = text().split("\r\n")
    assert len(lines) == 4
    assert lines[-1] == ""
    assert not any("\n" in line for line in lines)
    assert lines[0].split(",") == tables.FIGURES.names


def test_json_has_the_same_rows():
    factories.figure(value=Decimal("12.5"), period=None)
    (row,) = json.loads(b"".join(copying.json(tables.FIGURES, Figure.objects.all(), BASE)))
    assert list(row) == tables.FIGURES.names
    assert (row["value"], row["period_label"], row["country"]) == (12.5, None, "KZ")


@pytest.mark.parametrize("rows", [Figure.objects.none(), Figure.objects.filter(pk__in=[])])
def test_no_rows(rows):
    assert read(rows=rows) == []
    assert json.loads(b"".join(copying.json(tables.FIGURES, rows, BASE))) == []


def test_pieces_are_small(monkeypatch):
    monkeypatch.setattr(copying, "CHUNK", 2000)
    for _n in range(20):
        factories.figure()
    pieces = list(copying.csv(tables.FIGURES, Figure.objects.all(), BASE))
    assert len(pieces) > 3
    assert max(map(len, pieces)) < 3000
    assert (
        len(read())
        == len(json.loads(b"".join(copying.json(tables.FIGURES, Figure.objects.all(), BASE))))
        == 20
    )


def test_rows_that_a_join_repeats_come_once():
    source = factories.source()
    for segment in ("bus", "truck"):
        factories.figure(source=source, segment=segment)
    rows = Source.objects.filter(figures__country="KZ").distinct()
    assert [row["slug"] for row in read(tables.SOURCES, rows)] == [source.slug]


@pytest.mark.parametrize("table", tables.TABLES, ids=lambda table: table.name)
def test_every_table_in_one_query(table, django_assert_num_queries):
    for _n in range(3):
        factories.one_of_each()
    factories.brand().delete()
    rows = table.model._default_manager.all()
    with django_assert_num_queries(1):
        written = read(table, rows)
    assert len(written) == rows.count() > 0


def test_several_texts_share_a_cell():
    factories.one_of_each()
    plant = Plant.objects.get()
    plant.brands.add(factories.brand("Aaa"))
    (row,) = read(tables.PLANTS, Plant.objects.all())
    assert row["owners"] == plant.owners.get().slug
    assert row["brands"].startswith("aaa; ")
