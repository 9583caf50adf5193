"""Plants, who owns them, and what happened to them when."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from plants.models.brand import Brand
from plants.models.changes import Dated
from plants.models.fields import PeriodField
from plants.models.geography import Country, Region, coordinates_on_earth
from plants.models.organisation import Organisation
from plants.models.source import Source
from plants.vocabulary import PlantStatus, Segment, Status


class PlantQuerySet(models.QuerySet["Plant"]):
    def for_list(self) -> "PlantQuerySet":
        """With all that a row of a list shows, in a constant number of queries."""
        return self.select_related("country", "region", "town", "operator").prefetch_related(
            "brands", "owners"
        )

    def of(self, organisation: Organisation) -> "PlantQuerySet":
        """The plants that an organisation operates or has a share in."""
        return self.filter(Q(operator=organisation) | Q(pk__in=organisation.ownerships.values("plant")))


class Plant(Dated):
    """A site where vehicles are made, or are to be made.

    `capacity` is vehicles a year and `employees` a head count, both as `sources` last gave them.
    """

    slug = models.SlugField(unique=True, max_length=80)
    name = models.CharField(_("name"), max_length=200)
    country = models.ForeignKey(Country, on_delete=models.PROTECT, related_name="plants")
    region = models.ForeignKey(Region, null=True, blank=True, on_delete=models.PROTECT, related_name="plants")
    town = models.ForeignKey(
        Region, null=True, blank=True, on_delete=models.PROTECT, related_name="town_plants"
    )
    latitude = models.DecimalField(_("latitude"), max_digits=7, decimal_places=4, null=True, blank=True)
    longitude = models.DecimalField(_("longitude"), max_digits=7, decimal_places=4, null=True, blank=True)
    operator = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="operated_plants"
    )
    owners = models.ManyToManyField(Organisation, through="Ownership", related_name="owned_plants")
    brands = models.ManyToManyField(Brand, blank=True, related_name="plants")
    segments = ArrayField(models.CharField(max_length=10, choices=Segment.choices), default=list, blank=True)
    status = models.CharField(_("status"), max_length=12, choices=PlantStatus.choices)
    capacity = models.PositiveIntegerField(_("capacity"), null=True, blank=True)
    employees = models.PositiveIntegerField(_("employees"), null=True, blank=True)
    aliases = ArrayField(models.CharField(max_length=200), default=list, blank=True)
    note = models.TextField(_("note"), blank=True)
    sources = models.ManyToManyField(Source, blank=True, related_name="plants")

    objects = PlantQuerySet.as_manager()

    class Meta:
        ordering = ["country_id", "name"]
        verbose_name = _("plant")
        verbose_name_plural = _("plants")
        constraints = [
            models.CheckConstraint(
                name="plant_has_name",
                condition=~Q(name=""),
                violation_error_message=_("Give the plant a name."),
            ),
            models.CheckConstraint(
                name="plant_status_known",
                condition=Q(status__in=PlantStatus.values),
                violation_error_message=_("This status of a plant is not known."),
            ),
            models.CheckConstraint(
                name="plant_segments_known",
                condition=Q(segments__contained_by=Segment.values),
                violation_error_message=_("One of the segments is not known."),
            ),
            coordinates_on_earth("plant"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("plant-detail", args=[self.slug])

    @property
    def place(self) -> str:
        """Town and region, as far as they are known and differ: "Sokuluk, Chuy"."""
        names = [place.local_name for place in (self.town, self.region) if place]
        return ", ".join(dict.fromkeys(names))

    @property
    def segment_labels(self) -> list[str]:
        return [str(Segment(segment).label) for segment in self.segments]


class Ownership(models.Model):
    """A share of an organisation in a plant; no percentage where none is known."""

    plant = models.ForeignKey(Plant, on_delete=models.CASCADE, related_name="ownerships")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="ownerships")
    percent = models.DecimalField(_("percent"), max_digits=5, decimal_places=2, null=True, blank=True)

    class Meta:
        ordering = [F("percent").desc(nulls_last=True), "organisation__name"]
        verbose_name = _("ownership")
        verbose_name_plural = _("owners")
        constraints = [
            models.UniqueConstraint(
                name="ownership_once_a_plant",
                fields=["plant", "organisation"],
                violation_error_message=_("This organisation is an owner of the plant already."),
            ),
            models.CheckConstraint(
                name="ownership_percent_in_range",
                condition=Q(percent__isnull=True) | Q(percent__gt=0, percent__lte=100),
                violation_error_message=_(
                    "A share is above 0 and at most 100 percent; leave it empty where it is not known."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisation} in {self.plant}"


class PlantEvent(Dated):
    """A step in a plant's life that a source reports, or that somebody promised.

    `plant_status` is what the plant becomes; `status` says whether that happened. `period` is as
    exact as the source: a day, a month, a year, or unknown.
    """

    plant = models.ForeignKey(Plant, on_delete=models.CASCADE, related_name="events")
    plant_status = models.CharField(_("becomes"), max_length=12, choices=PlantStatus.choices)
    period = PeriodField(_("when"), null=True, blank=True)
    status = models.CharField(_("status"), max_length=10, choices=Status.choices, default=Status.ACTUAL)
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="plant_events")
    brand = models.ForeignKey(Brand, null=True, blank=True, on_delete=models.PROTECT, related_name="events")
    quote = models.TextField(_("quote"), blank=True)
    note = models.TextField(_("note"), blank=True)

    class Meta:
        ordering = ["plant_id", F("period").asc(nulls_last=True), "id"]
        verbose_name = _("plant event")
        verbose_name_plural = _("plant events")
        constraints = [
            models.CheckConstraint(
                name="plant_event_status_known",
                condition=Q(plant_status__in=PlantStatus.values, status__in=Status.values),
                violation_error_message=_("This status is not known."),
            ),
            models.UniqueConstraint(
                name="plant_event_once_a_source",
                fields=["plant", "plant_status", "period", "status", "source", "brand"],
                nulls_distinct=False,
                violation_error_message=_("This source tells of this step of the plant already."),
            ),
            models.CheckConstraint(
                name="plant_event_period_bounded",
                condition=Q(period__isnull=True)
                | Q(period__isempty=False, period__lower_inf=False, period__upper_inf=False),
                violation_error_message=_("A period has a first and a last day."),
            ),
        ]

    def __str__(self) -> str:
        when = f" ({self.period.label})" if self.period else ""
        return f"{self.plant}: {self.get_plant_status_display()}{when}"
