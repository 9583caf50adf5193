"""Series to charts: one function a chart, each a picture with the words and the table around it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from plants.charts import bars, curves
from plants.charts.marks import Curve, Mark, Number, keys, period_label, publishers, to_curves
from plants.charts.style import Picture
from plants.models import Figure
from plants.numbers import point_text, stated, value_text
from plants.periods import Period
from plants.series.comparable import Ranking, Series, period_of, segment_label
from plants.series.points import Point
from plants.vocabulary import Metric

#: As many years as fit the width of a telephone.
MOST_YEARS = 10

#: As many brands as a ranking shows.
MOST_BRANDS = 12

#: As many lines as a picture can hold and still be read; as many as the palette has colours.
MOST_LINES = 8

#: The height of a picture over time, of a row of a ranking, and of the words about either, in pixels.
PLOT, ROW, FRAME = 336, 30, 250


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """A line of a chart's key: a colour's name or "partial", "promised", "derived" and the like; its meaning.

    The colours of lines, which have their names at their ends, are needed where those find no room.
    """

    colour: str
    label: str


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a chart's table: its label and a figure or point, or none, for every column."""

    label: str
    cells: Sequence[Number | None]


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture with its words: title (the measure), subtitle (unit and scope), key, table, summary.

    `size` names the height: "years", "lines", or the number of bars of a ranking. `corner` heads the
    table's first column. `curves` are what the columns of a chart of lines hold.
    """

    slug: str
    title: str
    subtitle: str
    picture: Picture
    summary: str
    size: str
    corner: str
    columns: Sequence[str]
    rows: Sequence[Row]
    key: Sequence[KeyEntry] = field(default_factory=list)
    curves: Sequence[Curve] = ()

    @property
    def kind(self) -> str:
        return "lines" if self.size == "lines" else "bars"

    @property
    def frame_height(self) -> int:
        """How high a frame shows the whole chart with its words, in pixels."""
        return FRAME + (ROW * len(self.rows) if self.size.isdigit() else PLOT)

    @property
    def data_id(self) -> str:
        return f"{self.slug}-data"

    @property
    def publishers(self) -> Sequence[str]:
        """Who published the figures drawn or computed from, the most frequent first."""
        return publishers(number for row in self.rows for number in row.cells)

    @property
    def figures(self) -> set[int]:
        """The primary keys of the figures that the chart and its table show or are computed from."""
        return {key for row in self.rows for number in row.cells if number for key in keys(number)}


def by_year(
    slug: str, title: str, subtitle: str, series: Sequence[Series], capacity: Figure | None = None
) -> Chart:
    """Bars by year, side by side for each series; part of a year is hatched and labelled.

    Years without a figure keep their place, so that a gap shows. `capacity` draws the level that a
    plant could make beside what it made.
    """
    known = [period_of(figure).start.year for one in series for figure in one.figures]
    years = range(max(min(known), max(known) - MOST_YEARS + 1), max(known) + 1)
    rows = _years(years, series)
    return Chart(
        slug=slug,
        title=title,
        subtitle=subtitle,
        picture=bars.standing(years, series, capacity),
        summary=" ".join(_first_and_last(Curve(one.label, one.figures)) for one in series),
        size="years",
        corner=_("Period"),
        columns=[one.label for one in series],
        rows=rows,
        key=_key(series, rows, capacity),
    )


def lines(
    slug: str,
    title: str,
    subtitle: str,
    series: Sequence[Series | Curve],
    level: float | None = None,
    summary: str = "",
) -> Chart:
    """Lines over time, of figures or of points; at most `MOST_LINES` are drawn, the table has all.

    The order of `series` is that of importance. A thin line is drawn at `level`, as at 100 of an index.
    `summary` is the sentence that stands for the picture where the caller has a better one than first
    and last values. Raises ValueError where there is nothing to draw.
    """
    known = to_curves(series)
    if not known:
        raise ValueError(f"chart {slug} has nothing to draw")
    drawn = known[:MOST_LINES]
    marks = [one.marks for one in drawn]
    colours = bars.colours_of([_country(one) for one in drawn])
    return Chart(
        slug=slug,
        title=title,
        subtitle=subtitle,
        picture=curves.picture([one.label for one in drawn], marks, colours, level),
        summary=summary or " ".join(_first_and_last(one) for one in drawn),
        size="lines",
        corner=_("Period"),
        columns=[one.label for one in known],
        curves=known,
        rows=_periods(known),
        key=[
            *(KeyEntry(colour, one.label) for colour, one in zip(colours, drawn, strict=True)),
            *_signs(marks, len(known) - len(drawn)),
        ],
    )


def _country(one: Curve) -> str | None:
    newest = one.points[-1]
    return (newest.inputs[0] if isinstance(newest, Point) else newest).country_id


def _periods(known: Sequence[Curve]) -> list[Row]:
    """A row for every period, the newest first and of those that end together the longest."""
    by_period = [{_period(number): number for number in one.points} for one in known]
    periods = sorted({period for own in by_period for period in own}, key=_newest_first)
    return [Row(period.label, [own.get(period) for own in by_period]) for period in periods]


def _period(number: Number) -> Period:
    return number.period if isinstance(number, Point) else period_of(number)


def _newest_first(period: Period) -> tuple[int, int]:
    return -period.end.toordinal(), period.start.toordinal()


def _signs(rows: Sequence[Sequence[Mark]], left_out: int) -> list[KeyEntry]:
    """What the picture's signs mean, those that it has."""
    key = []
    marks = [one for row in rows for one in row]
    if any(any(curves.partials(row)) for row in rows):
        key.append(KeyEntry("partial", _("Part of a year, as labelled")))
    if any(one.is_derived for one in marks):
        key.append(KeyEntry("derived", _("Hollow: derived, no source says it")))
    if any(one.is_promise for one in marks):
        key.append(KeyEntry("dashed", _("Dashed: target or forecast")))
    if any(one.low is not None for one in marks):
        key.append(KeyEntry("range", _("Bar: from the lowest to the highest source")))
    if left_out:
        words = ngettext("%s more is in the table", "%s more are in the table", left_out)
        key.append(KeyEntry("rest", words % left_out))
    return key


