"""What words of time mean, seen from the day of publication: a rule for each kind of expression.

A rule takes the matched words and gives the period read as lying behind, the one read as lying
ahead (they differ where no year is named), and how far it moves the period of its context, if so.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from .days import Days, Resolver, day_of, month, months, shifted, year


class Word(NamedTuple):
    """A word of time: its letter, its number (month, year, ordinal) and its tokens [first, last)."""

    letter: str
    number: int
    first: int
    last: int


SPRING = 3  # the month from which New Year is the next

Resolved = tuple[Days | None, Days | None, int | None]
Rule = Callable[[list[Word], Resolver], Resolved | None]


def _numbers(words: list[Word], letters: str) -> list[int]:
    return [word.number for word in words if word.letter in letters]


def _year_of(words: list[Word], resolver: Resolver) -> int | None:
    named = _numbers(words, "Y")
    if named:
        return named[-1]
    relative = [word.letter for word in words if word.letter in "ltnLT"]
    return resolver.relative_year(relative[-1]) if relative else None


def _month_range(words: list[Word], resolver: Resolver) -> Resolved | None:
    first, last = _numbers(words, "M")[:2]
    years = _numbers(words, "Y")
    if len(years) == 2:
        return (*resolver.both((month(years[0], first)[0], month(years[1], last)[1])), None)
    at = _year_of(words, resolver)
    if at is None:
        return (*resolver.window(first, last), None)
    return (*resolver.both(months(at if last >= first else at - 1, first, last)), None)


def _month(words: list[Word], resolver: Resolver) -> Resolved | None:
    number, at = _numbers(words, "M")[0], _year_of(words, resolver)
    if at is None:
        return (*resolver.window(number, number), None)
    return (*resolver.both(month(at, number)), None)


def _date(words: list[Word], resolver: Resolver) -> Resolved | None:
    number, day, at = _numbers(words, "M")[0], _numbers(words, "N")[0], _year_of(words, resolver)
    if at is not None:
        return (*resolver.both(day_of(at, number, day)), None)
    past, future = resolver.window(number, number)
    if past is None or future is None or resolver.published is None:
        return None, None, None
    behind, ahead = day_of(past[0].year, number, day), day_of(future[0].year, number, day)
    if behind and behind[0] > resolver.published:
        behind = day_of(past[0].year - 1, number, day)
    return behind, ahead, None


def _months_to(words: list[Word], resolver: Resolver) -> Resolved | None:
    """ "The nine months to September": as many months, that one the last."""
    count, last, at = _numbers(words, "N")[0], _numbers(words, "M")[0], _year_of(words, resolver)
    if not 1 <= count <= last:
        return None
    if at is None:
        return (*resolver.window(last - count + 1, last), None)
    return (*resolver.both(months(at, last - count + 1, last)), None)


def _until_day(words: list[Word], resolver: Resolver) -> Resolved | None:
    """ "By September 1": the year up to that day."""
    found = _date(words, resolver)
    if found is None:
        return None
    behind, ahead, _ = found
    return (
        (date(behind[1].year, 1, 1), behind[1]) if behind else None,
        (date(ahead[1].year, 1, 1), ahead[1]) if ahead else None,
        None,
    )


def _years(words: list[Word], resolver: Resolver) -> Resolved | None:
    first, last = _numbers(words, "Y")[:2]
    if last < first or last - first > 60:
        return None
    return (*resolver.both((year(first)[0], year(last)[1])), None)


def _years_to_month(words: list[Word], resolver: Resolver) -> Resolved | None:
    """ "1996-yildan 2006-yilning iyun oyigacha"."""
    first, last = _numbers(words, "Y")[:2]
    return (*resolver.both((year(first)[0], month(last, _numbers(words, "M")[0])[1])), None)


def _year(words: list[Word], resolver: Resolver) -> Resolved | None:
    at = _year_of(words, resolver)
    return (*resolver.both(year(at)), None) if at is not None else (None, None, None)


def _part(words: list[Word], resolver: Resolver) -> Resolved | None:
    """A quarter or half of a year."""
    ordinal = (_numbers(words, "OKJN") or [1])[0]
    length = 3 if any(word.letter in "QK" for word in words) else 6
    last = ordinal * length
    if not 1 <= last <= 12:
        return None
    at = _year_of(words, resolver)
    if at is None:
        return (*resolver.window(last - length + 1, last), None)
    return (*resolver.both(months(at, last - length + 1, last)), None)


def _last_quarter(words: list[Word], resolver: Resolver) -> Resolved | None:
    """ "In the quarter": the last that was over by the day of publication."""
    published = resolver.published
    if published is None:
        return None, None, None
    ended = (published.month - 1) // 3 * 3 or 12
    return (*resolver.both(months(published.year - (ended == 12), ended - 2, ended)), None)


def _closing_quarter(words: list[Word], resolver: Resolver) -> Resolved | None:
    """ "The last quarter of 2024"."""
    return (*resolver.both(months(_numbers(words, "Y")[0], 10, 12)), None)


def first_months(words: list[Word], resolver: Resolver) -> Resolved | None:
    """ "First two months of 2023", "за 10 месяцев": a window from January."""
    count, at = _numbers(words, "N")[0], _year_of(words, resolver)
    if not 1 <= count <= 12:
        return None
    if at is None:
        behind, ahead = resolver.window(1, count)
        published = resolver.published
        if published is not None and count >= published.month:
            ahead = months(published.year, 1, count)  # still running: no window of the next year
        return behind, ahead, None
    return (*resolver.both(months(at, 1, count)), None)


def _nth_month(words: list[Word], resolver: Resolver) -> Resolved | None:
    """ "The first month of 2024"."""
    ordinal, at = _numbers(words, "O")[0], _year_of(words, resolver)
    return (*resolver.both(month(at, ordinal)), None) if at is not None and ordinal <= 12 else None


def _last_months(words: list[Word], resolver: Resolver) -> Resolved | None:
    """ "The last four months" in May: those of the year so far; elsewhen none can be told."""
    published, count = resolver.published, _numbers(words, "N")[0]
    if published is None or count != published.month - 1:
        return None, None, None
    return (*resolver.both(months(published.year, 1, count)), None)


def _since_start(words: list[Word], resolver: Resolver) -> Resolved | None:
    published = resolver.published
    if published is None:
        return None
    return (*resolver.both((date(published.year, 1, 1), published)), None)


def since(words: list[Word], resolver: Resolver) -> Resolved | None:
    """From a month or year until publication."""
    found = (_month if _numbers(words, "M") else _year)(words, resolver)
    if found is None:
        return None
    if found[0] is None or resolver.published is None or found[0][0] > resolver.published:
        return found
    return (*resolver.both((found[0][0], resolver.published)), None)


def _until_month(words: list[Word], resolver: Resolver) -> Resolved | None:
    """ "By the end of December": the year so far, to that month's end."""
    number, at = _numbers(words, "M")[0], _year_of(words, resolver)
    if at is None:
        behind, ahead = resolver.window(1, number)
        published = resolver.published
        if published is not None and number >= published.month:
            ahead = months(published.year, 1, number)
        return behind, ahead, None
    return (*resolver.both(months(at, 1, number)), None)


