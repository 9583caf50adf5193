"""Lists in pages, each with its place among all."""

from collections.abc import Sequence
from typing import Any, ClassVar

from django.core.paginator import InvalidPage, Paginator
from django.db.models import QuerySet
from rest_framework.pagination import PageNumberPagination
from rest_framework.request import Request

from plants.api.errors import BadParameters, ParameterError


class Pages(PageNumberPagination):
    """`page` from 1 and `page_size` up to 1,000. Raises BadParameters for a page that is not there."""

    page_query_description = "The page, from 1."
    page_size_query_description = "Rows a page, from 1 to 1,000; 100 where not given."
    page_size_query_param = "page_size"
    max_page_size = 1000
    parameters: ClassVar[list[str]] = ["page", "page_size"]

    def get_page_size(self, request: Request) -> int:
        default = self.page_size or self.max_page_size
        return self._whole_number(request, "page_size", default, self.max_page_size)

    def paginate_queryset(
        self, queryset: QuerySet[Any] | Sequence[Any], request: Request, view: Any = None
    ) -> list[Any] | None:
        self.request = request
        paginator = Paginator(queryset, self.get_page_size(request))
        number = self._whole_number(request, "page", 1, paginator.num_pages)
        try:
            self.page = paginator.page(number)
        except InvalidPage as error:  # a row that went between the count and the page
            raise BadParameters(ParameterError("page", f"“page” cannot be {number}.")) from error
        return list(self.page)

    def _whole_number(self, request: Request, name: str, default: int, most: int) -> int:
        value = request.query_params.get(name)
        if value is None:
            return default
        if not (value.isascii() and value.isdigit() and len(value) < 10 and 1 <= int(value) <= most):
            why = f"it may be a whole number from 1 to {most}."
            raise BadParameters(ParameterError(name, f"“{name}” cannot be “{value}”: {why}"))
        return int(value)
