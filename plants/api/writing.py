"""Writing figures: by staff with the permission alone, and never without a source."""

from collections.abc import Sequence
from http import HTTPStatus
from typing import Any

from django.core.exceptions import ValidationError as ModelError
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from drf_spectacular.utils import extend_schema, extend_schema_serializer
from rest_framework import mixins, serializers
from rest_framework.exceptions import APIException, ValidationError
from rest_framework.permissions import DjangoModelPermissionsOrAnonReadOnly
from rest_framework.request import Request
from rest_framework.response import Response

from plants.api.errors import answers
from plants.api.examples import ENTRY
from plants.api.serializers import STATED_FIELDS, FigureSerializer
from plants.models import Brand, Country, Figure, Plant, Region, Source, VehicleModel
from plants.periods import Period


class StaffWrite(DjangoModelPermissionsOrAnonReadOnly):
    """Anyone reads; staff write what they have Django's permission for."""

    def has_permission(self, request: Request, view: Any) -> bool:
        is_reading = request.method in ("GET", "HEAD", "OPTIONS")
        return is_reading or (request.user.is_staff and super().has_permission(request, view))


class Conflict(APIException):
    """A row that others rest on, or one that is there already: 409."""

    status_code = HTTPStatus.CONFLICT


class BySlug(serializers.SlugRelatedField[Any]):
    """A row by its slug; a value that no column could hold answers to none."""

    def to_internal_value(self, data: Any) -> Any:
        if not isinstance(data, str) or "\x00" in data:
            self.fail("invalid")
        return super().to_internal_value(data)


class ByNumber(serializers.PrimaryKeyRelatedField[Any]):
    def to_internal_value(self, data: Any) -> Any:
        if not isinstance(data, int):
            self.fail("incorrect_type", data_type=type(data).__name__)
        return super().to_internal_value(data)


_OPTIONAL: dict[str, Any] = {"required": False, "allow_null": True}

#: What is read beside what is written.
_READ_ALONE = {"id", "url", "metric_label", "status_label", "segment_label", "period_kind", "period_label"}


@extend_schema_serializer(examples=[ENTRY])
class FigureEntry(serializers.ModelSerializer[Any]):
    """A figure as it is written: names by slug, a model by its id, the period by its first and last day."""

    source = BySlug(slug_field="slug", queryset=Source.objects.all())  # type: ignore[assignment]
    country = BySlug(slug_field="code", queryset=Country.objects.all(), **_OPTIONAL)
    region = BySlug(slug_field="slug", queryset=Region.objects.all(), **_OPTIONAL)
    plant = BySlug(slug_field="slug", queryset=Plant.objects.all(), **_OPTIONAL)
    brand = BySlug(slug_field="slug", queryset=Brand.objects.all(), **_OPTIONAL)
    model = ByNumber(queryset=VehicleModel.objects.all(), **_OPTIONAL)
    counterpart = BySlug(slug_field="code", queryset=Country.objects.all(), **_OPTIONAL)
    period_start = serializers.DateField(**_OPTIONAL)
    period_end = serializers.DateField(**_OPTIONAL)

    class Meta:
        model = Figure
        fields = [name for name in STATED_FIELDS if name not in _READ_ALONE]
        # The database's own rule, with its own sentence, is asked by full_clean below.
        validators: list[Any] = []

    def to_internal_value(self, data: Any) -> Any:
        unknown = set(data) - set(self.fields) if isinstance(data, dict) else set()
        if unknown:
            raise ValidationError(dict.fromkeys(sorted(unknown), "There is no such field."))
        return super().to_internal_value(data)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """The figure as it would stand, held to every rule of its model."""
        figure = self.instance or Figure()
        ends = [
            attrs.pop(name, getattr(figure.period, side, None))
            for name, side in (("period_start", "start"), ("period_end", "end"))
        ]
        attrs["period"] = _period(*ends)
        for name, value in attrs.items():
            setattr(figure, name, value)
        try:
            figure.full_clean()
        except ModelError as error:
            raise ValidationError(error.message_dict) from error
        return {"figure": figure}

    def save(self, **kwargs: Any) -> Figure:
        figure: Figure = self.validated_data["figure"]
        try:
            with transaction.atomic():
                figure.save()
        except IntegrityError as error:  # two that were sent at once
            raise Conflict("The database refuses the figure: it is there already.") from error
        return figure


def _period(start: Any, end: Any) -> Period | None:
    if start is None and end is None:
        return None
    if start is None or end is None:
        raise ValidationError({"period_end": "Give both the first and the last day, or neither."})
    if end < start:
        raise ValidationError({"period_end": "The last day is before the first day."})
    return Period(start, end)


class FigureWriting(mixins.DestroyModelMixin):
    """POST, PATCH and DELETE of figures."""

    permission_classes: Sequence[Any] = (StaffWrite,)
    http_method_names: Any = ["get", "head", "options", "post", "patch", "delete"]

    @extend_schema(request=FigureEntry, responses={201: FigureSerializer, **answers(400, 401, 403, 409)})
    def create(self, request: Request) -> Response:
        """A new figure; it needs a source."""
        return self._written(request, None, HTTPStatus.CREATED)

    @extend_schema(request=FigureEntry, responses={200: FigureSerializer, **answers(400, 401, 403, 404, 409)})
    def partial_update(self, request: Request, **kwargs: Any) -> Response:
        """A figure's fields, those that are sent."""
        return self._written(request, self.get_object(), HTTPStatus.OK)  # type: ignore[attr-defined]

    @extend_schema(responses={204: None, **answers(401, 403, 404, 409)})
    def destroy(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """A figure goes, where no accepted claim rests on it."""
        return super().destroy(request, *args, **kwargs)

    def perform_destroy(self, instance: Any) -> None:
        try:
            instance.delete()
        except ProtectedError as error:
            raise Conflict("Accepted claims rest on this figure; undo them first.") from error

    def _written(self, request: Request, figure: Figure | None, status: HTTPStatus) -> Response:
        entry = FigureEntry(figure, data=request.data, partial=figure is not None)
        entry.is_valid(raise_exception=True)
        stored = Figure.objects.for_list().get(pk=entry.save().pk)
        row: Any = self.get_serializer(stored)  # type: ignore[attr-defined]
        return Response(row.data, status=status)
