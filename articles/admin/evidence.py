"""The claims behind a figure or an investment, shown on its page of the admin.

The industry knows nothing of articles; so it is here that its admin gets the claims.
"""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from articles.models import Claim
from plants.admin.figures import FigureAdmin, InvestmentAdmin
from plants.models import Figure, Investment


class ClaimInline(admin.TabularInline):
    """The claims that support a row: the words, and the article they stand in."""

    model = Claim
    fields = readonly_fields = ("quote", "article_link", "state", "reviewer", "reviewed")
    can_delete = False
    extra = max_num = 0
    show_change_link = True
    verbose_name_plural = _("claims that support it")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Claim]:
        claims: QuerySet[Claim] = super().get_queryset(request).select_related("article", "reviewer")
        return claims.defer("article__text", "article__content")

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @admin.display(description=_("article"))
    def article_link(self, claim: Claim) -> str:
        return format_html('<a href="{}">{}</a>', claim.get_absolute_url(), claim.article)


class FigureWithClaimsAdmin(FigureAdmin):
    inlines = (*FigureAdmin.inlines, ClaimInline)


class InvestmentWithClaimsAdmin(InvestmentAdmin):
    inlines = (*InvestmentAdmin.inlines, ClaimInline)


admin.site.unregister([Figure, Investment])
admin.site.register(Figure, FigureWithClaimsAdmin)
admin.site.register(Investment, InvestmentWithClaimsAdmin)
