"""What may be asked of series: one metric, by whom or what, how long the periods are, of which figures."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet, TextChoices
from django.utils.translation import gettext_lazy as _

from plants.models import Figure
from plants.models.figure import FigureQuerySet
from plants.vocabulary import Metric, Status


class By(TextChoices):
    """Whose series they are."""

    COUNTRY = "country", _("Country")
    REGION = "region", _("Region")
    PLANT = "plant", _("Plant")
    BRAND = "brand", _("Brand")
    MODEL = "model", _("Model")
    SEGMENT = "segment", _("Segment")


class Step(TextChoices):
    """How long the periods are.

    `ytd` is the newest window from January, in every year; `stated` are the periods that sources name.
    """

    MONTH = "month", _("Month")
    QUARTER = "quarter", _("Quarter")
    HALF = "half", _("Half year")
    YEAR = "year", _("Year")
    YTD = "ytd", _("Year to date")
    STATED = "stated", _("As stated")


#: A subject that says what another one would: a model has its brand, a plant its region.
_FREE = {"model": {"brand"}, "plant": {"region"}}

#: The subjects that a figure has or lacks; one that is not asked about must be lacking.
_SLOTS = ("region", "plant", "brand", "model", "counterpart")


def series_figures() -> FigureQuerySet:
    """The figures that can be points: with a number and a period."""
    return Figure.objects.filter(value__isnull=False, period__isnull=False)


@dataclass(frozen=True, slots=True)
class Question:
    """Series of one metric. `subjects` are the slots that are narrowed to one, with what they are."""

    metric: Metric
    by: By = By.COUNTRY
    step: Step = Step.YEAR
    status: Status = Status.ACTUAL
    subjects: Mapping[str, Any] = field(default_factory=dict)
    in_dollars: bool = False

    def figures(self, among: QuerySet[Figure] | None = None) -> FigureQuerySet:
        """The figures that the series are made of: nothing narrower than what is asked for."""
        figures = self._asked(among)
        if self.by == By.SEGMENT:
            return figures.exclude(segment="")
        return figures.filter(**{f"{self.by}__isnull": False})

    def wholes(self, among: QuerySet[Figure] | None = None) -> FigureQuerySet:
        """What the series are parts of, where they are parts: all that is asked for without its subject."""
        nothing: dict[str, Any] = {"segment": ""} if self.by == By.SEGMENT else {f"{self.by}__isnull": True}
        if self.by == By.PLANT:
            nothing["region__isnull"] = True
        return self._asked(among).filter(**nothing)

    def listed(self) -> FigureQuerySet:
        """All figures about the subjects, of anything narrower too."""
        return series_figures().filter(metric=self.metric, status=self.status, **self.subjects)

    def _asked(self, among: QuerySet[Figure] | None) -> Any:
        figures = series_figures() if among is None else among
        return figures.filter(metric=self.metric, status=self.status, **self.subjects, **self._scope())

    def _scope(self) -> dict[str, bool]:
        """The slots that must be empty: neither asked for, nor parted by, nor told by another one."""
        named = {name for name in _SLOTS if self.subjects.get(name)} | {self.by.value}
        free = named | {name for one in named for name in _FREE.get(one, ())}
        return {f"{name}__isnull": True for name in _SLOTS if name not in free}
