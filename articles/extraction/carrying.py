"""What is carried from a title, a heading or a sentence to what follows."""

from collections.abc import Sequence
from datetime import date, timedelta

from plants.vocabulary import TRACKED_COUNTRIES, VEHICLES, Metric, Status

from .analysis import Analysis
from .attributes import COUNTED
from .days import Days, shifted
from .drafts import VOLUME_OF, VOLUMES, Draft, Frame, Scene
from .gazetteer import EntityKind, Mention
from .grammar import Hint, Noun
from .heads import place_at_head
from .money import on_them
from .periods import PeriodMention
from .places import code, country_spoken, regions_in
from .sites import companies_in, plant_name
from .tables import loose_scale
from .timing import carry_period
from .turkic import TURKIC

LONGER_THAN_A_MONTH = 31
RELEASED = frozenset({"statistics", "figures", "data", "статистика", "данные"})
SHORTEST_PERIOD = 27  # days


SO_FAR = timedelta(days=45)  # how long after its end a part of a year is still told as the year so far
ALONE = 2  # tokens of a country and its full stop
FOUNDED = frozenset({"established", "founded", "incorporated", "основан", "основана", "основано"})
SECTION = 2  # words of a heading that names the section of a digest: "Weather"
LONGEST_PLACE = 5  # in words: a paragraph's head that only names a place


def past_period(title: Analysis, published: date | None) -> Days | None:
    """The period that a title names, where it has begun."""
    named = [m.past for m in title.periods if m.shift is None and m.past is not None]
    begun = [days for days in named if published is None or days[0] <= published]
    return begun[0] if len(begun) == 1 else None


def only_period(analyses: Sequence[Analysis], published: date | None) -> Days | None:
    """The one period of a month or more behind that the article names, where it names no other."""
    spans = {
        m.past
        for a in analyses
        for m in a.periods
        if m.past is not None
        and m.shift is None
        and (m.past == m.future or not any(s.value is Status.TARGET for s in a.statuses))
        and (published is None or m.past[0] <= published)
    }
    only = spans.pop() if len(spans) == 1 else None
    if all(any(token.text in FOUNDED for token in a.tokens) for a in analyses if a.periods):
        return None
    if only is not None and only[1].year > only[0].year and published is not None and only[1] > published:
        return None
    return only if only is not None and (only[1] - only[0]).days >= SHORTEST_PERIOD else None


def take_heading(analysis: Analysis, frame: Frame) -> None:
    """Let a heading set the frame for the list under it."""
    frame.section = place_at_head(analysis) if frame.focus.digest else None
    frame.abroad = frame.focus.digest and _is_other_land(analysis)
    metrics = [match.value for match in analysis.metrics if match.value in VOLUMES]
    below = frame.heading == analysis.sentence.paragraph - 1  # "Source: ..." right under a heading
    if frame.section is not None:
        frame.metric = frame.last_metric = frame.focus.metric or frame.metric
    held = frame.list_metric if below else frame.metric
    frame.heading = analysis.sentence.paragraph
    frame.list_metric = metrics[0] if metrics and not _is_of_buyers(metrics, frame) else held
    brands = {r.name for m in analysis.mentions if (r := m.of(EntityKind.BRAND)) is not None}
    frame.list_scale = loose_scale(analysis)
    frame.list_brand = brands.pop() if len(brands) == 1 else None
    if len(analysis.tokens) <= SECTION and not metrics and not analysis.nouns:
        frame.last_metric = frame.value_metric = None
    explicit = [m.past for m in analysis.periods if m.shift is None and m.past is not None]
    explicit = _put_exactly(explicit, frame.period)
    if explicit and not (frame.period is not None and _is_aside(analysis, explicit[0], frame.period)):
        frame.period = explicit[0]
    take_segment(analysis, frame)


def _is_other_land(analysis: Analysis) -> bool:
    """Whether a heading is the name of a country that is none of ours, and nothing else."""
    named = [m for m in analysis.mentions if m.first == 0 and m.last == len(analysis.tokens)]
    return any(m.of(EntityKind.COUNTRY) and code(m) not in TRACKED_COUNTRIES for m in named)


