"""Periods: "January-July 2025", "last year", "за 10 месяцев", resolved against the day of publication.

The words of time become a string of letters (see `lexicon.shape.TIME_WORDS`), and a period is a
pattern in that string, so that one set of patterns serves every language.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from .grammar import CLOCK, NUMERALS
from .matching import Found
from .tokens import Kind, Token

Days = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Word:
    """A word of time: its letter, its number (month, year, ordinal) and its tokens [first, last)."""

    letter: str
    number: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class PeriodMention:
    """A period named at tokens [first, last).

    `past` and `future` differ where no year is named. `shift` moves the period of the context
    instead: -1 is "a year earlier", 0 "the same period", 2020 the same days of 2020. `known` is false for a bound that names
    no period ("after 2035").
    """

    first: int
    last: int
    past: Days | None
    future: Days | None
    shift: int | None = None
    opening: tuple[Days | None, Days | None] | None = None  # of "since January": the month alone

    def days(self, ahead: bool) -> Days | None:
        """The period, read as lying ahead or behind."""
        return self.future if ahead else self.past


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


def shifted(days: Days, years: int) -> Days:
    """`days` moved by whole years; a month's end stays a month's end."""
    start, end = days
    whole = end.day == monthrange(end.year, end.month)[1]
    last_day = monthrange(end.year + years, end.month)[1]
    return (
        start.replace(year=start.year + years, day=min(start.day, 28) if start.day > 28 else start.day),
        end.replace(year=end.year + years, day=last_day if whole else min(end.day, last_day)),
    )


def _day(year_: int, month_: int, day: int) -> Days | None:
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


Found = tuple[Days | None, Days | None, int | None]
Rule = Callable[[list[Word], Resolver], Found | None]


def _numbers(words: list[Word], letters: str) -> list[int]:
    return [word.number for word in words if word.letter in letters]


def _year_of(words: list[Word], resolver: Resolver) -> int | None:
    named = _numbers(words, "Y")
    if named:
        return named[-1]
    relative = [word.letter for word in words if word.letter in "ltnLT"]
    return resolver.relative_year(relative[-1]) if relative else None


def _month_range(words: list[Word], resolver: Resolver) -> Found | None:
    first, last = _numbers(words, "M")[:2]
    years = _numbers(words, "Y")
    if len(years) == 2:
        return (*resolver.both((month(years[0], first)[0], month(years[1], last)[1])), None)
    at = _year_of(words, resolver)
    if at is None:
        return (*resolver.window(first, last), None)
    return (*resolver.both(months(at if last >= first else at - 1, first, last)), None)


def _month(words: list[Word], resolver: Resolver) -> Found | None:
    number, at = _numbers(words, "M")[0], _year_of(words, resolver)
    if at is None:
        return (*resolver.window(number, number), None)
    return (*resolver.both(month(at, number)), None)


def _date(words: list[Word], resolver: Resolver) -> Found | None:
    number, day, at = _numbers(words, "M")[0], _numbers(words, "N")[0], _year_of(words, resolver)
    if at is not None:
        return (*resolver.both(_day(at, number, day)), None)
    past, future = resolver.window(number, number)
    if past is None or future is None or resolver.published is None:
        return None, None, None
    behind, ahead = _day(past[0].year, number, day), _day(future[0].year, number, day)
    if behind and behind[0] > resolver.published:
        behind = _day(past[0].year - 1, number, day)
    return behind, ahead, None


def _years(words: list[Word], resolver: Resolver) -> Found | None:
    first, last = _numbers(words, "Y")[:2]
    if last < first or last - first > 60:
        return None
    return (*resolver.both((year(first)[0], year(last)[1])), None)


def _years_to_month(words: list[Word], resolver: Resolver) -> Found | None:
    """ "1996-yildan 2006-yilning iyun oyigacha"."""
    first, last = _numbers(words, "Y")[:2]
    return (*resolver.both((year(first)[0], month(last, _numbers(words, "M")[0])[1])), None)


def _year(words: list[Word], resolver: Resolver) -> Found | None:
    at = _year_of(words, resolver)
    return (*resolver.both(year(at)), None) if at is not None else (None, None, None)


def _part(words: list[Word], resolver: Resolver) -> Found | None:
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


def _first_months(words: list[Word], resolver: Resolver) -> Found | None:
    """ "First two months of 2023", "за 10 месяцев": a window from January."""
    count, at = _numbers(words, "N")[0], _year_of(words, resolver)
    if not 1 <= count <= 12:
        return None
    if at is None:
        return (*resolver.window(1, count), None)
    return (*resolver.both(months(at, 1, count)), None)


def _since_start(words: list[Word], resolver: Resolver) -> Found | None:
    published = resolver.published
    if published is None:
        return None
    return (*resolver.both((date(published.year, 1, 1), published)), None)


def _since(words: list[Word], resolver: Resolver) -> Found | None:
    """From a month or year until publication."""
    found = (_month if _numbers(words, "M") else _year)(words, resolver)
    if found is None:
        return None
    if found[0] is None or resolver.published is None or found[0][0] > resolver.published:
        return found
    return (*resolver.both((found[0][0], resolver.published)), None)


def _until_month(words: list[Word], resolver: Resolver) -> Found | None:
    """"By the end of December": the year so far, to that month's end."""
    number, at = _numbers(words, "M")[0], _year_of(words, resolver)
    if at is None:
        return (*resolver.window(1, number), None)
    return (*resolver.both(months(at, 1, number)), None)


