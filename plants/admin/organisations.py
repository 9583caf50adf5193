"""Organisations, brands and models."""

from django.contrib import admin

from plants.admin.merging import MergeableAdmin
from plants.admin.options import FORM_FIELDS, RowAdmin
from plants.models import Brand, Organisation, VehicleModel


@admin.register(Organisation)
class OrganisationAdmin(MergeableAdmin):
    list_display = ("name", "kind", "country", "parent")
    list_filter = ("kind", ("country", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("country", "parent")
    search_fields = ("name", "slug", "aliases")
    autocomplete_fields = ("country", "parent", "source")
    prepopulated_fields = {"slug": ("name",)}


class VehicleModelInline(admin.TabularInline):
    model = VehicleModel
    extra = 1
    formfield_overrides = FORM_FIELDS


@admin.register(Brand)
class BrandAdmin(MergeableAdmin):
    list_display = ("name", "owner", "home_country")
    list_filter = (("home_country", admin.RelatedOnlyFieldListFilter),)
    list_select_related = ("home_country",)
    search_fields = ("name", "slug", "owner", "aliases")
    autocomplete_fields = ("home_country",)
    prepopulated_fields = {"slug": ("name",)}
    inlines = (VehicleModelInline,)


@admin.register(VehicleModel)
class VehicleModelAdmin(RowAdmin):
    list_display = ("name", "brand")
    list_filter = (("brand", admin.RelatedOnlyFieldListFilter),)
    list_select_related = ("brand",)
    search_fields = ("name", "brand__name", "aliases")
    autocomplete_fields = ("brand",)
