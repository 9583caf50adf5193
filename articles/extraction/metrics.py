"""Which metric a number belongs to, by the words near it."""

from plants.vocabulary import PEOPLE, PERCENT, VEHICLES, Metric, Status

from .analysis import Analysis
from .attributes import COUNTED, TRADE
from .cues import CLAUSE_COST, FARTHEST, nearest, reach, reach_of
from .differences import is_daily, is_difference, is_exchange_rate, is_lower_end
from .drafts import VOLUMES, Scene
from .elsewhere import is_elsewhere
from .gazetteer import EntityKind
from .grammar import Hint, Noun
from .measures import Measure, Quantity
from .money import bare_money, bare_worth, money_metric
from .nearmisses import is_no_count, is_of_another_land
from .percents import HUNDRED, percent_metric
from .periods import PeriodMention
from .places import names_country
from .standing import is_standing
from .turkic import TURKIC
from .yearly import says_what_it_makes

PLANT_METRICS = frozenset({Metric.JOBS, Metric.INVESTMENT, Metric.CAPACITY, Metric.LAUNCH})
NAMES = (EntityKind.BRAND, EntityKind.MODEL, EntityKind.COUNTRY, EntityKind.REGION)
SMALLEST_BARE = 32  # a bare number below is a day, an edition, a rank
SMALLEST_PARALLEL = 100  # a bare number after another of vehicles
NEAR_SMALL = 6  # how near a numeral below a dozen must be to a word for a metric
NEAR_PLAN = 3
YEARLY, YEARLY_OUTPUT = 8, 14  # words from "annual" to its number
JOINED = 4  # words between two numbers that "as well as" joins
FEWEST_HANDS = 2
SENT_REACH = 4  # words from a number to what becomes of it: "5,000 are to go for export"
FEWEST_NAMED = 10  # "one job leads to five": so few are nobody's head count
FLEET = 1_000_000  # so many vehicles a country of the region has, and does not buy or sell
CLEAR_BARE = 1000  # a bare number from here on can stand without its word near


def metric_of(quantity: Quantity, scene: Scene) -> tuple[Metric, str] | None:
    """The metric and unit of a number, or None where it is no claim."""
    found: tuple[Metric, str] | None = None
    if quantity.measure is Measure.COUNT:
        found = _of_count(quantity, scene)
    elif quantity.measure is Measure.MONEY and quantity.unit is not None:
        metric = money_metric(quantity, scene)
        found = (metric, quantity.unit) if metric is not None else None
    elif quantity.measure is Measure.PERCENT:
        share = percent_metric(quantity, scene)
        found = (share, PERCENT) if share is not None else None
    if found is not None and found[0] in PLANT_METRICS and scene.frame.focus.foreign_product:
        return None
    if found is not None and is_elsewhere(quantity.core, found[0], scene):
        return None
    return found


def _of_count(quantity: Quantity, scene: Scene) -> tuple[Metric, str] | None:
    if quantity.noun is Noun.UNKNOWN:
        leads = reach(scene, quantity, {Metric.JOBS}) <= 1 and nearest_is_before(scene, quantity)
        return (Metric.JOBS, PEOPLE) if leads else None
    if (
        quantity.noun is Noun.ALIEN
        or is_no_count(quantity, scene.analysis)
        or is_difference(quantity, scene.analysis)
        or is_daily(quantity, scene.analysis)
        or is_exchange_rate(quantity, scene.analysis)
        or is_lower_end(quantity, scene.analysis)
    ):
        return None
    if quantity.noun is Noun.PEOPLE:
        if quantity.in_words and quantity.scale == 1 and quantity.value <= FEWEST_NAMED:
            return None
        return (Metric.JOBS, PEOPLE) if _is_employment(quantity, scene) else None
    money = bare_money(quantity, scene)
    if money is not None:
        return Metric.INVESTMENT, money
    worth = bare_worth(quantity, scene)
    if worth is not None:
        return worth
    bare = quantity.noun in (Noun.NONE, *([] if scene.analysis.words_language in TURKIC else [Noun.UNITS]))
    if bare and scene.frame.asked is Metric.JOBS and not scene.cues:
        return Metric.JOBS, PEOPLE
    if bare and scene.frame.last_metric is Metric.JOBS and not scene.cues and _is_of_people(scene):
        return Metric.JOBS, PEOPLE
    if bare and scene.drafts and scene.drafts[-1].metric is Metric.JOBS:
        nearer = reach(scene, quantity, COUNTED) < reach(scene, quantity, {Metric.JOBS})
        if not nearer:
            return (Metric.JOBS, PEOPLE) if nearest(scene, quantity, {Metric.JOBS}) else None
    if _is_local_share(quantity, scene):
        return Metric.LOCALIZATION, PERCENT
    if (
        quantity.value >= FEWEST_HANDS
        and bare
        and reach(scene, quantity, {Metric.JOBS}) <= min(CLAUSE_COST + 2, reach(scene, quantity, COUNTED))
    ):
        return Metric.JOBS, PEOPLE
    return _of_goods(quantity, scene)


