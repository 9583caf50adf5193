"""The claims behind a figure or an investment, shown on its page of the admin.

The industry knows nothing of articles; so it is here that its admin gets the claims.
"""

from typing import Any

from django.contrib import admin, messages
from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles import edits
from articles.models import Claim
from plants.admin.figures import FigureAdmin, InvestmentAdmin
from plants.admin.options import RowAdmin
from plants.models import Figure, Investment


class ClaimInline(admin.TabularInline):
    """The claims that support a row: the words, and the article they stand in."""

    model = Claim
    fields = readonly_fields = ("quote", "article_link", "otherwise", "state", "reviewer", "reviewed")
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

    @admin.display(description=_("what else its words say"))
    def otherwise(self, claim: Claim) -> str:
        return edits.said_otherwise(claim) or "–"

    @admin.display(description=_("article"))
    def article_link(self, claim: Claim) -> str:
        return format_html('<a href="{}">{}</a>', claim.get_absolute_url(), claim.article)


class WithClaims(RowAdmin):
    """The claims behind each row, and a warning where it was edited since they were accepted."""

    inlines = (ClaimInline,)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        names = ("country", "region", "plant", "brand", "model__brand", "counterpart")
        claims = Claim.objects.select_related(*names)
        return super().get_queryset(request).prefetch_related(Prefetch("claims", claims))

    def get_list_display(self, request: HttpRequest) -> tuple[str, ...]:
        return (*self.list_display, "edited")

    @admin.display(description=_("edited since it was accepted"))
    def edited(self, row: Figure | Investment) -> str:
        said = edits.all_said_otherwise(row)
        return gettext("the words say %s") % said if said else ""

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        self._warn(request, kwargs.get("obj"))
        return super().render_change_form(request, context, *args, **kwargs)

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        # As it was stored, whatever the form had at hand.
        self._warn(request, self.get_queryset(request).get(pk=obj.pk))
        return super().response_change(request, obj)

    def _warn(self, request: HttpRequest, row: Any) -> None:
        said = edits.all_said_otherwise(row) if row else ""
        if said:
            sentence = gettext(
                "“%(row)s” was edited since its claim was accepted: the words say %(said)s. "
                "Its page says so; undo the claim's review where the words are wrong."
            )
            self.message_user(request, sentence % {"row": row, "said": said}, messages.WARNING)


class FigureWithClaimsAdmin(WithClaims, FigureAdmin):
    pass


class InvestmentWithClaimsAdmin(WithClaims, InvestmentAdmin):
    pass


admin.site.unregister([Figure, Investment])
admin.site.register(Figure, FigureWithClaimsAdmin)
admin.site.register(Investment, InvestmentWithClaimsAdmin)
