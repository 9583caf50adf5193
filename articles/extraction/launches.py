"""Starts of production: no number, but a day, month, quarter or year."""

from datetime import date, timedelta

from plants.vocabulary import DATE, Metric, Status

from .analysis import Analysis
from .days import shifted
from .drafts import Draft
from .gazetteer import EntityKind, Mention
from .grammar import CLOCK, WEEKDAYS, Hint, Noun
from .matching import Match, covered
from .measures import Measure, Quantity
from .periods import PeriodMention
from .turkic import TURKIC

REACH = 14
STATUS_AFTER = 5  # words from a start to the word that promises it: "production is to begin"
MADE = 4  # words from a verb to the vehicles it counts
WEEKDAY_REACH = 16  # words from a start to the weekday it was on: "left the line of the plant on Monday"
LISTED_REACH = 7  # words from one period of a list to the next
START_REACH = 10
BUILDING_REACH = 8
#: How verbs in the past end.
PAST = {
    "ru": ("л", "ла", "ло", "ли", "лся", "лась", "лось", "лись"),
    "kk": ("ды", "ді", "ты", "ті", "ған", "ген", "қан", "кен"),
    "ky": ("ды", "ди", "ду", "дү", "ты", "ти", "ту", "тү", "ган", "ген", "гон", "гөн", "кан", "кен"),
    "uz": ("di", "ди", "gan", "ган", "kan", "кан"),
}


def find_launches(analysis: Analysis, published: date | None, has_plant: bool) -> list[Draft]:
    """The starts of production that a sentence dates, one for each period."""
    weekdays = analysis.words.find(WEEKDAYS)
    if not (analysis.periods or weekdays) or not (has_plant or _is_of_plant(analysis)):
        return []
    drafts: list[Draft] = []
    for cue in _cues(analysis):
        for period in [] if _is_of_building(cue, analysis) else _dates(cue, analysis, published, weekdays):
            draft = _draft(cue, period, analysis, published)
            if draft.period is not None and all(draft.period != other.period for other in drafts):
                drafts.append(draft)
    return drafts


def _dates(
    cue: Match[Metric], analysis: Analysis, published: date | None, weekdays: list[Match[int]]
) -> list[PeriodMention]:
    """The days of a start: the weekday right after it, or the period near it and those listed after."""
    near = [day for day in weekdays if 0 <= day.first - cue.last <= WEEKDAY_REACH]
    near = [day for day in near if _is_on(day, cue, analysis)]
    if near and any(cue.last <= p.first < near[0].first for p in analysis.periods):
        near = []
    if near and published is not None:
        day = published - timedelta(days=(published.weekday() - near[0].value) % 7)
        return [PeriodMention(near[0].first, near[0].last, (day, day), (day, day))]
    first = _period(cue, analysis)
    first = _in_same_year(first, analysis) if first is not None else None
    return [first, *_listed(first, analysis)] if first is not None else []


def _in_same_year(mention: PeriodMention, analysis: Analysis) -> PeriodMention:
    """A period without a year is of the year ahead named before: "tests in early 2027, output in June"."""
    past, future = mention.past, mention.future
    named = [
        p.future for p in analysis.periods if p.last <= mention.first and p.past == p.future and p.future
    ]
    if past is None or future is None or past == future or not named:
        return mention
    at = named[-1][0].year
    moved = future if future[0].year == at else shifted(past, at - past[0].year)
    return mention._replace(past=moved, future=moved) if at >= future[0].year else mention


def _is_on(day: Match[int], cue: Match[Metric], analysis: Analysis) -> bool:
    """Whether a weekday is that of a start before it, not of who says so."""
    said = any(cue.last <= m.first < day.first for m in analysis.hints[Hint.SAYS])
    parted = any(token.text == "," for token in analysis.tokens[cue.last : day.first])
    return analysis.same_clause(day.first, cue.first) and not (said or parted)


def _listed(first: PeriodMention, analysis: Analysis) -> list[PeriodMention]:
    """Periods after the first with a name each: "Skodas in 2006, Chevrolets in 2007 and Kias in 2010"."""
    listed: list[PeriodMention] = []
    reached = first.last
    for mention in analysis.periods:
        if mention.first < reached or mention.shift is not None:
            continue
        if mention.first - reached > LISTED_REACH or _named_in(analysis, reached, mention.first) is None:
            break
        listed.append(mention)
        reached = mention.last
    return listed


