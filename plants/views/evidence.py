"""The evidence page: one number, the words it was read from, and what others say."""

from typing import Any

from django.db.models import F, QuerySet
from django.views.generic import DetailView

from plants.models import Figure
from plants.models.figure import CELL, PREFERENCE

#: As many other periods as are shown beside a figure.
MOST_PERIODS = 12


class FigureDetail(DetailView):
    queryset = Figure.objects.for_list()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        figure = self.object
        same = list(Figure.objects.same_cell(figure).for_list().order_by("pk"))
        preferred = Figure.objects.same_cell(figure).preferred().first()
        return super().get_context_data(
            **kwargs,
            others=[other for other in same if other != figure],
            preferred=preferred,
            preference=PREFERENCE,
            periods=other_periods(figure)[:MOST_PERIODS],
        )


def other_periods(figure: Figure) -> QuerySet[Figure]:
    """The preferred figures of the same scope in other periods, the newest first."""
    scope = {name: getattr(figure, name) for name in CELL if name != "period"}
    asked = {
        name if value is not None else f"{name}__isnull": value if value is not None else True
        for name, value in scope.items()
    }
    return (
        Figure.objects.filter(period__isnull=False, **asked)
        .exclude(period=figure.period)
        .preferred()
        .for_list()
        .order_by(F("period_end").desc(), "period_start", "pk")
    )
