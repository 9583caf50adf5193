"""Figures: one source's number for one cell."""

from collections.abc import Collection, Iterable
from datetime import date
from functools import cache
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Func, Q, Value
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from plants.models.brand import Brand, VehicleModel
from plants.models.changes import Dated
from plants.models.fields import PeriodField
from plants.models.geography import Country, Region
from plants.models.plain import PlainFigure, plain
from plants.models.plant import Plant
from plants.models.preference import CELL, PREFERENCE, cell_key, digest, order, vagueness
from plants.models.source import Source
from plants.vocabulary import MONEY_METRICS, UNIT_OF_METRIC, Metric, Qualifier, Segment, Status

__all__ = ["CELL", "CELL_FIELDS", "PREFERENCE", "SUBJECTS", "Figure", "FigureQuerySet", "StatedNumber"]

CELL_FIELDS = tuple(name.removesuffix("_id") for name in CELL)

#: The subjects of a cell: all that narrows a number below its country.
SUBJECTS = ("region", "plant", "brand", "model", "segment", "counterpart")

#: Actual numbers that nothing narrows below a country and a brand.
WIDE = Q(
    region__isnull=True,
    plant__isnull=True,
    model__isnull=True,
    counterpart__isnull=True,
    country__isnull=False,
    status=Status.ACTUAL,
    value__isnull=False,
)

NATIONAL = WIDE & Q(brand__isnull=True)

OF_BRANDS = WIDE & Q(brand__isnull=False)

#: What is not known to have happened, but was promised or expected.
PROMISED = Q(status__in=[Status.TARGET, Status.FORECAST])


def newest_end() -> Coalesce:
    """The last day of a figure's period as a date to sort by; without a period older than all others."""
    return Coalesce("period_end", Value(date.min), output_field=models.DateField())


@cache
def addresses_of_figures() -> str:
    """What every figure's address begins with; its key and a slash follow."""
    return reverse("figure-detail", args=[0]).removesuffix("0/")


class _Keys(ArraySubquery):
    """The keys that a query finds; where it can find none, nor does what they are looked up in."""

    empty_result_set_value = NotImplemented


class _Among(Func):
    """Whether a key is one of an array's."""

    template, arg_joiner = "%(expressions)s)", " = ANY("
    output_field = models.BooleanField()


class FigureQuerySet(models.QuerySet["Figure"]):
    def for_list(self) -> "FigureQuerySet":
        """With all that a row of a list shows, in a constant number of queries."""
        return self.select_related(
            "country", "region", "plant", "brand", "model__brand", "counterpart", "source__origin"
        )

    def for_wide(self) -> "FigureQuerySet":
        """As `for_list`, where nothing narrows the numbers below a country and a brand: fewer tables."""
        return self.select_related("country", "brand", "source__origin")

    def keyed(self, keys: Iterable[int]) -> "FigureQuerySet":
        """The figures with these keys, which are one parameter however many there are."""
        return self.filter(_Among(F("pk"), Value(list(keys), ArrayField(models.BigIntegerField()))))

    def for_series(self) -> "FigureQuerySet":
        """With names and sources, each row of them read once however many figures share it.

        A constant number of queries. Cheaper than `for_list` where many figures share few names.
        """
        return self.prefetch_related(
            "country", "region", "plant", "brand", "model__brand", "counterpart", "source__origin"
        )

    def plain(self) -> list[PlainFigure]:
        """What series need of the figures and no more, in two queries."""
        return plain(self)

    def preferred(self) -> "FigureQuerySet":
        """One figure a cell, in one query, by the rule of `plants.models.preference`.

        The reader is shown the rule as `PREFERENCE`.
        """
        return self.model._default_manager.among(self.best())

    def best(self) -> "FigureQuerySet":
        """As `preferred`, by cell; not to be narrowed further, and cheaper where only values are read."""
        return self.order_by("cell", *order()).distinct("cell")

    def among(self, chosen: "FigureQuerySet") -> "FigureQuerySet":
        """Those of the `chosen` figures, which are found first and then looked up by their keys.

        A mere `pk__in` the database plans together with what is joined for a list; of so many tables it
        joins a million figures to all before it asks which are wanted.
        """
        return self.filter(_Among(F("pk"), _Keys(chosen.values("pk"))))

    def totals(self) -> "FigureQuerySet":
        """Figures of a whole country: no subject narrows them."""
        return self.filter(segment="", **{f"{name}__isnull": True for name in SUBJECTS if name != "segment"})

    def same_cell(self, figure: "Figure") -> "FigureQuerySet":
        """All sources' figures for the cell of `figure`, itself among them where it is stored."""
        return self.filter(cell=digest(figure))


