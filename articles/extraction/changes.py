"""Changes on a year earlier, and the levels they ride on."""

from dataclasses import dataclass, replace
from decimal import Decimal

from plants.vocabulary import Metric, Qualifier

from .analysis import Analysis
from .drafts import Draft
from .gazetteer import EntityKind
from .grammar import Hint
from .measures import Measure, Quantity
from .monthly import is_on_month
from .quantities import FRACTION
from .turkic import GOAL, TURKIC

STANDS = frozenset(
    {"is", "was", "at", "reached", "of", "exceeds", "already", "составляет", "составила", "составил"}
)
REACH_BEFORE, REACH_AFTER = 6, 5
REACH_BY = 12  # words from "a reduction" to "by 80%"
HUNDRED = Decimal(100)
LEAST_INDEX = 30
LISTED = 8  # words from one percentage of a list to the next
OF_WORDS = 4  # words of "of what it was"
STEADY = frozenset(
    {Metric.CAPACITY, Metric.JOBS, Metric.INVESTMENT, Metric.LAUNCH}
)  # no change rides on these


@dataclass(frozen=True, slots=True)
class Change:
    """A change in percent, at tokens [first, last)."""

    first: int
    last: int
    percent: Decimal
    quantity: Quantity


def find_changes(analysis: Analysis) -> list[Change]:
    """The stated year-on-year changes of a sentence."""
    changes: list[Change] = []
    for quantity in analysis.quantities:
        percent = _percent(quantity, analysis)
        if percent is None and changes and _is_listed(quantity, changes[-1], analysis):
            percent = quantity.value if changes[-1].percent > 0 else -quantity.value
        if percent is not None and changes and _says_again(quantity, changes[-1], analysis):
            changes[-1] = replace(changes[-1], percent=percent)
        if percent is not None:
            changes.append(Change(quantity.first, quantity.last, percent, quantity))
    return changes


def _says_again(quantity: Quantity, before: Change, analysis: Analysis) -> bool:
    """Whether a change in brackets puts exactly what words said just before: "nearly halved (-48%)"."""
    rough = before.quantity.in_words or before.quantity.unit == FRACTION
    bracket = analysis.bracket_of(quantity.core)
    if not rough or bracket is None or before.last > bracket.start:
        return False
    return not any(before.last <= q.core < bracket.start for q in analysis.quantities) and not any(
        before.last <= m.first < bracket.start for m in analysis.mentions if not m.of_place()
    )


def _is_listed(quantity: Quantity, before: Change, analysis: Analysis) -> bool:
    """Whether a percentage in brackets after a name follows another so: "in Almaty (44%) and Semey (34%)"."""
    opens = {q.first - 1 for q in (quantity, before.quantity) if analysis.tokens[q.first - 1].text == "("}
    named = {m.last for m in analysis.mentions if not m.of(EntityKind.COUNTRY)}
    near = 0 < quantity.first - before.last <= LISTED
    return quantity.measure is Measure.PERCENT and near and len(opens) == 2 and opens <= named


def _percent(quantity: Quantity, analysis: Analysis) -> Decimal | None:
    if quantity.measure is Measure.CHANGE:
        return -_shrunk(quantity.value) if _is_fewer(quantity, analysis) else quantity.value
    direction = direction_of(quantity, analysis)
    if quantity.measure is Measure.PERCENT and direction is None and _is_index(quantity, analysis):
        return quantity.value - HUNDRED
    if quantity.measure is Measure.TIMES and _is_of_another(quantity, analysis):
        return None
    if quantity.measure is Measure.TIMES and quantity.value > 0:
        if direction is Hint.DOWN:
            return (1 / quantity.value - 1) * HUNDRED
        return (quantity.value - 1) * HUNDRED
    if quantity.unit == FRACTION and analysis.hinted(Hint.OF_LEVEL, quantity.last, quantity.last + OF_WORDS):
        return quantity.value - HUNDRED
    if quantity.unit == FRACTION and is_of_total(quantity, analysis):
        return None
    if quantity.measure is Measure.PERCENT and (
        _is_level(quantity, analysis) or _stands_at(quantity, analysis)
    ):
        return None
    if quantity.measure is Measure.PERCENT and direction is not None and not is_of_total(quantity, analysis):
        return quantity.value if direction is Hint.UP else -quantity.value
    return None


def _is_fewer(quantity: Quantity, analysis: Analysis) -> bool:
    """Whether "twofold" is less so: «эки эсе аз», "ikki baravar kam"."""
    after = [token.text for token in analysis.tokens[quantity.last : quantity.last + 1]]
    return quantity.value > 0 and analysis.words_language in TURKIC and after[:1] in FEWER


def _shrunk(growth: Decimal) -> Decimal:
    """The fall that undoes a growth, both in percent: 50 for 100."""
    return growth * HUNDRED / (growth + HUNDRED)


