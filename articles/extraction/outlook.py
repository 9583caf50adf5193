"""What an article as a whole looks forward to: a plant to come, a market foretold."""

from collections.abc import Sequence

from plants.vocabulary import Metric, Status

from .analysis import Analysis
from .grammar import Hint, Noun

OF_PROJECT = frozenset({Metric.CAPACITY, Metric.INVESTMENT, Metric.LAUNCH})


def is_planned(opening: Sequence[Analysis]) -> bool:
    """Whether the title or lead speaks of what is still to come."""
    if any(_opens(a) for a in opening):
        return False
    return any(a.hints[Hint.BUILDING] or (_promises(a) and not _is_output(a)) for a in opening)


def _opens(analysis: Analysis) -> bool:
    """Whether a sentence tells of a start that has been made: a plant that opened is not to come."""
    started = any(m.value is Metric.LAUNCH for m in analysis.metrics)
    published = analysis.published
    if published is not None and any(p.future and p.future[0] > published for p in analysis.periods):
        return False
    return started and not _promises(analysis) and not analysis.hints[Hint.BUILDING]


def expects(analysis: Analysis) -> bool:
    """Whether a title tells of a forecast: "Analysts expect the market to cool"."""
    said = {m.value for m in analysis.statuses}
    return Status.FORECAST in said and Status.TARGET not in said


def _promises(analysis: Analysis) -> bool:
    return any(m.value is Status.TARGET for m in analysis.statuses)


def _is_output(analysis: Analysis) -> bool:
    """Whether a sentence counts what is made or traded: its plan is no plant's to come."""
    counted = any(q.noun is Noun.VEHICLES for q in analysis.quantities)
    return counted and not analysis.rates and not any(m.value in OF_PROJECT for m in analysis.metrics)
