"""The plant or company that a claim is about: named with it, or the one the article is at."""

import re

from plants.vocabulary import TRACKED_COUNTRIES, Metric

from .analysis import Analysis, once
from .drafts import Draft, Frame, Scene
from .entities import is_company, surface
from .gazetteer import EntityKind, Mention
from .grammar import CLOCK, Hint
from .matching import covered
from .measures import Measure
from .places import AT_SITE, OWNED, TRADE, names_country, region_of, speaks_of_makers, tracked_in

BUYERS = frozenset(
    {
        "dealers",
        "dealerships",
        "farmers",
        "residents",
        "citizens",
        "people",
        "households",
        "kazakhs",
        "uzbeks",
    }
)
OF_PROJECT = frozenset({Metric.INVESTMENT, Metric.JOBS, Metric.LOCALIZATION})
#: Of no country as a whole, though it be named.
OF_PLANTS = frozenset({Metric.LAUNCH, Metric.CAPACITY, Metric.INVESTMENT})
INTO_REACH = 8  # words from an amount to what it is put into
INTO_IT = (
    ["into", "it"],
    ["in", "it"],
    ["into", "them"],
    ["into", "the", "project"],
    ["in", "the", "project"],
    ["в", "него"],
    ["в", "нее"],
    ["в", "проект"],
)
OWNERS_REACH = 4  # words from "together with" to the second of two
PARTNERS_REACH = 6  # words from "a joint venture of" to its partners
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
    if not since:
        own = [m for m in own if m.last <= draft.at or frame.focus.plant is None or not is_holding(m)]
    if draft.metric is Metric.INVESTMENT:
        own = _paid_into(draft, own, scene)
        if not own and _is_put_into_it(draft, scene):
            draft.plant = frame.focus.plant
            return
    if own and not since and _made_by_all(draft, analysis, own):
        return
    if own:
        draft.plant = _same_plant(own[0], scene) or _joined_name(own if since else own[-1:], analysis)
        return
    if _speaks_of_district(draft, scene):
        return
    if _goes_on_about_parts(draft, scene):
        draft.plant = frame.drafts[-1].plant
        return
    if _is_part_of_last(draft, scene):
        draft.plant = scene.drafts[-1].plant
        return
    spoken = _speaks_of_it(draft, scene)
    if draft.metric in (Metric.IMPORTS, Metric.IMPORT_VALUE):
        return
    firm = spoken or (frame.focus.titled and _goes_on(analysis))
    if draft.metric is Metric.SHARE and not firm and any(m.value in OF_COUNTRY for m in analysis.metrics):
        return
    if _speaks_of_nation(draft, scene, spoken) or _are_of_no_plant(scene):
        return
    if frame.paragraph_district and not spoken and draft.metric in AT_SITE:
        return
    if draft.metric is Metric.SALES and not spoken and _speaks_of_market(scene.analysis):
        return
    if draft.metric is Metric.SALES and any(token.text in BUYERS for token in analysis.tokens):
        return
    draft.plant = _carried_plant(draft, frame, spoken)
    if draft.plant is not None and (_is_at_another_place(draft, scene) or _is_in_another_part(draft, scene)):
        draft.plant = None
    frame.paragraph_plant = draft.plant if spoken else frame.paragraph_plant


def _carried_plant(draft: Draft, frame: Frame, spoken: bool) -> str | None:
    """The plant in mind where the sentence names none: the paragraph's, the title's, the article's."""
    if frame.paragraph_brand is not None and draft.metric not in AT_SITE and not spoken:
        return None
    titled = frame.focus.titled and not (frame.focus.holding and frame.paragraph_plant is not None)
    held = frame.focus.plant if titled else None
    anaphoric = frame.plant if spoken or draft.metric in (Metric.JOBS, Metric.LAUNCH) else None
    return frame.met_plant or held or frame.paragraph_plant or frame.focus.plant or anaphoric


