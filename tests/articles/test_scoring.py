"""Our scores are those of the scorer that the corpus comes with."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from articles.scoring import close, evaluate, same_name, same_number

SCORER = Path(__file__).resolve().parents[3] / "shared/corpus/score.py"


def claim(**values):
    blank = dict.fromkeys(
        ("change_pct", "period", "country", "region", "plant", "brand", "model", "segment", "counterpart")
    )
    return {
        **blank,
        "metric": "production",
        "value": 100,
        "unit": "vehicles",
        "status": "actual",
        "quote": "100",
        **values,
    }


GOLD = [
    {
        "id": "a",
        "relevant": True,
        "claims": [claim(), claim(value=200, country="KZ"), claim(value=None, change_pct=5)],
    },
    {"id": "b", "relevant": False, "claims": []},
]
FOUND = [
    {
        "id": "a",
        "relevant": True,
        "claims": [claim(), claim(value=200, country="UZ"), claim(value=7, quote="seven")],
    },
    {"id": "b", "relevant": True, "claims": [claim(value=1)]},
]
ARTICLES = [
    {"id": "a", "language": "en", "text": "100 and 200"},
    {"id": "b", "language": "ru", "text": "100"},
]


def test_figures():
    result = evaluate(GOLD, FOUND, ARTICLES)
    figures = result.total.figures()
    assert (figures["numbers"], figures["claims"], figures["gold"], figures["found"]) == (2, 1, 3, 4)
    assert figures["number_f1"] == pytest.approx(2 * 2 / 7)
    assert (figures["relevance"], figures["quotes"]) == (0.5, 3)
    assert [line.split()[1] for line in result.misses] == ["MISSED", "INVENTED", "WRONG", "INVENTED"]
    assert result.languages["ru"].found == 1
    assert result.metrics["production"].gold == 3


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("«Тулпар Моторс»", "Тулпар Моторс", True),
        ("Allur LLP", "allur", True),
        ("Kia", "Kiab", False),
        (None, "", True),
    ],
)
def test_names(first, second, same):
    assert same_name(first, second) is same


def test_values_agree_within_half_a_percent():
    assert close(1000, 1004)
    assert not close(1000, 1010)
    assert not same_number(claim(), claim(unit="people"))


def test_same_figures_as_the_corpus_scorer(tmp_path):
    if not SCORER.is_file():
        pytest.skip(f"the corpus scorer is not at {SCORER.name}'s place beside this repository")
    for name, rows in (("gold", GOLD), ("found", FOUND)):
        (tmp_path / name).write_text("\n".join(map(json.dumps, rows)))
    command = [sys.executable, str(SCORER), str(tmp_path / "gold"), str(tmp_path / "found"), "--json"]
    theirs = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    ours = evaluate(GOLD, FOUND, ARTICLES).total.figures()
    assert theirs == {key: pytest.approx(ours[key]) for key in theirs}
