"""Plants with their owners and the events of their lives."""

from django import forms
from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from plants.admin.merging import MergeableAdmin
from plants.admin.options import DistinctFormSet
from plants.models import Ownership, Plant, PlantEvent
from plants.vocabulary import Segment


class PlantForm(forms.ModelForm):
    segments = forms.MultipleChoiceField(
        choices=Segment.choices, widget=forms.CheckboxSelectMultiple, required=False, label=_("Segments")
    )


class OwnershipInline(admin.TabularInline):
    model = Ownership
    extra = 1
    autocomplete_fields = ("organisation",)
    verbose_name = _("owner")


class PlantEventInline(admin.StackedInline):
    model = PlantEvent
    formset = DistinctFormSet
    extra = 0
    verbose_name = _("event")
    verbose_name_plural = _("events, as sources report or promise them")
    autocomplete_fields = ("source", "brand")
    fields = (("plant_status", "status"), "period", ("source", "brand"), "quote", "note")


@admin.register(Plant)
class PlantAdmin(MergeableAdmin):
    form = PlantForm
    list_display = ("name", "country", "place", "operator", "status", "capacity")
    list_filter = (("country", admin.RelatedOnlyFieldListFilter), "status")
    list_select_related = ("country", "region", "town", "operator")
    search_fields = ("name", "slug", "aliases", "operator__name", "brands__name")
    autocomplete_fields = ("country", "region", "town", "operator", "brands", "sources")
    prepopulated_fields = {"slug": ("name",)}
    inlines = (OwnershipInline, PlantEventInline)
    fieldsets = (
        (None, {"fields": ("name", "slug", "aliases", "status", "operator", "brands", "segments")}),
        (_("Place"), {"fields": ("country", "region", "town", ("latitude", "longitude"))}),
        (_("Size"), {"fields": (("capacity", "employees"),)}),
        (_("Evidence"), {"fields": ("sources", "note")}),
    )
