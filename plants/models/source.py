"""Sources: where a number was published."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from plants.models.changes import Dated
from plants.models.fields import PeriodField


class Source(Dated):
    """A publication that states figures. `published` is as exact as is known: day, month or year."""

    class Kind(models.TextChoices):
        """Who speaks, from the most to the least authoritative for a number."""

        AGENCY = "agency", _("Statistics agency or government")
        ASSOCIATION = "association", _("Association")
        COMPANY = "company", _("Company")
        DATASET = "dataset", _("Data set")
        NEWS = "news", _("News")

    slug = models.SlugField(unique=True, max_length=120)
    publisher = models.CharField(_("publisher"), max_length=200)
    title = models.CharField(_("title"), max_length=500, blank=True)
    url = models.URLField(_("address"), max_length=1000, blank=True)
    published = PeriodField(_("published"), null=True, blank=True)
    language = models.CharField(_("language"), max_length=3, blank=True)
    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices, default=Kind.NEWS)
    origin = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="copies",
        verbose_name=_("copy or translation of"),
    )

    class Meta:
        ordering = ["slug"]
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        constraints = [
            models.CheckConstraint(
                name="source_has_publisher",
                condition=~Q(publisher=""),
                violation_error_message=_("Name the publisher."),
            ),
            models.CheckConstraint(
                name="source_kind_known",
                condition=Q(kind__in=["agency", "association", "company", "dataset", "news"]),
                violation_error_message=_("This kind of source is not known."),
            ),
            models.CheckConstraint(
                name="source_not_its_own_copy",
                condition=Q(origin__isnull=True) | ~Q(origin=models.F("id")),
                violation_error_message=_("A source cannot be a copy of itself."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.publisher}: {self.title}" if self.title else self.publisher
