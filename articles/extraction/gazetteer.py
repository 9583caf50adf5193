"""Known names: countries, regions, organisations, plants, brands, models.

Built from plain records. A name is found in any case, in Latin or Cyrillic, with Russian endings
and with the suffixes of Kazakh, Kyrgyz and Uzbek.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from .matching import REMEMBERED, Node, State
from .tokens import Token, tokenize


class EntityKind(StrEnum):
    """What a name is the name of."""

    COUNTRY = "country"
    REGION = "region"
    ORGANISATION = "organisation"
    PLANT = "plant"
    BRAND = "brand"
    MODEL = "model"


PLACES = (EntityKind.COUNTRY, EntityKind.REGION)


@dataclass(frozen=True, slots=True)
class Record:
    """One thing with its names. `name` is what a claim says of it.

    `country` is ISO 3166-1 alpha-2; `brand` is of a model, or in a plant's name; `region` is the name
    of a plant's region, or of the region a town lies in; `role` is an organisation's kind or "town".
    """

    kind: EntityKind
    name: str
    aliases: tuple[str, ...] = ()
    country: str | None = None
    brand: str | None = None
    region: str | None = None
    role: str | None = None


class Mention(NamedTuple):
    """Names found at tokens [first, last): one or several records that the words may mean."""

    first: int
    last: int
    records: tuple[Record, ...]

    def of(self, *kinds: EntityKind) -> Record | None:
        """The first record of one of `kinds`."""
        for record in self.records:
            if record.kind in kinds:
                return record
        return None

    def of_place(self) -> bool:
        """Whether the words can only be a place."""
        return all(record.kind in PLACES for record in self.records)


@dataclass(frozen=True, slots=True)
class Spelling:
    """One spelling of a record; a short one in capitals is found in capitals only."""

    record: Record
    capitals: bool
    bare_number: bool
    ends_in_capital: bool  # so that "Yutong buses" is no Yutong Bus


ADJECTIVE = (
    "ская", "ский", "ское", "ские", "ской", "ского", "скому", "ским", "ском", "скую", "ских", "скими",
)  # fmt: skip
NOUN = (
    "цами", "цев", "цам", "ец", "цы", "ами", "ями", "ого", "ему", "ому", "ыми", "ими", "ах", "ях", "ам",
    "ям", "ов", "ев", "ой", "ей", "ою", "ом", "ем", "ая", "яя", "ый", "ий", "ое", "ую", "ых", "их", "ым",
    "им", "ии", "ию", "ия", "ие", "а", "я", "у", "ю", "е", "и", "ы", "ь", "й", "о",
)  # fmt: skip
TURKIC = (
    "ныкы", "дыкы", "тыкы", "нікі", "дікі", "тікі", "ники", "дики",
    "ның", "нің", "дың", "дің", "тың", "тің", "ға", "ге", "қа", "ке", "ды", "ді", "ты", "ті", "ны", "ні",
    "да", "де", "та", "те", "дан", "ден", "тан", "тен", "нан", "нен", "мен", "бен", "пен", "дағы", "дегі",
    "тағы", "тегі", "на", "не", "нда", "нде", "ндағы", "ндегі", "ндагы", "ндеги", "догу", "дөгү", "тогу",
    "төгү",
    "ындағы", "індегі", "лық", "лік", "дық", "дік", "тық", "тік",
    "нын", "нин", "нун", "нүн", "дын", "дин", "дун", "дүн", "тын", "тин", "тун", "түн", "га", "го", "гө",
    "ка", "ко", "кө", "до", "дө", "то", "тө", "дон", "дөн", "тон", "төн", "дагы", "дегы", "деги", "тагы",
    "теги", "луу", "дықтар",
    "діктер", "тықтар", "тіктер", "лықтар", "ліктер", "дықтардың", "тықтардың", "дыктар", "дуктар", "тыктар",
    "луктар", "лыктар", "лык", "дик", "дык", "тик", "нинг", "ни", "даги",
)  # fmt: skip
LATIN = (
    "is", "ning", "ni", "ga", "ka", "qa", "da", "dan", "dagi", "lik", "gacha", "larni", "lari", "lar",
    "larining", "si", "sining", "s", "es", "ese", "ian", "ini", "iga", "ida", "idan", "idagi", "ining",
    "ta", "liklar", "liklarning", "tasi", "i", "sida", "siga",
)  # fmt: skip
SHORTEST_STEM = 3


@lru_cache(maxsize=50_000)
def forms(word: str) -> tuple[str, ...]:
    """`word` and what it may be an inflected form of, itself first."""
    endings = NOUN + TURKIC if _is_cyrillic(word) else LATIN
    found = [word]
    for ending in endings:
        stem = word[: -len(ending)]
        if word.endswith(ending) and len(stem) >= SHORTEST_STEM and stem not in found:
            found.append(stem)
    return tuple(found)


def _is_cyrillic(word: str) -> bool:
    return any("\u0400" <= letter <= "\u04ff" for letter in word)


def _base(word: str) -> str:
    """What the forms of a Cyrillic word have in common: its end in a vowel or an adjective's ending gone."""
    if not _is_cyrillic(word) or len(word) <= SHORTEST_STEM:
        return word
    for ending in ADJECTIVE:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return word[: len(word) - len(ending) + 2]
    for ending in ("ия", "ий", "ая", "ый", "а", "я", "й", "ь", "о", "е"):
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return word[: -len(ending)]
    return word


