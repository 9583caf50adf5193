"""Whether a claim happened, is promised or is expected."""

from plants.vocabulary import Metric, Status

from .analysis import Analysis
from .comparing import (
    is_start,
)
from .drafts import Draft, Focus, Scene
from .grammar import CLOCK, Hint, Noun
from .matching import Match
from .money import PROJECT_REACH
from .turkic import TURKIC, is_infinitive
from .unlisted import CLOSING

STATUS_BEFORE, STATUS_AFTER = 14, 6
FINITE = ("л", "ла", "ло", "ли", "лся", "лась", "лось", "лись", "ано", "ено", "ает", "ают", "яет", "яют")
LEADING = frozenset({"to", "will", "should", "would"})
CREATED_REACH = 3  # words from a verb to its number
GOING_ON = """
    create provide employ generate give produce reach bring make build export sell hire creating providing
    employing generating giving producing reaching bringing making building exporting selling hiring with
"""
GOING_ON_WORDS = frozenset(GOING_ON.split())
OBJECT_REACH = 4  # words from a number to a verb of its own
VERB_REACH = 10  # words from a number to the verb that ends its clause, where verbs come last
PLACES_OF_WORK = ("job", "мест", "орн", "орун", "орду", "o'rin", "o'rn", "ўрин", "ўрн", "workplace")
#: Said of places of work that there are.
MADE = (
    *(
        "created",
        "creating",
        "have",
        "has",
        "had",
        "provid",
        "kept",
        "lost",
        "saved",
        "создан",
        "создал",
        "есть",
    ),
    *("обеспечив", "сохран", "ашылды", "ашылған", "құрылды", "құрылған", "ашты", "құрды", "бар", "қамтыл"),
    *("yaratildi", "yaratilgan", "yaratdi", "mavjud", "bor", "яратилди", "яратилган", "мавжуд", "бор"),
    *("түзүлдү", "түзүлгөн", "ачылды", "ачылган", "ачты", "жаратылды", "саны", "soni", "сони"),
)
PROMISED = frozenset({Metric.INVESTMENT, Metric.JOBS, Metric.CAPACITY, Metric.LAUNCH, Metric.LOCALIZATION})


def status_of(draft: Draft, scene: Scene) -> Status:
    """The status that the words round a number give it."""
    if draft.metric is Metric.CAPACITY:
        return Status.ACTUAL if scene.analysis.in_clause(Hint.RUNNING, draft.at) else Status.TARGET
    if is_start(draft, scene) or _is_of_now(draft, scene):
        return Status.ACTUAL
    analysis = scene.analysis
    near = [
        match
        for match in analysis.statuses
        if (
            _is_object(match, draft, scene)
            or analysis.same_clause(match.first, draft.at)
            or _governs(match, draft)
        )
        and (-STATUS_AFTER <= draft.at - match.first <= STATUS_BEFORE or _ends_clause(match, draft, scene))
        and not _is_of_the_next(match, draft, scene)
        and not _leads_another(match, draft, scene)
    ]
    if not near and goes_on_expecting(draft, scene):
        return Status.FORECAST
    if not near and _is_part_of_last(draft, scene):
        return scene.drafts[-1].status
    if not near and _goes_on_planned(draft, scene):
        return Status.TARGET
    if not near and scene.frame.asked_plan and not scene.drafts and not scene.cues:
        return Status.TARGET
    if not near and (promised := _continued(draft, scene)) is not None:
        return promised
    if not near and draft.metric is Metric.JOBS and _are_openings(draft):
        return Status.TARGET
    if not near:
        done = scene.analysis.in_clause(Hint.DONE, draft.at)
        estimated = scene.frame.focus.planned or scene.analysis.in_clause(Hint.ESTIMATE, draft.at)
        estimated = estimated or _is_of_project(draft, scene)
        planned = estimated and draft.metric is Metric.INVESTMENT and not done
        return Status.TARGET if planned else Status.ACTUAL
    if draft.metric is Metric.JOBS and _is_created(draft, scene):
        return Status.ACTUAL
    found = min(near, key=lambda m: abs(m.first - draft.at)).value
    if draft.metric is Metric.INVESTMENT and _is_done(draft, near, scene):
        return Status.ACTUAL
    verbs_last = analysis.words_language in TURKIC
    expected = [m for m in near if m.value is Status.FORECAST and (verbs_last or m.first < draft.at)]
    if (expected or scene.frame.focus.expected) and found is Status.TARGET and draft.metric not in PROMISED:
        found = Status.FORECAST
    return Status.TARGET if found is Status.FORECAST and draft.metric in PROMISED else found


