"""A page split into articles, an article into sentences, list items and headings. Offsets are kept."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from .types import Span


class LineKind(StrEnum):
    """What a line of text is."""

    HEADING = "heading"
    ITEM = "item"
    ROW = "row"
    PROSE = "prose"
    NOISE = "noise"  # a ticker, a menu, a date line


class Line(NamedTuple):
    """A line that is not blank."""

    span: Span
    text: str
    kind: LineKind


class Sentence(NamedTuple):
    """A sentence, list item, table row or heading; `paragraph` numbers the lines of its article."""

    span: Span
    text: str
    kind: LineKind
    paragraph: int


@dataclass(frozen=True, slots=True)
class Part:
    """One article of a page; its lines are those that are not blank."""

    span: Span
    title: str
    text: str
    published: date | None = None
    lines: tuple[Line, ...] = field(default=(), repr=False, compare=False)


DIGIT = re.compile(r"\d")
BULLET = re.compile(r"\s*(?:[•*·●▪‣–—-]|\d{1,2}[.)])\s+")
RATE = re.compile(r"\s*(?:[$€₽£¥]\s?1|1\s+[A-Z]{3})\s*[–—=-]|(?:[A-Z]{3}\s+[\d.,]+\s*[·|]\s*)+")
RATE_OF_TWO = re.compile(r"[A-Z]{3}\s*/\s*[A-Z]{3}\s*=")
MENU = re.compile(r"^\s*[^|.!?]{1,30}(?:\s\|\s[^|.!?\d]{1,30}){3,}\s*$")
DOTTED_MENU = re.compile(r"[^.!?\d·]{2,30}(?:\s·\s[^.!?\d·]{2,30}){2,}")
DATE_LINE = re.compile(r"\s*\d{1,2}\.?\s+\w+\s+\d{4}\.?\s*")
ITEM_SHAPE = re.compile(r"^[^!?]{1,60}?(?::|\s[–—-]|\.{3,})\s+[^!?]*\d")
WIDE_GAP = re.compile(r"(?:\t| {3,})[ \t]*")
FEWEST_CELLS = 2
LONGEST_CELL = 30  # characters
TERMINAL = re.compile(r"[.!?…][\"»”’)]*\s*$")
SENTENCE_END = re.compile(r"[.!?…][\"»”)\]]*\s+(?=(?:[–—] )?[«“\"„(\[]?[^\W_a-zа-яёәғқңөұүһі])")
SHORT_FORM = re.compile(
    r"(?:^|[\s(«\"])(?:[^\W\d_]|г|гг|тг|руб|долл|кв|ул|им|стр|см|т\.е|т\.д|т\.п|др|пр|mr|mrs|ms|dr|jr|st|no|vs|inc|ltd|co|corp"
    r"|u\.s|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|approx|gen|prof|ж)\.$",
    re.IGNORECASE,
)
COUNTED_FORM = re.compile(r"(?:тыс|млн|млрд|трлн|шт|ед|чел|mln|mlrd|тг|руб|долл)\.$", re.IGNORECASE)
NAMED_COUNT = re.compile(r"\b[A-ZА-ЯЁ]\S* [-–—:] ?\d[\d ,\u00a0]*(?:тыс|млн)\.$")  # «Onix — 3,2 тыс.»
TALLY = re.compile(r"\D{2,40}\s\d[\d ,.\u00a0]*(?:%|\s\w{1,8}\.?)?")
LONGEST_SENTENCE = 1_500  # characters
LONGEST_HEADING = 16
LONGEST_ITEM = 24
LONGEST_TALLY = 5
YEAR_AT_END = re.compile(r"(?:19|20)\d\d$")
SHORTEST_TITLE = 6


def lines(text: str, offset: int = 0) -> Iterator[Line]:
    """The lines of `text` that are not blank, with what each is."""
    found: list[Line] = []
    for match in re.finditer(r"[^\r\n\u2028\u2029]+", text):
        line = match.group()
        stripped = line.strip()
        if stripped:
            start = offset + match.start() + line.index(stripped[0])
            found.append(Line(Span(start, start + len(stripped)), stripped, line_kind(stripped)))
    before: Line | None = None
    for line_found, after in zip(found, [*found[1:], None], strict=False):
        if after is not None and _heads(line_found, after):
            line_found = line_found._replace(kind=LineKind.ROW)
        elif before is not None and _ends_list(before, line_found):
            line_found = line_found._replace(kind=LineKind.ITEM)
        before = line_found
        yield line_found


def _ends_list(before: Line, line: Line) -> bool:
    """Whether a line is the last item of a list: it follows one that ends in a semicolon or comma."""
    short = len(line.text.split()) <= LONGEST_ITEM and line.kind is LineKind.PROSE
    return short and before.kind is LineKind.ITEM and before.text.endswith((";", ","))


def _heads(line: Line, after: Line) -> bool:
    """Whether what looks like a menu is the head of a table: rows of as many cells stand under it."""
    cells = line.text.count("|")
    return (
        line.kind is LineKind.NOISE
        and cells > 0
        and after.text.count("|") == cells
        and bool(DIGIT.search(after.text))
    )


def line_kind(line: str) -> LineKind:
    """What `line` is, by its shape alone."""
    if RATE.match(line) or DATE_LINE.fullmatch(line):
        return LineKind.NOISE
    if "·" in line and DOTTED_MENU.fullmatch(line):
        return LineKind.NOISE
    if ("|" in line and MENU.match(line)) or ("=" in line and RATE_OF_TWO.search(line)):
        return LineKind.NOISE
    words = len(line.split())
    if line.count("|") >= 1 and words < 40:
        return LineKind.ROW
    if is_spaced(line) or is_parted(line):
        return LineKind.ROW
    bullet = BULLET.match(line)
    if bullet is not None and words <= LONGEST_ITEM * 2 and not _is_speech(line, words):
        return LineKind.ITEM
    if (
        words <= LONGEST_ITEM
        and ITEM_SHAPE.match(line)
        and not line.endswith(":")
        and not _ends_sentence(line)
    ):
        return LineKind.ITEM
    if (
        words <= LONGEST_TALLY
        and TALLY.fullmatch(line)
        and not _ends_sentence(line)
        and not YEAR_AT_END.search(line)
    ):
        return LineKind.ITEM
    if words <= LONGEST_HEADING and not TERMINAL.search(line) and not line.endswith((";", ",")):
        return LineKind.HEADING
    return LineKind.PROSE


def is_spaced(line: str) -> bool:
    """Whether wide gaps part a line into cells: a name and numbers, or the heads of their columns."""
    if not WIDE_GAP.search(line):
        return False
    cells = WIDE_GAP.split(line)
    return len(cells) >= FEWEST_CELLS and all(len(cell) <= LONGEST_CELL for cell in cells)


def is_parted(line: str) -> bool:
    """Whether semicolons part a line into cells: "China; 51,306; 911.8"."""
    cells = line.split(";")
    if len(cells) <= FEWEST_CELLS or _ends_sentence(line):
        return False
    return all(0 < len(cell.strip()) <= LONGEST_CELL for cell in cells) and "," not in cells[0]


def _is_speech(line: str, words: int) -> bool:
    """Whether a dash opens somebody's words, not a list's item."""
    return line[0] in "–—-" and (words > LONGEST_ITEM or (words >= 10 and _ends_sentence(line)))


def _ends_sentence(line: str) -> bool:
    return TERMINAL.search(line) is not None and COUNTED_FORM.search(line) is None


def split_page(text: str) -> list[Part]:
    """The articles of a page, in order, with no gap: the page itself where it holds one.

    A new article starts at a line that looks like a title: a heading of some length, not the
    first of the page, with prose after it, on a page with several such.
    """
    found = list(lines(text))
    starts = [0]
    for before, line, after in zip([None, *found], found, [*found[1:], None], strict=False):
        if before is not None and after is not None and _is_title(before, line, after):
            starts.append(line.span.start)
    ends = [*starts[1:], len(text)]
    return [_part(text, start, end, found) for start, end in zip(starts, ends, strict=True)]


def _is_title(before: Line, line: Line, after: Line) -> bool:
    if line.kind is not LineKind.HEADING or line.text.endswith(":"):
        return False
    words = line.text.split()
    long_enough = len(words) >= SHORTEST_TITLE or (len(words) >= 4 and before.kind is not LineKind.HEADING)
    return long_enough and after.kind is LineKind.PROSE and len(after.text) > len(line.text)


def _part(text: str, start: int, end: int, every: list[Line]) -> Part:
    first, last = (bisect_left(every, edge, key=lambda line: line.span.start) for edge in (start, end))
    inside = tuple(every[first:last])
    title = next((line.text for line in inside if line.kind is LineKind.HEADING), "")
    return Part(Span(start, end), title, text[start:end], lines=inside)


def sentences(text: str, offset: int = 0) -> Iterator[Sentence]:
    """The sentences of one article; spans index the page when `offset` is where the article starts."""
    return sentences_of(lines(text, offset))


def sentences_of(found: Iterable[Line]) -> Iterator[Sentence]:
    """The sentences of lines."""
    for number, line in enumerate(found):
        if line.kind is LineKind.NOISE:
            continue
        if line.kind is LineKind.ROW or (line.kind is LineKind.HEADING and not line.text.endswith(":")):
            yield Sentence(line.span, line.text, line.kind, number)
            continue
        start = line.span.start
        for first, last in _short(_cut(line.text), line.text):
            words = line.text[first:last]
            yield Sentence(Span(start + first, start + last), words, _kind_of(words, line, first), number)


def _kind_of(words: str, line: Line, first: int) -> LineKind:
    """What a sentence of a line is: the last before a list heads it, those before it are prose."""
    leads = words.endswith(":") and line.kind is not LineKind.ITEM
    if leads and (first == 0 or not DIGIT.search(words)):
        return LineKind.HEADING if first else line.kind
    return LineKind.PROSE if line.kind is LineKind.HEADING else line.kind


def _short(spans: Iterable[tuple[int, int]], text: str) -> Iterator[tuple[int, int]]:
    """Spans no longer than a sentence can be: what has no full stop for pages is cut at a space."""
    for start, last in spans:
        while last - start > LONGEST_SENTENCE:
            end = text.rfind(" ", start, start + LONGEST_SENTENCE)
            end = end if end > start else start + LONGEST_SENTENCE
            yield start, end
            start = end
        yield start, last


def _cut(line: str) -> Iterator[tuple[int, int]]:
    """The spans of a line's sentences."""
    start = 0
    for match in SENTENCE_END.finditer(line):
        if not _goes_on(line, match):
            yield start, match.start() + len(match.group().rstrip())
            start = match.end()
    if start < len(line):
        yield start, len(line)


def _goes_on(line: str, match: re.Match[str]) -> bool:
    """Whether a full stop belongs to a short form and the sentence goes on after it."""
    head = line[max(0, match.start() - 8) : match.start() + 1]
    following = line[match.end() :].lstrip('«“"„([')[:1]
    if COUNTED_FORM.search(head):
        opens = line[match.end()].isalpha() and NAMED_COUNT.search(line[: match.start() + 1])
        return not ("А" <= following <= "Я" or opens)
    if line[match.start() - 1 : match.start() + 1] == ".." and line[match.end()].isdigit():
        return True
    if line[match.start()] == "." and SHORT_FORM.search(head):
        return True
    number_ends = match.start() > 0 and line[match.start() - 1].isdigit() and following.isdigit()
    return number_ends and match.start() < 3
