"""A list page: a filter form whose state is the address, and a page of rows."""

from typing import Any

from django.db.models import QuerySet
from django.views.generic import ListView
from django_filters import FilterSet


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

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form = self.filterset.form
        fields = [form[name] for name in self.shown or form.fields]
        hidden_errors = {name: form.errors[name] for name in form.errors if name not in self.shown}
        return super().get_context_data(
            **kwargs,
            form=form,
            fields=fields,
            hidden_errors=hidden_errors if self.shown else {},
            is_filtered=any(self.request.GET.get(name) for name in form.fields),
        )
