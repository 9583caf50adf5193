"""Text to tokens, with offsets kept.

Folding never changes a text's length, so a token's span indexes the original text too.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

SPACES = "\u00a0\u2002\u2003\u2007\u2008\u2009\u200a\u202f\u3000\t"
DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
APOSTROPHES = "\u2018\u2019\u02bb\u02bc\u0060\u00b4\u2032"
FOLDED = str.maketrans(
    {**dict.fromkeys(SPACES, " "), **dict.fromkeys(DASHES, "-"), **dict.fromkeys(APOSTROPHES, "'"), "ё": "е"}
)


class Kind(StrEnum):
    """What a token is made of."""

    WORD = "word"
    NUMBER = "number"
    OPAQUE = "opaque"  # a date in digits, a time, a telephone number: never a quantity
    MARK = "mark"


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or mark: `text` is folded, the span indexes the original."""

    text: str
    start: int
    end: int
    kind: Kind
    capital: bool = False
    upper: bool = False  # every letter is a capital


TOKEN = re.compile(
    r"""
      (?P<opaque> \+\d[\d ()\-]{7,20}\d | \d{1,2}\.\d{1,2}\.\d{2,4}(?!\d) | \d{1,2}/\d{1,2}/\d{2,4}
                | \d{1,2}:\d\d(?!\d) | \d{4}-\d\d-\d\d(?!\d) | (?:https?://|www\.)[^\s]{1,300}
                | [^\W\d_]{1,2}-?\d{1,4}(?:-?[^\W\d_]{1,2})?\b )
    | (?P<number> \d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d) | \d{1,3}(?:\ \d{3})+(?:[.,]\d+)?(?!\d)
                | \d{1,3}(?:\.\d{3}){2,}(?!\d) | \d+(?:[.,]\d+)? )
    | (?P<word>   '?s\b(?<='s) | [^\W\d_]+ (?: '(?!s\b) [^\W\d_]+ | '(?=\W)(?<=[og]') )* )
    | (?P<mark>   [^\w\s] )
    """,
    re.VERBOSE,
)


def fold(text: str) -> str:
    """Lower case, one kind of space, dash and apostrophe; as many code points as before."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return lowered.translate(FOLDED)


def tokenize(text: str) -> list[Token]:
    """Cut `text` into tokens, in order."""
    return [
        Token(
            match.group(),
            start := match.start(),
            end := match.end(),
            Kind(match.lastgroup or "mark"),
            text[start].isupper(),
            text[start:end].isupper(),
        )
        for match in TOKEN.finditer(fold(text))
    ]
