"""A place is called as readers of a language call it."""

import csv
from pathlib import Path

import pytest

from plants import reference
from plants.models.spelling import spelling

KOSTANAY = ["Kostanay Region", "Qostanay Region", "Костанайская область", "Қостанай облысы"]


@pytest.mark.parametrize(
    ("language", "name"), [("en", "Kostanay"), ("ru", "Костанайская область"), ("kk", "Қостанай облысы")]
)
def test_region(language, name):
    assert spelling("Kostanay", KOSTANAY, language, is_kazakh=True) == name


@pytest.mark.parametrize(
    ("aliases", "language", "is_kazakh", "name"),
    [
        (["Aqtau", "Актау", "Ақтау"], "ru", True, "Актау"),
        (["Aqtau", "Актау", "Ақтау"], "kk", True, "Ақтау"),
        (["ВКО", "Восточный Казахстан"], "ru", True, "Восточный Казахстан"),
        (["Данғара", "Дангара"], "kk", False, "Дангара"),
        (["Жиззах вилояти", "Джизакская область"], "kk", False, "Джизакская область"),
        (["Ош шаары"], "ru", False, "Town"),
        (["Osh city"], "kk", False, "Town"),
    ],
)
def test_letters_and_words_tell_the_language(aliases, language, is_kazakh, name):
    assert spelling("Town", aliases, language, is_kazakh=is_kazakh) == name


def test_every_place_we_know_has_a_cyrillic_name():
    with (Path(reference.__file__).parent / "regions.csv").open() as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        for language in ("ru", "kk"):
            is_kazakh = row["country"] == "KZ"
            assert not spelling(
                row["name"], row["aliases"].split(";"), language, is_kazakh=is_kazakh
            ).isascii()
