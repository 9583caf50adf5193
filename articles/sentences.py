"""Where the sentence around a span begins and ends."""

import re

#: An end of a sentence, or of a line: headings and items of a list end with theirs.
_END = re.compile(r"[.!?…]+[\"”»’)]*\s+(?=[\"“«‘(]?[A-ZА-ЯЁӘҒҚҢӨҰҮҺІЎҲ0-9])|\n+")

#: Words whose point ends no sentence.
_ABBREVIATIONS = re.compile(
    r"(?:\b(?:Mr|Mrs|Dr|St|No|Co|Inc|Ltd|approx|vs|i\.e|e\.g|млн|млрд|трлн|тыс|руб|тг|долл|ул|им|г|гг|см|т\.е|т\.к)"
    r"|\b[A-ZА-Я])\.\s+$"
)


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The span of the sentences that hold the half-open span `start` to `end`, without outer blanks."""
    first, last = 0, len(text)
    for match in _END.finditer(text):
        if _ABBREVIATIONS.search(text[max(0, match.start() - 12) : match.end()]):
            continue
        if match.end() <= start:
            first = match.end()
        elif match.start() >= end or match.start() < end <= match.end():
            last = match.end()
            break
    while first < start and text[first].isspace():
        first += 1
    while last > end and text[last - 1].isspace():
        last -= 1
    return first, last
