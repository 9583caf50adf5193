"""Exchange rates: average dollars for one unit of a currency over a period."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from plants.models.changes import Dated
from plants.models.fields import PeriodField
from plants.models.source import Source


class ExchangeRate(Dated):
    """The average price of one unit of `currency` in US dollars over `period`."""

    currency = models.CharField(_("currency"), max_length=3)
    period = PeriodField(_("period"))
    usd_per_unit = models.DecimalField(_("US dollars a unit"), max_digits=16, decimal_places=10)
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="exchange_rates")

    class Meta:
        ordering = ["currency", "-period"]
        verbose_name = _("exchange rate")
        verbose_name_plural = _("exchange rates")
        constraints = [
            models.UniqueConstraint(
                name="exchange_rate_once_a_source",
                fields=["currency", "period", "source"],
                violation_error_message=_("This source gives this currency's rate for the period already."),
            ),
            models.CheckConstraint(
                name="exchange_rate_positive",
                condition=Q(usd_per_unit__gt=0),
                violation_error_message=_("A rate is above zero."),
            ),
            models.CheckConstraint(
                name="exchange_rate_currency_is_iso",
                condition=Q(currency__regex=r"^[A-Z]{3}$"),
                violation_error_message=_("A currency is an ISO 4217 code, as USD or KZT."),
            ),
            models.CheckConstraint(
                name="exchange_rate_period_bounded",
                condition=Q(period__isempty=False, period__lower_inf=False, period__upper_inf=False),
                violation_error_message=_("A period has a first and a last day."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.currency} {self.period.label}"
