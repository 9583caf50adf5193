"""The parameters of an address: those of the view's FilterSet, and nothing else."""

from typing import Any

from django.db.models import QuerySet
from django.forms import ChoiceField, Field, ModelChoiceField
from django.http import QueryDict
from django_filters import FilterSet
from django_filters.rest_framework import DjangoFilterBackend
from rest_framework.request import Request

from plants.api.errors import BadParameters, ParameterError
from plants.api.pagination import Pages

#: The longest value that a parameter may have, in code points; no name or slug is longer.
LONGEST_VALUE = 300

#: The most values that an error names.
MOST_VALUES = 100


class Parameters(DjangoFilterBackend):
    """Filters a list as its page is filtered.

    Raises BadParameters for a parameter that the view does not know, one given twice, and a value that
    its filter refuses. One row's address takes no parameters.
    """

    def filter_queryset(  # type: ignore[override]
        self, request: Request, queryset: QuerySet[Any], view: Any
    ) -> QuerySet[Any]:
        if view.detail:
            check_parameters(request.query_params, [])
            return queryset
        filterset = self.get_filterset(request, queryset, view)
        names = list(filterset.filters) if filterset else []
        check_parameters(request.query_params, [*names, *Pages.parameters])
        if filterset is None:
            return queryset
        check_values(filterset)
        filtered: QuerySet[Any] = filterset.qs
        return filtered


def check_parameters(given: QueryDict, known: list[str]) -> None:
    """Raise BadParameters where an unknown parameter is given, or one twice, or what no filter could take."""
    errors = [error for name in given if (error := _error(name, given.getlist(name), known))]
    if errors:
        raise BadParameters(*errors)


def _error(name: str, values: list[str], known: list[str]) -> ParameterError | None:
    if name not in known:
        known_names = f"the parameters are {', '.join(known)}" if known else "this address takes none"
        shown = name[:LONGEST_VALUE].replace("\x00", "�")
        return ParameterError(shown, f"“{shown}” is not a parameter here; {known_names}.", known)
    if len(values) > 1:
        return ParameterError(name, f"“{name}” is given {len(values)} times; give it once.")
    if "\x00" in values[0]:
        return ParameterError(name, f"“{name}” holds a null byte.")
    if len(values[0]) > LONGEST_VALUE:
        return ParameterError(name, f"“{name}” is longer than {LONGEST_VALUE} characters.")
    return None


def check_values(filterset: FilterSet) -> None:
    """Raise BadParameters where a filter refuses its value, with the values that it would take."""
    if filterset.is_valid():
        return
    errors = []
    for name, messages in filterset.form.errors.items():
        values = good_values(filterset.form.fields[name])
        why = f"it may be {', '.join(values)}." if values else " ".join(str(message) for message in messages)
        shown = filterset.form.data[name]
        errors.append(ParameterError(name, f"“{name}” cannot be “{shown}”: {why}", values))
    raise BadParameters(*errors)


def good_values(field: Field) -> list[str]:
    """The values that a field takes; none where they are free or too many to name."""
    if isinstance(field, ModelChoiceField) and field.queryset is not None:
        key = field.to_field_name or "pk"
        values = [str(value) for value in field.queryset.values_list(key, flat=True)[: MOST_VALUES + 1]]
        return values if len(values) <= MOST_VALUES else []
    if isinstance(field, ChoiceField):
        # The widget's choices are the field's, as a list, in every kind of choice field.
        return [str(value) for value, _label in field.widget.choices if value]
    return []
