"""Text to tokens, with offsets kept.

Folding never changes a text's length, so a token's span indexes the original text too.
What stands between two spaces is cut once and remembered, for words recur; only digits can make a
token with a space in it, and so runs of them are cut as one.
"""

import re
from enum import StrEnum
from typing import NamedTuple

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


class Token(NamedTuple):
    """A word, number or mark: `text` is folded, the span indexes the original."""

    text: str
    start: int
    end: int
    kind: Kind
    capital: bool = False
    upper: bool = False  # every letter is a capital


TOKEN = re.compile(
    r"""
      (?P<opaque> [xх×]\d{1,3}[.,]\d{1,2}(?!\d) | \d{1,2}[xх×]\d{1,2}(?!\d) | \+\d[\d ()\-]{7,20}\d
                | \d{1,2}\.\d{1,2}\.\d{2,4}(?!\d) | \d{1,2}/\d{1,2}/\d{2,4}
                | \d{1,2}:\d{1,2}(?!\d) | \d{4}-\d\d-\d\d(?!\d) | (?:https?://|www\.)[^\s]{1,300}
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


#: A token of a chunk: its fields, with the span counted from the start of the chunk.
Lexeme = tuple[str, int, int, Kind, bool, bool]

#: How many chunks are remembered, and how long they may be, so that odd input cannot fill the memory.
REMEMBERED = 20_000
LONGEST_REMEMBERED = 40

IN_DIGITS = re.compile(r"\d|^[()\-]+$")  # what can be part of a token with spaces in it
DIGITS: list[Lexeme] = []  # stands for the lexemes of a chunk that is cut with its neighbours
KINDS = {kind.value: kind for kind in Kind}

_lexemes: dict[str, list[Lexeme]] = {"": []}
_runs: dict[str, list[Lexeme]] = {}


def tokenize(text: str) -> list[Token]:
    """Cut `text` into tokens, in order."""
    tokens: list[Token] = []
    make, known = tuple.__new__, _lexemes
    run, run_start, start = "", 0, 0
    for chunk in _evenly_spaced(text).split(" "):
        lexemes = known.get(chunk)
        if lexemes is None:
            lexemes = _learned(chunk)
        if lexemes is DIGITS:
            run, run_start = (f"{run} {chunk}", run_start) if run else (chunk, start)
        else:
            if run:
                tokens += _placed(run, run_start)
                run = ""
            for word, first, last, kind, capital, upper in lexemes:
                tokens.append(make(Token, (word, start + first, start + last, kind, capital, upper)))
        start += len(chunk) + 1
    return tokens + _placed(run, run_start) if run else tokens


def words(text: str) -> list[str]:
    """The words of `text` alone, folded, in no order."""
    found: list[str] = []
    known, word = _lexemes, Kind.WORD
    digits: list[str] = []
    for chunk in _evenly_spaced(text).split(" "):
        lexemes = known.get(chunk)
        if lexemes is None:
            lexemes = _learned(chunk)
        found += [lexeme[0] for lexeme in lexemes if lexeme[3] is word]
        if lexemes is DIGITS:
            digits.append(chunk)
    return found + [lexeme[0] for chunk in digits for lexeme in _of_run(chunk) if lexeme[3] is word]


def _evenly_spaced(text: str) -> str:
    """`text` with one kind of space."""
    for space in SPACES:
        if space in text:
            text = text.replace(space, " ")
    return text


def _placed(run: str, start: int) -> list[Token]:
    """The tokens of chunks with digits, the first of them at `start`."""
    return [
        Token(word, start + first, start + last, kind, capital, upper)
        for word, first, last, kind, capital, upper in _of_run(run)
    ]


def _of_run(run: str) -> list[Lexeme]:
    return _runs.get(run) or _remembered(_runs, run, _cut(run))


def _learned(chunk: str) -> list[Lexeme]:
    """The lexemes of a chunk; DIGITS where its neighbours have a say."""
    return _remembered(_lexemes, chunk, DIGITS if IN_DIGITS.search(fold(chunk)) else _cut(chunk))


def _remembered(memory: dict[str, list[Lexeme]], chunk: str, lexemes: list[Lexeme]) -> list[Lexeme]:
    if len(chunk) <= LONGEST_REMEMBERED:
        if len(memory) > REMEMBERED:
            memory.clear()
        memory[chunk] = lexemes
    return lexemes


def _cut(chunk: str) -> list[Lexeme]:
    """The lexemes of what stands between two spaces."""
    return [
        (
            match.group(),
            start := match.start(),
            end := match.end(),
            KINDS[match.lastgroup or "mark"],
            chunk[start].isupper(),
            chunk[start:end].isupper(),
        )
        for match in TOKEN.finditer(fold(chunk) + " ")
    ]
