"""Whatever the text, reading it holds to its promises."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from articles.extraction import pipeline

from .worlds import PUBLISHED, gazetteer

WORDS = st.sampled_from(
    [
        "Kazakhstan",
        "produced",
        "11,700",
        "vehicles",
        "valued",
        "at",
        "KZT",
        "164.9",
        "billion",
        "(",
        "$305.3",
        "million",
        ")",
        ",",
        "up",
        "19%",
        ".",
        "Hyundai",
        ":",
        "Cobalt",
        "in",
        "July",
        "2025",
        "a",
        "year",
        "earlier",
        "thousand",
        "30-35",
        "Казахстан",
        "собрал",
        "5,3",
        "тыс.",
        "машин",
        "против",
        "годом",
        "ранее",
        "—",
        "вдвое",
        "больше",
        "экспорт",
        "в",
        "Китай",
        "70",
        "мың",
        "көлік",
        "mingta",
        "avtomobil",
        "|",
        "•",
        "“plant”",
        "«Нур",
        "Авто»",
        "0",
        "½",
        "²",
        "١٢",
        "İ",
        "ß",
        "ﬁ",
        "from",
        "to",
        "1",
        "2",
        "3",
    ]
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(st.one_of(WORDS, st.just("\n")), max_size=60).map(" ".join))
NUMERALS = re.compile(r"\d")


def read(text):
    return pipeline.read(text, title="Car production", published=PUBLISHED, gazetteer=gazetteer())


@settings(max_examples=250, deadline=None)
@given(TEXTS)
def test_quotes_are_the_words_of_their_spans(text):
    for claim in read(text).claims:
        assert text[claim.span.start : claim.span.end] == claim.quote
        assert claim.quote.strip()


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_reading_twice_gives_the_same(text):
    assert read(text) == read(text)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_parts_cover_the_page_without_gaps(text):
    assert "".join(part.text for part in pipeline.split_page(text)) == text


@settings(max_examples=150, deadline=None)
@given(st.integers(1_000, 9_999_999))
def test_a_quote_holds_the_digits_of_its_value(number):
    (claim,) = read(f"Kazakhstan produced {number:,} vehicles in July 2025.").claims
    assert claim.value == number
    assert "".join(NUMERALS.findall(claim.quote)) == str(number)
