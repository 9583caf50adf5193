"""Countries or brands side by side: the same measures of each, and what can be said of each beside."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from django.db.models import Count, Q, Sum
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from plants.explorer.cells import Cell
from plants.explorer.finding import Found, find
from plants.explorer.grids import Grid, grid
from plants.explorer.state import Break, Grain, Measure, State
from plants.linked import derived
from plants.models import Brand, Country, Investment, Plant
from plants.numbers import change, money, plain
from plants.series.dollars import Rates, largest
from plants.series.points import Flag, Line
from plants.vocabulary import Metric, PlantStatus

#: As many things as stand side by side, by the names that the address has for them.
PLACES = ("a", "b", "c", "d")

#: Of no more investments the largest is looked for.
MOST_INVESTMENTS = 1000

Thing = Country | Brand


class CannotCompareError(Exception):
    """What an address asks to compare cannot be; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Fact:
    """What is said of every thing under one name: a number with its link, and a note; None where unknown."""

    label: str
    values: Sequence[tuple[SafeString | str, str] | None]


def read(given: Sequence[str]) -> list[Thing]:
    """The rows that "country:KZ" and "brand:kia" name. Raises CannotCompareError with a sentence."""
    asked = list(dict.fromkeys(text.strip() for text in given if text.strip()))
    kinds = {text.partition(":")[0] for text in asked}
    if len(kinds) > 1:
        raise CannotCompareError(_("Compare countries with countries, or brands with brands."))
    rows = _rows(kinds.pop() if kinds else "country", [text.partition(":")[2] for text in asked])
    if len(rows) != len(asked):
        raise CannotCompareError(_("One of these is not known. Choose from the lists."))
    return rows


def _rows(kind: str, keys: list[str]) -> list[Thing]:
    known: dict[str, Any]
    if kind == "country":
        known = {one.code: one for one in Country.objects.filter(code__in=[key.upper() for key in keys])}
        return [known[key.upper()] for key in keys if key.upper() in known]
    known = {one.slug: one for one in Brand.objects.filter(slug__in=keys)} if kind == "brand" else {}
    return [known[key] for key in keys if key in known]


def name_of(thing: Thing) -> str:
    """How an address names a thing."""
    return f"country:{thing.code}" if isinstance(thing, Country) else f"brand:{thing.slug}"


@dataclass(frozen=True)
class Comparison:
    """Things side by side in one metric."""

    things: Sequence[Thing]
    metric: Metric
    measure: Measure

    @property
    def by(self) -> Break:
        return Break.BRAND if isinstance(self.things[0], Brand) else Break.COUNTRY

    @property
    def state(self) -> State:
        """What is asked of the series: the lines of all things together, so that they share one scale."""
        subjects = {f"{self.by}__in": [thing.pk for thing in self.things]}
        return State(metric=self.metric, by=self.by, measure=self.measure, subjects=subjects)

    def found(self) -> Found:
        return find(self.state)

    def grid(self, found: Found) -> Grid:
        """The numbers by year; the lines in the order of the things."""
        told = grid(found)
        order = {thing.pk: place for place, thing in enumerate(self.things)}
        columns = sorted(told.columns, key=lambda one: order[getattr(one.scope, self._slot)])
        return replace(told, columns=columns)

    @property
    def _slot(self) -> str:
        return f"{self.by}_id"

    def facts(self, found: Found) -> list[Fact]:
        """What is known of each thing, in a number of queries that things do not add to, but for leaders."""
        own = [self._largest(found, thing) for thing in self.things]
        sites = [self._sites(thing) for thing in self.things]
        facts = [
            Fact(
                _("%(metric)s, newest year") % {"metric": self.metric.label},
                [_newest_year(line) for line in own],
            ),
            Fact(_("Change on the year before"), [_growth(line, found) for line in own]),
            Fact(_("Year to date"), [_so_far(line, found) for line in own]),
            Fact(
                _("Plants operating"),
                [_counted(thing, count) for thing, (count, _sum) in zip(self.things, sites, strict=True)],
            ),
            Fact(
                _("Capacity a year"),
                [_capacity(thing, total) for thing, (_count, total) in zip(self.things, sites, strict=True)],
            ),
        ]
        if self.metric == Metric.PRODUCTION:
            facts.append(
                Fact(
                    _("Output a plant"),
                    [_per_plant(line, count) for line, (count, _sum) in zip(own, sites, strict=True)],
                )
            )
        facts.append(self._leaders(found))
        facts.append(self._investments())
        return [fact for fact in facts if any(fact.values)]

    def _largest(self, found: Found, thing: Thing) -> Line | None:
        own = [line for line in found.lines if getattr(line.scope, self._slot) == thing.pk]
        return max(
            own, key=lambda line: (line.points[-1].period.end.year, line.points[-1].value), default=None
        )

    def _sites(self, thing: Thing) -> tuple[int, Decimal | None]:
        """The plants that operate, and the sum of their capacities that are known."""
        among = Plant.objects.filter(_of(thing), status=PlantStatus.OPERATING)
        row = among.aggregate(count=Count("pk", distinct=True), total=Sum("capacity"))
        return row["count"], row["total"]

    def _leaders(self, found: Found) -> Fact:
        if self.by == Break.BRAND:
            label = _("Largest country")
            values = [_named(self._largest(found, thing), "country_id") for thing in self.things]
            return Fact(label, values)
        return Fact(_("Leading brand"), [self._leading_brand(thing) for thing in self.things])

    def _leading_brand(self, thing: Thing) -> tuple[SafeString | str, str] | None:
        asked = State(metric=self.metric, by=Break.BRAND, grain=Grain.YEAR, subjects={"country": thing})
        lines = find(asked).lines
        return _named(lines[0], "brand_id") if lines else None

    def _investments(self) -> Fact:
        rates = Rates()
        return Fact(_("Largest investment"), [_largest_investment(thing, rates) for thing in self.things])


