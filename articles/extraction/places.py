"""Where a claim holds: country, region, counterpart."""

from plants.vocabulary import TRACKED_COUNTRIES, VEHICLES, Metric

from .analysis import Analysis, once
from .directions import comes_from, goes_to
from .drafts import Draft, Frame, Scene
from .gazetteer import EntityKind, Mention
from .grammar import CLOCK, Hint
from .splitting import LineKind
from .turkic import TURKIC

TRADE = frozenset({Metric.EXPORTS, Metric.EXPORT_VALUE, Metric.IMPORTS, Metric.IMPORT_VALUE})
AT_PLANT = frozenset({Metric.CAPACITY, Metric.JOBS, Metric.INVESTMENT, Metric.LAUNCH, Metric.LOCALIZATION})
AT_SITE = AT_PLANT | {
    Metric.PRODUCTION,
    Metric.PRODUCTION_VALUE,
}  # sales are of no region
COUNTED_AS = frozenset({Metric.PRODUCTION, Metric.SALES, Metric.EXPORTS, Metric.IMPORTS})
LATEST_OPENING = 2  # words before a country that opens its sentence
BACKER_REACH = 4  # words from an amount to who puts it in
LOCAL = ("местн", "local", "mahalliy", "маҳаллий", "жергілікті", "отандық", "жергиликтүү")
OWNING = ("count", "percent")  # numbers that may have a country of their own
IMPORTED = frozenset({Metric.IMPORTS, Metric.IMPORT_VALUE})
EXPORTED = frozenset({Metric.EXPORTS, Metric.EXPORT_VALUE})


def set_places(draft: Draft, scene: Scene) -> None:
    """Country, region and counterpart of a draft."""
    draft.country = scene.frame.focus.homes.get(draft.plant or "") or home_of(scene.frame)
    volumes = [d.volume for d in scene.drafts if d.metric is not Metric.SHARE]
    said = [m.value for m in scene.cues if m.value in COUNTED_AS]
    about_trade = volumes[-1] if volumes else said[0] if said else scene.frame.metric
    if draft.metric in TRADE or (draft.metric is Metric.SHARE and about_trade in TRADE):
        _set_trade(draft, scene)
    else:
        _set_home(draft, scene)


def home_of(frame: Frame) -> str | None:
    """The country that a sentence is of: of its part of a digest, or of the article."""
    return frame.head.country if frame.head is not None else frame.focus.country


def _set_home(draft: Draft, scene: Scene) -> None:
    """The region named with the number or known of its plant; the country of either, or of the article."""
    analysis, frame = scene.analysis, scene.frame
    record = region_of(draft, scene) or frame.paragraph_region or _region_at_head(frame)
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


def _region_at_head(frame: Frame) -> tuple[str, str | None] | None:
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
    """Whether the money is the local partners', named since the amount before."""
    analysis = scene.analysis
    floor = scene.drafts[-1].last if scene.drafts else 0
    after = analysis.tokens[draft.last : draft.last + BACKER_REACH]
    last = draft.last + next((i for i, token in enumerate(after) if token.text in ",;."), len(after))
    around = range(floor, last)
    home = {m.last for m in analysis.hints[Hint.NATION] if m.first in around}
    home |= {i + 1 for i in around if analysis.tokens[i].text.startswith(LOCAL)}
    if any(m.first in home for m in analysis.hints[Hint.BACKER]):
        return True
    second = bool(scene.drafts) and scene.drafts[-1].metric is Metric.INVESTMENT
    return second and any(floor <= m.first < draft.at for m in tracked_in(analysis))


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
    inside = {i for m in analysis.metrics if m.value is Metric.LOCALIZATION for i in range(m.first, m.last)}
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


