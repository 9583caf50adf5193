"""Which metric an amount of money belongs to, by the words near it."""

from itertools import pairwise

from plants.vocabulary import VEHICLES, Metric

from .analysis import Analysis
from .attributes import BUILDS, COUNTED, TRADE, starts_with
from .cues import nearest, reach
from .drafts import VALUE_OF, VOLUME_OF, VOLUMES, Scene
from .gazetteer import EntityKind
from .grammar import TOPICS, Hint, Noun, Topic
from .matching import Match
from .measures import Measure, Quantity
from .sites import companies_in

#: Less than this, with no number of vehicles before it, is the price of one.
LEAST = {
    "USD": 100_000,
    "EUR": 100_000,
    "TMT": 300_000,
    "TJS": 1_000_000,
    "CNY": 700_000,
    "KZT": 50_000_000,
    "UZS": 1_000_000_000,
}
PROJECT_REACH = 6  # words from a project to its price: "the project, which is worth nearly"
THEM_REACH = 3
ON_THEM = frozenset({("на", "них"), ("за", "них"), ("on", "them"), ("for", "them")})
NEXT_REACH = 4  # words from a price or a profit to its own amount
TRADED = frozenset({Metric.EXPORTS, Metric.IMPORTS})
LEAST_ELSEWHERE = 10_000_000
#: After one of these, money is of the same project.
PROJECTED = frozenset({Metric.CAPACITY, Metric.JOBS, Metric.LAUNCH, Metric.INVESTMENT})


def bare_money(quantity: Quantity, scene: Scene) -> str | None:
    """The currency of millions of nothing after an amount: "of which 5 million is a loan"."""
    units = [d.unit for d in scene.drafts if d.metric is Metric.INVESTMENT]
    currency = units[-1] if units else scene.frame.currency
    if quantity.noun is not Noun.NONE or quantity.scale < 10**6 or currency is None:
        return None
    before = scene.drafts[-1].metric if scene.drafts else scene.frame.last_metric
    invested = before is Metric.INVESTMENT or reach(scene, quantity, {Metric.INVESTMENT}) < reach(
        scene, quantity, COUNTED
    )
    return currency if invested else None


def bare_worth(quantity: Quantity, scene: Scene) -> tuple[Metric, str] | None:
    """The metric and currency of millions of nothing after an amount that vehicles are worth."""
    frame = scene.frame
    amounts = [d for d in [*frame.drafts[-3:], *scene.drafts] if d.metric in VOLUME_OF]
    if quantity.noun is not Noun.NONE or quantity.scale < 10**6 or not amounts:
        return None
    if _is_single(quantity, scene.analysis):
        return None
    if nearest(scene, quantity, VOLUMES) is not None and not any(d in scene.drafts for d in amounts):
        return None
    return amounts[-1].metric, amounts[-1].unit


def money_metric(quantity: Quantity, scene: Scene) -> Metric | None:
    """The metric of an amount of money."""
    analysis, before = scene.analysis, scene.drafts[-1] if scene.drafts else None
    if before is None and quantity.value < LEAST.get(quantity.unit or "", LEAST_ELSEWHERE):
        return None
    if (
        _is_by_so_much(quantity, analysis)
        or _says_change_again(quantity, analysis)
        or _is_of_profit(quantity, analysis)
        or (_is_single(quantity, analysis) and not _opens_project(quantity, analysis))
        or _is_of_goods(quantity, analysis)
    ):
        return None
    if before is not None and before.unit != VEHICLES and quantity.first - before.last <= 2:
        return before.metric if before.metric in VOLUME_OF or before.metric is Metric.INVESTMENT else None
    if _is_its_cost(quantity, analysis):
        return Metric.INVESTMENT
    priced = any(_is_of_whole(m, quantity, analysis) for m in analysis.hints[Hint.SINGLE])
    if _buys_stake(quantity, scene) or priced:
        return Metric.INVESTMENT
    if _is_turnover(quantity, analysis):
        return Metric.SALES_VALUE
    if _names_project(quantity, analysis) or (scene.frame.asked is Metric.INVESTMENT and before is None):
        return Metric.INVESTMENT
    if (
        scene.frame.list_plan
        and analysis.is_item()
        and nearest(scene, quantity, VOLUMES - {Metric.PRODUCTION}) is None
    ):
        return Metric.INVESTMENT
    traded = _spent_on_trade(quantity, scene)
    if traded is not None:
        return VALUE_OF[traded]
    invested = nearest(scene, quantity, {Metric.INVESTMENT})
    turned = [m for m in analysis.hints[Hint.TURNOVER] if m.last <= quantity.first]
    if invested is not None and turned and invested.last <= turned[-1].first:
        return Metric.SALES_VALUE
    if _is_spent_on_them(quantity, scene):
        return VALUE_OF[scene.frame.last_metric or Metric.SALES]
    if invested is not None and analysis.same_clause(invested.first, quantity.core):
        return Metric.INVESTMENT if _is_ours(scene) else None
    costs = analysis.in_clause(Hint.COST, quantity.core)
    if before is not None and before.unit == VEHICLES and quantity.first - before.last <= 5 and not costs:
        between = [m for m in scene.cues if before.last <= m.first and m.last <= quantity.first]
        return VALUE_OF.get(between[-1].value if between else before.metric)
    return _by_words(quantity, scene)


