"""Where a claim holds: country and region, and the country of who pays."""

from plants.vocabulary import TRACKED_COUNTRIES, Metric

from .analysis import Analysis, once
from .directions import comes_from, goes_to
from .drafts import Draft, Frame, Scene
from .gazetteer import EntityKind, Mention
from .grammar import Hint
from .matching import covered
from .turkic import TURKIC

TRADE = frozenset({Metric.EXPORTS, Metric.EXPORT_VALUE, Metric.IMPORTS, Metric.IMPORT_VALUE})
AT_PLANT = frozenset({Metric.CAPACITY, Metric.JOBS, Metric.INVESTMENT, Metric.LAUNCH, Metric.LOCALIZATION})
AT_SITE = AT_PLANT | {
    Metric.PRODUCTION,
    Metric.PRODUCTION_VALUE,
}  # sales are of no region
IMPORTED = frozenset({Metric.IMPORTS, Metric.IMPORT_VALUE})
EXPORTED = frozenset({Metric.EXPORTS, Metric.EXPORT_VALUE})


def home_of(frame: Frame) -> str | None:
    """The country that a sentence is of: of its part of a digest, or of the article."""
    return frame.head.country if frame.head is not None else frame.focus.country


def set_home(draft: Draft, scene: Scene) -> None:
    """The region named with the number or known of its plant; the country of either, or of the article."""
    analysis, frame = scene.analysis, scene.frame
    record = region_of(draft, scene) or frame.paragraph_region or region_at_head(frame)
    if record is not None:
        draft.region, draft.country = record
    elif draft.plant is not None and draft.metric in AT_SITE:
        at_home = (
            frame.focus.place
            if frame.focus.plant in (draft.plant, None) or len(frame.focus.places) == 0
            else None
        )
        at_site = frame.focus.place if frame.focus.site and len(frame.focus.places) <= 1 else None
        known = frame.focus.places.get(draft.plant)
        draft.region = known or at_home or at_site
        land = frame.focus.lands.get(draft.region or "")
        elsewhere = [code(m) for m in tracked_in(analysis) if _is_where(m, analysis) and code(m) != land]
        if land is not None and elsewhere:
            land, draft.region = elsewhere[0], None
        draft.country = land or frame.focus.homes.get(draft.plant) or draft.country
    elif analysis.in_clause(Hint.DISTRICT, draft.at) or (
        _is_at_site(draft, analysis)
        and frame.focus.site
        and not names_another(analysis, frame.focus.country)
        and not speaks_of_makers(analysis)
    ):
        draft.region = frame.focus.place
    else:
        homes = [m for m in tracked_in(analysis) if not _is_goal(m, draft, analysis)]
        homes = [m for m in homes if not comes_from(m, analysis)] or homes
        home = nearest_to(draft.at, homes)
        draft.country = code(home) if home is not None else frame.paragraph_country or draft.country
    if draft.metric is Metric.INVESTMENT:
        draft.counterpart = frame.focus.investor if _has_investor(draft, scene) else None


def region_at_head(frame: Frame) -> tuple[str, str | None] | None:
    """The region that a part of a digest is of."""
    head = frame.head
    return (head.name, head.country) if head is not None and head.kind is EntityKind.REGION else None


def _has_investor(draft: Draft, scene: Scene) -> bool:
    """Whether the article's investor is the claim's: named in its paragraph, or of the article's plant."""
    focus = scene.frame.focus
    if _is_of_local_partner(draft, scene):
        return False
    here = focus.investor_paragraph == draft.analysis.sentence.paragraph
    return here or (focus.site and draft.plant == focus.plant)


def _is_of_local_partner(draft: Draft, scene: Scene) -> bool:
    """Whether the money is the local partners', named since the amount before or as who puts it in."""
    analysis = scene.analysis
    floor = scene.drafts[-1].last if scene.drafts else 0
    marks = (i for i, token in enumerate(analysis.tokens) if i >= draft.last and token.text in ",;")
    reach = next(marks, len(analysis.tokens))
    home = {m.last for m in analysis.hints[Hint.LOCAL] if floor <= m.first < reach}
    if any(m.first in home for m in analysis.hints[Hint.BACKER]):
        return True
    second = bool(scene.drafts) and scene.drafts[-1].metric is Metric.INVESTMENT
    between = [m for m in tracked_in(analysis) if floor <= m.first and m.last <= draft.at]
    return second and bool(between) and not _is_where(between[-1], analysis)


def _is_where(mention: Mention, analysis: Analysis) -> bool:
    """Whether "in" stands before a country: "the plant in Kazakhstan"."""
    return mention.first > 0 and analysis.tokens[mention.first - 1].text in ("in", "в")


def _is_at_site(draft: Draft, analysis: Analysis) -> bool:
    """Whether a claim is of the plant the article is at: always money and jobs, output where it is named."""
    made = draft.metric is Metric.PRODUCTION and bool(analysis.hints[Hint.PLANT])
    return draft.metric in AT_PLANT or made


def _is_goal(mention: Mention, draft: Draft, analysis: Analysis) -> bool:
    """Whether a country named after the number is where the rest goes."""
    sent = analysis.words_language in TURKIC and goes_to(mention, analysis)
    return mention.first > draft.at and (sent or not analysis.same_clause(mention.first, draft.at))