def _first_and_last(one: Curve) -> str:
    first, last = one.points[0], one.points[-1]
    words = {"label": one.label, "first": _said(first), "last": _said(last)}
    words |= {"first_period": period_label(first), "last_period": period_label(last)}
    return _told(words, first is last)


def _said(number: Number) -> str:
    return point_text(number, unit=True) if isinstance(number, Point) else stated(number)


def _years(years: Sequence[int], series: Sequence[Series]) -> list[Row]:
    """A row for each of the years, the newest first, and a cell for each series."""
    by_year = [{period_of(figure).start.year: figure for figure in one.figures} for one in series]
    cells = [(year, [figures.get(year) for figures in by_year]) for year in reversed(years)]
    return [Row(_row_label(own, year), own) for year, own in cells if any(own)]


def _row_label(cells: Sequence[Figure | None], year: int) -> str:
    """The period in full where all figures of a row count the same one, else the year."""
    labels = {figure.period_label for figure in cells if figure}
    return labels.pop() if len(labels) == 1 else str(year)


def _key(series: Sequence[Series], rows: Sequence[Row], capacity: Figure | None) -> list[KeyEntry]:
    key = [KeyEntry(colour, one.label) for colour, one in zip(bars.colours(series), series, strict=True)]
    cells = [figure for row in rows for figure in row.cells if isinstance(figure, Figure)]
    patterns = {bars.pattern(figure): figure for figure in cells}
    if "." in patterns:
        key.append(KeyEntry("promised", _("Not output: %s") % patterns["."].get_status_display().lower()))
    if "/" in patterns:
        key.append(KeyEntry("partial", _("Part of a year, as labelled")))
    if capacity:
        key.append(KeyEntry("capacity", _("Capacity a year, %(number)s") % {"number": stated(capacity)}))
    return key


def _told(words: dict[str, str], is_one: bool) -> str:
    if is_one:
        return _("%(label)s: %(last)s in %(last_period)s.") % words
    return _("%(label)s: %(first)s in %(first_period)s, %(last)s in %(last_period)s.") % words


def ranking(of: Ranking) -> Chart:
    """Brands of one country in one window, as bars lying down with their values beside them."""
    figures = of.figures[:MOST_BRANDS]
    names = [str(figure.brand) for figure in figures]
    words = {"country": of.country, "period": of.period.label}
    pairs = list(zip(names, figures, strict=True))
    return Chart(
        slug=f"brands-{of.country.code.lower()}",
        title=_("%(country)s: production by brand, %(period)s") % words,
        subtitle=_("Vehicles; %(scope)s") % {"scope": segment_label(of.segment).lower() or _("all kinds")},
        picture=bars.lying(names, figures),
        summary="; ".join(f"{name} {value_text(figure)}" for name, figure in pairs),
        size=str(len(figures)),
        corner=_("Brand"),
        columns=[str(Metric.PRODUCTION.label)],
        rows=[Row(name, [figure]) for name, figure in pairs],
    )
