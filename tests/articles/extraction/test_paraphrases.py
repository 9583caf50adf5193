"""The same fact in many words: the rows of english.txt and newswire.txt, read with the reference's names."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from articles import gazetteers
from articles.extraction import pipeline
from plants import reference

ROWS = [
    line.split(" | ", 1)
    for name in ("english.txt", "newswire.txt")
    for line in (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    if line and line[0] != "#"
]
SLOTS = {
    "c": "country", "r": "region", "b": "brand", "m": "model", "s": "segment", "cp": "counterpart",
    "st": "status", "ch": "change_pct", "p": "period",
}  # fmt: skip
STATUSES = {"a": "actual", "t": "target", "f": "forecast"}
LAST_DAYS = 28


@cache
def gazetteer():
    return gazetteers.from_reference(Path(reference.__file__).parent)


def expected(words):
    """The claims of a row: metric, value and the slots that it gives."""
    found = []
    for word in words.split():
        if "=" in word:
            slot, value = word.split("=")
            found[-1][2][slot] = STATUSES.get(value, value) if slot == "st" else value.replace("_", " ")
        elif word[0].isdigit():
            found[-1][1] = float(word)
        elif word != "-":
            found.append([word, None, {}])
    return sorted(found, key=lambda claim: (claim[0], claim[1] or 0))


def shown(claim, slot):
    """A slot as a row writes it."""
    value = getattr(claim, SLOTS[slot])
    if slot == "p" and value is not None:
        return period(*value)
    return f"{value:g}" if slot == "ch" and value is not None else str(value or 0)


def period(start: date, end: date):
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31) and start.year == end.year:
        return str(start.year)
    month = (start.year, start.month) == (end.year, end.month) and start.day == 1 and end.day >= LAST_DAYS
    return f"{start:%Y-%m}" if month else f"{start}..{end}"


@pytest.mark.parametrize(("words", "text"), ROWS, ids=[text[:60] for _, text in ROWS])
def test_row(words, text):
    title, _, body = text.rpartition("@@")
    found = pipeline.read(
        body.strip().replace("\\n", "\n"),
        title=title.strip(),
        published=date(2025, 8, 20),
        language="en",
        gazetteer=gazetteer(),
    ).claims
    found = sorted(found, key=lambda claim: (claim.metric, claim.value or 0))
    wanted = expected(words)
    assert [(c.metric, c.value and float(c.value)) for c in found] == [(m, v) for m, v, _ in wanted]
    for claim, (_, _, slots) in zip(found, wanted, strict=True):
        assert {slot: shown(claim, slot) for slot in slots} == slots
