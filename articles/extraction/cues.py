"""The words for metrics in a sentence, and how far each stands from a number."""

from collections.abc import Collection
from functools import partial

from plants.vocabulary import TRACKED_COUNTRIES, Metric

from .analysis import Analysis
from .attributes import OF_OTHERS, TRADE, is_made_abroad, starts_with
from .directions import comes_from, goes_to
from .drafts import Frame, Scene
from .gazetteer import EntityKind, Mention
from .grammar import GLUE, Hint, Noun
from .matching import Match
from .measures import Measure, Quantity
from .places import code, home_of, trader
from .turkic import TURKIC

FROM_MAKER = frozenset({"от", "у", "from"})
CLAUSE_COST = 9  # words that a clause's border counts for


AFTER_COST = 2


ATTRIBUTE_COST = 8
ONLY_MADE_COST = 20
ADJECTIVES = 2  # words between "produced" and the cars so described: "locally made new cars"
AGENTS = frozenset({"assembler", "assemblers", "manufacturer", "manufacturers"})  # who makes
MADE_WHERE = frozenset({"abroad", "locally", "domestically", "here", "overseas", "elsewhere", "by"})
FARTHEST_BUYER = 8  # words before the country that buys what another exports
OUTWARD = 3  # how near "abroad" stands to what is sold there


ANOTHERS_COST = 12  # what a word costs that stands after another number


FARTHEST = 30


TAKERS = frozenset({"TM", "TJ", "KG"})  # those in which what arrives comes from abroad
BUYERS = frozenset({"TM", "TJ"})  # tracked countries that import nearly every vehicle they take
SOLD = frozenset({"sold", "sell", "sells", "selling", "sales", "order", "orders", "contract"})
TAKING = ("import", "bought", "buy", "purchas", "took", "take")
WHOLE_REACH = 6
OUT_OF_MADE = ("собранн", "выпущенн", "произведенн", "изготовленн", "сделанн")
BUYER_REACH = 2  # words from a country to its verb
LATEST_SELLER = 3
LATEST_SUBJECT = 3  # words before a country that is a sentence's subject


def cues_of(analysis: Analysis, frame: Frame) -> list[Match[Metric]]:
    """The words for metrics in a sentence; words of moving and selling mean what the countries say."""
    cues = [_across_borders(match, analysis, frame) for match in _moved_cues(analysis, frame)]
    return [_taken_abroad(match, analysis) for match in cues]


def _taken_abroad(match: Match[Metric], analysis: Analysis) -> Match[Metric]:
    """What another country imports of ours is exported: "Russia imported 7,900 Uzbek-made cars"."""
    taken = analysis.tokens[match.first].text.startswith(TAKING)
    if match.value is not Metric.IMPORTS or not taken or _comes_home(analysis):
        return match
    countries = [m for m in analysis.mentions if m.of(EntityKind.COUNTRY)]
    here = [m for m in countries if analysis.same_clause(m.first, match.first)]
    ours = [m for m in here if any(r.country in TRACKED_COUNTRIES for r in m.records)]
    opens = [m for m in countries[:1] if m.first == 0]
    near = [m for m in countries if 0 <= match.first - m.last <= BUYER_REACH]
    buyer = next((m for m in [*near, *opens] if m not in ours), None)
    made = any(m.first > match.last for m in ours)
    return Match(match.first, match.last, Metric.EXPORTS) if buyer is not None and made else match