def _of_goods(quantity: Quantity, scene: Scene) -> tuple[Metric, str] | None:
    """The metric of a number that may count vehicles, or None where it counts other goods or a fleet."""
    if quantity.noun is not Noun.VEHICLES and _is_product(quantity, scene.analysis):
        return None
    if is_standing(quantity, scene):
        return None
    if scene.frame.metric not in TRADE and is_of_another_land(quantity, scene.analysis):
        return None
    if scene.frame.standing and scene.analysis.is_item():
        return None
    counted = quantity.noun in (Noun.VEHICLES, Noun.UNITS, Noun.NAMED)
    if quantity.in_words and quantity.value <= 1 and not counted:
        return None  # "one cleared at home"
    if not counted and quantity.in_words and quantity.scale == 1 and quantity.value < CLEAR_BARE:
        return _of_numeral(quantity, scene)
    if quantity.noun is Noun.NONE and not _bare_counts(quantity, scene):
        return None
    if quantity.in_words and quantity.value == 1 and scene.analysis.in_clause(Hint.SINGLE, quantity.core):
        return None
    if quantity.in_words and quantity.value <= 12 and _is_proportion(quantity, scene.analysis):
        return None
    if quantity.in_words and quantity.value <= 12 and reach(scene, quantity, VOLUMES) > NEAR_SMALL:
        return None
    metric = _of_vehicles(quantity, scene)
    unsaid = reach(scene, quantity, VOLUMES) > FARTHEST or not scene.analysis.periods
    if quantity.value >= FLEET and metric in VOLUMES - {Metric.PRODUCTION} and unsaid:
        return None
    return (metric, VEHICLES) if metric is not None else None


REACHING = frozenset({"выйти", "выйдет", "вышел", "вышло", "вышла"})


def _is_of_people(scene: Scene) -> bool:
    """Whether a sentence goes on about the head count: "In 2012 we were more than 600"."""
    same = scene.frame.drafts and scene.frame.drafts[-1].analysis.sentence.paragraph == (
        scene.analysis.sentence.paragraph
    )
    return bool(same) and not scene.analysis.nouns and not scene.analysis.mentions


def _is_proportion(quantity: Quantity, analysis: Analysis) -> bool:
    """Whether a numeral is the second of "seven in ten"."""
    ahead = [token.text for token in analysis.tokens[quantity.core_end : quantity.core_end + 2]]
    if quantity.in_words and ahead in (["out", "of"], ["in", "every"]):
        return True
    return any(0 < quantity.first - q.last <= 3 and q.in_words for q in analysis.quantities) or (
        quantity.first > 1 and analysis.tokens[quantity.first - 1].text in ("in", "из")
    )


