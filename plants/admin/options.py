"""What the admin of every model has in common."""

from decimal import Decimal
from typing import Any, ClassVar

from django.apps import apps
from django.contrib import admin, messages
from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models
from django.forms import BaseInlineFormSet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _

from plants.admin.fields import LinesField, PlainDecimalField

#: The form fields of columns that the admin would show badly.
FORM_FIELDS: dict[type[models.Field], dict[str, Any]] = {
    ArrayField: {"form_class": LinesField},
    models.DecimalField: {"form_class": PlainDecimalField},
    models.URLField: {"assume_scheme": "https"},
}


class RowAdmin(admin.ModelAdmin):
    """A model's admin that answers with a sentence where the database refuses a row.

    Forms check every rule beforehand; what is left are two people who save at the same moment, and
    rules over fields that a form does not show.
    """

    formfield_overrides: ClassVar[dict[Any, Any]] = FORM_FIELDS

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return super().changeform_view(request, *args, **kwargs)
        except IntegrityError as error:
            self.message_user(request, _("Not saved. %s") % refusal(error), messages.ERROR)
            return HttpResponseRedirect(request.get_full_path())


def refusal(error: IntegrityError) -> str:
    """Why the database refused a row: its rule's own sentence."""
    diagnosis = getattr(error.__cause__, "diag", None)
    name = getattr(diagnosis, "constraint_name", None)
    for constraint in (rule for one in apps.get_models() for rule in one._meta.constraints):
        if constraint.name == name:
            return str(constraint.get_violation_error_message())
    return str(getattr(diagnosis, "message_primary", None) or error)


class DistinctFormSet(BaseInlineFormSet):
    """Refuses two rows of one form that a rule with `nulls_distinct=False` takes for the same.

    The form set itself sees only rows without an empty value.
    """

    def clean(self) -> None:
        super().clean()
        for constraint in self.fk.model._meta.constraints:
            if isinstance(constraint, models.UniqueConstraint) and constraint.nulls_distinct is False:
                self._refuse_twins(constraint)

    def _refuse_twins(self, constraint: models.UniqueConstraint) -> None:
        seen = set()
        names = [name for name in constraint.fields if name != self.fk.name]
        for form in self.forms:
            if not form.is_valid() or not form.has_changed() or form in self.deleted_forms:
                continue
            row = tuple(str(getattr(form.instance, name)) for name in names)
            if row in seen:
                raise ValidationError(constraint.get_violation_error_message())
            seen.add(row)


def amount(value: Decimal | None, unit: str) -> str:
    """A number with its unit as a list shows it: "11,700 vehicles"."""
    if value is None:
        return "–"
    shown = f"{value:,.4f}".rstrip("0").rstrip(".")
    return f"{shown} {unit}"