def _across_borders(match: Match[Metric], analysis: Analysis, frame: Frame) -> Match[Metric]:
    """What is sold to another country is exported; what is bought of a seller abroad is imported."""
    if match.value is not Metric.SALES:
        return match
    if analysis.words_language == "en":
        if _is_sold_to_us(match, analysis):
            return Match(match.first, match.last, Metric.IMPORTS)
        sold = analysis.tokens[match.first].text in SOLD and _goes_abroad(
            match, analysis, frame.focus.country
        )
        return Match(match.first, match.last, Metric.EXPORTS) if sold else match
    abroad = [
        m for m in analysis.mentions if (r := m.of(EntityKind.COUNTRY)) and r.name != frame.focus.country
    ]
    goals = [m for m in abroad if not _may_be_where(m, analysis)]
    if any(goes_to(m, analysis) and analysis.same_clause(m.first, match.first) for m in goals):
        return Match(match.first, match.last, Metric.EXPORTS)
    if any(m.first == match.last for m in abroad) and starts_with(match, analysis.hints[Hint.PURCHASE]):
        return Match(match.first, match.last, Metric.EXPORTS)
    outward = [m.first for m in analysis.metrics if m.value is Metric.EXPORTS]
    if any(abs(first - match.first) <= OUTWARD for first in outward):
        return Match(match.first, match.last, Metric.EXPORTS)
    described = {n.first for n in analysis.nouns if n.value.noun is Noun.VEHICLES}
    sellers = [m for m in abroad if m.last not in described and not goes_to(m, analysis)]
    bought = starts_with(match, analysis.hints[Hint.PURCHASE])
    goes_on = frame.metric is Metric.IMPORTS
    if bought and frame.metric is Metric.EXPORTS and any(m.first <= FARTHEST_BUYER for m in abroad):
        return Match(match.first, match.last, Metric.EXPORTS)
    brought = bool(sellers) or _takes_from_maker(analysis, frame) or goes_on
    return Match(match.first, match.last, Metric.IMPORTS) if bought and brought else match


def _is_sold_to_us(match: Match[Metric], analysis: Analysis) -> bool:
    """Whether "sold" stands between a country abroad and one of ours: "China sold Kyrgyzstan 6,120"."""
    countries = [m for m in analysis.mentions if m.of(EntityKind.COUNTRY)]
    sellers = [m for m in countries if m.last == match.first and code(m) not in TRACKED_COUNTRIES]
    return bool(sellers) and any(m.first == match.last and code(m) in TRACKED_COUNTRIES for m in countries)


def _may_be_where(mention: Mention, analysis: Analysis) -> bool:
    """Whether «в» stands before letters that have no cases: «в США» is "in" as well as "to"."""
    led = mention.first > 0 and analysis.tokens[mention.first - 1].text == "в"
    return led and analysis.tokens[mention.last - 1].upper


def _goes_abroad(match: Match[Metric], analysis: Analysis, home: str | None) -> bool:
    """Whether a country sells to another: "Uzbekistan sold 9,870 cars to Kazakhstan"."""
    countries = [m for m in analysis.mentions if m.of(EntityKind.COUNTRY)]
    here = [m for m in countries if analysis.same_clause(m.first, match.first)]
    sellers = {r.name for m in here if m.first < match.first for r in m.records} or {home or ""}
    goals = [m for m in here if m.first > match.last and goes_to(m, analysis)]
    return any(r.name not in sellers for m in goals for r in m.records if r.kind is EntityKind.COUNTRY)


def _moved_cues(analysis: Analysis, frame: Frame) -> list[Match[Metric]]:
    """The words for metrics; words of sending and arriving mean what the countries say."""
    counted = {q.first for q in analysis.quantities if q.measure is Measure.COUNT}
    plain = [
        m
        for m in analysis.metrics
        if not (m.value is Metric.IMPORTS and m.last in counted and analysis.tokens[m.last - 1].text == "to")
        and not is_made_abroad(m, analysis)
    ]
    said = [_abroad(m, analysis) for m in plain]
    said = [m for m in said if not any(other(m, analysis) for other in OF_OTHERS)]
    moved = _direction(analysis, frame)
    if moved is None:
        return said
    if _comes_home(analysis):
        said = [Match(m.first, m.last, moved) if m.value is Metric.EXPORTS else m for m in said]
    ambiguous = {Metric.SALES, Metric.IMPORTS} if moved is Metric.EXPORTS else {Metric.SALES}
    kept = [
        m
        for m in said
        if (m.value not in ambiguous and m.value is not Metric.PRODUCTION)
        or (m.value is Metric.SALES and _is_apart(m, said, analysis))
        or not any(_is_move(m, o) for o in analysis.hints[Hint.MOVES])
    ]
    moves = [Match(m.first, m.last, moved) for m in analysis.hints[Hint.MOVES] if not starts_with(m, kept)]
    return sorted([*kept, *moves], key=lambda match: match.first)


