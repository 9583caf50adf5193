"""A lexicon made ready for matching: tables of phrases, built once for a language."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache

from plants.vocabulary import Metric, Qualifier, Segment, Status

from .lexicon import LEXICONS, Lexicon, phrases
from .matching import Phrases


class Noun(StrEnum):
    """What a number counts, as far as the next word tells."""

    VEHICLES = "vehicles"
    UNITS = "units"
    PEOPLE = "people"
    ALIEN = "alien"
    NONE = "none"


class Hint(StrEnum):
    """A word that tells how to read the numbers near it."""

    UP = "up"
    DOWN = "down"
    SHARE = "share"
    EQUITY = "equity"
    OF_THEM = "of_them"
    PLANT = "plant"
    PROJECT = "project"
    COMPARISON = "comparison"
    INTO = "into"
    OUT_OF = "out_of"
    TOWARDS = "towards"
    ANAPHORA = "anaphora"
    SINGLE = "single"


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


@dataclass(frozen=True)
class Grammar:
    """The tables of one language."""

    lexicon: Lexicon
    scales: Phrases[int]
    numerals: Phrases[Decimal]
    currencies: Phrases[str]
    percent: Phrases[bool]
    times: Phrases[bool]
    multiples: Phrases[Decimal]
    qualifiers: Phrases[Qualifier]
    nouns: Phrases[CountedNoun]
    glue: Phrases[bool]
    breaks: Phrases[bool]
    metrics: Phrases[Metric]
    status: Phrases[Status]
    hints: dict[Hint, Phrases[Hint]]
    topics: dict[Topic, Phrases[Topic]]
    clock: Phrases[tuple[str, int]]  # letter of TIME_WORDS, month or "O", "Z"; and its number


def _flags(text: str) -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in phrases(text))


def _nouns(lexicon: Lexicon) -> Iterator[tuple[str, CountedNoun]]:
    for segment, words in lexicon.vehicles.items():
        yield from ((phrase, CountedNoun(Noun.VEHICLES, segment)) for phrase in phrases(words))
    for noun, words in (
        (Noun.UNITS, lexicon.units),
        (Noun.PEOPLE, lexicon.people),
        (Noun.ALIEN, lexicon.aliens),
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


def _hints(lexicon: Lexicon) -> dict[Hint, Phrases[Hint]]:
    words = {
        Hint.UP: lexicon.up,
        Hint.DOWN: lexicon.down,
        Hint.SHARE: lexicon.share,
        Hint.EQUITY: lexicon.equity,
        Hint.OF_THEM: lexicon.of_them,
        Hint.PLANT: lexicon.plants,
        Hint.PROJECT: lexicon.projects,
        Hint.COMPARISON: lexicon.comparison,
        Hint.INTO: lexicon.into,
        Hint.OUT_OF: lexicon.out_of,
        Hint.TOWARDS: lexicon.towards,
        Hint.ANAPHORA: lexicon.anaphora,
        Hint.SINGLE: lexicon.single,
    }
    return {hint: Phrases((phrase, hint) for phrase in phrases(text)) for hint, text in words.items()}


def _topics(lexicon: Lexicon) -> dict[Topic, Phrases[Topic]]:
    words = {
        Topic.INDUSTRY: lexicon.industry,
        Topic.TRADE: lexicon.trade,
        Topic.OFFTOPIC: lexicon.offtopic,
        Topic.BOILERPLATE: lexicon.boilerplate,
    }
    return {topic: Phrases((phrase, topic) for phrase in phrases(text)) for topic, text in words.items()}


@cache
def grammar(language: str) -> Grammar:
    """The grammar of `language`; English where the language is not one of ours."""
    lexicon = LEXICONS.get(language, LEXICONS["en"])
    return Grammar(
        lexicon=lexicon,
        scales=Phrases((p, v) for v, text in lexicon.scales.items() for p in phrases(text)),
        numerals=Phrases((p, Decimal(v)) for v, text in lexicon.numerals.items() for p in phrases(text)),
        currencies=Phrases((p, v) for v, text in lexicon.currencies.items() for p in phrases(text)),
        percent=_flags(lexicon.percent),
        times=_flags(lexicon.times),
        multiples=Phrases((p, Decimal(v)) for v, text in lexicon.multiples.items() for p in phrases(text)),
        qualifiers=Phrases((p, v) for v, text in lexicon.qualifiers.items() for p in phrases(text)),
        nouns=Phrases(_nouns(lexicon)),
        glue=_flags(lexicon.glue),
        breaks=Phrases((phrase, True) for phrase in lexicon.breaks),
        metrics=Phrases((p, v) for v, text in lexicon.metrics.items() for p in phrases(text)),
        status=Phrases((p, v) for v, text in lexicon.status.items() for p in phrases(text)),
        hints=_hints(lexicon),
        topics=_topics(lexicon),
        clock=Phrases(_clock(lexicon)),
    )
