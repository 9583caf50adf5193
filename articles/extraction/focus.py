"""What an article as a whole is about: its country, its plant, its brand."""

from collections import Counter
from collections.abc import Iterator, Sequence

from plants.vocabulary import TRACKED_COUNTRIES, VEHICLES, Metric, Status

from .analysis import Analysis
from .classes import class_of
from .directions import goes_to
from .drafts import VOLUMES, Focus
from .gazetteer import QUOTES, EntityKind, Mention, Record
from .grammar import Hint, Noun
from .heads import dateline, is_digest
from .makes import (
    brand_in,
    brand_of,
    brands_in_names,
    brands_of_works,
    classes_of_brands,
    makes_several,
    named_brands,
    plant_brand,
    plant_brands,
)
from .matching import covered
from .outlook import OF_PROJECT, expects, is_planned
from .places import regions_in, tracked_in
from .sites import companies_in, is_holding, plant_name
from .splitting import LineKind

TITLE_WEIGHT = 3
COMPANY_REACH = 5  # words from "company" to "of China"
LEAD_SENTENCES = 3
COUNTED_BEFORE = 5  # numbers before the first plant is named, in an article that is at none


HOMES = {"kk": "KZ", "ky": "KG", "uz": "UZ"}  # the country that a language's news is of, where none is named
OWNS = frozenset({"its", "whose", "their"})
BESIDE = 1  # tokens between a place and the plant there: the quote
SHORTEST_SENTENCE = 5  # in words: less is a dateline


def focus_of(analyses: Sequence[Analysis], title: Analysis | None) -> Focus:
    """Read off what the title, the lead and the names throughout say."""
    opening = [*([title] if title is not None else []), *_lead(analyses)]
    everything = [*opening[:1], *analyses]
    digest = is_digest(analyses)
    plant = _plant(opening, analyses) if not digest else None
    site = _site(opening) and not digest
    regions = [r for a in everything for m in regions_in(a) if (r := m.of(EntityKind.REGION)) is not None]
    oblasts = frozenset(r.name for r in regions if r.role == "region")
    investor, investor_paragraph = _investor(analyses)
    return Focus(
        country=home_country(analyses, title),
        plant=plant,
        place=_place(opening, analyses, oblasts) if not digest else None,
        oblasts=oblasts,
        places=_plant_places(everything, plant, oblasts),
        lands={wide(record, oblasts): record.country for record in regions},
        homes=_homes(everything),
        brand=brand_of(opening, analyses) or plant_brand(plant, everything),
        brands=plant_brands(everything, named_brands(everything)),
        early_brands=brands_of_works(opening),
        name_brands=brands_in_names(everything),
        named_brands=named_brands(everything),
        segment=class_of(title, opening, analyses, plant, site) if not digest else None,
        metric=next((m.value for m in title.metrics if m.value in VOLUMES), None)
        if title is not None
        else None,
        investor=investor,
        investor_paragraph=investor_paragraph,
        known=_is_named(plant, everything),
        holding=any(is_holding(m) for a in opening for m in companies_in(a) if plant_name(a, m) == plant),
        titled=title is not None and bool(companies_in(title)),
        planned=is_planned(opening),
        site=site,
        digest=digest,
        expected=title is not None and expects(title) and not site,
        mixed=makes_several(analyses),
        brand_classes=classes_of_brands(everything),
        foreign_product=_foreign_product(opening[:2]),
    )


def home_country(analyses: Sequence[Analysis], title: Analysis | None) -> str | None:
    """The tracked country that the article speaks of most, its title and beginning weighing more."""
    votes: Counter[str] = Counter()
    for number, analysis in enumerate([*([title] if title else []), *analyses]):
        weight = TITLE_WEIGHT if number < 3 else 1
        for mention in analysis.mentions:
            if _is_destination(mention, analysis):
                continue
            country = next((r.country for r in mention.records if r.country in TRACKED_COUNTRIES), None)
            if country is not None:
                votes[country] += weight
    spoken = analyses[0].words_language if analyses else ""
    return votes.most_common(1)[0][0] if votes else HOMES.get(spoken)


def _is_destination(mention: Mention, analysis: Analysis) -> bool:
    """Whether a place only takes what another of the region sends there."""
    if not mention.of_place() or not goes_to(mention, analysis):
        return False
    sent = bool(analysis.hints[Hint.MOVES]) or any(m.value is Metric.EXPORTS for m in analysis.metrics)
    here = {r.country for r in mention.records}
    return sent and any(
        r.country in TRACKED_COUNTRIES and r.country not in here for m in analysis.mentions for r in m.records
    )


