"""The choices that the explorer offers: which can be made beside the others, and why the rest cannot."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.forms import BaseForm
from django.utils.translation import gettext as _

from plants.explorer.rules import TRADE, why_not
from plants.explorer.state import SUBJECTS, Break, Grain, Measure, State
from plants.models import VehicleModel
from plants.series.comparable import segment_label


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a group: `is_off` where it cannot stand with what else is chosen."""

    value: str
    label: str
    is_chosen: bool
    is_off: bool


@dataclass(frozen=True, slots=True)
class OptionGroup:
    """Choices of which one holds; `reasons` say in words why some are off."""

    name: str
    label: str
    options: Sequence[Option]
    reasons: Sequence[str]


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter that is set, and the address without it."""

    label: str
    query: str


def groups(state: State) -> list[OptionGroup]:
    """What shapes the series: by what they are broken down, their periods, how they are measured."""
    return [
        _group(state, "by", _("Break down by"), Break),
        _group(state, "grain", _("Periods"), Grain),
        _group(state, "measure", _("Measure"), Measure),
    ]


def _group(state: State, name: str, label: str, kinds: Any) -> OptionGroup:
    chosen = getattr(state, name)
    refused = {kind: why_not(state, name, kind.value) if state.is_drawn else "" for kind in kinds}
    options = [
        Option(kind.value, str(kind.label), kind == chosen, bool(reason) and kind != chosen)
        for kind, reason in refused.items()
    ]
    return OptionGroup(name, label, options, _in_words(refused))


def _in_words(refused: Mapping[Any, str]) -> list[str]:
    """Each reason once, with the choices it holds for: "Month, Year to date: …"."""
    labels: dict[str, list[str]] = {}
    for kind, reason in refused.items():
        if reason:
            labels.setdefault(reason, []).append(str(kind.label))
    return [
        _("%(choices)s: %(reason)s") % {"choices": ", ".join(own), "reason": reason}
        for reason, own in labels.items()
    ]


def shape(form: BaseForm, state: State) -> None:
    """Fit the fields of a valid form to the state: models of one brand, a counterpart of trade."""
    fields: Any = form.fields
    brand, model = state.subjects.get("brand"), state.subjects.get("model")
    if brand is None and model is not None:
        brand = model.brand
    if brand is None:
        _turn_off(fields["model"], _("Choose a brand first."))
    fields["model"].queryset = VehicleModel.objects.filter(brand=brand).select_related("brand")
    if state.metric and state.metric not in TRADE and "counterpart" not in state.subjects:
        _turn_off(fields["counterpart"], _("Only exports and imports have one."))


def _turn_off(field: Any, reason: str) -> None:
    field.disabled = True
    field.help_text = reason


def chips(state: State) -> list[Chip]:
    """The filters that are set, each with the way to drop it."""
    made = [
        Chip(_text(name, state.subjects[name]), state.without(name).query)
        for name in SUBJECTS
        if name in state.subjects
    ]
    if state.since:
        made.append(Chip(_("from %(period)s") % {"period": state.since.label}, state.without("since").query))
    if state.until:
        made.append(Chip(_("to %(period)s") % {"period": state.until.label}, state.without("until").query))
    return made


def _text(name: str, value: Any) -> str:
    if name == "segment":
        return segment_label(value)
    return _("with %(country)s") % {"country": value} if name == "counterpart" else str(value)
