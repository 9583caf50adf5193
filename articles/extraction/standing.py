"""Vehicles that there are, and that nobody made or traded."""

from .analysis import Analysis
from .cues import nearest
from .drafts import VOLUMES, Scene
from .grammar import Hint
from .measures import Quantity
from .places import tracked_in

AS_OF = ("на", "до", "к", "of")  # "as of"
LAST_DAYS = 28  # a month that ends later is no day of a count
HAVING = frozenset({"has", "have", "had"})
BEING = frozenset({"are", "is"})
PURPOSE_REACH = 4  # words from "for" to the fleet that vehicles are for


def is_standing(quantity: Quantity, scene: Scene) -> bool:
    """Whether a number is of a fleet: in use, registered on a day, or just had."""
    return _is_in_use(quantity, scene.analysis) or _is_had(quantity, scene) or _is_register(quantity, scene)


def _is_in_use(quantity: Quantity, analysis: Analysis) -> bool:
    """Whether vehicles are in use, and not brought "for the taxi fleet"."""
    said = [m for m in analysis.hints[Hint.STANDING] if analysis.same_clause(m.first, quantity.core)]
    return any(not _is_for(m.first, quantity, analysis) for m in said)


def _is_for(position: int, quantity: Quantity, analysis: Analysis) -> bool:
    ahead = [token.text for token in analysis.tokens[quantity.last : position]]
    return "for" in ahead[-PURPOSE_REACH:]


def _is_register(quantity: Quantity, scene: Scene) -> bool:
    """Whether vehicles are all that are registered on a day: «на 1 марта зарегистрировано 666 тыс.»."""
    analysis = scene.analysis
    cue = nearest(scene, quantity, VOLUMES)
    if cue is None or not analysis.tokens[cue.first].text.startswith(("зарегистр", "registered")):
        return False
    days = [p for p in analysis.periods if p.past is not None and p.past[1].day < LAST_DAYS]
    return any(t.text in AS_OF for p in days for t in analysis.tokens[max(p.first - 1, 0) : p.first + 1])


def _is_had(quantity: Quantity, scene: Scene) -> bool:
    """Whether a country just has so many vehicles: "Tajikistan has some 36,000 tractors"."""
    analysis = scene.analysis
    before = [token.text for token in analysis.tokens[max(quantity.first - 2, 0) : quantity.first]]
    has = before[-1:] != [] and before[-1] in HAVING
    has = has or (before[:1] == ["there"] and before[-1] in BEING)
    return (
        has
        and bool(tracked_in(analysis))
        and not any(analysis.same_clause(m.first, quantity.core) for m in scene.cues)
    )
