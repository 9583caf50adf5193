"""What a number is held against: "than in 2022", "from 34 to 197", "against 203"."""

from plants.vocabulary import Status

from .analysis import Analysis
from .drafts import Draft, Scene
from .grammar import Hint
from .matching import Match
from .measures import Measure, Quantity
from .periods import PeriodMention
from .splitting import LineKind
from .turkic import TURKIC

LESS_OR_MORE = frozenset({"больше", "меньше", "выше", "ниже"})
WEAK_COMPARISON = frozenset({"on", "к", "from", "after"})
BEYOND = frozenset({"short", "below", "above", "behind", "ahead"})
PLAN_REACH = 7  # words from a plan to its old level
PLANS = frozenset(
    {"plan", "plans", "target", "targets", "forecast", "forecasts", "programme", "goal", "estimate"}
)


def is_held_against(mention: PeriodMention, draft: Draft, scene: Scene) -> bool:
    """Whether a number is only held against one of the period named: "291 in four months against 203"."""
    led = [m for m in scene.analysis.hints[Hint.COMPARISON] if m.last == draft.first]
    strong = [m for m in led if scene.analysis.tokens[m.first].text not in WEAK_COMPARISON]
    return any(mention.last <= m.first for m in strong) and bool(scene.drafts)


def ends_comparison(mention: PeriodMention, draft: Draft, scene: Scene) -> bool:
    """Whether "than a year earlier" belongs to what stands before it, and the number is of another clause."""
    analysis = scene.analysis
    led = any(0 <= mention.first - m.last <= 1 for m in analysis.hints[Hint.COMPARISON])
    led = led or any(
        t.text in ("than", "as") for t in analysis.tokens[max(mention.first - 2, 0) : mention.first]
    )
    return led and not analysis.same_clause(mention.first, draft.at)


def leads_on(mention: PeriodMention, scene: Scene) -> bool:
    """Whether what a comparison names is spoken of next: "more than in 2022, when 30,388 came in"."""
    after = [token.text for token in scene.analysis.tokens[mention.last : mention.last + 2]]
    return any(word in ("when", "когда") for word in after) or after[:1] == ["("]


def in_comparison(mention: PeriodMention, scene: Scene, draft: Draft | None = None) -> bool:
    """Whether a period is only what another is held against: "than in 2022", "on 2020"."""
    if mention.shift:
        return True
    analysis = scene.analysis
    if analysis.words_language == "ru" and _is_more_than(mention, analysis):
        return True
    if _is_below(mention, analysis):
        return True
    for match in analysis.hints[Hint.COMPARISON]:
        gap = mention.first - match.last
        if analysis.words_language in TURKIC and 0 <= match.first - mention.last <= 1:
            return True
        if draft is not None and match.last <= draft.at < mention.first:
            continue
        weak = analysis.tokens[match.first].text in WEAK_COMPARISON
        placed = any(match.last <= m.first < mention.first for m in analysis.mentions if m.of_place())
        if 0 <= gap <= (2 if weak else 3) and not (weak and placed):
            return True
        numbered = any(match.last <= q.core < mention.first for q in analysis.quantities)
        if not weak and 0 <= gap <= 9 and numbered and analysis.same_clause(match.first, mention.first):
            return True
    return False


def _is_below(mention: PeriodMention, analysis: Analysis) -> bool:
    """Whether only "above", "short of" stands between a change and a period: "6% short of July"."""
    changes = {q.last for q in analysis.quantities if q.measure is not Measure.COUNT}
    words = (*analysis.hints[Hint.UP], *analysis.hints[Hint.DOWN])
    said = [m for m in words if m.first in changes and analysis.tokens[m.first].text in BEYOND]
    over = mention.first - 1 in changes and analysis.tokens[mention.first - 1].text == "over"
    published, past = analysis.published, mention.past
    twice = [q for q in analysis.quantities if q.measure is Measure.CHANGE and q.last - q.first > 2]
    if any(0 <= mention.first - q.last <= 1 for q in twice):  # "twice the figure for"
        return True
    long_ago = past is not None and published is not None and past[1].year < published.year
    return any(0 <= mention.first - m.last <= 1 for m in said) or (over and long_ago)


def _is_more_than(mention: PeriodMention, analysis: Analysis) -> bool:
    """Whether "more" or "twice" stands right before: «на 3,2% меньше прошлогоднего»."""
    changes = (*analysis.hints[Hint.UP], *analysis.hints[Hint.DOWN])
    if any(m.last == mention.first and analysis.tokens[m.first].text in LESS_OR_MORE for m in changes):
        return True
    doubled = [q for q in analysis.quantities if q.measure is Measure.CHANGE]
    if any(q.last == mention.first for q in doubled):
        return True
    led = analysis.tokens[mention.first].text == "к"
    before = [q for q in analysis.quantities if q.last == mention.first]
    return led and any(q.measure is not Measure.COUNT or _is_signed(q, analysis) for q in before)


def _is_signed(quantity: Quantity, analysis: Analysis) -> bool:
    return quantity.first > 0 and analysis.tokens[quantity.first - 1].text in "+-"


def is_compared(draft: Draft, scene: Scene) -> bool:
    """Whether a number stands after "against", or after "from" with another level to follow."""
    analysis = scene.analysis
    if draft.value is None:
        return False
    postposed = analysis.words_language in TURKIC  # what is held against stands before the word for it
    comparison = [m for m in analysis.hints[Hint.COMPARISON] if draft.first - 3 < m.last <= draft.first]
    strong = not postposed and any(analysis.tokens[m.first].text not in WEAK_COMPARISON for m in comparison)
    if strong and scene.drafts:
        return True
    if scene.frame.columns and analysis.sentence.kind is LineKind.ROW:
        return False
    if postposed and any(0 <= m.first - draft.last <= 1 for m in analysis.hints[Hint.COMPARISON]):
        return True
    if _second_in_brackets(draft, scene):
        return True
    back_to = [m for m in analysis.hints[Hint.INTO] if draft.first - 6 <= m.last < draft.first]
    led = analysis.led_by(Hint.OUT_OF, draft.first, 1)
    if led and back_to and scene.drafts:
        return True
    return is_start(draft, scene)


def stands_off(mention: PeriodMention, draft: Draft) -> bool:
    """Whether a period is not said of this very number."""
    gap = mention.first - draft.last if mention.first >= draft.last else draft.at - mention.last
    return gap > 1


def is_start(draft: Draft, scene: Scene) -> bool:
    """Whether a number is the first of "from ... to ..."; of a plan that is cut both are plans."""
    analysis = scene.analysis
    comes_from = any(draft.first - 1 <= m.first <= draft.first for m in analysis.hints[Hint.OUT_OF])
    arrives = any(draft.last <= m.first <= draft.last + 6 for m in analysis.hints[Hint.INTO])
    plans = any(
        0 <= draft.first - m.last <= PLAN_REACH and m.last - m.first == 1
        for m in analysis.statuses
        if _is_plan(m, analysis)
    )
    return comes_from and arrives and not plans


def _is_plan(match: Match[Status], analysis: Analysis) -> bool:
    """Whether a word is a plan or forecast itself, which is changed."""
    return analysis.tokens[match.first].text in PLANS


def _second_in_brackets(draft: Draft, scene: Scene) -> bool:
    """Whether an item gives a second level in brackets: "Haval: 9.3 thousand (3.3 thousand)"."""
    opened = draft.first > 0 and scene.analysis.tokens[draft.first - 1].text == "("
    held = any(d.unit == draft.unit and 0 <= draft.first - 1 - d.last <= 1 for d in scene.drafts)
    return scene.analysis.is_item() and opened and held
