"""What a claim is about: plant, brand, model and class of vehicle."""

from plants.vocabulary import VEHICLES, Metric, Segment

from .analysis import Analysis
from .drafts import Draft, Scene
from .entities import is_company, surface
from .gazetteer import EntityKind, Mention
from .grammar import Hint, Noun
from .places import names_country

NAME_REACH = 16


def set_segment(draft: Draft, scene: Scene) -> None:
    """The class of vehicle: in the claim's words, in its clause, or carried."""
    if draft.metric is Metric.JOBS:
        return
    analysis, frame = scene.analysis, scene.frame
    own = [n.value for n in analysis.nouns if draft.at <= n.first < draft.last and n.value.noun is Noun.VEHICLES]
    if draft.metric is Metric.LAUNCH:
        own, draft.segment = [], _only([n.value.segment for n in analysis.nouns if n.value.noun is Noun.VEHICLES])
    if own and draft.unit == VEHICLES and (draft.segment is not None or len(own) > 1):
        draft.segment_said = True
        return
    near = draft.segment or _segment_before(draft, analysis)
    if near is not None:
        draft.segment, draft.segment_said = near, True
    elif draft.brand is not None and frame.focus.brand != draft.brand:
        draft.segment = frame.named_segment or frame.focus.segment
    elif own and draft.unit == VEHICLES:
        draft.segment, draft.segment_said = frame.focus.segment, True
    else:
        draft.segment = _carried_segment(draft, scene)


def _carried_segment(draft: Draft, scene: Scene) -> Segment | None:
    before = scene.drafts[-1] if scene.drafts else None
    if before is not None and (before.volume is draft.volume or draft.metric is Metric.SHARE):
        return before.segment
    frame = scene.frame
    return frame.segment if frame.metric in (draft.volume, None) or draft.metric is Metric.SHARE else frame.focus.segment


def _segment_before(draft: Draft, analysis: Analysis) -> Segment | None:
    """The one class of vehicle that the clause names before the number."""
    found = [
        n.value.segment
        for n in analysis.nouns
        if n.value.noun is Noun.VEHICLES and n.last <= draft.at and analysis.same_clause(n.first, draft.at)
    ]
    return _only(found)


def _only(segments: list[Segment | None]) -> Segment | None:
    named = {segment for segment in segments if segment is not None}
    return named.pop() if len(named) == 1 else None


def set_brand(draft: Draft, scene: Scene) -> None:
    """Brand and model: named in the claim's words, just before, just after, or carried."""
    mention = _name_near(draft, scene)
    if mention is None:
        draft.brand = scene.frame.list_brand if scene.analysis.is_item() else _carried_brand(draft, scene)
        return
    model, brand = mention.of(EntityKind.MODEL), mention.of(EntityKind.BRAND)
    if brand is not None:
        draft.brand = brand.name
    if model is not None:
        draft.model = _model_name(mention, scene.analysis)
        previous = next((m for m in scene.analysis.mentions if m.last == mention.first), None)
        named = previous.of(EntityKind.BRAND) if previous is not None else None
        draft.brand = named.name if named is not None else model.brand


def _model_name(mention: Mention, analysis: Analysis) -> str:
    """The model's name: the reference's for one in Latin letters, and joined names as printed."""
    model = mention.of(EntityKind.MODEL)
    words = surface(analysis.sentence.text, analysis.tokens, mention)
    return words if model is None or " " in words or "-" in words else model.name


def _carried_brand(draft: Draft, scene: Scene) -> str | None:
    if draft.compared and scene.drafts:
        return scene.drafts[-1].brand
    focus = scene.frame.focus
    return focus.brand if draft.plant is not None and draft.plant == focus.plant else None


def _name_near(draft: Draft, scene: Scene) -> Mention | None:
    """The brand or model that a number is of: the last named since the number before it, or the next."""
    analysis = scene.analysis
    names = [m for m in analysis.mentions if m.of(EntityKind.BRAND, EntityKind.MODEL) and not m.of(EntityKind.COUNTRY)]
    paired = _respective(draft, names, scene)
    if paired is not None:
        return paired
    inside = [m for m in names if draft.at <= m.first < draft.last]
    if inside:
        return _model_first(inside)
    floor = max((d.last for d in scene.drafts if d.last <= draft.first and d.unit == VEHICLES), default=0)
    ahead = [m for m in names if floor <= m.first and m.last <= draft.at and draft.at - m.last <= NAME_REACH]
    if ahead:
        joined = len(ahead) > 1 and ahead[-2].last == ahead[-1].first
        return _model_first(ahead[-2:]) if joined else ahead[-1]
    last = scene.drafts[-1] if scene.drafts else None
    if (draft.compared or draft.unit != VEHICLES) and last is not None and last.brand is not None:
        return _mention_of(last, names)
    after = [m for m in names if draft.last <= m.first <= draft.last + 6 and analysis.same_clause(m.first, draft.at)]
    between = [q for q in analysis.quantities if after and draft.last <= q.core < after[0].first]
    return _model_first(after[:2]) if after and not between else None


def _mention_of(draft: Draft, names: list[Mention]) -> Mention | None:
    wanted = [m for m in names if (r := m.of(EntityKind.MODEL, EntityKind.BRAND)) and r.name in (draft.model, draft.brand)]
    return _model_first(wanted) if wanted else None


def _respective(draft: Draft, names: list[Mention], scene: Scene) -> Mention | None:
    """The name paired with a number in "A and B made 135 and 38 respectively"."""
    analysis = scene.analysis
    if not analysis.in_clause(Hint.RESPECTIVE, draft.at):
        return None
    here = [m for m in names if analysis.same_clause(m.first, draft.at)]
    counts = [q.core for q in analysis.quantities if q.measure == "count" and analysis.same_clause(q.core, draft.at)]
    if len(here) != len(counts) or draft.at not in counts:
        return None
    return here[counts.index(draft.at)]


def _model_first(mentions: list[Mention]) -> Mention:
    return next((m for m in mentions if m.of(EntityKind.MODEL)), mentions[0])


def set_plant(draft: Draft, scene: Scene) -> None:
    """The plant or company: named in the sentence, or the one the article is at."""
    analysis, frame = scene.analysis, scene.frame
    companies = companies_in(analysis)
    floor = scene.drafts[-1].last if scene.drafts else 0
    ahead = [m for m in companies if m.last <= draft.at]
    own = [m for m in ahead if m.first >= floor] or ahead or companies
    if own:
        chosen = min(own, key=lambda m: abs(draft.at - m.last))
        draft.plant = surface(analysis.sentence.text, analysis.tokens, chosen)
        if draft.metric is Metric.LAUNCH:
            draft.plant = surface(analysis.sentence.text, analysis.tokens, companies[0])
    elif names_country(analysis) or analysis.hints[Hint.NATION]:
        draft.plant = None
    else:
        anaphoric = frame.plant if analysis.hints[Hint.PLANT] or draft.metric in (Metric.JOBS, Metric.LAUNCH) else None
        draft.plant = frame.paragraph_plant or frame.focus.plant or anaphoric


def companies_in(analysis: Analysis) -> list[Mention]:
    """The companies and plants of a sentence, those quoted as a source left out."""
    return [
        m
        for m in analysis.mentions
        if is_company(m) and not analysis.led_by(Hint.SOURCE, m.first, 3)
    ]