def _is_local_share(quantity: Quantity, scene: Scene) -> bool:
    """Whether a bare number goes on about local content: "for the Onix it is 34"."""
    whole = quantity.noun is Noun.NONE and quantity.scale == 1 and 0 < quantity.value <= HUNDRED
    before = [d for d in [*scene.frame.drafts, *scene.drafts] if d.metric is not Metric.LAUNCH][-1:]
    spoken = [m for m in scene.cues if m.value is not Metric.LOCALIZATION]
    return whole and bool(before) and before[0].metric is Metric.LOCALIZATION and not spoken


def _is_after_place(quantity: Quantity, scene: Scene) -> bool:
    """Whether only a dash stands between a country and a numeral: «в Афганистан - четыре»."""
    dash = quantity.first - 1
    placed = {m.last for m in scene.analysis.mentions if m.of_place()}
    traded = bool(scene.drafts) and scene.drafts[-1].metric in TRADE
    return traded and dash in placed and scene.analysis.tokens[dash].text == "-"


def nearest_is_before(scene: Scene, quantity: Quantity) -> bool:
    """Whether the nearest word for jobs stands before the number: "a staff of 300"."""
    cue = nearest(scene, quantity, {Metric.JOBS})
    return cue is not None and cue.last <= quantity.core


def _of_numeral(quantity: Quantity, scene: Scene) -> tuple[Metric, str] | None:
    """A numeral without a noun, after a figure of its kind: "eight arrived from Georgia"."""
    before = scene.drafts[-1] if scene.drafts else None
    after = range(quantity.core_end, quantity.core_end + 2)
    moved = any(m.first in after and m.value in VOLUMES for m in scene.cues)
    ways = [*scene.analysis.hints[Hint.OUT_OF], *scene.analysis.hints[Hint.TOWARDS]]
    placed = {m.first for m in scene.analysis.mentions if m.of_place()}
    from_there = any(m.first in after and (m.value is Hint.OUT_OF or m.last in placed) for m in ways)
    from_there = from_there or _is_after_place(quantity, scene)
    if before is None and scene.frame.metric in TRADE and (moved or from_there):
        return scene.frame.metric, VEHICLES
    if before is None or not (moved or from_there):
        return None
    volumes = [draft.volume for draft in scene.drafts if draft.volume in VOLUMES]
    return (volumes[-1], VEHICLES) if volumes else None


def _is_product(quantity: Quantity, analysis: Analysis) -> bool:
    """Whether the clause, up to the number, speaks of other goods and of no vehicles."""
    products = [m for m in analysis.hints[Hint.PRODUCT] if m.last <= quantity.core]
    if not products:
        return False
    ours = [
        n
        for n in analysis.nouns
        if n.value.noun is Noun.VEHICLES and n.last <= quantity.core and not _is_purpose(n.first, analysis)
    ]
    return not ours or ours[-1].first < products[-1].first


def _is_purpose(position: int, analysis: Analysis) -> bool:
    """Whether something is only for vehicles: «двигателей для автомобилей»."""
    return position > 0 and analysis.tokens[position - 1].text == "для"


def _is_employment(quantity: Quantity, scene: Scene) -> bool:
    """Whether people are at work, or to be."""
    if scene.frame.asked is Metric.JOBS:
        return True
    if any(m.value is Metric.JOBS and m.first < quantity.last and m.last > quantity.core for m in scene.cues):
        return True
    if reach(scene, quantity, {Metric.JOBS}) <= 8 + CLAUSE_COST:
        return True
    return scene.analysis.in_clause(Hint.PROJECT, quantity.core)


