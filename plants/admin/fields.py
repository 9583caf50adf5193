"""Form fields for what the admin's own would show badly: lists of spellings, and plain numbers."""

from decimal import Decimal
from typing import Any

from django import forms
from django.contrib.postgres.forms import SimpleArrayField
from django.utils.translation import gettext_lazy as _


class LinesField(SimpleArrayField):
    """A list of texts, one a line; empty lines and repeated ones are dropped."""

    widget = forms.Textarea(attrs={"rows": 4, "cols": 60})

    def __init__(self, base_field: forms.Field, **kwargs: Any) -> None:
        kwargs["help_text"] = kwargs.get("help_text") or _("Every spelling met, one a line.")
        super().__init__(base_field, delimiter="\n", **kwargs)

    def to_python(self, value: Any) -> Any:
        if isinstance(value, str):
            lines = (line.strip() for line in value.splitlines())
            value = "\n".join(dict.fromkeys(line for line in lines if line))
        return super().to_python(value)


class PlainDecimalField(forms.DecimalField):
    """A number without the zeros that the column's scale adds: 11700, not 11700.0000."""

    def prepare_value(self, value: Any) -> Any:
        return plain(value) if isinstance(value, Decimal) else value


def plain(value: Decimal) -> str:
    """A number in full, without an exponent and without zeros at the end of its fraction."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
