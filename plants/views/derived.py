"""The evidence of a number that no source states: how it was made, and the figures it was made of."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.generic import TemplateView

from plants.models import Figure
from plants.series.addresses import Name, parse
from plants.series.derived import Derived, Term, derive
from plants.series.parts import By
from plants.series.points import Flag, inputs_of
from plants.views.fragments import Fragmented

#: As many figures as are listed with their words; a total of more parts says how many more there are.
MOST_INPUTS = 60


class DerivedDetail(Fragmented, TemplateView):
    template_name = "plants/derived_detail.html"
    fragment_name = "plants/derived_fragment.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            name = parse(kwargs["how"], kwargs["metric"], kwargs["period"], request.GET)
        except ValueError:
            return self._gone(None)
        made = derive(name)
        if made is None:
            return self._gone(name)
        if not made.point.is_derived:
            return self._stated(made)
        return self.render_to_response(self.get_context_data(made=made, **shown(made)))

    def _gone(self, name: Name | None) -> HttpResponse:
        """There is no such number, or none any more."""
        template = "plants/derived_gone_fragment.html" if self.is_fragment else "plants/derived_gone.html"
        return render(self.request, template, {"name": name}, status=404)

    def _stated(self, made: Derived) -> HttpResponse:
        """A source has come to state it."""
        url = made.point.inputs[0].get_absolute_url()
        return redirect(f"{url}?fragment=1" if self.is_fragment else url)


def shown(made: Derived) -> dict[str, Any]:
    """What the page says of a derived number: whom it is about, its making, its figures, its flags."""
    points = [made.point, *(term.point for term in made.terms)]
    keys = [figure.pk for figure in inputs_of(points)]
    figures = Figure.objects.for_list().in_bulk(keys[:MOST_INPUTS])
    return {
        "subject": subject(made),
        "terms": [(term, label(term, made, figures)) for term in made.terms[:MOST_INPUTS]],
        "figures": [figures[key] for key in keys if key in figures],
        "more": max(len(keys) - MOST_INPUTS, 0),
        "flags": [flag.label for flag in Flag if flag in made.point.flags],
    }


def subject(made: Derived) -> Figure:
    """A figure that no source states: for the names of whom the number is about."""
    return Figure(**made.name.scope._asdict(), period=made.point.period)


def label(term: Term, made: Derived, figures: dict[int, Figure]) -> str:
    """What tells a term from the others: which part of the whole it is, or else its period."""
    by, figure = made.name.by, figures.get(term.point.inputs[0].pk)
    if by and figure and getattr(term.scope, by.slot):
        return figure.get_segment_display() if by == By.SEGMENT else str(getattr(figure, by.value))
    return term.point.period.label
