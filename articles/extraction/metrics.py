"""Which metric a number belongs to, by the words near it."""

from collections.abc import Collection

from plants.vocabulary import PEOPLE, PERCENT, VEHICLES, Metric

from .analysis import Analysis
from .drafts import VALUE_OF, VOLUME_OF, VOLUMES, Draft, Frame
from .gazetteer import EntityKind
from .grammar import Hint, Noun
from .matching import Match
from .quantities import Measure, Quantity

CLAUSE_COST = 9  # words that a clause's border counts for
AFTER_COST = 2
COUNTED = VOLUMES | {Metric.CAPACITY}
SMALLEST_BARE = 32  # a bare number below is a day, an edition, a rank


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


def nearest(analysis: Analysis, quantity: Quantity, metrics: Collection[Metric]) -> Match[Metric] | None:
    """The word for one of `metrics` that stands nearest to a number."""
    found = [match for match in analysis.metrics if match.value in metrics]
    return min(found, key=lambda m: distance(analysis, quantity, m.first, m.last), default=None)


def metric_of(
    quantity: Quantity, analysis: Analysis, frame: Frame, drafts: list[Draft]
) -> tuple[Metric, str] | None:
    """The metric and unit of a number, or None where it is no claim."""
    if quantity.measure is Measure.COUNT:
        return _of_count(quantity, analysis, frame, drafts)
    if quantity.measure is Measure.MONEY and quantity.unit is not None:
        metric = _of_money(quantity, analysis, frame, drafts)
        return (metric, quantity.unit) if metric is not None else None
    if quantity.measure is Measure.PERCENT:
        metric = _of_percent(quantity, analysis, frame)
        return (metric, PERCENT) if metric is not None else None
    return None


def _of_count(
    quantity: Quantity, analysis: Analysis, frame: Frame, drafts: list[Draft]
) -> tuple[Metric, str] | None:
    if quantity.noun is Noun.ALIEN:
        return None
    if quantity.noun is Noun.PEOPLE:
        return (Metric.JOBS, PEOPLE) if _is_employment(quantity, analysis) else None
    money = _bare_money(quantity, analysis, frame, drafts)
    if money is not None:
        return money
    if quantity.noun is Noun.NONE and drafts and drafts[-1].metric is Metric.JOBS:
        return (Metric.JOBS, PEOPLE) if nearest(analysis, quantity, {Metric.JOBS}) else None
    if quantity.noun is Noun.NONE and not _bare_counts(quantity, analysis, frame, drafts):
        return None
    metric = _of_vehicles(quantity, analysis, frame, drafts)
    return (metric, VEHICLES) if metric is not None else None


def _bare_money(
    quantity: Quantity, analysis: Analysis, frame: Frame, drafts: list[Draft]
) -> tuple[Metric, str] | None:
    """Millions of nothing after an investment in a currency are of that currency: "of which 5 million is a loan"."""
    if quantity.noun is not Noun.NONE or quantity.scale < 10**6 or frame.currency is None:
        return None
    before = drafts[-1].metric if drafts else frame.last_metric
    if before is Metric.INVESTMENT or nearest(analysis, quantity, {Metric.INVESTMENT}):
        return Metric.INVESTMENT, frame.currency
    return None


def _is_employment(quantity: Quantity, analysis: Analysis) -> bool:
    """Whether people are at work, or to be."""
    job = nearest(analysis, quantity, {Metric.JOBS})
    if job is not None and (job.first < quantity.last and job.last > quantity.core):
        return True
    if job is not None and distance(analysis, quantity, job.first, job.last) <= 8 + CLAUSE_COST:
        return True
    return any(analysis.same_clause(match.first, quantity.core) for match in analysis.hints[Hint.PROJECT])


def _bare_counts(quantity: Quantity, analysis: Analysis, frame: Frame, drafts: list[Draft]) -> bool:
    """Whether a number without a noun counts vehicles."""
    if quantity.in_words and not (drafts and _movement_after(quantity, analysis)):
        return False
    named = [m for m in analysis.mentions if m.of(EntityKind.BRAND, EntityKind.MODEL, EntityKind.COUNTRY)]
    cue = nearest(analysis, quantity, COUNTED)
    if analysis.is_item():
        return bool(frame.list_metric or frame.metric or cue)
    if quantity.value < SMALLEST_BARE and not (drafts and named):
        return False
    if cue is not None and distance(analysis, quantity, cue.first, cue.last) <= 8:
        return True
    counted = [d for d in drafts if d.unit == VEHICLES]
    return bool(counted) or (
        bool(frame.metric) and any(analysis.same_clause(m.first, quantity.core) for m in named)
    )


