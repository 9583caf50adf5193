"""A page into articles, an article into sentences; what is not about the industry yields nothing."""

import pytest

from articles.extraction.pipeline import split_page
from articles.extraction.splitting import LineKind, line_kind, sentences

from .worlds import claims

PAGE = """  • KGS/USD = 0.01118 0%
26 February 2024

Kazakhstan's Car Plants Raise Output Once More

Kazakhstan produced 5,300 cars in January 2024, the statistics bureau said in a note to the press.

Bakers of the Capital Win a Prize Abroad

Twelve bakers sold 4,200 loaves in a day, and the ovens were made in Almaty by a family of masters.
"""


def test_a_page_of_several_articles_is_split():
    parts = split_page(PAGE)
    assert [part.title[:12] for part in parts][-2:] == ["Kazakhstan's", "Bakers of th"]
    assert "".join(part.text for part in parts) == PAGE


def test_only_the_automotive_article_yields_claims():
    assert [claim.value for claim in claims(PAGE)] == [5_300]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("• KGS/USD = 0.01118 0%", LineKind.NOISE),
        ("Home | Economy | Politics | Banks", LineKind.NOISE),
        ("26 February 2024", LineKind.NOISE),
        ("Regional Breakdown", LineKind.HEADING),
        ("• Hyundai: 30,800 units", LineKind.ITEM),
        ("2018 г. — 3 835", LineKind.ITEM),
        ("January 5,321", LineKind.ITEM),
        ("Trucks | 10,647 | 1,442", LineKind.ROW),
        ("The plant made 300 buses.", LineKind.PROSE),
    ],
)
def test_kind_of_line(line, kind):
    assert line_kind(line) is kind


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Выпущено 1,9 тыс. машин. Это много.", 2),
        ("Мощность — до 5 тыс. Продавать будут дома.", 2),
        ("In 2018 U.S. Cars came. They went.", 2),
        ("До 5 тыс. Kia собрали в 2018 г. Больше не будет.", 1),
    ],
)
def test_sentences(text, count):
    found = list(sentences(text))
    assert len(found) == count
    assert all(text[s.span.start : s.span.end] == s.text for s in found)


@pytest.mark.parametrize(
    "text",
    [
        "Thieves stole 4.3 thousand cars in Kazakhstan, police said. Burglaries fell by a quarter.",
        "В Казахстане отремонтируют 13 тысяч километров дорог, сообщили дорожники.",
        "Drivers were fined 300 times after road accidents in Almaty.",
    ],
)
def test_articles_on_other_things_yield_nothing(text):
    assert claims(text) == []


def test_a_line_without_full_stops_is_cut_and_stays_whole():
    text = "cars and buses, " * 1_000
    found = list(sentences(text))
    assert max(len(s.text) for s in found) <= 1_500
    assert "".join(s.text for s in found).replace(" ", "") == text.replace(" ", "")
