"""Marked texts: every span marked once, nothing of the text lost, sentences kept whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles import marking
from articles.models import Claim

TEXT = "It rained. Plants made 11,700 vehicles valued at KZT 164.9 billion in July. It rained again."


def claim(quote, pk=1, text=TEXT):
    start = text.index(quote)
    return Claim(pk=pk, article_id=1, quote=quote, start=start, end=start + len(quote))


def marks(runs):
    return ["".join(piece.text for piece in run.pieces) for run in runs if run.is_marked]


def plain(runs):
    return "".join(piece.text for run in runs for piece in run.pieces)


def test_passage_is_the_sentence_and_no_more():
    (passage,) = marking.passages(TEXT, [claim("11,700 vehicles")])
    assert plain(passage.runs) == "Plants made 11,700 vehicles valued at KZT 164.9 billion in July."
    assert marks(passage.runs) == ["11,700 vehicles"]


def test_claims_of_one_sentence_share_its_passage():
    claims = [claim("KZT 164.9 billion", 2), claim("11,700 vehicles", 1)]
    (passage,) = marking.passages(TEXT, claims)
    assert [one.pk for one in passage.claims] == [1, 2]
    assert marks(passage.runs) == ["11,700 vehicles", "KZT 164.9 billion"]


def test_a_span_inside_another_keeps_its_own_link():
    outer, inner = claim("11,700 vehicles valued at KZT 164.9 billion", 1), claim("KZT 164.9 billion", 2)
    (passage,) = marking.passages(TEXT, [outer, inner])
    (run,) = [run for run in passage.runs if run.is_marked]
    assert [(piece.text, piece.claim.pk) for piece in run.pieces] == [
        ("11,700 vehicles valued at ", 1),
        ("KZT 164.9 billion", 2),
    ]


def test_spans_that_overlap_lie_in_one_mark():
    claims = [claim("made 11,700 vehicles", 1), claim("vehicles valued at KZT 164.9 billion", 2)]
    assert marks(marking.whole(TEXT, claims)) == ["made 11,700 vehicles valued at KZT 164.9 billion"]


def test_same_span_twice_is_marked_once():
    claims = [claim("11,700 vehicles", 1), claim("11,700 vehicles", 2)]
    assert marks(marking.whole(TEXT, claims)) == ["11,700 vehicles"]


def test_a_span_over_two_sentences_joins_them():
    (passage,) = marking.passages(TEXT, [claim("in July. It rained")])
    assert plain(passage.runs).endswith("It rained again.")


@pytest.mark.parametrize("text", ["11,700", " 11,700 \n", "• cars: 11,700\n• trucks: 5"])
def test_short_texts(text):
    (passage,) = marking.passages(text, [claim("11,700", text=text)])
    assert marks(passage.runs) == ["11,700"]


@given(st.lists(st.tuples(st.integers(0, 89), st.integers(1, 30)), max_size=8))
def test_whole_text_stays_and_what_is_marked_is_what_claims_cover(spans):
    claims = [
        Claim(pk=number, article_id=1, start=start, end=min(start + length, len(TEXT)))
        for number, (start, length) in enumerate(spans)
        if start < len(TEXT)
    ]
    runs = marking.whole(TEXT, claims)
    assert plain(runs) == TEXT
    covered = "".join(c for i, c in enumerate(TEXT) if any(one.start <= i < one.end for one in claims))
    assert "".join(marks(runs)) == covered
