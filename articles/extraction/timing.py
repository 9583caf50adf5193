"""When a claim holds: the period named nearest, or the one carried."""

from datetime import date

from plants.vocabulary import VEHICLES, Metric, Status

from .analysis import Analysis
from .asides import is_day_said, is_of_aside, is_of_saying
from .comparing import (
    ends_comparison,
    in_comparison,
    is_compared,
    is_held_against,
    is_start,
    leads_on,
    stands_off,
)
from .cues import CLAUSE_COST
from .dating import WITHOUT_PERIOD, year_tied
from .days import Days, shifted, whole_year, year
from .drafts import Draft, Frame, Scene
from .grammar import Hint
from .periods import PeriodMention
from .statuses import goes_on_expecting
from .turkic import TURKIC

YEARS = ("year", "год")
CODE = 3  # letters of a currency's code
NEAR_PAIR = 3
NEXT_REACH = 5  # words from a period to the number it leads to
NEXT_TO = 1
WORDS_OF_COUNT = 2  # "three months"
SINCE_REACH = {"ru": 2}  # words from "since" to its period: «с» is "with" and "from" too
LONGEST_MONTH = 31  # days
FARTHEST_PROMISE = 240  # days to a month named without its year
ANOTHERS = 6  # what a period costs that stands next to another number


def set_period(draft: Draft, scene: Scene) -> None:
    """Give a draft its period: the one named nearest or the one carried, moved where it is compared."""
    carried = _carried(scene.frame)
    mention = _nearest(draft, scene)
    pair = _paired(draft, scene)
    if pair is not None:
        draft.period, draft.compared = pair.period, pair.compared
        return
    since_then = _since_then(draft, scene)
    if since_then is not None and draft.metric not in WITHOUT_PERIOD:
        draft.period = since_then
        return
    if mention is not None and mention.shift is None and draft.metric not in WITHOUT_PERIOD:
        draft.period = _same_window(mention, draft, scene) or _days(mention, draft, scene)
        if is_start(draft, scene) and stands_off(mention, draft):
            draft.period, draft.compared = _moved(draft.period, -1), True
            return
        if is_held_against(mention, draft, scene):
            draft.period, draft.compared = _moved(draft.period, -1), True
            return
        before = scene.drafts[-1].period if scene.drafts else None
        earlier = any(held is not None and draft.period == shifted(held, -1) for held in (carried, before))
        draft.compared = earlier or is_compared(draft, scene)
        return
    if draft.metric in WITHOUT_PERIOD:
        draft.period = year_tied(mention, draft, scene)
        return
    base = _base(draft, scene, scene.frame.asked_days or _of_last_share(draft, scene) or carried)
    loose = mention is None or mention.shift == 0
    if loose and scene.frame.spoken_month and _is_of_month(draft, scene):
        draft.period = scene.frame.spoken_month
        return
    if mention is not None and _is_that_year(mention, scene):
        draft.period = year(scene.frame.spoken_year) if scene.frame.spoken_year else None
        return
    if mention is not None and mention.shift is not None:
        draft.period, draft.compared = _moved(base, mention.shift), mention.shift != 0
        return
    draft.period = base if draft.status is Status.ACTUAL else _still_open(base, scene)
    if draft.status is Status.FORECAST and goes_on_expecting(draft, scene):
        draft.period = (scene.drafts or scene.frame.drafts)[-1].period
    if draft.period is None and draft.status is Status.FORECAST:
        draft.period = _this_year(base, scene)
    if is_compared(draft, scene):
        draft.period, draft.compared = _moved(base, -1), True


def _since_then(draft: Draft, scene: Scene) -> Days | None:
    """From the day named before "since then" to publication: "It opened on 12 March; since then …"."""
    analysis, published = scene.analysis, scene.frame.published
    then = next((p for p in reversed(analysis.since_thens) if p < draft.at), None)
    if then is None or published is None or any(then <= p.first < draft.at for p in analysis.periods):
        return None
    ahead = [p.past for p in analysis.periods if p.last <= then and p.past is not None]
    start = ahead[-1] if ahead else scene.frame.named
    return (start[0], published) if start is not None and start[0] <= published else None


