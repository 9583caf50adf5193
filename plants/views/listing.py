"""A list page: a filter form whose state is the address, and a page of rows."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.views.generic import ListView
from django_filters import FilterSet


@dataclass(frozen=True, slots=True)
class Droppable:
    """A filter without which there would be rows: its name, its value in words, how many, the address."""

    label: str
    value: str
    count: int
    query: str


class FilteredList(ListView):
    """Rows that a FilterSet leaves, in pages.

    A bad value is told beside its field and leaves no row: other rows would answer another question.
    `shown` names the filters that the form offers; others work from the address all the same.
    """

    filterset_class: type[FilterSet]
    filterset: FilterSet
    shown: tuple[str, ...] = ()
    paginate_by = 50

    def get_queryset(self) -> QuerySet[Any]:
        self.filterset = self.filterset_class(self.filter_data(), super().get_queryset())
        return self.filterset.qs if self.filterset.is_valid() else self.filterset.qs.none()

    def filter_data(self) -> dict[str, Any]:
        """What the reader has chosen; a view adds its defaults here."""
        return self.request.GET.dict()

    def paginate_queryset(self, queryset: Any, page_size: int) -> tuple[Any, ...]:
        """As Django does, but a page that does not exist is the nearest one and no error."""
        paginator = self.get_paginator(queryset, page_size)
        page = paginator.get_page(self.request.GET.get(self.page_kwarg))
        return paginator, page, page.object_list, page.has_other_pages()

    def count_without(self, data: dict[str, Any]) -> int:
        """How many rows the filters in `data` would leave."""
        filterset = self.filterset_class(data, super().get_queryset())
        return filterset.qs.count() if filterset.is_valid() else 0

    def is_empty(self, shown: Any) -> bool:
        """Whether the filters leave nothing to show, so that the page says which to drop."""
        return not shown

    def droppable(self) -> list[Droppable]:
        """For each filter that is set, how many rows there would be without it; those that give any."""
        chosen = {name: value for name, value in self.filter_data().items() if value}
        form = self.filterset.form
        found = []
        for name in filter(self.request.GET.get, form.fields):
            rest = {other: value for other, value in chosen.items() if other != name}
            if count := self.count_without(rest):
                query = urlencode({other: rest[other] for other in form.fields if other in rest})
                found.append(Droppable(str(form[name].label), chosen_label(form[name]), count, query))
        return found

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form = self.filterset.form
        fields = [form[name] for name in self.shown or form.fields]
        hidden_errors = {name: form.errors[name] for name in form.errors if name not in self.shown}
        is_filtered = any(self.request.GET.get(name) for name in form.fields)
        context = super().get_context_data(
            **kwargs,
            form=form,
            fields=fields,
            hidden_errors=hidden_errors if self.shown else {},
            is_filtered=is_filtered,
        )
        if is_filtered and not form.errors and self.is_empty(context["object_list"]):
            context["droppable"] = self.droppable()
        return context


def chosen_label(field: Any) -> str:
    """What was chosen in a field, in the words of its list; else as it was written."""
    value = field.value()
    choices = getattr(field.field, "choices", ())
    return next((str(label) for key, label in choices if str(key) == str(value)), str(value))
