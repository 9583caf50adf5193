"""Numbers alone: digits as printed, numerals, scales and ranges, before it is known what they count."""

import re
from collections.abc import Container, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple

from .grammar import (
    CURRENCIES,
    NUMERALS,
    PERCENTS,
    SCALES,
    TIMES,
)
from .matching import Found, Table
from .tokens import Kind, Token
from .turkic import TURKIC, is_ending


class Figures(NamedTuple):
    """A number as read, before it is known what it counts."""

    first: int
    last: int
    value: Decimal
    scale: int = 1
    in_words: bool = False


ONE_GROUP = re.compile(r"\d{1,3}([.,])\d{3}")


@lru_cache(maxsize=10_000)
def decimal_of(digits: str, language: str, scaled: bool) -> Decimal:
    """The value of digits as printed.

    A single mark before three digits parts thousands, except a full stop in English, and either
    mark elsewhere before a word like "thousand".
    """
    digits = digits.replace(" ", "")
    if "," in digits and "." in digits:
        thousands = "," if digits.rindex(",") < digits.rindex(".") else "."
        return Decimal(digits.replace(thousands, "").replace(",", "."))
    mark = "," if "," in digits else "."
    if digits.count(mark) > 1:
        return Decimal(digits.replace(mark, ""))
    grouped = ONE_GROUP.fullmatch(digits) and not digits.startswith("0")
    if grouped and (mark == "," if language == "en" else not scaled):
        return Decimal(digits.replace(mark, ""))
    return Decimal(digits.replace(",", "."))


HALF = frozenset(["жарым", "yarim", "ярим"])  # "4 жарым есе" is 4.5 times

COUNTED_IN = ("dozen", "дюжин", "десятк")  # what itself is counted: two dozen


def _joined(value: Decimal, more: Decimal, word: str) -> Decimal | None:
    """The value of two numerals that are one, or None where they are not: 200 and 25, 2 and 100."""
    if 1 <= value < 10 and (more == 100 or word.startswith(COUNTED_IN)):
        return value * more
    if value >= 100 and value % 100 == 0 and 0 < more < 100 and value < 1000:
        return value + more
    return value + more if 20 <= value % 100 < 100 and value % 10 == 0 and 0 < more < 10 else None


def _looks_like_year(token: Token) -> bool:
    return len(token.text) == 4 and token.text.isdigit() and 1900 <= int(token.text) < 2100


def past_hyphen(tokens: Sequence[Token], position: int) -> int:
    """The token after a hyphen that joins two words: "a 62-million-somoni project"."""
    if not 0 < position < len(tokens) - 1 or tokens[position].text != "-":
        return position
    glued = (
        tokens[position - 1].end == tokens[position].start
        and tokens[position].end == tokens[position + 1].start
    )
    return position + 1 if glued and tokens[position + 1].kind is Kind.WORD else position


