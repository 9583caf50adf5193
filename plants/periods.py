"""Periods: runs of whole days with both ends inclusive.

The database keeps a period as a half-open `daterange`; `plants.models.fields.PeriodField` converts at
that border and nowhere else, so that the rest of the program only ever sees inclusive ends.
"""

from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from functools import cache, lru_cache
from typing import Literal

from babel.dates import get_month_names
from django.utils.formats import date_format
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext as _

#: The months as they stand in a date, "15 августа": the catalogues hold them because Django's Kazakh
#: ones begin with capitals. `date_format` looks them up.
MONTHS_OF_DATES = (
    pgettext_lazy("alt. month", "January"),
    pgettext_lazy("alt. month", "February"),
    pgettext_lazy("alt. month", "March"),
    pgettext_lazy("alt. month", "April"),
    pgettext_lazy("alt. month", "May"),
    pgettext_lazy("alt. month", "June"),
    pgettext_lazy("alt. month", "July"),
    pgettext_lazy("alt. month", "August"),
    pgettext_lazy("alt. month", "September"),
    pgettext_lazy("alt. month", "October"),
    pgettext_lazy("alt. month", "November"),
    pgettext_lazy("alt. month", "December"),
)


def month_name(month: int, width: Literal["wide", "abbreviated"] = "wide") -> str:
    """A month (1 to 12) by itself in the active language: "January", "Jan", «январь», «қаң.»."""
    return _month_names(get_language() or "en", width)[month - 1]


@cache
def _month_names(language: str, width: Literal["wide", "abbreviated"]) -> tuple[str, ...]:
    names = get_month_names(width, context="stand-alone", locale=language.replace("-", "_"))
    # English alone writes them with a capital wherever they stand; CLDR's Kazakh begins a line with them.
    in_order = [names[month] for month in range(1, 13)]
    return tuple(in_order if language.startswith("en") else [name.lower() for name in in_order])


class PeriodKind(StrEnum):
    """What a period is called: `YTD` starts on 1 January and ends with a month before December."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YTD = "ytd"
    YEAR = "year"
    SPAN = "span"


_KIND_OF_MONTHS = {1: PeriodKind.MONTH, 3: PeriodKind.QUARTER, 6: PeriodKind.HALF, 12: PeriodKind.YEAR}


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A run of days, both ends inclusive.

    `span` is the period as months since year 0, the first and the one after the last, where it is of
    whole months within a year; else None. Raises ValueError where the end is before the start.
    """

    start: date
    end: date
    span: tuple[int, int] | None = field(init=False, repr=False, compare=False)
    # Kept, since whatever computes series looks periods up by the ten thousand.
    _hash: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"a period ends on {self.end}, before it starts on {self.start}")
        object.__setattr__(self, "span", self._months())
        object.__setattr__(self, "_hash", hash((self.start.toordinal(), self.end.toordinal())))

    def __hash__(self) -> int:
        return self._hash

    def _months(self) -> tuple[int, int] | None:
        first, last = self.start, self.end
        if first.day != 1 or first.year != last.year or last.day != monthrange(last.year, last.month)[1]:
            return None
        return first.year * 12 + first.month - 1, last.year * 12 + last.month

    @classmethod
    def year(cls, year: int) -> "Period":
        return cls(date(year, 1, 1), date(year, 12, 31))

    @classmethod
    def months(cls, year: int, first: int, last: int) -> "Period":
        """The whole months `first` to `last` (1 to 12) of one year."""
        return cls(date(year, first, 1), date(year, last, monthrange(year, last)[1]))

    @classmethod
    def parse(cls, text: str) -> "Period":
        """Read "2024", "2024-03" or "2024-03-15" as the year, month or day it names.

        Raises ValueError with a sentence for anything else.
        """
        try:
            parts = [int(part) for part in text.split("-")]
            if len(parts) == 1:
                return cls.year(*parts)
            if len(parts) == 2:
                return cls.months(parts[0], parts[1], parts[1])
            day = date(*parts)
        except (ValueError, TypeError, IndexError, OverflowError) as error:
            raise ValueError(f"“{text}” is not a date as 2024, 2024-03 or 2024-03-15") from error
        return cls(day, day)

    def __str__(self) -> str:
        return f"{self.start}/{self.end}"

    @property
    def kind(self) -> PeriodKind:
        if self.start == self.end:
            return PeriodKind.DAY
        if not self._whole_months:
            return PeriodKind.SPAN
        months = self.end.month - self.start.month + 1
        kind = _KIND_OF_MONTHS.get(months)
        if kind and (self.start.month - 1) % months == 0:
            # A first quarter or half is also a window from January; the narrower name says more.
            return kind
        return PeriodKind.YTD if self.start.month == 1 else PeriodKind.SPAN

    @property
    def _whole_months(self) -> bool:
        return self.span is not None

    @property
    def is_from_january(self) -> bool:
        """Whether this is a window that grows through one year: January alone up to the whole year."""
        return self._whole_months and self.start.month == 1

    @property
    def label(self) -> str:
        """The period as people write it, in the active language: "January–July 2025"."""
        year = self.start.year
        match self.kind:
            case PeriodKind.YEAR:
                return str(year)
            case PeriodKind.MONTH:
                return _("%(month)s %(year)s") % {"month": month_name(self.start.month), "year": year}
            case PeriodKind.QUARTER:
                return _("Q%(number)s %(year)s") % {"number": (self.start.month + 2) // 3, "year": year}
            case PeriodKind.DAY:
                return date_format(self.start, "DATE_FORMAT")
        if self._whole_months:
            first, last = month_name(self.start.month), month_name(self.end.month)
            return _("%(first)s–%(last)s %(year)s") % {"first": first, "last": last, "year": year}
        if self.start.day == 1 and self.start.month == 1 and (self.end.month, self.end.day) == (12, 31):
            return f"{year}–{self.end.year}"
        return f"{date_format(self.start, 'DATE_FORMAT')} – {date_format(self.end, 'DATE_FORMAT')}"

    def year_before(self) -> "Period":
        """The same window a year earlier; a month's last day stays its last day."""
        end = self.end.replace(year=self.end.year - 1, day=1)
        last = monthrange(end.year, end.month)[1]
        is_last = self.end.day == monthrange(self.end.year, self.end.month)[1]
        end = end.replace(day=last if is_last else min(self.end.day, last))
        start_day = min(self.start.day, monthrange(self.start.year - 1, self.start.month)[1])
        return Period(self.start.replace(year=self.start.year - 1, day=start_day), end)

    @property
    def after(self) -> date:
        """The first day after the period: the open end of its daterange."""
        return self.end + timedelta(days=1)


@lru_cache(maxsize=10_000)
def shared(start: date, end: date) -> Period:
    """The period of these days, as one object for all who ask: what is the same object compares at once."""
    return Period(start, end)