def _is_move(match: Match[Metric], move: Match[Hint]) -> bool:
    """Whether a word for a metric is but a word of moving, or ends in one: "for delivery"."""
    return (
        move.first == match.first and move.last >= match.last
    ) or match.first < move.first < move.last == match.last


def _is_apart(match: Match[Metric], said: list[Match[Metric]], analysis: Analysis) -> bool:
    """Whether exports or imports are spoken of in other clauses alone: "bought 500, half of which ..."."""
    trade = [m.first for m in said if m.value in TRADE]
    foreign = [m.first for m in analysis.mentions if m.of(EntityKind.COUNTRY)]
    near = [p for p in [*trade, *foreign] if analysis.same_clause(p, match.first)]
    return bool(trade) and not near


def _abroad(match: Match[Metric], analysis: Analysis) -> Match[Metric]:
    """A word for sales, made one of exports or imports by "abroad" in its clause."""
    if match.value is Metric.EXPORTS and starts_with(match, analysis.hints[Hint.ABROAD]):
        return Match(match.first, match.last, _way(match, analysis))
    abroad = [m for m in analysis.hints[Hint.ABROAD] if not is_made_abroad(m, analysis)]
    if match.value is not Metric.SALES or not any(analysis.same_clause(m.first, match.first) for m in abroad):
        return match
    taken = starts_with(match, analysis.hints[Hint.TAKE])
    return Match(match.first, match.last, Metric.IMPORTS if taken else Metric.EXPORTS)


def _way(match: Match[Metric], analysis: Analysis) -> Metric:
    """What "abroad" makes of its clause: imports where somebody buys there, else exports."""
    return Metric.IMPORTS if analysis.in_clause(Hint.TAKE, match.first) else Metric.EXPORTS


def _comes_home(analysis: Analysis) -> bool:
    """Whether another country exports to one of ours: "re-exported from Georgia to Turkmenistan"."""
    countries = [m for m in analysis.mentions if m.of(EntityKind.COUNTRY)]
    ours = [m for m in countries if any(r.country in TRACKED_COUNTRIES for r in m.records)]
    others = [m for m in countries if m not in ours]
    sends = any(
        analysis.led_by(Hint.OUT_OF, m.first) or _is_subject(m, analysis) or _sends(m, analysis)
        for m in others
    )
    return sends and any(analysis.led_by(Hint.TOWARDS, m.first) for m in ours)


def _sends(mention: Mention, analysis: Analysis) -> bool:
    """Whether a country stands right before its exports: "in 2022 Georgia exported"."""
    after = range(mention.last, mention.last + 4)
    return any(m.first in after and m.value is Metric.EXPORTS for m in analysis.metrics)


def _is_subject(mention: Mention, analysis: Analysis) -> bool:
    """Whether a country opens its sentence as the one that acts: «Грузия отправила», not «в Грузию ушло»."""
    return mention.first <= LATEST_SUBJECT and not analysis.led_by(Hint.TOWARDS, mention.first, 1)


