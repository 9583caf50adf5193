"""Numbers that look like counts of vehicles and are none: labels, changes in units, rates by head."""

from itertools import pairwise

from plants.vocabulary import TRACKED_COUNTRIES, Metric

from .analysis import Analysis
from .attributes import TRADE
from .gazetteer import EntityKind
from .grammar import Hint, Noun
from .measures import Measure, Quantity
from .tokens import Kind

PART_REACH = 4  # words from things counted to how many of them: "points, 390 of which"
SHORTEST_ADJECTIVE = 5  # letters, more than an ordinal's ending has
HEADS_REACH = 3  # words from vehicles to the heads they are counted by: "35 cars per 10,000 people"
GROWN = frozenset({Measure.PERCENT, Measure.TIMES, Measure.CHANGE})
AHEAD_REACH = 6  # words from "outdid" to by how many
MADE_OR_SOLD = frozenset({Metric.PRODUCTION, Metric.SALES})
FAR_OWNER = 10  # the same, where the country opens the sentence
OWNER_REACH = 2  # words from a country to what it made
OUTDOES = ("обогна", "обгон", "опереди", "опереж", "отста", "уступ", "превзош", "превыс")
GAPS = ("разрыв", "разниц", "отставани")
OVER = ("на", "per", "for", "every")
#: How words begin whose number is only a name.
CODED = frozenset({"№", "iso", "исо", "гост"})
NUMBERED = (
    *("фото", "этап", "глава", "раздел", "пункт", "стать", "маршрут", "рейс", "номер"),
    *("yo'nalish", "бағыт", "каттам"),
)


def is_no_count(quantity: Quantity, analysis: Analysis) -> bool:
    """Whether a number only labels, numbers an item, says a change or is a rate by head."""
    if (
        _is_in_compound(quantity, analysis)
        or _is_out_of(quantity, analysis)
        or _is_of_month(quantity, analysis)
    ):
        return True
    bare = quantity.noun is Noun.NONE and quantity.scale == 1 and not quantity.in_words
    if bare and (_numbers_item(quantity, analysis) or _is_label(quantity, analysis)):
        return True
    misses = (_is_of_other_things, _is_signed, _is_by_head, _is_lead, _is_change_again)
    return any(miss(quantity, analysis) for miss in misses)


def _is_of_other_things(quantity: Quantity, analysis: Analysis) -> bool:
    """Whether a number is a part of other things just counted: "1,140 charging points, 390 of which"."""
    before = [q for q in analysis.quantities if q.last <= quantity.first]
    after = [token.text for token in analysis.tokens[quantity.core_end : quantity.core_end + 2]]
    alien = bool(before) and before[-1].noun in (Noun.ALIEN, Noun.UNKNOWN)
    return alien and after == ["of", "which"] and quantity.first - before[-1].last <= PART_REACH


def _is_in_compound(quantity: Quantity, analysis: Analysis) -> bool:
    """Whether digits are only part of an adjective: «90-сильная машина», «12-метровые автобусы»."""
    after = analysis.tokens[quantity.core_end : quantity.core_end + 2]
    if len(after) < 2 or after[0].text != "-" or analysis.words_language != "ru":
        return False
    glued = analysis.tokens[quantity.core_end - 1].end == after[0].start and after[0].end == after[1].start
    return glued and after[1].kind is Kind.WORD and len(after[1].text) >= SHORTEST_ADJECTIVE


def _is_change_again(quantity: Quantity, analysis: Analysis) -> bool:
    """Whether a number says a change in units: «вырос в 2,7 раза, или на 1 371 единицу»."""
    if quantity.first == 0 or analysis.tokens[quantity.first - 1].text != "на":
        return False
    grown = [q for q in analysis.quantities if q.last <= quantity.first and q.measure in GROWN]
    between = [t.text for t in analysis.tokens[grown[-1].last : quantity.first]] if grown else []
    return between in ([",", "или", "на"], ["или", "на"], ["-", "на"], [",", "на"], ["(", "на"])


def _is_lead(quantity: Quantity, analysis: Analysis) -> bool:
    """Whether a number is by how many one is ahead: «обогнал соседа на 20 400 машин»."""
    before = analysis.tokens[quantity.first - 1].text if quantity.first else ""
    words = [t.text for t in analysis.tokens[max(quantity.first - AHEAD_REACH, 0) : quantity.first]]
    if any(word.startswith(GAPS) for word in words) and analysis.words_language == "ru":
        return True
    return before == "на" and any(word.startswith(OUTDOES) for word in words)


