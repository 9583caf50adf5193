"""The tables of the industry as files: for every list its columns, each row complete in itself."""

from dataclasses import dataclass
from typing import Any

from django.db.models import F, Model, OuterRef, QuerySet, Value
from django.db.models.functions import Lower

from plants.exports.columns import Column, Enclosed, Kind, listed, named, period, place, source, word
from plants.exports.periods import ExactDate, edges
from plants.models import (
    Brand,
    Country,
    Deletion,
    ExchangeRate,
    Figure,
    Investment,
    Organisation,
    Ownership,
    Plant,
    PlantEvent,
    Region,
    Source,
    VehicleModel,
)
from plants.vocabulary import InvestmentStatus, Metric, OrganisationKind, PlantStatus, Segment, Status


@dataclass(frozen=True, slots=True)
class Table:
    """A list as a file: its name, what a row is, the model whose rows it holds, its columns, its key."""

    name: str
    title: str
    model: type[Model]
    columns: tuple[Column, ...]
    key: str = "slug"

    @property
    def names(self) -> list[str]:
        return [column.name for column in self.columns]


def page(folder: str, key: str | Any = "slug") -> Column:
    """The address of the page that shows a row."""
    path = Enclosed(Value(f"/{folder}/"), key, Value("/"))
    return Column("url", path, Kind.PAGE, "the page that shows the row")


def linked(name: str, rows: QuerySet[Any], column: str, description: str = "") -> Column:
    """The slugs or codes of the rows that a row is linked to by a table of its own."""
    return listed(name, rows.order_by(column).values(column), description)


ID = Column("id", "pk", Kind.INTEGER)
UPDATED = Column("updated", "updated", Kind.TIME, "when the row, or what it is shown with, last changed")
DERIVATION = Column("derivation", Value("stated"), Kind.CODE, "stated by the source, or derived from what is")
ALIASES = listed("aliases", "aliases", "other spellings")
COORDINATES = (Column("latitude", "latitude", Kind.NUMBER), Column("longitude", "longitude", Kind.NUMBER))
MODEL = (
    Column("model", "model_id", Kind.INTEGER, "the model's number in models"),
    Column("model_name", "model__name"),
)

#: What a figure and a claim say of a number, and of what it is about.
NUMBER = (
    *word("metric", Metric),
    Column("value", "value", Kind.NUMBER, "in the unit, in full; empty where only a change was stated"),
    Column("unit", "unit", Kind.CODE, "vehicles, people, percent, date, or a currency of ISO 4217"),
    Column("change_pct", "change_pct", Kind.NUMBER, "stated change on a year before, percent"),
    Column("qualifier", "qualifier", Kind.CODE, "about, over, up_to, nearly, at_least"),
    *word("status", Status, "whether it happened"),
    DERIVATION,
)
SUBJECT = (
    *place("country"),
    *named("region"),
    *named("plant"),
    *named("brand"),
    *MODEL,
    *word("segment", Segment, "class of vehicle; empty for all, or not said"),
    *place("counterpart", "the other country of a trade"),
)