def _lead(analyses: Sequence[Analysis]) -> list[Analysis]:
    """The first sentences of the first paragraph of prose, a dateline left out."""
    prose = [a for a in analyses if a.sentence.kind is LineKind.PROSE and len(a.tokens) >= SHORTEST_SENTENCE]
    return [a for a in prose if a.sentence.paragraph == prose[0].sentence.paragraph][:LEAD_SENTENCES]


def _plant(opening: Sequence[Analysis], analyses: Sequence[Analysis]) -> str | None:
    """The plant the article is at: named in its title or lead, or the only one in an article on no totals."""
    totals = [a for a in opening if _is_national(a) and any(q.noun == VEHICLES for q in a.quantities)]
    spoken = opening[: opening.index(totals[0]) + 1] if totals else opening
    early = [(a, m) for a in spoken for m in companies_in(a)]
    early = [(a, m) for a, m in early if not is_holding(m)] or early
    quoted = [(a, m) for a, m in early if m.first and a.tokens[m.first - 1].text in QUOTES]
    known = [(a, m) for a, m in early if _is_known(m)]
    if early:
        proper = [(a, m) for a, m in known if not _is_described(a, m)]
        return plant_name(*(quoted or proper or known or early)[0])
    if any(q.noun == VEHICLES for a in opening for q in a.quantities if not a.rates):
        return None
    if any(_is_national(a) and a.metrics for a in opening[:1]):
        return None
    if not _site(opening) and not any(_is_of_project(a) for a in opening):
        return None
    every = list(dict.fromkeys(plant_name(a, m) for a in analyses for m in companies_in(a)))
    if every and _is_named_late(analyses):
        return None
    if not every:
        every = list(dict.fromkeys(plant_name(a, m) for a in analyses for m in _investors_in(a)))
    return every[0] if len(every) == 1 else None


def _is_named_late(analyses: Sequence[Analysis]) -> bool:
    """Whether much has been counted before any plant is named: it is only an example."""
    first = next((n for n, a in enumerate(analyses) if companies_in(a)), 0)
    return sum(len(a.quantities) for a in analyses[:first]) >= COUNTED_BEFORE


def _investors_in(analysis: Analysis) -> list[Mention]:
    """The companies from abroad that put money in, where no plant has a name of its own."""
    return [
        m
        for m in analysis.mentions
        if (r := m.of(EntityKind.ORGANISATION)) is not None and r.role == "investor" and _is_abroad(r.country)
    ]


def _is_of_project(analysis: Analysis) -> bool:
    """Whether a sentence speaks of money put in, or of what starts or is to come."""
    started = {Metric.LAUNCH, Metric.INVESTMENT, Metric.CAPACITY, Metric.JOBS}
    planned = any(m.value is Status.TARGET for m in analysis.statuses)
    return planned or any(m.value in started for m in analysis.metrics)


def _is_known(mention: Mention) -> bool:
    """Whether a plant is one of the reference's, and not only named by its place or brand."""
    return all(record.role != "unknown" for record in mention.records)


def _is_described(analysis: Analysis, mention: Mention) -> bool:
    """Whether a plant is named by what it is: «завод Kia в Костанае»."""
    return any(mention.first <= m.first < mention.last for m in analysis.hints[Hint.PLANT])


def _is_named(plant: str | None, analyses: Sequence[Analysis]) -> bool:
    """Whether a plant is called by more than its place."""
    return any(
        not (r := m.of(EntityKind.PLANT, EntityKind.ORGANISATION)) or r.region is None or r.role != "unknown"
        for a in analyses
        for m in companies_in(a)
        if plant_name(a, m) == plant
    )


def _place(opening: Sequence[Analysis], analyses: Sequence[Analysis], oblasts: frozenset[str]) -> str | None:
    """The region that the title or lead names first, no other with it, or the dateline's, or the only one."""
    early = next((named for a in opening if (named := _wide_regions(a, oblasts))), [])
    written_from = dateline(analyses)
    if early or written_from is not None:
        return written_from if not early else early[0] if len(early) == 1 else None
    every = {name for a in analyses for name in _wide_regions(a, oblasts)}
    return every.pop() if len(every) == 1 else None


