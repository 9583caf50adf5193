"""Every list as a file at its own address, with the list's filters: `/api/v1/figures.csv?country=KZ`."""

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet
from django.http.response import HttpResponseBase
from django.urls import URLPattern, path
from django_filters import FilterSet
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.views import APIView
from rest_framework.viewsets import GenericViewSet

from plants.api.conditional import answer, version
from plants.api.errors import BadParameters, ParameterError
from plants.api.parameters import CHANGES, changed_since, check_parameters, check_values
from plants.exports import tables
from plants.exports.files import Suffix, TooManyRowsError, written
from plants.exports.tables import Table


@extend_schema(exclude=True)
class ListFile(APIView):
    """All rows of a list that its filters leave, by their keys. Raises BadParameters as the list does."""

    viewset: type[GenericViewSet[Any]] = GenericViewSet
    table: Table = tables.FIGURES
    queryset: QuerySet[Any] | None = None

    def get(self, request: Request, suffix: Suffix) -> HttpResponseBase:
        lister = self.viewset(request=request, action="list", kwargs={})
        filterset_class: type[FilterSet] = lister.filterset_class  # type: ignore[attr-defined]
        filterset = filterset_class(request.query_params, lister.get_queryset(), request=request)
        check_parameters(request.query_params, [*filterset.filters, CHANGES])
        check_values(filterset)
        rows, since = filterset.qs.order_by("pk"), changed_since(request)
        if since is not None:
            rows = rows.filter(**{f"{lister.change_field}__gte": since})  # type: ignore[attr-defined]
        return answer(request, version(request), lambda: file(request, self.table, rows, suffix))


def file(request: Request, table: Table, rows: QuerySet[Any], suffix: Suffix) -> HttpResponseBase:
    """The rows as a file; BadParameters where the format cannot hold them."""
    try:
        return written(request._request, table, rows, suffix)
    except TooManyRowsError as error:
        raise BadParameters(ParameterError("format", str(error), list(Suffix))) from error


def addresses(registry: Iterable[tuple[str, Any, str]], tables: Iterable[Table]) -> list[URLPattern]:
    """The addresses of the files of all lists that have a table."""
    by_name = {table.name: table for table in tables}
    return [
        path(
            f"{prefix}.<suffix:suffix>",
            ListFile.as_view(viewset=viewset, table=by_name[prefix], queryset=viewset.queryset),
            name=f"{prefix}-file",
        )
        for prefix, viewset, _basename in registry
        if prefix in by_name
    ]
