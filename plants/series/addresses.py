"""The address of every point of a series: of a stated one its figure's, of a derived one `/derived/…`.

The address of a derived point names its cell and how it came about, and nothing else, so that it can
be made again from what is known by then: `/derived/difference/production/2025-07/?country=KZ`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.urls import reverse

from plants.periods import Period, PeriodKind
from plants.series.dollars import DOLLAR
from plants.series.parts import By, whole_of
from plants.series.points import Derivation, Point, Scope, scope_of
from plants.vocabulary import CURRENCY, UNIT_OF_METRIC, VEHICLES, Metric, Segment, Status

#: What needs to be told what a whole is parted by.
OF_PARTS = frozenset({Derivation.SHARE, Derivation.PARTS, Derivation.RESIDUAL})

#: Slots of a scope as an address names them.
_NAMES = {slot: slot.removesuffix("_id") for slot in Scope._fields}

#: By what a whole is parted, the narrowest first: a plant's figures may name its brand too.
_NARROWEST = (By.PLANT, By.MODEL, By.BRAND, By.REGION, By.SEGMENT)


@dataclass(frozen=True, slots=True)
class Name:
    """What a derived point is called by: how it came about, of whom, when, and by what a whole is parted."""

    how: Derivation
    scope: Scope
    period: Period
    by: By | None = None

    def get_absolute_url(self) -> str:
        path = reverse("derived-detail", args=[self.how.value, self.scope.metric, written(self.period)])
        query = urlencode(list(self._query()))
        return f"{path}?{query}" if query else path

    def _query(self) -> Any:
        usual = {"unit": _usual_unit(self.scope.metric), "status": Status.ACTUAL.value}
        for slot, value in self.scope._asdict().items():
            if slot != "metric" and value and value != usual.get(slot):
                yield _NAMES[slot], value
        if self.by:
            yield "by", self.by.value


def _usual_unit(metric: str) -> str:
    return UNIT_OF_METRIC.get(Metric(metric), "")


def address_of(point: Point, scope: Scope | None = None, by: str = "") -> str:
    """Where the evidence of a point is.

    `scope` is that of its line; without it the scope is told from the figures that the point came from,
    which cannot tell a change or share of dollars from one of their currency. `by` is what a total is
    parted by, for a share, a residual or a sum of parts.
    """
    if not point.is_derived:
        return point.inputs[0].get_absolute_url()
    return name_of(point, scope, By(by) if by else None).get_absolute_url()


def name_of(point: Point, scope: Scope | None = None, by: By | None = None) -> Name:
    """What a derived point is called by; `scope` and `by` as in `address_of`."""
    found = scope or scope_of(point.inputs[0])
    match point.derived:
        case Derivation.DOLLARS:
            found = found._replace(unit=DOLLAR)
        case Derivation.UTILISATION:
            found = found._replace(metric=Metric.PRODUCTION.value, unit=VEHICLES)
    if point.derived not in OF_PARTS:
        return Name(point.derived, found, point.period)
    by = by or _parted_by(point)
    if point.derived == Derivation.PARTS and by:
        found = whole_of(found, by)
    return Name(point.derived, found, point.period, by)


def _parted_by(point: Point) -> By | None:
    """The slot in which the figures of a whole and its parts differ; the narrowest where they do not."""
    scopes = {scope_of(figure) for figure in point.inputs}
    for by in _NARROWEST:
        if len({getattr(scope, by.slot) for scope in scopes}) > 1:
            return by
    one = next(iter(scopes))
    return next((by for by in _NARROWEST if getattr(one, by.slot)), None)


def written(period: Period) -> str:
    """A period as an address has it: "2025", "2025-07", "2025-01--2025-07", else both days."""
    first, last = period.start, period.end
    match period.kind:
        case PeriodKind.YEAR:
            return f"{first:%Y}"
        case PeriodKind.MONTH:
            return f"{first:%Y-%m}"
    if first.day == 1 and period.after.day == 1:
        return f"{first:%Y-%m}--{last:%Y-%m}"
    return f"{first}--{last}"


def read(text: str) -> Period:
    """The period that `written` wrote. Raises ValueError with a sentence for anything else."""
    first, dashes, last = text.partition("--")
    return Period(Period.parse(first).start, Period.parse(last if dashes else first).end)


class _Slots(forms.Form):
    """The query of a derived point's address."""

    unit = forms.RegexField(rf"^({CURRENCY.pattern}|vehicles|people|percent|date)$", required=False)
    status = forms.ChoiceField(choices=Status.choices, required=False)
    country = forms.RegexField(r"^[A-Z]{2}$", required=False)
    region = forms.IntegerField(required=False, min_value=1)
    plant = forms.IntegerField(required=False, min_value=1)
    brand = forms.IntegerField(required=False, min_value=1)
    model = forms.IntegerField(required=False, min_value=1)
    segment = forms.ChoiceField(choices=Segment.choices, required=False)
    counterpart = forms.RegexField(r"^[A-Z]{2}$", required=False)
    by = forms.ChoiceField(choices=By.choices, required=False)


def parse(how: str, metric: str, period: str, query: Mapping[str, Any]) -> Name:
    """The name that an address spells. Raises ValueError where it spells none."""
    slots = _Slots(query)
    if not slots.is_valid():
        raise ValueError(f"no derived number is called by {', '.join(slots.errors)} like this")
    given = slots.cleaned_data
    values: dict[str, Any] = {slot: given.get(name) or None for slot, name in _NAMES.items()}
    values |= {
        "metric": Metric(metric).value,
        "unit": given["unit"] or _usual_unit(metric),
        "status": given["status"] or Status.ACTUAL.value,
        "segment": given["segment"],
    }
    return Name(Derivation(how), Scope(**values), read(period), By(given["by"]) if given["by"] else None)