def _unit_fits_metric() -> Q:
    fits = Q(metric__in=[str(m) for m in sorted(MONEY_METRICS)], unit__regex=r"^[A-Z]{3}$")
    for metric, unit in UNIT_OF_METRIC.items():
        fits |= Q(metric=str(metric), unit=unit)
    return fits


class StatedNumber(Dated):
    """What a figure and a claim have in common: a metric, a number, and the rules both must keep."""

    metric = models.CharField(_("metric"), max_length=20, choices=Metric.choices)
    value = models.DecimalField(_("value"), max_digits=24, decimal_places=4, null=True, blank=True)
    unit = models.CharField(_("unit"), max_length=8)
    change_pct = models.DecimalField(
        _("change on a year before, percent"), max_digits=12, decimal_places=4, null=True, blank=True
    )
    qualifier = models.CharField(_("qualifier"), max_length=10, choices=Qualifier.choices, blank=True)
    status = models.CharField(_("status"), max_length=10, choices=Status.choices, default=Status.ACTUAL)
    segment = models.CharField(_("segment"), max_length=10, choices=Segment.choices, blank=True)
    period = PeriodField(_("period"), null=True, blank=True)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                name="%(class)s_unit_fits_metric",
                condition=_unit_fits_metric(),
                violation_error_message=_(
                    "The unit does not fit the metric: vehicles for what is made, sold, "
                    "shipped or could be made, people for jobs, percent for shares, date "
                    "for a start of production, a currency as USD for money."
                ),
            ),
            models.CheckConstraint(
                name="%(class)s_words_known",
                condition=Q(status__in=Status.values)
                & Q(segment__in=["", *Segment.values])
                & Q(qualifier__in=["", *Qualifier.values]),
                violation_error_message=_("The status, segment or qualifier is not known."),
            ),
            models.CheckConstraint(
                name="%(class)s_says_something",
                condition=Q(metric=Metric.LAUNCH, value__isnull=True, period__isnull=False)
                | (~Q(metric=Metric.LAUNCH) & (Q(value__isnull=False) | Q(change_pct__isnull=False))),
                violation_error_message=_(
                    "Give a value or a change; for a start of production give a period and no value."
                ),
            ),
            models.CheckConstraint(
                name="%(class)s_value_not_negative",
                condition=Q(value__isnull=True) | Q(value__gte=0),
                violation_error_message=_("A value is not below zero."),
            ),
            models.CheckConstraint(
                name="%(class)s_percent_in_range",
                condition=~Q(unit="percent") | Q(value__isnull=True) | Q(value__lte=100),
                violation_error_message=_("A percentage is at most 100."),
            ),
            models.CheckConstraint(
                name="%(class)s_period_bounded",
                condition=Q(period__isnull=True)
                | Q(period__isempty=False, period__lower_inf=False, period__upper_inf=False),
                violation_error_message=_("A period has a first and a last day."),
            ),
        ]