def _says_change_again(quantity: Quantity, analysis: Analysis) -> bool:
    """Whether money is how much more was traded: «рост составил 64%, или более чем на $2,6 млн»."""
    changes = [q for q in analysis.quantities if q.measure is Measure.PERCENT and q.last <= quantity.first]
    between = analysis.tokens[changes[-1].last : quantity.core] if changes else []
    return any(t.text == "или" for t in between) and any(t.text == "на" for t in between)


def _is_of_goods(quantity: Quantity, analysis: Analysis) -> bool:
    """Whether the clause speaks of other goods, and not only for a part: "half of it in components"."""
    parts = [q for q in analysis.quantities if q.measure is Measure.PERCENT and q.first >= quantity.last]
    goods = [m for m in analysis.hints[Hint.PRODUCT] if analysis.same_clause(m.first, quantity.core)]
    return any(not any(part.last <= word.first for part in parts) for word in goods)


def _buys_stake(quantity: Quantity, scene: Scene) -> bool:
    """Whether money is the price of a stake in a maker: "the deal is worth $80 million"."""
    analysis = scene.analysis
    made = any(m.value in VOLUMES and m.value is not Metric.SALES for m in scene.cues)
    priced = analysis.in_clause(Hint.WORTH, quantity.core) or analysis.in_clause(Hint.EQUITY, quantity.core)
    return scene.frame.stake and priced and not made and not scene.frame.drafts[-1:]


PROFITS = frozenset({"profit", "profits", "loss", "losses", "loans", "debts", "liabilities", "expenses"})


def _is_of_profit(quantity: Quantity, analysis: Analysis) -> bool:
    """Whether the sentence spoke of a profit last before an amount: "net profit fell, dropping from 1.9"."""
    spoken = [i for i in range(quantity.first) if analysis.tokens[i].text in PROFITS]
    if not spoken:
        return False
    hints = [m.first for hint in (Hint.TURNOVER, Hint.COST) for m in analysis.hints[hint]]
    others = [*hints, *(m.first for m in analysis.metrics)]
    return not any(spoken[-1] < first < quantity.first for first in others)


def _is_by_so_much(quantity: Quantity, analysis: Analysis) -> bool:
    """Whether an amount is only how much more or less: "exports grew by $51 million"."""
    led = quantity.first > 0 and analysis.tokens[quantity.first - 1].text == "by"
    ahead = range(quantity.first - 4, quantity.first)
    return led and any(m.last in ahead for hint in (Hint.UP, Hint.DOWN) for m in analysis.hints[hint])


def _is_single(quantity: Quantity, analysis: Analysis) -> bool:
    """Whether the clause speaks of a price, a tax, a loan; the "price tag" of a plant is none."""
    of_deals = [m for m in analysis.hints[Hint.WORTH] if m.last - m.first > 1]
    words = [
        m
        for m in analysis.hints[Hint.SINGLE]
        if not any(deal.first <= m.first < deal.last for deal in of_deals)
    ]
    words = [
        m
        for m in words
        if analysis.same_clause(m.first, quantity.core) and not _is_of_next(m, quantity, analysis)
    ]
    words = [word for word in words if not _is_of_whole(word, quantity, analysis)]
    return any(not starts_with(word, analysis.hints[Hint.COST]) for word in words)


def _is_of_whole(word: Match[Hint], quantity: Quantity, analysis: Analysis) -> bool:
    """Whether what is priced is a project or plant: "the project is priced at $500 million"."""
    works = [*analysis.hints[Hint.PROJECT], *analysis.hints[Hint.PLANT]]
    before = any(0 <= word.first - m.last <= 2 for m in works)
    return before and analysis.tokens[word.first].text == "priced" and word.last <= quantity.first


