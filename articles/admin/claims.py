"""Claims: checked against their sentence, corrected, accepted, rejected, undone."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.utils import flatten
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from articles import review
from articles.admin.accepted import KeepsAccepted
from articles.admin.forms import ClaimForm, RejectionForm
from articles.models import Claim, Finding
from plants.admin.figures import LINKED, NUMBER, SUBJECT
from plants.admin.options import amount, refusal
from plants.models import PlantEvent
from plants.vocabulary import Status

#: How many code points of the article stand before and after a quote.
CONTEXT = 300

#: How many claims that could not be reviewed are named.
MOST_MESSAGES = 10

#: What a claim states: corrected while it is open, and no longer.
STATED = tuple(flatten((*NUMBER, *SUBJECT)))


class WithFindings(admin.SimpleListFilter):
    title = gettext_lazy("findings")
    parameter_name = "findings"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("yes", gettext_lazy("With findings")), ("no", gettext_lazy("Without"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Claim]) -> QuerySet[Claim]:
        if self.value() not in {"yes", "no"}:
            return queryset
        found = Finding.objects.values("claim")
        return queryset.filter(pk__in=found) if self.value() == "yes" else queryset.exclude(pk__in=found)


class FindingInline(admin.TabularInline):
    model = Finding
    fields = readonly_fields = ("kind", "message", "likely")
    can_delete = False
    extra = max_num = 0


@admin.register(Claim)
class ClaimAdmin(KeepsAccepted):
    form = ClaimForm
    change_form_template = "admin/articles/claim/change_form.html"
    list_display = ("said", "state", "against", "what", "number", "when", "country", "named")
    list_filter = (
        "state",
        WithFindings,
        "metric",
        "status",
        ("country", admin.RelatedOnlyFieldListFilter),
        "article__language",
    )
    search_fields = ("quote", "region_name", "plant_name", "brand_name", "model_name", "article__title")
    autocomplete_fields = LINKED
    actions = ("accept", "reject", "undo")
    list_per_page = 50
    inlines = (FindingInline,)
    readonly_fields = ("context", "written", "state", "reason", "reviewer", "reviewed", "made")
    fieldsets = (
        (gettext_lazy("What the article says"), {"fields": ("context", "written")}),
        (gettext_lazy("Claim"), {"fields": NUMBER}),
        (gettext_lazy("About"), {"fields": SUBJECT}),
        (gettext_lazy("Review"), {"fields": ("state", "reason", ("reviewer", "reviewed"), "made")}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Claim]:
        claims = super().get_queryset(request).for_list().newest()  # type: ignore[attr-defined]
        return claims.defer("article__content", "article__text")

    def get_readonly_fields(self, request: HttpRequest, obj: Claim | None = None) -> tuple[str, ...]:
        """What made a figure, or was rejected, is undone before it is corrected."""
        open_for_correction = obj is None or obj.state == Claim.State.PROPOSED
        return self.readonly_fields if open_for_correction else (*self.readonly_fields, *STATED)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Claims are read in articles."""
        return False

    @admin.display(description=gettext_lazy("quote"))
    def said(self, claim: Claim) -> str:
        return claim.quote if len(claim.quote) <= 120 else f"{claim.quote[:120]}…"

    @admin.display(description=gettext_lazy("metric"), ordering="metric")
    def what(self, claim: Claim) -> str:
        """The metric, and whether it is only a plan or an expectation."""
        metric, status = claim.get_metric_display(), claim.get_status_display()
        return metric if claim.status == Status.ACTUAL else f"{metric} ({status.lower()})"

    @admin.display(description=gettext_lazy("value"), ordering="value")
    def number(self, claim: Claim) -> str:
        if claim.value is None and claim.change_pct is not None:
            return f"{claim.change_pct:+.4f}".rstrip("0").rstrip(".") + " %"
        return amount(claim.value, claim.unit)

    @admin.display(description=gettext_lazy("period"), ordering="period")
    def when(self, claim: Claim) -> str:
        return claim.period_label or "–"

    @admin.display(description=gettext_lazy("names"))
    def named(self, claim: Claim) -> str:
        """The names, with a question mark after each that answers to no row or to several."""
        return ", ".join(
            f"{name} (?)" if slot in claim.unlinked else name for slot, name in claim.names.items()
        )

    @admin.display(description=gettext_lazy("findings"))
    def against(self, claim: Claim) -> str:
        return ", ".join(finding.kind for finding in claim.findings.all()) or "–"

    @admin.display(description=gettext_lazy("in the article"))
    def context(self, claim: Claim) -> str:
        text = claim.article.text
        return format_html(
            '<div class="readonly article-text">{}<mark>{}</mark>{}\n\n<a href="{}">{}</a></div>',
            text[max(0, claim.start - CONTEXT) : claim.start],
            claim.quote,
            text[claim.end : claim.end + CONTEXT],
            claim.get_absolute_url(),
            claim.article,
        )

    @admin.display(description=gettext_lazy("names as written"))
    def written(self, claim: Claim) -> str:
        how = {
            slot: _("several rows answer") if slot in claim.ambiguous else _("no row answers")
            for slot in claim.unlinked
        }
        names = (
            f"{slot}: {name}" + (f" ({how[slot]})" if slot in how else "")
            for slot, name in claim.names.items()
        )
        return "; ".join(names) or "–"

    @admin.display(description=gettext_lazy("made"))
    def made(self, claim: Claim) -> str:
        made = claim.made
        if made is None:
            return "–"
        # An event is edited in its plant.
        row = made.plant if isinstance(made, PlantEvent) else made
        page = reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_change", args=[row.pk])
        return format_html('<a href="{}">{}</a>', page, made)

    @admin.action(description=gettext_lazy("Accept"), permissions=["change"])
    def accept(self, request: HttpRequest, queryset: QuerySet[Claim]) -> None:
        self._review(request, queryset, partial(review.accept, reviewer=request.user), _("Accepted."))

    @admin.action(description=gettext_lazy("Undo the review"), permissions=["change"])
    def undo(self, request: HttpRequest, queryset: QuerySet[Claim]) -> None:
        self._review(request, queryset, partial(review.undo, reviewer=request.user), _("Review undone."))

    @admin.action(description=gettext_lazy("Reject, with a reason"), permissions=["change"])
    def reject(self, request: HttpRequest, queryset: QuerySet[Claim]) -> HttpResponse | None:
        """Ask for the reason on a page between; then reject."""
        form = RejectionForm(request.POST if "reason" in request.POST else None)
        if form.is_valid():
            self._reject_because(request, queryset, form.cleaned_data["reason"])
            return None
        context = {
            **self.admin_site.each_context(request),
            "title": _("Reject claims"),
            "opts": self.opts,
            "form": form,
            "claims": queryset,
            "checkbox": ACTION_CHECKBOX_NAME,
        }
        return TemplateResponse(request, "admin/articles/claim/reject.html", context)

    def _reject_because(self, request: HttpRequest, claims: Any, reason: str) -> None:
        act = partial(review.reject, reason=reason, reviewer=request.user)
        self._review(request, claims, act, _("Rejected."))

    def _review(self, request: HttpRequest, claims: Any, act: Callable[[Claim], Any], done: str) -> None:
        """Do `act` to each claim by itself; what cannot be done is told and hinders no other."""
        number, refused = 0, []
        for claim in claims:
            try:
                with transaction.atomic():
                    act(claim)
            except (review.ReviewError, IntegrityError) as error:
                why = refusal(error) if isinstance(error, IntegrityError) else error
                refused.append(f"“{self.said(claim)}”: {why}")
            else:
                number += 1
                self.log_change(request, claim, done)
        if number:
            counted = ngettext("%d claim.", "%d claims.", number) % number
            self.message_user(request, f"{done} {counted}", messages.SUCCESS)
        for sentence in refused[:MOST_MESSAGES]:
            self.message_user(request, sentence, messages.ERROR)
        if len(refused) > MOST_MESSAGES:
            more = _("%d more could not be reviewed.") % (len(refused) - MOST_MESSAGES)
            self.message_user(request, more, messages.ERROR)

    def response_change(self, request: HttpRequest, obj: Claim) -> HttpResponse:
        """The buttons of the claim's own page: what was corrected is saved, then reviewed."""
        if "_accept" in request.POST:
            self.accept(request, [obj])  # type: ignore[arg-type]
        elif "_reject" in request.POST:
            self._reject_because(request, [obj], request.POST.get("_reason", ""))
        elif "_undo" in request.POST:
            self.undo(request, [obj])  # type: ignore[arg-type]
        else:
            return super().response_change(request, obj)
        return HttpResponseRedirect(request.get_full_path())

    def accepted_with(self, rows: list[Any]) -> Iterable[Claim]:
        return [claim for claim in rows if claim.state == Claim.State.ACCEPTED]