def _put_exactly(named: list[Days], held: Days | None) -> list[Days]:
    """The periods of a heading, "since the start of the year" being the part of it counted so far."""
    known = [*named, *([held] if held is not None else [])]
    exact = [
        next((k for k in known if k[0] == days[0] and timedelta() < days[1] - k[1] <= SO_FAR), days)
        for days in named
    ]
    return list(dict.fromkeys(exact))


def _is_of_buyers(metrics: Sequence[Metric], frame: Frame) -> bool:
    """Whether a heading over a list of what is exported names its buyers: "The largest buyers:"."""
    return frame.metric is Metric.EXPORTS and set(metrics) == {Metric.SALES}


def _is_aside(analysis: Analysis, days: Days, held: Days) -> bool:
    """Whether a heading names the year before only for what stands in brackets under it."""
    bracketed = any(token.text == "(" for token in analysis.tokens[: analysis.periods[0].first])
    return bracketed and days == shifted(held, -1)


def take_segment(analysis: Analysis, frame: Frame) -> None:
    segments = {n.value.segment for n in analysis.nouns if n.value.noun is Noun.VEHICLES}
    if len(segments) == 1 and None not in segments:
        frame.segment = frame.named_segment = segments.pop()
        frame.segment_paragraph = analysis.sentence.paragraph


def take_period(analysis: Analysis, frame: Frame, *, compared: bool) -> None:
    """Let a sentence without claims set the period of its paragraph: "It closed 2022 with a profit".

    Not one that holds what was said before it against another period: "That is 5% less than in 2022".
    """
    if compared and frame.paragraph_period is not None:
        return
    if any(analysis.led_by(Hint.COMPARISON, p.first, 3) for p in analysis.periods):
        return
    if analysis.hints[Hint.BUILDING] or any(m.value is Metric.LAUNCH for m in analysis.metrics):
        return
    if any(token.text in FOUNDED for token in analysis.tokens):
        return
    said = {m.first for m in analysis.hints[Hint.COMPARISON]} if analysis.words_language in TURKIC else set()
    if any({p.last, p.last + 1} & said for p in analysis.periods):
        return
    own = [m for m in analysis.periods if not _is_limit(m, analysis)]
    named = [m for m in own if m.shift is None and m.past is not None and m.opening is None]
    if len(named) != 1 or named[0].past is None:
        return
    span = named[0].past
    days = (span[1] - span[0]).days
    heads = named[0].first <= 1 or any(t.text in RELEASED for t in analysis.tokens[: named[0].first])
    if days > LONGER_THAN_A_MONTH or (days >= SHORTEST_PERIOD and heads):
        frame.paragraph_period = span
        frame.period = frame.period or span


def _is_limit(mention: PeriodMention, analysis: Analysis) -> bool:
    """Whether something only lasted until then: "until last summer"."""
    return any(token.text in ("until", "till") for token in analysis.tokens[: mention.first][-2:])


PLANNED = frozenset({"agreements", "projects", "programme", "program", "plans", "promises", "memorandums"})


def take_plan(analysis: Analysis, frame: Frame) -> None:
    """Let a sentence that opens a list say that it is of plans: "The programme's main indicators:"."""
    if analysis.is_item():
        return
    promised = any(m.value is Status.TARGET for m in analysis.statuses)
    named = any(token.text in PLANNED for token in analysis.tokens)
    spoken = analysis.sentence.text.rstrip().endswith(":")
    frame.list_plan = spoken and (promised or named or frame.planned_paragraph == analysis.sentence.paragraph)
    if promised or named:
        frame.planned_paragraph = analysis.sentence.paragraph


def take_metric(scene: Scene) -> None:
    """Let the first sentences, where they claim nothing, say what is counted: "a car imported to ..."."""
    said = {m.value for m in scene.cues if m.value in VOLUMES}
    if scene.frame.metric is None and len(said) == 1:
        scene.frame.metric = said.pop()


