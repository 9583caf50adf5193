"""The plant or company that a claim is about: named with it, or the one the article is at."""

from plants.vocabulary import TRACKED_COUNTRIES, Metric

from .analysis import Analysis, once
from .drafts import Draft, Scene
from .entities import is_company, surface
from .gazetteer import EntityKind, Mention
from .grammar import CLOCK, Hint
from .places import AT_SITE, TRADE, names_country, region_of, tracked_in

OF_PLANTS = frozenset({Metric.LAUNCH, Metric.CAPACITY})  # of no country as a whole, though it be named
BUYERS = frozenset({"farmers", "residents", "citizens", "people", "households", "kazakhs", "uzbeks"})
OWNED = 3  # words from a country to its plants: "Kazakhstan's three car plants"
OF_COUNTRY = frozenset({Metric.SALES, Metric.IMPORTS})  # a share of these is no plant's


def set_plant(draft: Draft, scene: Scene) -> None:
    """The plant or company: named in the sentence, or the one the article is at."""
    analysis, frame = scene.analysis, scene.frame
    companies = companies_in(analysis)
    floor = scene.drafts[-1].last if scene.drafts else 0
    since = [m for m in companies if floor <= m.first and m.last <= draft.at]
    own = since or [m for m in companies if m.last <= draft.at or analysis.same_clause(m.first, draft.at)]
    if draft.metric in (Metric.IMPORTS, Metric.IMPORT_VALUE):
        own = since
    if own and not since and _made_by_all(draft, analysis, own):
        return
    if own:
        draft.plant = _same_plant(own[0], scene) or _joined_name(own if since else own[-1:], analysis)
        return
    spoken = _speaks_of_it(draft, scene)
    if draft.metric in (Metric.IMPORTS, Metric.IMPORT_VALUE):
        return
    if draft.metric is Metric.SHARE and any(m.value in OF_COUNTRY for m in analysis.metrics):
        return
    if _speaks_of_nation(draft, scene, spoken):
        return
    if draft.metric is Metric.SALES and any(token.text in BUYERS for token in analysis.tokens):
        return
    anaphoric = frame.plant if spoken or draft.metric in (Metric.JOBS, Metric.LAUNCH) else None
    if frame.paragraph_brand is not None and draft.metric not in AT_SITE and not spoken:
        return
    held = frame.focus.plant if frame.focus.titled else None
    draft.plant = held or frame.paragraph_plant or frame.focus.plant or anaphoric
    if draft.plant is not None and _is_at_another_place(draft, scene):
        draft.plant = None
    frame.paragraph_plant = draft.plant if spoken else frame.paragraph_plant


def _made_by_all(draft: Draft, analysis: Analysis, own: list[Mention]) -> bool:
    """Whether "the plants" open the sentence and a company is named only after the number."""
    makers = [m for m in analysis.hints[Hint.MAKERS] if m.first <= OWNED and m.last <= draft.at]
    return bool(makers) and all(m.first > draft.at for m in own)


def _same_plant(mention: Mention, scene: Scene) -> str | None:
    """The article's plant where "the Kostanay plant" is it: known by a name of its own, of that place."""
    record, focus = mention.of(EntityKind.PLANT), scene.frame.focus
    if record is None or record.role != "unknown" or record.region is None or record.brand is not None:
        return None
    same = focus.plant is not None and focus.places.get(focus.plant, record.region) == record.region
    return focus.plant if same and focus.known else None


def _speaks_of_it(draft: Draft, scene: Scene) -> bool:
    """Whether "the plant" or "here" stands in the sentence; "plants" are no one plant."""
    analysis = scene.analysis
    several = {m.last for m in analysis.hints[Hint.MAKERS]}
    if scene.frame.paragraph_plant is not None and analysis.tokens[0].text == "its":
        return True
    here = bool(analysis.hints[Hint.FIRM]) or (draft.metric in AT_SITE and bool(analysis.hints[Hint.HERE]))
    return here or any(m.last not in several for m in analysis.hints[Hint.PLANT])


