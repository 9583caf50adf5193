"""The language of a text: Kazakh, Kyrgyz, Uzbek, Russian or English, by letters and common words."""

from collections import Counter
from functools import cache

from .lexicon import LEXICONS, phrases
from .tokens import Kind, Token, tokenize

KAZAKH_LETTERS = frozenset("әұһіңөү")
TURKIC_LETTERS = frozenset("ңөү")
UZBEK_CYRILLIC = frozenset("ўҳ")
UZBEK_ENDINGS = ("ning", "lari", "larni", "lardan", "dagi", "ildi", "gan", "moqda", "ingan", "adi")
LOOKED_AT = 4_000


@cache
def _frequent() -> dict[str, tuple[str, ...]]:
    """The languages that each common word speaks for."""
    words: dict[str, tuple[str, ...]] = {}
    for language, lexicon in LEXICONS.items():
        for word in phrases(lexicon.frequent):
            words[word] = (*words.get(word, ()), language)
    return words


def detect(text: str) -> str:
    """The likeliest of the five, ISO 639-1; English for a text without words."""
    return _likeliest(tokenize(text[:LOOKED_AT]))


def _likeliest(tokens: list[Token]) -> str:
    words = [token.text for token in tokens if token.kind is Kind.WORD]
    votes: Counter[str] = Counter(language for word in words for language in _frequent().get(word, ()))
    letters = Counter(letter for word in words for letter in word)
    total = sum(letters.values()) or 1
    cyrillic = sum(n for letter, n in letters.items() if "\u0400" <= letter <= "\u04ff")
    if cyrillic < total / 2:
        votes["uz"] += sum(word.endswith(UZBEK_ENDINGS) or "'" in word for word in words if len(word) > 4)
        return "uz" if votes["uz"] > votes["en"] else "en"
    uzbek = sum(letters[letter] for letter in UZBEK_CYRILLIC)
    if letters["ў"] * 200 > cyrillic or (
        uzbek * 100 > cyrillic and not sum(letters[x] for x in KAZAKH_LETTERS)
    ):
        return "uz"
    if letters["і"] + letters["ә"] + letters["ғ"] + letters["қ"] > cyrillic / 100:
        return "kk"
    return "ky" if sum(letters[letter] for letter in TURKIC_LETTERS) * 200 > cyrillic else "ru"
