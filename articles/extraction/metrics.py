"""Which metric a number belongs to, by the words near it."""

from collections.abc import Collection, Iterable
from typing import Any

from plants.vocabulary import PEOPLE, PERCENT, VEHICLES, Metric

from .analysis import Analysis
from .drafts import VALUE_OF, VOLUME_OF, VOLUMES, Frame, Scene
from .gazetteer import EntityKind, Mention
from .grammar import Hint, Noun
from .matching import Match
from .quantities import Measure, Quantity

CLAUSE_COST = 9  # words that a clause's border counts for
AFTER_COST = 2
ATTRIBUTE_COST = 8
ANOTHERS_COST = 12  # what a word costs that stands after another number
FARTHEST = 30
COUNTED = VOLUMES | {Metric.CAPACITY}
TRADE = frozenset({Metric.EXPORTS, Metric.IMPORTS})
PLANT_METRICS = frozenset({Metric.JOBS, Metric.INVESTMENT, Metric.CAPACITY, Metric.LAUNCH})
SMALLEST_BARE = 32  # a bare number below is a day, an edition, a rank
SMALLEST_PARALLEL = 100  # a bare number after another of vehicles
NEAR_SMALL = 6  # how near a numeral below a dozen must be to a word for a metric
CLEAR_BARE = 1000  # a bare number from here on can stand without its word near


def cues_of(analysis: Analysis, frame: Frame) -> list[Match[Metric]]:
    """The words for metrics in a sentence; words of sending and arriving mean what the countries say."""
    moved = _direction(analysis, frame)
    if moved is None:
        return analysis.metrics
    kept = [m for m in analysis.metrics if m.value is not Metric.SALES or not _at(m, analysis.hints[Hint.MOVES])]
    moves = [Match(m.first, m.last, moved) for m in analysis.hints[Hint.MOVES] if not _at(m, kept)]
    return sorted([*kept, *moves], key=lambda match: match.first)


def _at(match: Match[Any], others: Iterable[Match[Any]]) -> bool:
    """Whether another match starts where this one does."""
    return any(other.first == match.first for other in others)


def _direction(analysis: Analysis, frame: Frame) -> Metric | None:
    if not analysis.hints[Hint.MOVES]:
        return None
    if frame.metric in TRADE:
        return frame.metric
    places = [m for m in analysis.mentions if m.of(EntityKind.COUNTRY, EntityKind.REGION)]
    abroad = [m for m in places if all(r.country != frame.focus.country for r in m.records)]
    if any(_leads_home(m, analysis) for m in abroad):
        return Metric.IMPORTS
    return Metric.EXPORTS if any(analysis.led_by(Hint.TOWARDS, m.first) for m in abroad) else None


def _leads_home(mention: Mention, analysis: Analysis) -> bool:
    return analysis.led_by(Hint.OUT_OF, mention.first)


def distance(analysis: Analysis, quantity: Quantity, first: int, last: int) -> int:
    """How far words stand from a number, in words; what comes after is a little farther."""
    if last <= quantity.core:
        gap = quantity.core - last
    elif first >= quantity.core_end:
        gap = first - quantity.core_end + AFTER_COST
    else:
        gap = 0
    borders = abs(analysis.clause_of(first) - analysis.clause_of(quantity.core))
    return gap + borders * CLAUSE_COST


def nearest(scene: Scene, quantity: Quantity, metrics: Collection[Metric]) -> Match[Metric] | None:
    """The word for one of `metrics` that stands nearest to a number."""
    found = [match for match in scene.cues if match.value in metrics]
    return min(found, key=lambda m: _reach_of(m, scene.analysis, quantity), default=None)


def _reach_of(match: Match[Metric], analysis: Analysis, quantity: Quantity) -> int:
    """The distance of a word; one that only describes vehicles ("locally built cars") counts as farther."""
    gap = distance(analysis, quantity, match.first, match.last)
    if any(quantity.last <= q.core and q.last <= match.first for q in analysis.quantities if q.measure is Measure.COUNT):
        gap += ANOTHERS_COST
    describes = match.value is Metric.PRODUCTION and any(
        n.first == match.last and n.value.noun is Noun.VEHICLES and n.last <= quantity.core for n in analysis.nouns
    )
    return gap + (ATTRIBUTE_COST if describes else 0)


def reach(scene: Scene, quantity: Quantity, metrics: Collection[Metric]) -> int:
    """How far the nearest word for one of `metrics` is; very far where there is none."""
    cue = nearest(scene, quantity, metrics)
    return _reach_of(cue, scene.analysis, quantity) if cue is not None else 1000


