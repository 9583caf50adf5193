"""Known names in any case and alphabet, unknown companies by their shape."""

import pytest

from articles.extraction.gazetteer import EntityKind

from .worlds import analysed

KNOWN = [
    ("ru", "в Костанае", EntityKind.REGION, "Kostanay"),
    ("ru", "завод в Андижанской области", EntityKind.REGION, "Andijan"),
    ("ru", "казахстанских машин", EntityKind.COUNTRY, "KZ"),
    ("ru", "из Кореи", EntityKind.COUNTRY, "KR"),
    ("kk", "зауыт Қостанайда салынды", EntityKind.REGION, "Kostanay"),
    ("uz", "O‘zbekistonga", EntityKind.COUNTRY, "UZ"),
    ("uz", "Xitoydan", EntityKind.COUNTRY, "CN"),
    ("ky", "Кытайдан", EntityKind.COUNTRY, "CN"),
    ("en", "two Cobalts", EntityKind.MODEL, "Cobalt"),
    ("en", "a JAC S3", EntityKind.BRAND, "JAC"),
    ("ru", "«УзАвто Моторс»", EntityKind.ORGANISATION, "UzAuto Motors"),
]
UNKNOWN = [
    ("en", "the Silk Road Motors works", "Silk Road Motors"),
    ("ru", "завод «Нур Авто» открыли", "Нур Авто"),
    ("en", "QazTehna builds buses", "QazTehna"),
    ("en", "the Kostanay plant", "Kostanay plant"),
    ("ru", "завод Kia открыт", "завод Kia"),
]


@pytest.mark.parametrize(("language", "text", "kind", "name"), KNOWN)
def test_known_name(language, text, kind, name):
    assert name in [r.name for m in analysed(text, language).mentions if (r := m.of(kind))]


@pytest.mark.parametrize(("language", "text", "name"), UNKNOWN)
def test_unknown_plant_by_its_shape(language, text, name):
    analysis = analysed(text, language)
    assert name in [analysis.text(m.first, m.last) for m in analysis.mentions if m.of(EntityKind.PLANT)]


@pytest.mark.parametrize("text", ["they told us so", "the cobalt mine", "an s3 bucket"])
def test_small_letters_are_no_names(text):
    assert analysed(text).mentions == []


def test_the_town_an_agency_writes_from_is_no_place_of_the_news():
    assert analysed("ALMATY, July 17 – Output grew.").mentions == []
