"""What a claim is about: brand, model and class of vehicle."""

from plants.vocabulary import VEHICLES, Metric, Segment

from .analysis import Analysis
from .drafts import Draft, Frame, Scene
from .entities import surface
from .gazetteer import QUOTES, EntityKind, Mention
from .grammar import CLOCK, Hint, Noun
from .places import names_country, respective
from .sites import companies_in
from .splitting import LineKind
from .tokens import Kind

MADE_AT_SITE = frozenset(
    {Metric.PRODUCTION, Metric.CAPACITY, Metric.INVESTMENT, Metric.LAUNCH, Metric.LOCALIZATION}
)
NAME_REACH = 24
AFTER_REACH = 6
OF_THEIRS = 5  # words of "of its Isuzu buses"
SHARE_REACH = 10


def set_segment(draft: Draft, scene: Scene) -> None:
    """The class of vehicle: in the claim's words, in its clause, or carried."""
    if draft.metric is Metric.JOBS:
        return
    analysis, frame = scene.analysis, scene.frame
    own = [n for n in analysis.nouns if draft.at <= n.first < draft.last and n.value.noun is Noun.VEHICLES]
    if draft.metric is Metric.LAUNCH:
        classes = [n.value.segment for n in analysis.nouns if n.value.segment is not None]
        own, draft.segment = [], _only(list(classes))
        if len(set(classes)) > 1:
            draft.segment_said = True
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
        draft.segment, draft.segment_said = named or _generic(draft, scene), True
    else:
        draft.segment = named or _carried_segment(draft, scene)


def _is_of_electric(draft: Draft, scene: Scene) -> bool:
    """Whether "cars" of one country are a part of the electric ones that the article counts."""
    frame = scene.frame
    ours = draft.segment is Segment.PASSENGER and draft.volume in (Metric.IMPORTS, Metric.EXPORTS)
    listed = any(m.of(EntityKind.COUNTRY) for m in scene.analysis.mentions) and draft.brand is None
    return ours and listed and frame.segment is Segment.ELECTRIC is frame.segments.get(draft.volume)


def _generic(draft: Draft, scene: Scene) -> Segment | None:
    """What "machines" are: in English all kinds, elsewhere the kind just counted, or the article's."""
    frame = scene.frame
    if scene.analysis.words_language == "en":
        return None
    before = [*frame.drafts[-1:], *scene.drafts[-1:]][-1:]
    same = [d for d in before if d.volume is draft.volume]
    here = [d for d in same if d.analysis.sentence.paragraph == frame.paragraph]
    return (here[0].segment if here else None) or frame.focus.segment


def _keep_frame(draft: Draft, named: Segment | None) -> None:
    """A model counted among passenger cars stays one, called a van or not."""
    if named is Segment.PASSENGER and draft.segment in (Segment.LCV, None) and draft.model is not None:
        draft.segment = named


def _named_segment(draft: Draft, frame: Frame) -> Segment | None:
    """The class carried to a brand or model from the total above it."""
    if draft.brand is None or (draft.brand == frame.focus.brand and draft.model is None):
        return None
    counted = frame.named_metric in (draft.volume, None) or draft.metric is Metric.LAUNCH
    return frame.named_segment if counted else frame.segments.get(draft.volume)


