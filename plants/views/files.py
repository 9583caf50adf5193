"""A page's data as a file at the page's address: `/production.csv?country=KZ`, `/plants/allur.json`.

`?chart=` and the chart's name narrow it to the figures that one chart draws.
"""

from collections.abc import Callable
from typing import Any

from django.db.models import Q, QuerySet
from django.http import Http404
from django.http.response import HttpResponseBase
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.views import APIView

from plants.api.errors import BadParameters, ParameterError
from plants.api.files import file
from plants.api.parameters import check_parameters, check_values
from plants.charts.charted import charts_in
from plants.explorer.listing import ORDERS
from plants.exports import tables
from plants.exports.files import Suffix
from plants.exports.tables import Table
from plants.models import Figure, Investment, Organisation, Plant
from plants.views.compare import Compare
from plants.views.details import BrandDetail, CountryDetail, InvestmentDetail, OrganisationDetail, PlantDetail
from plants.views.evidence import FigureDetail
from plants.views.former import led_on
from plants.views.home import Home
from plants.views.listing import FilteredList
from plants.views.lists import BrandList, CountryList, InvestmentList, PlantList
from plants.views.production import Production


class PageFile(APIView):
    """The rows that a page shows, in the page's order. Raises BadParameters for an unknown parameter."""

    page: type[Any] = Home
    table: Table = tables.FIGURES
    queryset: QuerySet[Any] = Figure.objects.all()

    #: The rows of a page that shows one thing.
    rows: Callable[[Any], QuerySet[Any]] | None = None

    @extend_schema(exclude=True)
    def get(self, request: Request, suffix: Suffix, **kwargs: Any) -> HttpResponseBase:
        try:
            return self.told(request, suffix, **kwargs)
        except Http404:
            if there := led_on(request._request):
                return there
            raise

    def told(self, request: Request, suffix: Suffix, **kwargs: Any) -> HttpResponseBase:
        page = self.page()
        page.setup(request._request, **kwargs)
        chart = request.query_params.get("chart")
        if chart and self.table is tables.FIGURES:
            # Whatever else the page's address may say says what the chart draws.
            return file(request, tables.FIGURES, drawn(page, chart), suffix)
        check_parameters(request.query_params, self.parameters())
        if not issubclass(self.page, FilteredList) and self.rows is None:
            return file(request, tables.FIGURES, drawn(page, chart), suffix)
        return file(request, self.table, self.shown(page), suffix)

    def parameters(self) -> list[str]:
        """What the address may ask for: the page's filters, its order, one of its charts."""
        filterset = getattr(self.page, "filterset_class", None)
        known = list(filterset.base_filters) if filterset else []
        if issubclass(self.page, Production):
            known.append("sort")
        return [*known, "chart"] if self.table is tables.FIGURES else known

    def shown(self, page: Any) -> QuerySet[Any]:
        if self.rows is not None:
            return self.rows(page.get_object())
        rows = page.get_queryset()
        check_values(page.filterset)
        return rows.order_by(*ORDERS[page.sort]) if isinstance(page, Production) else rows


def drawn(page: Any, slug: str | None) -> QuerySet[Figure]:
    """The figures that a page's charts draw, or one of them. Raises BadParameters for a chart it has not."""
    context = page.get(page.request, **page.kwargs).context_data
    check_values_of(page)
    by_slug = {chart.slug: chart for value in context.values() for chart in charts_in(value)}
    if slug and slug not in by_slug:
        why = f"it may be {', '.join(by_slug)}." if by_slug else "there is none."
        error = ParameterError("chart", f"“chart” cannot be “{slug}”: {why}", list(by_slug))
        raise BadParameters(error)
    wanted = [by_slug[slug]] if slug else list(by_slug.values())
    keys = {key for chart in wanted for key in chart.figures}
    return Figure.objects.filter(pk__in=keys).order_by(*ORDERS["-period"])


def check_values_of(page: Any) -> None:
    if isinstance(page, FilteredList):
        check_values(page.filterset)


def preferred_figures(subject: Any) -> QuerySet[Figure]:
    """All preferred figures about a country, a plant or a brand, the newest first."""
    return subject.figures.preferred().order_by(*ORDERS["-period"])


def same_cell(figure: Figure) -> QuerySet[Figure]:
    """A figure and what other sources say of its cell."""
    return Figure.objects.same_cell(figure).order_by("pk")


def plants_of(organisation: Organisation) -> QuerySet[Plant]:
    """The plants that an organisation operates or has a share in."""
    return Plant.objects.of(organisation).order_by("name", "slug")


def for_same_plant(investment: Investment) -> QuerySet[Investment]:
    """An investment, and the other amounts for its plant."""
    same = Q(pk=investment.pk)
    if investment.plant_id:
        same |= Q(plant=investment.plant_id)
    return Investment.objects.filter(same)


def _of(page: type[Any], table: Table = tables.FIGURES, rows: Any = None) -> Any:
    return PageFile.as_view(page=page, table=table, rows=rows)


home = _of(Home)
production = _of(Production)
compare = _of(Compare)
countries = _of(CountryList)
plants = _of(PlantList, tables.PLANTS)
brands = _of(BrandList, tables.BRANDS)
investments = _of(InvestmentList, tables.INVESTMENTS)
country = _of(CountryDetail, rows=preferred_figures)
plant = _of(PlantDetail, rows=preferred_figures)
brand = _of(BrandDetail, rows=preferred_figures)
organisation = _of(OrganisationDetail, tables.PLANTS, plants_of)
investment = _of(InvestmentDetail, tables.INVESTMENTS, for_same_plant)
figure = _of(FigureDetail, rows=same_cell)
