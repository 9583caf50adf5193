"""What every list of rows has: its order, its changes, a choice of fields, and an answer once a version."""

import json
import threading
from collections.abc import Sequence
from typing import Any, ClassVar

from django.db.models import QuerySet
from django.utils.translation import get_language
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import BaseSerializer
from rest_framework.viewsets import ReadOnlyModelViewSet

from plants.api import ordering
from plants.api.conditional import Conditional
from plants.api.evidence import evidence_of
from plants.api.keeping import once
from plants.api.rendering import Json, listed
from plants.api.selection import Selection
from plants.api.written import Rows, written
from plants.versions import Version

SLUG = r"[-\w]{1,150}"

#: A primary key; longer ones do not fit the column.
PK = r"[0-9]{1,18}"


def _choice(name: str, description: str) -> OpenApiParameter:
    return OpenApiParameter(name, str, description=description)


#: Serializers of lists, a thread's own.
_made = threading.local()

#: The most of them that a thread keeps: there is no end to what may be asked for.
_MOST_MADE = 100

#: How long a page is kept, in seconds: there is no end to the pages that may be asked for.
KEPT = 60

choice_of_fields = [
    _choice("fields", "The fields wanted, by commas; all where not given."),
    _choice("omit", "The fields not wanted, by commas."),
    _choice("include", "What is answered on request alone: `evidence` on figures, investments and events."),
]

described = extend_schema(parameters=choice_of_fields)


class _Pages(ReadOnlyModelViewSet[Any]):
    """Pages of rows, each written at once."""

    version: Version | None

    def list(self, request: Request, *args: Any, **kwargs: Any) -> Any:
        if "indent" in (request.accepted_media_type or ""):
            # Written with spaces: what is written without them is read again.
            page = self._page()
            return Response(json.loads(Json().render(page.data)))
        return once(self.version, KEPT, lambda: self._page().data)

    def _page(self) -> Response:
        found = self.filter_queryset(self.get_queryset())
        rows = self.rows(self.paginate_queryset(self.columns(found)) or [])
        serializer = self._serializer()
        serializer._context = {**self.get_serializer_context(), **self.evidence(rows.rows)}
        return self.get_paginated_response(listed(written(serializer.child, rows)))

    def columns(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """The rows with no more columns than a list needs."""
        return queryset

    def read(self, page: QuerySet[Any]) -> Sequence[Any]:
        """A page of `columns` as rows with attributes."""
        return [*page]

    def rows(self, page: Sequence[Any]) -> Rows:
        """The rows of a page, with what is known of them."""
        return Rows(page)

    def _serializer(self) -> Any:
        """A serializer, made once for a thread and what it is asked for: its fields take long to make."""
        asked = (type(self), get_language(), *map(self.request.query_params.get, Selection.parameters))
        kept: dict[Any, Any] = _made.__dict__
        if asked not in kept:
            if len(kept) >= _MOST_MADE:
                kept.clear()
            kept[asked] = self.get_serializer(many=True)
        return kept[asked]

    def evidence(self, rows: Sequence[Any]) -> dict[str, Any]:
        """What is told of the sentences behind the rows, if it is asked for."""
        if "evidence" not in Selection.of(self.request).include:
            return {}
        return {"evidence": evidence_of(self.get_queryset().model, [row.pk for row in rows])}


class RowViewSet(Conditional, _Pages):
    """Rows in a stable order, which a subclass states as `order`. `extras` are fields on request alone."""

    order: ordering.Order
    change_order: ordering.Order = ordering.CHANGES
    change_field = "updated"
    extras: ClassVar[list[str]] = []

    @described
    def list(self, *args: Any, **kwargs: Any) -> Any:
        return super().list(*args, **kwargs)

    @described
    def retrieve(self, *args: Any, **kwargs: Any) -> Any:
        return super().retrieve(*args, **kwargs)

    def get_serializer(self, *args: Any, **kwargs: Any) -> BaseSerializer[Any]:
        serializer: BaseSerializer[Any] = super().get_serializer(*args, **kwargs)
        if self.request is None or getattr(self, "swagger_fake_view", False) or "data" in kwargs:
            return serializer
        Selection.of(self.request).apply(serializer, self.extras)
        serializer._context = {**serializer.context, **self.evidence(args)}
        return serializer


def by_name(*, then: str = "slug") -> ordering.Order:
    return ordering.text("name"), ordering.text(then)