class Names(State[Spelling]):
    """A state among known names, in any of their forms."""

    __slots__ = ()

    def follow(self, word: str) -> list[Node[Spelling]]:
        """The nodes that `word` leads to, or what it may be an inflected form of."""
        return [node.exact[form] for form in forms(word) for node in self.nodes if form in node.exact]


OWNERS = frozenset({EntityKind.PLANT, EntityKind.ORGANISATION})
OF_A_PLACE = re.compile(r"[а-яё]{3,}ск(?:ий|ая|ое|ие|ой|ого|ому|им|ом|ую|их|ими)")


#: Words for what or who is of a country, which have no capital: китайский, казахстанцы, қытайлық.
OF_A_NATION = re.compile(
    r"[а-яёәғқңөұүһі]{3,}(?:ск[а-я]{1,3}|цы|цев|цам|цами|цах|ец|ца|ян|яне|янам|[лдт][ыіуү][қкг][а-яәғқңөұүһі]*)"
)


def _adjectives(town: str) -> tuple[str, ...]:
    """What the Russian adjectives of a place start with: костанайск, алматинск, навоийск."""
    if not _is_cyrillic(town) or len(town) <= SHORTEST_STEM:
        return (f"{town}ск",) if _is_cyrillic(town) and len(town) < SHORTEST_STEM else ()
    stem = town[:-1] if town[-1] in "аяоеиыуьй" else town
    return (f"{town}ск", f"{stem}ск", f"{stem}инск", f"{town}йск")


#: Endings of a town's name of two letters, too short to take them off again: Оше, Оштун, Ошқа.
SHORT_ENDINGS = (
    "а", "у", "е", "ем", "тун", "ту", "ко", "то", "тон", "тогу", "тың", "тан", "та", "қа", "тағы",
)  # fmt: skip


def _short_forms(town: str, record: Record) -> tuple[str, ...]:
    short = record.kind is EntityKind.REGION and len(town) < SHORTEST_STEM and _is_cyrillic(town)
    return tuple(town + ending for ending in SHORT_ENDINGS) if short else ()


def _with_brands(records: tuple[Record, ...]) -> tuple[Record, ...]:
    """`records`, each plant or company with a brand in its name knowing it: BYD Uzbekistan Factory."""
    brands = {
        name.lower(): r.name
        for r in records
        for name in (r.name, *r.aliases)
        if r.kind is EntityKind.BRAND and r.name not in WORDS_TOO
    }
    return tuple(
        replace(r, brand=_brand_in(r, brands)) if r.kind in OWNERS and r.brand is None else r for r in records
    )


def _brand_in(record: Record, brands: Mapping[str, str]) -> str | None:
    """The one brand in a name; "Uzbekistan Peugeot Citroën Automotive" is of none."""
    named = {brands[token.text] for token in tokenize(record.name) if token.text in brands}
    return named.pop() if len(named) == 1 else None


