"""The evidence page: one number, the words it was read from, and what others say."""

from http import HTTPStatus
from typing import Any

from django.db.models import F, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.generic import DetailView

from plants.models import Deletion, Figure
from plants.models.figure import CELL, PREFERENCE
from plants.series.choice import choose
from plants.views.fragments import Fragmented

#: As many other periods as are shown beside a figure.
MOST_PERIODS = 12


class FigureDetail(Fragmented, DetailView):
    queryset = Figure.objects.for_list()
    fragment_name = "plants/figure_fragment.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return super().get(request, *args, **kwargs)
        except Http404:
            gone = Deletion.objects.filter(kind="figures", key=str(kwargs["pk"])).last()
            if gone is None:
                raise
            return self._gone(gone)

    def _gone(self, gone: Deletion) -> HttpResponse:
        """The figure was retracted; what is known of its cell now is named in its place."""
        present = Figure.objects.filter(cell=gone.cell).preferred().for_list().first()
        template = "plants/figure_gone_fragment.html" if self.is_fragment else "plants/figure_gone.html"
        return render(self.request, template, {"gone": gone, "present": present}, status=HTTPStatus.GONE)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        figure = self.object
        context = super().get_context_data(**kwargs, **others(figure))
        if not self.is_fragment:
            context["periods"] = other_periods(figure)[:MOST_PERIODS]
        return context


def others(figure: Figure) -> dict[str, Any]:
    """What other sources say of a figure's cell, which of them pages show, and by which rule."""
    choice = choose(Figure.objects.same_cell(figure).for_list().select_related("source__origin"))
    told = (choice.figure, *choice.others)
    return {
        "choice": choice,
        "preferred": choice.figure,
        "others": [other for other in told if other.pk != figure.pk],
        "reports": len(told),
        "origins": len(choice.independent),
        "preference": PREFERENCE,
    }


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
