"""Everything found in one sentence, before anything is claimed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from plants.vocabulary import Metric, Status

from .entities import find_entities
from .gazetteer import EntityKind, Gazetteer, Mention
from .grammar import CountedNoun, Grammar, Hint, Noun
from .matching import Match
from .periods import PeriodFinder, PeriodMention, is_year
from .quantities import Measure, Quantity, QuantityFinder
from .splitting import LineKind, Sentence
from .tokens import Token, tokenize

OURS = frozenset({Noun.VEHICLES, Noun.UNITS, Noun.PEOPLE})


@dataclass(frozen=True)
class Analysis:
    """A sentence with its tokens and all that was found among them. Positions are token indices."""

    sentence: Sentence
    tokens: list[Token]
    grammar: Grammar
    quantities: list[Quantity]
    periods: list[PeriodMention]
    mentions: list[Mention]
    metrics: list[Match[Metric]]
    statuses: list[Match[Status]]
    nouns: list[Match[CountedNoun]]
    hints: dict[Hint, list[Match[Hint]]]
    clauses: list[int]  # the number of the clause each token is in
    rates: list[int]  # positions of "a year", "annually"

    def text(self, first: int, last: int) -> str:
        """The article's words at tokens [first, last)."""
        return self.sentence.text[self.tokens[first].start : self.tokens[last - 1].end]

    def hinted(self, hint: Hint, first: int, last: int) -> bool:
        """Whether a word of `hint` stands within tokens [first, last)."""
        return any(first <= match.first and match.last <= last for match in self.hints[hint])

    def clause_of(self, position: int) -> int:
        return self.clauses[min(position, len(self.clauses) - 1)]

    def same_clause(self, first: int, second: int) -> bool:
        return self.clause_of(first) == self.clause_of(second)

    def is_item(self) -> bool:
        return self.sentence.kind in (LineKind.ITEM, LineKind.ROW)


def analyse(sentence: Sentence, grammar: Grammar, gazetteer: Gazetteer, published: date | None) -> Analysis:
    """Run every finder over one sentence."""
    tokens = tokenize(sentence.text)
    mentions = find_entities(tokens, grammar, gazetteer)
    named = frozenset(_covered(m for m in mentions if m.of(EntityKind.BRAND, EntityKind.MODEL)))
    quantities = [q for q in QuantityFinder(tokens, grammar, named).find() if not _is_year(q, tokens)]
    taken = frozenset(i for q in quantities if _counts(q) for i in range(q.core, q.core_end))
    owned = frozenset(_covered(mentions))
    periods = PeriodFinder(tokens, grammar, published, taken | owned).find()
    dated = frozenset(i for period in periods for i in range(period.first, period.last))
    return Analysis(
        sentence=sentence,
        tokens=tokens,
        grammar=grammar,
        quantities=[q for q in quantities if q.core not in owned and (_counts(q) or q.core not in dated)],
        periods=periods,
        mentions=mentions,
        metrics=[
            m
            for m in grammar.metrics.find(tokens)
            if not _is_compound(tokens, m.first) and m.first not in owned
        ],
        statuses=grammar.status.find(tokens),
        nouns=grammar.nouns.find(tokens),
        hints={hint: table.find(tokens) for hint, table in grammar.hints.items()},
        clauses=clause_numbers(tokens, grammar, quantities),
        rates=[m.first for m in grammar.clock.find(tokens) if m.value[0] == "a"],
    )


def _covered(mentions: Iterable[Mention]) -> Iterable[int]:
    return (position for mention in mentions for position in range(mention.first, mention.last))


def _counts(quantity: Quantity) -> bool:
    return quantity.measure is not Measure.COUNT or quantity.noun in OURS or quantity.scale > 1


def _is_year(quantity: Quantity, tokens: Sequence[Token]) -> bool:
    if quantity.core_end - quantity.core != 1 or _counts(quantity):
        return False
    return is_year(tokens[quantity.core]) and quantity.value == Decimal(tokens[quantity.core].text)


def _is_compound(tokens: Sequence[Token], position: int) -> bool:
    """Whether a word is the second half of a compound: "foreign-made" is not "made"."""
    if position < 2 or tokens[position - 1].text != "-":
        return False
    return (
        tokens[position - 1].end == tokens[position].start
        and tokens[position - 2].end == tokens[position - 1].start
    )


def clause_numbers(tokens: Sequence[Token], grammar: Grammar, quantities: Sequence[Quantity]) -> list[int]:
    """The number of the clause of each token: a new one starts at each word that parts clauses."""
    inside = {i for q in quantities for i in range(q.first, q.last)}
    starts = {match.first for match in grammar.breaks.find(tokens) if match.first not in inside}
    number, numbers = 0, []
    for position in range(len(tokens)):
        number += position in starts
        numbers.append(number)
    return numbers
