"""A small gazetteer, and reading with it in one call."""

from datetime import date
from functools import cache

from articles.extraction import pipeline
from articles.extraction.analysis import analyse
from articles.extraction.gazetteer import EntityKind, Gazetteer, Record
from articles.extraction.grammar import grammar
from articles.extraction.splitting import LineKind, Sentence
from articles.extraction.types import Span

PUBLISHED = date(2025, 8, 20)

COUNTRIES = {
    "KZ": ("Kazakhstan", "Kazakh", "Казахстан", "казахстанский", "Қазақстан"),
    "UZ": ("Uzbekistan", "Uzbek", "Узбекистан", "узбекский", "O‘zbekiston", "Өзбекстан"),
    "KG": ("Kyrgyzstan", "Kyrgyz", "Кыргызстан", "кыргызский", "Киргизия"),
    "TJ": ("Tajikistan", "Таджикистан"),
    "CN": ("China", "Chinese", "Китай", "китайский", "КНР", "Xitoy", "Қытай", "Кытай"),
    "RU": ("Russia", "Россия", "Ресей"),
    "KR": ("South Korea", "Korea", "Корея", "Южная Корея"),
    "US": ("United States", "US", "США"),
}
RECORDS = (
    *(Record(EntityKind.COUNTRY, code, names, code) for code, names in COUNTRIES.items()),
    Record(EntityKind.REGION, "Kostanay", ("Qostanay", "Костанай", "Қостанай"), "KZ", role="town"),
    Record(EntityKind.REGION, "Almaty", ("Алматы",), "KZ", role="region"),
    Record(EntityKind.REGION, "Andijan", ("Andijan region", "Андижанская область"), "UZ", role="region"),
    Record(EntityKind.REGION, "Chuy", ("Chuy region", "Чуйская область"), "KG", role="region"),
    Record(EntityKind.BRAND, "Chevrolet", ("Шевроле",)),
    Record(EntityKind.BRAND, "Kia", ("KIA", "Киа")),
    Record(EntityKind.BRAND, "Hyundai", ("Хендай",)),
    Record(EntityKind.BRAND, "JAC", ("Джак",)),
    Record(EntityKind.MODEL, "Cobalt", ("Кобальт",), brand="Chevrolet"),
    Record(EntityKind.MODEL, "Gentra", ("Джентра",), brand="Chevrolet"),
    Record(EntityKind.MODEL, "Tucson", (), brand="Hyundai"),
    Record(EntityKind.MODEL, "S3", (), brand="JAC"),
    Record(EntityKind.ORGANISATION, "UzAuto Motors", ("УзАвто Моторс",), "UZ", role="manufacturer"),
    Record(EntityKind.ORGANISATION, "Uzavtosanoat", ("Узавтосаноат",), "UZ", role="holding"),
    Record(EntityKind.ORGANISATION, "Statistics Agency", (), "UZ", role="agency"),
    Record(EntityKind.PLANT, "Tulpar Motors", ("Тулпар Моторс",), "KG", region="Chuy"),
)


@cache
def gazetteer():
    return Gazetteer(RECORDS)


def claims(text, *, title="", published=PUBLISHED, language=None):
    """What is read from `text`."""
    return pipeline.read(
        text, title=title, published=published, language=language, gazetteer=gazetteer()
    ).claims


def only(text, **options):
    """The one claim in `text`."""
    found = claims(text, **options)
    assert len(found) == 1, [claim.quote for claim in found]
    return found[0]


def analysed(text, language="en", published=PUBLISHED):
    """What is found in one sentence."""
    sentence = Sentence(Span(0, len(text)), text, LineKind.PROSE, 0)
    return analyse(sentence, grammar(language), gazetteer(), published)
