"""Whether an article is about the region's automotive industry."""

from collections.abc import Sequence

from plants.vocabulary import TRACKED_COUNTRIES, Metric

from .analysis import Analysis
from .attributes import COUNTED
from .gazetteer import EntityKind, Mention
from .grammar import TOPICS, Hint, Noun, Topic
from .turkic import TURKIC

INDUSTRY, TRADE, NAME, OFFTOPIC = 3, 2, 1, 1
ENOUGH = 2
OF_MAKERS = COUNTED | {Metric.LAUNCH, Metric.INVESTMENT, Metric.JOBS, Metric.LOCALIZATION, Metric.SHARE}


def is_about_industry(analyses: Sequence[Analysis]) -> bool:
    """Whether words of the industry outweigh words of other news in which vehicles appear.

    Weighed are words of the industry, sentences in which vehicles are made or traded or a maker
    is at work, known names of plants and brands, and against them accidents, thefts, roads and the like.
    """
    weight = 0
    for analysis in analyses:
        weight += INDUSTRY * _words(analysis, Topic.INDUSTRY)
        weight -= OFFTOPIC * _words(analysis, Topic.OFFTOPIC)
        weight += TRADE if _trades_vehicles(analysis) or _maker_works(analysis) else 0
        weight += NAME if _earns(analysis) else 0
        weight += NAME if any(_is_maker(mention) for mention in analysis.mentions) else 0
    return weight >= ENOUGH and not _is_elsewhere(analyses)


def _is_elsewhere(analyses: Sequence[Analysis]) -> bool:
    """Whether countries are named and none of them, nor any place or maker named, is of the region."""
    records = [record for analysis in analyses for mention in analysis.mentions for record in mention.records]
    tracked = any(record.country in TRACKED_COUNTRIES for record in records)
    at_home = any(a.words_language in TURKIC and a.hints[Hint.NATION] for a in analyses)
    return not tracked and not at_home and any(record.kind is EntityKind.COUNTRY for record in records)


def _maker_works(analysis: Analysis) -> bool:
    """Whether a sentence with numbers says what a brand or a maker of vehicles does or has."""
    makers = any(_is_maker(mention) for mention in analysis.mentions)
    does = any(match.value in OF_MAKERS for match in analysis.metrics) or bool(
        analysis.hints[Hint.PLANT] or analysis.hints[Hint.TURNOVER] or analysis.hints[Hint.COST]
    )
    return makers and does and bool(analysis.quantities or analysis.periods)


def _earns(analysis: Analysis) -> bool:
    """Whether a sentence says how much "the company" took in."""
    return bool(analysis.hints[Hint.FIRM] and analysis.hints[Hint.TURNOVER] and analysis.quantities)


def _is_maker(mention: Mention) -> bool:
    """Whether a name is a brand, a plant or a company that makes vehicles."""
    company = mention.of(EntityKind.ORGANISATION)
    makes = company is not None and company.role in ("manufacturer", "holding")
    return makes or mention.of(EntityKind.BRAND, EntityKind.PLANT) is not None


def _words(analysis: Analysis, topic: Topic) -> int:
    return len({analysis.tokens[match.first].text for match in analysis.words.find(TOPICS[topic])})


def _trades_vehicles(analysis: Analysis) -> bool:
    vehicles = any(match.value.noun is Noun.VEHICLES for match in analysis.nouns)
    traded = any(match.value in COUNTED for match in analysis.metrics) or bool(analysis.hints[Hint.MOVES])
    return vehicles and (traded or (analysis.is_item() and bool(analysis.quantities)))