def region_of(draft: Draft, scene: Scene) -> tuple[str, str | None] | None:
    """Name and country of the region that the sentence ties to a number; an oblast before its towns."""
    analysis = scene.analysis
    regions = [m for m in regions_in(analysis) if draft.metric in AT_SITE or not _is_origin(m, analysis)]
    if not regions:
        return None
    floor = scene.drafts[-1].last if scene.drafts else 0
    own = [m for m in regions if 0 <= m.first - draft.last <= 2 and _is_joined(draft, m, analysis)]
    paired = respective(draft, regions, scene)
    own = (
        [paired]
        if paired is not None
        else own or [m for m in regions if m.first >= floor and m.last <= draft.at]
    )
    here = [m for m in regions if _follows_closely(m, draft, analysis) and m.first > draft.at]
    own = own or (here if scene.drafts else [])
    own = own or [m for m in regions if m.last <= draft.at or _follows_closely(m, draft, analysis)]
    near = nearest_to(draft.at, own)
    record = near.of(EntityKind.REGION) if near is not None else None
    if record is None:
        return None
    oblast = record.region if record.region in scene.frame.focus.oblasts else None
    return oblast or record.name, record.country


MADE_THERE = ("сборки", "производства", "выпуска")


def _is_origin(mention: Mention, analysis: Analysis) -> bool:
    """Whether a region only says where what is sold was made: «Chevrolet костанайской сборки»."""
    after = analysis.tokens[mention.last : mention.last + 1]
    return bool(after) and after[0].text in MADE_THERE


def _is_joined(draft: Draft, mention: Mention, analysis: Analysis) -> bool:
    """Whether only a dash and "in" stand between a number and a place: «59 тысяч — в Асаке»."""
    between = analysis.tokens[draft.last : mention.first]
    return bool(between) and between[0].text == "-" and not analysis.is_item()


def _follows_closely(mention: Mention, draft: Draft, analysis: Analysis) -> bool:
    counted = any(draft.last <= q.core < mention.first for q in analysis.quantities if q.measure == "count")
    near = analysis.same_clause(mention.first, draft.at) and mention.first - draft.last <= 10
    return near and not counted


@once
def regions_in(analysis: Analysis) -> list[Mention]:
    """The mentions of regions and towns of the tracked countries, names of people and plants left out."""
    return [
        m
        for m in analysis.mentions
        if (r := m.of(EntityKind.REGION))
        and r.country in TRACKED_COUNTRIES
        and not m.of(EntityKind.PLANT)
        and not _is_measured_from(m, analysis)
    ]


def _is_measured_from(mention: Mention, analysis: Analysis) -> bool:
    """Whether a town is only what a distance is from: «в 50 км от Бишкека», "50 km from Bishkek"."""
    before = [t.text for t in analysis.tokens[max(mention.first - 3, 0) : mention.first]]
    far = any(word.startswith(DISTANCES) for word in before)
    return far and before[-1:] in (["от"], ["from"])


@once
def tracked_in(analysis: Analysis) -> list[Mention]:
    """The mentions of tracked countries; one inside "Kazakh content" is none."""
    inside = covered(m for m in analysis.metrics if m.value is Metric.LOCALIZATION)
    return [m for m in analysis.mentions if code(m) in TRACKED_COUNTRIES and m.first not in inside]


def names_country(analysis: Analysis, home: str | None = None) -> bool:
    """Whether a sentence speaks of a tracked country as a whole, or of the one that is home."""
    return any(home is None or code(mention) == home for mention in tracked_in(analysis))


DISTANCES = ("км", "километр", "km", "kilomet", "недалеко", "неподалеку", "вблизи")
SUBJECT = 2  # words before a country that is what a sentence speaks of


def country_spoken(analysis: Analysis) -> str | None:
    """The tracked country that a sentence opens with: "Uzbekistan first, as always"."""
    first = next((m for m in tracked_in(analysis) if m.first <= SUBJECT), None)
    return code(first) if first is not None and not goes_to(first, analysis) else None


OWNED = 3  # words from a country to its plants: "Kazakhstan's three car plants"


def speaks_of_makers(analysis: Analysis) -> bool:
    """Whether a sentence speaks of the plants of a country: "all of Kazakhstan's plants"."""
    ours = [m.last for m in tracked_in(analysis)]
    makers = [m.first for m in analysis.hints[Hint.MAKERS]]
    return any(0 <= first - last <= OWNED for first in makers for last in ours)


def names_another(analysis: Analysis, home: str | None) -> bool:
    """Whether a sentence speaks of a tracked country that is not `home`."""
    return any(code(mention) != home for mention in tracked_in(analysis))


def code(mention: Mention) -> str | None:
    """The ISO code of a country that the words mean."""
    record = mention.of(EntityKind.COUNTRY)
    return record.name if record is not None else None


def trader(mention: Mention) -> str | None:
    """The ISO code of the country, or of the region's country, that trades."""
    record = mention.of(EntityKind.COUNTRY, EntityKind.REGION)
    return record.country if record is not None else None


def nearest_to(position: int, mentions: list[Mention]) -> Mention | None:
    """The mention nearest to a token; one before it a little nearer."""

    def cost(mention: Mention) -> int:
        return position - mention.last if mention.last <= position else mention.first - position + 4

    return min(mentions, key=cost, default=None)


def respective(draft: Draft, names: list[Mention], scene: Scene) -> Mention | None:
    """The name paired with a number in "Tajikistan and Kyrgyzstan took 690 and 500 respectively"."""
    analysis = scene.analysis
    if not analysis.in_clause(Hint.RESPECTIVE, draft.at):
        return None
    counts = [
        q.core for q in analysis.quantities if q.measure == "count" and analysis.same_clause(q.core, draft.at)
    ]
    here = [m for m in names if analysis.same_clause(m.first, draft.at)]
    here = here or [m for m in names if m.last <= draft.at]
    return here[counts.index(draft.at)] if len(here) == len(counts) and draft.at in counts else None
