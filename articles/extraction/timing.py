"""When a claim holds, and whether it happened, is promised or is expected."""

from datetime import date

from plants.vocabulary import Metric, Status

from .analysis import Analysis
from .drafts import Draft, Frame
from .grammar import Hint
from .metrics import CLAUSE_COST
from .periods import Days, PeriodMention, shifted

STATUS_BEFORE, STATUS_AFTER = 14, 6
PROMISED = frozenset({Metric.INVESTMENT, Metric.JOBS, Metric.CAPACITY, Metric.LAUNCH, Metric.LOCALIZATION})
WITHOUT_PERIOD = frozenset({Metric.JOBS, Metric.INVESTMENT, Metric.CAPACITY, Metric.LOCALIZATION})


def status_of(draft: Draft, analysis: Analysis) -> Status:
    """The status that the words round a number give it."""
    if draft.metric is Metric.CAPACITY:
        return Status.TARGET
    near = [
        match
        for match in analysis.statuses
        if analysis.same_clause(match.first, draft.at)
        and -STATUS_AFTER <= draft.at - match.first <= STATUS_BEFORE
    ]
    if not near:
        return Status.ACTUAL
    found = min(near, key=lambda m: abs(m.first - draft.at)).value
    if found is Status.FORECAST and draft.metric in PROMISED:
        return Status.TARGET
    return found


def set_period(draft: Draft, analysis: Analysis, frame: Frame, published: date | None) -> None:
    """Give a draft its period: the one named nearest, or the one carried, moved where figures are compared."""
    carried = _carried(analysis, frame)
    mention = _nearest(draft, analysis)
    ahead = draft.status is not Status.ACTUAL
    if mention is not None and mention.shift is None:
        draft.period = mention.days(ahead)
        if draft.period is not None and carried is not None and draft.period == shifted(carried, -1):
            draft.compared = True
        return
    if draft.metric in WITHOUT_PERIOD:
        return
    if mention is not None and mention.shift is not None:
        draft.period = _moved(_base(draft, analysis, carried), mention.shift)
        draft.compared = mention.shift != 0
        return
    draft.period = _base(draft, analysis, carried)
    if is_compared(draft, analysis):
        draft.period, draft.compared = _moved(draft.period, -1), True


def _moved(days: Days | None, shift: int) -> Days | None:
    if days is None:
        return None
    return shifted(days, shift - days[0].year if shift > 1900 else shift)


def _carried(analysis: Analysis, frame: Frame) -> Days | None:
    if analysis.sentence.paragraph == frame.paragraph and frame.paragraph_period is not None:
        return frame.paragraph_period
    return frame.period


def _base(draft: Draft, analysis: Analysis, carried: Days | None) -> Days | None:
    """The period of the sentence's subject: one it names apart from comparisons, or the one carried."""
    ahead = draft.status is not Status.ACTUAL
    for mention in analysis.periods:
        days = mention.days(ahead)
        if mention.shift is None and days is not None and not _in_comparison(mention, analysis):
            return days
    return carried


def _nearest(draft: Draft, analysis: Analysis) -> PeriodMention | None:
    """The period named nearest to a number, if it is the number's own."""
    best: tuple[int, PeriodMention] | None = None
    for mention in analysis.periods:
        if mention.first >= draft.last and _in_comparison(mention, analysis):
            continue
        gap = draft.at - mention.last if mention.last <= draft.at else mention.first - draft.last
        cost = gap + CLAUSE_COST * abs(analysis.clause_of(mention.first) - analysis.clause_of(draft.at))
        if mention.shift is not None and (
            cost > 10 or (mention.last <= draft.at and not is_compared(draft, analysis) and mention.shift)
        ):
            continue
        if best is None or cost < best[0]:
            best = (cost, mention)
    return best[1] if best is not None else None


def _in_comparison(mention: PeriodMention, analysis: Analysis) -> bool:
    """Whether a period is only what another is held against: "than in 2022", "on 2020"."""
    before = range(mention.first - 3, mention.first + 1)
    if mention.shift is not None and mention.shift != 0:
        return True
    return any(
        match.last - 1 in before and match.first < mention.first for match in analysis.hints[Hint.COMPARISON]
    )


def is_compared(draft: Draft, analysis: Analysis) -> bool:
    """Whether a number stands after "against", or after "from" with another level to follow."""
    before = range(draft.first - 3, draft.first + 1)
    if any(match.last in before and match.first < draft.first for match in analysis.hints[Hint.COMPARISON]):
        return True
    comes_from = any(draft.first - 1 <= match.first <= draft.first for match in analysis.hints[Hint.OUT_OF])
    return comes_from and any(
        draft.last <= match.first <= draft.last + 6 for match in analysis.hints[Hint.INTO]
    )


def carry_period(draft: Draft, frame: Frame, paragraph: int) -> None:
    """Keep a claim's period for what follows, unless it is part of the one carried or a year before it."""
    if draft.period is None or draft.compared:
        return
    if paragraph != frame.paragraph:
        frame.paragraph, frame.paragraph_period = paragraph, None
    frame.paragraph_period = draft.period
    held = frame.period
    inside = (
        held is not None
        and held[0] <= draft.period[0]
        and draft.period[1] <= held[1]
        and draft.period != held
    )
    earlier = held is not None and draft.period[1] < held[0]
    if not inside and not earlier:
        frame.period = draft.period
