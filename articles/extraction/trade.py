"""Who sends vehicles and who takes them: the country of a claim and its counterpart."""

from plants.vocabulary import TRACKED_COUNTRIES, VEHICLES, Metric

from .analysis import Analysis
from .directions import comes_from, goes_to
from .drafts import Draft, Scene
from .gazetteer import Mention
from .grammar import CLOCK, Hint
from .matching import covered
from .places import (
    EXPORTED,
    IMPORTED,
    SUBJECT,
    TRADE,
    home_of,
    nearest_to,
    region_at_head,
    region_of,
    respective,
    set_home,
    trader,
)
from .splitting import LineKind
from .turkic import TURKIC

COUNTED_AS = frozenset({Metric.PRODUCTION, Metric.SALES, Metric.EXPORTS, Metric.IMPORTS})
LATEST_OPENING = 2  # words before a country that opens its sentence
PRONOUN_REACH = 3  # words from a number to "there": "4,735 vehicles went there"
OWNING = ("count", "percent")  # numbers that may have a country of their own
LEADS = (Hint.OUT_OF, Hint.TOWARDS)


def set_places(draft: Draft, scene: Scene) -> None:
    """Country, region and counterpart of a draft."""
    draft.country = scene.frame.focus.homes.get(draft.plant or "") or home_of(scene.frame)
    volumes = [d.volume for d in scene.drafts if d.metric is not Metric.SHARE]
    said = [m.value for m in scene.cues if m.value in COUNTED_AS]
    about_trade = volumes[-1] if volumes else said[0] if said else scene.frame.metric
    if draft.metric in TRADE or (draft.metric is Metric.SHARE and about_trade in TRADE):
        _set_trade(draft, scene)
    else:
        set_home(draft, scene)


def _set_trade(draft: Draft, scene: Scene) -> None:
    """Who sends and who takes: one is the country of the article, the other its counterpart."""
    analysis = scene.analysis
    countries = [m for m in analysis.mentions if trader(m)]
    draft.country = _home_of_trade(draft, scene, countries)
    region = region_of(draft, scene) or region_at_head(scene.frame)
    if region is not None and draft.metric in IMPORTED and region[1] == draft.country:
        draft.region = region[0]
    before = scene.drafts[-1] if scene.drafts else None
    same = before is not None and (before.unit != draft.unit or draft.metric is Metric.SHARE)
    others = [m for m in countries if trader(m) != draft.country]
    told = analysis.words_language in TURKIC and not scene.drafts  # of the whole sentence, its place too
    other = None if draft.compared and not told else _counterpart(draft, others, scene, same)
    if other is not None:
        draft.counterpart, draft.counterpart_at = trader(other), other.first
    elif before is not None and (draft.compared or same or _goes_with(draft, before, others, scene)):
        draft.counterpart, draft.counterpart_at = before.counterpart, before.counterpart_at
    abroad = analysis.in_clause(Hint.ABROAD, draft.at)
    if draft.counterpart is None and not others and not abroad and _carries_counterpart(draft, scene):
        draft.counterpart = scene.frame.paragraph_counterpart
    elif draft.counterpart is None and _takes_too(draft, scene, countries):
        draft.counterpart = scene.frame.counterpart
    elif draft.counterpart is None and scene.drafts and _parallel_trader(draft, scene, countries):
        draft.counterpart = scene.drafts[0].counterpart
    if draft.counterpart == draft.country:
        draft.counterpart = None


def _goes_with(draft: Draft, before: Draft, others: list[Mention], scene: Scene) -> bool:
    """Whether a number goes with the one before: "640 taxis and 410 buses", "the figure now is 3,000"."""
    analysis, between = scene.analysis, range(before.last, draft.first)
    if before.metric is not draft.metric or any(
        m.first in between and m.first != before.counterpart_at for m in others
    ):
        return False
    if analysis.hinted(Hint.ANAPHORA, before.last, draft.first):
        return True
    things = covered(m for m in analysis.mentions if not m.of_place())
    things |= covered(analysis.nouns)
    joined = [i for i in between if i not in things]
    return len(joined) == 1 and ("&", 0) in analysis.words.at(CLOCK, joined[0])[1]


def _counterpart(draft: Draft, others: list[Mention], scene: Scene, same: bool) -> Mention | None:
    """The foreign country that a number is of: just after it, or named since the number before."""
    analysis = scene.analysis
    used = {d.counterpart_at for d in scene.drafts}
    after = [m for m in others if m.first >= draft.last and _is_near(m, draft, analysis)]
    after = [m for m in after if not _opens_clause(m, analysis) and not _takes_most(m, draft, analysis)]
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


def _takes_most(mention: Mention, draft: Draft, analysis: Analysis) -> bool:
    """Whether a country is only where most of a number goes: "5,114 cars, nearly all to Kazakhstan"."""
    return any(draft.last <= m.first < mention.first for m in analysis.hints[Hint.MOSTLY])


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


def _takes_too(draft: Draft, scene: Scene, countries: list[Mention]) -> bool:
    """Whether another of our countries takes what the home country took: "Kazakhstan took 1,447"."""
    ours = all(trader(m) in TRACKED_COUNTRIES for m in countries)
    return ours and draft.metric is Metric.IMPORTS and draft.country != home_of(scene.frame)


def _carries_counterpart(draft: Draft, scene: Scene) -> bool:
    """Whether a sentence goes on about the country named before: its share, or "it" at the start."""
    if draft.metric is Metric.SHARE:
        return True
    near = range(draft.last + PRONOUN_REACH)
    return any(match.first in near for match in scene.analysis.hints[Hint.PRONOUN]) and not scene.drafts


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
    subject = [m for m in subject if not _is_listed(m, analysis)]
    sender = _sender(subject, draft, analysis)
    if sender is not None:
        return sender
    if led and (draft.metric in EXPORTED or draft.unit == VEHICLES):
        return trader(led[-1])
    if (
        draft.metric in EXPORTED
        and home is not None
        and not any(m.value is Metric.EXPORTS for m in analysis.metrics)
    ):
        return home
    return trader(subject[0]) if subject and not _only_trades_with(subject[0], draft, analysis) else home


def _sender(subject: list[Mention], draft: Draft, analysis: Analysis) -> str | None:
    """The country that opens its clause and sells to another, or buys in it: "Uzbekistan sold 9 to ..."."""
    if not subject or _only_trades_with(subject[0], draft, analysis):
        return None
    partners = [m for m in analysis.mentions if trader(m) not in (None, trader(subject[0]))]
    others = [m for m in partners if m.first > subject[0].last and analysis.same_clause(m.first, draft.at)]
    if draft.metric in EXPORTED:
        return trader(subject[0]) if any(goes_to(m, analysis) for m in others) else None
    inside = [m for m in others if analysis.led_by(Hint.TOWARDS, m.first, 1) and not goes_to(m, analysis)]
    return trader(subject[0]) if inside else None


def _only_trades_with(mention: Mention, draft: Draft, analysis: Analysis) -> bool:
    """Whether a country that opens a sentence is the other side: "from Uzbekistan", «Қырғызстанға»."""
    other = goes_to if draft.metric in EXPORTED else comes_from
    return other(mention, analysis) or any(analysis.led_by(h, mention.first) for h in LEADS)


def _is_listed(mention: Mention, analysis: Analysis) -> bool:
    """Whether a country is one of a list of suppliers: "Suppliers: Kazakhstan (1,702)"."""
    led = mention.first > 0 and analysis.tokens[mention.first - 1].text == ":"
    return led or [token.text for token in analysis.tokens[mention.last : mention.last + 1]] == ["("]


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