def _named_in(analysis: Analysis, first: int, last: int) -> Mention | None:
    """The model or brand named last among tokens [first, last)."""
    made = [m for m in analysis.mentions if m.of(EntityKind.BRAND, EntityKind.MODEL)]
    return next((m for m in reversed(made) if first <= m.first and m.last <= last), None)


def _cues(analysis: Analysis) -> list[Match[Metric]]:
    """The words for a start; "begin" with a word for production or a plant in its clause is one."""
    counted = any(_counts_vehicles(q) for q in analysis.quantities)
    moved = {m.first for m in analysis.hints[Hint.MOVES]} if counted else set()
    cues = [m for m in analysis.metrics if m.value is Metric.LAUNCH and m.first not in moved]
    made = [m.first for m in analysis.metrics if m.value is Metric.PRODUCTION]
    made += [m.first for m in analysis.hints[Hint.PLANT]]
    said = analysis.hints[Hint.START]
    if not counted:
        said = [*said, *(m for m in analysis.hints[Hint.SCHEDULED] if _is_of_making(m, analysis))]
    starts = [m for m in said if any(_is_with(m.first, other, analysis) for other in made)]
    cues += _running_since(analysis)
    cues += _from_then_on(analysis, counted)
    starts += [m for m in _firsts(analysis) if made and not any(c.first == m.first for c in cues)]
    dated = covered(analysis.periods)
    taken = dated | {cue.first for cue in cues}
    cues = [cue for cue in cues if cue.first not in dated and not _is_past(cue, analysis)]
    finished = [q.last for q in analysis.quantities if _counts_vehicles(q)]
    cues = [cue for cue in cues if not _is_of_number(cue, finished, analysis)]
    hired = {q.last for q in analysis.quantities if q.noun is Noun.PEOPLE}  # "120 жұмыс орны ашылмақ"
    cues = [cue for cue in cues if cue.first not in hired]
    return [*cues, *(Match(m.first, m.last, Metric.LAUNCH) for m in starts if m.first not in taken)]


def _is_of_number(cue: Match[Metric], counted: list[int], analysis: Analysis) -> bool:
    """Whether what is ready is so many vehicles, and no plant: "20 buses should be ready"."""
    ready = analysis.tokens[cue.last - 1].text == "ready"
    return (
        ready
        and not analysis.hints[Hint.PLANT]
        and any(0 <= cue.first - last <= MADE + 2 for last in counted)
    )


def _is_of_making(match: Match[Hint], analysis: Analysis) -> bool:
    """Whether what is scheduled is making; where verbs come last, it and its day stand before."""
    if analysis.words_language not in TURKIC:
        return True
    made = [m.last for m in analysis.metrics if m.value is Metric.PRODUCTION and m.last <= match.first]
    return bool(made) and any(made[-1] <= p.first < match.first for p in analysis.periods)


def _running_since(analysis: Analysis) -> list[Match[Metric]]:
    """Making without a number since a day: "has been building Kia cars since 2023"."""
    since = [p.first for p in analysis.periods if p.opening is not None]
    counted = [q for q in analysis.quantities if _counts_vehicles(q)]
    made = [m for m in analysis.metrics if m.value is Metric.PRODUCTION]
    return [
        Match(m.first, m.last, Metric.LAUNCH)
        for m in made
        if any(0 <= first - m.last <= REACH and analysis.same_clause(first, m.first) for first in since)
        and not any(token.text in NEGATIONS for token in analysis.tokens[max(0, m.first - DENIED) : m.first])
        and not any(-MADE <= q.first - m.last <= MADE for q in counted)
    ]


DENIED = 6  # words from "not" to a verb: "not one Cobalt has been made since May"
NEGATIONS = frozenset({"not", "never", "no"})


