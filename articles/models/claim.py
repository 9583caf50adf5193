"""Claims: what one article states, the words it stands in, and what became of it."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Length
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from articles.models import sentences
from articles.models.article import Article
from plants.models import (
    Brand,
    Country,
    Figure,
    Investment,
    Plant,
    PlantEvent,
    Region,
    StatedNumber,
    VehicleModel,
)

#: The slots that an article fills with names, each linked to a row or kept as the name it is.
NAMED_SLOTS = ("region", "plant", "brand", "model")

#: The fields that make two claims the same.
IDENTITY = (
    "article",
    "start",
    "end",
    "metric",
    "unit",
    "value",
    "status",
    "segment",
    "period",
    "country",
    "counterpart",
    "region_name",
    "plant_name",
    "brand_name",
    "model_name",
)
_LINKS = {"article", "country", "counterpart"}


class ClaimQuerySet(models.QuerySet["Claim"]):
    def for_list(self) -> "ClaimQuerySet":
        """With all that a row of a list shows, in a constant number of queries."""
        return (
            self.select_related(
                "article__source", "country", "region", "plant", "brand", "model__brand", "counterpart"
            )
            .defer("article__content")
            .prefetch_related("findings")
        )

    def newest(self) -> "ClaimQuerySet":
        """Claims of the newest articles first, in the order of the text."""
        return self.order_by(F("article__published").desc(nulls_last=True), "-article_id", "start", "pk")

    def passing(self) -> "ClaimQuerySet":
        """Proposed claims that no finding speaks against."""
        return self.filter(state=Claim.State.PROPOSED, findings__isnull=True)


class Claim(StatedNumber):
    """A number with the words it was read from.

    `start` and `end` are a half-open span of code points in the article's text, and the database
    refuses a `quote` that is not that slice. Names stand as written in the `*_name` fields; where
    exactly one row answers to a name it is linked, and `ambiguous` lists the slots where several do.
    """

    class State(models.TextChoices):
        """What review has decided."""

        PROPOSED = "proposed", _("Proposed")
        ACCEPTED = "accepted", _("Accepted")
        REJECTED = "rejected", _("Rejected")

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="claims")
    quote = models.TextField(_("quote"))
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    region_name = models.CharField(max_length=200, blank=True)
    plant_name = models.CharField(max_length=200, blank=True)
    brand_name = models.CharField(max_length=200, blank=True)
    model_name = models.CharField(max_length=200, blank=True)
    country = models.ForeignKey(
        Country, null=True, blank=True, on_delete=models.PROTECT, related_name="claims"
    )
    region = models.ForeignKey(
        Region, null=True, blank=True, on_delete=models.SET_NULL, related_name="claims"
    )
    plant = models.ForeignKey(Plant, null=True, blank=True, on_delete=models.SET_NULL, related_name="claims")
    brand = models.ForeignKey(Brand, null=True, blank=True, on_delete=models.SET_NULL, related_name="claims")
    model = models.ForeignKey(
        VehicleModel, null=True, blank=True, on_delete=models.SET_NULL, related_name="claims"
    )
    counterpart = models.ForeignKey(
        Country, null=True, blank=True, on_delete=models.PROTECT, related_name="counterpart_claims"
    )
    ambiguous = ArrayField(models.CharField(max_length=10), default=list, blank=True)

    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.PROPOSED)
    reason = models.TextField(_("reason of rejection"), blank=True)
    reviewer = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    reviewed = models.DateTimeField(_("reviewed"), null=True, blank=True)
    figure = models.ForeignKey(Figure, null=True, blank=True, on_delete=models.PROTECT, related_name="claims")
    investment = models.ForeignKey(
        Investment, null=True, blank=True, on_delete=models.PROTECT, related_name="claims"
    )
    event = models.ForeignKey(
        PlantEvent, null=True, blank=True, on_delete=models.PROTECT, related_name="claims"
    )

    made_it = models.BooleanField(
        default=False, help_text=_("Accepting this claim made the row; others then came to support it.")
    )

    objects = ClaimQuerySet.as_manager()

    class Meta(StatedNumber.Meta):
        ordering = ["article_id", "start", "pk"]
        verbose_name = _("claim")
        verbose_name_plural = _("claims")
        indexes = [models.Index(fields=["state"])]
        constraints = [
            *StatedNumber.Meta.constraints,
            models.CheckConstraint(
                name="claim_quote_fills_its_span",
                condition=~Q(quote="") & Q(end=F("start") + Length("quote")),
                violation_error_message=_("A quote is not empty and as long as its span."),
            ),
            models.CheckConstraint(
                name="claim_state_known",
                condition=Q(state__in=["proposed", "accepted", "rejected"]),
                violation_error_message=_("This state of a claim is not known."),
            ),
            models.CheckConstraint(
                name="claim_rejected_with_reason",
                condition=Q(state="rejected") & ~Q(reason="") | ~Q(state="rejected") & Q(reason=""),
                violation_error_message=_("A rejected claim has a reason, and only a rejected one."),
            ),
            models.CheckConstraint(
                name="claim_accepted_makes_one_thing",
                condition=Q(state="accepted")
                & (
                    Q(figure__isnull=False, investment__isnull=True, event__isnull=True)
                    | Q(figure__isnull=True, investment__isnull=False, event__isnull=True)
                    | Q(figure__isnull=True, investment__isnull=True, event__isnull=False)
                )
                | ~Q(state="accepted") & Q(figure__isnull=True, investment__isnull=True, event__isnull=True),
                violation_error_message=_(
                    "An accepted claim makes a figure, an investment or an event, and only an accepted one."
                ),
            ),
            models.UniqueConstraint(
                name="claim_once_an_article",
                fields=IDENTITY,
                nulls_distinct=False,
                violation_error_message=_("The article states this in the same words already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_metric_display()}: {self.quote}"

    def get_absolute_url(self) -> str:
        return f"{reverse('article-detail', args=[self.article_id])}#claim-{self.pk}"

    @property
    def period_label(self) -> str:
        return self.period.label if self.period else ""

    @property
    def identity(self) -> tuple[object, ...]:
        """What no two claims share, as the constraint `claim_once_an_article` has it."""
        return tuple(getattr(self, f"{name}_id" if name in _LINKS else name) for name in IDENTITY)

    @property
    def names(self) -> dict[str, str]:
        """The names that the article fills slots with: `{"brand": "Hyundai"}`."""
        named = {slot: getattr(self, f"{slot}_name") for slot in NAMED_SLOTS}
        return {slot: name for slot, name in named.items() if name}

    @property
    def unlinked(self) -> dict[str, str]:
        """The names that answer to no row, or to several."""
        return {slot: name for slot, name in self.names.items() if getattr(self, f"{slot}_id") is None}

    @property
    def made(self) -> Figure | Investment | PlantEvent | None:
        """What accepting this claim made."""
        return self.figure or self.investment or self.event


class Finding(models.Model):
    """Something that speaks against a claim. It changes nothing; a reviewer decides.

    `likely` is the value that an audit takes to be meant, in the claim's unit. `message` is English;
    `sentence` is the same before `values` were filled in, for `told`.
    """

    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="findings")
    kind = models.SlugField(_("kind"), max_length=40)
    message = models.TextField(_("message"))
    likely = models.DecimalField(_("likely value"), max_digits=24, decimal_places=4, null=True, blank=True)
    sentence = models.TextField(blank=True, editable=False)
    values = models.JSONField(default=dict, blank=True, editable=False)

    class Meta:
        ordering = ["claim_id", "kind"]
        verbose_name = _("finding")
        verbose_name_plural = _("findings")
        constraints = [
            models.UniqueConstraint(
                name="finding_once_a_claim",
                fields=["claim", "kind"],
                violation_error_message=_("The claim has a finding of this kind already."),
            ),
            models.CheckConstraint(
                name="finding_says_something",
                condition=~Q(message=""),
                violation_error_message=_("A finding has a message."),
            ),
        ]

    def __str__(self) -> str:
        return self.message

    @property
    def told(self) -> str:
        """The message in the active language, where it was kept apart from what fills it in."""
        is_translated = self.sentence and get_language() not in {None, "en"}
        return sentences.told(self.sentence, self.values) if is_translated else self.message