def _carried_segment(draft: Draft, scene: Scene) -> Segment | None:
    before = scene.drafts[-1] if scene.drafts else None
    if before is not None and (before.volume is draft.volume or draft.metric is Metric.SHARE):
        return before.segment
    frame = scene.frame
    them = scene.analysis.hinted(Hint.OF_THEM, draft.at, draft.last)
    if them and frame.segment_paragraph == scene.analysis.sentence.paragraph:
        return frame.segment
    last = frame.drafts[-1] if frame.drafts else None
    tool = draft.metric in (Metric.CAPACITY, Metric.LAUNCH, Metric.LOCALIZATION)
    if last is not None and tool and _is_same_plant(draft, last, frame):
        return last.segment
    plain = scene.analysis.words_language == "en"  # where "vehicles" are of all kinds
    if plain and draft.brand is not None and draft.volume in frame.segments:
        return frame.segments[draft.volume]
    if (
        draft.metric in (Metric.INVESTMENT, Metric.CAPACITY, Metric.LAUNCH, Metric.LOCALIZATION)
        or draft.brand is not None
    ):
        elsewhere = draft.plant not in (None, frame.focus.plant) and frame.focus.plant is not None
        return None if elsewhere and draft.brand is None else frame.focus.segment
    if draft.unit != VEHICLES and draft.metric is not Metric.SHARE:
        return (
            frame.segment
            if frame.metric is draft.volume and draft.volume in (Metric.IMPORTS, Metric.EXPORTS)
            else None
        )
    return (
        frame.segment
        if frame.metric in (draft.volume, None) or draft.metric is Metric.SHARE
        else frame.segments.get(draft.volume, frame.focus.segment)
    )


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
    nouns = [n for n in analysis.nouns if n.value.noun is Noun.VEHICLES]
    ahead = [n for n in nouns if floor <= n.first and n.last <= draft.at]
    here = [n.value.segment for n in ahead if analysis.same_clause(n.first, draft.at)]
    after = [
        n.value.segment
        for n in nouns
        if draft.last <= n.first <= draft.last + 6
        and not any(draft.last <= q.core < n.first for q in analysis.quantities)
    ]
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


def set_brand(draft: Draft, scene: Scene) -> None:
    """Brand and model: named in the claim's words, just before, just after, or carried."""
    mention = _name_near(draft, scene)
    if mention is not None and mention.first >= draft.at and _is_shared(mention, scene.analysis):
        return
    if mention is None:
        draft.brand = scene.frame.list_brand if scene.analysis.is_item() else _carried_brand(draft, scene)
        draft.brand = draft.brand or _brand_spoken(draft, scene)
        if _speaks_of_named(draft, scene):
            draft.brand, draft.model = scene.frame.brand, scene.frame.model
        return
    model, brand = mention.of(EntityKind.MODEL), mention.of(EntityKind.BRAND)
    if brand is not None:
        draft.brand = brand.name
    if model is not None and _is_joined(mention, draft, scene.analysis):
        draft.brand = _maker(mention, scene)
    elif model is not None:
        draft.model = _model_name(mention, scene.analysis)
        previous = next((m for m in scene.analysis.mentions if m.last == mention.first), None)
        named = previous.of(EntityKind.BRAND) if previous is not None else None
        draft.brand = named.name if named is not None else _maker(mention, scene)


def _maker(mention: Mention, scene: Scene) -> str | None:
    """The brand of a model, one that the article names at all: a Nexia may be a Daewoo or a Chevrolet."""
    makers = [r.brand for r in mention.records if r.kind is EntityKind.MODEL]
    return next((brand for brand in makers if brand in scene.frame.focus.named_brands), None)


def _is_shared(mention: Mention, analysis: Analysis) -> bool:
    """Whether a brand after its number is one of two: «6,3 тыс. машин Lada и Kia»."""
    following = [m for m in analysis.mentions if m.of(EntityKind.BRAND) and m.first == mention.last + 1]
    joined = mention.of(EntityKind.MODEL) is None and bool(following) and _and_at(analysis, mention.last)
    return joined and not _leads_number(following[0], analysis)


def _is_joined(mention: Mention, draft: Draft, analysis: Analysis) -> bool:
    """Whether a model is one of two of a number: "18,600 Sportage and Sorento crossovers"."""
    if mention.first < draft.at:
        return _is_second(mention, draft, analysis)
    following = [m for m in analysis.mentions if m.of(EntityKind.MODEL) and m.first == mention.last + 1]
    return bool(following) and _and_at(analysis, mention.last)


