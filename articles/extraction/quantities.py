"""Numbers with what they count: 11.7 thousand vehicles, KZT 164.9 billion, 19 percent, 2.3 times.

A quantity spans everything that says it, qualifier and counted noun included.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from plants.vocabulary import Qualifier, Segment

from .grammar import CountedNoun, Grammar, Noun
from .matching import Match
from .tokens import Kind, Token


class Measure(StrEnum):
    """What kind of quantity a number is."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    TIMES = "times"
    CHANGE = "change"  # "doubled": the value is the change in percent


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number at tokens [first, last); the bare number is [core, core_end)."""

    first: int
    core: int
    core_end: int
    last: int
    value: Decimal
    measure: Measure = Measure.COUNT
    unit: str | None = None
    qualifier: Qualifier | None = None
    noun: Noun = Noun.NONE
    segment: Segment | None = None
    scale: int = 1
    in_words: bool = False


@dataclass(frozen=True, slots=True)
class Figures:
    """A number as read, before it is known what it counts."""

    first: int
    last: int
    value: Decimal
    scale: int = 1
    in_words: bool = False


ONE_GROUP = re.compile(r"\d{1,3}([.,])\d{3}")
MOST_WORDS_TO_NOUN = 4
NAMED = CountedNoun(Noun.UNITS)


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


class QuantityFinder:
    """Finds the quantities of one run of tokens."""

    def __init__(
        self, tokens: Sequence[Token], grammar: Grammar, names: frozenset[int] = frozenset()
    ) -> None:
        self.tokens = tokens
        self.grammar = grammar
        self.names = names  # tokens that are part of a brand's or model's name
        self.qualifiers_by_end: dict[int, Match[Qualifier]] = {}
        self.qualifiers_by_start: dict[int, Match[Qualifier]] = {}
        for match in grammar.qualifiers.find(tokens):
            self.qualifiers_by_end[match.last] = match
            self.qualifiers_by_start[match.first] = match
        self.currency_by_end = {match.last: match for match in grammar.currencies.find(tokens)}

    def find(self) -> list[Quantity]:
        """Every quantity, in order, none overlapping."""
        found: list[Quantity] = []
        position = 0
        while position < len(self.tokens):
            quantity = self._change(position) or self._quantity(position)
            if quantity is None:
                position += 1
                continue
            found.append(quantity)
            position = max(quantity.last, position + 1)
        return found

    def _change(self, position: int) -> Quantity | None:
        """A word that is a change by itself: doubled, halved."""
        last, values = self.grammar.multiples.at(self.tokens, position)
        if not values:
            return None
        return Quantity(position, position, last, last, values[0], Measure.CHANGE, in_words=True)

    def _quantity(self, position: int) -> Quantity | None:
        figures = self._figures(position)
        if figures is None:
            return None
        bare = Quantity(
            figures.first,
            figures.first,
            figures.last,
            figures.last,
            figures.value,
            scale=figures.scale,
            in_words=figures.in_words,
        )
        return self._qualified(self._measured(bare))

    def _figures(self, position: int) -> Figures | None:
        """A number with its scales; a range is its upper end; "1 billion 30 million" is one number."""
        simple = self._simple(position)
        if simple is None:
            return None
        upper = self._upper(simple)
        if upper is not None:
            return upper
        while simple.scale > 1 and simple.last < len(self.tokens):
            more = self._simple(simple.last)
            if more is None or not 1 < more.scale < simple.scale or more.value >= simple.scale:
                break
            simple = Figures(position, more.last, simple.value + more.value, more.scale, simple.in_words)
        return simple

    def _upper(self, lower: Figures) -> Figures | None:
        """The range that starts with `lower`: 30-35 thousand."""
        after = lower.last
        if after + 1 >= len(self.tokens) or self.tokens[after].text != "-":
            return None
        upper = self._simple(after + 1)
        if upper is None or _looks_like_year(self.tokens[lower.first]) or upper.value <= lower.value:
            return None
        gap = self.tokens[after + 1].start - self.tokens[after - 1].end
        if gap > 1 and lower.scale != upper.scale and lower.scale != 1:
            return None
        return (
            Figures(lower.first, upper.last, upper.value, upper.scale, upper.in_words) if gap <= 3 else None
        )

    def _simple(self, position: int) -> Figures | None:
        """Digits or a numeral, and the scale after it."""
        token = self.tokens[position]
        if token.kind is Kind.NUMBER:
            return None if self._glued(position) else self._with_scale(position, position + 1, token.text)
        last, values = self.grammar.numerals.at(self.tokens, position)
        if not values or self._after_letter(position):
            return None
        value, last = self._compound(values[0], last)
        scale_last, scales = self._scale_at(last)
        if scales:
            return Figures(position, scale_last, value * scales, scales, True)
        return Figures(position, last, value, 1, True)

    def _compound(self, value: Decimal, last: int) -> tuple[Decimal, int]:
        """Twenty-five, two hundred: the numeral that ends at `last`, with the one after it."""
        after = last + 1 if last < len(self.tokens) and self.tokens[last].text == "-" else last
        if after >= len(self.tokens):
            return value, last
        end, more = self.grammar.numerals.at(self.tokens, after)
        if more and 20 <= value < 1000 and value % 10 == 0 and 0 < more[0] < 10:
            return value + more[0], end
        if more and value < 10 and more[0] == 100:
            return value * 100, end
        return value, last

    def _with_scale(self, first: int, last: int, digits: str) -> Figures:
        end, scale = self._scale_at(last)
        value = decimal_of(digits, self.grammar.lexicon.language, scaled=bool(scale))
        return Figures(first, end, value * scale, scale) if scale else Figures(first, last, value)

    def _scale_at(self, position: int) -> tuple[int, int]:
        """The end and the factor of the scale at `position`; "m" and "b" only where glued to the digits."""
        if position >= len(self.tokens):
            return position, 0
        last, values = self.grammar.scales.at(self.tokens, position)
        token = self.tokens[position]
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
        known = (self.grammar.scales, self.grammar.percent, self.grammar.times, self.grammar.currencies)
        return not any(table.at(self.tokens, position + 1)[1] for table in known) and len(after.text) < 3

    def _after_letter(self, position: int) -> bool:
        if not position or self.tokens[position - 1].end != self.tokens[position].start:
            return False
        before = self.tokens[position - 1]
        if before.kind is Kind.WORD:
            return position not in self.currency_by_end
        joins = before.text in "-/" and position > 1 and self.tokens[position - 2].end == before.start
        return joins and self.tokens[position - 2].kind is Kind.WORD and before.text == "-"

    def _measured(self, bare: Quantity) -> Quantity:
        """`bare` with what it counts: percent, times, money, or the noun after it."""
        grammar, after = self.grammar, bare.last
        if after < len(self.tokens) and self.tokens[after].text == "-":
            after += 1 if grammar.percent.at(self.tokens, after + 1)[1] else 0
        for measure, table in ((Measure.PERCENT, grammar.percent), (Measure.TIMES, grammar.times)):
            last, values = table.at(self.tokens, after) if after < len(self.tokens) else (after, [])
            if values:
                return replace(bare, measure=measure, last=last)
        return self._money(bare) or self._counted(bare)

    def _money(self, bare: Quantity) -> Quantity | None:
        before = self.currency_by_end.get(bare.first)
        if before is not None:
            return replace(bare, measure=Measure.MONEY, unit=before.value, first=before.first)
        if bare.last >= len(self.tokens):
            return None
        last, values = self.grammar.currencies.at(self.tokens, bare.last)
        return replace(bare, measure=Measure.MONEY, unit=values[0], last=last) if values else None

    def _counted(self, bare: Quantity) -> Quantity:
        """`bare` with the head of the noun phrase after it; a noun nobody knows is alien."""
        after = self.qualifiers_by_start.get(bare.last)
        if after is not None:
            bare = replace(bare, last=after.last, qualifier=after.value)
        position, unknown, best = bare.last, 0, None
        while position < len(self.tokens) and unknown < MOST_WORDS_TO_NOUN:
            last, nouns = self.grammar.nouns.at(self.tokens, position)
            if position in self.names:
                best, position = (position + 1, NAMED), position + 1
            elif nouns:
                best, position = (last, nouns[0]), last
                if nouns[0].noun is not Noun.UNITS:
                    break
            elif self._ends_phrase(position, bare.last):
                break
            else:
                unknown, position = unknown + 1, position + 1
        if best is None:
            return replace(bare, noun=Noun.ALIEN if unknown else Noun.NONE)
        return self._listed(replace(bare, noun=best[1].noun, segment=best[1].segment, last=best[0]))

    def _listed(self, quantity: Quantity) -> Quantity:
        """`quantity` with the nouns listed after its own: "cars, trucks and buses" are of no one class."""
        position = quantity.last
        while quantity.noun is Noun.VEHICLES and position + 1 < len(self.tokens):
            joined = self.tokens[position].text == "," or self._is_and(position)
            last, nouns = self.grammar.nouns.at(self.tokens, position + 1)
            if not joined or not nouns or nouns[0].noun is not Noun.VEHICLES:
                break
            segment = quantity.segment if nouns[0].segment == quantity.segment else None
            quantity, position = replace(quantity, segment=segment, last=last), last
        return quantity

    def _is_and(self, position: int) -> bool:
        return ("&", 0) in self.grammar.clock.at(self.tokens, position)[1]

    def _ends_phrase(self, position: int, start: int) -> bool:
        """Whether the noun phrase is over before token `position`."""
        token = self.tokens[position]
        if token.text == "-" and position > start and self.tokens[position - 1].end == token.start:
            return False
        if token.kind is not Kind.WORD:
            return token.text not in '«“"„'
        tables = (self.grammar.glue, self.grammar.metrics)
        return any(table.at(self.tokens, position)[1] for table in tables)

    def _qualified(self, quantity: Quantity) -> Quantity:
        """`quantity` with the qualifier before it."""
        before = self.qualifiers_by_end.get(quantity.first)
        if before is None:
            return quantity
        return replace(quantity, qualifier=before.value, first=before.first)


def _looks_like_year(token: Token) -> bool:
    return len(token.text) == 4 and token.text.isdigit() and 1900 <= int(token.text) < 2100
