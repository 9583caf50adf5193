"""Figures to series: one source a cell, one scope a line, one figure a year.

What is shown as a line or a row of bars never mixes scopes: all its figures differ in period alone.
Which scopes are compared is decided by two rules, both here and both told to the reader:

- the widest: where some figures are of whole countries, those of single plants are left to the table;
- of a subject's segments the one with the newest full year, and of several such, all vehicles first.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

from plants.models import Country, Figure
from plants.models.figure import CELL
from plants.periods import Period, PeriodKind
from plants.vocabulary import Segment

#: How many series one chart can hold and still be read; as many as the palette has colours.
MOST_SERIES = 5

#: Fewer brands than these make no ranking.
FEWEST_BRANDS = 3

SEGMENT_RULE = _(
    "Each line keeps to one kind of vehicle: the one with the newest full year, all vehicles first."
)

SEGMENTS_IN_ORDER = ["", *Segment.values]

Line = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Series:
    """Figures that differ in period alone, oldest first, one a year."""

    label: str
    figures: tuple[Figure, ...]

    @property
    def by_year(self) -> dict[int, Figure]:
        return {period_of(figure).start.year: figure for figure in self.figures}

    @property
    def newest(self) -> Figure:
        return self.figures[-1]


@dataclass(frozen=True, slots=True)
class Ranking:
    """Brands of one country in one and the same window, the largest first.

    `total` is the country's own number for that window, None where none is known.
    """

    country: Country
    period: Period
    segment: str
    figures: tuple[Figure, ...]
    total: Figure | None = None

    @property
    def tells_leaders(self) -> bool:
        """Whether the largest brands can be among those told: together they are half of the total."""
        if self.total is None or not self.total.value:
            return True
        return sum(figure.value or 0 for figure in self.figures) * 2 >= self.total.value


@dataclass(frozen=True, slots=True)
class Glance:
    """A country's newest full year and what is newer, each beside the same window a year before."""

    country: Country
    year: Figure | None = None
    year_before: Figure | None = None
    to_date: Figure | None = None
    to_date_before: Figure | None = None

    @property
    def segment(self) -> str:
        """The kind of vehicle that the numbers count; empty for all."""
        shown = self.year or self.to_date
        return segment_label(shown.segment) if shown else ""


def segment_label(segment: str) -> str:
    return str(Segment(segment).label) if segment else ""


def period_of(figure: Figure) -> Period:
    """The period of a figure that is known to have one; ValueError otherwise."""
    if figure.period is None:
        raise ValueError(f"figure {figure.pk} has no period")
    return figure.period


def is_partial(figure: Figure) -> bool:
    """Whether a figure counts less than its year."""
    return period_of(figure).kind != PeriodKind.YEAR


def one_a_year(figures: Iterable[Figure]) -> list[Figure]:
    """Of each year the longest window from January, which is the whole year where that is known."""
    best: dict[int, Figure] = {}
    for figure in figures:
        period = figure.period
        if period and period.is_from_january and figure.value is not None:
            kept = best.get(period.start.year)
            if kept is None or period.end > period_of(kept).end:
                best[period.start.year] = figure
    return [best[year] for year in sorted(best)]


def compare(figures: Iterable[Figure], fixed: Collection[str] = ()) -> list[Series]:
    """The series that can stand in one chart, those with the newest and largest figures first.

    `fixed` names the slots that the reader has chosen: they narrow nothing and label nothing.
    Where figures are in several units, those of the commonest one are compared.
    """
    lines = [one_a_year(line) for line in _widest_lines(_of_commonest_unit(figures), fixed)]
    series = [Series(label(line[-1], fixed), tuple(line)) for line in lines]
    series.sort(key=lambda one: (-period_of(one.newest).start.year, -(one.newest.value or 0)))
    return series[:MOST_SERIES]