def _of(thing: Thing) -> Q:
    return Q(country=thing) if isinstance(thing, Country) else Q(brands=thing)


def _cell(line: Line, place: int) -> Cell:
    return Cell(line.points[place], line.scope)


def _whole_years(line: Line | None) -> list[int]:
    points = line.points if line else ()
    return [place for place, point in enumerate(points) if Flag.PARTIAL not in point.flags]


def _newest_year(line: Line | None) -> tuple[SafeString | str, str] | None:
    years = _whole_years(line)
    if line is None or not years:
        return None
    cell = _cell(line, years[-1])
    return cell.link, cell.period.label


def _growth(line: Line | None, found: Found) -> tuple[SafeString | str, str] | None:
    years = _whole_years(line)
    if line is None or not years:
        return None
    period = line.points[years[-1]].period
    point = found.changes(line).get(period)
    return (Cell(point, line.scope).link, period.label) if point else None


def _so_far(line: Line | None, found: Found) -> tuple[SafeString | str, str] | None:
    if line is None or Flag.PARTIAL not in line.points[-1].flags:
        return None
    cell = _cell(line, -1)
    grown = found.changes(line).get(cell.period)
    note = f"{cell.period.label}, {change(grown.value)}" if grown else cell.period.label
    return cell.link, note


def _operating(thing: Thing) -> str:
    """Where the plants that operate are listed, each with its capacity."""
    key = ("country", thing.code) if isinstance(thing, Country) else ("brand", thing.slug)
    return f"{reverse('plant-list')}?{key[0]}={key[1]}&status={PlantStatus.OPERATING.value}"


def _counted(thing: Thing, count: int) -> tuple[SafeString | str, str] | None:
    return format_html('<a href="{}">{}</a>', _operating(thing), count), ""


def _capacity(thing: Thing, total: Decimal | None) -> tuple[SafeString | str, str] | None:
    if not total:
        return None
    return derived(_operating(thing), plain(Decimal(total))), _("derived: the sum of what plants name")


def _per_plant(line: Line | None, count: int) -> tuple[SafeString | str, str] | None:
    """What a plant made on the mean, leading to what all of them made."""
    years = _whole_years(line)
    if line is None or not years or not count:
        return None
    cell = _cell(line, years[-1])
    shown = derived(cell.address, plain(cell.value / count, 0))
    return shown, _("derived, %(period)s") % {"period": cell.period.label}


def _named(line: Line | None, slot: str) -> tuple[SafeString | str, str] | None:
    """The country or brand of a line, with its newest number."""
    if line is None:
        return None
    kind: Any = Brand if slot == "brand_id" else Country
    row = kind.objects.filter(pk=getattr(line.scope, slot)).first()
    cell = _cell(line, -1)
    shown = format_html('<a href="{}">{}</a> {}', row.get_absolute_url(), row, cell.link)
    return shown, cell.period.label


def _largest_investment(thing: Thing, rates: Rates) -> tuple[SafeString | str, str] | None:
    """The largest by its worth in dollars; sources' amounts for one project are not added."""
    theirs = Q(plant__brands=thing) if isinstance(thing, Brand) else Q(country=thing)
    among = Investment.objects.filter(theirs).for_list().distinct()[:MOST_INVESTMENTS]
    for one in largest(among, rates, 1):
        made = one.investment
        text = money(made.amount, made.currency)
        return format_html('<a class="num" href="{}">{}</a>', made.get_absolute_url(), text), made.project
    return None


def choices() -> list[tuple[str, list[tuple[str, str]]]]:
    """What can be compared, under headings: the countries that are followed, the brands with figures."""
    countries: Iterable[Country] = Country.objects.tracked()
    brands = Brand.objects.filter(Q(plants__isnull=False)).distinct().order_by("name")
    return [
        (_("Countries"), [(name_of(one), str(one)) for one in countries]),
        (_("Brands"), [(name_of(one), str(one)) for one in brands]),
    ]