def metric_of(quantity: Quantity, scene: Scene) -> tuple[Metric, str] | None:
    """The metric and unit of a number, or None where it is no claim."""
    found: tuple[Metric, str] | None = None
    if quantity.measure is Measure.COUNT:
        found = _of_count(quantity, scene)
    elif quantity.measure is Measure.MONEY and quantity.unit is not None:
        metric = _of_money(quantity, scene)
        found = (metric, quantity.unit) if metric is not None else None
    elif quantity.measure is Measure.PERCENT:
        share = _of_percent(quantity, scene)
        found = (share, PERCENT) if share is not None else None
    if found is not None and found[0] in PLANT_METRICS and scene.frame.focus.foreign_product:
        return None
    return found


def _of_count(quantity: Quantity, scene: Scene) -> tuple[Metric, str] | None:
    if quantity.noun is Noun.ALIEN or _is_difference(quantity, scene.analysis) or _is_daily(quantity, scene.analysis):
        return None
    if quantity.noun is Noun.PEOPLE:
        return (Metric.JOBS, PEOPLE) if _is_employment(quantity, scene) else None
    money = _bare_money(quantity, scene)
    if money is not None:
        return Metric.INVESTMENT, money
    if quantity.noun is Noun.NONE and scene.drafts and scene.drafts[-1].metric is Metric.JOBS:
        return (Metric.JOBS, PEOPLE) if nearest(scene, quantity, {Metric.JOBS}) else None
    if quantity.noun is Noun.NONE and reach(scene, quantity, {Metric.JOBS}) <= min(6, reach(scene, quantity, COUNTED)):
        return Metric.JOBS, PEOPLE
    if quantity.noun is not Noun.VEHICLES and _is_product(quantity, scene.analysis):
        return None
    if scene.analysis.in_clause(Hint.STANDING, quantity.core):
        return None
    if quantity.noun is not Noun.VEHICLES and quantity.in_words and quantity.scale == 1:
        return _of_numeral(quantity, scene)
    if quantity.noun is Noun.NONE and not _bare_counts(quantity, scene):
        return None
    if quantity.in_words and quantity.value <= 12 and _is_proportion(quantity, scene.analysis):
        return None
    if quantity.in_words and quantity.value <= 12 and reach(scene, quantity, VOLUMES) > NEAR_SMALL:
        return None
    metric = _of_vehicles(quantity, scene)
    return (metric, VEHICLES) if metric is not None else None


def _is_proportion(quantity: Quantity, analysis: Analysis) -> bool:
    """Whether a numeral is the second of "seven in ten"."""
    return any(0 < quantity.first - q.last <= 2 and q.in_words for q in analysis.quantities) or (
        quantity.first > 1 and analysis.tokens[quantity.first - 1].text in ("in", "из")
    )


def _of_numeral(quantity: Quantity, scene: Scene) -> tuple[Metric, str] | None:
    """A numeral without a noun, after a figure of its kind: "eight arrived from Georgia"."""
    before = scene.drafts[-1] if scene.drafts else None
    after = range(quantity.core_end, quantity.core_end + 2)
    moved = any(m.first in after and m.value in VOLUMES for m in scene.cues)
    from_there = any(m.first in after for m in scene.analysis.hints[Hint.OUT_OF])
    if before is None or not (moved or from_there):
        return None
    volumes = [draft.volume for draft in scene.drafts if draft.volume in VOLUMES]
    return (volumes[-1], VEHICLES) if volumes else None


def _is_difference(quantity: Quantity, analysis: Analysis) -> bool:
    """Whether a number is how many more or fewer: "3.2 percent, or almost 7,000 cars"."""
    after = range(quantity.last, quantity.last + 1)
    by_words = any(m.first in after for hint in (Hint.UP, Hint.DOWN) for m in analysis.hints[hint] if m.value)
    before = analysis.tokens[quantity.first - 1].text if quantity.first else ""
    if by_words and (before in ("by", "на") or quantity.qualifier is None and quantity.noun is Noun.NONE):
        return analysis.tokens[quantity.last].text not in "+-("
    changes = [q for q in analysis.quantities if q.measure is Measure.PERCENT and 0 < quantity.first - q.last <= 2]
    return bool(changes) and before in ("or", "или", "yoki", "немесе", "же")


def _is_daily(quantity: Quantity, analysis: Analysis) -> bool:
    """Whether a number is a day's or a month's rate."""
    return any(quantity.core - 3 <= m.first <= quantity.last + 2 for m in analysis.hints[Hint.DAILY])


