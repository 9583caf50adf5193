"""Text to tokens: what is cut once and remembered comes out as if cut anew, wherever it stands."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.extraction import tokens
from articles.extraction.tokens import Kind, tokenize

PIECES = st.sampled_from(
    [
        "UzAuto",
        "o‘zbek",
        "km/h",
        "10",
        "000",
        "2025,",
        "+7",
        "(701)",
        "-",
        "–",
        "RAV4",
        "12.05.2024",
        "Ё",
        "«x»",
        "",
    ]
)
SEPARATORS = st.sampled_from([" ", "\u00a0", "  ", "\t", "\n"])


def shown(text):
    return [(token.text, str(token.kind)) for token in tokenize(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("11\u00a0700 машин", [("11 700", "number"), ("машин", "word")]),
        ("in 2025 11 700", [("in", "word"), ("2025", "number"), ("11 700", "number")]),
        ("+7 701 222-33-44 now", [("+7 701 222-33-44", "opaque"), ("now", "word")]),
        ("Ёлка o’zbek", [("елка", "word"), ("o'zbek", "word")]),
        ("2019–2020", [("2019", "number"), ("-", "mark"), ("2020", "number")]),
    ],
)
def test_tokens(text, expected):
    assert shown(text) == expected


@given(st.lists(st.tuples(PIECES, SEPARATORS), max_size=12))
def test_what_is_remembered_changes_nothing(pairs):
    text = "".join(piece + separator for piece, separator in pairs)
    warm = tokenize(text)
    tokens._lexemes.clear()
    tokens._runs.clear()
    assert tokenize(text) == warm


@given(st.text(max_size=60))
def test_tokens_are_the_text_between_their_offsets(text):
    found = tokenize(text)
    assert all(len(token.text) == token.end - token.start for token in found)
    assert all(before.end <= after.start for before, after in pairwise(found))


def test_memory_is_bounded(monkeypatch):
    monkeypatch.setattr(tokens, "REMEMBERED", 10)
    for number in range(100):
        tokenize(f"word{'x' * number} {number}")
    assert len(tokens._lexemes) <= 11
    assert len(tokens._runs) <= 11


def test_capitals():
    first, second, third = tokenize("Kia KIA kia")
    assert (first.capital, first.upper) == (True, False)
    assert (second.capital, second.upper) == (True, True)
    assert (third.capital, third.kind) == (False, Kind.WORD)
