"""What every list of rows has: its order, its changes, a choice of fields, and an answer once a version."""

from typing import Any, ClassVar

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.serializers import BaseSerializer
from rest_framework.viewsets import ReadOnlyModelViewSet

from plants.api import ordering
from plants.api.conditional import Conditional
from plants.api.evidence import evidence_of
from plants.api.selection import Selection

SLUG = r"[-\w]{1,150}"

#: A primary key; longer ones do not fit the column.
PK = r"[0-9]{1,18}"


def _choice(name: str, description: str) -> OpenApiParameter:
    return OpenApiParameter(name, str, description=description)


choice_of_fields = [
    _choice("fields", "The fields wanted, by commas; all where not given."),
    _choice("omit", "The fields not wanted, by commas."),
    _choice("include", "What is answered on request alone: `evidence` on figures, investments and events."),
]

described = extend_schema(parameters=choice_of_fields)


class RowViewSet(Conditional, ReadOnlyModelViewSet[Any]):
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
        selection = Selection.of(self.request)
        selection.apply(serializer, self.extras)
        if "evidence" in selection.include and args:
            rows = args[0] if kwargs.get("many") else [args[0]]
            serializer.context["evidence"] = evidence_of(rows)  # type: ignore[index]
        return serializer


def by_name(*, then: str = "slug") -> ordering.Order:
    return ordering.text("name"), ordering.text(then)
