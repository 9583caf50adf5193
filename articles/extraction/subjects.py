"""Who and where a claim is about: country, region, plant, brand, model, class of vehicle, counterpart."""

from plants.vocabulary import TRACKED_COUNTRIES, VEHICLES, Metric, Segment

from .analysis import Analysis
from .drafts import Draft, Frame
from .entities import is_company, surface
from .gazetteer import EntityKind, Mention
from .grammar import Hint, Noun

TRADE = frozenset({Metric.EXPORTS, Metric.EXPORT_VALUE, Metric.IMPORTS, Metric.IMPORT_VALUE})
EXPORTED = frozenset({Metric.EXPORTS, Metric.EXPORT_VALUE})
NAME_REACH = 8


def set_subjects(draft: Draft, analysis: Analysis, frame: Frame, drafts: list[Draft]) -> None:
    """Fill in every subject of a draft."""
    before = drafts[-1] if drafts else None
    set_segment(draft, analysis, frame, before)
    if draft.metric is not Metric.JOBS:
        set_brand(draft, analysis, frame, before)
    set_plant(draft, analysis, frame)
    set_places(draft, analysis, frame, before)


def set_segment(draft: Draft, analysis: Analysis, frame: Frame, before: Draft | None) -> None:
    """The class of vehicle: in the claim's words, in its clause, or carried."""
    if draft.metric is Metric.JOBS:
        return
    own = [
        n.value for n in analysis.nouns if draft.at <= n.first < draft.last and n.value.noun is Noun.VEHICLES
    ]
    if own and draft.unit == VEHICLES:
        draft.segment_said = True
        draft.segment = draft.segment if draft.segment is not None else None
        if draft.segment is None:
            draft.segment = _segment_before(draft, analysis)
        return
    near = _segment_before(draft, analysis)
    if near is not None:
        draft.segment, draft.segment_said = near, True
        return
    if before is not None and before.volume is draft.volume:
        draft.segment = before.segment
    elif frame.metric is draft.volume or draft.unit != VEHICLES or draft.metric is Metric.LAUNCH:
        draft.segment = frame.segment


def _segment_before(draft: Draft, analysis: Analysis) -> Segment | None:
    """The one class of vehicle that the clause names before the number."""
    found = [
        n.value.segment
        for n in analysis.nouns
        if n.value.noun is Noun.VEHICLES and n.last <= draft.at and analysis.same_clause(n.first, draft.at)
    ]
    named = list(dict.fromkeys(found))
    return named[-1] if len(named) == 1 or (analysis.is_item() and named) else None


def set_brand(draft: Draft, analysis: Analysis, frame: Frame, before: Draft | None) -> None:
    """Brand and model: named in the claim's words, just before, just after, or carried."""
    mention = _name_near(draft, analysis, before)
    if mention is None:
        draft.brand = frame.list_brand if analysis.is_item() else frame.brand
        return
    model, brand = mention.of(EntityKind.MODEL), mention.of(EntityKind.BRAND)
    if brand is not None:
        draft.brand = brand.name
    if model is not None:
        draft.model = surface(analysis.sentence.text, analysis.tokens, mention)
        draft.brand = _brand_of(model.brand, mention, analysis, frame)


def _brand_of(owner: str | None, mention: Mention, analysis: Analysis, frame: Frame) -> str | None:
    previous = [m for m in analysis.mentions if m.last == mention.first]
    named = previous[0].of(EntityKind.BRAND) if previous else None
    return named.name if named is not None else frame.brand or owner


def _name_near(draft: Draft, analysis: Analysis, before: Draft | None) -> Mention | None:
    """The brand or model that a number is of: the last named since the number before it, or the next."""
    floor = before.last if before is not None and before.last <= draft.first else 0
    names = [
        m for m in analysis.mentions if m.of(EntityKind.BRAND, EntityKind.MODEL) and not is_plain_company(m)
    ]
    inside = [m for m in names if draft.at <= m.first < draft.last]
    if inside:
        return _model_first(inside)
    ahead = [
        m for m in names if floor <= m.first and m.last <= draft.at and draft.at - m.last <= NAME_REACH * 2
    ]
    if ahead:
        return _model_first(ahead[-2:]) if len(ahead) > 1 and ahead[-2].last == ahead[-1].first else ahead[-1]
    after = [
        m
        for m in names
        if draft.last <= m.first <= draft.last + 2 and analysis.same_clause(m.first, draft.at)
    ]
    return _model_first(after[:2]) if after else None


def is_plain_company(mention: Mention) -> bool:
    """Whether a name is a company or plant longer than the brand in it."""
    return mention.of(EntityKind.BRAND, EntityKind.MODEL) is None


