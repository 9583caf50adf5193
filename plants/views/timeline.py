"""The line of time: openings, starts, closures and investments, by year."""

from typing import Any

import django_filters
from django.utils.translation import gettext_lazy as _

from plants.filters import BySlug, CountryFilter, Unfiltered
from plants.models import Brand, Figure
from plants.timeline import Happening, Kind, by_year, counts, happenings
from plants.views.keeping import Kept
from plants.views.listing import FilteredList


class TimelineFilter(Unfiltered, django_filters.FilterSet):
    """What happened by country, kind and brand."""

    country = CountryFilter(method="unfiltered")
    kind = django_filters.ChoiceFilter(
        choices=Kind.choices, label=_("What"), empty_label=_("Everything"), method="unfiltered"
    )
    brand = BySlug(
        queryset=Brand.objects.all(), label=_("Brand"), empty_label=_("All brands"), method="unfiltered"
    )

    class Meta:
        model = Figure
        fields: list[str] = []

    def happenings(self) -> list[Happening]:
        asked = self.form.cleaned_data
        scope = {name: asked[name] for name in ("country", "brand") if asked[name]}
        return happenings(asked["kind"], **scope)


class Timeline(Kept, FilteredList):
    """What happened, the newest year first, in pages of whole rows."""

    template_name = "plants/timeline.html"
    context_object_name = "happenings"
    filterset_class = TimelineFilter
    shown = ("country", "kind", "brand")
    paginate_by = 100

    def get_queryset(self) -> Any:
        self.filterset = TimelineFilter(self.filter_data(), Figure.objects.none())
        self.told = self.filterset.happenings() if self.filterset.is_valid() else []
        return self.told

    def count_without(self, data: dict[str, Any]) -> int:
        filterset = TimelineFilter(data, Figure.objects.none())
        return len(filterset.happenings()) if filterset.is_valid() else 0

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        return context | {
            "years": by_year(context["object_list"]),
            "strip": strip(self.told),
            "kinds": Kind,
        }


#: The strip above the list: its width and height, and as many years as fit a telephone.
_WIDTH, _HEIGHT, _MOST_YEARS = 700, 120, 25


def strip(told: list[Happening]) -> dict[str, Any] | None:
    """A small chart of how much happened in each of the last years; None where it would be a single bar."""
    counted = list(counts(told).items())[-_MOST_YEARS:]
    if len(counted) < 2:
        return None
    most = max(sum(kinds.values()) for _year, kinds in counted) or 1
    step = _WIDTH / len(counted)
    bars = []
    for place, (year, kinds) in enumerate(counted):
        floor = float(_HEIGHT)
        parts = []
        for kind in Kind:
            if high := round(kinds[kind.value] / most * (_HEIGHT - 14), 1):
                floor = round(floor - high, 1)
                parts.append({"kind": kind.value, "y": floor, "height": high})
        total = sum(kinds.values())
        bars.append({"year": year, "x": round(place * step, 1), "total": total, "top": floor, "parts": parts})
    return {
        "bars": bars,
        "width": _WIDTH,
        "height": _HEIGHT + 22,
        "floor": _HEIGHT,
        "bar": round(step * 0.8, 1),
    }