def _until_start(words: list[Word], resolver: Resolver) -> Resolved | None:
    """ "By the start of June": the year so far, to the end of May."""
    number, at = _numbers(words, "M")[0], _year_of(words, resolver)
    if at is None and resolver.published is not None:
        at = resolver.published.year if number <= resolver.published.month else resolver.published.year - 1
    if at is None:
        return None, None, None
    return (*resolver.both(months(at, 1, number - 1) if number > 1 else year(at - 1)), None)


def _this_year(words: list[Word], resolver: Resolver) -> Resolved | None:
    """ "By the end of the year"."""
    if resolver.published is None:
        return None, None, None
    return (*resolver.both(year(resolver.published.year)), None)


def _by_new_year(words: list[Word], resolver: Resolver) -> Resolved | None:
    """ "By New Year": this year, or the one just over, told of in its first months."""
    if resolver.published is None:
        return None, None, None
    this = resolver.published.year
    return year(this - 1 if resolver.published.month < SPRING else this), year(this), None


def _year_planned(words: list[Word], resolver: Resolver) -> Resolved | None:
    """ "For the year", of a plan alone."""
    found = _this_year(words, resolver)
    return (None, found[1], None) if found is not None else None


def opening_of(words: list[Word], resolver: Resolver) -> tuple[Days | None, Days | None]:
    """The month or year itself that something goes on since."""
    found = (_month if _numbers(words, "M") else _year)(words, resolver)
    return found[:2] if found is not None else (None, None)


