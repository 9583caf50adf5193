"""Everything found in one sentence, before anything is claimed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from plants.vocabulary import Metric, Status

from .entities import find_entities
from .gazetteer import EntityKind, Gazetteer, Mention
from .grammar import (
    BREAKS,
    CLOCK,
    HINTS,
    METRICS,
    NOUNS,
    PERCENTS,
    STATUSES,
    CountedNoun,
    Grammar,
    Hint,
    Noun,
)
from .matching import Found, Match
from .periods import PeriodFinder, PeriodMention, is_year
from .quantities import Measure, Quantity, QuantityFinder
from .splitting import LineKind, Sentence
from .tokens import Token, tokenize

OURS = frozenset({Noun.VEHICLES, Noun.UNITS, Noun.NAMED, Noun.PEOPLE})

#: Words before a year; "in 2024 Hyundai made" counts no Hyundais.
BEFORE_YEAR = frozenset(["in", "since", "by", "during", "until", "в", "во", "за", "с", "к", "до", "на"])


@dataclass(frozen=True)
class Analysis:
    """A sentence with its tokens and all that was found among them. Positions are token indices."""

    sentence: Sentence
    tokens: list[Token]
    words: Found
    words_language: str
    quantities: list[Quantity]
    periods: list[PeriodMention]
    mentions: list[Mention]
    metrics: list[Match[Metric]]
    statuses: list[Match[Status]]
    nouns: list[Match[CountedNoun]]
    hints: dict[Hint, list[Match[Hint]]]
    clauses: list[int]  # the number of the clause each token is in
    percents: list[Match[bool]]
    rates: list[int]  # positions of "a year", "annually"
    sinces: list[int]  # positions of "since"
    months_before: list[int]  # positions of "the previous month"

    def text(self, first: int, last: int) -> str:
        """The article's words at tokens [first, last)."""
        return self.sentence.text[self.tokens[first].start : self.tokens[last - 1].end]

    def hinted(self, hint: Hint, first: int, last: int) -> bool:
        """Whether a word of `hint` stands within tokens [first, last)."""
        return any(first <= match.first and match.last <= last for match in self.hints[hint])

    def led_by(self, hint: Hint, position: int, reach: int = 2) -> bool:
        """Whether a word of `hint` ends just before token `position`."""
        return any(position - reach < match.last <= position for match in self.hints[hint])

    def in_clause(self, hint: Hint, position: int) -> bool:
        """Whether a word of `hint` stands in the clause of token `position`."""
        return any(self.same_clause(match.first, position) for match in self.hints[hint])

    def clause_of(self, position: int) -> int:
        return self.clauses[min(position, len(self.clauses) - 1)]

    def same_clause(self, first: int, second: int) -> bool:
        return self.clause_of(first) == self.clause_of(second)

    def is_item(self) -> bool:
        return self.sentence.kind in (LineKind.ITEM, LineKind.ROW)


def analyse(sentence: Sentence, grammar: Grammar, gazetteer: Gazetteer, published: date | None) -> Analysis:
    """Run every finder over one sentence."""
    tokens = tokenize(sentence.text)
    words = grammar.scan(tokens)
    mentions = find_entities(sentence.text, tokens, words, gazetteer)
    if sentence.kind is LineKind.PROSE:
        mentions = _without_dateline(mentions, tokens)
    named = frozenset(_covered(m for m in mentions if m.of(EntityKind.BRAND, EntityKind.MODEL)))
    placed = frozenset(_covered(m for m in mentions if m.of_place()))
    quantities = [
        q
        for q in QuantityFinder(tokens, words, grammar.language, named, placed).find()
        if not _is_year(q, tokens, words)
    ]
    taken = frozenset(i for q in quantities if _counts(q) for i in range(q.core, q.core_end))
    owned = frozenset(_covered(mentions))
    named_things = frozenset(_covered(m for m in mentions if not m.of_place()))
    periods = PeriodFinder(tokens, words, grammar.language, published, taken | owned).find()
    dated = frozenset(i for period in periods for i in range(period.first, period.last))
    clock = words.find(CLOCK)
    return Analysis(
        sentence=sentence,
        tokens=tokens,
        words=words,
        words_language=grammar.language,
        quantities=[
            q
            for q in quantities
            if not _numbers_item(q, sentence, tokens)
            and q.core not in owned
            and (_counts(q) or q.core not in dated)
        ],
        periods=periods,
        mentions=mentions,
        metrics=[
            m
            for m in words.find(METRICS)
            if not _is_compound(tokens, m.first) and m.first not in named_things
        ],
        statuses=words.find(STATUSES),
        nouns=[n for n in words.find(NOUNS) if not _is_attribute(n, words, grammar)],
        hints={hint: words.find(table) for hint, table in HINTS.items()},
        clauses=clause_numbers(tokens, words, quantities),
        percents=words.find(PERCENTS),
        rates=[m.first for m in clock if m.value[0] == "a"],
        sinces=[m.first for m in clock if m.value[0] in "sr"],
        months_before=[m.first for m in clock if m.value[0] == "B"],
    )