def _of_commonest_unit(figures: Iterable[Figure]) -> list[Figure]:
    by_unit: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        by_unit[figure.unit].append(figure)
    return max(by_unit.values(), key=len, default=[])


def _widest_lines(figures: Iterable[Figure], fixed: Collection[str]) -> list[list[Figure]]:
    """Figures by scope: one segment of each, the widest scopes alone, those that have a yearly figure."""
    by_line: dict[Line, dict[str, list[Figure]]] = defaultdict(lambda: defaultdict(list))
    for figure in figures:
        by_line[_line(figure)][figure.segment].append(figure)
    lines = [by_segment[_best_segment(by_segment)] for by_segment in by_line.values()]
    lines = [line for line in lines if one_a_year(line)]
    widest = min((_narrowness(line[0], fixed) for line in lines), default=0)
    return [line for line in lines if _narrowness(line[0], fixed) == widest]


def _line(figure: Figure) -> Line:
    return tuple(getattr(figure, name) for name in CELL if name not in {"period", "segment"})


def _best_segment(by_segment: dict[str, list[Figure]]) -> str:
    return best_segment({segment: _newest_full_year(one_a_year(own)) for segment, own in by_segment.items()})


def best_segment(newest: Mapping[str, int]) -> str:
    """Of several segments, each with its newest full year or nought, the one that is shown."""
    return min(newest, key=lambda segment: (-newest[segment], SEGMENTS_IN_ORDER.index(segment)))


def _newest_full_year(figures: Iterable[Figure]) -> int:
    return max((period_of(figure).start.year for figure in figures if not is_partial(figure)), default=0)


def _narrowness(figure: Figure, fixed: Collection[str]) -> int:
    """How many subjects narrow a figure beyond what is fixed; a plant's region adds nothing to the plant."""
    narrowing = [
        "counterpart" if figure.counterpart_id else "",
        "plant" if figure.plant_id else "region" if figure.region_id else "",
        "model" if figure.model_id else "brand" if figure.brand_id else "",
    ]
    return sum(1 for name in narrowing if name and name not in fixed)


def label(figure: Figure, without: Collection[str] = ()) -> str:
    """Whom a figure is about, but for the slots that are known: "Hyundai Tucson (passenger cars)"."""
    slots = ("country", "plant" if figure.plant_id else "region", "model" if figure.model_id else "brand")
    names = [str(getattr(figure, slot)) for slot in slots if slot not in without and getattr(figure, slot)]
    text = ", ".join(names)
    if figure.counterpart and "counterpart" not in without:
        text = f"{text} → {figure.counterpart}".strip()
    segment = segment_label(figure.segment)
    if not text:
        return segment or str(_("All vehicles"))
    return f"{text} ({segment.lower()})" if segment and "segment" not in without else text


def at_a_glance(figures: Iterable[Figure], countries: Iterable[Country]) -> list[Glance]:
    """Every country's newest numbers, from national figures; the largest producers first."""
    by_country: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.country_id:
            by_country[figure.country_id].append(figure)
    glances = [_glance(country, by_country[country.code]) for country in countries]
    return sorted(glances, key=lambda glance: -_size(glance))


def _size(glance: Glance) -> Decimal:
    shown = glance.year or glance.to_date
    return shown.value or Decimal(0) if shown else Decimal(-1)


def _glance(country: Country, figures: list[Figure]) -> Glance:
    by_segment: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        by_segment[figure.segment].append(figure)
    if not by_segment:
        return Glance(country)
    own = by_segment[_best_segment(by_segment)]
    years = one_a_year(own)
    if not years:
        return Glance(country)
    windows = {figure.period: figure for figure in own}
    year = next((figure for figure in reversed(years) if not is_partial(figure)), None)
    to_date = years[-1] if is_partial(years[-1]) else None

    def before(figure: Figure | None) -> Figure | None:
        return windows.get(period_of(figure).year_before()) if figure else None

    return Glance(country, year, before(year), to_date, before(to_date))
