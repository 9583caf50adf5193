"""How numbers, dates as exact as they are known, and addresses of pages are written in JSON."""

from decimal import Decimal
from typing import Any

from django.db.models import TextChoices
from django.utils.functional import cached_property
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers
from rest_framework.request import Request

from plants.periods import Period, PeriodKind


@extend_schema_field({"type": "number"})
class Number(serializers.DecimalField):
    """A number as a JSON number: whole without a decimal point, in full and never with an exponent."""

    def to_representation(self, value: Decimal) -> int | float:  # type: ignore[override]
        return int(value) if value == value.to_integral_value() else float(value)


@extend_schema_field({"type": "string", "examples": ["2025", "2025-08", "2025-08-15"]})
class KnownDate(serializers.Field[Any, Any, str, Any]):
    """A period as the ISO 8601 date of the exactness that it is known to; "first/last" for any other run."""

    def to_representation(self, value: Period) -> str:
        match value.kind:
            case PeriodKind.DAY:
                return value.start.isoformat()
            case PeriodKind.MONTH:
                return f"{value.start:%Y-%m}"
            case PeriodKind.YEAR:
                return f"{value.start:%Y}"
        return str(value)


class Label(serializers.CharField):
    """What people read for a word of the vocabulary; looked up once a request, not once a row."""

    def __init__(self, words: type[TextChoices], **kwargs: Any) -> None:
        self.words = words
        super().__init__(read_only=True, **kwargs)

    @cached_property
    def labels(self) -> dict[str, str]:
        return {value: str(label) for value, label in self.words.choices}

    def to_representation(self, value: str) -> str:
        return self.labels.get(value, value)


class PageUrl(serializers.URLField):
    """The address of the page that shows a row, with the host that was asked."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(read_only=True, **kwargs)

    def get_attribute(self, instance: Any) -> str:
        address: str = instance.get_absolute_url()
        return address

    def to_representation(self, value: str) -> str:
        request: Request = self.context["request"]
        return request.build_absolute_uri(value)
