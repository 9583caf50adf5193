"""The explorer's parameters: those of figures, and how their series are broken down and measured."""

from typing import Any

import django_filters
from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from plants.explorer.state import COMPARED, Break, Currency, Grain, Measure, Tab
from plants.filters import BySlug, FigureFilter, Unfiltered
from plants.models import Figure, Region
from plants.periods import Period


class PeriodText(forms.CharField):
    """A year, month or day as 2024, 2024-03 or 2024-03-15; its value is that `Period`."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=10, **kwargs)
        self.widget.attrs.update(placeholder=_("2024 or 2024-03"), inputmode="numeric")

    def clean(self, value: Any) -> Period | None:
        text = super().clean(value)
        if not text:
            return None
        try:
            period = Period.parse(text)
        except ValueError:
            period = None
        if period is None or not 1900 <= period.start.year <= 2100:
            raise ValidationError(_("Write a year or month as 2024 or 2024-03."))
        return period


class PeriodFilter(django_filters.Filter):
    """Figures from the first, or up to the last, day of a year, month or day."""

    field_class = PeriodText


def _unfiltered(words: Any, label: Any) -> django_filters.ChoiceFilter:
    return django_filters.ChoiceFilter(choices=words.choices, method="unfiltered", label=label)


class ExplorerFilter(Unfiltered, FigureFilter):
    """Figures by all that the explorer can be asked; what shapes the series alone filters none."""

    region = BySlug(queryset=Region.objects.all(), label=_("Region"), empty_label=_("All regions"))
    by = _unfiltered(Break, _("Break down by"))
    grain = _unfiltered(Grain, _("Periods"))
    measure = _unfiltered(Measure, _("Measure"))
    currency = _unfiltered(Currency, _("Money"))
    tab = _unfiltered(Tab, _("Show as"))
    since = PeriodFilter(method="starting", label=_("From"))  # type: ignore[assignment]
    until = PeriodFilter(method="ending", label=_("To"))  # type: ignore[assignment]

    def starting(self, queryset: QuerySet[Figure], name: str, value: Period) -> QuerySet[Figure]:
        return queryset.filter(period_start__gte=value.start)

    def ending(self, queryset: QuerySet[Figure], name: str, value: Period) -> QuerySet[Figure]:
        return queryset.filter(period_end__lte=value.end)


class CompareFilter(Unfiltered, django_filters.FilterSet):
    """What stands side by side: two to four of "country:KZ" or "brand:kia", in which metric and measure."""

    a = django_filters.CharFilter(method="unfiltered")
    b = django_filters.CharFilter(method="unfiltered")
    c = django_filters.CharFilter(method="unfiltered")
    d = django_filters.CharFilter(method="unfiltered")
    metric = django_filters.ChoiceFilter(
        choices=[(one.value, one.label) for one in COMPARED], method="unfiltered"
    )
    measure = django_filters.ChoiceFilter(
        choices=[(one.value, one.label) for one in (Measure.ABSOLUTE, Measure.INDEX)], method="unfiltered"
    )

    class Meta:
        model = Figure
        fields: list[str] = []