def _this_year(words: list[Word], resolver: Resolver) -> Found | None:
    """"By the end of the year"."""
    if resolver.published is None:
        return None, None, None
    return (*resolver.both(year(resolver.published.year)), None)


def _opening(words: list[Word], resolver: Resolver) -> tuple[Days | None, Days | None]:
    """The month or year itself that something goes on since."""
    found = (_month if _numbers(words, "M") else _year)(words, resolver)
    return found[:2] if found is not None else (None, None)


def _early(words: list[Word], resolver: Resolver) -> Found | None:
    at = _year_of(words, resolver)
    return (*resolver.both(months(at, 1, 3)), None) if at is not None else (None, None, None)


def _season(words: list[Word], resolver: Resolver) -> Found | None:
    first, at = _numbers(words, "Z")[0], _year_of(words, resolver)
    if at is None:
        return (*resolver.window(first, first + 2), None)
    return (*resolver.both(months(at, first, first + 2)), None)


def _last_month(words: list[Word], resolver: Resolver) -> Found | None:
    published = resolver.published
    if published is None:
        return None, None, None
    before = published.replace(day=1) - timedelta(days=1)
    near = published if any(word.letter == "t" for word in words) else before
    return (*resolver.both(month(near.year, near.month)), None)


def _ago(words: list[Word], resolver: Resolver) -> Found | None:
    if resolver.published is None:
        return None, None, None
    count = (_numbers(words, "N") or [1])[0]
    return (*resolver.both(year(resolver.published.year - count)), None)


def _coming_years(words: list[Word], resolver: Resolver) -> Found | None:
    """ "In the next 3-4 years": the last of them."""
    if resolver.published is None:
        return None, None, None
    return (*resolver.both(year(resolver.published.year + _numbers(words, "N")[-1])), None)


def _day_word(words: list[Word], resolver: Resolver) -> Found | None:
    if resolver.published is None:
        return None, None, None
    day = resolver.published - timedelta(days=1 if words[0].letter == "d" else 0)
    return (*resolver.both((day, day)), None)


def _unknown(words: list[Word], resolver: Resolver) -> Found | None:
    return None, None, None


def _earlier(words: list[Word], resolver: Resolver) -> Found | None:
    return None, None, -1


def _same(words: list[Word], resolver: Resolver) -> Found | None:
    """ "The same period", of last year or of a year named."""
    years = _numbers(words, "Y")
    if years:
        return None, None, years[0]
    return None, None, -1 if any(word.letter in "lLE" for word in words) else 0


YEAR = r"(?:Y-?y|Y|[lt]y|ny|L|T)"

#: Patterns over the letters of time, tried in order; the longest match at a place wins.
PATTERNS: list[tuple[re.Pattern[str], Rule]] = [
    (re.compile(pattern), rule)
    for pattern, rule in (
        (rf"[sf]?{YEAR}?-?Mm?-?Mm?(?:{YEAR})?", _month_range),
        (r"s?MYy?-MYy?", _month_range),
        (rf"{YEAR}?-?M&Mm?{YEAR}?", _month_range),
        (rf"{YEAR}-?N-?M", _date),
        (rf"N-?M{YEAR}?", _date),
        (r"MN(?:Yy?)?", _date),
        (rf"{YEAR}-?Mm?|Mm?{YEAR}|Mm?", _month),
        (r"Yy?(?:-|&)Yy?", _years),
        (r"[sf]Yy?-Yy?", _years),
        (r"Y-?y?-?Y-?yMm?", _years_to_month),
        (rf"f?{YEAR}m?", _year),
        (rf"u?e{YEAR}|{YEAR}-?e|uYy?|Yy?U|Y-?y?U", _year),
        (rf"u?eMm?{YEAR}?|{YEAR}-?Mm?e", _until_month),
        (r"u?ey|u?y-?e|y-?eU", _this_year),
        (rf"g{YEAR}|{YEAR}-?g", _early),
        (rf"[ON]-?[QHh]{YEAR}?|{YEAR}-?[ON]-?[QHh]|{YEAR}-?[Hh]|[KJ]{YEAR}?|{YEAR}[KJ]|[Hh]{YEAR}|h", _part),
        (rf"O?N-?mm?{YEAR}?|NOm{YEAR}?|{YEAR}-?O?N-?mm?|{YEAR}-?ONm", _first_months),
        (r"sg(?:ty|y|T)|(?:ty|T|y)g[sr]?|gs?ty|sgty", _since_start),
        (rf"sMm?{YEAR}?|{YEAR}-?Mm?r|Mm?r|sYy?|Y-?y?r", _since),
        (rf"Z{YEAR}?|{YEAR}-?Z", _season),
        (r"[lt]m", _last_month),
        (r"N-?yG|yG", _ago),
        (r"n(?:N-)?Ny|(?:N-)?Nyn|nN-Ny", _coming_years),
        (r"[Dd]", _day_word),
        (r"pYy?|Y-?y?P", _unknown),
        (r"lN[my]|ylN", _unknown),
        (r"E", _earlier),
        (rf"S(?:{YEAR}|E)?|(?:{YEAR}|E)-?S", _same),
    )
]


