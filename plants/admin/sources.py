"""Sources, and the exchange rates that they give."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from plants.admin.options import RowAdmin
from plants.models import ExchangeRate, Source


@admin.register(Source)
class SourceAdmin(RowAdmin):
    list_display = ("publisher", "title", "published_label", "kind", "language")
    list_filter = ("kind", "language")
    search_fields = ("publisher", "title", "url", "slug")
    autocomplete_fields = ("origin",)
    prepopulated_fields = {"slug": ("publisher", "title")}
    fields = ("publisher", "title", "slug", "url", "published", "kind", "language", "origin")

    @admin.display(description=_("published"), ordering="published")
    def published_label(self, source: Source) -> str:
        return source.published.label if source.published else "–"


@admin.register(ExchangeRate)
class ExchangeRateAdmin(RowAdmin):
    list_display = ("currency", "period_label", "usd_per_unit", "source")
    list_filter = ("currency",)
    list_select_related = ("source",)
    search_fields = ("currency", "source__publisher", "source__title")
    autocomplete_fields = ("source",)

    @admin.display(description=_("period"), ordering="period")
    def period_label(self, rate: ExchangeRate) -> str:
        return rate.period.label
