"""Finding a country, place, organisation, brand, model or plant by any name it has had, in either script.

Names are compared as Latin letters without case or accents («Костанай» and "Kostanai" are one name), each
with all its spellings and former names. What is typed is matched as the beginning of words first; only
then, and only for words long enough to tell apart, as a misspelling.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

from anyascii import anyascii
from django.conf import settings
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from rapidfuzz import fuzz, process

from plants.models import Brand, Country, Figure, Organisation, Plant, Region, VehicleModel
from plants.models.changes import newest_change
from plants.vocabulary import TRACKED_COUNTRIES

#: A name that shares less with what was typed is another name, in percent of letters.
ALIKE = 78

#: Fewer letters than these are too few to be told from a misspelling of something else.
LETTERS_TO_MISSPELL = 4

#: The longest text that is looked for; more is no name.
LONGEST = 100

_WHOLE, _STARTS, _WORD_STARTS, _HOLDS, _AKIN = 100.0, 99.0, 98.0, 97.0, 96.0


class Kind(StrEnum):
    """What a name is the name of, the kinds that people look for first before the others."""

    COUNTRY = "country"
    PLANT = "plant"
    BRAND = "brand"
    MODEL = "model"
    ORGANISATION = "organisation"
    REGION = "region"

    @property
    def label(self) -> Any:
        return _LABELS[self]


_LABELS = {
    Kind.COUNTRY: _("Country"),
    Kind.PLANT: pgettext_lazy("factory", "Plant"),
    Kind.BRAND: _("Brand"),
    Kind.MODEL: pgettext_lazy("of vehicle", "Model"),
    Kind.ORGANISATION: _("Organisation"),
    Kind.REGION: _("Region or town"),
}
_ORDER = list(Kind)


@dataclass(frozen=True, slots=True)
class Named:
    """Something with a page and names: `name` as the site writes it, `spellings` all it is known by."""

    kind: Kind
    name: str
    address: str
    spellings: tuple[str, ...]
    where: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """A thing found: by which spelling, and how near that is to what was typed (100 is the same)."""

    named: Named
    spelling: str
    likeness: float

    @property
    def other_name(self) -> str:
        """The spelling that was met, where it is not the name itself."""
        return "" if folded(self.spelling) == folded(self.named.name) else self.spelling


def folded(text: str) -> str:
    """A name as words of Latin letters and digits, without case, accents or punctuation."""
    return " ".join(re.findall(r"[a-z0-9]+", anyascii(text).casefold()))


def names(query: str, most: int) -> list[Hit]:
    """At most `most` things whose names begin with, hold, or are nearly `query`; nearest first."""
    return find(everything(), query, most)


def find(index: "Index", query: str, most: int) -> list[Hit]:
    """As `names`, over an index of one's own."""
    wanted = folded(query[:LONGEST])
    if not wanted:
        return []
    found = index.plain(wanted) or index.misspelt(wanted)
    hits = [*found, *index.akin(found)]
    best: dict[str, Hit] = {}
    for hit in sorted(hits, key=_nearness):
        best.setdefault(hit.named.address, hit)
    return list(best.values())[:most]


def _nearness(hit: Hit) -> tuple[Any, ...]:
    return -hit.likeness, _ORDER.index(hit.named.kind), len(hit.spelling), hit.named.name


class Index:
    """All spellings, folded, with what each one names."""

    def __init__(self, things: Iterable[Named]) -> None:
        self._entries = [(folded(one), one, thing) for thing in things for one in thing.spellings]
        self._keys = [key for key, _spelling, _thing in self._entries]

    def plain(self, wanted: str) -> list[Hit]:
        """What is named `wanted`, begins with it, has a word that does, or holds all of its words."""
        found = ((_plainly(wanted, key), spelling, thing) for key, spelling, thing in self._entries)
        return [Hit(thing, spelling, likeness) for likeness, spelling, thing in found if likeness]

    def akin(self, found: Iterable[Hit]) -> list[Hit]:
        """What has the own name of a thing that was found by a whole spelling: «Кия» finds Kia's plants."""
        names = {folded(hit.named.name) for hit in found if hit.likeness == _WHOLE}
        return [replace(hit, likeness=_AKIN) for name in names for hit in self.plain(name)]

    def misspelt(self, wanted: str) -> list[Hit]:
        """What is spelt nearly like `wanted`."""
        if len(wanted) < LETTERS_TO_MISSPELL:
            return []
        near = process.extract(wanted, self._keys, scorer=_likeness, score_cutoff=ALIKE, limit=50)
        return [Hit(self._entries[at][2], self._entries[at][1], score) for _key, score, at in near]