def _is_product(quantity: Quantity, analysis: Analysis) -> bool:
    """Whether the clause, up to the number, speaks of other goods and of no vehicles."""
    products = [m for m in analysis.hints[Hint.PRODUCT] if m.last <= quantity.core]
    if not products:
        return False
    ours = [n for n in analysis.nouns if n.value.noun is Noun.VEHICLES and n.last <= quantity.core]
    return not ours or ours[-1].first < products[-1].first


def _bare_money(quantity: Quantity, scene: Scene) -> str | None:
    """The currency of millions of nothing after an investment: "of which 5 million is a loan"."""
    if quantity.noun is not Noun.NONE or quantity.scale < 10**6 or scene.frame.currency is None:
        return None
    before = scene.drafts[-1].metric if scene.drafts else scene.frame.last_metric
    invested = before is Metric.INVESTMENT or reach(scene, quantity, {Metric.INVESTMENT}) < reach(scene, quantity, COUNTED)
    return scene.frame.currency if invested else None


def _is_employment(quantity: Quantity, scene: Scene) -> bool:
    """Whether people are at work, or to be."""
    if any(m.value is Metric.JOBS and m.first < quantity.last and m.last > quantity.core for m in scene.cues):
        return True
    if reach(scene, quantity, {Metric.JOBS}) <= 8 + CLAUSE_COST:
        return True
    return scene.analysis.in_clause(Hint.PROJECT, quantity.core)


def _bare_counts(quantity: Quantity, scene: Scene) -> bool:
    """Whether a number without a noun counts vehicles."""
    analysis, frame = scene.analysis, scene.frame
    named = [m for m in analysis.mentions if m.of(EntityKind.BRAND, EntityKind.MODEL, EntityKind.COUNTRY)]
    cue = reach(scene, quantity, COUNTED)
    known = bool(frame.metric or frame.list_metric or _raises_capacity(quantity, scene))
    if _raises_capacity(quantity, scene):
        return True
    if analysis.is_item():
        return known or cue < 1000
    if quantity.value < SMALLEST_BARE and not (scene.drafts and named):
        return False
    large = quantity.value >= CLEAR_BARE
    if cue <= (14 if large else 8) or (quantity.scale > 1 and cue < 1000):
        return True
    if any(draft.unit == VEHICLES for draft in scene.drafts) and (quantity.value >= SMALLEST_PARALLEL or quantity.scale > 1):
        return True
    here = any(analysis.same_clause(m.first, quantity.core) for m in [*named])
    dated = large and any(abs(p.first - quantity.core) < 12 for p in analysis.periods)
    return known and (here or dated)


def _raises_capacity(quantity: Quantity, scene: Scene) -> bool:
    """Whether a sentence on nothing else goes on about the capacity before it: "by 2027 it will be 500 thousand"."""
    large = quantity.scale > 1 or quantity.value >= CLEAR_BARE
    return large and scene.frame.last_metric is Metric.CAPACITY and not scene.cues and not scene.drafts


def _of_vehicles(quantity: Quantity, scene: Scene) -> Metric | None:
    """The metric of a number of vehicles."""
    if is_capacity(quantity, scene) or (_raises_capacity(quantity, scene) and quantity.noun is Noun.NONE):
        return Metric.CAPACITY
    cue = nearest(scene, quantity, VOLUMES)
    if cue is not None and (_reach_of(cue, scene.analysis, quantity) <= FARTHEST or scene.frame.metric is None):
        return cue.value
    if nearest(scene, quantity, {Metric.CAPACITY}) is not None:
        return Metric.CAPACITY
    if scene.analysis.is_item() and scene.frame.list_metric is not None:
        return scene.frame.list_metric
    before = scene.drafts[-1].volume if scene.drafts and scene.drafts[-1].volume in VOLUMES else None
    return before or scene.frame.metric


def is_capacity(quantity: Quantity, scene: Scene) -> bool:
    """Whether a number of vehicles is what a plant can make in a year."""
    analysis = scene.analysis
    yearly = any(
        analysis.same_clause(p, quantity.core) and -4 <= p - quantity.core <= 6 + quantity.last - quantity.core
        for p in analysis.rates
    )
    cue = reach(scene, quantity, {Metric.CAPACITY})
    if cue <= (14 if yearly else 8):
        return reach(scene, quantity, {Metric.SALES, Metric.EXPORTS, Metric.IMPORTS}) > cue
    if scene.drafts and scene.drafts[-1].metric is Metric.CAPACITY and cue <= 20 and not _moves(quantity, scene):
        return True
    return yearly and _has_plant(analysis) and not analysis.periods and not _moves(quantity, scene)


