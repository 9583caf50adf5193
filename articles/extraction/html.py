"""Bytes of a page or a text file to text, with title, date, publisher and language where it says them."""

import re
from dataclasses import dataclass
from datetime import date

import charset_normalizer
import trafilatura

from .languages import detect

LARGEST = 20_000_000
SNIFFED = 4_096
SHORTEST_TEXT = 20
CONTROL = frozenset(range(32)) - {9, 10, 12, 13, 27}
MOST_CONTROL = 0.02
DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,30})|<\?xml[^>]{0,200}?encoding=["']([\w-]{2,30})""", re.I)
LEGACY = ("cp1251", "koi8_r", "cp1252")
LOOKS_LIKE_HTML = re.compile(rb"<(?:!doctype|html|head|body|article|div|p)\b", re.IGNORECASE)


class UnreadableError(ValueError):
    """No article can be read from these bytes; the message says why in one sentence."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Page:
    """The article of a page. `language` is of the text, ISO 639-1; the rest is as the page states it."""

    title: str
    text: str
    published: date | None
    publisher: str | None
    language: str


def decode(content: bytes) -> str:
    """The text in `content`: UTF-8, else the encoding it declares, else the likeliest of the legacy ones.

    Raises UnreadableError for nothing, for what is not text and for what is too large.
    """
    _check(content)
    for encoding in ("utf-8-sig", *_declared(content)):
        try:
            return content.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return _guessed(content)


def extract(content: bytes, url: str | None = None) -> Page:
    """The article in a page of HTML, without menus and notes round it.

    Raises UnreadableError where there is none.
    """
    markup = decode(content)
    if LOOKS_LIKE_HTML.search(content[:SNIFFED]) is None:
        raise UnreadableError("The page is not HTML; give plain text as a .txt file.")
    document = trafilatura.bare_extraction(markup, url=url, include_comments=False, include_tables=True, with_metadata=True)
    text = (document.text if document is not None else None) or ""
    if document is None or len(text.strip()) < SHORTEST_TEXT:
        raise UnreadableError("No article text was found in the page; it may need a script or a login.")
    return Page(
        title=document.title or "",
        text=text,
        published=_date(document.date),
        publisher=document.sitename or document.hostname,
        language=detect(text),
    )


def _check(content: bytes) -> None:
    if not content.strip():
        raise UnreadableError("The file is empty; give one with text in it.")
    if len(content) > LARGEST:
        raise UnreadableError(f"The file is larger than {LARGEST // 1_000_000} MB; give the article alone.")
    head = content[:SNIFFED]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnreadableError("The file is in UTF-16; save it as UTF-8.")
    control = sum(byte in CONTROL for byte in head)
    if b"\0" in content[:LARGEST] or control > MOST_CONTROL * len(head):
        raise UnreadableError("The file is not text: it holds binary data; give HTML or plain text.")


def _declared(content: bytes) -> list[str]:
    match = DECLARED.search(content[:SNIFFED])
    return [(match.group(1) or match.group(2)).decode("ascii")] if match is not None else []


def _guessed(content: bytes) -> str:
    """The text in the likeliest legacy encoding; mostly letters it must be."""
    best = charset_normalizer.from_bytes(content[: SNIFFED * 4]).best()
    tried = [best.encoding] if best is not None else []
    for encoding in (*tried, *LEGACY):
        try:
            text = content.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
        if _is_prose(text):
            return text
    raise UnreadableError("The file's encoding could not be told; save it as UTF-8.")


def _is_prose(text: str) -> bool:
    """Whether text is mostly letters and spaces, few of them from odd corners of Unicode."""
    sample = text[:SNIFFED]
    usual = sum(c.isspace() or c.isascii() and c.isprintable() or "\u0400" <= c <= "\u04ff" or c in "«»—–№“”’" for c in sample)
    return usual >= 0.9 * len(sample) and any(c.isalpha() for c in sample)


def _date(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
