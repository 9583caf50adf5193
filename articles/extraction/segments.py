"""The class of vehicle that a claim is about."""

from plants.vocabulary import VEHICLES, Metric, Segment

from .analysis import Analysis
from .drafts import Draft, Frame, Scene
from .gazetteer import EntityKind
from .grammar import CountedNoun, Hint, Noun
from .matching import Match, covered
from .sites import companies_in
from .tokens import Kind

OF_SHARE = 3  # words from a share to what it is of: "46% of sales of cars"
OTHERWISE = ("or", "или", "(", "яғни", "яъни", "ya’ni", "башкача")
OF_THEIRS = 5  # words of "of its Isuzu buses"


def set_segment(draft: Draft, scene: Scene) -> None:
    """The class of vehicle: in the claim's words, in its clause, carried, or that its brand is told with."""
    if draft.metric is Metric.JOBS:
        return
    _set_segment(draft, scene)
    generic = draft.segment_said and draft.metric is not Metric.LAUNCH
    if draft.segment is None and not generic and draft.brand is not None and draft.model is None:
        draft.segment = scene.frame.focus.brand_classes.get(draft.brand)


def _set_segment(draft: Draft, scene: Scene) -> None:
    analysis, frame = scene.analysis, scene.frame
    own = [n for n in analysis.nouns if draft.at <= n.first < draft.last and n.value.noun is Noun.VEHICLES]
    if draft.metric is Metric.LAUNCH:
        classes = [n.value.segment for n in analysis.nouns if n.value.segment is not None]
        own, draft.segment = [], _only(list(classes))
        if len(set(classes)) > 1:
            draft.segment_said = True
            return
    if _is_of_all(draft, analysis):
        draft.segment_said = True
        return
    if frame.row is not None:  # what one row of a table counts is no class of the next
        draft.segment = _only([n.value.segment for n in analysis.nouns])
        return
    named = _named_segment(draft, frame)
    if _is_of_electric(draft, scene):
        draft.segment = Segment.ELECTRIC
    if (
        own
        and draft.unit == VEHICLES
        and (draft.segment is not None or len(own) > 1 or own[0].last - own[0].first > 2)
    ):
        draft.segment_said = True
        _keep_frame(draft, named)
        return
    draft.segment = draft.segment or _segment_near(draft, scene)
    if draft.segment is None and not own and draft.brand is None and _names_generic(draft, scene):
        draft.segment_said = True
        return
    if draft.segment is not None:
        draft.segment_said = True
        _keep_frame(draft, named)
    elif own and draft.unit == VEHICLES:
        draft.segment, draft.segment_said = named or _generic(draft, scene, own), True
    else:
        draft.segment = named or _carried_segment(draft, scene)


def _is_of_electric(draft: Draft, scene: Scene) -> bool:
    """Whether "cars" of one country are a part of the electric ones that the article counts."""
    frame = scene.frame
    if draft.segment is Segment.PASSENGER and frame.focus.segment is Segment.ELECTRIC:
        return not any(token.text in OF_ALL for token in scene.analysis.tokens)
    ours = draft.segment is Segment.PASSENGER and draft.volume in (Metric.IMPORTS, Metric.EXPORTS)
    listed = any(m.of(EntityKind.COUNTRY) for m in scene.analysis.mentions) and draft.brand is None
    return ours and listed and frame.segment is Segment.ELECTRIC is frame.segments.get(draft.volume)


def _is_of_all(draft: Draft, analysis: Analysis) -> bool:
    """Whether «всех машин» stands before a number: of no one class."""
    plain = [n for n in analysis.nouns if n.value.noun is Noun.VEHICLES and n.value.segment is None]
    return any(
        n.last <= draft.at
        and n.first > 0
        and analysis.tokens[n.first - 1].text == "всех"
        and analysis.same_clause(n.first, draft.at)
        for n in plain
    )


#: Said where cars of every drive are counted.
OF_ALL = frozenset(
    {"total", "all", "overall", "petrol", "hybrid", "hybrids", "diesel", "новых", "всех", "всего"}
)
MACHINES = ("machine", "machines")
OF_ALL_KINDS = ("техник", "средств", "объект")