def _bare_counts(quantity: Quantity, scene: Scene) -> bool:
    """Whether a number without a noun counts vehicles."""
    analysis, frame = scene.analysis, scene.frame
    named = [m for m in analysis.mentions if m.of(*NAMES)]
    cue = reach(scene, quantity, COUNTED)
    known = bool(frame.metric or frame.list_metric or _raises_capacity(quantity, scene))
    known = known or frame.asked in COUNTED
    if _raises_capacity(quantity, scene):
        return True
    if analysis.is_item():
        return known or cue < 1000
    held_against = bool(scene.drafts) and analysis.led_by(Hint.COMPARISON, quantity.first, 1)
    if quantity.value < SMALLEST_BARE and not (scene.drafts and (named or held_against)):
        return False
    large = quantity.value >= CLEAR_BARE
    if cue <= (14 if large else 8) or (quantity.scale > 1 and cue < 1000):
        return True
    if any(draft.unit == VEHICLES for draft in scene.drafts) and (
        quantity.value >= SMALLEST_PARALLEL or quantity.scale > 1
    ):
        return True
    spoken = quantity.scale > 1 and any(n.value.noun is Noun.VEHICLES for n in analysis.nouns)
    parts = any(m.last <= quantity.core or m.first == quantity.last for m in analysis.hints[Hint.OF_THEM])
    headed = any(
        n.last <= quantity.core and n.value.segment and analysis.same_clause(n.first, quantity.core)
        for n in analysis.nouns
    )
    here = spoken or parts or headed or any(analysis.same_clause(m.first, quantity.core) for m in named)
    if _is_planned(quantity, scene) and known:
        return True
    near = 12 if large else 8
    dated = any(
        min(abs(p.first - quantity.core), abs(quantity.core - p.last)) < near for p in analysis.periods
    )
    return known and (here or dated)


def _is_planned(quantity: Quantity, scene: Scene) -> bool:
    """Whether a number stands right after a word for a plan: "the full-year programme is 4,800"."""
    before = [m for m in scene.analysis.statuses if 0 <= quantity.first - m.last <= NEAR_PLAN]
    return quantity.value >= SMALLEST_PARALLEL and bool(before)


def _raises_capacity(quantity: Quantity, scene: Scene) -> bool:
    """Whether a sentence on nothing else goes on about a capacity: "by 2027 it will be 500 thousand"."""
    large = quantity.scale > 1 or quantity.value >= CLEAR_BARE
    return large and scene.frame.last_metric is Metric.CAPACITY and not scene.cues and not scene.drafts


def _of_vehicles(quantity: Quantity, scene: Scene) -> Metric | None:
    """The metric of a number of vehicles."""
    if scene.frame.asked in COUNTED and not any(m.value in COUNTED for m in scene.cues):
        return scene.frame.asked
    if is_capacity(quantity, scene) or (_raises_capacity(quantity, scene) and quantity.noun is Noun.NONE):
        return Metric.CAPACITY
    cue = nearest(scene, quantity, VOLUMES)
    if cue is not None and (
        reach_of(cue, scene.analysis, quantity) <= FARTHEST or scene.frame.metric is None
    ):
        return cue.value
    if nearest(scene, quantity, {Metric.CAPACITY}) is not None:
        return Metric.CAPACITY
    if scene.analysis.is_item() and scene.frame.list_metric is not None:
        return scene.frame.list_metric
    builders = [m for m in scene.analysis.hints[Hint.MAKERS] if m.last <= quantity.core]
    if builders and scene.analysis.same_clause(builders[-1].first, quantity.core):
        return Metric.PRODUCTION
    if cue is None and (_goes_on_about_plant(scene) or _means_to_reach(quantity, scene)):
        return Metric.PRODUCTION
    before = scene.drafts[-1].volume if scene.drafts and scene.drafts[-1].volume in VOLUMES else None
    at_plant = Metric.PRODUCTION if scene.frame.paragraph_plant is not None else None
    return before or scene.frame.metric or at_plant


def _means_to_reach(quantity: Quantity, scene: Scene) -> bool:
    """Whether a plant is to come to a number, which it makes: «завод надеется выйти на 900 машин»."""
    analysis = scene.analysis
    led = [token.text for token in analysis.tokens[max(quantity.first - 2, 0) : quantity.first]]
    reached = led[:1] != [] and led[0] in REACHING and led[-1] == "на"
    return reached and any(m.last <= quantity.first for m in analysis.hints[Hint.PLANT])


