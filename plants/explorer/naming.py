"""What lines are called: the names that tell them apart, read in a constant number of queries."""

from collections.abc import Iterable, Sequence
from typing import Any

from plants.models import Brand, Country, Plant, Region, VehicleModel
from plants.series.comparable import segment_label
from plants.series.points import Scope

_MODELS: dict[str, Any] = {
    "country_id": Country,
    "counterpart_id": Country,
    "region_id": Region,
    "plant_id": Plant,
    "brand_id": Brand,
    "model_id": VehicleModel,
}


class Names:
    """The names of scopes: all that tells them apart, and never nothing."""

    def __init__(self, scopes: Iterable[Scope]) -> None:
        self._scopes = list(scopes)
        self._rows = {slot: self._named(slot) for slot in _MODELS}
        self._varying = {
            slot for slot in (*_MODELS, "segment") if len({getattr(one, slot) for one in self._scopes}) > 1
        }

    def _named(self, slot: str) -> dict[Any, Any]:
        keys = {getattr(scope, slot) for scope in self._scopes} - {None}
        if not keys:
            return {}
        rows = _MODELS[slot].objects.filter(pk__in=keys)
        return {row.pk: row for row in (rows.select_related("brand") if slot == "model_id" else rows)}

    def row(self, scope: Scope, slot: str) -> Any:
        """The row of a slot, as of `country_id`; None where the scope has none."""
        return self._rows[slot].get(getattr(scope, slot))

    def label(self, scope: Scope) -> str:
        """What tells a scope from the others; the narrowest of its names where nothing does."""
        slots = self._slots(scope)
        told = [slot for slot in slots if slot in self._varying]
        if not told and not (scope.segment and "segment" in self._varying):
            told = list(slots[-1:])
        text = ", ".join(str(self.row(scope, slot)) for slot in told)
        if scope.counterpart_id and "counterpart_id" in self._varying:
            text = f"{text} → {self.row(scope, 'counterpart_id')}".strip()
        return _with_segment(text, scope.segment)

    def _slots(self, scope: Scope) -> Sequence[str]:
        """The slots that name a scope, widest first: a plant says its region, a model its brand."""
        place = "plant_id" if scope.plant_id else "region_id"
        thing = "model_id" if scope.model_id else "brand_id"
        return [slot for slot in ("country_id", place, thing) if getattr(scope, slot)]


def _with_segment(text: str, segment: str) -> str:
    kind = segment_label(segment)
    if not kind:
        return text
    return f"{text} ({kind.lower()})" if text else kind
