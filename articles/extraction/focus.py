"""What an article as a whole is about: its country, its plant, its brand."""

from collections import Counter
from collections.abc import Sequence

from plants.vocabulary import TRACKED_COUNTRIES, Metric, Segment, Status

from .analysis import Analysis
from .drafts import VOLUMES, Focus
from .entities import surface
from .gazetteer import EntityKind, Mention, Record
from .grammar import Hint, Noun
from .places import regions_in
from .splitting import LineKind
from .subjects import companies_in

TITLE_WEIGHT = 3
LEAD = 2  # sentences of prose


def focus_of(analyses: Sequence[Analysis], title: Analysis | None) -> Focus:
    """Read off what the title, the lead and the names throughout say."""
    prose = [a for a in analyses if a.sentence.kind is LineKind.PROSE]
    opening = [*([title] if title is not None else []), *prose[:LEAD]]
    company = next(((a, m) for a in opening for m in companies_in(a)), None)
    plant = surface(company[0].sentence.text, company[0].tokens, company[1]) if company is not None else None
    places = _places(opening) if plant is not None else _places(opening[:1])
    return Focus(
        country=home_country(analyses, title),
        plant=plant,
        place=places[0] if places else None,
        brand=_only_brand([*opening[:1], *analyses]),
        segment=_segment(title),
        metric=next((m.value for m in title.metrics if m.value in VOLUMES), None) if title is not None else None,
        investor=_investor(analyses),
        planned=_planned(opening),
        foreign_product=_foreign_product(opening[:2]),
    )


def home_country(analyses: Sequence[Analysis], title: Analysis | None) -> str | None:
    """The tracked country that the article speaks of most, its title and beginning weighing more."""
    votes: Counter[str] = Counter()
    for number, analysis in enumerate([*([title] if title else []), *analyses]):
        weight = TITLE_WEIGHT if number < 3 else 1
        for mention in analysis.mentions:
            country = next((r.country for r in mention.records if r.country in TRACKED_COUNTRIES), None)
            if country is not None:
                votes[country] += weight
    return votes.most_common(1)[0][0] if votes else None


def _places(analyses: Sequence[Analysis]) -> list[str]:
    """The regions named, an oblast before a town."""
    records = [r for a in analyses for m in regions_in(a) if (r := m.of(EntityKind.REGION))]
    return [r.name for r in sorted(records, key=lambda r: r.role != "region")]


def _only_brand(analyses: Sequence[Analysis]) -> str | None:
    """The brand of an article that names a single one."""
    brands = {r.name for a in analyses for m in a.mentions if (r := _brand(m)) is not None}
    return brands.pop() if len(brands) == 1 else None


def _brand(mention: Mention) -> Record | None:
    return mention.of(EntityKind.BRAND) if mention.of(EntityKind.COUNTRY) is None else None


def _segment(title: Analysis | None) -> Segment | None:
    if title is None:
        return None
    named = {n.value.segment for n in title.nouns if n.value.noun is Noun.VEHICLES and n.value.segment is not None}
    return named.pop() if len(named) == 1 else None


def _investor(analyses: Sequence[Analysis]) -> str | None:
    """The country of the first foreign company named that is not just a brand."""
    for analysis in analyses:
        for mention in analysis.mentions:
            record = mention.of(EntityKind.ORGANISATION)
            if record is not None and mention.of(EntityKind.BRAND) is None and record.country not in (*TRACKED_COUNTRIES, None):
                return record.country or None
    return None


def _planned(opening: Sequence[Analysis]) -> bool:
    """Whether the title or lead speaks of what is still to come."""
    return any(m.value is Status.TARGET for a in opening for m in a.statuses) or any(
        Metric.INVESTMENT is m.value and a.hints[Hint.PROJECT] for a in opening for m in a.metrics
    )


def _foreign_product(opening: Sequence[Analysis]) -> bool:
    """Whether the title or first sentence is about a factory of other goods than vehicles."""
    for analysis in opening:
        if any(n.value.noun is Noun.VEHICLES for n in analysis.nouns):
            return False
        if analysis.hints[Hint.PRODUCT] and analysis.hints[Hint.PLANT]:
            return True
    return False