def _is_turnover(quantity: Quantity, analysis: Analysis) -> bool:
    """Whether "turnover of" stands right before an amount."""
    turned = [m.last for m in analysis.hints[Hint.TURNOVER]]
    before = [token.text for token in analysis.tokens[max(quantity.first - 1, 0) : quantity.first]]
    return quantity.first - 1 in turned and before == ["of"]


def _is_of_next(word: Match[Hint], quantity: Quantity, analysis: Analysis) -> bool:
    """Whether a word after a number and a comma speaks of the next amount: "8.9 billion, the profit 0.8"."""
    parted = any(token.text == "," for token in analysis.tokens[quantity.last : word.first])
    return parted and any(word.last <= q.core <= word.last + NEXT_REACH for q in analysis.quantities)


def _by_words(quantity: Quantity, scene: Scene) -> Metric | None:
    """The metric of money by what its clause, then its sentence, then the sentence before speaks of."""
    analysis, before = scene.analysis, scene.drafts[-1] if scene.drafts else None
    volume = nearest(scene, quantity, VOLUMES)
    traded = before is not None and before.metric in (Metric.EXPORTS, Metric.IMPORTS)
    if traded and before is not None and volume is not None and volume.value is Metric.SALES:
        return VALUE_OF[before.metric]
    if (
        volume is not None
        and starts_with(volume, analysis.hints[Hint.WORTH])
        and scene.frame.last_metric in VOLUMES
    ):
        return VALUE_OF[scene.frame.last_metric]
    turned = analysis.in_clause(Hint.TURNOVER, quantity.core)
    apart = volume is None or not analysis.same_clause(volume.first, quantity.core)
    trades = companies_in(analysis) or scene.frame.focus.plant or scene.frame.metric is Metric.SALES
    if turned and apart and trades:
        return Metric.SALES_VALUE
    costs = analysis.in_clause(Hint.COST, quantity.core)
    worth = analysis.in_clause(Hint.WORTH, quantity.core)
    if volume is None and worth and _is_of_trade(scene):
        return VALUE_OF[scene.frame.last_metric or Metric.IMPORTS]
    planned = before is not None and before.metric is Metric.CAPACITY
    here = volume is not None and analysis.same_clause(volume.first, quantity.core)
    made = volume is not None and volume.value is Metric.PRODUCTION
    if worth and volume is None and _follows_project(quantity, analysis):
        return Metric.INVESTMENT
    if volume is not None and here and not planned and (not costs or worth or not made):
        return VALUE_OF[volume.value]
    works = analysis.hints[Hint.PLANT] or analysis.hints[Hint.PROJECT]
    if costs and not works and scene.frame.last_metric in TRADED and not scene.frame.focus.site:
        return VALUE_OF[scene.frame.last_metric]
    if costs and not planned and _cost_of_vehicles(quantity, scene):
        said = volume.value if volume is not None and here else None
        known = [m for m in (said, scene.frame.last_metric, scene.frame.metric) if m in VALUE_OF]
        return VALUE_OF[known[0]] if known else Metric.SALES_VALUE
    if costs and _is_of_theirs(scene):
        return VALUE_OF[scene.frame.last_metric or Metric.SALES]
    if (costs or nearest(scene, quantity, {Metric.INVESTMENT})) and _is_ours(scene):
        return Metric.INVESTMENT
    if volume is not None:
        return VALUE_OF[volume.value]
    if before is not None and before.volume in VOLUMES:
        return VALUE_OF.get(before.volume)
    if analysis.in_clause(Hint.TURNOVER, quantity.core) and scene.frame.last_metric not in VOLUMES:
        return Metric.SALES_VALUE
    if worth and scene.frame.last_metric in VOLUMES:
        return VALUE_OF[scene.frame.last_metric]
    if scene.frame.last_metric in VOLUME_OF:
        return scene.frame.last_metric
    return scene.frame.value_metric if quantity.unit == scene.frame.currency else None


def _is_of_trade(scene: Scene) -> bool:
    """Whether a contract is for the vehicles sent or bought just before, and for no plant."""
    spoken = scene.analysis.hints[Hint.PLANT] or scene.analysis.hints[Hint.PROJECT]
    return scene.frame.last_metric in (Metric.IMPORTS, Metric.EXPORTS) and not spoken


SPENT_ON = 10  # words from the money to the vehicles: "spent 741 billion tenge on new cars"


def _cost_of_vehicles(quantity: Quantity, scene: Scene) -> bool:
    """Whether what cost so much are vehicles, and no plant: "the buses cost $31 million"."""
    analysis = scene.analysis
    nouns = [n for n in analysis.nouns if n.value.noun is Noun.VEHICLES]
    to = [t.text for t in analysis.tokens[quantity.last : quantity.last + 1]]
    spent = to != [","]
    ours = any(n.last <= quantity.core or (spent and n.last - quantity.last <= SPENT_ON) for n in nouns)
    return ours and not (analysis.hints[Hint.PLANT] or analysis.hints[Hint.PROJECT])