def _wide_regions(analysis: Analysis, oblasts: frozenset[str]) -> list[str]:
    """The regions that a sentence names, each once."""
    records = [r for m in regions_in(analysis) if (r := m.of(EntityKind.REGION)) is not None]
    return list(dict.fromkeys(wide(record, oblasts) for record in records))


def wide(record: Record, oblasts: frozenset[str]) -> str:
    """A region's name, or that of the oblast it lies in where the article names that one."""
    return record.region if record.region in oblasts and record.region else record.name


def _plant_places(analyses: Sequence[Analysis], plant: str | None, oblasts: frozenset[str]) -> dict[str, str]:
    """The region of each plant: the one named in a sentence with it, or with the word for it."""
    places = _named_places(analyses, oblasts)
    spoken = plant
    for analysis in analyses:
        companies = companies_in(analysis)
        if companies:
            spoken = plant_name(analysis, companies[0])
        records = [r for m in regions_in(analysis) if (r := m.of(EntityKind.REGION)) is not None]
        if (
            spoken is None
            or len({wide(record, oblasts) for record in records}) != 1
            or len(companies) > 1
            or not (companies or analysis.hints[Hint.PLANT])
        ):
            continue
        places.setdefault(spoken, wide(records[0], oblasts))
    if plant is not None and not any(name == plant for name in places):
        places.update(_called_by_place(plant, analyses, places))
    return places


def _homes(analyses: Sequence[Analysis]) -> dict[str, str]:
    """The tracked country of each plant named, as known or by the region named with it."""
    homes: dict[str, str] = {}
    for analysis in analyses:
        companies, regions = companies_in(analysis), regions_in(analysis)
        for mention in companies:
            owner = mention.of(EntityKind.PLANT, EntityKind.ORGANISATION)
            near = regions[0].of(EntityKind.REGION) if len(companies) == 1 and regions else None
            country = (owner.country if owner else None) or (near.country if near else None)
            if country in TRACKED_COUNTRIES:
                homes.setdefault(plant_name(analysis, mention), country)
    return homes


def _called_by_place(plant: str, analyses: Sequence[Analysis], places: dict[str, str]) -> dict[str, str]:
    """The region of a plant with a name of its own that is also called "the Kostanay plant"."""
    unknown = {r.region for a in analyses for m in companies_in(a) for r in m.records if r.role == "unknown"}
    regions = {region for region in places.values() if region in unknown}
    return {plant: regions.pop()} if len(regions) == 1 and _is_named(plant, analyses) else {}


def _named_places(analyses: Sequence[Analysis], oblasts: frozenset[str]) -> dict[str, str]:
    """The region of each plant that a sentence names with it."""
    places: dict[str, str] = {}
    for analysis in analyses:
        companies = companies_in(analysis)
        records = [r for m in regions_in(analysis) if (r := m.of(EntityKind.REGION)) is not None]
        for mention in companies:
            plant = mention.of(EntityKind.PLANT)
            if plant is not None and plant.role == "unknown" and plant.region is not None:
                places.setdefault(plant_name(analysis, mention), _wide_place(mention, analysis, oblasts))
        if len(companies) == 1 and len({wide(record, oblasts) for record in records}) == 1:
            places.setdefault(plant_name(analysis, companies[0]), wide(records[0], oblasts))
        elif len(companies) > 1:
            places.update(
                {name: place for name, place in _places_beside(analysis, oblasts) if name not in places}
            )
    return places


def _wide_place(mention: Mention, analysis: Analysis, oblasts: frozenset[str]) -> str:
    """The region in the name of a plant nobody listed, or the oblast it lies in where that is named too."""
    inside = analysis.gazetteer.find(analysis.tokens[mention.first : mention.last])
    towns = [r for m in inside if (r := m.of(EntityKind.REGION)) is not None]
    return next((wide(town, oblasts) for town in towns), mention.records[0].region or "")