class Figure(StatedNumber):
    """One source's number for one cell. The database refuses one without a source.

    `quote` is the run of the source's text that the number was read from, where the text was read
    here; reference data names its source alone.
    """

    country = models.ForeignKey(
        Country, null=True, blank=True, on_delete=models.PROTECT, related_name="figures"
    )
    region = models.ForeignKey(
        Region, null=True, blank=True, on_delete=models.PROTECT, related_name="figures"
    )
    plant = models.ForeignKey(Plant, null=True, blank=True, on_delete=models.PROTECT, related_name="figures")
    brand = models.ForeignKey(Brand, null=True, blank=True, on_delete=models.PROTECT, related_name="figures")
    model = models.ForeignKey(
        VehicleModel, null=True, blank=True, on_delete=models.PROTECT, related_name="figures"
    )
    counterpart = models.ForeignKey(
        Country, null=True, blank=True, on_delete=models.PROTECT, related_name="counterpart_figures"
    )
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="figures")
    quote = models.TextField(_("quote"), blank=True)
    period_start = models.GeneratedField(
        expression=Func("period", function="lower"), output_field=models.DateField(null=True), db_persist=True
    )
    period_end = models.GeneratedField(
        expression=Func("period", template="(upper(%(expressions)s) - 1)"),
        output_field=models.DateField(null=True),
        db_persist=True,
    )
    cell = models.GeneratedField(expression=cell_key(), output_field=models.UUIDField(), db_persist=True)
    vagueness = models.GeneratedField(
        expression=vagueness(), output_field=models.SmallIntegerField(), db_persist=True
    )
    created = models.DateTimeField(auto_now_add=True)

    objects = FigureQuerySet.as_manager()

    class Meta(StatedNumber.Meta):
        ordering = [newest_end().desc(), "pk"]
        verbose_name = _("figure")
        verbose_name_plural = _("figures")
        indexes = [
            models.Index(fields=["metric", "country", "period_end"]),
            models.Index(newest_end().desc(), "id", name="figure_newest_first"),
            models.Index("metric", "country", newest_end().desc(), "id", name="figure_newest_of_metric"),
            models.Index(fields=["cell"]),
            # What pages begin with, a fiftieth of all: national numbers, and those of brands in a country.
            models.Index(
                fields=["metric", "country", "period_end"], name="figure_national", condition=NATIONAL
            ),
            models.Index(
                fields=["metric", "country", "period_end", "period_start", "segment", "brand"],
                name="figure_of_brands",
                condition=OF_BRANDS,
            ),
            # Promises are fewer still, and judged all together.
            models.Index(fields=["country", "period_end"], name="figure_promised", condition=PROMISED),
        ]
        constraints = [
            *StatedNumber.Meta.constraints,
            models.UniqueConstraint(
                name="figure_once_a_source",
                fields=["source", *CELL_FIELDS],
                nulls_distinct=False,
                violation_error_message=_("This source gives a figure for the same cell already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_metric_display()} {self.subject_label} {self.period_label}".strip()

    def get_absolute_url(self) -> str:
        return f"{addresses_of_figures()}{self.pk}/"

    def validate_constraints(self, exclude: Collection[str] | None = None) -> None:
        """Ask every rule without the columns that the database fills, which no rule speaks of.

        Django would put their expressions before each question, some of which PostgreSQL cannot answer
        for a row that it does not have; and takes a question without an answer for a rule that is kept.
        """
        filled = {field.name for field in self._meta.fields if field.generated}
        super().validate_constraints(exclude={*(exclude or ()), *filled})

    @property
    def period_label(self) -> str:
        return self.period.label if self.period else ""

    @property
    def subject_label(self) -> str:
        """Whom the number is about, widest first: "Kazakhstan, Hyundai Tucson"."""
        vehicle = self.model or self.brand
        return subject_label(self.country, self.region, self.plant, vehicle, self.segment)


def subject_label(*subjects: Any) -> str:
    """Several subjects in words: rows by their names, the last one a segment's word."""
    *parts, segment = subjects
    names = [str(part) for part in parts if part]
    return ", ".join([*names, str(Segment(segment).label)] if segment else names)