def _of_last_share(draft: Draft, scene: Scene) -> Days | None:
    """The period of the share in the sentence before: "Chevrolet had 87% in June. Lada came to 4%"."""
    before = scene.frame.drafts[-1] if scene.frame.drafts else None
    if before is None or before.compared or not before.metric is draft.metric is Metric.SHARE:
        return None
    return before.period if before.analysis.sentence.paragraph == scene.frame.paragraph else None


def _same_window(mention: PeriodMention, draft: Draft, scene: Scene) -> Days | None:
    """The window just spoken of, a year before: "in the quarter it made 586, last year 640"."""
    before = scene.drafts[-1] if scene.drafts else None
    if before is None or before.period is None or (before.metric, before.unit) != (draft.metric, draft.unit):
        return None
    said = any(t.text[0].isdigit() for t in scene.analysis.tokens[mention.first : mention.last])
    if said or whole_year(before.period) or mention.past != year(before.period[0].year - 1):
        return None
    return shifted(before.period, -1)


def _is_that_year(mention: PeriodMention, scene: Scene) -> bool:
    """Whether a mention is "that year": the one spoken of last."""
    tokens = scene.analysis.tokens[mention.first : mention.last]
    return mention.shift == 0 and len(tokens) == WORDS_OF_COUNT and tokens[-1].text.startswith(YEARS)


def _is_of_month(draft: Draft, scene: Scene) -> bool:
    """Whether «за месяц» stands in the clause: the month spoken of."""
    tokens = scene.analysis.tokens
    return any(
        tokens[i].text == "за" and tokens[i + 1].text == "месяц" and scene.analysis.same_clause(i, draft.at)
        for i in range(len(tokens) - 1)
    )


def _paired(draft: Draft, scene: Scene) -> Draft | None:
    """The number of vehicles just before, where money goes with it: "112,700 and $2.4 billion"."""
    before = scene.drafts[-1] if scene.drafts else None
    if (
        before is None
        or before.unit != VEHICLES
        or len(draft.unit) != CODE
        or draft.metric is Metric.INVESTMENT
    ):
        return None
    near = 0 <= draft.first - before.last <= NEAR_PAIR
    after = [p for p in scene.analysis.periods if before.last <= p.first <= draft.last + 2]
    worth = scene.analysis.led_by(Hint.WORTH, draft.first, 1)
    if worth and after and before.volume is draft.volume and all(p.shift for p in after):
        return before  # "86 buses, 19 more than a year earlier, worth 74 million"
    dated = bool(after)
    return before if near and not dated and before.volume is draft.volume else None


def _still_open(days: Days | None, scene: Scene) -> Days | None:
    """The period carried to a plan: one that ended before publication is none, one so far is the year's."""
    published = scene.frame.published
    if days is None or published is None or days[1] > published or scene.analysis.periods:
        return days
    begins = days[0] == date(published.year, 1, 1)
    return year(published.year) if begins else None


def _this_year(days: Days | None, scene: Scene) -> Days | None:
    """The year of publication, for what is expected after a part of it."""
    published = scene.frame.published
    return year(published.year) if days and published and days[0].year == published.year else None


def _days(mention: PeriodMention, draft: Draft, scene: Scene) -> Days | None:
    """The days of a mention: ahead for what is promised, until publication after "since"."""
    days = mention.days(draft.status is not Status.ACTUAL)
    published, held = scene.frame.published, _carried(scene.frame)
    if _is_too_far(mention, days, scene):
        return None
    if days is None or published is None:
        return days
    if held is not None and _is_same_count(mention, days, held):
        return held
    if days[1] == published and held is not None and held[0] == days[0] and held[1] < published:
        return held
    near = SINCE_REACH.get(scene.analysis.words_language, 5)
    since = any(mention.first - near <= p < mention.first for p in scene.analysis.sinces)
    point = (days[1] - days[0]).days <= LONGEST_MONTH or whole_year(days)
    if since and point and mention.opening is None and days[1] < published and mention.last <= draft.at:
        return days[0], published
    return days


