"""Figures and investments: numbers with their sources."""

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from plants.admin.options import RowAdmin, amount
from plants.models import Figure, Investment

NO_SOURCE = {"required": _("Name the source: no number is kept without one.")}

#: What a number states, and of whom, as the forms of figures and claims lay it out.
NUMBER = ("metric", ("value", "unit"), "qualifier", "change_pct", "status", "period")
SUBJECT = ("country", "region", "plant", "brand", "model", "segment", "counterpart")

#: The subjects that are rows of their own.
LINKED = tuple(name for name in SUBJECT if name != "segment")


class FigureForm(forms.ModelForm):
    class Meta:
        error_messages = {"source": NO_SOURCE}
        help_texts = {
            "unit": _("vehicles, people, percent, date, or a currency as KZT"),
            "period": _("First and last day, both included."),
            "quote": _("The source's own words that state the number."),
        }


@admin.register(Figure)
class FigureAdmin(RowAdmin):
    form = FigureForm
    list_display = ("metric", "subject", "period_label", "number", "status", "source")
    list_filter = (
        "metric",
        "status",
        ("country", admin.RelatedOnlyFieldListFilter),
        "segment",
        "source__kind",
    )
    search_fields = (
        "country__name",
        "region__name",
        "plant__name",
        "brand__name",
        "model__name",
        "source__publisher",
        "source__title",
        "quote",
    )
    autocomplete_fields = (*LINKED, "source")
    fieldsets = (
        (None, {"fields": NUMBER}),
        (_("About"), {"fields": SUBJECT}),
        (_("Evidence"), {"fields": ("source", "quote")}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Figure]:
        return super().get_queryset(request).for_list()  # type: ignore[attr-defined]

    @admin.display(description=_("subject"))
    def subject(self, figure: Figure) -> str:
        return figure.subject_label

    @admin.display(description=_("period"), ordering="period")
    def period_label(self, figure: Figure) -> str:
        return figure.period_label or "–"

    @admin.display(description=_("value"), ordering="value")
    def number(self, figure: Figure) -> str:
        return amount(figure.value, figure.unit)


class InvestmentForm(forms.ModelForm):
    class Meta:
        error_messages = {"source": NO_SOURCE}
        help_texts = {"currency": _("An ISO 4217 code, as USD or KZT.")}


@admin.register(Investment)
class InvestmentAdmin(RowAdmin):
    form = InvestmentForm
    list_display = ("project", "country", "number", "announced_label", "status", "source")
    list_filter = (("country", admin.RelatedOnlyFieldListFilter), "status", "currency")
    list_select_related = ("country", "source")
    search_fields = ("project", "slug", "plant__name", "investors__name", "source__publisher")
    autocomplete_fields = ("plant", "country", "region", "investors", "investor_countries", "source")
    prepopulated_fields = {"slug": ("project",)}
    fieldsets = (
        (None, {"fields": ("project", "slug", ("amount", "currency"), "qualifier", "announced", "status")}),
        (_("Place"), {"fields": ("country", "region", "plant")}),
        (_("Investors"), {"fields": ("investors", "other_investors", "investor_countries")}),
        (_("Evidence"), {"fields": ("source", "quote")}),
    )

    @admin.display(description=_("amount"), ordering="amount")
    def number(self, investment: Investment) -> str:
        return amount(investment.amount, investment.currency)

    @admin.display(description=_("announced"), ordering="announced")
    def announced_label(self, investment: Investment) -> str:
        return investment.announced.label if investment.announced else "–"