def _model_first(mentions: list[Mention]) -> Mention:
    return next((m for m in mentions if m.of(EntityKind.MODEL)), mentions[0])


def set_plant(draft: Draft, analysis: Analysis, frame: Frame) -> None:
    """The plant or company: named in the sentence, or the one the article is at."""
    companies = [m for m in analysis.mentions if is_company(m) and m.of(EntityKind.BRAND) is None]
    mention = _closest(companies, draft, analysis)
    if mention is not None:
        draft.plant = surface(analysis.sentence.text, analysis.tokens, mention)
    elif not names_country(analysis):
        draft.plant = frame.plant


def names_country(analysis: Analysis) -> bool:
    """Whether a sentence speaks of a tracked country as a whole."""
    return any(
        (record := m.of(EntityKind.COUNTRY)) and record.name in TRACKED_COUNTRIES for m in analysis.mentions
    )


def _closest(mentions: list[Mention], draft: Draft, analysis: Analysis) -> Mention | None:
    """The mention nearest before a number, or else after it, a clause's border weighing more than words."""

    def cost(mention: Mention) -> int:
        gap = draft.at - mention.last if mention.last <= draft.at else mention.first - draft.last + 4
        return gap + 9 * abs(analysis.clause_of(mention.first) - analysis.clause_of(draft.at))

    return min(mentions, key=cost, default=None)


def set_places(draft: Draft, analysis: Analysis, frame: Frame, before: Draft | None) -> None:
    """Country, region and counterpart."""
    regions = [
        m
        for m in analysis.mentions
        if m.of(EntityKind.REGION) and m.of(EntityKind.REGION).country in TRACKED_COUNTRIES
    ]  # type: ignore[union-attr]
    countries = [m for m in analysis.mentions if m.of(EntityKind.COUNTRY)]
    tracked = [m for m in countries if _code(m) in TRACKED_COUNTRIES]
    draft.country = frame.country
    if draft.volume in TRADE or (draft.metric is Metric.SHARE and frame.metric in TRADE):
        _set_trade(draft, analysis, frame, countries, before)
        return
    region = _region(regions, draft, analysis)
    if region is not None:
        record = region.of(EntityKind.REGION)
        draft.region, draft.country = (record.name, record.country) if record else (None, None)
    elif draft.plant is not None:
        draft.region = frame.plant_places.get(draft.plant) or (
            frame.place if draft.plant == frame.plant else None
        )
    home = _closest(tracked, draft, analysis)
    if region is None and home is not None and draft.plant is None:
        draft.country = _code(home)


def _code(mention: Mention) -> str | None:
    record = mention.of(EntityKind.COUNTRY)
    return record.name if record is not None else None


def _region(regions: list[Mention], draft: Draft, analysis: Analysis) -> Mention | None:
    """The region named nearest; an oblast goes before its towns."""
    if not regions:
        return None
    oblasts = [m for m in regions if (record := m.of(EntityKind.REGION)) and record.role == "region"]
    near = _closest(regions, draft, analysis)
    wide = _closest(oblasts, draft, analysis)
    if near is None or wide is None or near is wide:
        return near
    record, region = near.of(EntityKind.REGION), wide.of(EntityKind.REGION)
    inside = record is not None and region is not None and record.region == region.name
    return wide if inside else near


def _set_trade(
    draft: Draft, analysis: Analysis, frame: Frame, countries: list[Mention], before: Draft | None
) -> None:
    """Who sends and who takes: one is the country of the article, the other its counterpart."""
    home = frame.country
    towards = [m for m in countries if _led_by(m, analysis, Hint.TOWARDS)]
    origins = [m for m in countries if _led_by(m, analysis, Hint.OUT_OF)]
    exported = draft.metric in EXPORTED
    own = [m for m in (origins if exported else towards) if _code(m) in TRACKED_COUNTRIES]
    if own and not analysis.is_item():
        home = _code(own[-1])
    draft.country = home
    floor = (
        before.last
        if before is not None and before.volume is draft.volume and before.unit == draft.unit
        else 0
    )
    others = [m for m in countries if _code(m) != home]
    since = [m for m in others if m.first >= floor]
    other = _closest(since or ([] if analysis.is_item() else []), draft, analysis)
    if other is None and before is not None and before.unit != draft.unit:
        draft.counterpart = before.counterpart
    elif other is not None:
        draft.counterpart = _code(other)


def _led_by(mention: Mention, analysis: Analysis, hint: Hint) -> bool:
    return any(mention.first - 2 <= match.last - 1 < mention.first for match in analysis.hints[hint])
