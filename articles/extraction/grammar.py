"""A lexicon made ready for matching: tables of phrases, built once for a language."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar

from plants.vocabulary import Metric, Qualifier, Segment, Status

from .lexicon import LEXICONS, Lexicon, phrases
from .matching import Found, Table, Vocabulary
from .tokens import Token

T = TypeVar("T")


class Noun(StrEnum):
    """What a number counts, as far as the next word tells."""

    VEHICLES = "vehicles"
    UNITS = "units"
    NAMED = "named"  # what counts has a brand or model for its noun
    PEOPLE = "people"
    ALIEN = "alien"
    UNKNOWN = "unknown"  # a noun that nobody listed
    NONE = "none"


class Hint(StrEnum):
    """A word that tells how to read the numbers near it, named for the lexicon's field of such words."""

    UP = "up"
    DOWN = "down"
    SHARE = "share"
    EQUITY = "equity"
    OF_THEM = "of_them"
    PLANT = "plants"
    PROJECT = "projects"
    COMPARISON = "comparison"
    INTO = "into"
    OUT_OF = "out_of"
    TOWARDS = "towards"
    MOVES = "moves"
    PRODUCT = "products"
    STANDING = "standing"
    NATION = "nation"
    PRONOUN = "pronouns"
    START = "starts"
    WORTH = "worth"
    COST = "costs"
    BUILDING = "building"
    TURNOVER = "turnover"
    CHANGED = "changed"
    DAILY = "daily"
    RUNNING = "running"
    BACKER = "backers"
    DONE = "done"
    SOURCE = "sources"
    RESPECTIVE = "respective"
    ANOTHER = "another"
    ANAPHORA = "anaphora"
    SINGLE = "single"
    PURCHASE = "purchases"
    TAKE = "takes"
    ABROAD = "abroad"
    HOLD = "holds"
    MAKERS = "makers"
    SAYS = "says"
    IDIOM = "idioms"
    SCHEDULED = "scheduled"
    SUPPLIES = "supplies"
    ESTIMATE = "estimates"
    HERE = "here"
    OF_LEVEL = "of_level"
    FIRM = "firms"
    MOSTLY = "mostly"
    LOCAL = "local"
    OWNER = "owners"
    PARTNER = "partners"
    DISTRICT = "district"


class Topic(StrEnum):
    """What a word says of the article."""

    INDUSTRY = "industry"
    TRADE = "trade"
    OFFTOPIC = "offtopic"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True)
class CountedNoun:
    """A noun that a number may stand with, and the class of vehicle it names."""

    noun: Noun
    segment: Segment | None = None


SCALES: Table[int] = Table("scales")
NUMERALS: Table[Decimal] = Table("numerals")
CURRENCIES: Table[str] = Table("currencies")
PERCENTS: Table[bool] = Table("percent")
FRACTIONS: Table[Decimal] = Table("fractions")
TIMES: Table[bool] = Table("times")
MULTIPLES: Table[Decimal] = Table("multiples")
QUALIFIERS: Table[Qualifier] = Table("qualifiers")
NOUNS: Table[CountedNoun] = Table("nouns")
GLUE: Table[bool] = Table("glue")
BREAKS: Table[bool] = Table("breaks")
METRICS: Table[Metric] = Table("metrics")
STATUSES: Table[Status] = Table("status")
CLOCK: Table[tuple[str, int]] = Table("clock")  # a letter of TIME_WORDS, month, ordinal or season; its number
WEEKDAYS: Table[int] = Table("weekdays")  # Monday is 0
HINTS: dict[Hint, Table[Hint]] = {hint: Table(f"hint {hint}") for hint in Hint}
TOPICS: dict[Topic, Table[Topic]] = {topic: Table(f"topic {topic}") for topic in Topic}


@dataclass(frozen=True)
class Grammar:
    """The words of one language, ready to be found."""

    language: str
    vocabulary: Vocabulary

    def scan(self, tokens: Sequence[Token]) -> Found:
        """Every known phrase in `tokens`."""
        return self.vocabulary.scan(tokens)


def _each(words: Mapping[T, str]) -> Iterator[tuple[str, T]]:
    """Every phrase of a mapping from values to phrases."""
    return ((phrase, value) for value, text in words.items() for phrase in phrases(text))


#: Uzbek letters, Latin to Cyrillic, the longest first.
UZBEK_LETTERS = {
    "sh": "ш", "ch": "ч", "o'": "ў", "g'": "ғ", "yo": "ё", "yu": "ю", "ya": "я", "ye": "е", "ts": "ц",
    "a": "а", "b": "б", "d": "д", "e": "е", "f": "ф", "g": "г", "h": "ҳ", "i": "и", "j": "ж", "k": "к",
    "l": "л", "m": "м", "n": "н", "o": "о", "p": "п", "q": "қ", "r": "р", "s": "с", "t": "т", "u": "у",
    "v": "в", "x": "х", "y": "й", "z": "з", "'": "ъ",
}  # fmt: skip


