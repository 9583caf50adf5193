"""Starts of production: no number, but a day, month, quarter or year."""

from datetime import date

from plants.vocabulary import DATE, Metric, Status

from .analysis import Analysis
from .drafts import Draft
from .gazetteer import EntityKind
from .grammar import CLOCK, Hint, Noun
from .matching import Match
from .periods import PeriodMention
from .quantities import Measure, Quantity

REACH = 14
START_REACH = 10
BUILDING_REACH = 8
PAST = {"ru": ("л", "ла", "ло", "ли", "лся", "лась", "лось", "лись")}  # how verbs in the past end


def find_launches(analysis: Analysis, published: date | None, has_plant: bool) -> list[Draft]:
    """The starts of production that a sentence dates, one for each period."""
    if not analysis.periods:
        return []
    cues = _cues(analysis)
    drafts: list[Draft] = []
    for cue in cues:
        period = None if _is_of_building(cue, analysis) else _period(cue, analysis)
        if period is None or not (has_plant or _is_of_plant(analysis)):
            continue
        draft = _draft(cue, period, analysis, published)
        if draft.period is not None and all(draft.period != other.period for other in drafts):
            drafts.append(draft)
    return drafts


def _cues(analysis: Analysis) -> list[Match[Metric]]:
    """The words for a start; "begin" with a word for production or a plant in its clause is one."""
    counted = any(_counts_vehicles(q) for q in analysis.quantities)
    moved = {m.first for m in analysis.hints[Hint.MOVES]} if counted else set()
    cues = [m for m in analysis.metrics if m.value is Metric.LAUNCH and m.first not in moved]
    made = [m.first for m in analysis.metrics if m.value is Metric.PRODUCTION]
    made += [m.first for m in analysis.hints[Hint.PLANT]]
    said = analysis.hints[Hint.START]
    if not counted:
        said = [*said, *analysis.hints[Hint.SCHEDULED]]
    starts = [m for m in said if any(_is_with(m.first, other, analysis) for other in made)]
    cues += _running_since(analysis)
    starts += [m for m in _firsts(analysis) if made and not any(c.first == m.first for c in cues)]
    covered = {cue.first for cue in cues}
    dated = {i for p in analysis.periods for i in range(p.first, p.last)}
    covered |= dated
    cues = [cue for cue in cues if cue.first not in dated]
    return [*cues, *(Match(m.first, m.last, Metric.LAUNCH) for m in starts if m.first not in covered)]


def _running_since(analysis: Analysis) -> list[Match[Metric]]:
    """Making without a number since a day: "has been building Kia cars since 2023"."""
    since = [p.first for p in analysis.periods if p.opening is not None]
    if any(_counts_vehicles(q) for q in analysis.quantities):
        return []
    made = [m for m in analysis.metrics if m.value is Metric.PRODUCTION]
    return [
        Match(m.first, m.last, Metric.LAUNCH)
        for m in made
        if any(0 <= first - m.last <= REACH and analysis.same_clause(first, m.first) for first in since)
    ]


def _counts_vehicles(quantity: Quantity) -> bool:
    return quantity.measure is Measure.COUNT and quantity.noun in (Noun.VEHICLES, Noun.NONE, Noun.NAMED)


def _firsts(analysis: Analysis) -> list[Match[Hint]]:
    """The words "the first" right before a model's or brand's name: «первый Onix выпустили в апреле»."""
    named = {m.first for m in analysis.mentions if m.of(EntityKind.BRAND, EntityKind.MODEL)}
    ordinals = [m for m in analysis.words.find(CLOCK) if m.value == ("O", 1) and m.last in named]
    return [Match(m.first, m.last, Hint.START) for m in ordinals]


def _is_of_building(cue: Match[Metric], analysis: Analysis) -> bool:
    """Whether what starts is the building of a plant, not its work."""
    near = range(cue.first - BUILDING_REACH, cue.last + 3)
    goods = {m.last for m in analysis.hints[Hint.PRODUCT]}
    if any(m.first in goods and analysis.same_clause(m.first, cue.first) for m in analysis.hints[Hint.PLANT]):
        return True
    building = [m.first for m in analysis.hints[Hint.BUILDING] if m.first in near]
    return any(analysis.same_clause(first, cue.first) for first in building)


def _is_with(start: int, other: int, analysis: Analysis) -> bool:
    return analysis.same_clause(start, other) and abs(start - other) <= START_REACH


def _is_of_plant(analysis: Analysis) -> bool:
    named = any(m.of(EntityKind.PLANT, EntityKind.ORGANISATION, EntityKind.BRAND) for m in analysis.mentions)
    return named or bool(analysis.hints[Hint.PLANT]) or _makes_vehicles(analysis)


def _makes_vehicles(analysis: Analysis) -> bool:
    """Whether a sentence speaks of making vehicles, and of no more or less of it."""
    made = any(m.value is Metric.PRODUCTION for m in analysis.metrics)
    vehicles = any(n.value.noun is Noun.VEHICLES for n in analysis.nouns)
    return (
        made
        and vehicles
        and not (analysis.hints[Hint.UP] or analysis.hints[Hint.DOWN] or analysis.quantities)
    )


def _period(cue: Match[Metric], analysis: Analysis) -> PeriodMention | None:
    """The period named nearest to the word for a start, in its clause or next to it."""
    near = [
        mention
        for mention in analysis.periods
        if mention.shift is None
        and not _goes_on(mention, analysis)
        and _gap(cue, mention) <= REACH
        and abs(analysis.clause_of(cue.first) - analysis.clause_of(mention.first)) <= 1
    ]
    return min(near, key=lambda m: _gap(cue, m), default=None)


def _goes_on(mention: PeriodMention, analysis: Analysis) -> bool:
    """Whether a period is "since the start of the year": no day that anything started."""
    return mention.opening is None and any(mention.first <= p < mention.last for p in analysis.sinces)


def _gap(cue: Match[Metric], mention: PeriodMention) -> int:
    return max(mention.first - cue.last, cue.first - mention.last, 0)


def _has_happened(
    cue: Match[Metric], mention: PeriodMention, analysis: Analysis, published: date | None
) -> bool:
    """Whether a verb in the past and a date behind say that it started, whatever else is to come."""
    dated = mention.past is not None and mention.past == mention.future
    over = dated and published is not None and mention.past is not None and mention.past[1] < published
    return over and analysis.tokens[cue.last - 1].text.endswith(PAST.get(analysis.words_language, ()))


def _draft(cue: Match[Metric], mention: PeriodMention, analysis: Analysis, published: date | None) -> Draft:
    first, last = min(cue.first, mention.first), max(cue.last, mention.last)
    promised = any(
        match.value is Status.TARGET and analysis.same_clause(match.first, cue.first)
        for match in analysis.statuses
    )
    promised = promised and not _has_happened(cue, mention, analysis, published)
    days = mention.opening or (mention.past, mention.future)
    period = days[1] if promised else days[0]
    if period is not None and published is not None and period[0] > published:
        promised = True
    draft = Draft(analysis, Metric.LAUNCH, None, DATE, first, last, cue.first, period=period)
    draft.status = Status.TARGET if promised else Status.ACTUAL
    return draft
