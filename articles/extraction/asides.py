"""Periods that are of no number: of an aside, or of when something was told."""

from .analysis import Analysis
from .drafts import Draft
from .grammar import Hint
from .periods import PeriodMention

TELLER_REACH = 4  # words from a period to the verb of saying, its subject between
TOLD_IN = frozenset({"в", "во", "еще", "на"})
SIGNED = ("подписан", "заключен", "объявлен", "обещан", "анонсирован")


def is_of_aside(mention: PeriodMention, draft: Draft, analysis: Analysis) -> bool:
    """Whether a period is of an aside, or of a clause after a number's.

    "The Onix, last year's leader, lost 4%"; «17 машин, при этом с мая их не ввозят».
    """
    apposed = _is_apposed(mention, analysis) or _is_long_ago(mention, analysis)
    if apposed and mention.last <= draft.first:
        return any(token.text == "," for token in analysis.tokens[mention.last : draft.first])
    later = analysis.clause_of(mention.first) > analysis.clause_of(draft.at)
    return analysis.words_language == "ru" and later and mention.first >= draft.last


def is_of_saying(mention: PeriodMention, draft: Draft, analysis: Analysis) -> bool:
    """Whether a period only says when something was told: «В мае сообщалось, что завод выпустит»."""
    if analysis.words_language != "ru":
        return False
    signed = [t.text for t in analysis.tokens[max(mention.first - 2, 0) : mention.first]]
    if any(word.startswith(SIGNED) for word in signed):
        return True
    if mention.last > draft.first:
        return False
    told = [m for m in analysis.hints[Hint.SAYS] if 0 <= m.first - mention.last <= TELLER_REACH]
    if not told or analysis.same_clause(mention.first, draft.at):
        return False
    before = analysis.tokens[mention.first - 1].text if mention.first else analysis.tokens[0].text
    return before in TOLD_IN


def is_day_said(mention: PeriodMention, draft: Draft, analysis: Analysis) -> bool:
    """Whether a day after a number is only when somebody said it: "..., he said at an April 25 meeting"."""
    if mention.past is None or mention.past[0] != mention.past[1] or mention.first < draft.last:
        return False
    said = any(draft.last <= m.first < mention.first for m in analysis.hints[Hint.SAYS])
    return said or any(m.first == mention.last for m in analysis.hints[Hint.SAYS])


def _is_apposed(mention: PeriodMention, analysis: Analysis) -> bool:
    """Whether a period after a comma only says whose what follows is: "the Onix, last year's leader,"."""
    before = analysis.tokens[mention.first - 1].text if mention.first else ""
    owner = analysis.tokens[mention.last - 1 : mention.last + 1]
    return before == "," and any(token.text.endswith("'s") for token in owner)


def _is_long_ago(mention: PeriodMention, analysis: Analysis) -> bool:
    """Whether an aside tells of some time before: "Tesla, first only two years ago, sold 512"."""
    ago = analysis.tokens[mention.last - 1].text == "ago"
    return ago and any(token.text == "," for token in analysis.tokens[: mention.first])
