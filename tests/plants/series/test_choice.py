"""The choice among sources: who is chosen, what decided, and what the others say."""

import pytest

from plants.models.preference import Criterion
from plants.series.choice import choices, choose
from tests.plants.unsaved import figure, source


@pytest.mark.parametrize(
    ("better", "worse", "decided"),
    [
        ({"value": 5}, {"value": None, "change_pct": 3, "kind": "agency"}, Criterion.VALUE),
        ({"value": 900, "kind": "agency"}, {"value": 911, "quote": "911 cars"}, Criterion.KIND),
        ({"value": 900, "quote": "900 cars"}, {"value": 911}, Criterion.WORDS),
        ({"value": 900}, {"value": 911, "qualifier": "about"}, Criterion.EXACTNESS),
        ({"value": 911}, {"value": 900}, Criterion.EXACTNESS),
        ({"value": 911, "published": "2025-06"}, {"value": 912, "published": "2025-05"}, Criterion.NEWER),
        ({"value": 911, "published": "2025-06"}, {"value": 912}, Criterion.NEWER),
        ({"value": 911}, {"value": 912}, Criterion.FIRST),
    ],
)
def test_what_decides(better, worse, decided):
    first, second = figure(**better), figure(**worse)
    choice = choose([second, first])
    assert (choice.figure, choice.others, choice.criterion) == (first, (second,), decided)


def test_only_source():
    assert choose([figure(911)]).criterion == Criterion.ONLY


def test_report_before_its_copy_even_where_the_copy_is_newer():
    report = source(published="2025-01")
    original = figure(911, source=report)
    copy = figure(911, origin=report, published="2025-02")
    assert choose([copy, original]).figure == original
    assert choose([copy, original]).criterion == Criterion.ORIGINAL


def test_copies_count_as_one_origin_in_the_spread():
    report = source()
    choice = choose([figure(1003, source=report), figure(2000, origin=report), figure(903)])
    assert len(choice.independent) == 2
    assert choice.values == (903, 1003)
    assert round(choice.spread, 1) == 10.0


def test_no_spread_where_sources_agree_or_one_speaks():
    assert choose([figure(903), figure(903)]).spread is None
    assert choose([figure(903)]).spread is None


def test_a_choice_is_within_one_cell():
    with pytest.raises(ValueError, match="exactly one cell"):
        choose([figure(1), figure(2, segment="bus")])
    assert len(choices([figure(1), figure(2, segment="bus"), figure(3)])) == 2
