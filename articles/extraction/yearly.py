"""What a plant makes "a year", where the words for it stand right before the number and verbs come last."""

from plants.vocabulary import Metric

from .analysis import Analysis
from .grammar import Hint
from .launches import PAST
from .measures import Quantity
from .turkic import TURKIC

VERB_REACH = 6  # words from a number to the verb it is made by
MAKER_REACH = 4  # words from that verb to the plant it describes


def says_what_it_makes(quantity: Quantity, analysis: Analysis) -> bool:
    """Whether a plant makes or is to make so many a year: «жылына 70 мың көлік шығаратын зауыт»."""
    language = analysis.words_language
    if language not in TURKIC or not any(0 <= quantity.first - p <= 2 for p in analysis.rates):
        return False
    verbs = [m for m in analysis.metrics if 0 <= m.first - quantity.last <= VERB_REACH]
    if not verbs or verbs[0].value is not Metric.PRODUCTION:
        return False
    past = analysis.tokens[verbs[0].last - 1].text.endswith(PAST[language])
    return not past and _is_of_plant(verbs[0].last, analysis)


def _is_of_plant(verb: int, analysis: Analysis) -> bool:
    """Whether a plant or project makes it: named before the verb, or described by it."""
    works = [*analysis.hints[Hint.PLANT], *analysis.hints[Hint.PROJECT]]
    return any(m.first < verb + MAKER_REACH for m in works) or not analysis.hints[Hint.NATION]
