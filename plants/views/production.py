"""The explorer: any metric as a chart, table, map, sources or list of figures; its state is its address."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from plants.explorer import maps, pictures
from plants.explorer.choosing import chips, groups, shape
from plants.explorer.emptiness import ways_out
from plants.explorer.filters import ExplorerFilter
from plants.explorer.finding import find
from plants.explorer.grids import Grid, grid
from plants.explorer.listing import ORDERS, ListedFigures
from plants.explorer.origins import publishers
from plants.explorer.rules import refusals, remedies, why_not
from plants.explorer.state import DEFAULTS, NAMES, State, Tab, canonical, state_of
from plants.models import Figure
from plants.series import comparable
from plants.views.listing import FilteredList
from plants.vocabulary import MONEY_METRICS

#: What the address may say of the state; a year is both its beginning and its end.
KNOWN = frozenset({*NAMES, "year"})

#: The filters that stand before all others; the rest are unfolded.
FIRST = ("metric", "country", "brand", "plant", "currency")


@dataclass(frozen=True, slots=True)
class TabLink:
    """A tab: where it is, whether it is shown, and why it cannot be."""

    label: str
    query: str
    is_current: bool
    reason: str


class Production(FilteredList):
    """Preferred figures and the series of them: actual production unless the address asks for more."""

    model = Figure
    queryset = Figure.objects.all()
    template_name = "plants/production.html"
    filterset_class = ExplorerFilter
    shown = (
        *("metric", "country", "brand", "model", "plant", "segment", "counterpart"),
        *("status", "since", "until", "currency"),
    )

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Answer at the shortest address, which is the one to share; a form sends much that says nothing."""
        given = {name: str(value) for name, value in request.GET.items() if name in KNOWN}
        shortest = canonical(given)
        address = _address(request, shortest)
        if given != shortest and "HX-Request" not in request.headers:
            return HttpResponseRedirect(address)
        response = super().dispatch(request, *args, **kwargs)
        response["HX-Push-Url"] = address
        return response

    def filter_data(self) -> dict[str, Any]:
        usual = {"metric": DEFAULTS["metric"], "status": DEFAULTS["status"]}
        return usual | super().filter_data()

    def get_queryset(self) -> Any:
        figures: Any = super().get_queryset()
        return figures.preferred().for_list()

    def get_ordering(self) -> Any:
        return None

    @property
    def sort(self) -> str:
        asked = self.request.GET.get("sort", "")
        return asked if asked in ORDERS else "-period"

    @cached_property
    def state(self) -> State | None:
        """What is asked; None where a value of the address could not be read."""
        if not self.filterset.is_valid():
            return None
        return state_of(self.filterset.form.cleaned_data, self.request.GET.dict())

    @property
    def is_listed(self) -> bool:
        """Whether the page is the list of figures, and not a chart, table or map of them."""
        return self.state is None or self.state.tab == Tab.FIGURES

    def get_paginate_by(self, queryset: Any) -> int | None:
        return self.paginate_by if self.is_listed else None

    def paginate_queryset(self, queryset: Any, page_size: int) -> tuple[Any, ...]:
        """The figures of one page, chosen among all that the filters leave; a page too far is the last."""
        is_valid = self.filterset.is_valid()
        figures: Any = self.filterset.qs if is_valid else self.filterset.qs.none()
        source = self.filterset.form.cleaned_data.get("source") if is_valid else None
        paginator = ListedFigures(figures, page_size, self.sort, source)
        page = paginator.get_page(self.request.GET.get(self.page_kwarg))
        return paginator, page, page.object_list, page.has_other_pages()

    def is_empty(self, shown: Any) -> bool:
        """Asked of the list alone: the other tabs have ways of their own out of nothing, and read no list."""
        return self.is_listed and not shown

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        state = self.state
        if state is None:
            return context | {"title": _("Figures"), "groups": groups(State()), "sort": self.sort}
        shape(self.filterset.form, state)
        return context | _told(state) | self._around(state)

    def _around(self, state: State) -> dict[str, Any]:
        """What stands about the answer: the choices, and the ways to other views of it."""
        return {
            "state": state,
            "fields": [self.filterset.form[name] for name in FIRST if _is_offered(name, state)],
            "further": [self.filterset.form[name] for name in self.shown if name not in FIRST],
            "is_narrowed": any(name in state.given for name in self.shown if name not in FIRST),
            "kept": [
                (name, state.given[name]) for name in ("region", "source", "tab") if name in state.given
            ],
            "title": pictures.title(state) if state.is_drawn else _title(state),
            "groups": groups(state) if state.tab != Tab.FIGURES else [],
            "chips": chips(state),
            "tabs": [_tab(state, tab) for tab in Tab],
            "sort": self.sort,
            "segment_rule": comparable.SEGMENT_RULE,
            "address": self.request.build_absolute_uri(_address(self.request, state.given)),
        }


def _address(request: HttpRequest, shortest: Any) -> str:
    """The address with the state at its shortest; what other parts of the site ask by it stays."""
    others = [(name, value) for name, value in request.GET.items() if name not in KNOWN]
    query = urlencode([*shortest.items(), *others])
    return f"{request.path}?{query}" if query else request.path


def _is_offered(name: str, state: State) -> bool:
    return name != "currency" or state.metric in MONEY_METRICS


def _title(state: State) -> str:
    return str(state.metric.label) if state.metric else _("Figures")


def _tab(state: State, tab: Tab) -> TabLink:
    reason = why_not(state, "tab", tab.value)
    other = state.changed(tab=tab.value)
    return TabLink(str(tab.label), other.query, state.tab == tab, reason)


def _told(state: State) -> dict[str, Any]:
    """The answer for the tab that is shown, or why there is none."""
    if state.tab == Tab.FIGURES:
        return {}
    refused = refusals(state)
    if refused:
        return {"refusals": refused, "remedies": remedies(state)}
    told = grid(find(state))
    if told.found.is_too_much:
        return {"is_too_much": True}
    if not told.columns:
        return {"ways_out": ways_out(state), "grid": told}
    return {"grid": told, **_shown(told, state)}


def _shown(told: Grid, state: State) -> dict[str, Any]:
    match state.tab:
        case Tab.CHART:
            return {"chart": pictures.draw(told), "measured_in": pictures.measured_in(told)}
        case Tab.TABLE:
            return {"subtitle": pictures.subtitle(told)}
        case Tab.MAP:
            return {"map": maps.draw(told), "measured_in": pictures.measured_in(told)}
        case Tab.SOURCES:
            return {"publishers": publishers(told.cells, state)}
    return {}