def _spent_on_trade(quantity: Quantity, scene: Scene) -> Metric | None:
    """Exports or imports, where money was spent on the vehicles that a sentence says were traded."""
    analysis = scene.analysis
    if not analysis.in_clause(Hint.COST, quantity.core) or not _cost_of_vehicles(quantity, scene):
        return None
    said = [m.value for m in scene.cues if m.value in TRADE]
    return said[-1] if said else None


def on_them(analysis: Analysis) -> list[int]:
    """The positions of "on them", "for them"."""
    pairs = pairwise(token.text for token in analysis.tokens)
    return [position for position, pair in enumerate(pairs) if pair in ON_THEM]


def _is_spent_on_them(quantity: Quantity, scene: Scene) -> bool:
    """Whether money was spent "on them", the vehicles counted just before."""
    near = range(quantity.first - THEM_REACH, quantity.last + THEM_REACH)
    spent = any(position in near for position in on_them(scene.analysis))
    return spent and scene.frame.last_metric in VOLUMES and scene.frame.drafts[-1].unit == VEHICLES


def _is_of_theirs(scene: Scene) -> bool:
    """Whether "their total cost" is of the vehicles counted just before."""
    theirs = any(token.text == "their" for token in scene.analysis.tokens[:2])
    plant = scene.analysis.hints[Hint.PLANT] or scene.analysis.hints[Hint.PROJECT]
    return theirs and not plant and scene.frame.last_metric in VOLUMES


def _opens_project(quantity: Quantity, analysis: Analysis) -> bool:
    """Whether the project comes right after its price: "the $62 million project"."""
    return any(m.first == quantity.last for m in analysis.hints[Hint.PROJECT])


def _follows_project(quantity: Quantity, analysis: Analysis) -> bool:
    """Whether a project or plant is named before money: "the project for a car plant, worth $20 million"."""
    works = [*analysis.hints[Hint.PROJECT], *analysis.hints[Hint.PLANT]]
    return any(m.last <= quantity.first for m in works) and not analysis.hints[Hint.PRODUCT]


def _names_project(quantity: Quantity, analysis: Analysis) -> bool:
    """Whether the money is right before what it pays for: "a $115 million assembly plant"."""
    if _pays_for_plant(quantity, analysis):
        return True
    after = range(quantity.last, quantity.last + 4)
    before = range(quantity.first - PROJECT_REACH, quantity.first)
    if any(m.first in before for m in analysis.hints[Hint.PROJECT]) and not analysis.hints[Hint.PRODUCT]:
        return True
    return any(m.first in after for hint in (Hint.PLANT, Hint.PROJECT) for m in analysis.hints[hint])


ITS = frozenset({"его", "ее", "её", "их"})


def _is_its_cost(quantity: Quantity, analysis: Analysis) -> bool:
    """Whether money is the cost of a plant just named: «откроется линия, ее стоимость - 85 млн»."""
    costs = [m for m in analysis.hints[Hint.COST] if 0 <= quantity.first - m.last <= 2 and m.first]
    its = any(analysis.tokens[m.first - 1].text in ITS for m in costs)
    return its and any(m.last <= quantity.first for m in analysis.hints[Hint.PLANT])


def _pays_for_plant(quantity: Quantity, analysis: Analysis) -> bool:
    """Whether a plant is to be built "for" so much."""
    led = quantity.first > 0 and analysis.tokens[quantity.first - 1].text == "for"
    built = [i for i in range(quantity.first) if analysis.tokens[i].text in BUILDS]
    plants = [m for m in analysis.hints[Hint.PLANT] if built and built[-1] < m.first < quantity.first]
    return led and bool(plants)


def _is_ours(scene: Scene) -> bool:
    """Whether an investment is in a plant of the industry: one is named, or spoken of just before."""
    analysis, frame = scene.analysis, scene.frame
    works = analysis.hints[Hint.PLANT] or analysis.hints[Hint.PROJECT]
    spoken = bool(works) or bool(analysis.words.find(TOPICS[Topic.INDUSTRY]))
    named = any(m.of(EntityKind.PLANT, EntityKind.ORGANISATION, EntityKind.BRAND) for m in analysis.mentions)
    site = frame.paragraph_plant or frame.focus.plant or frame.focus.site or analysis.hints[Hint.NATION]
    if analysis.is_item() and frame.works:
        return True
    return bool(spoken or named or site or frame.last_metric in PROJECTED)
