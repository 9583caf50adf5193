"""Countries, and the regions and towns in them."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from plants.models.changes import Dated
from plants.models.spelling import spelling
from plants.vocabulary import TRACKED_COUNTRIES


def coordinates_on_earth(place: str) -> models.CheckConstraint:
    """The rule that a place has both coordinates, or neither, and has them on Earth."""
    return models.CheckConstraint(
        name=f"{place}_coordinates_on_earth",
        condition=Q(latitude__isnull=True, longitude__isnull=True)
        | Q(
            latitude__isnull=False,
            longitude__isnull=False,
            latitude__range=(-90, 90),
            longitude__range=(-180, 180),
        ),
        violation_error_message=_("Give both latitude (-90 to 90) and longitude (-180 to 180), or neither."),
    )


class CountryQuerySet(models.QuerySet["Country"]):
    def tracked(self) -> "CountryQuerySet":
        """The five countries that the tracker follows."""
        return self.filter(code__in=TRACKED_COUNTRIES)


class Country(Dated):
    """A country by its ISO 3166-1 alpha-2 code, with the names that people and news give it."""

    code = models.CharField(_("code"), max_length=2, primary_key=True)
    name = models.CharField(_("name"), max_length=100)
    name_ru = models.CharField(_("Russian name"), max_length=100, blank=True)
    name_kk = models.CharField(_("Kazakh name"), max_length=100, blank=True)
    aliases = ArrayField(models.CharField(max_length=100), default=list, blank=True)

    objects = CountryQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        verbose_name = _("country")
        verbose_name_plural = _("countries")
        constraints = [
            models.CheckConstraint(
                name="country_code_is_iso",
                condition=Q(code__regex=r"^[A-Z]{2}$"),
                violation_error_message=_("An ISO 3166-1 code is two capital letters, as KZ."),
            )
        ]

    def __str__(self) -> str:
        return self.local_name

    def get_absolute_url(self) -> str:
        return reverse("country-detail", args=[self.code.lower()])

    @property
    def local_name(self) -> str:
        """The name in the active language, or in English where that one is not known."""
        return getattr(self, f"name_{get_language() or 'en'}", "") or self.name

    @property
    def is_tracked(self) -> bool:
        return self.code in TRACKED_COUNTRIES


class Region(Dated):
    """A first-level region, or a town within one."""

    class Kind(models.TextChoices):
        REGION = "region", _("Region")
        TOWN = "town", _("Town")

    slug = models.SlugField(unique=True, max_length=80)
    code = models.CharField(_("ISO 3166-2 code"), max_length=6, blank=True)
    name = models.CharField(_("name"), max_length=100)
    country = models.ForeignKey(Country, on_delete=models.PROTECT, related_name="regions")
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.REGION)
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="towns")
    aliases = ArrayField(models.CharField(max_length=100), default=list, blank=True)
    latitude = models.DecimalField(max_digits=7, decimal_places=4, null=True, blank=True)
    longitude = models.DecimalField(max_digits=7, decimal_places=4, null=True, blank=True)

    class Meta:
        ordering = ["country_id", "name", "slug"]
        verbose_name = _("region")
        verbose_name_plural = _("regions")
        constraints = [
            coordinates_on_earth("region"),
            models.CheckConstraint(
                name="region_code_is_iso",
                condition=Q(code="") | Q(code__regex=r"^[A-Z]{2}-[A-Z0-9]{1,3}$"),
                violation_error_message=_("An ISO 3166-2 code is as KZ-KUS."),
            ),
        ]

    def __str__(self) -> str:
        return self.local_name

    @property
    def local_name(self) -> str:
        """The name in the active language, from the spellings that are known; else the printed one."""
        return spelling(self.name, self.aliases, get_language() or "en", is_kazakh=self.country_id == "KZ")
