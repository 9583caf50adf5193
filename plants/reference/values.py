"""Reading one cell of a CSV file.

Each function here makes a reader: it takes the cell's text, never empty, and returns the value or
raises ValueError with the reason, written to follow "column x:" and to end in a full stop.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from plants.periods import Period
from plants.vocabulary import CURRENCY

Reader = Callable[[str], Any]

#: Years outside these are slips of the keyboard.
FIRST_YEAR, LAST_YEAR = 1900, 2100

_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_SLUG = re.compile(r"[A-Za-z0-9_-]+")
_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def shown(value: object) -> str:
    """A value as an error message quotes it, cut where it is long."""
    words = " ".join(str(value).split())
    return f"“{words[:60]}…”" if len(words) > 60 else f"“{words}”"


def text(longest: int) -> Reader:
    """Text of at most `longest` characters."""

    def read(cell: str) -> str:
        if any(unicodedata.category(char) == "Cc" and char not in "\n\t" for char in cell):
            raise ValueError(f"{shown(_printable(cell))} holds a control character; take it out.")
        if len(cell) > longest:
            raise ValueError(f"{shown(cell)} has {len(cell)} characters; {longest} are kept.")
        return cell

    return read


def _printable(cell: str) -> str:
    return "".join(char if char.isprintable() else "�" for char in cell)


def _matching(pattern: re.Pattern[str], hint: str, longest: int = 1000) -> Reader:
    def read(cell: str) -> str:
        if not pattern.fullmatch(cell):
            raise ValueError(f"{shown(_printable(cell))} {hint}.")
        return str(text(longest)(cell))

    return read


def slug(longest: int) -> Reader:
    """A name made of Latin letters, digits, hyphens and underscores."""
    return _matching(_SLUG, "is no slug; use Latin letters, digits, hyphens and underscores", longest)


country_code = _matching(re.compile("[A-Z]{2}"), "is no country code; use two capital letters, as KZ")
region_code = _matching(
    re.compile("[A-Z]{2}-[A-Z0-9]{1,3}"), "is no ISO 3166-2 code; write it as KZ-10 or UZ-TK"
)
currency = _matching(CURRENCY, "is no currency; use an ISO 4217 code, as KZT")
language = _matching(re.compile("[a-z]{2,3}"), "is no language; use an ISO 639-1 code, as ru")
address = _matching(re.compile(r"https?://[^\s/]+\S*"), "is no web address; start it with https://")


def word(known: Iterable[str]) -> Reader:
    """One of the words `known`."""
    words = [str(name) for name in known]

    def read(cell: str) -> str:
        if cell not in words:
            raise ValueError(f"{shown(_printable(cell))} is not known; use {either(words)}.")
        return cell

    return read


def either(words: list[str]) -> str:
    """Words as a sentence offers them: "a, b or c"."""
    return " or ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def number(places: int, *, least: Decimal | int, most: Decimal | int, above: bool = False) -> Reader:
    """A Decimal from `least` (or `above` it) to `most`, with no more decimal places than are stored."""

    def read(cell: str) -> Decimal:
        if not _NUMBER.fullmatch(cell):
            raise ValueError(f"{shown(_printable(cell))} is not a number; write it as 1250 or 12.5.")
        value = Decimal(cell)
        if not least <= value <= most or (above and value == least):
            start = f"above {least}" if above else f"{least}"
            raise ValueError(f"{shown(cell)} is out of range; it goes from {start} to {most}.")
        if len(cell.partition(".")[2].rstrip("0")) > places:
            raise ValueError(f"{shown(cell)} has more than the {places} decimal places that are kept.")
        return value

    return read


def whole(most: int = 2_147_483_647) -> Reader:
    """A whole number from 0 to `most`."""
    read_number = number(0, least=0, most=most)
    return lambda cell: int(read_number(cell))


def _in_sight(year: int, cell: str) -> None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(f"{shown(cell)} is not between {FIRST_YEAR} and {LAST_YEAR}.")


def when(cell: str) -> Period:
    """A year, month or day as the period it names."""
    wrong = f"{shown(_printable(cell))} is not a date; write it as 2024, 2024-03 or 2024-03-15."
    if not _DATE.fullmatch(cell):
        raise ValueError(wrong)
    _in_sight(int(cell[:4]), cell)
    try:
        return Period.parse(cell)
    except ValueError as error:
        raise ValueError(wrong) from error


def day(cell: str) -> date:
    """One day."""
    if not _DAY.fullmatch(cell):
        raise ValueError(f"{shown(_printable(cell))} is not a day; write it as 2024-03-15.")
    period = when(cell)
    return period.start


def several(read_one: Reader) -> Reader:
    """A list parted by semicolons, in which nothing stands twice."""

    def read(cell: str) -> list[Any]:
        parts = [part.strip() for part in cell.split(";")]
        if "" in parts:
            raise ValueError(f"{shown(_printable(cell))} has an empty item; take out the extra semicolon.")
        for n, part in enumerate(parts):
            if part in parts[:n]:
                raise ValueError(f"{shown(_printable(part))} stands in the list twice.")
        return [read_one(part) for part in parts]

    return read


_percent = number(2, least=0, most=100, above=True)


def owner(part: str) -> tuple[str, Decimal | None]:
    """`organisation=percent`, or the organisation alone where its share is not known."""
    name, equals, share = (piece.strip() for piece in part.partition("="))
    return name, _percent(share) if equals else None
