"""A field that keeps a `Period` as a PostgreSQL `daterange`, and its form field."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.contrib.postgres.fields import DateRangeField
from django.core.exceptions import ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils.translation import gettext_lazy as _

from plants.periods import Period


class PeriodFormField(forms.MultiValueField):
    """Two dates, first and last day, both inclusive; both empty means no period."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("required", False)
        for unused in ("max_length", "empty_value"):
            kwargs.pop(unused, None)
        date_input = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
        super().__init__(
            fields=[forms.DateField(required=False), forms.DateField(required=False)],
            widget=PeriodWidget(widgets=[date_input, date_input]),
            require_all_fields=False,
            **kwargs,
        )

    def compress(self, data_list: list[date | None]) -> Period | None:
        first, last = data_list or (None, None)
        if first is None and last is None:
            return None
        if first is None or last is None:
            raise ValidationError(_("Give both the first and the last day, or neither."))
        if last < first:
            raise ValidationError(_("The last day is before the first day."))
        return Period(first, last)


class PeriodWidget(forms.MultiWidget):
    """Shows a period's first and last day as two date inputs."""

    def decompress(self, value: Period | None) -> list[date | None]:
        return [value.start, value.end] if value else [None, None]


class PeriodField(DateRangeField):
    """A `Period` in Python, a bounded half-open `daterange` in PostgreSQL."""

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Period | None:
        return self.to_python(value)

    def to_python(self, value: Any) -> Period | None:
        if value is None or isinstance(value, Period):
            return value
        if isinstance(value, str):
            first, _slash, last = value.partition("/")
            return Period(date.fromisoformat(first), date.fromisoformat(last or first))
        return Period(value.lower, value.upper - timedelta(days=1))

    def get_prep_value(self, value: Any) -> Any:
        if isinstance(value, Period):
            return DateRange(value.start, value.after, "[)")
        return super().get_prep_value(value)

    def value_to_string(self, obj: Any) -> str:
        value = self.value_from_object(obj)
        return "" if value is None else str(value)

    def formfield(self, **kwargs: Any) -> forms.Field | None:
        kwargs["form_class"] = PeriodFormField
        # The range field's own form field takes arguments that a period has no use for.
        return super(DateRangeField, self).formfield(**kwargs)
