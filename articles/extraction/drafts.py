"""A claim in the making, and what is carried from one sentence to the next."""

from dataclasses import dataclass, field
from decimal import Decimal

from plants.vocabulary import Metric, Qualifier, Segment, Status

from .analysis import Analysis
from .periods import Days

VOLUMES = frozenset({Metric.PRODUCTION, Metric.SALES, Metric.EXPORTS, Metric.IMPORTS})
VALUE_OF = {
    Metric.PRODUCTION: Metric.PRODUCTION_VALUE,
    Metric.SALES: Metric.SALES_VALUE,
    Metric.EXPORTS: Metric.EXPORT_VALUE,
    Metric.IMPORTS: Metric.IMPORT_VALUE,
    Metric.CAPACITY: Metric.PRODUCTION_VALUE,
}
VOLUME_OF = {value: volume for volume, value in VALUE_OF.items() if volume is not Metric.CAPACITY}


@dataclass(eq=False)
class Draft:
    """A number read as a claim; the words that say it are tokens [first, last) of its sentence."""

    analysis: Analysis
    metric: Metric
    value: Decimal | None
    unit: str
    first: int
    last: int
    at: int  # the number itself
    qualifier: Qualifier | None = None
    change: Decimal | None = None
    status: Status = Status.ACTUAL
    period: Days | None = None
    compared: bool = False  # a figure that another is held against
    country: str | None = None
    region: str | None = None
    plant: str | None = None
    brand: str | None = None
    model: str | None = None
    segment: Segment | None = None
    segment_said: bool = False  # the words of this claim name its class, or say "vehicles"
    counterpart: str | None = None

    @property
    def volume(self) -> Metric:
        """The metric in vehicles that this one goes with."""
        return VOLUME_OF.get(self.metric, self.metric)

    def subject(self) -> tuple[object, ...]:
        """What the claim is about, its number aside."""
        return (
            self.metric, self.unit, self.status, self.period, self.country, self.region, self.plant,
            self.brand, self.model, self.segment, self.counterpart,
        )  # fmt: skip


@dataclass
class Frame:
    """What a reader of the article has in mind when a sentence starts."""

    country: str | None = None
    metric: Metric | None = None  # of the last claim in vehicles or money
    last_metric: Metric | None = None  # of the last claim of any kind
    period: Days | None = None
    paragraph_period: Days | None = None
    paragraph: int = -1
    currency: str | None = None
    segment: Segment | None = None
    brand: str | None = None
    plant: str | None = None
    plant_country: str | None = None
    place: str | None = None  # the region of the article's one site
    plant_places: dict[str, str] = field(default_factory=dict)
    list_metric: Metric | None = None  # from the heading that the list stands under
    list_brand: str | None = None
    drafts: list[Draft] = field(default_factory=list)
