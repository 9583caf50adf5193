"""Countries, and regions with their towns."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from plants.admin.options import FORM_FIELDS, RowAdmin
from plants.models import Country, Region


@admin.register(Country)
class CountryAdmin(RowAdmin):
    list_display = ("name", "code", "name_ru", "name_kk", "tracked")
    search_fields = ("code", "name", "name_ru", "name_kk", "aliases")

    def get_readonly_fields(self, request: HttpRequest, obj: Country | None = None) -> tuple[str, ...]:
        """The code is the key: changing it would make a second country."""
        return ("code",) if obj else ()

    @admin.display(description=_("tracked"), boolean=True)
    def tracked(self, country: Country) -> bool:
        return country.is_tracked


class TownInline(admin.TabularInline):
    """The towns of a region; they are in its country."""

    model = Region
    extra = 0
    fields = ("name", "slug", "aliases", "latitude", "longitude")
    prepopulated_fields = {"slug": ("name",)}
    formfield_overrides = FORM_FIELDS
    verbose_name = _("town")
    verbose_name_plural = _("towns")


@admin.register(Region)
class RegionAdmin(RowAdmin):
    list_display = ("name", "kind", "parent", "country", "code")
    list_filter = ("kind", ("country", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("country", "parent")
    search_fields = ("name", "slug", "code", "aliases")
    autocomplete_fields = ("country", "parent")
    prepopulated_fields = {"slug": ("name",)}
    inlines = (TownInline,)

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        for town in formset.save(commit=False):
            town.country, town.kind = form.instance.country, Region.Kind.TOWN
        super().save_formset(request, form, formset, change)
