"""The reference files: which columns each has, what a cell may hold, what a row must keep.

The order is that of loading: a table refers to itself and to tables above it. Widths and decimal
places are those of the columns that the values end up in.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from plants.reference import rules, values
from plants.reference.rules import Cells, Faults, Known
from plants.reference.values import Reader
from plants.vocabulary import InvestmentStatus, Metric, OrganisationKind, PlantStatus, Segment, Status

#: As plants.models.Source.Kind, and as Region.Kind: reading needs no database and so no models.
SOURCE_KINDS = ("agency", "association", "company", "dataset", "news")
REGION_KINDS = ("region", "town")


@dataclass(frozen=True)
class Column:
    """One column: how its cells are read, and the table whose keys they name.

    An empty cell is `empty()`; in a `required` column it is an error.
    """

    name: str
    read: Reader
    required: bool = False
    refers: str = ""
    empty: Callable[[], Any] = lambda: None


@dataclass(frozen=True)
class Derived:
    """A value made from a row's cells; where it cannot be made, `column` is at fault."""

    name: str
    column: str
    make: Callable[[Cells], Any]


@dataclass(frozen=True)
class Table:
    """One file. `key` is what no two rows share; the values of `unique` stand in one row each."""

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    rules: tuple[Callable[[Cells, Known], Faults], ...] = ()
    derived: tuple[Derived, ...] = ()
    unique: tuple[str, ...] = ()

    def key_of(self, row: Cells) -> Any:
        """The row's key: a value, or a tuple where several columns make it."""
        parts = tuple(row[name] for name in self.key)
        return parts if len(parts) > 1 else parts[0]


def _text(name: str, longest: int, *, required: bool = False) -> Column:
    return Column(name, values.text(longest), required, empty=str)


def _word(name: str, known: Any, *, required: bool = True) -> Column:
    return Column(name, values.word(known), required, empty=str)


def _list(name: str, longest: int, refers: str = "") -> Column:
    return Column(name, values.several(values.text(longest)), refers=refers, empty=list)


def _to(name: str, table: str, *, required: bool = False) -> Column:
    return Column(name, values.text(200), required, refers=table)


def _id(name: str, longest: int) -> Column:
    return Column(name, values.slug(longest), required=True)


_PERIOD = Derived("period", "period_end", rules.period_of)
_ALIASES = _list("aliases", 100)
_LONG_ALIASES = _list("aliases", 200)
_PLACE = (
    Column("lat", values.number(4, least=-90, most=90)),
    Column("lon", values.number(4, least=-180, most=180)),
)
_DAYS = (Column("period_start", values.day), Column("period_end", values.day))
_MOST = 10**20 - 1

COUNTRIES = Table(
    "countries",
    key=("code",),
    columns=(
        Column("code", values.country_code, required=True),
        _text("name", 100, required=True),
        _text("name_ru", 100),
        _text("name_kk", 100),
        _ALIASES,
    ),
)

SOURCES = Table(
    "sources",
    key=("source_id",),
    columns=(
        _id("source_id", 120),
        _text("publisher", 200, required=True),
        _text("title", 500),
        Column("url", values.address, empty=str),
        Column("published", values.when),
        Column("language", values.language, empty=str),
        _word("kind", SOURCE_KINDS),
        _to("origin", "sources"),
    ),
    unique=("url",),
)

REGIONS = Table(
    "regions",
    key=("region_id",),
    columns=(
        _id("region_id", 80),
        Column("code", values.region_code, empty=str),
        _text("name", 100, required=True),
        _to("country", "countries", required=True),
        _word("kind", REGION_KINDS),
        _to("parent", "regions"),
        _ALIASES,
        *_PLACE,
    ),
    rules=(rules.coordinates_in_pairs, rules.town_has_region),
    unique=("code",),
)

ORGANISATIONS = Table(
    "organisations",
    key=("org_id",),
    columns=(
        _id("org_id", 80),
        _text("name", 200, required=True),
        _word("kind", OrganisationKind.values),
        _to("country", "countries"),
        _to("parent", "organisations"),
        _LONG_ALIASES,
        _to("source_id", "sources", required=True),
    ),
)

