"""Numbers that say by how much something grew or shrank, where verbs come last: "266 taga oshgan"."""

from .analysis import Analysis
from .grammar import Hint
from .matching import Match
from .measures import Measure, Quantity
from .turkic import GOAL, SOURCE, past_ending, says_by_how_much

VERB_REACH = 9  # words from a number to the verb that says it grew by so many
MADE_TO = ("арттыр", "көбейт", "ұлғайт", "oshir", "ошир", "көбөйт")  # "raised to", not "grew by"


def grew_by(quantity: Quantity, analysis: Analysis) -> bool:
    """Whether something grew or shrank by a number: "266 taga oshgan", "26 mingta ko'proq"."""
    tokens = analysis.tokens
    if any(says_by_how_much(tokens, i) for i in range(quantity.core_end, quantity.last + 1)):
        return True
    last = max(quantity.last, past_ending(tokens, quantity.core_end))
    said = [token.text for token in tokens[quantity.core_end - 1 : last]]
    if not any(GOAL.fullmatch(word) for word in said) or starts_from(quantity, analysis):
        return False
    verb = next((m for m in _moves(analysis) if quantity.last <= m.first), None)
    if verb is None or verb.first - quantity.last > VERB_REACH:
        return False
    arrives = any(quantity.core < m.first < verb.first for m in analysis.hints[Hint.INTO])
    another = any(
        quantity.last <= q.core < verb.first and q.measure is Measure.COUNT for q in analysis.quantities
    )
    return not arrives and not another and analysis.same_clause(verb.first, quantity.core)


def _moves(analysis: Analysis) -> list[Match[Hint]]:
    """The verbs of growing and shrinking, in order."""
    moves = [*analysis.hints[Hint.UP], *analysis.hints[Hint.DOWN]]
    words = (m for m in moves if not analysis.tokens[m.first].text.startswith(("+", "-", *MADE_TO)))
    return sorted(words, key=lambda m: m.first)


def starts_from(quantity: Quantity, analysis: Analysis) -> bool:
    """Whether a level before it, in "from", makes a number the level after a change."""
    for other in analysis.quantities:
        if other.core >= quantity.core or not analysis.same_clause(other.core, quantity.core):
            continue
        words = [token.text for token in analysis.tokens[other.core_end - 1 : other.last + 2]]
        if other.measure is not Measure.PERCENT and any(SOURCE.fullmatch(word) for word in words):
            return True
    return False