def _paid_into(draft: Draft, own: list[Mention], scene: Scene) -> list[Mention]:
    """The companies that money is put into: none that only pays, where the plant is "it" or named before."""
    frame = scene.frame
    if frame.paragraph_plant is None and frame.focus.plant is None:
        return own
    if _is_put_into_it(draft, scene):
        return [m for m in own if plant_name(scene.analysis, m) == frame.focus.plant]
    return [m for m in own if m.first < draft.at or m.of(EntityKind.PLANT) is not None]


def _is_put_into_it(draft: Draft, scene: Scene) -> bool:
    """Whether money is put "into it" or "into the project", the article being at a plant."""
    tokens = scene.analysis.tokens[max(draft.first - INTO_REACH, 0) : draft.last + INTO_REACH]
    said = [token.text for token in tokens]
    into = any(said[i : i + len(words)] == words for words in INTO_IT for i in range(len(said)))
    return into and scene.frame.focus.plant is not None


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


def _goes_on_about_parts(draft: Draft, scene: Scene) -> bool:
    """Whether "of these" opens the sentence: its numbers are of what the last total was of."""
    held = scene.frame.drafts[-1] if scene.frame.drafts else None
    opens = any(m.first == 0 for m in scene.analysis.hints[Hint.OF_THEM])
    here = held is not None and held.analysis.sentence.paragraph == scene.frame.paragraph
    return opens and here and held is not None and held.metric is draft.metric


def _speaks_of_market(analysis: Analysis) -> bool:
    """Whether the market is what a sentence is about: «рынок вырос», not «отправил на рынок»."""
    tokens = analysis.tokens
    at = [i for i, token in enumerate(tokens) if token.text == "рынок"]
    return any(all(token.text != "на" for token in tokens[max(i - 2, 0) : i]) for i in at)


def _is_part_of_last(draft: Draft, scene: Scene) -> bool:
    """Whether "of them" stands with a number: it is a part of the one before, and of the same plant."""
    same = bool(scene.drafts) and scene.drafts[-1].metric is draft.metric
    return same and scene.analysis.hinted(Hint.OF_THEM, draft.at, draft.last + 2)


def _speaks_of_district(draft: Draft, scene: Scene) -> bool:
    """Whether a number is of a region as a whole: «в области собрали 30,6 тыс. машин»."""
    return draft.metric in AT_SITE and scene.analysis.in_clause(Hint.DISTRICT, draft.at)


def _speaks_of_nation(draft: Draft, scene: Scene, spoken: bool) -> bool:
    """Whether a number is of the country: its name, "the industry" or all its plants stand with it."""
    analysis = scene.analysis
    if speaks_of_makers(analysis):
        return True
    shares = covered(analysis.hints[Hint.SHARE])
    partners = {m.first for m in analysis.hints[Hint.BACKER]}
    parts = [m for m in analysis.metrics if m.value is Metric.LOCALIZATION]
    local = [m for m in analysis.hints[Hint.NATION] if m.last not in partners]
    local = [m for m in local if not any(p.first <= m.first < p.last for p in parts)]
    whole = [m.first for m in local if m.first not in shares]
    its = scene.frame.paragraph_plant is not None and analysis.tokens[0].text == "its"
    if not its and any(first < draft.last or analysis.same_clause(first, draft.at) for first in whole):
        return True
    frame = scene.frame
    if draft.metric is Metric.PRODUCTION and any(
        m.last == c.first and c.value is Metric.PRODUCTION for m in tracked_in(analysis) for c in scene.cues
    ):
        return True  # "Uzbek output"
    its = _goes_on(analysis) and frame.paragraph_plant is not None
    other = frame.paragraph_country not in (None, frame.focus.country) and not its
    other = other or _goes_on_about_country(scene)
    named = draft.metric not in OF_PLANTS and names_country(analysis, frame.focus.country)
    if named and draft.metric in OF_PROJECT and analysis.words_language == "ru":
        named = any(not _is_adjective(m, analysis) for m in tracked_in(analysis))
    return (named or other) and not spoken


def _are_of_no_plant(scene: Scene) -> bool:
    """Whether "of them" are of a total that is no plant's."""
    opens = any(m.first == 0 for m in scene.analysis.hints[Hint.OF_THEM])
    before = scene.frame.drafts[-1] if scene.frame.drafts else None
    same = before is not None and before.analysis.sentence.paragraph == scene.frame.paragraph
    return opens and before is not None and same and before.plant is None