def _early(words: list[Word], resolver: Resolver) -> Resolved | None:
    at = _year_of(words, resolver)
    return (*resolver.both(months(at, 1, 3)), None) if at is not None else (None, None, None)


def _season(words: list[Word], resolver: Resolver) -> Resolved | None:
    first, at = _numbers(words, "Z")[0], _year_of(words, resolver)
    if at is None:
        return (*resolver.window(first, first + 2), None)
    return (*resolver.both(months(at, first, first + 2)), None)


def _last_month(words: list[Word], resolver: Resolver) -> Resolved | None:
    published = resolver.published
    if published is None:
        return None, None, None
    before = published.replace(day=1) - timedelta(days=1)
    near = published if any(word.letter == "t" for word in words) else before
    return (*resolver.both(month(near.year, near.month)), None)


def _ago(words: list[Word], resolver: Resolver) -> Resolved | None:
    if resolver.published is None:
        return None, None, None
    count = (_numbers(words, "N") or [1])[0]
    return (*resolver.both(year(resolver.published.year - count)), None)


def _coming_years(words: list[Word], resolver: Resolver) -> Resolved | None:
    """ "In the next 3-4 years": the last of them."""
    if resolver.published is None:
        return None, None, None
    return (*resolver.both(year(resolver.published.year + _numbers(words, "N")[-1])), None)


def _years_on(words: list[Word], resolver: Resolver) -> Resolved | None:
    """ "In two years' time": of what is to come alone."""
    if resolver.published is None:
        return None, None, None
    return None, year(resolver.published.year + _numbers(words, "N")[0]), None


def _day_word(words: list[Word], resolver: Resolver) -> Resolved | None:
    if resolver.published is None:
        return None, None, None
    day = resolver.published - timedelta(days=1 if words[0].letter == "d" else 0)
    return (*resolver.both((day, day)), None)


def _unknown(words: list[Word], resolver: Resolver) -> Resolved | None:
    return None, None, None


def _earlier(words: list[Word], resolver: Resolver) -> Resolved | None:
    return None, None, -1


def _window_earlier(words: list[Word], resolver: Resolver) -> Resolved | None:
    """ "A year earlier in six months", «годом ранее за январь-июнь»: that window, a year before."""
    inner = [word for word in words if word.letter not in "ES"]
    letters = {word.letter for word in inner}
    rule = first_months if "m" in letters and "N" in letters else _month_range if "&" in letters else None
    if rule is None:
        months_named = len(_numbers(inner, "M"))
        rule = _month_range if months_named == 2 else _month if months_named else _part
    found = rule(inner, resolver)
    if found is None or found[0] is None:
        return found
    return (*resolver.both(shifted(found[0], -1)), None)


def _same(words: list[Word], resolver: Resolver) -> Resolved | None:
    """ "The same period", of last year or of a year named."""
    years = _numbers(words, "Y")
    if years:
        return None, None, years[0]
    return None, None, -1 if any(word.letter in "lLE" for word in words) else 0


