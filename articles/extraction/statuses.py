"""Whether a claim happened, is promised or is expected."""

from plants.vocabulary import Metric, Status

from .analysis import Analysis
from .comparing import (
    is_start,
)
from .drafts import Draft, Scene
from .entities import CLOSING
from .grammar import CLOCK, Hint
from .matching import Match
from .turkic import TURKIC

STATUS_BEFORE, STATUS_AFTER = 14, 6
LEADING = frozenset({"to", "will", "should", "would"})
CREATED_REACH = 3  # words from a verb to its number
GOING_ON = """
    create provide employ generate give produce reach bring make build export sell hire creating providing
    employing generating giving producing reaching bringing making building exporting selling hiring with
"""
GOING_ON_WORDS = frozenset(GOING_ON.split())
VERB_REACH = 10  # words from a number to the verb that ends its clause, where verbs come last
PROJECT_REACH = 6  # words from a project to its price
PROMISED = frozenset({Metric.INVESTMENT, Metric.JOBS, Metric.CAPACITY, Metric.LAUNCH, Metric.LOCALIZATION})


def status_of(draft: Draft, scene: Scene) -> Status:
    """The status that the words round a number give it."""
    if draft.metric is Metric.CAPACITY:
        return Status.ACTUAL if scene.analysis.in_clause(Hint.RUNNING, draft.at) else Status.TARGET
    if is_start(draft, scene):
        return Status.ACTUAL
    analysis = scene.analysis
    near = [
        match
        for match in analysis.statuses
        if (analysis.same_clause(match.first, draft.at) or _governs(match, draft))
        and (-STATUS_AFTER <= draft.at - match.first <= STATUS_BEFORE or _ends_clause(match, draft, scene))
        and not _is_of_the_next(match, draft, scene)
    ]
    if not near and _is_part_of_last(draft, scene):
        return scene.drafts[-1].status
    if not near and scene.frame.asked_plan and not scene.drafts:
        return Status.TARGET
    if not near and (promised := _continued(draft, scene)) is not None:
        return promised
    if not near:
        done = scene.analysis.in_clause(Hint.DONE, draft.at)
        estimated = scene.frame.focus.planned or scene.analysis.in_clause(Hint.ESTIMATE, draft.at)
        estimated = estimated or _is_of_project(draft, scene)
        planned = estimated and draft.metric is Metric.INVESTMENT and not done
        return Status.TARGET if planned else Status.ACTUAL
    found = min(near, key=lambda m: abs(m.first - draft.at)).value
    if draft.metric is Metric.INVESTMENT and _is_done(draft, near, scene):
        return Status.ACTUAL
    verbs_last = analysis.words_language in TURKIC
    expected = [m for m in near if m.value is Status.FORECAST and (verbs_last or m.first < draft.at)]
    if expected and found is Status.TARGET and draft.metric not in PROMISED:
        found = Status.FORECAST
    return Status.TARGET if found is Status.FORECAST and draft.metric in PROMISED else found


def _continued(draft: Draft, scene: Scene) -> Status | None:
    """The status of the verb that "and create" goes on from: "is to make 1,200 buses and create 300 jobs"."""
    analysis = scene.analysis
    before = analysis.tokens[max(0, draft.first - CREATED_REACH) : draft.first]
    ahead = [m for m in analysis.statuses if m.last <= draft.first and _leads_verb(m.last, analysis)]
    if not ahead or not any(token.text in GOING_ON_WORDS for token in before):
        return None
    return Status.TARGET if draft.metric in PROMISED else ahead[-1].value


def _leads_verb(position: int, analysis: Analysis) -> bool:
    """Whether a word of promise ends in "to" or "will", or "to" follows it."""
    return any(t.text in LEADING for t in analysis.tokens[position - 1 : position + 1])


def _ends_clause(match: Match[Status], draft: Draft, scene: Scene) -> bool:
    """Whether the verb that ends a clause says it of a number: «130 мың көлік … деп күтілуде»."""
    analysis = scene.analysis
    if analysis.words_language not in TURKIC or not 0 <= match.first - draft.last <= VERB_REACH:
        return False
    between = range(draft.last, match.first)
    if any(q.core in between for q in analysis.quantities):
        return False
    quoted = any(analysis.tokens[i].text in CLOSING for i in between)
    return not quoted and analysis.same_clause(match.first, draft.at)


def _is_part_of_last(draft: Draft, scene: Scene) -> bool:
    """Whether a number is a part of the one before: "to make 3,500, among them a hundred buses"."""
    if not scene.drafts or scene.analysis.in_clause(Hint.DONE, draft.at):
        return False
    before = scene.drafts[-1]
    parts = any(before.last <= m.first < draft.first for m in scene.analysis.hints[Hint.OF_THEM])
    return parts and before.unit == draft.unit


def _is_of_project(draft: Draft, scene: Scene) -> bool:
    """Whether money is what a project is to cost: "the project, worth $42 million"."""
    ahead = range(draft.first - PROJECT_REACH, draft.first)
    stages = 1 if scene.analysis.words_language in TURKIC else 0  # "300 mln dollarlik ikkinchi bosqich"
    after = range(draft.last, draft.last + stages + 1)
    return any(m.last in ahead or m.first in after for m in scene.analysis.hints[Hint.PROJECT])


def _is_done(draft: Draft, near: list[Match[Status]], scene: Scene) -> bool:
    """Whether a word for money spent stands nearer than any for a plan: "115 planned, 38 spent"."""
    ahead = {m.last for m in near if m.value is Status.TARGET}
    spent = [m for m in scene.analysis.hints[Hint.DONE] if m.first not in ahead]
    done = [abs(m.first - draft.at) for m in spent if m.first < draft.last + 4]
    return bool(done) and min(done) < min(abs(m.first - draft.at) for m in near)


def _is_of_the_next(match: Match[Status], draft: Draft, scene: Scene) -> bool:
    """Whether a word after a number speaks of one that follows: "stands at 38% and is to reach 50%"."""
    analysis = scene.analysis
    moves = [*analysis.hints[Hint.UP], *analysis.hints[Hint.DOWN]]
    moves = [m for m in moves if analysis.tokens[m.first].text not in "+-"]
    if match.first >= draft.last and any(0 <= m.first - match.last <= 2 for m in moves):
        return True
    joined = any(
        ("&", 0) in analysis.words.at(CLOCK, i)[1] or analysis.tokens[i].text == ","
        for i in range(draft.last, min(match.first, draft.last + 6))
    )
    return joined and any(match.last <= q.core <= match.last + STATUS_AFTER for q in analysis.quantities)


def _governs(match: Match[Status], draft: Draft) -> bool:
    """Whether an expectation in the clause before covers a number: "the union expects that ..."."""
    return match.value is Status.FORECAST and match.first < draft.at
