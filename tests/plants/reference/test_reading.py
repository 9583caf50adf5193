"""Files to rows: what comes out, and one sentence for each way a file can be wrong."""

import subprocess
import sys
from decimal import Decimal

import pytest

from plants.periods import Period
from plants.reference import reading


def sentences(folder) -> list[str]:
    return [str(problem).replace(f"{folder.path}/", "") for problem in folder.problems()]


def test_values_have_their_types(folder):
    tables = reading.read(folder.path)
    first = tables["figures"][0]
    assert (first["value"], first["change_pct"]) == (Decimal(146_200), Decimal("-1.5"))
    assert (first["period"], first["plant_id"], first["segment"]) == (Period.year(2024), None, "")
    assert tables["plants"][0]["owners"] == [("allur", Decimal(51)), ("saryarka", None)]
    assert tables["brands"][0]["slug"] == "chevrolet"
    assert first.line == 2


def test_an_investment_takes_its_country_from_its_plant(folder):
    assert [row["country"] for row in reading.read(folder.path)["investments"]] == ["KZ", "UZ"]


def test_an_investment_takes_its_country_from_its_region(folder):
    folder.set("investments", 3, "country", "")
    folder.set("investments", 3, "region", "kz-kostanay")
    assert reading.read(folder.path)["investments"][1]["country"] == "KZ"


def test_spreadsheet_files_are_read(folder):
    text = folder.file("figures").read_text(encoding="utf-8")
    content = "\ufeff" + text.replace("\n", "\r\n") + "\r\n"
    folder.file("figures").write_bytes(content.encode())
    assert len(reading.read(folder.path)["figures"]) == 7


@pytest.mark.parametrize(
    ("table", "line", "column", "cell", "reason"),
    [
        ("figures", 2, "unit", "people", "“people” does not fit metric production; use vehicles."),
        (
            "figures",
            8,
            "unit",
            "vehicles",
            "“vehicles” does not fit metric sales_value; use a currency, as KZT.",
        ),
        ("figures", 2, "value", "many", "“many” is not a number; write it as 1250 or 12.5."),
        ("figures", 2, "value", "-5", "“-5” is out of range; it goes from 0 to 99999999999999999999."),
        ("figures", 7, "value", "101", "“101” percent is out of range; it goes from 0 to 100."),
        ("figures", 5, "value", "1", "a launch has no value; leave it empty."),
        ("figures", 8, "change_pct", "", None),
        ("figures", 2, "period_start", "2024-13-01", None),
        ("figures", 2, "source_id", "nobody", "“nobody” is not in sources.csv."),
        ("figures", 2, "country", "XX", "“XX” is not in countries.csv."),
        ("figures", 2, "source_id", "", "the cell is empty; it is needed."),
        ("figures", 3, "model", "Spark", "“Spark” is no model of Chevrolet in models.csv."),
        ("figures", 3, "brand", "", None),
        ("figures", 6, "country", "UZ", None),
        ("fx", 2, "usd_per_unit", "0", "“0” is out of range; it goes from above 0 to 999999."),
        ("plants", 2, "owners", "allur=51;saryarka=50", "the owners hold 101 percent together; all is 100."),
        ("plants", 2, "owners", "allur=51;allur=2", "“allur” stands in the list twice."),
        ("plants", 2, "owners", "nobody=5", "“nobody” is not in organisations.csv."),
        ("plants", 2, "brands", "JAC;Tesla", "“Tesla” is not in brands.csv."),
        ("plants", 2, "lat", "", "coordinates need both lat and lon, or neither."),
        ("plants", 2, "lon", "181", "“181” is out of range; it goes from -180 to 180."),
        ("plants", 2, "closed", "2009", "it ends on 2009-12-31, before opened starts on 2010-07-01."),
        ("plants", 2, "city", "kz-kostanay-region", "“kz-kostanay-region” is a region; name a town."),
        ("plants", 2, "country", "UZ", None),
        ("plants", 3, "sources", "", "the cell is empty; it is needed."),
        ("regions", 2, "parent", "kz-kostanay", None),
        ("regions", 2, "country", "UZ", None),
        ("organisations", 2, "parent", "saryarka", "“allur” comes from itself."),
        ("sources", 3, "url", "https://copy.example/1", "“https://copy.example/1” stands in line 2 already."),
        ("brands", 3, "brand", "Джак", "“Джак” has no Latin letter or digit; write the name in Latin."),
        ("brands", 3, "brand", "chevrolet", "“chevrolet” stands in line 2 already."),
        (
            "investments",
            3,
            "country",
            "",
            "neither a country is given, nor a plant or region that would tell it.",
        ),
        ("investments", 3, "region", "kz-kostanay", "“kz-kostanay” is in KZ, not in UZ."),
        ("investments", 3, "amount", "", "the cell is empty; it is needed."),
    ],
)
def test_a_bad_cell_is_named(folder, table, line, column, cell, reason):
    folder.set(table, line, column, cell)
    found = sentences(folder)
    if reason is None:
        assert any(sentence.startswith(f"{table}.csv, line {line}, column ") for sentence in found), found
    else:
        assert f"{table}.csv, line {line}, column {column}: {reason}" in found


