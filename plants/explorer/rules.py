"""Which choices go together, and why others do not, in words for the reader."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from plants.explorer.state import Break, Currency, Grain, Measure, State, Tab
from plants.series.windows import FLOWS
from plants.vocabulary import MONEY_METRICS, Metric

#: What has another country at its other end.
TRADE = frozenset({Metric.EXPORTS, Metric.EXPORT_VALUE, Metric.IMPORTS, Metric.IMPORT_VALUE})

#: What belongs to a site and not to what is made there.
OF_SITES = frozenset({Metric.CAPACITY, Metric.JOBS, Metric.INVESTMENT})

#: As many ways on as are offered where a mix cannot be told.
MOST_REMEDIES = 6


@dataclass(frozen=True, slots=True)
class Refusal:
    """A choice that cannot stand with the others: its name in the address, and the reason."""

    name: str
    reason: str


def why_not_grain(state: State) -> str:
    if state.grain == Grain.YEAR or state.metric is None or state.metric in FLOWS:
        return ""
    return _("This does not pile up from month to month, so it is told by year.")


def why_not_by(state: State) -> str:
    if state.metric in OF_SITES and state.by in {Break.BRAND, Break.MODEL, Break.SEGMENT}:
        return _("This is told of plants and places, not of what is made there.")
    if state.metric == Metric.LOCALIZATION and state.by == Break.SEGMENT:
        return _("Localization is told of brands, models and plants.")
    if state.by == Break.NONE and not {"country", "plant"} & set(state.subjects):
        return _("Nothing is added across countries: choose one country or plant first.")
    return ""


def why_not_measure(state: State) -> str:
    match state.measure:
        case Measure.SHARE:
            return _why_no_share(state)
        case Measure.INDEX | Measure.CHANGE if state.metric == Metric.LOCALIZATION:
            return _("A percentage is compared as it stands: percent of a percentage would mislead.")
    return ""


def _why_no_share(state: State) -> str:
    if state.metric not in FLOWS:
        return _("Shares are told of what is made, sold or traded alone.")
    if state.by in {Break.COUNTRY, Break.NONE}:
        return _("Countries are parts of no total here: break down by brand, plant, model, kind or region.")
    if state.grain == Grain.YTD:
        return _("Windows so far end in different months, so their shares would not compare.")
    if state.in_dollars:
        return _("Shares are told of amounts as stated, not as converted.")
    return ""


def why_not_counterpart(state: State) -> str:
    if "counterpart" in state.subjects and state.metric and state.metric not in TRADE:
        return _("Only exports and imports have a country at their other end.")
    return ""


def why_not_tab(state: State) -> str:
    if state.tab == Tab.FIGURES:
        return ""
    if state.metric is None:
        return _("Choose one metric: numbers of different kinds cannot stand beside each other.")
    if state.metric == Metric.SHARE:
        return _("These are shares of different totals, which cannot stand beside each other.")
    if state.metric == Metric.LAUNCH:
        return _("A start of production is a date, not a number.")
    if state.tab == Tab.MAP and state.by not in {Break.COUNTRY, Break.REGION}:
        return _("The map has places on it: break down by country or region.")
    return ""


_CHECKS: dict[str, Callable[[State], str]] = {
    "tab": why_not_tab,
    "by": why_not_by,
    "grain": why_not_grain,
    "measure": why_not_measure,
    "counterpart": why_not_counterpart,
}

_OPTIONS = {
    "by": Break.values,
    "grain": Grain.values,
    "measure": Measure.values,
    "currency": Currency.values,
    "tab": Tab.values,
}


def why_not(state: State, name: str, value: str) -> str:
    """Why `value` cannot be chosen for `name` beside all else that is chosen; empty where it can."""
    check = _CHECKS.get(name)
    return check(state.changed(**{name: value})) if check else ""


def refusals(state: State) -> list[Refusal]:
    """What of a state cannot be told. A list of figures can always be shown."""
    if state.tab == Tab.FIGURES:
        return []
    told = [Refusal(name, reason) for name, check in _CHECKS.items() if (reason := check(state))]
    # What cannot be drawn at all needs no more reasons.
    return told if state.is_drawn else told[:1]


def remedies(state: State) -> list[tuple[str, State]]:
    """The single changes after which all can be told, each with its name in words."""
    return list(_ways_on(state))[:MOST_REMEDIES]


def _ways_on(state: State) -> Iterator[tuple[str, State]]:
    if "counterpart" in state.subjects and not refusals(state.without("counterpart")):
        yield _("Any counterpart"), state.without("counterpart")
    kinds = {"by": Break, "grain": Grain, "measure": Measure, "currency": Currency, "tab": Tab}
    for name, values in _OPTIONS.items():
        if name == "currency" and state.metric not in MONEY_METRICS:
            continue
        for value in values:
            other = state.changed(**{name: value})
            if getattr(state, name) != value and not refusals(other):
                yield str(kinds[name](value).label), other