def is_of_another_land(quantity: Quantity, analysis: Analysis) -> bool:
    """Whether a number is of a country that is not ours: «у Индонезии - 32 машины», «Россия - 13 600»."""
    places = [m for m in analysis.mentions if m.of(EntityKind.COUNTRY) and m.last <= quantity.first]
    if not places or analysis.is_item():
        return False
    owner = places[-1]
    tracked = any(r.country in TRACKED_COUNTRIES for m in analysis.mentions for r in m.records)
    if quantity.first - owner.last > (FAR_OWNER if owner.first == 0 else OWNER_REACH):
        return False
    ours = any(r.country in TRACKED_COUNTRIES for r in owner.records)
    moved = analysis.hints[Hint.MOVES] or any(m.value in TRADE for m in analysis.metrics)
    between = [t.text for t in analysis.tokens[owner.last : quantity.first]]
    subject = owner.first == 0 and any(m.value in MADE_OR_SOLD for m in analysis.metrics)
    if subject and not ours and not moved and not tracked:
        return analysis.words_language == "ru"
    said = "-" in between or (owner.first > 0 and analysis.tokens[owner.first - 1].text == "у")
    return said and not ours and not moved and analysis.words_language == "ru"


def _numbers_item(quantity: Quantity, analysis: Analysis) -> bool:
    """Whether a number numbers what follows: "the leaders are 1) Cobalt, 2) Onix"."""
    after = analysis.tokens[quantity.last : quantity.last + 1]
    if not after or after[0].text != ")":
        return False
    opened = [t.text for t in analysis.tokens[max(quantity.first - 8, 0) : quantity.first]]
    return opened.count("(") <= opened.count(")") or opened[-1:] == [":"]


def _is_label(quantity: Quantity, analysis: Analysis) -> bool:
    """Whether a number, or the list it is in, names things: "routes 11, 27 and 38", "No 7"."""
    first = quantity.first
    cores = {q.core_end: q for q in analysis.quantities if q.noun is Noun.NONE and q.scale == 1}
    while first > 0 and analysis.tokens[first - 1].text in (",", "и", "and", "№"):
        before = cores.get(first - 1)
        if analysis.tokens[first - 1].text == "№":
            return True
        if before is None:
            return False
        first = before.first
    if first == 0:
        return False
    if analysis.tokens[first - 1].text in CODED:
        return True
    if [token.text for token in analysis.tokens[max(first - 2, 0) : first]] == ["no", "."]:
        return True
    counted = any(q.last == first for q in analysis.quantities)
    return not counted and analysis.tokens[first - 1].text.startswith(NUMBERED)


def _is_of_month(quantity: Quantity, analysis: Analysis) -> bool:
    """Whether a numeral stands with a month: «за один сентябрь»."""
    follows = [p for p in analysis.periods if p.first == quantity.core_end]
    return quantity.in_words and any(p.past or p.shift is not None for p in follows)


def _is_out_of(quantity: Quantity, analysis: Analysis) -> bool:
    """Whether numerals say a proportion: «девять из десяти»."""
    for low, high in pairwise(analysis.quantities):
        between = [t.text for t in analysis.tokens[low.last : high.first]]
        if between == ["из"] and low.in_words and high.in_words and quantity in (low, high):
            return True
    return False


def _is_signed(quantity: Quantity, analysis: Analysis) -> bool:
    """Whether a plus says that a number is how many more: "91 thousand (+36 thousand)"."""
    before = analysis.tokens[quantity.first - 1] if quantity.first else None
    return before is not None and before.text == "+" and quantity.measure is Measure.COUNT


def _is_by_head(quantity: Quantity, analysis: Analysis) -> bool:
    """Whether vehicles are counted by so many people: "35 cars for every 10,000 people"."""
    after = [q for q in analysis.quantities if 0 < q.first - quantity.last <= HEADS_REACH]
    before = [q for q in analysis.quantities if 0 < quantity.first - q.last <= HEADS_REACH]
    ours = quantity.noun is Noun.VEHICLES
    if not ours and not (before and before[-1].noun is Noun.VEHICLES):
        return False
    return any(_counts_heads(q, analysis) for q in (quantity, *after[:1], *before[-1:]))


def _counts_heads(quantity: Quantity, analysis: Analysis) -> bool:
    led = quantity.first > 0 and analysis.tokens[quantity.first - 1].text in OVER
    round_number = quantity.value in (1_000, 10_000, 100_000, 1_000_000)
    return led and round_number and quantity.noun is Noun.PEOPLE