def _goes_on_about_plant(scene: Scene) -> bool:
    """Whether a start or a capacity was claimed just before, in the same paragraph."""
    last = scene.frame.drafts[-1] if scene.frame.drafts else None
    same = last is not None and last.analysis.sentence.paragraph == scene.analysis.sentence.paragraph
    return same and last is not None and last.metric in (Metric.LAUNCH, Metric.CAPACITY) and not scene.drafts


def is_capacity(quantity: Quantity, scene: Scene) -> bool:
    """Whether a number of vehicles is what a plant can make in a year."""
    analysis = scene.analysis
    yearly = any(_is_rate_of(p, quantity, analysis) for p in analysis.rates)
    cue = reach(scene, quantity, {Metric.CAPACITY})
    if cue <= (14 if yearly else 8):
        return reach(scene, quantity, {Metric.SALES, Metric.EXPORTS, Metric.IMPORTS}) > cue
    counted = [d for d in scene.drafts if d.unit == VEHICLES]
    if counted and counted[-1].metric is Metric.CAPACITY and _goes_on(quantity, scene):
        return True
    if says_what_it_makes(quantity, analysis):
        return True
    dated = any(_is_dated_by(p, quantity, analysis) for p in analysis.periods)
    if not yearly or _moves(quantity, scene) or (dated and not _is_to_come(quantity, scene)):
        return False
    return (
        _has_plant(analysis)
        or bool(analysis.hints[Hint.PROJECT])
        or (scene.frame.list_plan and analysis.is_item())
        or scene.frame.paragraph_plant is not None
        or (scene.frame.focus.site and not analysis.hints[Hint.NATION] and not names_country(analysis))
    )


def _is_dated_by(mention: PeriodMention, quantity: Quantity, analysis: Analysis) -> bool:
    """Whether a period of the clause can be a number's, none other standing between."""
    low, high = sorted((mention.first, quantity.core))
    between = any(low < q.core < high and q is not quantity for q in analysis.quantities)
    return analysis.same_clause(mention.first, quantity.core) and not between


def _is_to_come(quantity: Quantity, scene: Scene) -> bool:
    """Whether a plant's yearly output is still promised: "will reach 90,000 a year", "by 2028"."""
    analysis, published = scene.analysis, scene.frame.published
    promised = scene.frame.list_plan or any(m.value is Status.TARGET for m in analysis.statuses)
    ahead = any(p.future and published and p.future[1] > published for p in analysis.periods)
    return promised and ahead and _has_plant(analysis)


def _is_rate_of(rate: int, quantity: Quantity, analysis: Analysis) -> bool:
    """Whether "a year" stands near a number, after another joined to it, or before the output it is of."""
    if not analysis.same_clause(rate, quantity.core):
        return False
    made = any(rate < m.first <= rate + 2 and m.value is Metric.PRODUCTION for m in analysis.metrics)
    ends = [quantity.last]
    for other in analysis.quantities:
        if ends[-1] <= other.first <= ends[-1] + JOINED and other.noun is Noun.VEHICLES:
            ends.append(other.last)
    return quantity.core - (YEARLY_OUTPUT if made else YEARLY) <= rate <= ends[-1] + 6


def _goes_on(quantity: Quantity, scene: Scene) -> bool:
    """Whether no word for another metric stands since the capacity before: "20,000 a year, then 50,000"."""
    sent = [m for m in scene.cues if m.value in VOLUMES - {Metric.PRODUCTION}]
    if any(0 <= m.first - quantity.last <= SENT_REACH for m in sent):
        return False
    return not any(
        scene.drafts[-1].last <= m.first < quantity.core and m.value in VOLUMES for m in scene.cues
    )


def _moves(quantity: Quantity, scene: Scene) -> bool:
    cue = nearest(scene, quantity, COUNTED)
    return cue is not None and cue.value in VOLUMES - {Metric.PRODUCTION}


def _has_plant(analysis: Analysis) -> bool:
    named = any(m.of(EntityKind.PLANT, EntityKind.ORGANISATION) for m in analysis.mentions)
    return named or bool(analysis.hints[Hint.PLANT])
