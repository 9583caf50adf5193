"""The action that makes one row of several."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from plants.admin.options import RowAdmin
from plants.merging import MergeError, merge


class MergeableAdmin(RowAdmin):
    """An admin whose rows can be merged by those who may change and delete them."""

    actions = ("merge_rows",)

    @admin.action(description=gettext_lazy("Merge into one…"), permissions=["change", "delete"])
    def merge_rows(self, request: HttpRequest, queryset: QuerySet[Any]) -> HttpResponse | None:
        rows = list(queryset.order_by("pk"))
        if len(rows) < 2:
            self.message_user(request, _("Choose at least two rows to merge."), messages.ERROR)
            return None
        stays = next((row for row in rows if str(row.pk) == request.POST.get("stays")), None)
        if stays is None:
            return self._ask_which(request, rows)
        others = [row for row in rows if row != stays]
        try:
            for row in others:
                merge(row, stays)
        except MergeError as error:
            self.message_user(request, _("Not merged. %s") % error, messages.ERROR)
            return None
        names = ", ".join(str(row) for row in others)
        told = _("%(names)s merged into %(stays)s.") % {"names": names, "stays": stays}
        self.log_change(request, stays, told)
        self.message_user(request, told, messages.SUCCESS)
        return None

    def _ask_which(self, request: HttpRequest, rows: list[Any]) -> TemplateResponse:
        context = {
            **self.admin_site.each_context(request),
            "title": _("Which one stays?"),
            "rows": rows,
            "opts": self.model._meta,
            "checkbox": ACTION_CHECKBOX_NAME,
        }
        return TemplateResponse(request, "admin/plants/merge.html", context)