def _is_created(draft: Draft, scene: Scene) -> bool:
    """Whether jobs have been made: «проект рассчитан на 30 тыс. машин, создано 400 рабочих мест»."""
    tokens = scene.analysis.tokens
    ahead = range(max(draft.first - CREATED_REACH, 0), draft.first)
    done = {m.first for m in scene.analysis.hints[Hint.DONE]}
    return any(i in done and not tokens[max(i - 1, 0)].text.startswith("буд") for i in ahead)


def _is_of_now(draft: Draft, scene: Scene) -> bool:
    """Whether "today's" stands before a number: «сверх нынешних 11,2 тыс.»."""
    before = scene.analysis.tokens[max(draft.first - 1, 0) : draft.first]
    if any(token.text.startswith(("нынешн", "сегодняшн")) for token in before):
        return True
    nouns = {n.first for n in scene.analysis.nouns if n.value.noun is Noun.VEHICLES}
    led = [i - 1 for i in nouns if 0 < i <= draft.first and scene.analysis.same_clause(i, draft.at)]
    return any(scene.analysis.tokens[i].text.startswith("нынешн") for i in led)


def _goes_on_planned(draft: Draft, scene: Scene) -> bool:
    """Whether a clause without a verb goes on about a plan: «выпустят 10 тыс., а позже - до 30 тыс.»."""
    before, analysis = scene.drafts[-1] if scene.drafts else None, scene.analysis
    if before is None or before.status is not Status.TARGET or analysis.words_language != "ru":
        return False
    between = range(before.last, draft.first)
    verbs = any(
        analysis.tokens[i].text.endswith(FINITE) and len(analysis.tokens[i].text) > 3 for i in between
    )
    dated = any(before.last <= p.first < draft.first and p.past == p.future for p in analysis.periods)
    said = any(m.first in between for m in analysis.hints[Hint.DONE])
    return not verbs and not said and not dated and before.metric is draft.metric


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
    if _is_object(match, draft, scene):
        return True
    between = range(draft.last, match.first)
    if any(q.core in between for q in analysis.quantities):
        return False
    quoted = any(analysis.tokens[i].text in CLOSING for i in between)
    return not quoted and analysis.same_clause(match.first, draft.at)


def _is_object(match: Match[Status], draft: Draft, scene: Scene) -> bool:
    """Whether a number's own verb is what a later one plans: "410 ming chiqarishni ... rejalashtirmoqda"."""
    analysis = scene.analysis
    if analysis.words_language not in TURKIC or not 0 <= match.first - draft.last <= VERB_REACH:
        return False
    own = range(draft.last, min(draft.last + OBJECT_REACH, match.first))
    return any(is_infinitive(analysis.tokens[i]) for i in own)


def _are_openings(draft: Draft) -> bool:
    """Whether what is counted is places of work, which are promised where none says that they were made."""
    tokens = draft.analysis.tokens
    counted = any(token.text.startswith(PLACES_OF_WORK) for token in tokens[draft.at : draft.last])
    here = [token.text for i, token in enumerate(tokens) if draft.analysis.same_clause(i, draft.at)]
    return counted and not any(word.startswith(MADE) for word in here)


def _leads_another(match: Match[Status], draft: Draft, scene: Scene) -> bool:
    """Whether a word stands right before another amount: "28 billion of the planned 75 billion"."""
    if match.first < draft.last or draft.metric is not Metric.INVESTMENT:
        return False
    return any(0 <= q.first - match.last <= 1 for q in scene.analysis.quantities if q.core > draft.at)


def ahead_of(metric: Metric, focus: Focus) -> Status:
    """The status of a number of days to come: expected in an article on what is expected, else promised."""
    return Status.FORECAST if focus.expected and metric not in PROMISED else Status.TARGET


def goes_on_expecting(draft: Draft, scene: Scene) -> bool:
    """Whether a number without a time or deed of its own goes on from what was expected just before."""
    recent = [*scene.frame.drafts[-1:], *scene.drafts]
    before = recent[-1] if recent else None
    if before is None or before.status is not Status.FORECAST or before.metric is not draft.metric:
        return False
    here = before.analysis.sentence.paragraph == scene.frame.paragraph and before.unit == draft.unit
    told = scene.analysis.periods or scene.analysis.hints[Hint.DONE] or scene.analysis.is_item()
    return here and not told


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