def _direction(analysis: Analysis, frame: Frame) -> Metric | None:
    if _comes_home(analysis):
        return Metric.IMPORTS
    if not analysis.hints[Hint.MOVES]:
        return None
    said = {
        m.value
        for m in map(partial(_abroad, analysis=analysis), analysis.metrics)
        if m.value in TRADE and not starts_with(m, analysis.hints[Hint.MOVES])
    }
    if len(said) == 1:
        return said.pop()
    places = [m for m in analysis.mentions if m.of(EntityKind.COUNTRY, EntityKind.REGION)]
    abroad = [m for m in places if all(r.country != frame.focus.country for r in m.records)]
    taken = _object(analysis, places)
    if taken is not None:
        return Metric.EXPORTS if taken in abroad else Metric.IMPORTS
    if any(_leads_home(m, analysis) for m in abroad):
        return Metric.IMPORTS
    if analysis.hints[Hint.TAKE] and any(
        analysis.tokens[m.first - 1].text in ("in", "в") for m in abroad if m.first
    ):
        return Metric.IMPORTS
    if _takes_from_maker(analysis, frame):
        return Metric.IMPORTS
    if any(analysis.led_by(Hint.TOWARDS, m.first) or goes_to(m, analysis) for m in abroad):
        return Metric.EXPORTS
    home = [m for m in places if (r := m.of(EntityKind.COUNTRY)) and r.name == frame.focus.country]
    if any(goes_to(m, analysis) for m in home):
        return Metric.EXPORTS if _sellers(analysis, frame) else Metric.IMPORTS
    if _buys_what_it_lacks(analysis, frame):
        return Metric.IMPORTS
    if analysis.words_language == "ru" and not abroad and any(goes_to(m, analysis) for m in places):
        return Metric.IMPORTS if frame.focus.country in TAKERS else frame.metric or Metric.SALES
    if frame.metric in TRADE:
        return frame.metric
    return Metric.IMPORTS if _buys_foreign(analysis, abroad, frame) else None


def _object(analysis: Analysis, places: list[Mention]) -> Mention | None:
    """The country that a verb supplies or that is entered: "supplied Azerbaijan with 500 cars"."""
    verbs = {m.last for m in analysis.hints[Hint.SUPPLIES]}
    return next((m for m in places if m.first in verbs), None)


def _takes_from_maker(analysis: Analysis, frame: Frame) -> bool:
    """Whether a country as the subject takes from a maker: «Туркменистан получил от Hyundai»."""
    if not analysis.hints[Hint.TAKE]:
        return False
    makers = [m for m in analysis.mentions if m.of(EntityKind.BRAND) and m.first]
    handed = any(analysis.tokens[m.first - 1].text in FROM_MAKER for m in makers)
    return handed and any(
        m.first <= LATEST_SUBJECT and trader(m) == frame.focus.country
        for m in analysis.mentions
        if m.of(EntityKind.COUNTRY)
    )


def _buys_foreign(analysis: Analysis, abroad: list[Mention], frame: Frame) -> bool:
    """Whether a country as the subject takes what a foreign word describes: "bought 500 Belarusian buses"."""
    subject = any(
        m.first <= LATEST_SUBJECT and all(r.country == frame.focus.country for r in m.records)
        for m in analysis.mentions
        if m.of(EntityKind.COUNTRY)
    )
    described = {n.first for n in analysis.nouns if n.value.noun is Noun.VEHICLES}
    return subject and any(m.last in described for m in abroad)


def _sellers(analysis: Analysis, frame: Frame) -> list[Mention]:
    """The places and makers of another of our countries that open a sentence on what comes home."""
    here = frame.focus.country
    own = [r.country for m in analysis.mentions for r in m.records if m.first <= LATEST_SELLER]
    other = {country for country in own if country in TRACKED_COUNTRIES and country != here}
    return (
        [m for m in analysis.mentions if any(r.country in other for r in m.records)]
        if here not in own
        else []
    )


def _buys_what_it_lacks(analysis: Analysis, frame: Frame) -> bool:
    """Whether a country with next to no maker of its own takes vehicles: "Turkmenistan will buy buses".

    In Russian also where they only are delivered.
    """
    lacks = home_of(frame) in BUYERS and not (analysis.hints[Hint.PLANT] or frame.focus.plant)
    delivered = analysis.words_language == "ru" and bool(analysis.hints[Hint.MOVES])
    return lacks and (delivered or bool(analysis.hints[Hint.TAKE]))


def _leads_home(mention: Mention, analysis: Analysis) -> bool:
    return comes_from(mention, analysis)


def distance(analysis: Analysis, quantity: Quantity, first: int, last: int) -> int:
    """How far words stand from a number, in words; what comes after is a little farther."""
    if last <= quantity.core:
        gap = quantity.core - last
    elif first >= quantity.core_end:
        gap = first - quantity.core_end + (0 if analysis.words_language in TURKIC else AFTER_COST)
    else:
        gap = 0
    borders = abs(analysis.clause_of(first) - analysis.clause_of(quantity.core))
    return gap + borders * CLAUSE_COST