def _set_trade(draft: Draft, scene: Scene) -> None:
    """Who sends and who takes: one is the country of the article, the other its counterpart."""
    analysis = scene.analysis
    countries = [m for m in analysis.mentions if trader(m)]
    draft.country = _home_of_trade(draft, scene, countries)
    region = region_of(draft, scene) or _region_at_head(scene.frame)
    if region is not None and draft.metric in IMPORTED and region[1] == draft.country:
        draft.region = region[0]
    before = scene.drafts[-1] if scene.drafts else None
    same = before is not None and (before.unit != draft.unit or draft.metric is Metric.SHARE)
    others = [m for m in countries if trader(m) != draft.country]
    told = analysis.words_language in TURKIC and not scene.drafts  # of the whole sentence, its place too
    other = None if draft.compared and not told else _counterpart(draft, others, scene, same)
    if other is not None:
        draft.counterpart, draft.counterpart_at = trader(other), other.first
    elif before is not None and (draft.compared or same):
        draft.counterpart, draft.counterpart_at = before.counterpart, before.counterpart_at
    if draft.counterpart is None and not countries and _carries_counterpart(draft, scene):
        draft.counterpart = scene.frame.paragraph_counterpart
    elif draft.counterpart is None and _takes_too(draft, scene, countries):
        draft.counterpart = scene.frame.counterpart


def _counterpart(draft: Draft, others: list[Mention], scene: Scene, same: bool) -> Mention | None:
    """The foreign country that a number is of: just after it, or named since the number before."""
    analysis = scene.analysis
    used = {d.counterpart_at for d in scene.drafts}
    after = [m for m in others if m.first >= draft.last and _is_near(m, draft, analysis)]
    after = [m for m in after if not _opens_clause(m, analysis)]
    same = same or analysis.sentence.kind is LineKind.ROW
    floor = scene.drafts[-1].last if scene.drafts and not same else 0
    ahead = [m for m in others if floor <= m.first and m.last <= draft.at and (same or m.first not in used)]
    paired = respective(draft, others, scene)
    if paired is not None:
        return paired
    here = [m for m in ahead if analysis.same_clause(m.first, draft.at)]
    closer = bool(after) and not here and _is_led_from(after[0], draft, analysis)
    if after and (not ahead or closer or _adjoins(draft, after[0], analysis)):
        return None if _are_listed(after, analysis) else after[0]
    near = nearest_to(draft.at, ahead)
    listed = near is not None and _are_listed(ahead[-2:], analysis) and near is ahead[-1]
    return None if listed and draft.value is not None and not analysis.is_item() else near


def _are_listed(mentions: list[Mention], analysis: Analysis) -> bool:
    """Whether several countries are named together: "to Kazakhstan, Georgia and Iraq" is no one's number."""
    if len(mentions) < 2 or mentions[1].first != mentions[0].last + 1:
        return False
    between = mentions[0].last
    return analysis.tokens[between].text == "," or ("&", 0) in analysis.words.at(CLOCK, between)[1]


def _is_led_from(mention: Mention, draft: Draft, analysis: Analysis) -> bool:
    """Whether "from" or "to" stands between a number and a country of its clause."""
    ways = [*analysis.hints[Hint.OUT_OF], *analysis.hints[Hint.TOWARDS]]
    led = any(draft.last <= m.first < mention.first for m in ways)
    return led and analysis.same_clause(mention.first, draft.at)


def _adjoins(draft: Draft, mention: Mention, analysis: Analysis) -> bool:
    """Whether a country stands right after a number, no comma or "and" between."""
    between = range(draft.last, mention.first)
    parted = any(
        analysis.tokens[i].text in ",;" or ("&", 0) in analysis.words.at(CLOCK, i)[1] for i in between
    )
    return mention.first - draft.last <= 1 and not parted


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


def _takes_too(draft: Draft, scene: Scene, countries: list[Mention]) -> bool:
    """Whether another of our countries takes what the home country took: "Kazakhstan took 1,447"."""
    ours = all(trader(m) in TRACKED_COUNTRIES for m in countries)
    return ours and draft.metric is Metric.IMPORTS and draft.country != home_of(scene.frame)


def _carries_counterpart(draft: Draft, scene: Scene) -> bool:
    """Whether a sentence goes on about the country named before: its share, or "it" at the start."""
    if draft.metric is Metric.SHARE:
        return True
    return any(match.first == 0 for match in scene.analysis.hints[Hint.PRONOUN]) and not scene.drafts