class NumberReader:
    """Reads the number at a token. `currencies_end` are the tokens right after a currency's sign."""

    def __init__(
        self, tokens: Sequence[Token], words: Found, language: str, currencies_end: Container[int]
    ) -> None:
        self.tokens = tokens
        self.words = words
        self.language = language
        self.currencies_end = currencies_end

    def figures_at(self, position: int) -> Figures | None:
        """A number with its scales; a range is its upper end; "1 billion 30 million" is one number."""
        simple = self._simple(position)
        if simple is None:
            return None
        upper = self._upper(simple)
        if upper is not None:
            return upper
        while simple.scale > 1 and simple.last < len(self.tokens):
            more = self._simple(simple.last)
            if more is None or not self._continues(simple, more):
                break
            simple = Figures(position, more.last, simple.value + more.value, more.scale, simple.in_words)
        return simple

    def _continues(self, high: Figures, low: Figures) -> bool:
        """Whether a number goes on in a smaller scale: "1 billion 30 million", "1 thousand 250"."""
        if low.value >= high.scale or high.in_words != low.in_words:
            return False
        whole = low.in_words or low.last - low.first == 1
        return 1 < low.scale < high.scale or (high.scale == 1000 and whole and low.value % 1 == 0)

    def _upper(self, lower: Figures) -> Figures | None:
        """The range that starts with `lower`: 30-35 thousand."""
        after = lower.last
        if after + 1 >= len(self.tokens) or not self._is_range(lower):
            return None
        upper = self._simple(after + 1)
        if upper is None or _looks_like_year(self.tokens[lower.first]) or upper.value <= lower.value:
            return None
        gap = self.tokens[after + 1].start - self.tokens[after - 1].end
        if gap > 1 and lower.scale != upper.scale and lower.scale != 1:
            return None
        return (
            Figures(lower.first, upper.last, upper.value, upper.scale, upper.in_words)
            if gap <= 3 or self.tokens[after].text != "-"
            else None
        )

    def _is_range(self, lower: Figures) -> bool:
        """Whether a dash follows, or "to" that no "from" comes before; «от» is always a range."""
        before = self.tokens[lower.first - 1].text if lower.first else ""
        between = self.tokens[lower.last].text
        return (
            between == "-"
            or (between == "to" and before not in ("from", "$"))
            or (between == "до" and before == "от")
        )

    def _simple(self, position: int) -> Figures | None:
        """Digits or a numeral, and the scale after it."""
        token = self.tokens[position]
        if token.kind is Kind.NUMBER:
            return None if self._glued(position) else self._with_scale(position, position + 1, token.text)
        last, values = self.words.at(NUMERALS, position)
        if not values or self._after_letter(position):
            return None
        value, last = self._compound(values[0], last)
        scale_last, scales = self._scale_at(last)
        if scales:
            return Figures(position, scale_last, value * scales, scales, True)
        return Figures(position, last, value, 1, True)

    def _compound(self, value: Decimal, last: int) -> tuple[Decimal, int]:
        """Twenty-five, two hundred and ten, three dozen: the numeral ending at `last` and those after it."""
        while (after := self._next_numeral(value, last)) is not None:
            end, more = after
            joined = _joined(value, more, self.tokens[end - 1].text)
            if joined is None:
                break
            value, last = joined, end
        return value, last

    def _next_numeral(self, value: Decimal, last: int) -> tuple[int, Decimal] | None:
        """The end and value of a numeral after `last`, past a hyphen, or past "and" after hundreds."""
        if last + 1 >= len(self.tokens):
            end, more = self.words.at(NUMERALS, last) if last < len(self.tokens) else (last, [])
            return (end, more[0]) if more else None
        passed = self.tokens[last].text == "-" or (self.tokens[last].text == "and" and value % 100 == 0)
        end, more = self.words.at(NUMERALS, last + 1 if passed else last)
        return (end, more[0]) if more else None

    def _with_scale(self, first: int, last: int, digits: str) -> Figures:
        half = self.language in TURKIC and last < len(self.tokens) and self.tokens[last].text in HALF
        end, scale = self._scale_at(last + half)
        value = decimal_of(digits, self.language, scaled=bool(scale))
        if half:
            value, end = value + Decimal("0.5"), max(end, last + 1)
            last = end
        return Figures(first, end, value * scale, scale) if scale else Figures(first, last, value)

    def _scale_at(self, position: int) -> tuple[int, int]:
        """The end and the factor of the scale at `position`; "m" and "b" only where glued to the digits."""
        if position >= len(self.tokens):
            return position, 0
        first = past_hyphen(self.tokens, position)
        last, values = self.words.at(SCALES, first)
        token = self.tokens[first]
        if first > position and len(token.text) == 1:
            return position, 0
        if not values or (len(token.text) == 1 and position and token.start != self.tokens[position - 1].end):
            return position, 0
        return last, values[0]

    def _glued(self, position: int) -> bool:
        """Whether the digits are part of a name or a code: RAV4, 10G, T-250."""
        token = self.tokens[position]
        if self._after_letter(position):
            return True
        if position + 1 >= len(self.tokens):
            return False
        after = self.tokens[position + 1]
        if after.kind is not Kind.WORD or after.start != token.end:
            return False
        if self.language in TURKIC and is_ending(after):
            return False
        known: tuple[Table[Any], ...] = (SCALES, PERCENTS, TIMES, CURRENCIES)
        return not any(self.words.at(table, position + 1)[1] for table in known) and len(after.text) < 3

    def _after_letter(self, position: int) -> bool:
        if not position or self.tokens[position - 1].end != self.tokens[position].start:
            return False
        before = self.tokens[position - 1]
        if before.kind is Kind.WORD:
            return position not in self.currencies_end
        joins = before.text in "-/" and position > 1 and self.tokens[position - 2].end == before.start
        return joins and self.tokens[position - 2].kind is Kind.WORD and before.text == "-"