FEWER = (["аз"], ["кем"], ["төмен"], ["kam"], ["past"], ["кам"], ["паст"])
ANOTHER = frozenset(
    ["number", "norm", "monthly", "average", "size", "price", "rate", "usual", "national", "limit"]
)


def _is_of_another(quantity: Quantity, analysis: Analysis) -> bool:
    """Whether "times" measures against another thing: "six times the number of new ones"."""
    after = [token.text for token in analysis.tokens[quantity.last : quantity.last + 2]]
    plain = not any(p.shift for p in analysis.periods)
    return len(after) == 2 and after[0] == "the" and after[1] in ANOTHER and plain


def _is_index(quantity: Quantity, analysis: Analysis) -> bool:
    """Whether a percentage is of the level a year earlier: «93,4% к уровню прошлого года»."""
    after = range(quantity.last, quantity.last + 1)
    led = [m for m in analysis.hints[Hint.COMPARISON] if m.first in after]
    to_period = any(m.last <= p.first <= m.last + 1 for m in led for p in analysis.periods if p.shift)
    return quantity.value >= LEAST_INDEX and (to_period or any(m.last - m.first > 1 for m in led))


def direction_of(quantity: Quantity, analysis: Analysis) -> Hint | None:
    """Whether the words nearest to a number say up or down."""
    sign = analysis.tokens[quantity.core - 1] if quantity.core else None
    if sign is not None and sign.text in "+-" and sign.end == analysis.tokens[quantity.core].start:
        return Hint.UP if sign.text == "+" else Hint.DOWN
    best: tuple[int, Hint] | None = None
    for hint in (Hint.UP, Hint.DOWN):
        for match in analysis.hints[hint]:
            gap = _gap(quantity, match.first, match.last, analysis)
            inside = quantity.first <= match.first < quantity.core
            if inside and (quantity.unit == FRACTION or quantity.qualifier is Qualifier.AT_LEAST):
                continue
            if (
                gap is not None
                and (best is None or gap < best[0])
                and analysis.tokens[match.first].text not in "+-"
                and not _is_part(match.first, analysis)
            ):
                best = (gap, hint)
    return best[1] if best is not None else None


def _is_goal(quantity: Quantity, analysis: Analysis) -> bool:
    """Whether a change is told as that to which: "1,8 есеге", "40%-ға"."""
    words = [token.text for token in analysis.tokens[quantity.last - 1 : quantity.last + 2]]
    return any(GOAL.fullmatch(word) for word in words)


def _is_part(position: int, analysis: Analysis) -> bool:
    """Whether a word belongs to a phrase that says something else: the "up" of "made up"."""
    return any(m.first < position < m.last for m in analysis.metrics)


def _gap(quantity: Quantity, first: int, last: int, analysis: Analysis) -> int | None:
    if not analysis.same_clause(first, quantity.core):
        return None
    if last <= quantity.core:
        led = quantity.first > 0 and analysis.tokens[quantity.first - 1].text == "by"
        return quantity.core - last if quantity.core - last <= (REACH_BY if led else REACH_BEFORE) else None
    return first - quantity.core_end if first - quantity.last <= REACH_AFTER else None


def _is_level(quantity: Quantity, analysis: Analysis) -> bool:
    """Whether a percentage is what was reached, not by how much: "to 50%"."""
    words = [*analysis.hints[Hint.INTO], *analysis.hints[Hint.OUT_OF]]
    led = any(match.last in (quantity.first, quantity.core) for match in words)
    return led and bool(
        analysis.hints[Hint.SHARE] or any(m.value == "localization" for m in analysis.metrics)
    )


def _stands_at(quantity: Quantity, analysis: Analysis) -> bool:
    """Whether a share of local content simply is so much: "localisation is 22% and will be raised"."""
    before = analysis.tokens[quantity.first - 1].text if quantity.first else ""
    local = any(m.value is Metric.LOCALIZATION and m.last <= quantity.first for m in analysis.metrics)
    if local and analysis.words_language in TURKIC:  # «үлүшү 40 пайызга көтөрүлөт» is to 40
        return True
    return local and before in STANDS


def is_of_total(quantity: Quantity, analysis: Analysis) -> bool:
    """Whether the words right after a percentage make it a share: "99 percent of the total"."""
    after = range(quantity.last, quantity.last + 2)
    parted = [token.text for token in analysis.tokens[quantity.last : quantity.last + 1]] == [";"]
    return not parted and any(match.first in after for match in analysis.hints[Hint.SHARE])


def attach(
    changes: list[Change], drafts: list[Draft], analysis: Analysis, earlier: Draft | None, before: list[Draft]
) -> list[Change]:
    """Let each change ride on its level; return those that have none.

    `earlier` is the level that a sentence opening with "This represents" speaks of.
    """
    if len(changes) > 1 and analysis.hints[Hint.RESPECTIVE]:
        levels = [*before, *(d for d in drafts if d.value is not None)][-len(changes) :]
        if len(levels) == len(changes) and all(level.change is None for level in levels):
            for level, change in zip(levels, changes, strict=True):
                level.change = change.percent
            return []
    left: list[Change] = []
    for change in changes:
        if is_on_month(change.first, change.last, drafts or ([earlier] if earlier else []), analysis):
            continue
        level_found = _uncompared(_level(change, drafts, analysis, earlier), drafts, earlier)
        if level_found is None:
            left.append(change)
        elif level_found.change is None:
            level_found.change = change.percent
    return left