def _is_near(mention: Mention, draft: Draft, analysis: Analysis) -> bool:
    """Whether no other number stands between a country named after a number and that number."""
    if mention.last <= draft.at:
        return True
    follow = analysis.tokens[mention.last : mention.last + 2]
    if len(follow) == 2 and follow[0].text in "(-:" and (follow[1].kind == "number" or follow[0].text == "("):
        return False
    return not any(draft.last <= q.core < mention.first for q in analysis.quantities if q.measure in OWNING)


def _home_of_trade(draft: Draft, scene: Scene, countries: list[Mention]) -> str | None:
    """The tracked country that exports or imports."""
    analysis, home = scene.analysis, scene.frame.paragraph_land or home_of(scene.frame)
    home = scene.frame.focus.homes.get(draft.plant or "", home) if draft.metric in EXPORTED else home
    shared = draft.metric is Metric.SHARE and home is not None and len({trader(m) for m in countries}) < 2
    if analysis.is_item() or shared:
        return home
    parallel = _parallel_trader(draft, scene, countries)
    if parallel is not None:
        return parallel
    hint = Hint.OUT_OF if draft.metric in EXPORTED else Hint.TOWARDS
    towards = comes_from if draft.metric in EXPORTED else goes_to
    led = [
        m
        for m in countries
        if (analysis.led_by(hint, m.first) or towards(m, analysis))
        and trader(m) in TRACKED_COUNTRIES
        and not (draft.metric in EXPORTED and _is_of_buyers(m, draft, analysis))
    ]
    tracked = [m for m in countries if trader(m) in TRACKED_COUNTRIES]
    subject = [m for m in tracked if _opens_clause(m, analysis) and analysis.same_clause(m.first, draft.at)]
    subject = subject or [m for m in tracked if m.first <= SUBJECT]
    subject = [m for m in subject if not _is_bracketed(m, analysis)]
    if led and (draft.metric in EXPORTED or draft.unit == VEHICLES):
        return trader(led[-1])
    if (
        draft.metric in EXPORTED
        and home is not None
        and not any(m.value is Metric.EXPORTS for m in analysis.metrics)
    ):
        return home
    return trader(subject[0]) if subject and not _only_trades_with(subject[0], draft, analysis) else home


def _only_trades_with(mention: Mention, draft: Draft, analysis: Analysis) -> bool:
    """Whether a country that opens a sentence is the other side: "from Uzbekistan", «Қырғызстанға»."""
    other = goes_to if draft.metric in EXPORTED else comes_from
    return other(mention, analysis) or any(analysis.led_by(h, mention.first) for h in LEADS)


def _is_bracketed(mention: Mention, analysis: Analysis) -> bool:
    """Whether a country's own number follows it in brackets, in a list: "Suppliers: Kazakhstan (1,702)"."""
    return [token.text for token in analysis.tokens[mention.last : mention.last + 1]] == ["("]


def _opens_clause(mention: Mention, analysis: Analysis) -> bool:
    """Whether a country stands where its clause begins."""
    return not analysis.same_clause(max(mention.first - SUBJECT - 1, 0), mention.first)


def _parallel_trader(draft: Draft, scene: Scene, countries: list[Mention]) -> str | None:
    """The country right before a number after one that traded: "Kazakhstan bought 90, Tajikistan 70"."""
    analysis = scene.analysis
    opening = [m for m in countries if m.first <= LATEST_OPENING and trader(m) in TRACKED_COUNTRIES]
    if not scene.drafts or not opening or any(analysis.led_by(h, opening[0].first) for h in LEADS):
        return None
    if scene.drafts[0].country != trader(opening[0]):
        return None
    here = [m for m in countries if 0 <= draft.first - m.last <= 1 and trader(m) in TRACKED_COUNTRIES]
    led = here and _only_trades_with(here[0], draft, analysis)
    return trader(here[0]) if here and not led else None


def _is_of_buyers(mention: Mention, draft: Draft, analysis: Analysis) -> bool:
    """Whether a country after a number and a comma is its buyers': "420 buses, the buyers from Georgia"."""
    return any(token.text in ",;" for token in analysis.tokens[draft.last : mention.first])


LEADS = (Hint.OUT_OF, Hint.TOWARDS)
