"""The year tied to what is mostly of no period: capacity, jobs, investment, local content."""

from plants.vocabulary import Metric, Status

from .comparing import is_start
from .days import Days
from .drafts import Draft, Scene
from .periods import PeriodMention

WITHOUT_PERIOD = frozenset({Metric.JOBS, Metric.INVESTMENT, Metric.CAPACITY, Metric.LOCALIZATION})
FAR_DATED = frozenset({Metric.LOCALIZATION, Metric.INVESTMENT})
REACH, LOCAL_REACH = 4, 14  # words to the year
SPENT_REACH = 8  # words between money spent and the window it was spent in
SHORTEST_MONTH, SHORTEST_YEAR = 27, 364  # days, the first not counted
NEAREST = 3  # figures looked back at
STILL = frozenset({"now", "today", "currently", "still"})
AS_OF = frozenset({"на", "of"})


def year_tied(mention: PeriodMention | None, draft: Draft, scene: Scene) -> Days | None:
    """The year of a promise, "up to 50% in 2027", or of one just before: "55% by 2029, 60% for buses"."""
    if is_start(draft, scene):
        adjoins = mention is not None and 0 <= mention.first - draft.last <= 1 and mention.shift is None
        return mention.past if adjoins and mention is not None else None
    own = _own_year(mention, draft, scene) if mention is not None else None
    return own or _just_named(draft, scene)


def _just_named(draft: Draft, scene: Scene) -> Days | None:
    """The year of the share of local content just before."""
    recent = [*scene.frame.drafts[-NEAREST:], *scene.drafts]
    before = next((d for d in reversed(recent) if not _is_in_brackets(d)), None)
    if before is None or before.analysis.sentence.paragraph != draft.analysis.sentence.paragraph:
        return None
    same = before.metric is draft.metric is Metric.LOCALIZATION and before.status is draft.status
    return before.period if same and not before.compared else None


def _is_in_brackets(draft: Draft) -> bool:
    """Whether a number is an aside: "33% in 2021 (2019: 18%)"."""
    ahead = [token.text for token in draft.analysis.tokens[: draft.first]]
    return ahead.count("(") > ahead.count(")")


def _own_year(mention: PeriodMention, draft: Draft, scene: Scene) -> Days | None:
    """The year tied to a promise: "up to 50% in 2027"; a month in passing is none."""
    if mention.shift is not None:
        return None
    if draft.metric is Metric.JOBS and draft.status is Status.ACTUAL:
        return mention.past if _is_as_of(mention, scene) or _was_then(mention, draft, scene) else None
    if draft.metric is Metric.INVESTMENT and draft.status is Status.ACTUAL:
        return _window_of_spending(mention, draft, scene)
    days = mention.days(True)
    near = mention.first - draft.last if mention.first >= draft.last else draft.at - mention.last
    if mention.first >= draft.last and any(
        t.text == "," for t in scene.analysis.tokens[draft.last : mention.first]
    ):
        return None
    if _is_of_another(mention, draft, scene):
        return None
    whole = days is not None and (days[1] - days[0]).days >= SHORTEST_YEAR
    opens = mention.first <= 1  # "By 2028 the capacity will grow to 70,000"
    reach = LOCAL_REACH if draft.metric in FAR_DATED or opens else REACH
    if draft.metric is Metric.INVESTMENT and _is_parted(mention, draft, scene):
        return None
    return days if whole and near <= reach else None


def _is_parted(mention: PeriodMention, draft: Draft, scene: Scene) -> bool:
    """Whether a comma or another clause stands between a year and an amount that follows."""
    between = scene.analysis.tokens[mention.last : draft.first]
    apart = not scene.analysis.same_clause(mention.first, draft.at)
    return apart or any(token.text in ",;" for token in between)


def _was_then(mention: PeriodMention, draft: Draft, scene: Scene) -> bool:
    """Whether people were at work in a year long over: "in 2013, when orders came, 260 worked here"."""
    published, days, tokens = scene.frame.published, mention.past, scene.analysis.tokens
    if published is None or days is None or days[1].year >= published.year or mention.last > draft.first:
        return False
    led = mention.first > 0 and tokens[mention.first - 1].text == "in"
    still = any(t.text in STILL for t in tokens) or any(
        m.value is Metric.LAUNCH for m in scene.analysis.metrics
    )
    return led and not still and not _is_of_another(mention, draft, scene)


def _is_as_of(mention: PeriodMention, scene: Scene) -> bool:
    """Whether people were counted on a day: «на 1 января», "as of 31 March"."""
    days, tokens = mention.past, scene.analysis.tokens
    before = tokens[mention.first - 1].text if mention.first else tokens[mention.first].text
    return days is not None and days[0] == days[1] and before in AS_OF


def _window_of_spending(mention: PeriodMention, draft: Draft, scene: Scene) -> Days | None:
    """The month, quarter or year in which money was spent: "640 billion was put in over six months"."""
    days = mention.past
    gap = mention.first - draft.last if mention.first >= draft.last else draft.at - mention.last
    wide = days is not None and (days[1] - days[0]).days >= SHORTEST_MONTH
    return days if wide and gap <= SPENT_REACH and not _is_parted(mention, draft, scene) else None


def _is_of_another(mention: PeriodMention, draft: Draft, scene: Scene) -> bool:
    """Whether another number stands between a year that opens its sentence and a capacity or jobs."""
    if draft.metric in FAR_DATED:
        return False
    return any(mention.last <= q.core < draft.first for q in scene.analysis.quantities)