def _is_second(mention: Mention, draft: Draft, analysis: Analysis) -> bool:
    """Whether "and" joins a model before its number to another, with no number of its own between."""
    floor = max((q.last for q in analysis.quantities if q.core < draft.at), default=0)
    before = [m for m in analysis.mentions if m.of(EntityKind.MODEL) and floor <= m.first < mention.first]
    if not before:
        return False
    between = [i for i in range(before[-1].last, mention.first) if analysis.tokens[i].text not in QUOTES]
    return len(between) == 1 and _and_at(analysis, between[0])


def _model_name(mention: Mention, analysis: Analysis) -> str:
    """The model's name: the reference's for one in Latin letters, and joined names as printed."""
    model = mention.of(EntityKind.MODEL)
    words = surface(analysis.sentence.text, analysis.tokens, mention)
    return words if model is None or " " in words or "-" in words else model.name


def _carried_brand(draft: Draft, scene: Scene) -> str | None:
    if draft.compared and scene.drafts:
        return scene.drafts[-1].brand
    focus = scene.frame.focus
    if draft.plant is not None:
        found = _plant_brand(draft, scene) or (focus.brand if draft.plant == focus.plant else None)
        loose = draft.metric is Metric.INVESTMENT and found not in focus.name_brands.get(draft.plant, ())
        return None if loose else found
    at_site = focus.site and draft.metric in MADE_AT_SITE and not names_country(scene.analysis)
    return focus.brand if at_site else None


def _brand_spoken(draft: Draft, scene: Scene) -> str | None:
    """The brand that the sentence before opened with, where this one says "it": "It sold 2,780 cars"."""
    said = any(m.first < draft.at for m in scene.analysis.hints[Hint.PRONOUN])
    return scene.frame.paragraph_brand if said and not scene.analysis.is_item() else None


def _plant_brand(draft: Draft, scene: Scene) -> str | None:
    """The brand of a plant that makes one; not where a sentence lists plants."""
    focus = scene.frame.focus
    if draft.plant is None or draft.metric is Metric.SHARE:
        return None
    listed = draft.plant != focus.plant and len(companies_in(scene.analysis)) > 1
    return None if listed else focus.brands.get(draft.plant)


def _speaks_of_named(draft: Draft, scene: Scene) -> bool:
    """Whether "of them" are those of the model that the sentence before named."""
    analysis = scene.analysis
    ours = any(draft.at <= m.first < draft.last for m in analysis.hints[Hint.OF_THEM])
    return ours and not scene.drafts and scene.frame.model is not None


def _name_near(draft: Draft, scene: Scene) -> Mention | None:
    """The brand or model that a number is of: the last named since the number before it, or the next."""
    analysis = scene.analysis
    names = [
        m
        for m in analysis.mentions
        if m.of(EntityKind.BRAND, EntityKind.MODEL) and not m.of(EntityKind.COUNTRY)
    ]
    paired = respective(draft, names, scene)
    if paired is not None:
        return paired
    inside = [m for m in names if draft.at <= m.first < draft.last]
    if inside:
        return _model_first(inside)
    counts = draft.unit == VEHICLES and analysis.tokens[draft.last - 1].kind is Kind.WORD
    right = [m for m in names if m.first == draft.last and counts]
    if right and not _leads_number(right[0], analysis):
        return right[0]
    dashed = next((m for m in names if _is_dashed(m, draft.last, analysis)), None)
    if dashed is not None and draft.unit == VEHICLES:
        return dashed
    counted = [d.last for d in scene.drafts if d.last <= draft.first and d.unit == VEHICLES]
    counted += [m.last for m in names if m.first in counted and not _leads_number(m, analysis)]
    counted += [m.last for m in names for d in scene.drafts if _is_dashed(m, d.last, analysis)]
    floor = 0 if analysis.sentence.kind is LineKind.ROW else max(counted, default=0)
    ahead = [m for m in names if floor <= m.first and m.last <= draft.at and draft.at - m.last <= NAME_REACH]
    if any(m.last == floor for m in names) and _and_at(analysis, floor):
        ahead = [m for m in ahead if m.first > floor + 1 or _leads_number(m, analysis)]
    if _is_list(ahead, analysis):
        return None
    if ahead:
        joined = len(ahead) > 1 and ahead[-2].last == ahead[-1].first
        return _model_first(ahead[-2:]) if joined else ahead[-1]
    last = scene.drafts[-1] if scene.drafts else None
    if (
        last is not None
        and (draft.compared or last.compared or draft.unit != VEHICLES)
        and last.brand is not None
    ):
        return _mention_of(last, names)
    opened = next((m for m in names if _opens_after(m, draft, analysis)), None)
    if opened is not None:
        return opened
    far = SHARE_REACH if draft.metric is Metric.SHARE else AFTER_REACH
    after = [m for m in names if draft.last <= m.first <= draft.last + far and _adjoins(draft, m, analysis)]
    between = [q for q in analysis.quantities if after and draft.last <= q.core < after[0].first]
    return _model_first(after[:2]) if after and not between else None