FIGURES = Table(
    "figures",
    "One source's number for one cell.",
    Figure,
    (
        ID,
        page("figures", "pk"),
        *NUMBER,
        # The database keeps both days of a figure, which is quicker than to take them out again.
        *period((F("period_start"), F("period_end"))),
        *SUBJECT,
        *source(),
        Column("quote", "quote", description="the words it was read from, where the text was read here"),
        UPDATED,
    ),
    key="id",
)
COUNTRIES = Table(
    "countries",
    "Countries that are tracked, or met as partners and investors.",
    Country,
    (
        Column("code", "code", Kind.CODE, "ISO 3166-1 alpha-2"),
        page("countries", Lower("code")),
        Column("name", "name"),
        Column("name_ru", "name_ru"),
        Column("name_kk", "name_kk"),
        ALIASES,
        UPDATED,
    ),
    key="code",
)
REGIONS = Table(
    "regions",
    "Regions and towns.",
    Region,
    (
        Column("slug", "slug"),
        Column("code", "code", Kind.CODE, "ISO 3166-2"),
        Column("name", "name"),
        *place("country"),
        Column("kind", "kind", Kind.CODE),
        *named("parent"),
        ALIASES,
        *COORDINATES,
        UPDATED,
    ),
)
ORGANISATIONS = Table(
    "organisations",
    "Companies, holdings, associations, agencies and publishers.",
    Organisation,
    (
        Column("slug", "slug"),
        page("organisations"),
        Column("name", "name"),
        *word("kind", OrganisationKind),
        *place("country"),
        *named("parent"),
        ALIASES,
        *source(),
        UPDATED,
    ),
)
BRANDS = Table(
    "brands",
    "Marques.",
    Brand,
    (
        Column("slug", "slug"),
        page("brands"),
        Column("name", "name"),
        Column("owner", "owner", description="the company behind it"),
        *place("home_country"),
        ALIASES,
        UPDATED,
    ),
)
MODELS = Table(
    "models",
    "Models sold under a brand.",
    VehicleModel,
    (ID, *named("brand"), Column("name", "name"), ALIASES, UPDATED),
    key="id",
)
PLANTS = Table(
    "plants",
    "Sites where vehicles are made, or are to be made.",
    Plant,
    (
        Column("slug", "slug"),
        page("plants"),
        Column("name", "name"),
        *place("country"),
        *named("region"),
        *named("town"),
        *COORDINATES,
        *named("operator"),
        linked("owners", Ownership.objects.filter(plant=OuterRef("pk")), "organisation__slug"),
        linked("brands", Plant.brands.through.objects.filter(plant=OuterRef("pk")), "brand__slug"),
        listed("segments", "segments"),
        *word("status", PlantStatus),
        Column("capacity", "capacity", Kind.INTEGER, "vehicles a year"),
        Column("employees", "employees", Kind.INTEGER, "head count"),
        linked("sources", Plant.sources.through.objects.filter(plant=OuterRef("pk")), "source__slug"),
        ALIASES,
        Column("note", "note"),
        UPDATED,
    ),
)
PLANT_EVENTS = Table(
    "plant-events",
    "Steps in the lives of plants, told or promised.",
    PlantEvent,
    (
        ID,
        *named("plant"),
        *word("plant_status", PlantStatus, "what the plant becomes"),
        *word("status", Status, "whether it happened"),
        DERIVATION,
        *period(edges("period")),
        *named("brand"),
        *source(),
        Column("quote", "quote"),
        Column("note", "note"),
        UPDATED,
    ),
    key="id",
)
INVESTMENTS = Table(
    "investments",
    "One source's amount for one project; not to be added up.",
    Investment,
    (
        Column("slug", "slug"),
        page("investments"),
        Column("project", "project"),
        Column("amount", "amount", Kind.NUMBER, "in the currency, in full"),
        Column("currency", "currency", Kind.CODE, "ISO 4217"),
        Column("qualifier", "qualifier", Kind.CODE),
        *word("status", InvestmentStatus),
        DERIVATION,
        *period(edges("announced"), "announced"),
        *place("country"),
        *named("region"),
        *named("plant"),
        linked(
            "investors",
            Investment.investors.through.objects.filter(investment=OuterRef("pk")),
            "organisation__slug",
        ),
        Column("other_investors", "other_investors"),
        linked(
            "investor_countries",
            Investment.investor_countries.through.objects.filter(investment=OuterRef("pk")),
            "country__code",
        ),
        *source(),
        Column("quote", "quote"),
        UPDATED,
    ),
)
EXCHANGE_RATES = Table(
    "exchange-rates",
    "Average rates of currencies in US dollars.",
    ExchangeRate,
    (
        ID,
        Column("currency", "currency", Kind.CODE, "ISO 4217"),
        *period(edges("period")),
        Column("usd_per_unit", "usd_per_unit", Kind.NUMBER, "US dollars for one unit of the currency"),
        *source(),
        UPDATED,
    ),
    key="id",
)
DELETIONS = Table(
    "deletions",
    "Rows that are gone from the lists.",
    Deletion,
    (
        ID,
        Column("kind", "kind", Kind.CODE, "the list"),
        Column("key", "key", description="its address there"),
        Column("deleted", "deleted", Kind.TIME),
    ),
    key="id",
)
SOURCES = Table(
    "sources",
    "Publications that state figures.",
    Source,
    (
        Column("slug", "slug"),
        Column("publisher", "publisher"),
        Column("title", "title"),
        Column("source_url", "url", description="the publication's own address"),
        Column("published", ExactDate(*edges("published")), Kind.CODE, "as exact as is known"),
        Column("language", "language"),
        Column("kind", "kind", Kind.CODE),
        Column("origin", F("origin__slug"), description="the source that it copies or translates"),
        UPDATED,
    ),
)

TABLES = (
    COUNTRIES,
    REGIONS,
    ORGANISATIONS,
    BRANDS,
    MODELS,
    PLANTS,
    PLANT_EVENTS,
    INVESTMENTS,
    FIGURES,
    SOURCES,
    EXCHANGE_RATES,
    DELETIONS,
)
