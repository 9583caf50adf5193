"""The brands that an article is about, and those of its plants."""

from collections.abc import Sequence
from itertools import pairwise

from plants.vocabulary import Metric, Segment, Status

from .analysis import Analysis
from .gazetteer import OWNERS, QUOTES, EntityKind, Mention, Record
from .grammar import NOUNS, Hint, Noun
from .sites import companies_in, plant_name

MAKES = frozenset({EntityKind.BRAND, EntityKind.MODEL})
MADE = frozenset({Metric.PRODUCTION, Metric.LAUNCH, Metric.CAPACITY})
#: Classes of which a brand that is of one is seldom of another.
HEAVY = frozenset({Segment.TRUCK, Segment.BUS, Segment.TRACTOR, Segment.SPECIAL, Segment.TRAILER})
SAME_NAME = 8  # letters that two names of one company have in common


def brand_in(mention: Mention) -> Record | None:
    """The brand that the words mean, unless they mean a country too."""
    return mention.of(EntityKind.BRAND) if mention.of(EntityKind.COUNTRY) is None else None


def brand_of(opening: Sequence[Analysis], analyses: Sequence[Analysis]) -> str | None:
    """The brand of an article that names a single one, in its title or lead or with a plant."""
    everything = {r.name for a in [*opening, *analyses] for m in a.mentions if (r := brand_in(m)) is not None}
    models = {r.brand for a in analyses for m in a.mentions if (r := m.of(EntityKind.MODEL)) is not None}
    if len(everything | (models - {None})) != 1 or any(_makes_several(a) for a in analyses):
        return None
    tied = [a for a in analyses if companies_in(a) or a.hints[Hint.PLANT] or _is_of_making(a)]
    early = {r.name for a in opening for m in a.mentions if not _is_aside(m, a) and (r := brand_in(m))}
    near = {r.name for a in tied for m in a.mentions if not _is_part(m, a) and (r := brand_in(m))}
    return next(iter(early | near), None)


SEVERAL = frozenset({"разных", "нескольких", "различных", "several", "different", "various", "many"})
OF_BRANDS = frozenset({"марок", "брендов", "brands", "marques"})


def _makes_several(analysis: Analysis) -> bool:
    """Whether what a plant makes is said to be of several brands: «машины десяти марок»."""
    counted = {q.core_end for q in analysis.quantities if q.value > 1}
    return any(
        token.text in OF_BRANDS and (position in counted or analysis.tokens[position - 1].text in SEVERAL)
        for position, token in enumerate(analysis.tokens)
        if position and analysis.hints[Hint.PLANT]
    )


def _is_of_making(analysis: Analysis) -> bool:
    """Whether a sentence speaks of assembly that has started."""
    planned = analysis.hints[Hint.SCHEDULED] or any(m.value is Status.TARGET for m in analysis.statuses)
    return not planned and any(m.value is Metric.LAUNCH for m in analysis.metrics)


def plant_brand(plant: str | None, analyses: Sequence[Analysis]) -> str | None:
    """The brand in the name of the article's plant, where brand or model are named besides."""
    owners = [(plant_name(a, m), m) for a in analyses for m in companies_in(a)]
    inside = {
        r.brand for name, m in owners if name == plant for r in m.records if r.kind in OWNERS and r.brand
    }
    named = {r.brand or r.name for a in analyses for m in a.mentions for r in m.records if r.kind in MAKES}
    return next(iter(sorted(inside & named)), None)


def brands_of_works(analyses: Sequence[Analysis]) -> frozenset[str]:
    """The brands that a plant is described by: «завод грузовиков Foton», "a Foton truck plant"."""
    found = set()
    for analysis in analyses:
        plants = [(m.first, m.last) for m in analysis.hints[Hint.PLANT]]
        nouns = [n for n in analysis.words.find(NOUNS) if n.value.noun is Noun.VEHICLES]
        before = {n.last for n in nouns if any(last == n.first for _, last in plants)}
        after = {n.first for n in nouns if any(first == n.last for first, _ in plants)}
        brands = [(m, brand) for m in analysis.mentions if (brand := brand_in(m)) is not None]
        found |= {brand.name for m, brand in brands if m.first in before or m.last in after}
    return frozenset(found)


def named_brands(analyses: Sequence[Analysis]) -> frozenset[str]:
    """The brands named at all, alone or in the name of a plant; one known by its models only is not."""
    records = [r for a in analyses for m in a.mentions for r in m.records]
    inside = {r.brand for r in records if r.kind in OWNERS and r.brand is not None}
    return frozenset({r.name for r in records if r.kind is EntityKind.BRAND} | inside)


