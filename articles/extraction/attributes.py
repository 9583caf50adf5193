"""Words for metrics that say none: what only describes vehicles, an engine, a plant."""

from collections.abc import Iterable
from typing import Any

from plants.vocabulary import Metric

from .analysis import Analysis
from .drafts import VOLUMES
from .grammar import Hint, Noun
from .matching import Match
from .measures import Measure

BUILDS = frozenset(
    {
        "build",
        "builds",
        "built",
        "construct",
        "constructs",
        "constructed",
        "построить",
        "построит",
        "построят",
        "построили",
    }
)
MADE = frozenset({"made", "produced", "built", "assembled", "manufactured"})
AUXILIARIES = frozenset({"had", "have", "been", "were", "are", "was"})
COUNTED = VOLUMES | {Metric.CAPACITY}
TRADE = frozenset({Metric.EXPORTS, Metric.IMPORTS})
ORIGINS = frozenset({"сборки", "производства", "выпуска"})
OF_ORIGIN = (
    "ской",
    "ского",
    "цкой",
    "цкого",
    "ственной",
    "ственного",
    "местной",
    "местного",
    "нной",
    "нного",
)
ENGINE_REACH = 3  # words from power to so many horses


def _earns(match: Match[Metric], analysis: Analysis) -> bool:
    """Whether what is brought in is money, by something named before: "exports brought in $28 million"."""
    money = [q for q in analysis.quantities if q.measure is Measure.MONEY]
    paid = any(match.last == q.first for q in money) and starts_with(match, analysis.hints[Hint.WORTH])
    return paid and any(m.last <= match.first for m in analysis.metrics)


def _is_origin(match: Match[Metric], analysis: Analysis) -> bool:
    """Whether making only says which vehicles they are: «3 тыс. Chevrolet местной сборки»."""
    if match.value is not Metric.PRODUCTION or analysis.tokens[match.first].text not in ORIGINS:
        return False
    adjective = match.first - 1
    if adjective < 1 or not analysis.tokens[adjective].text.endswith(OF_ORIGIN):
        return False
    things = {n.last for n in analysis.nouns} | {m.last for m in analysis.mentions}
    others = any(m.value in COUNTED and m.first != match.first for m in analysis.metrics)
    return adjective in things and (others or bool(analysis.hints[Hint.MOVES]))


def _only_foreign(match: Match[Metric], analysis: Analysis) -> bool:
    """Whether "imported" only says which vehicles are sold: «продажи импортных автомобилей»."""
    if match.value not in TRADE or not analysis.tokens[match.first].text.startswith(("импортн", "экспортн")):
        return False
    things = {n.first for n in analysis.nouns if n.value.noun is Noun.VEHICLES}
    sold = any(m.value is Metric.SALES for m in analysis.metrics)
    return match.last in things and sold


def _only_made_here(match: Match[Metric], analysis: Analysis) -> bool:
    """Whether "made in" only says which of those sold they are: «из них 93,7 тыс. собраны в Казахстане»."""
    if match.value is not Metric.PRODUCTION or not any(m.first == 0 for m in analysis.hints[Hint.OF_THEM]):
        return False
    counted = any(
        q.last <= match.first and all(t.text in AUXILIARIES for t in analysis.tokens[q.last : match.first])
        for q in analysis.quantities
    )
    return counted and any(0 <= m.first - match.last <= 1 for m in analysis.mentions if m.of_place())


def _is_of_engine(match: Match[Metric], analysis: Analysis) -> bool:
    """Whether a capacity is an engine's power: «мощностью свыше 200 лошадиных сил»."""
    if match.value is not Metric.CAPACITY:
        return False
    after = [q for q in analysis.quantities if 0 <= q.core - match.last < ENGINE_REACH]
    return bool(after) and after[0].noun is Noun.ALIEN


def is_made_abroad(match: Match[Any], analysis: Analysis) -> bool:
    """Whether "abroad" only says where vehicles are made: "cars produced abroad"."""
    before = analysis.tokens[match.first - 1].text if match.first else ""
    return before in MADE and starts_with(match, analysis.hints[Hint.ABROAD])


def starts_with(match: Match[Any], others: Iterable[Match[Any]]) -> bool:
    """Whether another match starts where this one does."""
    return any(other.first == match.first for other in others)


#: Words for metrics that say no metric where one of these holds.
OF_OTHERS = (_earns, _is_origin, _only_foreign, _is_of_engine, _only_made_here)