def _from_then_on(analysis: Analysis, counted: bool) -> list[Match[Metric]]:
    """Making from a day that is still to come: "assembly in Jizzakh from the second half of 2024"."""
    published = analysis.published
    if published is None or counted:
        return []
    ahead = [p for p in analysis.periods if p.future and p.future[0] > published and _leads_from(p, analysis)]
    made = [m for m in analysis.metrics if m.value is Metric.PRODUCTION]
    return [
        Match(m.first, m.last, Metric.LAUNCH)
        for p in ahead
        for m in made
        if 0 <= p.first - m.last <= REACH and analysis.same_clause(p.first, m.first)
    ][:1]


def _leads_from(mention: PeriodMention, analysis: Analysis) -> bool:
    """Whether "from" leads to a period, and to no range."""
    words = {token.text for token in analysis.tokens[max(mention.first - 2, 0) : mention.first + 1]}
    inside = {token.text for token in analysis.tokens[mention.first : mention.last + 1]}
    return bool(words & {"from", "с", "со"}) and not inside & {"to", "through", "по", "до", "-"}


def _counts_vehicles(quantity: Quantity) -> bool:
    return quantity.measure is Measure.COUNT and quantity.noun in (Noun.VEHICLES, Noun.NONE, Noun.NAMED)


def _is_past(cue: Match[Metric], analysis: Analysis) -> bool:
    """Whether a start is only what something is counted from, or a company's: "17,350 since the launch"."""
    before = [token.text for token in analysis.tokens[max(cue.first - 2, 0) : cue.first]]
    dated = any(0 <= p.first - cue.last <= 2 for p in analysis.periods)
    works = any(m.last <= cue.first for m in analysis.hints[Hint.PLANT])
    founded = analysis.tokens[cue.first].text == "founded" and not works
    return (before[:1] == ["since"] and not dated) or founded


def _firsts(analysis: Analysis) -> list[Match[Hint]]:
    """The words "the first" right before a model's or brand's name: «первый Onix выпустили в апреле»."""
    named = {m.first for m in analysis.mentions if m.of(EntityKind.BRAND, EntityKind.MODEL)}
    vehicles = {n.first for n in analysis.nouns if n.value.noun is Noun.VEHICLES}
    named |= vehicles
    if analysis.words_language == "ru" and not any(_counts_vehicles(q) for q in analysis.quantities):
        named |= {first - 1 for first in vehicles}
    ordinals = [m for m in analysis.words.find(CLOCK) if m.value == ("O", 1) and m.last in named]
    return [Match(m.first, m.last, Hint.START) for m in ordinals]


def _is_of_building(cue: Match[Metric], analysis: Analysis) -> bool:
    """Whether what starts is the building of a plant, not its work."""
    if analysis.tokens[cue.first].text.startswith("перв"):
        return False  # the first vehicles, not the first stone
    near = range(cue.first - BUILDING_REACH, cue.last + 3)
    goods = {m.last for m in analysis.hints[Hint.PRODUCT]}
    if any(m.first in goods and analysis.same_clause(m.first, cue.first) for m in analysis.hints[Hint.PLANT]):
        return True
    ceremony = any(token.text == "ceremony" for token in analysis.tokens[cue.last : cue.last + 2])
    if ceremony and analysis.hints[Hint.BUILDING]:
        return True
    building = [m.first for m in analysis.hints[Hint.BUILDING] if m.first in near]
    if analysis.words_language in TURKIC:  # "qurilish noyabrda boshlanadi, birinchi mashina ..."
        building = [p for p in building if all(t.text != "," for t in analysis.tokens[p : cue.first])]
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
    at = mention.first if _named_in(analysis, cue.last, mention.first) is not None else cue.first
    promised = any(
        match.value is Status.TARGET
        and analysis.same_clause(match.first, cue.first)
        and match.first <= cue.last + STATUS_AFTER
        for match in analysis.statuses
    )
    promised = promised and not _has_happened(cue, mention, analysis, published)
    days = mention.opening or (mention.past, mention.future)
    period = days[1] if promised else days[0]
    if period is not None and published is not None and period[0] > published:
        promised = True
    draft = Draft(analysis, Metric.LAUNCH, None, DATE, first, last, at, period=period)
    draft.status = Status.TARGET if promised else Status.ACTUAL
    return draft
