"""The brand and model that a claim is about."""

from plants.vocabulary import VEHICLES, Metric

from .analysis import Analysis
from .drafts import Draft, Scene
from .entities import surface
from .gazetteer import QUOTES, EntityKind, Mention
from .grammar import CLOCK, Hint
from .makes import brand_in
from .places import names_country, respective
from .sites import companies_in
from .splitting import LineKind
from .tokens import Kind

MADE_AT_SITE = frozenset(
    {Metric.PRODUCTION, Metric.CAPACITY, Metric.INVESTMENT, Metric.LAUNCH, Metric.LOCALIZATION}
)
OF_LINE = frozenset({Metric.CAPACITY, Metric.INVESTMENT})
SUCH = frozenset({"such", "таких", "мұндай", "осындай", "мындай", "ушундай", "bunday", "shunday"})
NAME_REACH = 24
AFTER_REACH = 6
SHARE_REACH = 10


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
        _take_line(draft, scene)
        _take_such(draft, scene)
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
    listed = bool(following) and analysis.tokens[mention.last].text == ","
    joined = mention.of(EntityKind.MODEL) is None and bool(following)
    joined = joined and (listed or _and_at(analysis, mention.last))
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
    if focus.mixed and draft.metric in MADE_AT_SITE:
        return None
    if draft.plant is not None:
        found = _plant_brand(draft, scene) or (focus.brand if draft.plant == focus.plant else None)
        known = focus.name_brands.get(draft.plant, frozenset()) | focus.early_brands
        loose = draft.metric is Metric.INVESTMENT and found not in known
        return None if loose else found
    at_site = focus.site and draft.metric in MADE_AT_SITE and not names_country(scene.analysis)
    at_site = at_site and not scene.analysis.in_clause(Hint.DISTRICT, draft.at)
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


def _take_line(draft: Draft, scene: Scene) -> None:
    """What a line just started or sized makes is what its capacity and cost are of."""
    last = next(iter([*scene.drafts[-1:], *scene.frame.drafts[-1:]]), None)
    if draft.metric not in OF_LINE or draft.brand is not None or last is None or last.brand is None:
        return
    if scene.frame.focus.mixed:
        return
    here = last.analysis.sentence.paragraph == scene.frame.paragraph
    named = last.model or any(brand_in(m) for m in last.analysis.mentions)
    if here and (last.metric is Metric.LAUNCH or (last.metric is Metric.CAPACITY and named)):
        draft.brand, draft.model = last.brand, last.model


def _take_such(draft: Draft, scene: Scene) -> None:
    """ "Such cars" are of the brand, model and class that the number before is of."""
    last = next(iter([*scene.drafts[-1:], *scene.frame.drafts[-1:]]), None)
    spoken = scene.analysis.tokens[draft.at : draft.last + 1]
    if last is not None and draft.brand is None and any(token.text in SUCH for token in spoken):
        draft.brand, draft.model, draft.segment = last.brand, last.model, draft.segment or last.segment


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
    at_number = respective(draft, names, scene) or _name_at(draft, names, analysis)
    if at_number is not None:
        return at_number
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
        and (last.brand is not None or last.model is not None)
    ):
        return _mention_of(last, names)
    opened = next((m for m in names if _opens_after(m, draft, analysis)), None)
    if opened is not None:
        return opened
    far = SHARE_REACH if draft.metric is Metric.SHARE else AFTER_REACH
    after = [m for m in names if draft.last <= m.first <= draft.last + far and _adjoins(draft, m, analysis)]
    between = [q for q in analysis.quantities if after and draft.last <= q.core < after[0].first]
    return _model_first(after[:2]) if after and not between else None


def _name_at(draft: Draft, names: list[Mention], analysis: Analysis) -> Mention | None:
    """The brand or model in the words of a number, or right after them."""
    set_off = [m for m in names if m.first == draft.last + 1] if _ends_aside(draft, analysis) else []
    if set_off:  # "and, since 2010, Isuzu buses"
        return _model_first(set_off)
    inside = [m for m in names if draft.at <= m.first < draft.last]
    if inside:
        return _model_first(inside)
    counts = draft.unit == VEHICLES and analysis.tokens[draft.last - 1].kind is Kind.WORD
    right = [m for m in names if m.first == draft.last and counts]
    if right and not _leads_number(right[0], analysis):
        return next((m for m in names if m.first == right[0].last and m.of(EntityKind.MODEL)), right[0])
    of_it = next((m for m in names if _is_of(m, draft.last, analysis)), None)
    if of_it is not None and counts:
        return _model_first([m for m in names if of_it.first <= m.first <= of_it.last])
    dashed = next((m for m in names if _is_dashed(m, draft.last, analysis)), None)
    return dashed if draft.unit == VEHICLES else None


def _ends_aside(draft: Draft, analysis: Analysis) -> bool:
    """Whether the day of a start stands between commas: "buses and, since 2010, trucks"."""
    period = next((p for p in analysis.periods if p.last == draft.last), None)
    if draft.metric is not Metric.LAUNCH or period is None:
        return False
    before = [token.text for token in analysis.tokens[max(period.first - 2, 0) : period.first]]
    return "," in before and [t.text for t in analysis.tokens[draft.last : draft.last + 1]] == [","]


def _is_of(mention: Mention, last: int, analysis: Analysis) -> bool:
    """Whether only "of the" stands between vehicles counted and a name: "310 units of the Superb"."""
    between = [token.text for token in analysis.tokens[last : mention.first]]
    return between in (["of"], ["of", "the"]) and not _leads_number(mention, analysis)


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
    if ahead[-1].first != ahead[-2].last + 1:
        return False
    comma = analysis.tokens[ahead[-2].last].text == "," and not _leads_number(ahead[-1], analysis)
    return comma or _and_at(analysis, ahead[-2].last)


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
