"""The parameters of an address: those of the view's FilterSet, and nothing else."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.forms import BaseForm, ChoiceField, Field, ModelChoiceField
from django.http import QueryDict
from django_filters import FilterSet
from django_filters.rest_framework import DjangoFilterBackend
from rest_framework.request import Request

from plants.api.errors import BadParameters, ParameterError
from plants.api.named import Found, Named
from plants.api.pagination import CHANGES, Pages
from plants.api.selection import Selection
from plants.versions import Version

#: The longest value that a parameter may have, in code points; no name or slug is longer.
LONGEST_VALUE = 300

#: A cursor holds a name in base64 and escapes, so it may be longer.
LONGEST_CURSOR = 4000

#: The parameter of every address that chooses the language of names and labels.
LANGUAGE, LANGUAGES = "lang", [code for code, _name in settings.LANGUAGES]

#: The most values that an error names.
MOST_VALUES = 100


class Parameters(DjangoFilterBackend):
    """Filters a list as its page is filtered, and by when its rows last changed.

    Raises BadParameters for a parameter that the view does not know, one given twice, and a value that
    its filter refuses. One row's address takes those alone that choose among its fields.
    """

    def filter_queryset(  # type: ignore[override]
        self, request: Request, queryset: QuerySet[Any], view: Any
    ) -> QuerySet[Any]:
        if view.detail:
            check_parameters(request.query_params, Selection.parameters)
            return queryset
        filters: Any = self.get_filterset_class(view, queryset)
        names = list(filters.base_filters)
        check_parameters(request.query_params, [*names, CHANGES, *Pages.parameters, *Selection.parameters])
        if given := frozenset(request.query_params) & frozenset(names):
            filterset = narrowed(filters, given)(request.query_params, queryset, request=request)
            _look_up_once(filterset, view.version)
            check_values(filterset)
            queryset = filterset.qs
        since = changed_since(request)
        return queryset if since is None else queryset.filter(**{f"{view.change_field}__gte": since})


def _look_up_once(filterset: FilterSet, found: Version | None) -> None:
    """Have the rows that are named, as countries and brands, looked up once for a version of the data."""
    held = Named(found.changed if found else None)
    for name, field in filterset.form.fields.items():
        if isinstance(field, ModelChoiceField) and field.queryset is not None:
            known = held.texts.of(type(filterset).__bases__, name)
            field.queryset = Found(field.queryset, known)  # type: ignore[assignment]


@lru_cache(maxsize=512)
def narrowed(filterset: type[FilterSet], names: frozenset[str]) -> type[FilterSet]:
    """A FilterSet with those filters alone: each that it has costs time, asked for or not.

    Its form is made once, not with every request.
    """
    narrow: Any = type(filterset.__name__, (filterset,), {})
    narrow.base_filters = {name: one for name, one in filterset.base_filters.items() if name in names}
    form = narrow().get_form_class()
    narrow.get_form_class = lambda self: form
    return narrow


def changed_since(request: Request) -> datetime | None:
    """The moment that changes are asked for since; UTC where it names no zone."""
    text = request.query_params.get(CHANGES)
    if not text:
        return None
    # A plus sign that was not encoded arrives as a space.
    try:
        moment = datetime.fromisoformat(re.sub(r" (\d\d:?\d\d)$", r"+\1", text))
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        detail = f"“{CHANGES}” cannot be “{text}”: it may be a moment as 2026-01-31T12:00:00Z."
        raise BadParameters(ParameterError(CHANGES, detail)) from error


def check_parameters(given: QueryDict, known: list[str]) -> None:
    """Raise BadParameters where an unknown parameter is given, or one twice, or what no filter could take."""
    errors = [error for name in given if (error := _error(name, given.getlist(name), known))]
    if errors:
        raise BadParameters(*errors)


def _error(name: str, values: list[str], known: list[str]) -> ParameterError | None:
    if name not in known and name != LANGUAGE:
        known_names = f"the parameters are {', '.join(known)}" if known else "this address takes none"
        shown = name[:LONGEST_VALUE].replace("\x00", "�")
        return ParameterError(shown, f"“{shown}” is not a parameter here; {known_names}.", known)
    if len(values) > 1:
        return ParameterError(name, f"“{name}” is given {len(values)} times; give it once.")
    if "\x00" in values[0]:
        return ParameterError(name, f"“{name}” holds a null byte.")
    if any("\ud800" <= one <= "\udfff" for one in values[0]):
        return ParameterError(name, f"“{name}” holds half a character.")
    longest = LONGEST_CURSOR if name == "cursor" else LONGEST_VALUE
    if len(values[0]) > longest:
        return ParameterError(name, f"“{name}” is longer than {longest} characters.")
    if name == LANGUAGE and values[0] not in LANGUAGES:
        return ParameterError(
            name, f"“{name}” cannot be “{values[0]}”: it may be {', '.join(LANGUAGES)}.", LANGUAGES
        )
    return None


def check_values(filterset: FilterSet) -> None:
    """Raise BadParameters where a filter refuses its value, with the values that it would take."""
    check_form(filterset.form)


def check_form(form: BaseForm) -> None:
    """Raise BadParameters where a form of parameters refuses a value, with the values it would take."""
    errors = []
    for name, messages in form.errors.items():
        values = good_values(form.fields[name])
        why = f"it may be {', '.join(values)}." if values else " ".join(str(message) for message in messages)
        shown = form.data.get(name)
        detail = f"“{name}” cannot be “{shown}”: {why}" if shown else f"“{name}” is needed: {why}"
        errors.append(ParameterError(name, detail, values))
    if errors:
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


class SeriesParameters(DjangoFilterBackend):
    """The parameters of what is no list of rows: those of its FilterSet alone."""

    def asked(self, request: Request, queryset: QuerySet[Any], view: Any, besides: Iterable[str] = ()) -> Any:
        """The view's FilterSet with what is asked for, checked; `besides` are other parameters it has.

        Raises BadParameters.
        """
        filters: Any = self.get_filterset_class(view, queryset)
        filters = narrowed(filters, frozenset(filters.base_filters))
        filterset: Any = filters(request.query_params, queryset, request=request)
        check_parameters(request.query_params, [*filterset.filters, *besides])
        check_values(filterset)
        return filterset
