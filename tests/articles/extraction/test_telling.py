"""Sentences passed over in the search for periods can name none."""

from itertools import product

from articles.extraction.lexicon.shape import TIME_WORDS
from articles.extraction.periods import TELLING
from articles.extraction.resolving import PATTERNS


def test_every_period_has_a_telling_word():
    others = sorted({*TIME_WORDS, *"MOZKJYN"} - TELLING - {"o"})
    runs = ("".join(run) for length in (1, 2, 3) for run in product(others, repeat=length))
    assert [run for run in runs if any(pattern.match(run) for pattern, _rule in PATTERNS)] == []
