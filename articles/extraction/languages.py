"""The language of a text: Kazakh, Kyrgyz, Uzbek, Russian or English, by letters and common words."""

import re
from collections import Counter
from functools import cache

from .lexicon import LEXICONS, phrases
from .tokens import words

KAZAKH_LETTERS = frozenset("әұһіңөү")
TURKIC_LETTERS = frozenset("ңөү")
UZBEK_CYRILLIC = frozenset("ўҳ")
UZBEK_ENDINGS = ("ning", "lari", "larni", "lardan", "dagi", "ildi", "gan", "moqda", "ingan", "adi")
CYRILLIC = re.compile("[\u0400-\u04ff]+")
LOOKED_AT = 4_000


@cache
def _frequent() -> dict[str, tuple[str, ...]]:
    """The languages that each common word speaks for."""
    spoken: dict[str, tuple[str, ...]] = {}
    for language, lexicon in LEXICONS.items():
        for word in phrases(lexicon.frequent):
            spoken[word] = (*spoken.get(word, ()), language)
    return spoken


def detect(text: str) -> str:
    """The likeliest of the five, ISO 639-1; English for a text without words."""
    found = words(text[:LOOKED_AT])
    letters = "".join(found)
    cyrillic = 0 if letters.isascii() else sum(map(len, CYRILLIC.findall(letters)))
    return _in_cyrillic(letters, cyrillic) if cyrillic >= (len(letters) or 1) / 2 else _in_latin(found)


def _in_latin(found: list[str]) -> str:
    """Uzbek or English."""
    counts = Counter(found)
    votes: Counter[str] = Counter()
    for word in counts.keys() & _frequent().keys():
        for language in _frequent()[word]:
            votes[language] += counts[word]
    votes["uz"] += sum(
        count
        for word, count in counts.items()
        if len(word) > 4 and (word.endswith(UZBEK_ENDINGS) or "'" in word)
    )
    return "uz" if votes["uz"] > votes["en"] else "en"


def _in_cyrillic(letters: str, cyrillic: int) -> str:
    """Uzbek, Kazakh, Kyrgyz or Russian."""
    uzbek = sum(map(letters.count, UZBEK_CYRILLIC))
    if letters.count("ў") * 200 > cyrillic or (
        uzbek * 100 > cyrillic and not any(letter in letters for letter in KAZAKH_LETTERS)
    ):
        return "uz"
    if sum(map(letters.count, "іәғқ")) > cyrillic / 100:
        return "kk"
    return "ky" if sum(map(letters.count, TURKIC_LETTERS)) * 200 > cyrillic else "ru"
