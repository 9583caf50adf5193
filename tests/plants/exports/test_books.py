"""Spreadsheets and Parquet hold the same rows, and nothing that runs."""

import zipfile
from datetime import date

import duckdb
import pytest

from plants.exports import books, tables
from plants.models import Figure
from plants.periods import Period
from tests import factories

pytestmark = pytest.mark.django_db


def test_parquet_has_types(tmp_path):
    factories.figure(value="12.5", period=Period.months(2025, 7, 7), quote="=1+1, “say”")
    factories.figure(value=None, change_pct="-3", period=None)
    path = tmp_path / "rows.parquet"
    with books.parquet(tables.FIGURES, Figure.objects.order_by("pk"), "https://x.example") as file:
        path.write_bytes(file.read())
    rows = duckdb.connect().execute(
        "SELECT value, change_pct, period_start, quote, updated IS NULL FROM read_parquet(?)", [str(path)]
    )
    first, second = rows.fetchall()
    assert (float(first[0]), first[1], first[2], first[3]) == (12.5, None, date(2025, 7, 1), "=1+1, “say”")
    assert (second[0], float(second[1]), second[2], second[4]) == (None, -3, None, False)


def test_spreadsheet_runs_nothing():
    factories.figure(quote="=HYPERLINK(1)", source=factories.source(url="https://x.example/?a=1"))
    with (
        books.xlsx(tables.FIGURES, Figure.objects.all(), "https://x.example") as file,
        zipfile.ZipFile(file) as book,
    ):
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        assert "=HYPERLINK(1)" in sheet
        assert "<f>" not in sheet
        assert "hyperlink " not in sheet
        assert "<v>1000</v>" in sheet


def test_nothing_is_left_behind(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    factories.figure()
    for write in (books.xlsx, books.parquet):
        write(tables.FIGURES, Figure.objects.all(), "https://x.example").close()
    assert not list(tmp_path.iterdir())