def _movement_after(quantity: Quantity, analysis: Analysis) -> bool:
    after = range(quantity.core_end, quantity.core_end + 2)
    return any(m.first in after and m.value in VOLUMES for m in analysis.metrics) or any(
        m.first in after for m in analysis.hints[Hint.OUT_OF]
    )


def _of_vehicles(quantity: Quantity, analysis: Analysis, frame: Frame, drafts: list[Draft]) -> Metric | None:
    """The metric of a number of vehicles."""
    cue = nearest(analysis, quantity, COUNTED)
    if is_capacity(quantity, analysis):
        return Metric.CAPACITY
    volumes = nearest(analysis, quantity, VOLUMES)
    cue = volumes if cue is not None and cue.value is Metric.CAPACITY and volumes is not None else cue
    if cue is not None and cue.value is Metric.CAPACITY:
        return Metric.CAPACITY
    if analysis.is_item() and frame.list_metric is not None and cue is None:
        return frame.list_metric
    if cue is not None:
        return cue.value
    before = drafts[-1].volume if drafts and drafts[-1].volume in VOLUMES else None
    return before or frame.metric


def is_capacity(quantity: Quantity, analysis: Analysis) -> bool:
    """Whether a number of vehicles is what a plant can make in a year."""
    cue = nearest(analysis, quantity, {Metric.CAPACITY})
    yearly = any(
        analysis.same_clause(p, quantity.core)
        and -4 <= p - quantity.core <= 6 + quantity.last - quantity.core
        for p in analysis.rates
    )
    if cue is not None and distance(analysis, quantity, cue.first, cue.last) <= (14 if yearly else 8):
        volume = nearest(analysis, quantity, {Metric.SALES, Metric.EXPORTS, Metric.IMPORTS})
        return volume is None or distance(analysis, quantity, volume.first, volume.last) > distance(
            analysis, quantity, cue.first, cue.last
        )
    return yearly and _has_plant(analysis) and not analysis.periods and not _moves(quantity, analysis)


def _moves(quantity: Quantity, analysis: Analysis) -> bool:
    cue = nearest(analysis, quantity, COUNTED)
    return cue is not None and cue.value in VOLUMES - {Metric.PRODUCTION}


def _has_plant(analysis: Analysis) -> bool:
    return bool(analysis.hints[Hint.PLANT]) or any(
        m.of(EntityKind.PLANT, EntityKind.ORGANISATION) for m in analysis.mentions
    )


def _of_money(quantity: Quantity, analysis: Analysis, frame: Frame, drafts: list[Draft]) -> Metric | None:
    """The metric of an amount of money."""
    if any(analysis.same_clause(m.first, quantity.core) for m in analysis.hints[Hint.SINGLE]):
        return None
    before = drafts[-1] if drafts else None
    if before is not None and before.unit != VEHICLES and quantity.first - before.last <= 2:
        return before.metric if before.metric in VOLUME_OF or before.metric is Metric.INVESTMENT else None
    if before is not None and before.unit == VEHICLES and quantity.first - before.last <= 5:
        return VALUE_OF.get(before.metric)
    cue = nearest(analysis, quantity, VOLUMES | {Metric.INVESTMENT})
    if cue is not None and cue.value is not Metric.INVESTMENT:
        invested = nearest(analysis, quantity, {Metric.INVESTMENT})
        if invested is not None and analysis.same_clause(invested.first, quantity.core):
            cue = invested
    if cue is not None:
        return cue.value if cue.value is Metric.INVESTMENT else VALUE_OF[cue.value]
    if before is not None and before.metric in VOLUMES | VOLUME_OF.keys():
        return VALUE_OF.get(before.volume)
    return frame.last_metric if frame.last_metric in VOLUME_OF else None


def _of_percent(quantity: Quantity, analysis: Analysis, frame: Frame) -> Metric | None:
    """The metric of a percentage that is no change."""
    local = nearest(analysis, quantity, {Metric.LOCALIZATION})
    if local is not None and distance(analysis, quantity, local.first, local.last) <= 12:
        return Metric.LOCALIZATION
    same = [m for m in analysis.hints[Hint.EQUITY] if analysis.same_clause(m.first, quantity.core)]
    if same:
        return None
    if any(distance(analysis, quantity, m.first, m.last) <= 12 for m in analysis.hints[Hint.SHARE]):
        return Metric.SHARE
    return Metric.SHARE if frame.last_metric is Metric.SHARE and analysis.is_item() else None
