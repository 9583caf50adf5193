"""Numbers that are no level: how many more or fewer, a rate of a day, the lower end of a range."""

from .analysis import Analysis
from .gains import grew_by, starts_from
from .grammar import Hint, Noun
from .measures import Measure, Quantity
from .turkic import TURKIC

DAILY_REACH = 7
STEPS = {"by": 4, "на": 4, "of": 1}  # how many words before a number "grew ... by" opens
COMPARED_REACH = 14  # words from "more" to "than"
WIDEST_RANGE = 3  # how many times the upper end of a range is its lower
LEVELS = frozenset({"output", "production", "capacity", "sales", "exports", "imports", "content", "share"})
ALTERNATIVES = frozenset({"or", "или", "yoki", "ёки", "немесе", "же"})
FURTHER = frozenset({"more", "fewer", "less", "higher", "lower", "больше", "меньше", "выше", "ниже"})
THAN = frozenset({"than", "чем"})
CHANGES = (Hint.UP, Hint.DOWN)


def is_difference(quantity: Quantity, analysis: Analysis) -> bool:
    """Whether a number is how many more or fewer: "3.2 percent, or almost 7,000 cars"."""
    if analysis.words_language in TURKIC:
        if grew_by(quantity, analysis):
            return True
        if starts_from(quantity, analysis):
            return False
    after = range(quantity.last, quantity.last + 1)
    by_words = any(m.first in after for hint in CHANGES for m in analysis.hints[hint] if m.value)
    before = analysis.tokens[quantity.first - 1].text if quantity.first else ""
    if before == "+" and quantity.measure is Measure.COUNT:
        return True
    plain = quantity.qualifier is None and quantity.noun is Noun.NONE
    if by_words and (before in ("by", "на") or plain):
        return analysis.tokens[quantity.last].text not in "+-("
    if _is_step(before, quantity, analysis) or _is_surplus(quantity, analysis):
        return True
    changes = [
        q for q in analysis.quantities if q.measure is Measure.PERCENT and 0 < quantity.first - q.last <= 2
    ]
    return bool(changes) and before in ALTERNATIVES


def _is_step(before: str, quantity: Quantity, analysis: Analysis) -> bool:
    """Whether "grew by" or "an increase of" leads to a number."""
    reach = STEPS.get(before)
    if reach is None:
        return False
    ahead = range(quantity.first - reach, quantity.first)
    moved = [m for hint in CHANGES for m in analysis.hints[hint] if analysis.tokens[m.first].text != "-"]
    return any(m.last in ahead and m.first > 0 for m in moved)


def _is_surplus(quantity: Quantity, analysis: Analysis) -> bool:
    """Whether a number is so many more than another: "412 units fewer than in 2023"."""
    tokens = analysis.tokens
    more = [i for i in range(quantity.core_end, quantity.last + 1) if _reads(analysis, i, FURTHER)]
    return bool(more) and any(
        tokens[i].text in THAN for i in range(more[0] + 1, min(more[0] + COMPARED_REACH, len(tokens)))
    )


def _reads(analysis: Analysis, position: int, words: frozenset[str]) -> bool:
    return position < len(analysis.tokens) and analysis.tokens[position].text in words


def is_daily(quantity: Quantity, analysis: Analysis) -> bool:
    """Whether a number is a day's or a month's rate."""
    return any(
        quantity.core - DAILY_REACH <= m.first <= quantity.last + 2
        and analysis.same_clause(m.first, quantity.core)
        for m in analysis.hints[Hint.DAILY]
    )


def is_exchange_rate(quantity: Quantity, analysis: Analysis) -> bool:
    """Whether a number is what a dollar costs: "555 to the dollar"."""
    after = [token.text for token in analysis.tokens[quantity.core_end : quantity.core_end + 3]]
    return after[:2] in (["to", "the"], ["per", "dollar"], ["per", "euro"]) and after[-1] in (
        "dollar",
        "euro",
    )


def is_lower_end(quantity: Quantity, analysis: Analysis) -> bool:
    """Whether a number is the lower end of a range, not a start that something grows from."""
    led = quantity.first > 0 and analysis.tokens[quantity.first - 1].text in ("from", "от")
    upper = next((q for q in analysis.quantities if q.core == quantity.last + 1), None)
    joined = upper is not None and analysis.tokens[quantity.last].text in ("to", "до")
    if not led or upper is None or not joined or upper.measure is not quantity.measure:
        return False
    moved = any(m.last <= quantity.first for hint in CHANGES for m in analysis.hints[hint])
    moved = moved or (quantity.first > 1 and analysis.tokens[quantity.first - 2].text in LEVELS)
    return not moved and quantity.value < upper.value <= WIDEST_RANGE * quantity.value
