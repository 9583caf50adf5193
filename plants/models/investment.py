"""Investments: money put, or to be put, into a plant or a project."""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from plants.models.changes import Dated
from plants.models.fields import PeriodField
from plants.models.geography import Country, Region
from plants.models.organisation import Organisation
from plants.models.plant import Plant
from plants.models.source import Source
from plants.vocabulary import InvestmentStatus


class InvestmentQuerySet(models.QuerySet["Investment"]):
    def for_list(self) -> "InvestmentQuerySet":
        """With all that a row of a list shows, in a constant number of queries."""
        return self.select_related("country", "plant", "source").prefetch_related(
            "investors", "investor_countries"
        )


class Investment(Dated):
    """One source's amount for one project. `announced` is as exact as is known."""

    slug = models.SlugField(unique=True, max_length=150)
    project = models.CharField(_("project"), max_length=300)
    plant = models.ForeignKey(
        Plant, null=True, blank=True, on_delete=models.PROTECT, related_name="investments"
    )
    country = models.ForeignKey(Country, on_delete=models.PROTECT, related_name="investments")
    region = models.ForeignKey(
        Region, null=True, blank=True, on_delete=models.PROTECT, related_name="investments"
    )
    investors = models.ManyToManyField(Organisation, blank=True, related_name="investments")
    other_investors = models.CharField(_("other investors"), max_length=300, blank=True)
    investor_countries = models.ManyToManyField(Country, blank=True, related_name="foreign_investments")
    amount = models.DecimalField(_("amount"), max_digits=24, decimal_places=2)
    currency = models.CharField(_("currency"), max_length=3)
    qualifier = models.CharField(max_length=10, blank=True)
    announced = PeriodField(_("announced"), null=True, blank=True)
    status = models.CharField(_("status"), max_length=10, choices=InvestmentStatus.choices)
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="investments")
    quote = models.TextField(_("quote"), blank=True)

    objects = InvestmentQuerySet.as_manager()

    class Meta:
        ordering = [F("announced").desc(nulls_last=True), "slug"]
        verbose_name = _("investment")
        verbose_name_plural = _("investments")
        constraints = [
            models.CheckConstraint(
                name="investment_amount_positive",
                condition=Q(amount__gt=0),
                violation_error_message=_("An amount is above zero."),
            ),
            models.CheckConstraint(
                name="investment_currency_is_iso",
                condition=Q(currency__regex=r"^[A-Z]{3}$"),
                violation_error_message=_("A currency is an ISO 4217 code, as USD or KZT."),
            ),
            models.CheckConstraint(
                name="investment_status_known",
                condition=Q(status__in=InvestmentStatus.values),
                violation_error_message=_("This status of an investment is not known."),
            ),
            models.CheckConstraint(
                name="investment_announced_bounded",
                condition=Q(announced__isnull=True)
                | Q(announced__isempty=False, announced__lower_inf=False, announced__upper_inf=False),
                violation_error_message=_("A period has a first and a last day."),
            ),
        ]

    def __str__(self) -> str:
        return self.project

    def get_absolute_url(self) -> str:
        return reverse("investment-detail", args=[self.slug])