def _plainly(wanted: str, key: str) -> float:
    if key == wanted:
        return _WHOLE
    if key.startswith(wanted):
        return _STARTS
    if f" {wanted}" in f" {key}":
        return _WORD_STARTS
    words = key.split()
    if all(any(word.startswith(part) for word in words) for part in wanted.split()):
        return _HOLDS
    return 0


def _likeness(wanted: str, key: str, **options: Any) -> float:
    """How alike two names are; of a longer name, its most similar word counts a little less."""
    whole = fuzz.ratio(wanted, key)
    parts = [fuzz.ratio(wanted, word) for word in key.split() if len(word) >= LETTERS_TO_MISSPELL]
    return max(whole, 0.96 * max(parts, default=0))


def everything() -> Index:
    """The index of all rows as they stand, in the active language; made again only after a change."""
    changed = newest_change(Country, Region, Organisation, Brand, VehicleModel, Plant, Figure)
    # While somebody is writing there is no version that a copy could be kept by.
    return _kept(changed, get_language()) if changed else _index()


@lru_cache(maxsize=len(settings.LANGUAGES))
def _kept(changed: datetime, language: str) -> Index:
    return _index()


def _index() -> Index:
    return Index([*_countries(), *_plants(), *_brands(), *_models(), *_organisations(), *_regions()])


def _named(kind: Kind, row: Any, address: str, spellings: Sequence[str], where: str = "") -> Named:
    name = str(row) if kind == Kind.COUNTRY else row.name
    return Named(kind, name, address, tuple(dict.fromkeys(filter(None, [row.name, *spellings]))), where)


def _countries() -> Iterator[Named]:
    """The five that are followed, then their partners."""
    figures = Figure.objects.filter(counterpart=OuterRef("pk"))
    met = Q(code__in=TRACKED_COUNTRIES) | Exists(figures) | Q(organisations__isnull=False)
    for row in sorted(Country.objects.filter(met).distinct(), key=lambda row: not row.is_tracked):
        yield _named(Kind.COUNTRY, row, row.get_absolute_url(), [row.name_ru, row.name_kk, *row.aliases])


def _plants() -> Iterator[Named]:
    for row in Plant.objects.select_related("country", "town", "region"):
        where = ", ".join(filter(None, [row.place, str(row.country)]))
        yield _named(Kind.PLANT, row, row.get_absolute_url(), row.aliases, where)


def _brands() -> Iterator[Named]:
    """The brands that the site lists; of the others it knows no more than the name."""
    figures = Figure.objects.filter(brand=OuterRef("pk"))
    for row in Brand.objects.filter(Exists(figures) | Q(plants__isnull=False)).distinct():
        yield _named(Kind.BRAND, row, row.get_absolute_url(), row.aliases)


def _models() -> Iterator[Named]:
    figures = Figure.objects.filter(model=OuterRef("pk"))
    for row in VehicleModel.objects.filter(Exists(figures)).select_related("brand"):
        address = f"{reverse('production')}?{urlencode({'brand': row.brand.slug, 'model': row.pk})}"
        spellings = [str(row), *(f"{row.brand.name} {alias}" for alias in row.aliases), *row.aliases]
        yield _named(Kind.MODEL, row, address, spellings, row.brand.name)


def _organisations() -> Iterator[Named]:
    for row in Organisation.objects.select_related("country"):
        where = str(row.country or "")
        yield _named(Kind.ORGANISATION, row, row.get_absolute_url(), row.aliases, where)


def _regions() -> Iterator[Named]:
    """Places with plants: a place has no page of its own, but the list of its plants."""
    rows = Region.objects.filter(Q(plants__isnull=False) | Q(town_plants__isnull=False))
    for row in rows.select_related("country", "parent").distinct():
        address = f"{reverse('plant-list')}?{urlencode({'region': row.slug})}"
        within = row.get_kind_display() if row.parent is None else str(row.parent)
        yield _named(Kind.REGION, row, address, row.aliases, f"{within}, {row.country}")