def _generic(draft: Draft, scene: Scene, own: list[Match[CountedNoun]]) -> Segment | None:
    """What "machines" are: in English all kinds, elsewhere the kind just counted, or the article's.

    «Техника» is of all kinds even where the article is about cars.
    """
    frame, analysis = scene.frame, scene.analysis
    if analysis.words_language == "en" and analysis.tokens[own[-1].last - 1].text not in MACHINES:
        return None
    before = [*frame.drafts[-1:], *scene.drafts[-1:]][-1:]
    same = [d for d in before if d.volume is draft.volume]
    here = [d for d in same if d.analysis.sentence.paragraph == frame.paragraph]
    segment = (here[0].segment if here else None) or frame.focus.segment
    wide = analysis.tokens[own[-1].last - 1].text.startswith(OF_ALL_KINDS)
    return None if wide and segment is Segment.PASSENGER else segment


def _keep_frame(draft: Draft, named: Segment | None) -> None:
    """A model counted among passenger cars stays one, called a van or not."""
    if named is Segment.PASSENGER and draft.segment in (Segment.LCV, None) and draft.model is not None:
        draft.segment = named


def _named_segment(draft: Draft, frame: Frame) -> Segment | None:
    """The class carried to a brand or model from the total above it."""
    unnamed = draft.brand is None and draft.model is None
    if unnamed or (draft.brand == frame.focus.brand and draft.model is None):
        return None
    counted = frame.named_metric in (draft.volume, None) or draft.metric is Metric.LAUNCH
    return frame.named_segment if counted else frame.segments.get(draft.volume)


def _of_them(draft: Draft, scene: Scene) -> Segment | None:
    """The class that the sentence before spoke of, where "of them" stands with a number that opens one."""
    frame = scene.frame
    if scene.drafts or not scene.analysis.hinted(Hint.OF_THEM, draft.at, draft.last + OF_THEIRS):
        return None
    last = frame.drafts[-1] if frame.drafts else None
    here = last is not None and last.analysis.sentence.paragraph == frame.paragraph
    return frame.segment or (last.segment if last is not None and here else None)


def _before(draft: Draft, scene: Scene) -> Draft | None:
    """The number before; for one held against another the whole, not its electric part."""
    whole = [d for d in scene.drafts if d.segment is not Segment.ELECTRIC and d.metric is draft.metric]
    counted = whole if draft.compared and whole else scene.drafts
    return counted[-1] if counted else None


def _carried_segment(draft: Draft, scene: Scene) -> Segment | None:
    before = _before(draft, scene)
    spoken = _of_them(draft, scene)
    if spoken is not None:
        return spoken
    if before is not None and before.metric is Metric.SHARE and _is_same_part(before, draft, scene):
        return before.segment
    if before is not None and (before.volume is draft.volume or draft.metric is Metric.SHARE):
        return before.segment
    frame = scene.frame
    them = scene.analysis.hinted(Hint.OF_THEM, draft.at, draft.last)
    if them and frame.segment_paragraph == scene.analysis.sentence.paragraph:
        return frame.segment
    last = frame.drafts[-1] if frame.drafts else None
    tool = draft.metric in (Metric.CAPACITY, Metric.LAUNCH, Metric.LOCALIZATION)
    if last is not None and tool and not frame.focus.mixed and _is_same_plant(draft, last, frame):
        return last.segment
    plain = scene.analysis.words_language == "en"  # where "vehicles" are of all kinds
    if plain and draft.brand is not None and draft.volume in frame.segments:
        return frame.segments[draft.volume]
    if (
        draft.metric in (Metric.INVESTMENT, Metric.CAPACITY, Metric.LAUNCH, Metric.LOCALIZATION)
        or draft.brand is not None
    ):
        elsewhere = draft.plant not in (None, frame.focus.plant) and frame.focus.plant is not None
        elsewhere = elsewhere or frame.focus.mixed
        return None if elsewhere and draft.brand is None else frame.focus.segment
    if draft.metric is Metric.SHARE and _is_of_industry(draft, scene):
        return None
    if draft.unit != VEHICLES and draft.metric is not Metric.SHARE:
        return (
            frame.segment
            if frame.metric is draft.volume and draft.volume in (Metric.IMPORTS, Metric.EXPORTS)
            else None
        )
    if frame.focus.mixed and draft.metric is Metric.PRODUCTION and draft.plant is not None:
        return None
    return (
        frame.segment
        if frame.metric in (draft.volume, None) or draft.metric is Metric.SHARE
        else frame.segments.get(draft.volume, frame.focus.segment)
    )


INDUSTRY = ("автопром", "автомобилестроен", "машиностроен", "отрасл")