BRANDS = Table(
    "brands",
    key=("brand",),
    columns=(
        _text("brand", 80, required=True),
        _text("owner", 200),
        _to("home_country", "countries"),
        _ALIASES,
    ),
    derived=(Derived("slug", "brand", rules.slug_of),),
    unique=("slug",),
)

MODELS = Table(
    "models",
    key=("brand", "model"),
    columns=(_to("brand", "brands", required=True), _text("model", 100, required=True), _ALIASES),
)

PLANTS = Table(
    "plants",
    key=("plant_id",),
    columns=(
        _id("plant_id", 80),
        _text("name", 200, required=True),
        _to("country", "countries", required=True),
        _to("region", "regions"),
        _to("city", "regions"),
        *_PLACE,
        _to("operator", "organisations"),
        Column("owners", values.several(values.owner), refers="organisations", empty=list),
        _list("brands", 200, refers="brands"),
        Column("segments", values.several(values.word(Segment.values)), empty=list),
        _word("status", PlantStatus.values),
        Column("announced", values.when),
        Column("opened", values.when),
        Column("closed", values.when),
        Column("capacity", values.whole()),
        Column("employees", values.whole()),
        _LONG_ALIASES,
        _text("note", 5000),
        Column("sources", values.several(values.text(200)), required=True, refers="sources"),
    ),
    rules=(
        rules.region_is_in_country,
        rules.city_is_town,
        rules.coordinates_in_pairs,
        rules.plant_dates_in_order,
        rules.owners_hold_no_more_than_all,
    ),
)

INVESTMENTS = Table(
    "investments",
    key=("investment_id",),
    columns=(
        _id("investment_id", 150),
        _to("plant_id", "plants"),
        _text("project", 300, required=True),
        _to("country", "countries"),
        _to("region", "regions"),
        _list("investors", 200, refers="organisations"),
        _text("other_investors", 300),
        _list("investor_country", 2, refers="countries"),
        Column("amount", values.number(2, least=0, most=_MOST, above=True), required=True),
        Column("currency", values.currency, required=True),
        Column("announced", values.when),
        _word("status", InvestmentStatus.values),
        _to("source_id", "sources", required=True),
    ),
    rules=(rules.investment_has_country,),
)

FIGURES = Table(
    "figures",
    key=(
        "source_id",
        "metric",
        "unit",
        "status",
        "country",
        "region",
        "plant_id",
        "brand",
        "model",
        "segment",
        "counterpart",
        "period",
    ),
    columns=(
        _word("metric", Metric.values),
        _to("country", "countries"),
        _to("region", "regions"),
        _to("plant_id", "plants"),
        _to("brand", "brands"),
        _text("model", 100),
        _word("segment", Segment.values, required=False),
        _to("counterpart", "countries"),
        *_DAYS,
        Column("value", values.number(4, least=0, most=_MOST)),
        _text("unit", 8, required=True),
        Column("change_pct", values.number(4, least=-100, most=99_999_999)),
        _word("status", Status.values),
        _to("source_id", "sources", required=True),
    ),
    derived=(_PERIOD,),
    rules=(
        rules.unit_fits_metric,
        rules.figure_says_something,
        rules.model_is_known,
        rules.region_is_in_country,
        rules.plant_is_in_country,
    ),
)

FX = Table(
    "fx",
    key=("currency", "period", "source_id"),
    columns=(
        Column("currency", values.currency, required=True),
        Column("period_start", values.day, required=True),
        Column("period_end", values.day, required=True),
        Column("usd_per_unit", values.number(10, least=0, most=999_999, above=True), required=True),
        _to("source_id", "sources", required=True),
    ),
    derived=(_PERIOD,),
)

TABLES = {
    table.name: table
    for table in (
        COUNTRIES,
        SOURCES,
        REGIONS,
        ORGANISATIONS,
        BRANDS,
        MODELS,
        PLANTS,
        INVESTMENTS,
        FIGURES,
        FX,
    )
}
