"""Numbers of third countries: what is made, sold or sent where none of ours is named."""

from plants.vocabulary import TRACKED_COUNTRIES, Metric

from .analysis import Analysis
from .drafts import Scene
from .gazetteer import EntityKind, Mention
from .places import code, regions_in, tracked_in
from .sites import companies_in

AT_HOME = frozenset({Metric.SALES, Metric.PRODUCTION})
SENT = frozenset({Metric.EXPORTS, Metric.EXPORT_VALUE})
IN = frozenset({"in", "в", "во"})
NEAR = 8  # words from "sales" to the country they are in
EARLY = 3  # words from a country to its exports


def is_elsewhere(at: int, metric: Metric, scene: Scene) -> bool:
    """Whether a number is of a country that is none of ours: "in Japan sales fell", "Georgia's exports"."""
    analysis = scene.analysis
    if scene.frame.abroad and not _names_ours(at, analysis):
        return True
    if metric in AT_HOME:
        there = [m for m in _foreign(analysis) if _is_where(m, analysis)]
        said = [m.first for m in scene.cues if m.value in AT_HOME]
        here = [m for m in there if analysis.same_clause(m.first, at)]
        here = [m for m in here if any(abs(m.first - first) <= NEAR for first in said)]
        return bool(here) and not _names_ours(at, analysis)
    if metric in SENT:
        subjects = [m for m in _foreign(analysis) if _sends(m, analysis)]
        return bool(subjects) and not (tracked_in(analysis) or regions_in(analysis) or companies_in(analysis))
    return False


def _sends(mention: Mention, analysis: Analysis) -> bool:
    """Whether a country stands right before the exports that are its own: "Georgia's car exports"."""
    after = range(mention.last, mention.last + EARLY)
    sent = any(m.first in after and m.value is Metric.EXPORTS for m in analysis.metrics)
    return sent and not analysis.is_item() and not _is_where(mention, analysis)


def _foreign(analysis: Analysis) -> list[Mention]:
    """The countries that are none of ours."""
    countries = [m for m in analysis.mentions if m.of(EntityKind.COUNTRY) and not m.of(EntityKind.BRAND)]
    return [m for m in countries if code(m) not in TRACKED_COUNTRIES]


def _is_where(mention: Mention, analysis: Analysis) -> bool:
    """Whether "in" stands before a country, or before one that it is listed with."""
    first = mention.first
    while (
        first > 1
        and analysis.tokens[first - 1].text in ("and", "the", ",", "и")
        and first > mention.first - 4
    ):
        first -= 2
    return (first > 0 and analysis.tokens[first - 1].text in IN) or _after_article(mention, analysis)


def _after_article(mention: Mention, analysis: Analysis) -> bool:
    before = [token.text for token in analysis.tokens[max(mention.first - 2, 0) : mention.first]]
    return len(before) == len(IN) - 1 and before[0] in IN and before[1] == "the"


def _names_ours(at: int, analysis: Analysis) -> bool:
    """Whether a country, a place or a maker of ours stands in the clause of a number."""
    ours = [*tracked_in(analysis), *regions_in(analysis), *companies_in(analysis)]
    return any(analysis.same_clause(m.first, at) for m in ours)
