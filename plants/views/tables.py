"""The explorer's table as a file: `/production/table.csv` with the address of the page."""

from typing import Any

from django.http import Http404, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.views import APIView

from plants.api.conditional import answer, version
from plants.api.errors import BadParameters, ParameterError
from plants.api.parameters import check_parameters, check_values
from plants.explorer import sheets
from plants.explorer.finding import find
from plants.explorer.grids import HEADER, grid, records
from plants.explorer.rules import refusals
from plants.explorer.state import Tab
from plants.exports import flat
from plants.exports.files import MEDIA_TYPES, Suffix
from plants.models import Figure
from plants.views.production import KNOWN, Production

#: What a file's name begins with.
NAME = "autotrack-explorer"


class TableFile(APIView):
    """A row a number of the table, in its order. Raises BadParameters for what cannot be told."""

    queryset = Figure.objects.all()

    @extend_schema(exclude=True)
    def get(self, request: Request, suffix: Suffix) -> HttpResponseBase:
        if suffix not in WRITTEN:
            raise Http404("The table is served as .csv, .json and .xlsx.")
        return answer(request, version(request), lambda: WRITTEN[suffix](rows(request)))


def rows(request: Request) -> list[dict[str, Any]]:
    """The numbers of the table that the address asks for, by HEADER."""
    page = Production()
    page.setup(request._request)
    check_parameters(request.query_params, sorted(KNOWN))
    page.get_queryset()
    check_values(page.filterset)
    if page.state is None:
        return []
    state = page.state.changed(tab=Tab.TABLE.value)
    refused = refusals(state)
    if refused:
        raise BadParameters(*(ParameterError(one.name, one.reason) for one in refused))
    found = find(state)
    if found.is_too_much:
        detail = (
            "These lines rest on more figures than are read at once; ask for one country, brand or plant."
        )
        raise BadParameters(ParameterError("by", detail))
    return list(records(grid(found), request.build_absolute_uri))


def _csv(table: list[dict[str, Any]]) -> HttpResponseBase:
    named = {
        "Content-Type": MEDIA_TYPES[Suffix.CSV],
        "Content-Disposition": f'attachment; filename="{NAME}.csv"',
    }
    return StreamingHttpResponse(flat.csv(table, list(HEADER)), headers=named)


def _json(table: list[dict[str, Any]]) -> HttpResponseBase:
    return StreamingHttpResponse(
        flat.as_json(table, list(HEADER)), headers={"Content-Type": MEDIA_TYPES[Suffix.JSON]}
    )


def _xlsx(table: list[dict[str, Any]]) -> HttpResponseBase:
    named = {
        "Content-Type": MEDIA_TYPES[Suffix.XLSX],
        "Content-Disposition": f'attachment; filename="{NAME}.xlsx"',
    }
    return HttpResponse(sheets.xlsx(table, HEADER), headers=named)


WRITTEN = {Suffix.CSV: _csv, Suffix.JSON: _json, Suffix.XLSX: _xlsx}
