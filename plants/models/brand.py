"""Brands and the models sold under them."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from plants.models.changes import Dated
from plants.models.geography import Country


class Brand(Dated):
    """A marque. `owner` is the company behind it, as its own name; it need not be one we follow."""

    slug = models.SlugField(unique=True, max_length=80)
    name = models.CharField(_("name"), max_length=100, unique=True)
    owner = models.CharField(_("owner"), max_length=200, blank=True)
    home_country = models.ForeignKey(
        Country, null=True, blank=True, on_delete=models.PROTECT, related_name="brands"
    )
    aliases = ArrayField(models.CharField(max_length=100), default=list, blank=True)

    class Meta:
        ordering = ["name"]
        verbose_name = _("brand")
        verbose_name_plural = _("brands")
        constraints = [
            models.CheckConstraint(
                name="brand_has_name",
                condition=~Q(name=""),
                violation_error_message=_("Give the brand a name."),
            )
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("brand-detail", args=[self.slug])


class VehicleModel(Dated):
    """A model of a brand, named without the brand: "Cobalt", "Tucson"."""

    brand = models.ForeignKey(Brand, on_delete=models.CASCADE, related_name="models")
    name = models.CharField(_("name"), max_length=100)
    aliases = ArrayField(models.CharField(max_length=100), default=list, blank=True)

    class Meta:
        ordering = ["brand__name", "name"]
        verbose_name = _("model")
        verbose_name_plural = _("models")
        constraints = [
            models.CheckConstraint(
                name="vehicle_model_has_name",
                condition=~Q(name=""),
                violation_error_message=_("Give the model a name."),
            ),
            models.UniqueConstraint(
                name="vehicle_model_once_a_brand",
                fields=["brand", "name"],
                violation_error_message=_("The brand has a model of this name already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.brand.name} {self.name}"
