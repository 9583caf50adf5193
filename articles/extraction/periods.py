"""Periods: "January-July 2025", "last year", "за 10 месяцев", resolved against the day of publication.

The words of time become a string of letters (see `lexicon.shape.TIME_WORDS`), and a period is a
pattern in that string, so that one set of patterns serves every language.
"""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from .days import Days, Resolver, shifted
from .grammar import CLOCK, NUMERALS
from .matching import Found
from .resolving import PATTERNS, Rule, Word, first_months, opening_of, since
from .tokens import Kind, Token

WINDOW = frozenset(
    {
        "in",
        "over",
        "the",
        "during",
        "first",
        "these",
        "those",
        "last",
        "same",
        "for",
        "its",
        "after",
        ",",
        "(",
    }
)
YEAR = re.compile(r"(?:19[5-9]|20[0-9])\d")


class PeriodMention(NamedTuple):
    """A period named at tokens [first, last).

    `past` and `future` differ where no year is named; both are None where a bound names no period
    ("after 2035"). `shift` moves the period of the context instead: -1 is "a year earlier", 0 "the
    same period", 2020 the same days of 2020. `opening` is of "since January" the month alone.
    """

    first: int
    last: int
    past: Days | None
    future: Days | None
    shift: int | None = None
    opening: tuple[Days | None, Days | None] | None = None  # of "since January": the month alone

    def days(self, ahead: bool) -> Days | None:
        """The period, read as lying ahead or behind."""
        return self.future if ahead else self.past


def is_year(token: Token) -> bool:
    """Whether the digits can be a year."""
    return token.kind is Kind.NUMBER and len(token.text) == 4 and YEAR.fullmatch(token.text) is not None


#: Every period has a word of at least one of these letters.
TELLING = frozenset("MYymQHhLTZESDdKJXWw")


def may_name_period(tokens: Sequence[Token], words: Found) -> bool:
    """Whether words of time or a year stand among tokens, and not just "in", "from" or "the last"."""
    clock = words.tables.get(CLOCK.name, {}).values()
    return any(values[0][0] in TELLING for _last, values in clock) or any(
        is_year(tokens[position]) for position in words.numbers
    )


