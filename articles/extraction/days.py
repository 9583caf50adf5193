"""Calendar arithmetic of periods: months, quarters, years, as first and last day."""

from calendar import monthrange
from datetime import date

Days = tuple[date, date]


def month(year: int, number: int) -> Days:
    """The days of a month."""
    return date(year, number, 1), date(year, number, monthrange(year, number)[1])


def months(year: int, first: int, last: int) -> Days:
    """The days from the first of month `first` to the end of month `last`, perhaps of the year after."""
    end = year if last >= first else year + 1
    return month(year, first)[0], month(end, last)[1]


def year(number: int) -> Days:
    """The days of a year."""
    return date(number, 1, 1), date(number, 12, 31)


def whole_year(days: Days) -> bool:
    """Whether days are those of one calendar year."""
    return days == year(days[0].year)


def shifted(days: Days, years: int) -> Days:
    """`days` moved by whole years; a month's end stays a month's end."""
    start, end = days
    whole = end.day == monthrange(end.year, end.month)[1]
    last_day = monthrange(end.year + years, end.month)[1]
    return (
        start.replace(year=start.year + years, day=min(start.day, 28) if start.day > 28 else start.day),
        end.replace(year=end.year + years, day=last_day if whole else min(end.day, last_day)),
    )


def day_of(year_: int, month_: int, day: int) -> Days | None:
    if not 1 <= day <= monthrange(year_, month_)[1]:
        return None
    return date(year_, month_, day), date(year_, month_, day)


class Resolver:
    """Turns matched words into days, as seen from the day of publication."""

    def __init__(self, published: date | None) -> None:
        self.published = published

    def window(self, first: int, last: int) -> tuple[Days | None, Days | None]:
        """Months without a year: the latest such that is over, and the next to come."""
        if self.published is None:
            return None, None
        this, now = self.published.year, self.published.month
        past = this if last <= now else this - 1
        past -= 1 if last < first else 0
        future = this if first > now or (first == now) else this + 1
        return months(past, first, last), months(future, first, last)

    def both(self, days: Days | None) -> tuple[Days | None, Days | None]:
        return days, days

    def relative_year(self, letter: str) -> int | None:
        if self.published is None:
            return None
        return self.published.year + {"l": -1, "t": 0, "n": 1, "L": -1, "T": 0}[letter]