def _in_cyrillic(words: str) -> str:
    """Uzbek words in Cyrillic letters."""
    opened = re.sub(r"(?<![\w'])e", "э", words.replace("’", "'"))
    return re.sub("|".join(UZBEK_LETTERS), lambda match: UZBEK_LETTERS[match.group()], opened)


def _both_alphabets(value: Any) -> Any:
    """The words of a field in Latin letters and in Cyrillic."""
    if isinstance(value, str):
        return f"{value}, {_in_cyrillic(value)}" if value else value
    if isinstance(value, dict):
        return {key: _both_alphabets(text) for key, text in value.items()}
    if isinstance(value, tuple):
        return (
            (*value, *map(_in_cyrillic, value))
            if value[0:1] and value[0][:1] in ";,"
            else tuple(map(_both_alphabets, value))
        )
    return value


def _lexicon(language: str) -> Lexicon:
    """The lexicon of a language, Uzbek in both its alphabets."""
    lexicon = LEXICONS.get(language, LEXICONS["en"])
    if lexicon.language != "uz":
        return lexicon
    kept = {"language", "letters", "notes", "verb_endings", "dative", "ablative"}
    words: dict[str, Any] = {
        f.name: _both_alphabets(getattr(lexicon, f.name)) for f in fields(lexicon) if f.name not in kept
    }
    return replace(lexicon, **words)


def _all(words: str) -> Iterator[tuple[str, bool]]:
    return ((phrase, True) for phrase in phrases(words))


def _nouns(lexicon: Lexicon) -> Iterator[tuple[str, CountedNoun]]:
    for segment, words in lexicon.vehicles.items():
        yield from ((phrase, CountedNoun(Noun.VEHICLES, segment)) for phrase in phrases(words))
    for noun, words in (
        (Noun.UNITS, lexicon.units),
        (Noun.PEOPLE, lexicon.people),
        (Noun.ALIEN, lexicon.aliens),
        (Noun.ALIEN, lexicon.products),
    ):
        yield from ((phrase, CountedNoun(noun)) for phrase in phrases(words))


def _clock(lexicon: Lexicon) -> Iterator[tuple[str, tuple[str, int]]]:
    for number, words in enumerate(lexicon.months, start=1):
        yield from ((phrase, ("M", number)) for phrase in phrases(words))
    for number, words in lexicon.ordinals.items():
        yield from ((phrase, ("O", number)) for phrase in phrases(words))
    for number, words in lexicon.seasons.items():
        yield from ((phrase, ("Z", number)) for phrase in phrases(words))
    for letter, words in lexicon.times_of.items():
        yield from ((phrase, (letter, 0)) for phrase in phrases(words))
    for number in range(1, 5):
        yield f"q{number}", ("K", number)
    yield from ((f"h{number}", ("J", number)) for number in (1, 2))
    yield "-", ("-", 0)


def _hints(lexicon: Lexicon) -> dict[Hint, str]:
    return {hint: getattr(lexicon, hint) for hint in Hint}


def _topics(lexicon: Lexicon) -> dict[Topic, str]:
    return {
        Topic.INDUSTRY: lexicon.industry,
        Topic.TRADE: lexicon.trade,
        Topic.OFFTOPIC: lexicon.offtopic,
        Topic.BOILERPLATE: lexicon.boilerplate,
    }


@cache
def grammar(language: str) -> Grammar:
    """The grammar of `language`; English where the language is not one of ours."""
    lexicon = _lexicon(language)
    words = Vocabulary()
    words.add(SCALES, _each(lexicon.scales))
    words.add(NUMERALS, ((phrase, Decimal(value)) for phrase, value in _each(lexicon.numerals)))
    words.add(CURRENCIES, _each(lexicon.currencies))
    words.add(PERCENTS, _all(lexicon.percent))
    words.add(TIMES, _all(lexicon.times))
    words.add(MULTIPLES, ((phrase, Decimal(change)) for phrase, change in _each(lexicon.multiples)))
    words.add(FRACTIONS, ((phrase, Decimal(share)) for phrase, share in _each(lexicon.fractions)))
    words.add(QUALIFIERS, _each(lexicon.qualifiers))
    words.add(NOUNS, _nouns(lexicon))
    words.add(GLUE, _all(lexicon.glue))
    words.add(BREAKS, ((phrase, True) for phrase in lexicon.breaks))
    words.add(METRICS, _each(lexicon.metrics))
    words.add(STATUSES, _each(lexicon.status))
    words.add(CLOCK, _clock(lexicon))
    words.add(
        WEEKDAYS, ((name, day) for day, names in enumerate(lexicon.weekdays) for name in phrases(names))
    )
    for hint, text in _hints(lexicon).items():
        words.add(HINTS[hint], ((phrase, hint) for phrase in phrases(text)))
    for topic, text in _topics(lexicon).items():
        words.add(TOPICS[topic], ((phrase, topic) for phrase in phrases(text)))
    return Grammar(lexicon.language, words)