def take_question(scene: Scene) -> None:
    """Let a question say what its answer is about: "How many people work here?" - "2,140"."""
    if not scene.analysis.sentence.text.rstrip('"”»').endswith("?"):
        return
    cues = [m.value for m in scene.cues]
    counts = any(token.text in ("сколько", "many", "much") for token in scene.analysis.tokens)
    held = scene.frame.last_metric if counts or scene.analysis.words_language != "ru" else None
    people = any(n.value.noun is Noun.PEOPLE for n in scene.analysis.nouns)
    costs = scene.analysis.hints[Hint.COST] and not scene.analysis.hints[Hint.SINGLE]
    asked = Metric.INVESTMENT if costs and scene.frame.focus.plant is not None else held
    scene.frame.asked = cues[-1] if cues else Metric.JOBS if people else asked
    scene.frame.asked_plan = bool(scene.analysis.statuses)
    named = [m for m in scene.analysis.periods if m.shift is None]
    days = named[0].days(scene.frame.asked_plan) if len(named) == 1 else None
    scene.frame.asked_days = days if days and (days[1] - days[0]).days >= SHORTEST_PERIOD else None


def take_names(analysis: Analysis, frame: Frame) -> None:
    """Let a sentence without numbers say which model or country the next speaks of."""
    models = [r for m in analysis.mentions if (r := m.of(EntityKind.MODEL)) is not None]
    frame.model, frame.brand = (models[0].name, models[0].brand) if len(models) == 1 else (None, None)
    abroad = {c for m in analysis.mentions if (c := code(m)) is not None and c != frame.focus.country}
    if len(abroad) == 1:
        frame.paragraph_counterpart = abroad.pop()


def meet(analysis: Analysis, frame: Frame) -> None:
    """Take note of the plant that a sentence speaks of, and of the place over its part of a digest."""
    if frame.focus.digest:
        frame.head = place_at_head(analysis) or frame.head
    companies = [m for m in companies_in(analysis) if not _is_owner(m, analysis)]
    if companies:
        frame.plant = frame.paragraph_plant = plant_name(analysis, companies[0])
        described = any(m.last == companies[0].first for m in analysis.hints[Hint.PLANT])
        unnamed = any(companies[0].first <= m.first < companies[0].last for m in analysis.hints[Hint.PLANT])
        russian = analysis.words_language == "ru"
        frame.met_plant = frame.plant if russian and (described or unnamed) else None
    if analysis.hints[Hint.EQUITY] and (companies or analysis.hints[Hint.PLANT]):
        frame.stake = True
    _meet_brand(analysis, frame)
    if not analysis.is_item():
        frame.works = bool(analysis.hints[Hint.PLANT])
        frame.standing = bool(analysis.hints[Hint.STANDING]) and analysis.tokens[-1].text == ":"
    subject = country_spoken(analysis)
    if subject is not None:
        frame.paragraph_country = subject
        if len(analysis.tokens) <= ALONE and not analysis.is_item():
            frame.paragraph_land = subject
        if not companies and not analysis.hints[Hint.PLANT]:
            frame.paragraph_plant = None
    if analysis.hints[Hint.DISTRICT] or companies:
        frame.paragraph_district = not companies
    regions = [r for m in regions_in(analysis) if (r := m.of(EntityKind.REGION)) is not None]
    heads = len(analysis.tokens) <= LONGEST_PLACE
    if len(regions) == 1 and not analysis.quantities and heads:
        oblast = regions[0].region if regions[0].region in frame.focus.oblasts else None
        frame.paragraph_region = oblast or regions[0].name, regions[0].country


def _is_owner(mention: Mention, analysis: Analysis) -> bool:
    """Whether a holding is only whose the plant is: "the plant belongs to BYD and Uzavtosanoat"."""
    owner = mention.of(EntityKind.ORGANISATION)
    held = owner is not None and owner.role == "holding"
    return held and any(m.last <= mention.first for m in analysis.hints[Hint.PLANT])


