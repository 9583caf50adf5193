"""A claim in the making, and what is carried from one sentence to the next."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from plants.vocabulary import Metric, Qualifier, Segment, Status

from .analysis import Analysis
from .days import Days
from .gazetteer import Record
from .matching import Match

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
    another: bool = False  # said to be one more of its kind
    country: str | None = None
    region: str | None = None
    plant: str | None = None
    brand: str | None = None
    model: str | None = None
    segment: Segment | None = None
    segment_said: bool = False  # the words of this claim name its class, or say "vehicles"
    counterpart: str | None = None
    counterpart_at: int = -1  # the token that names it

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


@dataclass(frozen=True)
class Focus:
    """What the whole article is about, read off before its sentences are."""

    country: str | None = None
    plant: str | None = None
    place: str | None = None
    oblasts: frozenset[str] = frozenset()  # every oblast named
    places: dict[str, str] = field(default_factory=dict)  # the region of each plant
    lands: dict[str, str | None] = field(default_factory=dict)  # the country of each region named
    homes: dict[str, str] = field(default_factory=dict)  # the country of each plant known
    brand: str | None = None
    brands: dict[str, str] = field(default_factory=dict)  # the brand in each plant's name, or only with it
    early_brands: frozenset[str] = frozenset()  # that the title or lead describes the plant by
    name_brands: dict[str, frozenset[str]] = field(default_factory=dict)  # those in its name
    named_brands: frozenset[str] = frozenset()  # a model's brand is claimed only where one of these
    segment: Segment | None = None
    metric: Metric | None = None
    investor: str | None = None  # the country of a foreign company named
    investor_paragraph: int = -1  # where it is named; -1 is the title
    known: bool = False  # the plant has a name of its own
    holding: bool = False  # that plant is an owner of plants
    titled: bool = False  # the title names the plant
    planned: bool = False  # the plant is not there yet
    site: bool = False  # its title or lead speaks of one plant
    digest: bool = False  # paragraphs of it open with the place that each is of
    expected: bool = False  # its title tells of what is expected of the market
    mixed: bool = False  # its plant is said to make several classes of vehicle
    brand_classes: dict[str, Segment] = field(default_factory=dict)  # of brands told with one: "Ural trucks"
    foreign_product: bool = False  # a factory of tyres, engines or the like


@dataclass(frozen=True, slots=True)
class Column:
    """What a column holds, as far as its heading says; or a row, as far as its first cell does."""

    period: Days | None = None
    status: Status | None = None
    metric: Metric | None = None
    is_change: bool = False
    is_index: bool = False  # of changes given as percentages of the level before
    is_share: bool = False
    currency: str | None = None
    scale: int = 1


@dataclass
class Frame:
    """What a reader of the article has in mind when a sentence starts."""

    focus: Focus
    published: date | None
    metric: Metric | None = None  # of the last claim in vehicles or their value
    last_metric: Metric | None = None  # of the last claim of any kind
    period: Days | None = None
    titled: bool = False  # that period is the title's, which the text may put more exactly
    paragraph: int = -1
    paragraph_period: Days | None = None
    period_claimed: bool = False  # and not only named there
    paragraph_plant: str | None = None
    paragraph_region: tuple[str, str | None] | None = None  # named alone at its head, with the country
    head: Record | None = None  # of a digest: the country or region that stands over the paragraph
    section: Record | None = None  # the one in the heading above
    abroad: bool = False  # that heading is a country that is none of ours
    currency: str | None = None
    segment: Segment | None = None
    segment_paragraph: int = -1  # where a sentence without numbers named it
    named_segment: Segment | None = None  # of the last total, for the brands and models after it
    named_metric: Metric | None = None  # of that total
    segments: dict[Metric, Segment | None] = field(default_factory=dict)  # of the last total of each metric
    model: str | None = None  # named last
    brand: str | None = None
    named: Days | None = None  # the last period that the sentence before names, claimed or not
    columns: list[Column] = field(default_factory=list)  # of the table being read
    row: Column | None = None  # of that table: the last indicator that a first cell names
    paragraph_counterpart: str | None = None
    paragraph_brand: str | None = None  # a brand that the paragraph speaks of, and of no plant
    met_plant: str | None = None  # a plant that the paragraph names, though the title names another
    works: bool = False  # the last prose spoke of a plant or project
    paragraph_district: bool = False  # the paragraph speaks of a region as a whole
    paragraph_land: str | None = None  # the tracked country that stands alone at its head
    paragraph_country: str | None = None  # the tracked country that the paragraph speaks of
    counterpart: str | None = None  # of the last sentence that named one
    plant: str | None = None
    spoken_month: Days | None = None  # of the last claim of a month
    value_metric: Metric | None = None  # of the last amount that is the worth of vehicles
    spoken_year: int | None = None  # of the last period claimed, which "that year" means

    stake: bool = False  # a stake in a maker was sold or bought
    standing: bool = False  # a fleet is listed, whose parts are no claims
    asked: Metric | None = None  # what the question before asks about
    asked_days: Days | None = None  # the period it names
    asked_plan: bool = False  # whether it asks about a plan
    heading: int = -1  # the paragraph of the last heading
    planned_paragraph: int = -1  # where plans or agreements were spoken of last
    list_plan: bool = False  # the list being read is of what is planned
    list_metric: Metric | None = None  # from the heading that the list stands under
    list_brand: str | None = None
    list_scale: int = 1
    drafts: list[Draft] = field(default_factory=list)

    def enter(self, paragraph: int) -> None:
        """Start a paragraph, if it is a new one."""
        if paragraph != self.paragraph:
            self.paragraph, self.paragraph_period, self.period_claimed = paragraph, None, False
            self.paragraph_plant = self.paragraph_counterpart = self.paragraph_region = None
            self.paragraph_country = self.paragraph_brand = None
            self.met_plant = None
            self.paragraph_district, self.paragraph_land = False, None
            self.head = self.section


@dataclass
class Scene:
    """A sentence being read: what was found in it, what is in mind, and what it has claimed so far."""

    analysis: Analysis
    frame: Frame
    cues: list[Match[Metric]]  # the words for metrics, with sending and arriving told apart
    drafts: list[Draft] = field(default_factory=list)
