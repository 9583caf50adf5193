"""Whether an article is about the region's automotive industry."""

from collections.abc import Sequence

from .analysis import Analysis
from .gazetteer import EntityKind
from .grammar import Grammar, Noun, Topic
from .metrics import COUNTED
from .tokens import Token

INDUSTRY, TRADE, NAME, OFFTOPIC = 3, 2, 1, 2
ENOUGH = 3


def is_about_industry(analyses: Sequence[Analysis], grammar: Grammar) -> bool:
    """Whether words of the industry outweigh words of other news in which vehicles appear.

    Weighed are words of the industry, sentences in which vehicles are made or traded, known names
    of plants and brands, and against them accidents, thefts, roads and the like.
    """
    weight = 0
    for analysis in analyses:
        weight += INDUSTRY * _words(analysis.tokens, grammar, Topic.INDUSTRY)
        weight -= OFFTOPIC * _words(analysis.tokens, grammar, Topic.OFFTOPIC)
        weight += TRADE if _trades_vehicles(analysis) else 0
        weight += NAME if any(m.of(EntityKind.BRAND, EntityKind.PLANT) for m in analysis.mentions) else 0
    return weight >= ENOUGH


def _words(tokens: Sequence[Token], grammar: Grammar, topic: Topic) -> int:
    return len({tokens[match.first].text for match in grammar.topics[topic].find(tokens)})


def _trades_vehicles(analysis: Analysis) -> bool:
    vehicles = any(match.value.noun is Noun.VEHICLES for match in analysis.nouns)
    return vehicles and any(match.value in COUNTED for match in analysis.metrics)