def _is_dashed(mention: Mention, last: int, analysis: Analysis) -> bool:
    """Whether only a dash stands between a number and a name without a number: "7,361 - Gentra"."""
    tokens = analysis.tokens
    if mention.first != last + 1 or tokens[last].text != "-" or tokens[last].start == tokens[last - 1].end:
        return False
    after = tokens[mention.last].text if mention.last < len(tokens) else "."
    return after not in "-:" and not after[0].isdigit()


OPENINGS = frozenset({"with", "at", "having", "selling", "на", "с", "со"})


def _opens_after(mention: Mention, draft: Draft, analysis: Analysis) -> bool:
    """Whether a name after a comma is whose the number before it is: "With 12,400 cars sold, Kia ..."."""
    comma = analysis.tokens[mention.first - 1].text == "," if mention.first else False
    near = 0 < mention.first - draft.last <= AFTER_REACH
    alone = not any(draft.last <= q.core < mention.first for q in analysis.quantities)
    return comma and near and alone and analysis.tokens[0].text in OPENINGS and not analysis.is_item()


def _is_list(ahead: list[Mention], analysis: Analysis) -> bool:
    """Whether several brands are named together before a number: "Kia, Chery and Haval"."""
    if len(ahead) < 2 or not all(m.of(EntityKind.BRAND) for m in ahead[-2:]):
        return False
    return ahead[-1].first == ahead[-2].last + 1 and _and_at(analysis, ahead[-2].last)


def _and_at(analysis: Analysis, position: int) -> bool:
    """Whether the token at `position` joins: "Sportage and Sorento" are one number's."""
    return ("&", 0) in analysis.words.at(CLOCK, position)[1]


def _leads_number(mention: Mention, analysis: Analysis) -> bool:
    """Whether a number of its own follows a name: "5,000 cars, Hyundai - 3,000"."""
    after = [token.text for token in analysis.tokens[mention.last : mention.last + 1]]
    return any(text in "-:(|" or text[0].isdigit() for text in after)


def _adjoins(draft: Draft, mention: Mention, analysis: Analysis) -> bool:
    """Whether a name after a number stands in its clause, no comma between."""
    marks = {token.text for token in analysis.tokens[draft.last : mention.first]}
    others = {m.value for m in analysis.metrics if draft.last < m.first < mention.first}
    if others - {draft.metric} and draft.metric not in (Metric.LAUNCH, Metric.SHARE):
        return False
    return analysis.same_clause(mention.first, draft.at) and not marks & {",", ";", "(", ":"}


def _mention_of(draft: Draft, names: list[Mention]) -> Mention | None:
    wanted = [
        m
        for m in names
        if (r := m.of(EntityKind.MODEL, EntityKind.BRAND)) and r.name in (draft.model, draft.brand)
    ]
    return _model_first(wanted) if wanted else None


def _model_first(mentions: list[Mention]) -> Mention:
    return next((m for m in mentions if m.of(EntityKind.MODEL)), mentions[0])