def _goes_on(analysis: Analysis) -> bool:
    """Whether a sentence opens with "it"."""
    return any(m.first == 0 for m in analysis.hints[Hint.PRONOUN])


ADJECTIVE = re.compile(r"\w+ск(?:ий|ая|ое|ие|ого|ому|ой|их|им|ими|ую|ом)")


def _is_adjective(mention: Mention, analysis: Analysis) -> bool:
    """Whether a country only describes: «таджикская сторона»."""
    return ADJECTIVE.fullmatch(analysis.tokens[mention.last - 1].text) is not None


def _goes_on_about_country(scene: Scene) -> bool:
    """Whether "it" is the country that the paragraph opened with."""
    frame = scene.frame
    return _goes_on(scene.analysis) and frame.paragraph_country is not None and frame.paragraph_plant is None


def _is_at_another_place(draft: Draft, scene: Scene) -> bool:
    """Whether the sentence names a region that is not the plant's: «алматинские заводы собрали»."""
    if draft.metric in TRADE:
        return False
    named, home = region_of(draft, scene), scene.frame.focus.places.get(draft.plant or "")
    return named is not None and home is not None and named[0] != home


def _is_in_another_part(draft: Draft, scene: Scene) -> bool:
    """Whether the paragraph is headed by a place that is not the plant's: "Osh. A project ..."."""
    here, home = scene.frame.paragraph_region, scene.frame.focus.places.get(draft.plant or "")
    return here is not None and scene.frame.paragraph_plant is None and home != here[0]


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
        and not _is_partner(m, analysis)
        and not _is_quoted(m, analysis)
        and not _is_apposed(m, analysis)
    ]


def _is_apposed(mention: Mention, analysis: Analysis) -> bool:
    """Whether a plant called by its brand is the one just named: "QazTehna, the Yutong plant"."""
    record = mention.of(EntityKind.PLANT)
    if record is None or record.role != "unknown" or record.brand is None:
        return False
    before = [m for m in analysis.mentions if m.last < mention.first and is_company(m)]
    between = [t.text for t in analysis.tokens[before[-1].last : mention.first]] if before else []
    return between in ([",", "the"], [","], [",", "a"])


def _is_partner(mention: Mention, analysis: Analysis) -> bool:
    """Whether a company only owns what is spoken of, or is one of a venture's two partners."""
    before = range(mention.first - 1, mention.first + 1)
    if any(m.last in before for m in analysis.hints[Hint.OWNER]):
        return True
    parts = [q for q in analysis.quantities if q.measure is Measure.PERCENT and q.last <= mention.first]
    marks = [t.text for t in analysis.tokens[parts[-1].last : mention.first]] if parts else ["?"]
    if marks and analysis.hints[Hint.COST] and all(text in '-«"“' for text in marks):
        return True
    owners = [m for m in analysis.hints[Hint.OWNER] if 0 < mention.first - m.last <= OWNERS_REACH]
    led_by_and = any(
        ("&", 0) in analysis.words.at(CLOCK, position)[1]
        for position in (mention.first - 1, mention.first - 2)
        if position >= 0
    )
    if owners and led_by_and:
        return True
    joined = any(
        ("&", 0) in analysis.words.at(CLOCK, position)[1] for position in (mention.first - 1, mention.last)
    )
    led = [m for m in analysis.hints[Hint.PARTNER] if 0 <= mention.first - m.last <= PARTNERS_REACH]
    return joined and bool(led)


def is_holding(mention: Mention) -> bool:
    """Whether a company owns plants and is none."""
    owner = mention.of(EntityKind.ORGANISATION)
    return owner is not None and owner.role == "holding"


def _is_quoted(mention: Mention, analysis: Analysis) -> bool:
    """Whether a holding, which makes nothing itself, is only who says it."""
    owner = mention.of(EntityKind.ORGANISATION)
    if owner is None or owner.role != "holding":
        return False
    if any(m.last == mention.first and m.first < m.last for m in analysis.hints[Hint.PLANT]):
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