def _is_of_industry(draft: Draft, scene: Scene) -> bool:
    """Whether the clause speaks of the industry, which is of no one class: «на долю автопрома»."""
    analysis = scene.analysis
    return any(
        token.text.startswith(INDUSTRY) and analysis.same_clause(position, draft.at)
        for position, token in enumerate(analysis.tokens)
    )


def _is_same_part(share: Draft, draft: Draft, scene: Scene) -> bool:
    """Whether a number is a share told again: "8.1% of the total, or 7,226 units"."""
    between = scene.analysis.tokens[share.last : draft.first]
    return draft.unit == VEHICLES and any(token.text in OTHERWISE for token in between[-2:])


def _is_same_plant(draft: Draft, last: Draft, frame: Frame) -> bool:
    """Whether vehicles of the same plant were counted just before, in the same paragraph."""
    if any(d.analysis is last.analysis and d.segment is not last.segment for d in frame.drafts[-3:]):
        return False
    paragraphs = {draft.analysis.sentence.paragraph, last.analysis.sentence.paragraph}
    return (
        draft.plant is not None
        and draft.plant == last.plant
        and last.unit == VEHICLES
        and len(paragraphs) == 1
    )


def _segment_near(draft: Draft, scene: Scene) -> Segment | None:
    """The one class of vehicle named since the number before, in the clause; or electric ones just after."""
    analysis = scene.analysis
    floor = max((d.last for d in scene.drafts if d.last <= draft.first), default=0)
    named = covered(companies_in(analysis))
    nouns = [n for n in analysis.nouns if n.value.noun is Noun.VEHICLES and n.first not in named]
    ahead = [n for n in nouns if floor <= n.first and n.last <= draft.at]
    here = [n.value.segment for n in ahead if analysis.same_clause(n.first, draft.at)]
    after = [
        n.value.segment
        for n in nouns
        if draft.last <= n.first <= draft.last + 6
        and not any(draft.last <= q.core < n.first for q in analysis.quantities)
    ]
    counted = [n for n in nouns if 0 <= n.first - draft.last <= OF_SHARE and n.value.segment]
    russian = analysis.words_language == "ru" and draft.metric is Metric.SHARE
    if russian and counted and analysis.same_clause(counted[0].first, draft.at):
        return counted[0].value.segment
    next_to = [n.value.segment for n in nouns if n.first == draft.last + 1 and n.value.segment]
    if draft.unit == VEHICLES and next_to and not here and analysis.tokens[draft.last].kind is Kind.WORD:
        return next_to[0]
    if draft.metric is Metric.SHARE and Segment.ELECTRIC in here:
        return Segment.ELECTRIC
    headed = _headed(draft, analysis)
    if headed is not None:
        return headed
    if draft.segment is None and (among := _among(draft, scene)) is not None:
        return among
    found = _only(here) or (_only([n.value.segment for n in ahead]) if draft.brand is None else None)
    return found or (Segment.ELECTRIC if Segment.ELECTRIC in after else None)


def _headed(draft: Draft, analysis: Analysis) -> Segment | None:
    """The class that heads a list within its sentence: "Passenger models: Cobalt, 7,015; Tucson, 5,260"."""
    colon = next((i for i, token in enumerate(analysis.tokens[: draft.first]) if token.text == ":"), None)
    if colon is None or draft.brand is None:
        return None
    return _only([n.value.segment for n in analysis.nouns if n.last <= colon])


def _among(draft: Draft, scene: Scene) -> Segment | None:
    """The class of those that a number is of: "176 of its Isuzu buses"."""
    tokens = scene.analysis.tokens[draft.last : draft.last + OF_THEIRS]
    if len(tokens) < 2 or tokens[0].text != "of" or tokens[1].text not in ("its", "their", "the", "these"):
        return None
    reached = range(draft.last, draft.last + OF_THEIRS)
    nouns = [n for n in scene.analysis.nouns if n.value.noun is Noun.VEHICLES and n.first in reached]
    return nouns[0].value.segment if nouns else None


def _names_generic(draft: Draft, scene: Scene) -> bool:
    """Whether the clause says "vehicles" of all kinds before the number."""
    analysis = scene.analysis
    ahead = [n for n in analysis.nouns if n.value.noun is Noun.VEHICLES and n.last <= draft.at]
    here = [n for n in ahead if analysis.same_clause(n.first, draft.at)]
    return bool(here) and here[-1].value.segment is None and analysis.words_language == "en"


def _only(segments: list[Segment | None]) -> Segment | None:
    named = {segment for segment in segments if segment is not None}
    return named.pop() if len(named) == 1 else None