def _speaks_of_nation(draft: Draft, scene: Scene, spoken: bool) -> bool:
    """Whether a number is of the country: its name, "the industry" or all its plants stand with it."""
    analysis = scene.analysis
    ours = [m.last for m in tracked_in(analysis)]
    makers = [m.first for m in analysis.hints[Hint.MAKERS]]
    if any(0 <= first - last <= OWNED for first in makers for last in ours):
        return True
    shares = {i for m in analysis.hints[Hint.SHARE] for i in range(m.first, m.last)}
    partners = {m.first for m in analysis.hints[Hint.BACKER]}
    local = [m for m in analysis.hints[Hint.NATION] if m.last not in partners]
    whole = [m.first for m in local if m.first not in shares]
    its = scene.frame.paragraph_plant is not None and analysis.tokens[0].text == "its"
    if not its and any(first < draft.last or analysis.same_clause(first, draft.at) for first in whole):
        return True
    frame = scene.frame
    other = frame.paragraph_country not in (None, frame.focus.country) or _goes_on_about_country(scene)
    named = draft.metric not in OF_PLANTS and names_country(analysis, frame.focus.country)
    return (named or other) and not spoken


def _goes_on_about_country(scene: Scene) -> bool:
    """Whether "it" is the country that the paragraph opened with."""
    frame = scene.frame
    opens = any(m.first == 0 for m in scene.analysis.hints[Hint.PRONOUN])
    return opens and frame.paragraph_country is not None and frame.paragraph_plant is None


def _is_at_another_place(draft: Draft, scene: Scene) -> bool:
    """Whether the sentence names a region that is not the plant's: «алматинские заводы собрали»."""
    if draft.metric in TRADE:
        return False
    named, home = region_of(draft, scene), scene.frame.focus.places.get(draft.plant or "")
    return named is not None and home is not None and named[0] != home


def _joined_name(companies: list[Mention], analysis: Analysis) -> str:
    """The first company's name, or both where "and" joins two."""
    first = companies[0]
    if len(companies) > 1 and companies[1].first == first.last + 1:
        joined = ("&", 0) in analysis.words.at(CLOCK, first.last)[1]
        if joined:
            return surface(
                analysis.sentence.text, analysis.tokens, Mention(first.first, companies[1].last, ())
            )
    return plant_name(analysis, first)


def plant_name(analysis: Analysis, mention: Mention) -> str:
    """The name of a plant as the article writes it."""
    return surface(analysis.sentence.text, analysis.tokens, mention)


@once
def companies_in(analysis: Analysis) -> list[Mention]:
    """The companies and plants of a sentence, those quoted as a source left out."""
    return [
        m
        for m in analysis.mentions
        if _is_plant(m, analysis)
        and not analysis.led_by(Hint.SOURCE, m.first, 3)
        and not _is_quoted(m, analysis)
    ]


def _is_quoted(mention: Mention, analysis: Analysis) -> bool:
    """Whether a holding, which makes nothing itself, is only who says it."""
    owner = mention.of(EntityKind.ORGANISATION)
    if owner is None or owner.role != "holding":
        return False
    return any(0 <= m.first - mention.last <= 1 or m.last == mention.first for m in analysis.hints[Hint.SAYS])


def _is_plant(mention: Mention, analysis: Analysis) -> bool:
    """A company; a name that is a brand too only before the word for a plant."""
    if is_company(mention):
        return True
    owner = mention.of(EntityKind.ORGANISATION, EntityKind.PLANT)
    if owner is None or owner.country not in TRACKED_COUNTRIES or mention.of(EntityKind.BRAND) is None:
        return False
    after = range(mention.last, mention.last + 3)
    return any(m.first in after for m in analysis.hints[Hint.PLANT])