def plant_brands(analyses: Sequence[Analysis], said: frozenset[str]) -> dict[str, str]:
    """The brand that each plant has in its name, or the only one named with it."""
    tied: dict[str, set[str]] = {}
    spoken, paragraph = None, -1
    for analysis in analyses:
        companies = companies_in(analysis)
        if analysis.sentence.paragraph != paragraph or len(companies) > 1:
            spoken, paragraph = None, analysis.sentence.paragraph
        spoken = plant_name(analysis, companies[0]) if len(companies) == 1 else spoken
        if spoken is not None:
            tied.setdefault(spoken, set()).update(_brands_of(analysis, said, whole=True))
    every = set().union(*(_brands_of(a, said) for a in analyses)) & said
    if (
        len({plant[:SAME_NAME] for plant in tied}) == 1 and len(every) > 1
    ):  # an article on one plant that makes several
        tied = {plant: named and every for plant, named in tied.items()}
    if any(_makes_several(a) for a in analyses):
        tied = {}
    inside = brands_in_names(analyses)
    single = {plant: named for plant, named in tied.items() if len(named) == 1 and named <= said}
    brands = {
        plant: next(iter(named))
        for plant, named in single.items()
        if not inside.get(plant) or named <= inside[plant]
    }
    for analysis in analyses:
        brands.update(_apposed(analysis))
    for analysis in analyses:
        for mention in companies_in(analysis):
            for record in mention.records:
                if record.role == "unknown" and record.brand is not None:
                    brands.setdefault(plant_name(analysis, mention), record.brand)
    return brands


def _apposed(analysis: Analysis) -> dict[str, str]:
    """The brand of a plant that is called by it next: "QazTehna, the Yutong bus plant"."""
    brands: dict[str, str] = {}
    for first, second in pairwise(companies_in(analysis)):
        between = {token.text for token in analysis.tokens[first.last : second.first]}
        record = second.of(EntityKind.PLANT)
        if record is None or record.role != "unknown" or "," not in between or between - {",", "the", "a"}:
            continue
        if record.brand is not None:
            brands[plant_name(analysis, first)] = record.brand
    return brands


def brands_in_names(analyses: Sequence[Analysis]) -> dict[str, frozenset[str]]:
    """The brands that stand in each plant's name: money for a plant is of no other."""
    inside: dict[str, frozenset[str]] = {}
    for analysis in analyses:
        for mention in companies_in(analysis):
            records = [r for r in mention.records if r.kind in OWNERS or r.kind is EntityKind.BRAND]
            brands = {r.name if r.kind is EntityKind.BRAND else r.brand for r in records} - {None, ""}
            inside.setdefault(plant_name(analysis, mention), frozenset(b for b in brands if b))
    return inside


def _brands_of(analysis: Analysis, said: frozenset[str], whole: bool = False) -> set[str]:
    """The brands that a sentence names, by themselves or by their models; `said` ones first for a model.

    Where `whole`, not those that only a part is of.
    """
    mentions = [m for m in analysis.mentions if not (whole and _is_part(m, analysis))]
    brands = {r.name for m in mentions if (r := brand_in(m)) is not None}
    plants = [r for m in mentions for r in m.records if r.kind is EntityKind.PLANT and r.role == "unknown"]
    brands |= {r.brand for r in plants if r.brand is not None}
    for mention in mentions:
        makers = [r.brand for r in mention.records if r.kind is EntityKind.MODEL and r.brand is not None]
        brands.update([maker for maker in makers if maker in said][:1] or makers[:1])
    return brands


def _is_part(mention: Mention, analysis: Analysis) -> bool:
    """Whether a brand is only of some or to come: "among them 31 Urals", "a line for NefAZ"."""
    led = mention.first > 0 and analysis.tokens[mention.first - 1].text in ("for", "для")
    return led or _is_aside(mention, analysis)


def _is_aside(mention: Mention, analysis: Analysis) -> bool:
    """Whether a brand is of a part, or a partner with a plant of its own: «партнёр, завод «Имя»»."""
    first = mention.first - 1 if analysis.tokens[mention.first - 1].text in QUOTES else mention.first
    owner = mention.first and any(m.last == first for m in analysis.hints[Hint.PLANT])
    partner = owner and any(m.last < mention.first for m in analysis.hints[Hint.BACKER])
    return bool(partner) or _is_of_some(mention, analysis)


def _is_of_some(mention: Mention, analysis: Analysis) -> bool:
    """Whether a brand is of a part: "among them 31 Urals", "60 Yutong buses left" where none is made."""
    if any(m.last <= mention.first for m in analysis.hints[Hint.OF_THEM]):
        return True
    made = any(m.value in MADE for m in analysis.metrics)
    return not made and any(q.core_end <= mention.first <= q.last for q in analysis.quantities)


def makes_several(analyses: Sequence[Analysis]) -> bool:
    """Whether a sentence lists, uncounted, what classes a plant makes: "it builds buses and vans"."""
    return any(
        len({n.value.segment for n in a.nouns if n.value.segment is not None}) > 1
        and any(m.value is Metric.PRODUCTION for m in a.metrics)
        and bool(companies_in(a) or a.hints[Hint.PLANT] or any(m.first == 0 for m in a.hints[Hint.PRONOUN]))
        and not (a.quantities or a.statuses)
        for a in analyses
    )


def classes_of_brands(analyses: Sequence[Analysis]) -> dict[str, Segment]:
    """The class of each brand that is named with one and no other, passenger cars aside: "Ural trucks"."""
    said: dict[str, set[Segment | None]] = {}
    for analysis in analyses:
        after = {n.first: n.value.segment for n in analysis.nouns if n.value.noun is Noun.VEHICLES}
        for mention in analysis.mentions:
            brand = brand_in(mention)
            if brand is not None and mention.last in after:
                said.setdefault(brand.name, set()).add(after[mention.last])
    single = {brand: next(iter(classes)) for brand, classes in said.items() if len(classes) == 1}
    return {brand: kind for brand, kind in single.items() if kind in HEAVY}