def nearest(scene: Scene, quantity: Quantity, metrics: Collection[Metric]) -> Match[Metric] | None:
    """The word for one of `metrics` that stands nearest to a number."""
    found = [m for m in scene.cues if m.value in metrics and not _is_of_parts(m, scene.analysis, quantity)]
    return min(found, key=lambda m: reach_of(m, scene.analysis, quantity), default=None)


def _is_of_parts(match: Match[Metric], analysis: Analysis, quantity: Quantity) -> bool:
    """Whether a word says what becomes of a part alone: "6,500, of which 2,000 will go abroad"."""
    if match.first <= quantity.last or match.value is Metric.PRODUCTION:
        return False
    parts = [m.last for m in analysis.hints[Hint.OF_THEM] if quantity.last <= m.first < match.first]
    return any(last <= q.first and q.last <= match.first for last in parts for q in analysis.quantities)


def reach_of(match: Match[Metric], analysis: Analysis, quantity: Quantity) -> int:
    """The distance of a word; one that only describes vehicles ("locally built cars") counts as farther."""
    gap = distance(analysis, quantity, match.first, match.last)
    if any(
        quantity.last <= q.core and q.last <= match.first
        for q in analysis.quantities
        if q.measure is Measure.COUNT
    ):
        gap += ANOTHERS_COST
    describes = match.value is Metric.PRODUCTION and any(
        n.value.noun is Noun.VEHICLES and _describes(match, n.first, analysis)
        for n in analysis.nouns
        if n.last <= quantity.core or (quantity.core_end <= match.first and n.last <= quantity.last)
    )
    describes = describes or analysis.tokens[match.first].text in AGENTS or _is_whole(match, analysis)
    if _only_made(match, analysis, quantity):
        return gap + ONLY_MADE_COST
    return gap + (ATTRIBUTE_COST if describes else 0)


def _describes(match: Match[Metric], noun: int, analysis: Analysis) -> bool:
    """Whether a noun follows a word directly, or after an adjective or two."""
    between = range(match.last, noun)
    plain = not any(analysis.words.at(GLUE, i)[1] for i in between)
    return match.last <= noun <= match.last + ADJECTIVES and plain


def _is_whole(match: Match[Metric], analysis: Analysis) -> bool:
    """Whether a word only says what numbers are a part of: "Of the seven-month output, 1,240 were sold"."""
    opens = analysis.tokens[0].text == "of" and match.first <= WHOLE_REACH
    made = analysis.tokens[match.first].text.startswith(OUT_OF_MADE)
    opens = opens or (match.first == 1 and analysis.tokens[0].text == "из" and made)
    return opens and match.value is Metric.PRODUCTION


def _only_made(match: Match[Metric], analysis: Analysis, quantity: Quantity) -> bool:
    """Whether "built in Uzbekistan" only says what vehicles they are that were delivered abroad."""
    if match.value is not Metric.PRODUCTION or match.first != quantity.last:
        return False
    after = analysis.tokens[match.last].text if match.last < len(analysis.tokens) else ""
    named = [m for m in analysis.mentions if m.of_place() or m.of(EntityKind.BRAND, EntityKind.ORGANISATION)]
    placed = after in MADE_WHERE or any(match.last <= m.first <= match.last + 2 for m in named)
    moved = [m.first for m in analysis.metrics if m.value in TRADE or m.value is Metric.SALES]
    moved += [m.first for m in analysis.hints[Hint.MOVES]]
    return placed and any(p != match.first and analysis.same_clause(p, match.first) for p in moved)


def reach(scene: Scene, quantity: Quantity, metrics: Collection[Metric]) -> int:
    """How far the nearest word for one of `metrics` is; very far where there is none."""
    cue = nearest(scene, quantity, metrics)
    return reach_of(cue, scene.analysis, quantity) if cue is not None else 1000
