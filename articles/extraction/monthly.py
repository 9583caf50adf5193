"""Changes on the month before, which are no changes on a year earlier."""

from .analysis import Analysis
from .days import Days
from .drafts import Draft
from .grammar import Hint
from .matching import Match
from .turkic import TURKIC

FAR = 10  # words from a change to what it is held against
SHORTEST_MONTH, LONGEST_MONTH = 27, 30  # days, the first not counted


def is_on_month(first: int, last: int, drafts: list[Draft], analysis: Analysis) -> bool:
    """Whether the change at tokens [first, last) holds a month against another of its year."""
    if any(last <= p <= last + 6 or first - 8 <= p < first for p in analysis.months_before):
        return True
    against = _against(first, last, analysis)
    if not against or not _is_month(against[0]):
        return False
    said = [d for d in drafts if d.analysis is not analysis or d.at < first]
    held = [d.period for d in said if d.period is not None and _is_month(d.period)]
    held = held or [
        p.past for p in analysis.periods if p.past not in (None, against[0]) and _is_month(p.past)
    ]
    return bool(held) and against[0][0].month != held[-1][0].month


def _against(first: int, last: int, analysis: Analysis) -> list[Days]:
    """The periods that a change is held against."""
    opened = _compared_before(first, analysis)
    led = [m for m in analysis.hints[Hint.COMPARISON] if last <= m.first <= last + FAR]
    named = [
        p
        for p in analysis.periods
        if last <= p.first <= last + 4
        or any(0 <= p.first - m.last <= 1 for m in [*opened, *led])
        or (analysis.words_language in TURKIC and 0 <= first - p.last <= 1)  # "fevraldagidan 12 foizga"
    ]
    return [p.past for p in named if p.past is not None]


def _compared_before(first: int, analysis: Analysis) -> list[Match[Hint]]:
    """The words of comparison that open the clause of a change: «по сравнению с мартом спрос упал на 7%»."""
    said = [m for m in analysis.hints[Hint.COMPARISON] if m.last - m.first > 1 and m.first < first]
    return [m for m in said if analysis.same_clause(m.first, first)]


def _is_month(days: Days | None) -> bool:
    """Whether days are one whole month."""
    if days is None or days[0].month != days[1].month:
        return False
    return SHORTEST_MONTH <= (days[1] - days[0]).days <= LONGEST_MONTH