def take_compared(draft: Draft, scene: Scene) -> None:
    """Let a number that opens its sentence be of what the one held against it is of: "a year earlier 12"."""
    held = scene.frame.drafts[-1] if scene.frame.drafts else None
    named = any(m.of(EntityKind.BRAND, EntityKind.MODEL, EntityKind.COUNTRY) for m in scene.analysis.mentions)
    if not draft.compared or scene.drafts or named or held is None or held.metric is not draft.metric:
        return
    if held.compared or held.analysis.sentence.paragraph != scene.frame.paragraph:
        return
    draft.counterpart = draft.counterpart or held.counterpart
    if draft.brand is None:
        draft.brand, draft.model = held.brand, held.model


def _meet_brand(analysis: Analysis, frame: Frame) -> None:
    """Take note of the brand that a sentence opens with: "it" is that brand in the next."""
    first = analysis.mentions[0] if analysis.mentions else None
    brand = first.of(EntityKind.BRAND) if first is not None and first.first <= 1 else None
    if companies_in(analysis):
        frame.paragraph_brand = None
    elif brand is not None:
        several = len({r.name for m in analysis.mentions if (r := m.of(EntityKind.BRAND)) is not None}) > 1
        frame.paragraph_brand = None if several else brand.name


def take_worth(draft: Draft, scene: Scene) -> None:
    """Let money of a contract be of the vehicles just before: "It gets 200. The deal is worth ..."."""
    held = next((d for d in reversed(scene.frame.drafts) if not d.compared), None)
    if (
        held is None
        or held.unit != VEHICLES
        or draft.compared
        or scene.drafts
        or draft.metric not in VOLUME_OF
    ):
        return
    here = held.analysis.sentence.paragraph == scene.frame.paragraph and held.metric is draft.volume
    said = any(m.value in VOLUMES for m in scene.cues) or scene.analysis.mentions or scene.analysis.periods
    theirs = bool(scene.analysis.hints[Hint.WORTH]) or bool(on_them(scene.analysis))
    if not here or said or not theirs:
        return
    draft.period, draft.status, draft.counterpart = held.period, held.status, held.counterpart
    draft.brand, draft.model, draft.segment = held.brand, held.model, held.segment


def carry(draft: Draft, analysis: Analysis, frame: Frame) -> None:
    """Keep what a claim says for the sentences after it."""
    frame.last_metric = draft.metric
    frame.value_metric = draft.metric if draft.metric in VOLUME_OF else frame.value_metric
    frame.spoken_year = draft.period[0].year if draft.period is not None else frame.spoken_year
    if draft.period is not None and _is_month(draft.period) and not draft.compared:
        frame.spoken_month = draft.period
    if draft.metric in COUNTED | VOLUME_OF.keys() and draft.status is Status.ACTUAL:
        frame.metric = draft.volume if draft.volume in VOLUMES else frame.metric
        carry_period(draft, frame)
    if frame.metric is None and draft.volume in VOLUMES:
        frame.metric = draft.volume
    if draft.segment_said and draft.brand is None and draft.unit == VEHICLES:
        _carry_class(draft, analysis, frame)
    if draft.model is not None:
        frame.model, frame.brand = draft.model, draft.brand
    if len(draft.unit) == 3 and draft.unit.isupper():
        foreign = draft.unit == "USD" and frame.currency is not None
        frame.currency = frame.currency if foreign else draft.unit


def _is_month(days: Days) -> bool:
    return (days[0].year, days[0].month) == (days[1].year, days[1].month) and days[1].day - days[0].day > 1


def _carry_class(draft: Draft, analysis: Analysis, frame: Frame) -> None:
    """Keep the class of a total; that of another plant is not the class of the brands named next."""
    if draft.plant in (None, frame.focus.plant):
        if not (analysis.is_item() and frame.named_metric is draft.volume):
            frame.named_segment = draft.segment
        frame.named_metric = draft.volume
    if not analysis.is_item():
        frame.segment = frame.segments[draft.volume] = draft.segment