def _moves(quantity: Quantity, scene: Scene) -> bool:
    cue = nearest(scene, quantity, COUNTED)
    return cue is not None and cue.value in VOLUMES - {Metric.PRODUCTION}


def _has_plant(analysis: Analysis) -> bool:
    named = any(m.of(EntityKind.PLANT, EntityKind.ORGANISATION) for m in analysis.mentions)
    return named or bool(analysis.hints[Hint.PLANT])


def _of_money(quantity: Quantity, scene: Scene) -> Metric | None:
    """The metric of an amount of money."""
    analysis, before = scene.analysis, scene.drafts[-1] if scene.drafts else None
    if analysis.in_clause(Hint.SINGLE, quantity.core) or analysis.in_clause(Hint.PRODUCT, quantity.core):
        return None
    if before is not None and before.unit != VEHICLES and quantity.first - before.last <= 2:
        return before.metric if before.metric in VOLUME_OF or before.metric is Metric.INVESTMENT else None
    if _names_project(quantity, analysis):
        return Metric.INVESTMENT
    invested = nearest(scene, quantity, {Metric.INVESTMENT})
    if invested is not None and analysis.same_clause(invested.first, quantity.core):
        return Metric.INVESTMENT if _is_ours(scene) else None
    if before is not None and before.unit == VEHICLES and quantity.first - before.last <= 5:
        return VALUE_OF.get(before.metric)
    return _by_words(quantity, scene)


def _by_words(quantity: Quantity, scene: Scene) -> Metric | None:
    """The metric of money by what its clause, then its sentence, then the sentence before speaks of."""
    analysis, before = scene.analysis, scene.drafts[-1] if scene.drafts else None
    volume = nearest(scene, quantity, VOLUMES)
    costs = analysis.in_clause(Hint.COST, quantity.core)
    worth = analysis.in_clause(Hint.WORTH, quantity.core)
    if volume is not None and (not costs or worth or volume.value is not Metric.PRODUCTION):
        if analysis.same_clause(volume.first, quantity.core):
            return VALUE_OF[volume.value]
    if (costs or nearest(scene, quantity, {Metric.INVESTMENT})) and _is_ours(scene):
        return Metric.INVESTMENT
    if volume is not None:
        return VALUE_OF[volume.value]
    if before is not None and before.volume in VOLUMES:
        return VALUE_OF.get(before.volume)
    if analysis.in_clause(Hint.TURNOVER, quantity.core) and scene.frame.last_metric not in VOLUMES:
        return Metric.SALES_VALUE
    if worth and scene.frame.last_metric in VOLUMES:
        return VALUE_OF[scene.frame.last_metric]
    return scene.frame.last_metric if scene.frame.last_metric in VOLUME_OF else None


def _names_project(quantity: Quantity, analysis: Analysis) -> bool:
    """Whether the money is right before what it pays for: "a $115 million assembly plant"."""
    after = range(quantity.last, quantity.last + 4)
    return any(m.first in after for hint in (Hint.PLANT, Hint.PROJECT) for m in analysis.hints[hint])


def _is_ours(scene: Scene) -> bool:
    """Whether an investment is in a plant of the industry: one is named, or spoken of just before."""
    analysis, frame = scene.analysis, scene.frame
    spoken = analysis.hints[Hint.PLANT] or analysis.hints[Hint.PROJECT]
    named = any(m.of(EntityKind.PLANT, EntityKind.ORGANISATION, EntityKind.BRAND) for m in analysis.mentions)
    return bool(spoken or named or frame.paragraph_plant or frame.focus.plant)


def _of_percent(quantity: Quantity, scene: Scene) -> Metric | None:
    """The metric of a percentage that is no change."""
    analysis = scene.analysis
    if reach(scene, quantity, {Metric.LOCALIZATION}) <= 12:
        return Metric.LOCALIZATION
    if analysis.in_clause(Hint.EQUITY, quantity.core) or analysis.in_clause(Hint.SINGLE, quantity.core):
        return None
    if any(distance(analysis, quantity, m.first, m.last) <= 14 for m in analysis.hints[Hint.SHARE]):
        return Metric.SHARE
    if scene.drafts and scene.drafts[-1].metric is Metric.SHARE:
        return Metric.SHARE
    return Metric.SHARE if scene.frame.last_metric is Metric.SHARE and analysis.is_item() else None
