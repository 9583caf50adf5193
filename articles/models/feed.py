"""Feeds: addresses that list new articles."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Feed(models.Model):
    """An RSS or Atom address that the clock reads for new articles."""

    name = models.CharField(_("name"), max_length=200)
    url = models.URLField(_("address"), max_length=1000, unique=True)
    active = models.BooleanField(_("active"), default=True)
    checked = models.DateTimeField(_("last read"), null=True, blank=True, editable=False)
    failure = models.TextField(_("last failure"), blank=True, editable=False)

    class Meta:
        ordering = ["name"]
        verbose_name = _("feed")
        verbose_name_plural = _("feeds")

    def __str__(self) -> str:
        return self.name
