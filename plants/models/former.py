"""Where what was at an address has gone: rows that were renamed, or merged into another."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class FormerAddress(models.Model):
    """The slug that a row had; `now` is that of the row that stands in its place.

    `kind` is as the API names the list. The database writes one itself where a slug changes, and leads
    those that led to the old slug to the new one; merging writes one too.
    """

    kind = models.CharField(_("kind"), max_length=30)
    slug = models.SlugField(_("former slug"), max_length=150)
    now = models.SlugField(_("slug now"), max_length=150)

    class Meta:
        ordering = ["kind", "slug"]
        verbose_name = _("former address")
        verbose_name_plural = _("former addresses")
        constraints = [
            models.UniqueConstraint(
                name="former_address_leads_to_one",
                fields=["kind", "slug"],
                violation_error_message=_("This former address leads somewhere already."),
            ),
            models.CheckConstraint(
                name="former_address_leads_elsewhere",
                condition=~models.Q(slug=models.F("now")),
                violation_error_message=_("A former address cannot lead to itself."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind}/{self.slug} → {self.now}"