class PeriodFinder:
    """Finds the periods of one run of tokens; `taken` are tokens that belong to quantities."""

    def __init__(
        self,
        tokens: Sequence[Token],
        words: Found,
        language: str,
        published: date | None,
        taken: frozenset[int] = frozenset(),
    ) -> None:
        self.tokens = tokens
        self.words = words
        self.language = language
        self.resolver = Resolver(published)
        self.taken = taken

    def find(self) -> list[PeriodMention]:
        """Every period named, in order."""
        mentions: list[PeriodMention] = []
        for run in self._runs():
            mentions.extend(self._mentions(run))
        return mentions

    def _words(self) -> list[Word]:
        words: list[Word] = []
        reached = 0
        for position in sorted({*self.words.starts(CLOCK, NUMERALS), *self.words.numbers}):
            if position < reached:
                continue
            reached, word = self._word(position)
            if word is not None:
                words.append(word)
        return words

    def _word(self, position: int) -> tuple[int, Word | None]:
        token = self.tokens[position]
        if token.kind is Kind.NUMBER:
            if position not in self.taken and is_year(token):
                return position + 1, Word("Y", int(token.text), position, position + 1)
            if token.text.isdigit() and int(token.text) <= 31 and position not in self.taken:
                return position + 1, Word("N", int(token.text), position, position + 1)
            return position + 1, None
        last, values = self.words.at(CLOCK, position)
        if values and values[0][0] == "M" and self._is_verb(token):
            return last, None
        if values and values[0][0] == "Q" and position and self.tokens[position - 1].text == "a":
            return last, None  # "by a quarter"
        if values and values[0][0] == "s" and self._compares(position):
            return last, None
        if values:
            letter, number = values[0]
            return last, Word(letter, number, position, last)
        last, numerals = self.words.at(NUMERALS, position)
        if self._is_month(last):
            return last, None  # "in the one month of April"
        if numerals and numerals[0] == int(numerals[0]) and 0 < numerals[0] <= Decimal(12):
            return last, Word("N", int(numerals[0]), position, last)
        return last, None

    def _is_month(self, position: int) -> bool:
        """Whether the name of a month stands here."""
        values = self.words.at(CLOCK, position)[1] if position < len(self.tokens) else []
        return bool(values) and values[0][0] == "M"

    def _compares(self, position: int) -> bool:
        """Whether "with" stands here, and no "since": «по сравнению с мартом»."""
        return position > 0 and self.tokens[position - 1].text.startswith("сравнени")

    def _is_verb(self, token: Token) -> bool:
        """English "may" and "march" are months only with a capital."""
        return self.language == "en" and not token.capital

    def _is_duration(self, rule: Rule, words: list[Word]) -> bool:
        """Whether English months are only counted: "has to wait four months", not "in four months"."""
        if rule is not first_months or self.language != "en" or words[0].letter != "N" or not words[0].first:
            return False
        if self.tokens[words[0].last].text == "-" or any(word.letter in "YltLT" for word in words):
            return False
        dashed = words[0].first == 1 and self.tokens[0].text == "-"  # opens what somebody says
        return not dashed and self.tokens[words[0].first - 1].text not in WINDOW

    def _runs(self) -> list[list[Word]]:
        """Words of time that stand together, words passed over left out."""
        runs: list[list[Word]] = []
        reach = -1
        for word in self._words():
            if word.first != reach and not (runs and self._joins(runs[-1], reach, word)):
                runs.append([])
            reach = word.last
            if word.letter != "o":
                runs[-1].append(word)
        return [run for run in runs if run]

    def _joins(self, run: list[Word], reach: int, word: Word) -> bool:
        """Whether only a comma stands between a day or month and its year."""
        dated = word.letter == "Y" and bool(run) and run[-1].letter in "NM"
        return dated and all(token.text == "," for token in self.tokens[reach : word.first])

    def _mentions(self, run: list[Word]) -> list[PeriodMention]:
        letters = "".join(word.letter for word in run)
        mentions: list[PeriodMention] = []
        position = 0
        while position < len(letters):
            mention, end = self._longest(run, letters, position)
            if mention is not None:
                mentions.append(mention)
            position = max(end, position + 1)
        return mentions

    def _longest(self, run: list[Word], letters: str, start: int) -> tuple[PeriodMention | None, int]:
        best: tuple[PeriodMention | None, int] = (None, start)
        for rule, end in _rules(letters, start):
            if end <= best[1]:
                continue
            words = run[start:end]
            found = None if self._is_duration(rule, words) else rule(words, self.resolver)
            if found is not None:
                opening = opening_of(words, self.resolver) if rule is since else None
                mention = PeriodMention(words[0].first, words[-1].last, *found, opening)
                best = (mention, end)
        return best


LONGEST_PART = 184  # days of a half
SHORTEST_PART = 27
LAST_MONTH = 12


def in_same_year(mentions: list[PeriodMention]) -> list[PeriodMention]:
    """`mentions`, a part of a year without its year taken to be of the year of the part named before it.

    «В январе 2023 года - 5 100, в феврале - 6 300»: both are of 2023.
    """
    if len(mentions) < 2:
        return mentions
    settled: list[PeriodMention] = []
    for mention in mentions:
        held = settled[-1].past if settled and settled[-1].past == settled[-1].future else None
        settled.append(_in_year_of(mention, held) if held is not None else mention)
    return settled


def _in_year_of(mention: PeriodMention, held: Days) -> PeriodMention:
    """A part of a year without a year, in the year of the part held, or after it where it comes sooner."""
    own = mention.past
    if own is None or mention.past == mention.future or mention.shift is not None or mention.opening:
        return mention
    if not all(SHORTEST_PART <= (days[1] - days[0]).days <= LONGEST_PART for days in (own, held)):
        return mention
    later = held[1].month == LAST_MONTH and own[0].month == 1
    days = shifted(own, held[0].year + later - own[0].year)
    return mention._replace(past=days, future=days)


@lru_cache(maxsize=10_000)
def _rules(letters: str, start: int) -> list[tuple[Rule, int]]:
    """The rules whose patterns match at a place of the letters, in order, each with where its match ends."""
    found = ((rule, pattern.match(letters, start)) for pattern, rule in PATTERNS)
    return [(rule, match.end()) for rule, match in found if match is not None]