def _is_too_far(mention: PeriodMention, days: Days | None, scene: Scene) -> bool:
    """Whether a day or month without a year is that of a decision, not of a promise a year ahead."""
    published, past = scene.frame.published, mention.past
    if days is None or published is None or past is None or past == mention.future or days != mention.future:
        return False
    short = (days[1] - days[0]).days <= LONGEST_MONTH
    return short and (days[0] - published).days > FARTHEST_PROMISE and scene.analysis.words_language == "ru"


def _is_same_count(mention: PeriodMention, days: Days, held: Days) -> bool:
    """Whether "the three months" are those spoken of: as many, of the same year, no month or year said."""
    return (
        mention.last - mention.first == WORDS_OF_COUNT
        and days[0].year == held[0].year
        and days[0] != held[0]
        and (days[1].month - days[0].month) == (held[1].month - held[0].month)
        and days[0].month == 1
    )


def _moved(days: Days | None, shift: int) -> Days | None:
    if days is None:
        return None
    return shifted(days, shift - days[0].year if shift > 1900 else shift)


def _carried(frame: Frame) -> Days | None:
    return frame.paragraph_period or frame.period


def _base(draft: Draft, scene: Scene, carried: Days | None) -> Days | None:
    """The period of the sentence's subject: one it names apart from comparisons, or the one carried."""
    for mention in scene.analysis.periods:
        days = _days(mention, draft, scene)
        reaches = mention.first < draft.at or scene.analysis.same_clause(mention.first, draft.at)
        after = mention.first >= draft.last
        if not reaches or _in_brackets_after(mention, draft, scene):
            continue
        if is_of_saying(mention, draft, scene.analysis) or is_of_aside(mention, draft, scene.analysis):
            continue
        if after and _opens_the_next(mention, draft, scene):
            continue
        if mention.shift is None and days is not None and not in_comparison(mention, scene, draft):
            return days
    return None if _tells_of_before(scene) else carried


def _tells_of_before(scene: Scene) -> bool:
    """Whether a sentence opens on what was before something: "Before the programme output was ..."."""
    opening = [token.text for token in scene.analysis.tokens[:2]]
    return "before" in opening and not scene.analysis.periods


def _nearest(draft: Draft, scene: Scene) -> PeriodMention | None:
    """The period that is a number's own, if any is: named nearest, no other number being nearer."""
    best: tuple[int, PeriodMention] | None = None
    for mention in scene.analysis.periods:
        if mention.past is None and mention.future is not None and draft.status is Status.ACTUAL:
            continue
        cost = _cost(mention, draft, scene)
        later = best is not None and cost == best[0] and mention.last <= draft.at
        if cost is not None and (best is None or cost < best[0] or later):
            best = (cost, mention)
    return best[1] if best is not None else None


def _cost(mention: PeriodMention, draft: Draft, scene: Scene) -> int | None:
    """How far a period is from a number, or None where it cannot be the number's."""
    analysis = scene.analysis
    if is_of_saying(mention, draft, analysis) or is_of_aside(mention, draft, analysis):
        return None
    after = mention.first >= draft.last
    if is_day_said(mention, draft, analysis):
        return None
    between = _others_between(mention, draft, scene)
    gap = mention.first - draft.last if after else draft.at - mention.last
    if _in_another_bracket(mention, draft, scene.analysis):
        return None
    cost = gap + CLAUSE_COST * abs(analysis.clause_of(mention.first) - analysis.clause_of(draft.at))
    if mention.shift:
        if after and _in_brackets_after(mention, draft, scene):
            return None
        opens = mention.first == 0 or not analysis.same_clause(mention.first - 1, mention.first)
        own = draft.value is not None and not between and gap <= (6 if after else 12 if opens else 8)
        own = own and (
            after or not (_touches(mention, draft, scene) or ends_comparison(mention, draft, scene))
        )
        own = own and not (after and _is_anothers(mention, draft, scene))
        own = own and not (after and _opens_the_next(mention, draft, scene))
        return cost if own and not (after and _compares_between(mention, draft, scene)) else None
    if in_comparison(mention, scene, draft) and (after or not leads_on(mention, scene)):
        return None
    if after and (between or _in_brackets_after(mention, draft, scene)):
        return None
    if after and (_is_anothers(mention, draft, scene) or _opens_the_next(mention, draft, scene)):
        return None
    if not after and _touches(mention, draft, scene):
        cost += ANOTHERS
    return cost


