"""An answer of nothing: which filter to drop, and how much there is without it."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from plants.explorer.finding import Years
from plants.explorer.state import SUBJECTS, State, Tab
from plants.numbers import plain

#: So many figures are counted and no more: "over a thousand" says enough.
MOST_COUNTED = 1000

_WORDS = {
    "country": gettext_lazy("Country"),
    "region": gettext_lazy("Region"),
    "brand": gettext_lazy("Brand"),
    "model": gettext_lazy("Model"),
    "plant": gettext_lazy("Plant"),
    "segment": gettext_lazy("Kind of vehicle"),
    "counterpart": gettext_lazy("Counterpart"),
    "source": gettext_lazy("Source"),
    "status": gettext_lazy("Status"),
    "since": gettext_lazy("From"),
    "until": gettext_lazy("To"),
}


@dataclass(frozen=True, slots=True)
class WayOut:
    """A filter to drop: its name in words, how many figures there are without it, and the state then."""

    label: str
    count: str
    state: State


def ways_out(state: State) -> list[WayOut]:
    """For every filter that is set, what there is without it; those that lead to nothing are left out."""
    names = [name for name in (*SUBJECTS, "status", "since", "until") if name in state.given]
    found = ((name, state.without(name)) for name in names)
    counted = [(name, other, _count(other)) for name, other in found]
    ways = [
        WayOut(str(_WORDS[name]), counted_in_words(count), other) for name, other, count in counted if count
    ]
    narrower = _listed(state)
    if narrower:
        ways.append(
            WayOut(str(Tab.FIGURES.label), counted_in_words(narrower), state.changed(tab=Tab.FIGURES.value))
        )
    return ways


def _count(state: State) -> int:
    figures: Any = Years(state).of(state.question.figures())
    return int(figures.order_by()[: MOST_COUNTED + 1].count())


def _listed(state: State) -> int:
    """How many figures there are of anything narrower: of single plants where countries are asked for."""
    question = state.question
    figures: Any = Years(state).of(question.listed())
    return int(figures.order_by()[: MOST_COUNTED + 1].count())


def counted_in_words(count: int) -> str:
    if count > MOST_COUNTED:
        return _("over %(number)s figures") % {"number": plain(Decimal(MOST_COUNTED))}
    return ngettext("%(number)s figure", "%(number)s figures", count) % {"number": count}