class Gazetteer:
    """A table of known names."""

    def __init__(self, records: Iterable[Record]) -> None:
        self.records = _with_brands(tuple(records))
        self.root: Node[Spelling] = Node()
        for record in self.records:
            for name in dict.fromkeys((record.name, *record.aliases)):
                self._add(name, record)
        self.start = Names([self.root], REMEMBERED)

    def _add(self, name: str, record: Record) -> None:
        words = [token.text for token in tokenize(name) if token.text not in QUOTES]
        if not words:
            return
        spelling = Spelling(
            record,
            _only_in_capitals(name, record),
            not any(c.isalpha() for c in name) or (len(name) < 3 and record.kind is not EntityKind.REGION),
            _ends_in_capital(name, record),
        )
        nodes = [self.root]
        for word in words:
            adjectives = _adjectives(word) if record.kind is EntityKind.REGION and len(words) == 1 else ()
            keys = dict.fromkeys((word, _base(word), *adjectives, *_short_forms(word, record)))
            nodes = [node.exact.setdefault(key, Node()) for node in nodes for key in keys]
        for node in nodes:
            if spelling not in node.values:
                node.values.append(spelling)

    def find(self, tokens: Sequence[Token]) -> list[Mention]:
        """Every known name, leftmost first and longest at its start; none overlaps another."""
        mentions: list[Mention] = []
        start, reached = self.start, 0
        known = start.known
        for position, token in enumerate(tokens):
            word = token[0]
            state = known[word] if word in known else start.step(word)
            if state is None or position < reached:
                continue
            mention = _longest(state, tokens, position, mentions[-1] if mentions else None)
            if mention is not None:
                mention = self._described(mention, tokens)
                mentions.append(mention)
                reached = mention.last
        return mentions

    def _described(self, mention: Mention, tokens: Sequence[Token]) -> Mention:
        """A plant called by its kind and brand, then in full, is named in full: «автозавод KIA Qazaqstan»."""
        if mention.last - mention.first < SHORTEST_DESCRIBED or mention.of(*OWNERS) is None:
            return mention
        for first in range(mention.first + 1, mention.last):
            state = self.start.step(tokens[first].text)
            full = _longest(state, tokens, first, None) if state is not None else None
            if full is not None and full.last > mention.last and set(full.records) & set(mention.records):
                return full
        return mention


def _longest(start: Names, tokens: Sequence[Token], first: int, before: Mention | None) -> Mention | None:
    """The longest name at token `first`, which leads to `start`."""
    best: Mention | None = None
    state: Names | None = start
    last = first
    while state is not None:
        last += 1
        if state.values:
            words = tokens[first:last]
            fitting = [s.record for s in state.values if _fits(s, words, before, first)]
            if fitting:
                best = Mention(first, last, tuple(dict.fromkeys(fitting)))
        if state.ended:
            break
        while last < len(tokens) and tokens[last].text in QUOTES:
            last += 1
        state = state.step(tokens[last].text) if last < len(tokens) else None
    return best


SHORTEST_DESCRIBED = 2  # in words

#: Brands that are words of a language when not in capitals.
WORDS_TOO = frozenset({"MAN", "SEAT", "MINI", "TANK"})


def _only_in_capitals(name: str, record: Record) -> bool:
    short = name.isupper() and len(name) <= 4
    return short and (record.kind is not EntityKind.BRAND or name in WORDS_TOO)


QUOTES = frozenset('«»“”"„')


def _ends_in_capital(name: str, record: Record) -> bool:
    """Whether a company's name is of several Latin words, the last with a capital."""
    last = name.split()[-1] if name.split() else ""
    return record.kind in OWNERS and last != name and last.isascii() and last[:1].isupper()


def _fits(spelling: Spelling, tokens: Sequence[Token], before: Mention | None, first: int) -> bool:
    """Whether the words can be this name: capitals where a name has them, a number after its brand."""
    record = spelling.record
    if spelling.capitals and not all(
        token.upper or not token.text.isalpha() or (token.capital and _is_cyrillic(token.text))
        for token in tokens
    ):
        return False
    if spelling.bare_number:
        brand = before.of(EntityKind.BRAND) if before is not None and before.last == first else None
        return (record.kind is EntityKind.MODEL and brand is not None and brand.name == record.brand) or (
            record.kind is EntityKind.COUNTRY
        )
    if spelling.ends_in_capital and tokens[0].capital and not tokens[-1].capital:
        return False
    if record.kind is EntityKind.COUNTRY and OF_A_NATION.fullmatch(tokens[0].text):
        return True
    if record.kind is EntityKind.REGION and OF_A_PLACE.fullmatch(tokens[-1].text):
        return True
    return tokens[0].capital or not tokens[0].text[0].isalpha()