def _in_another_bracket(mention: PeriodMention, draft: Draft, analysis: Analysis) -> bool:
    """Whether a number in brackets has a period there, and this one stands outside."""
    bracket = analysis.bracket_of(draft.at)
    if bracket is None or mention.first in bracket:
        return False
    return any(other.first in bracket for other in analysis.periods)


def _is_anothers(mention: PeriodMention, draft: Draft, scene: Scene) -> bool:
    """Whether a period stands in another clause, with a number of its own."""
    apart = not scene.analysis.same_clause(mention.first, draft.at)
    return apart and _has_number_near(mention, draft, scene)


def _opens_the_next(mention: PeriodMention, draft: Draft, scene: Scene) -> bool:
    """Whether a period after a comma leads to another number: "210 in all, in 2023 it slid to 150"."""
    analysis = scene.analysis
    marks = ",;-" if analysis.words_language in TURKIC else ",;"
    parted = any(token.text in marks for token in analysis.tokens[draft.last : mention.first])
    before = analysis.words_language in TURKIC or any(p.last <= draft.first for p in analysis.periods)
    reach = NEXT_REACH if before else NEXT_TO
    return parted and any(0 <= q.first - mention.last <= reach for q in analysis.quantities)


def _others_between(mention: PeriodMention, draft: Draft, scene: Scene) -> bool:
    low, high = (draft.last, mention.first) if mention.first >= draft.last else (mention.last, draft.first)
    return any(low <= q.core < high for q in scene.analysis.quantities)


def _in_brackets_after(mention: PeriodMention, draft: Draft, scene: Scene) -> bool:
    """Whether a period stands in brackets with a number of its own: "20.2 thousand (4 in 2024)"."""
    between = scene.analysis.tokens[draft.last : mention.first]
    return any(token.text == "(" for token in between) and _has_number_near(mention, draft, scene)


def _compares_between(mention: PeriodMention, draft: Draft, scene: Scene) -> bool:
    said = scene.analysis.hints[Hint.COMPARISON]
    if scene.analysis.words_language in TURKIC and any(0 <= m.first - mention.last <= 1 for m in said):
        return True
    return any(draft.last <= m.first < mention.first for m in said)


def _has_number_near(mention: PeriodMention, draft: Draft, scene: Scene) -> bool:
    """Whether a number other than the draft's stands in the clause of a period."""
    return any(
        scene.analysis.same_clause(q.core, mention.first) and q.core != draft.at
        for q in scene.analysis.quantities
    )


def _touches(mention: PeriodMention, draft: Draft, scene: Scene) -> bool:
    """Whether a period stands right after a number before the draft's, and so is that one's.

    Not where it follows a comma and the draft's number follows it: "23 thousand, a year earlier 21".
    """
    before = scene.analysis.tokens[mention.first - 1].text if mention.first else ""
    if before == ";" and scene.analysis.same_clause(mention.first, draft.at):
        return False
    parted = before in (",", ";", "(")
    if (parted or scene.analysis.words_language in TURKIC) and 0 <= draft.first - mention.last <= 1:
        return False
    return any(0 <= mention.first - q.last <= 1 for q in scene.analysis.quantities if q.core < draft.at)


def carry_period(draft: Draft, frame: Frame) -> None:
    """Keep a claim's period for what follows, unless it is part of the one carried or a year before it."""
    if draft.period is None or draft.compared:
        return
    held = frame.paragraph_period
    if (
        held is None
        or not frame.period_claimed
        or not (_is_inside(draft.period, held) or draft.period == shifted(held, -1))
    ):
        frame.paragraph_period, frame.period_claimed = draft.period, True
    held = frame.period
    inside = held is not None and _is_inside(draft.period, held)
    earlier = held is not None and draft.period[1] < held[0]
    if (not inside or frame.titled) and not earlier:
        frame.period = draft.period
    frame.titled = False


def _is_inside(part: Days, whole: Days) -> bool:
    return whole[0] <= part[0] and part[1] <= whole[1] and part != whole


def lies_ahead(days: Days | None, published: date | None) -> bool:
    """Whether a period starts after publication."""
    return days is not None and published is not None and days[0] > published