def _is_attribute(noun: Match[CountedNoun], words: Found, grammar: Grammar) -> bool:
    """Whether an English noun only describes a plant: a car plant is no car."""
    return grammar.language == "en" and bool(words.at(HINTS[Hint.PLANT], noun.last)[1])


def _without_dateline(mentions: list[Mention], tokens: Sequence[Token]) -> list[Mention]:
    """`mentions` without the town an agency writes from: "BISHKEK, February 29 -"."""
    if not mentions or mentions[0].first > 0 or mentions[0].of(EntityKind.REGION) is None:
        return mentions
    after = tokens[mentions[0].last : mentions[0].last + 2]
    shouted = tokens[0].upper and len(tokens[0].text) > 2
    dated = len(after) == 2 and after[0].text == "," and after[1].text.isdigit()
    alone = len(tokens) <= mentions[0].last + 1 and mentions[0].last == 1
    return mentions[1:] if shouted or dated or alone else mentions


def _numbers_item(quantity: Quantity, sentence: Sentence, tokens: Sequence[Token]) -> bool:
    """Whether a number only numbers an item: "3. Chevrolet Onix"."""
    listed = sentence.kind is LineKind.ITEM and quantity.core == 0 and len(tokens) > 1
    return listed and tokens[1].text in ".)"


def _covered(mentions: Iterable[Mention]) -> Iterable[int]:
    return (position for mention in mentions for position in range(mention.first, mention.last))


def _counts(quantity: Quantity) -> bool:
    return quantity.measure is not Measure.COUNT or quantity.noun in OURS or quantity.scale > 1


def _is_year(quantity: Quantity, tokens: Sequence[Token], words: Found) -> bool:
    """Whether digits are a year: nothing is counted by them, or a month stands before them."""
    if quantity.core_end - quantity.core != 1 or not is_year(tokens[quantity.core]):
        return False
    if quantity.core and any(value[0] == "M" for value in words.at(CLOCK, quantity.core - 1)[1]):
        return True
    led = quantity.core > 0 and tokens[quantity.core - 1].text in BEFORE_YEAR
    return led or quantity.noun is Noun.NAMED or not _counts(quantity)


def _is_compound(tokens: Sequence[Token], position: int) -> bool:
    """Whether a word is the second half of a compound: "foreign-made" is not "made"."""
    if position < 2 or tokens[position - 1].text != "-":
        return False
    return (
        tokens[position - 1].end == tokens[position].start
        and tokens[position - 2].end == tokens[position - 1].start
    )


def clause_numbers(tokens: Sequence[Token], words: Found, quantities: Sequence[Quantity]) -> list[int]:
    """The number of the clause of each token: a new one starts at each word that parts clauses."""
    inside = {i for q in quantities for i in range(q.first, q.last)}
    starts = {match.first for match in words.find(BREAKS) if match.first not in inside}
    number, numbers = 0, []
    for position in range(len(tokens)):
        number += position in starts
        numbers.append(number)
    return numbers