def _places_beside(analysis: Analysis, oblasts: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Each plant with the region right before it, and with that of "its Dushanbe works" after it."""
    companies = companies_in(analysis)
    for before, mention in zip([None, *companies], companies, strict=False):
        owner = mention.of(EntityKind.PLANT)
        named = owner.region if owner is not None and owner.role == "unknown" else None
        if before is not None and named is not None and analysis.tokens[mention.first - 1].text in OWNS:
            yield plant_name(analysis, before), named
        beside = [m for m in regions_in(analysis) if 0 <= mention.first - m.last <= BESIDE]
        record = beside[-1].of(EntityKind.REGION) if beside else None
        if record is not None:
            yield plant_name(analysis, mention), wide(record, oblasts)


def _investor(analyses: Sequence[Analysis]) -> tuple[str | None, int]:
    """The country of the first foreign company that is not just a brand, or of "Chinese investors"; where."""
    for analysis in analyses:
        for mention in analysis.mentions:
            company, country = mention.of(EntityKind.ORGANISATION), mention.of(EntityKind.COUNTRY)
            named = company is not None and mention.of(EntityKind.BRAND) is None
            if named and company is not None and _invests(company) and _takes_part(analysis):
                return company.country, analysis.sentence.paragraph
            if country is not None and _is_abroad(country.name) and _backs(mention, analysis):
                return country.name, analysis.sentence.paragraph
    return None, -1


def _takes_part(analysis: Analysis) -> bool:
    """Whether a sentence with a foreign company is of a project, in Russian where many are only named."""
    if analysis.words_language != "ru" or analysis.sentence.kind is not LineKind.PROSE:
        return True
    said = [m.value for m in analysis.metrics if m.value in OF_PROJECT]
    hints = (Hint.PROJECT, Hint.BUILDING, Hint.COST, Hint.BACKER)
    return bool(said) or any(analysis.hints[hint] for hint in hints)


def _invests(company: Record) -> bool:
    """Whether a company is from abroad, and no newspaper or agency."""
    return _is_abroad(company.country) and company.role not in ("publisher", "agency", "association")


def _is_abroad(country: str | None) -> bool:
    return country not in (*TRACKED_COUNTRIES, None, "")


def _backs(mention: Mention, analysis: Analysis) -> bool:
    """Whether a country's investor or company is named right after it: "China's BYD", "Chinese investors"."""
    after = range(mention.last, mention.last + 3)
    money = any(m.value is Metric.INVESTMENT for m in analysis.metrics) or bool(analysis.hints[Hint.COST])
    backer = any(m.first in after for m in analysis.hints[Hint.BACKER])
    of_it = mention.first > 1 and analysis.led_by(Hint.OUT_OF, mention.first, 1)
    of_it = of_it or (mention.first > 1 and analysis.tokens[mention.first - 1].text == "of")
    if of_it and analysis.tokens[mention.first - 2].capital and (money or _is_company_of(mention, analysis)):
        return True
    named = any(
        analysis.tokens[i].capital for i in after if i < len(analysis.tokens) and i not in _places(analysis)
    )
    return money and (backer or named)


def _is_company_of(mention: Mention, analysis: Analysis) -> bool:
    """Whether "company" stands before the name that a country follows: «компания Имя Имя из КНР»."""
    before = range(mention.first - COMPANY_REACH, mention.first - 1)
    return any(m.first in before for m in analysis.hints[Hint.BACKER])


def _places(analysis: Analysis) -> set[int]:
    """The tokens that name places."""
    return covered(m for m in analysis.mentions if m.of_place())


def _site(opening: Sequence[Analysis]) -> bool:
    """Whether the title or lead speaks of a plant, and no total of the country."""
    plants = any(a.hints[Hint.PLANT] for a in opening)
    totals = any(q.noun == VEHICLES for a in opening if _is_national(a) for q in a.quantities)
    return plants and not totals


def _is_national(analysis: Analysis) -> bool:
    spoken = bool(tracked_in(analysis)) or bool(analysis.hints[Hint.NATION])
    return spoken and not analysis.hints[Hint.PLANT]


def _foreign_product(opening: Sequence[Analysis]) -> bool:
    """Whether the title or first sentence is about a factory of other goods: a "tyre factory"."""
    for analysis in opening:
        if any(n.value.noun is Noun.VEHICLES for n in analysis.nouns) or any(
            brand_in(m) for m in analysis.mentions
        ):
            return False
        plants = [m.first for m in analysis.hints[Hint.PLANT]]
        if any(
            0 <= first - product.last <= 1 for first in plants for product in analysis.hints[Hint.PRODUCT]
        ):
            return True
        made = any(m.value is Metric.PRODUCTION for m in analysis.metrics)
        if plants and made and analysis.hints[Hint.PRODUCT]:
            return True
    return False