def _level(change: Change, drafts: list[Draft], analysis: Analysis, earlier: Draft | None) -> Draft | None:
    levels = [d for d in drafts if d.value is not None and d.unit != "percent" and d.metric not in STEADY]
    before = [d for d in levels if d.last <= change.first and d.at < change.first]
    after = [d for d in levels if d.at >= change.last]
    if before and _follows(before[-1], change, analysis):
        return _counted_before(before)
    if not before and earlier is not None and _goes_on(change, analysis):
        return earlier
    if (
        after
        and analysis.same_clause(change.first, after[0].at)
        and not _named_between(change, after[0], analysis)
        and not _is_of_other_make(change, before, after[0], analysis)
    ):
        return after[0]
    if before and before[-1].change is None and not _named_between(before[-1], change, analysis):
        return before[-1]
    free = bool(after) and after[0].change is None and not _named_between(change, after[0], analysis)
    return after[0] if free and not _is_of_other_make(change, before, after[0], analysis) else None


def _is_of_other_make(change: Change, before: list[Draft], level: Draft, analysis: Analysis) -> bool:
    """Whether the brand named before a change is not that of the level after it."""
    floor = before[-1].last if before else 0
    named = [m for m in analysis.mentions if floor <= m.first < change.first]
    brands = [r.name for m in named if (r := m.of(EntityKind.BRAND)) is not None]
    return bool(brands) and level.brand not in (None, brands[-1])


def _uncompared(level: Draft | None, drafts: list[Draft], earlier: Draft | None) -> Draft | None:
    """The level a change is of where it seems to be of the one compared: that which is held against it."""
    if level is None or not level.compared:
        return level
    others = [d for d in drafts if d.metric is level.metric and not d.compared and d.unit == level.unit]
    held = others[-1] if others else earlier
    return held if held is not None and held.change is None and held.metric is level.metric else level


def _counted_before(levels: list[Draft]) -> Draft:
    """The level that a change after several speaks of: the vehicles, where money is only their worth."""
    last = levels[-1]
    if len(levels) > 1 and _is_translated(levels[-2], last):
        return _counted_before(levels[:-1])
    for level in reversed(levels[:-1]):
        if last.unit == "vehicles" or level.last < last.first - 5:
            break
        last = level
    return last if last.unit == "vehicles" and last.change is None else levels[-1]


def _is_translated(level: Draft, other: Draft) -> bool:
    """Whether money in brackets is the same in another currency."""
    both = level.metric is other.metric and level.unit != other.unit and level.period == other.period
    return both and 0 <= other.first - level.last <= 1


def _follows(level: Draft, change: Change, analysis: Analysis) -> bool:
    gap = analysis.tokens[level.last : change.first]
    if level.change is not None or len(gap) > 12:
        return False
    bracketed = any(token.text == "(" for token in gap[:2]) or _is_dashed(level, change, analysis)
    return bracketed or (
        analysis.clause_of(change.first) - analysis.clause_of(level.at) <= 1
        and not _named_between(level, change, analysis)
    )


def _is_dashed(level: Draft, change: Change, analysis: Analysis) -> bool:
    """Whether a bracket follows the name that a dash leads to: "7,361 - Gentra (up 42 percent)"."""
    named = [m.last for m in analysis.mentions if m.first == level.last + 1 and not m.of_place()]
    tokens = analysis.tokens
    opened = any(tokens[last].text == "(" for last in named if last < change.first)
    return opened and tokens[level.last].text == "-"


def _named_between(first: Draft | Change, second: Draft | Change, analysis: Analysis) -> bool:
    """Whether a new name or class of vehicle stands between two numbers."""
    own = first.last if isinstance(first, Draft) else -1  # a name right after a number is the number's
    return any(
        first.last <= m.first < second.first and m.first != own for m in analysis.mentions if not m.of_place()
    ) or any(
        first.last <= n.first < second.first and n.value.noun == "vehicles" and n.value.segment
        for n in analysis.nouns
    )


def _goes_on(change: Change, analysis: Analysis) -> bool:
    """Whether "this" stands before a change in a sentence that names and counts nothing else."""
    named = any(not m.of_place() for m in analysis.mentions) or any(n.value.segment for n in analysis.nouns)
    said = any(match.first < change.first for match in analysis.hints[Hint.ANAPHORA])
    said = said or analysis.tokens[0].text in ("growth", "decline")
    counts = (Measure.COUNT, Measure.MONEY)
    return said and not named and not any(q.measure in counts for q in analysis.quantities)