def is_year(token: Token) -> bool:
    """Whether the digits can be a year."""
    return token.kind is Kind.NUMBER and re.fullmatch(r"(?:19[5-9]|20[0-9])\d", token.text) is not None


class PeriodFinder:
    """Finds the periods of one run of tokens; `taken` are tokens that belong to quantities."""

    def __init__(
        self,
        tokens: Sequence[Token],
        words: Found,
        language: str,
        published: date | None,
        taken: frozenset[int] = frozenset(),
    ) -> None:
        self.tokens = tokens
        self.words = words
        self.language = language
        self.resolver = Resolver(published)
        self.taken = taken

    def find(self) -> list[PeriodMention]:
        """Every period named, in order."""
        mentions: list[PeriodMention] = []
        for run in self._runs():
            mentions.extend(self._mentions(run))
        return mentions

    def _words(self) -> list[Word]:
        words: list[Word] = []
        position = 0
        while position < len(self.tokens):
            last, word = self._word(position)
            if word is not None:
                words.append(word)
            position = max(last, position + 1)
        return words

    def _word(self, position: int) -> tuple[int, Word | None]:
        token = self.tokens[position]
        if token.kind is Kind.NUMBER:
            if position not in self.taken and is_year(token):
                return position + 1, Word("Y", int(token.text), position, position + 1)
            if token.text.isdigit() and int(token.text) <= 31:
                return position + 1, Word("N", int(token.text), position, position + 1)
            return position + 1, None
        last, values = self.words.at(CLOCK, position)
        if values and values[0][0] == "M" and self._is_verb(token):
            return last, None
        if values:
            letter, number = values[0]
            return last, Word(letter, number, position, last)
        last, numerals = self.words.at(NUMERALS, position)
        if numerals and numerals[0] == int(numerals[0]) and 0 < numerals[0] <= Decimal(12):
            return last, Word("N", int(numerals[0]), position, last)
        return last, None

    def _is_verb(self, token: Token) -> bool:
        """English "may" and "march" are months only with a capital."""
        return self.language == "en" and not token.capital

    def _runs(self) -> list[list[Word]]:
        """Words of time that stand together, words passed over left out."""
        runs: list[list[Word]] = []
        reach = -1
        for word in self._words():
            gap = self.tokens[reach : word.first] if reach >= 0 else []
            comma = word.letter == "Y" and bool(runs) and bool(runs[-1]) and runs[-1][-1].letter in "NM"
            if not runs or any(token.text != "," or not comma for token in gap):
                runs.append([])
            reach = word.last
            if word.letter != "o":
                runs[-1].append(word)
        return [run for run in runs if run]

    def _mentions(self, run: list[Word]) -> list[PeriodMention]:
        letters = "".join(word.letter for word in run)
        mentions: list[PeriodMention] = []
        position = 0
        while position < len(letters):
            mention, end = self._longest(run, letters, position)
            if mention is not None:
                mentions.append(mention)
            position = max(end, position + 1)
        return mentions

    def _longest(self, run: list[Word], letters: str, start: int) -> tuple[PeriodMention | None, int]:
        best: tuple[PeriodMention | None, int] = (None, start)
        for pattern, rule in PATTERNS:
            match = pattern.match(letters, start)
            if match is None or match.end() <= best[1]:
                continue
            words = run[start : match.end()]
            found = rule(words, self.resolver)
            if found is not None:
                opening = _opening(words, self.resolver) if rule is _since else None
                mention = PeriodMention(words[0].first, words[-1].last, *found, opening)
                best = (mention, match.end())
        return best
