"""Everything found in one sentence, before anything is claimed."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import wraps
from itertools import pairwise
from typing import Any, Generic, TypeVar

from plants.vocabulary import Metric, Status

from .entities import find_entities
from .gazetteer import EntityKind, Gazetteer, Mention, Record
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
from .matching import Found, Match, covered
from .measures import Measure, Quantity
from .periods import PeriodFinder, PeriodMention, in_same_year, is_year, may_name_period
from .quantities import FRACTION, IN_WORDS, QuantityFinder
from .splitting import LineKind, Sentence
from .tokens import Kind, Token, tokenize
from .turkic import TURKIC, intends

OURS = frozenset({Noun.VEHICLES, Noun.UNITS, Noun.NAMED, Noun.PEOPLE})

MINISTRIES = frozenset({"ministry", "minister", "ministers", "committee", "department"})
JOINING = frozenset({"of", "for", "and", ","})

#: Words before a year; "in 2024 Hyundai made" counts no Hyundais.
BEFORE_YEAR = frozenset(["in", "since", "by", "during", "until", "в", "во", "за", "с", "к", "до", "на"])


V = TypeVar("V")


class Lazy(Generic[V]):
    """An attribute that is found when it is first asked for, and kept.

    As functools.cached_property, without its lock: most sentences are asked for little, and often.
    """

    def __init__(self, find: Callable[[Any], V]) -> None:
        self.find = find
        self.name = find.__name__
        self.__doc__ = find.__doc__

    def __get__(self, owner: Any, kind: type) -> V:
        value = owner.__dict__[self.name] = self.find(owner)
        return value


#: Russian words that say what somebody intends, or that something is assembled.
INTENDS = frozenset({"собирается", "собираются", "собирался", "собиралась", "собирались", "собираемся"})
INFINITIVE = ("ть", "ти", "чь", "ться")
INTENDED_REACH = 5  # words from "intends" to what is intended

LONGEST_OPENING = 14  # tokens before the dash of a dateline
LATEST_DATELINE = 1  # the line in which a town alone is where the article is written
DATELINE = 4  # words after the town: ", Sept. 30"
LONGEST_TOWN = 6  # tokens: "UST-KAMENOGORSK,"


NO_HINTS: dict[Hint, list[Match[Hint]]] = {hint: [] for hint in Hint}
HINT_OF = {table.name: hint for hint, table in HINTS.items()}


def _hints(words: Found) -> dict[Hint, list[Match[Hint]]]:
    """The words of each hint."""
    hints = NO_HINTS.copy()
    for name in words.tables:
        hint = HINT_OF.get(name)
        if hint is not None:
            hints[hint] = words.find(HINTS[hint])
    return hints


def once(find: Callable[["Analysis"], V]) -> Callable[["Analysis"], V]:
    """Keep with a sentence what `find` found in it."""

    @wraps(find)
    def kept(analysis: Analysis) -> V:
        known = analysis.kept
        try:
            return known[find]  # type: ignore[no-any-return]
        except KeyError:
            value = known[find] = find(analysis)
            return value

    return kept


class Analysis:
    """A sentence with its tokens and all that is found among them. Positions are token indices."""

    def __init__(
        self, sentence: Sentence, grammar: Grammar, gazetteer: Gazetteer, published: date | None
    ) -> None:
        self.sentence = sentence
        self.published = published
        self.gazetteer = gazetteer
        self.words_language = grammar.language
        self.tokens: list[Token] = tokenize(sentence.text)
        self.words: Found = grammar.scan(self.tokens)
        self.hints = _hints(self.words)
        self.kept: dict[object, Any] = {}

    @Lazy
    def mentions(self) -> list[Mention]:
        """The names."""
        mentions = find_entities(self.sentence.text, self.tokens, self.words, self.gazetteer)
        if self.sentence.kind is not LineKind.PROSE:
            return mentions
        return _without_dateline(mentions, self.tokens, self.sentence.paragraph <= LATEST_DATELINE)

    @Lazy
    def dateline(self) -> Record | None:
        """The town that the article is written from: "KOKSHETAU - "."""
        if self.sentence.kind is not LineKind.PROSE or not self.tokens or not self.tokens[0].upper:
            return None
        found = self.gazetteer.find(self.tokens[:LONGEST_TOWN])
        dropped = found and found[0].first == 0 and not _without_dateline(found[:1], self.tokens, True)
        return found[0].of(EntityKind.REGION) if dropped else None

    @Lazy
    def numbers(self) -> list[Quantity]:
        """The quantities, with those that turn out to number an item or to be part of a name or date."""
        if not self.words.starts(*IN_WORDS) and not self.words.numbers:
            return []
        named = frozenset(covered(m for m in self.mentions if m.of(EntityKind.BRAND, EntityKind.MODEL)))
        placed = frozenset(covered(m for m in self.mentions if m.of_place()))
        finder = QuantityFinder(self.tokens, self.words, self.words_language, named, placed)
        return [q for q in finder.find() if not _is_year(q, self.tokens, self.words)]

    @Lazy
    def owned(self) -> frozenset[int]:
        """The tokens of names."""
        return frozenset(covered(self.mentions))

    @Lazy
    def periods(self) -> list[PeriodMention]:
        """The periods named."""
        if not may_name_period(self.tokens, self.words):
            return []
        taken = {i for q in self.numbers if _counts(q) for i in range(q.core, q.core_end)}
        finder = PeriodFinder(
            self.tokens, self.words, self.words_language, self.published, self.owned | taken
        )
        start = self._dateline_end()
        models = {m.last for m in self.mentions if m.of(EntityKind.MODEL)}
        named = [p for p in finder.find() if not (p.first in models and p.last == p.first + 1)]
        return in_same_year([p for p in named if p.first >= start])

    def _dateline_end(self) -> int:
        """The token after the dash that ends "DUSHANBE, August 3, Asia-Plus -"."""
        tokens = self.tokens
        if self.sentence.kind is not LineKind.PROSE or not (tokens[0].upper and len(tokens[0].text) > 2):
            return 0
        dashes = (i for i in range(1, min(LONGEST_OPENING, len(tokens) - 1)) if tokens[i].text == "-")
        return next((i + 1 for i in dashes if tokens[i - 1].end < tokens[i].start), 0)

    @Lazy
    def quantities(self) -> list[Quantity]:
        """The numbers with what they count."""
        if not self.numbers:
            return []
        dated = covered(self.periods)
        if not dated and not self.owned and self.sentence.kind is not LineKind.ITEM:
            return self.numbers
        return [
            q
            for q in self.numbers
            if not _numbers_item(q, self.sentence, self.tokens)
            and q.core not in self.owned
            and ((_counts(q) and q.unit != FRACTION) or q.core not in dated)
        ]

    @Lazy
    def metrics(self) -> list[Match[Metric]]:
        """The words for metrics."""
        found = self.words.find(METRICS)
        if not found:
            return found
        named = frozenset(covered(m for m in self.mentions if not m.of_place()))
        named |= covered(self.hints[Hint.IDIOM])
        named |= _of_ministry(self.tokens) if self.words_language == "en" else set()
        named |= {m.first for m in self._intentions}
        return [
            m
            for m in found
            if m.first not in named and (m.last - m.first > 1 or not _is_compound(self.tokens, m.first))
        ]

    @Lazy
    def statuses(self) -> list[Match[Status]]:
        """The words for what is promised or expected, and verbs that end so as to say it."""
        said = self.words.find(STATUSES)
        if self.words_language == "ru" and self._intentions:
            return sorted([*said, *self._intentions], key=lambda m: m.first)
        if self.words_language not in TURKIC:
            return said
        known = {m.first for m in said}
        meant = (i for i, token in enumerate(self.tokens) if i not in known and intends(token))
        return sorted([*said, *(Match(i, i + 1, Status.TARGET) for i in meant)], key=lambda m: m.first)

    @Lazy
    def _intentions(self) -> list[Match[Status]]:
        """The words that say "intends" before an infinitive: «завод собирается в мае выпустить»."""
        said = [i for i, token in enumerate(self.tokens) if token.text in INTENDS]
        return [
            Match(i, i + 1, Status.TARGET)
            for i in said
            if any(
                token.text.endswith(INFINITIVE) and token.kind is Kind.WORD
                for token in self.tokens[i + 1 : i + 1 + INTENDED_REACH]
            )
        ]

    @Lazy
    def nouns(self) -> list[Match[CountedNoun]]:
        """The nouns that numbers may count; in English none that only describes a plant: "car plant"."""
        found = self.words.find(NOUNS)
        if self.words_language != "en":
            return found
        return [n for n in found if not self.words.at(HINTS[Hint.PLANT], n.last)[1]]

    @Lazy
    def clauses(self) -> list[int]:
        """The number of the clause each token is in."""
        return clause_numbers(self.tokens, self.words, self.numbers)

    @Lazy
    def percents(self) -> list[Match[bool]]:
        """The words for percent."""
        return self.words.find(PERCENTS)

    @Lazy
    def rates(self) -> list[int]:
        """The positions of "a year", "annually"."""
        return self._times("a")

    @Lazy
    def sinces(self) -> list[int]:
        """The positions of "since"."""
        found = self._times("sr")
        return [i for i in found if i == 0 or not self.tokens[i - 1].text.startswith("сравнени")]

    @Lazy
    def since_thens(self) -> list[int]:
        """The positions of "since then"."""
        return self._times("F")

    @Lazy
    def months_before(self) -> list[int]:
        """The positions of "the previous month"."""
        return self._times("B")

    def _times(self, letters: str) -> list[int]:
        """The positions of words of time of some letters."""
        return [m.first for m in self.words.find(CLOCK) if m.value[0] in letters]

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
        clauses = self.clauses
        return clauses[position if position < len(clauses) else -1]

    def same_clause(self, first: int, second: int) -> bool:
        return self.clause_of(first) == self.clause_of(second)

    def bracket_of(self, position: int) -> range | None:
        """The tokens of the brackets that a token stands in."""
        texts = [token.text for token in self.tokens]
        if "(" not in texts[:position] or ")" not in texts[position:]:
            return None
        first = position - 1 - texts[:position][::-1].index("(")
        return None if ")" in texts[first:position] else range(first, position + texts[position:].index(")"))

    def is_item(self) -> bool:
        return self.sentence.kind in (LineKind.ITEM, LineKind.ROW)


def analyse(sentence: Sentence, grammar: Grammar, gazetteer: Gazetteer, published: date | None) -> Analysis:
    """Cut a sentence into tokens and look its words up; the rest is found when asked for."""
    return Analysis(sentence, grammar, gazetteer, published)


def _without_dateline(mentions: list[Mention], tokens: Sequence[Token], early: bool) -> list[Mention]:
    """`mentions` without the town an agency writes from: "BISHKEK, February 29 -".

    A town that stands alone is one only where the text is `early`: later it heads a part of a digest.
    """
    if not mentions or mentions[0].first > 0 or mentions[0].of(EntityKind.REGION) is None:
        return mentions
    opened = _opening(mentions, tokens)
    if opened:
        return [m for m in mentions if m.first >= opened]
    after = tokens[mentions[0].last : mentions[0].last + DATELINE]
    shouted = tokens[0].upper and len(tokens[0].text) > 2
    dated = after[:1] and after[0].text == "," and any(token.text.isdigit() for token in after)
    alone = early and len(tokens) <= mentions[0].last + 1 and mentions[0].last == 1
    return mentions[1:] if shouted or dated or alone else mentions


def _opening(mentions: list[Mention], tokens: Sequence[Token]) -> int:
    """Where the text starts after a town, its country and an agency: «Ташкент, Узбекистан, 12news —»."""
    after = mentions[0].last
    dash = next((i for i, t in enumerate(tokens[:LONGEST_OPENING]) if t.text == "-"), 0)
    foreign = not tokens[0].text.isascii()  # an agency's address among Cyrillic names
    plain = all(not t.text.isalpha() or t.capital or (foreign and t.text.isascii()) for t in tokens[:dash])
    return dash if dash > after and tokens[after].text in ",." and plain else 0


def _of_ministry(tokens: Sequence[Token]) -> set[int]:
    """The words of what a ministry is of: "the Ministry of Investment, Industry and Trade"."""
    named: set[int] = set()
    for start in (i for i, token in enumerate(tokens) if token.text in MINISTRIES):
        position = start + 1
        while position < len(tokens) and (tokens[position].capital or tokens[position].text in JOINING):
            named.add(position)
            position += 1
    return named


def _numbers_item(quantity: Quantity, sentence: Sentence, tokens: Sequence[Token]) -> bool:
    """Whether a number only numbers an item: "3. Chevrolet Onix"."""
    listed = sentence.kind is LineKind.ITEM and quantity.core == 0 and len(tokens) > 1
    return listed and tokens[1].text in ".)"


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
    breaks = words.find(BREAKS)
    if not breaks:
        return [0] * len(tokens)
    inside = covered(quantities)
    starts = [match.first for match in breaks if match.first not in inside]
    ends = [*starts, len(tokens)]
    numbers = [0] * ends[0]
    for number, (first, last) in enumerate(pairwise(ends), start=1):
        numbers += [number] * (last - first)
    return numbers