def test_a_period_has_both_ends_in_order(folder):
    folder.set("figures", 2, "period_end", "")
    folder.set("figures", 3, "period_end", "2023-12-31")
    place = "figures.csv, line {}, column period_end: "
    assert sentences(folder) == [
        place.format(2) + "a period needs both its first and its last day, or neither.",
        place.format(3) + "the period ends on 2023-12-31, before it starts on 2024-01-01.",
    ]


def test_a_figure_says_something(folder):
    folder.set("figures", 8, "change_pct", "")
    folder.set("figures", 5, "period_start", "")
    folder.set("figures", 5, "period_end", "")
    assert sentences(folder) == [
        "figures.csv, line 5, column period_start: a launch needs the period in which production starts.",
        "figures.csv, line 8, column value: a figure needs a value or a change_pct.",
    ]


def test_the_same_cell_of_a_source_twice(folder):
    with folder.file("figures").open("a", encoding="utf-8") as file:
        file.write("production,KZ,,,,,,,2024-01-01,2024-12-31,9,vehicles,,actual,stat-2025\n")
    cell = "stat-2025, production, vehicles, actual, KZ, 2024-01-01/2024-12-31"
    assert sentences(folder) == [
        f"figures.csv, line 9, column source_id: the row has the key of line 2: {cell}."
    ]


def test_a_missing_folder(folder):
    folder.path = folder.path / "nowhere"
    assert sentences(folder)[0].endswith(
        "nowhere: there is no such folder; name the one that holds the CSV files."
    )


def test_a_missing_file_is_told_once(folder):
    folder.file("sources").unlink()
    assert sentences(folder) == ["sources.csv: the file is missing."]


def test_an_empty_file(folder):
    folder.file("fx").write_text("")
    columns = "currency,period_start,period_end,usd_per_unit,source_id"
    assert sentences(folder) == [f"fx.csv, line 1: the file is empty; its first line is {columns}"]


def test_columns_missing_unknown_and_twice(folder):
    folder.file("models").write_text("brand,name,brand\n")
    assert sentences(folder)[:4] == [
        "models.csv, line 1, column brand: the column stands in the header twice.",
        "models.csv, line 1: “name” is no column of this file; it has brand, model, aliases.",
        "models.csv, line 1, column model: the column is missing.",
        "models.csv, line 1, column aliases: the column is missing.",
    ]


def test_another_encoding(folder):
    folder.file("brands").write_bytes(folder.file("brands").read_text(encoding="utf-8").encode("cp1251"))
    assert sentences(folder) == ["brands.csv, line 2: byte 0xd8 is not UTF-8; save the file as UTF-8."]


def test_a_row_with_a_cell_too_many(folder):
    with folder.file("fx").open("a") as file:
        file.write("USD,2024-01-01\n")
    assert sentences(folder) == ["fx.csv, line 3: the row has 2 cells, the header 5."]


def test_an_open_quotation_mark(folder):
    with folder.file("brands").open("a") as file:
        file.write('Lada,"AvtoVAZ,RU,\n')
    assert sentences(folder) == ["brands.csv, line 4: the line is not CSV: unexpected end of data."]


def test_a_file_that_is_not_read_to_its_end_makes_no_other_row_wrong(folder):
    text = folder.file("sources").read_text(encoding="utf-8")
    folder.file("sources").write_text(text.replace("Bureau", '"Bureau'), encoding="utf-8")
    assert sentences(folder) == ["sources.csv, line 3: the line is not CSV: unexpected end of data."]


def test_lines_are_counted_through_cells_of_several_lines(folder):
    folder.set("plants", 2, "note", "one\ntwo")
    folder.set("plants", 3, "capacity", "lots")
    assert sentences(folder)[0].startswith("plants.csv, line 4, column capacity: “lots”")


@pytest.mark.parametrize(
    ("table", "column", "cell"),
    [
        ("sources", "kind", "blog"),
        ("sources", "publisher", ""),
        ("countries", "name", ""),
        ("regions", "lat", "x"),
        ("plants", "capacity", "x"),
    ],
)
def test_a_bad_row_makes_no_other_row_wrong(folder, table, column, cell):
    for line in range(2, len(folder.lines(table)) + 1):
        folder.set(table, line, column, cell)
    assert len(sentences(folder)) == len(folder.lines(table)) - 1


def test_all_problems_are_found_and_twenty_told(folder):
    with folder.file("fx").open("a") as file:
        file.writelines(f"KZT,{year}-01-01,{year}-12-31,x,stat-2025\n" for year in range(1950, 1980))
    with pytest.raises(reading.BadReferenceError) as caught:
        reading.read(folder.path)
    assert len(caught.value.problems) == 30
    told = str(caught.value).splitlines()
    assert (len(told), told[-1]) == (21, "and 10 more; mend these first.")


def test_reading_needs_no_models():
    code = "import sys, plants.reference.reading; print('plants.models' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_paths_are_told_from_the_current_folder(folder, monkeypatch):
    monkeypatch.chdir(folder.path.parent)
    folder.set("fx", 2, "currency", "tenge")
    with pytest.raises(
        reading.BadReferenceError, match=rf"^{folder.path.name}/fx\.csv, line 2, column currency: "
    ):
        reading.read(folder.path)