YEAR = r"(?:Y-?y|Y|[lt]y|ny|Ly?|Ty?)"

WINDOW = r"(?:O?N-?mm?|M(?:-|&)Mm?|Mm?|[ON]-?[QHh]|[KJ]|h)"  # part of a year, no year named

#: Patterns over the letters of time, tried in order; the longest match at a place wins.
PATTERNS: list[tuple[re.Pattern[str], Rule]] = [
    (re.compile(pattern), rule)
    for pattern, rule in (
        (r"ty-M", _until_month),
        (rf"[sf]?{YEAR}?-?Mm?-?Mm?(?:{YEAR})?", _month_range),
        (r"s?MYy?-MYy?", _month_range),
        (rf"{YEAR}?-?M&Mm?{YEAR}?", _month_range),
        (rf"N-?m-Mm?(?:{YEAR})?", _months_to),
        (rf"{YEAR}-?N-?M", _date),
        (rf"u(?:N-?M|MN)(?:{YEAR})?", _until_day),
        (rf"N-?M{YEAR}?", _date),
        (r"MN(?:Yy?)?", _date),
        (rf"{YEAR}-?Mm?|Mm?{YEAR}|Mm?", _month),
        (r"Yy?(?:-|&)Yy?", _years),
        (r"[sf]Yy?-Yy?", _years),
        (r"Y-?y?-?Y-?yMm?", _years_to_month),
        (rf"f?{YEAR}m?", _year),
        (rf"u?e{YEAR}|{YEAR}-?e|uYy?|Yy?U|Y-?y?U", _year),
        (rf"u?eMm?{YEAR}?|{YEAR}-?Mm?e", _until_month),
        (rf"(?:{YEAR}|y)gr?-?Mm?(?:eU?|U)", _until_month),
        (r"N-?yP", _years_on),
        (rf"{YEAR}?-?Mm?gU|ugMm?{YEAR}?", _until_start),
        (r"u?ey|u?y-?e|y-?eU", _this_year),
        (r"W", _by_new_year),
        (r"w", _year_planned),
        (rf"g{YEAR}|{YEAR}-?g", _early),
        (rf"[ON]-?[QHh]{YEAR}?|{YEAR}-?[ON]-?[QHh]|{YEAR}-?[Hh]|[KJ]{YEAR}?|{YEAR}[KJ]|[Hh]{YEAR}|h", _part),
        (rf"O?N-?mm?{YEAR}?|NOm{YEAR}?|{YEAR}-?O?N-?mm?|{YEAR}-?ONm", first_months),
        (rf"Om{YEAR}", _nth_month),
        (r"sg(?:ty|y|T)|(?:ty|Ty?|y)g[sr]?|gs?ty|sgty", _since_start),
        (rf"sMm?{YEAR}?|{YEAR}-?Mm?r|Mm?r|sg?Yy?|Y-?y?r", since),
        (rf"Z{YEAR}?|{YEAR}-?Z", _season),
        (r"lQYy?", _closing_quarter),
        (r"Ltm", _earlier),
        (r"[lt]m", _last_month),
        (r"N-?yG|yG", _ago),
        (r"n(?:N-)?Ny|(?:N-)?Nyn|nN-Ny", _coming_years),
        (r"[Dd]", _day_word),
        (r"pYy?|Y-?y?P", _unknown),
        (rf"lN-?mm?{YEAR}", first_months),
        (r"lN-?m", _last_months),
        (r"lNy|ylN", _unknown),
        (r"Q", _last_quarter),
        (r"X", _unknown),
        (r"E", _earlier),
        (rf"E{WINDOW}|{WINDOW}E", _window_earlier),
        (rf"S(?:{YEAR}|E)?|(?:{YEAR}|E)-?S", _same),
    )
]
