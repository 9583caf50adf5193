"""Bytes to text: the article out of a page of HTML, or the text of a plain file.

What cannot be read as text is refused with one sentence, never guessed at.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

import trafilatura
from charset_normalizer import from_bytes

#: More control characters than this share of a text, and it is no text.
MOST_CONTROLS = 0.01


class UnreadableError(ValueError):
    """The bytes are no readable page or file; the message says what they are and what to do."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page's text with what it says of itself; nothing where it does not say."""

    title: str
    text: str
    published: date | None = None
    publisher: str | None = None
    language: str | None = None


def decode(content: bytes) -> str:
    """The text of a file: UTF-8, else UTF-16 by its mark, else the legacy encoding that fits best.

    Raises UnreadableError for nothing, for binary data, and where no encoding fits.
    """
    if not content.strip():
        raise UnreadableError("The file is empty; give one that holds an article.")
    if content[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return _decoded(content, "utf-16")
    if b"\0" in content:
        raise UnreadableError("The file is binary data, not text; give HTML or plain text.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = _guessed(content)
    controls = sum(letter < " " and letter not in "\t\n\r\f" for letter in text)
    if controls > MOST_CONTROLS * len(text):
        raise UnreadableError("The file is binary data, not text; give HTML or plain text.")
    return text


def _decoded(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableError(f"The file says it is {encoding} and is not; save it as UTF-8.") from error


def _guessed(content: bytes) -> str:
    """The text in the legacy encoding that fits, among those that news of the region was written in."""
    best = from_bytes(content, cp_isolation=["cp1251", "koi8_r", "cp866", "cp1252", "cp1254"]).best()
    if best is None:
        raise UnreadableError("The file is in no encoding that fits; save it as UTF-8.")
    return str(best)


def extract(content: bytes, *, url: str | None = None) -> Page:
    """The article of a page of HTML, with its title, date, publisher and language where it names them.

    Raises UnreadableError for what is empty, binary, or holds no article.
    """
    if not content.strip():
        raise UnreadableError("The page is empty; check the address.")
    if b"\0" in content[:4096] and content[:2] not in {b"\xff\xfe", b"\xfe\xff"}:
        raise UnreadableError("The page is binary data, not text; give the address of an article.")
    found = _article(content, url)
    if found is None or not (found.text or "").strip():
        raise UnreadableError("No article was found in the page; check that it holds one.")
    return Page(
        title=found.title or "",
        text=found.text,
        published=_day(found.date),
        publisher=found.sitename,
        language=found.language,
    )


def _article(content: bytes, url: str | None) -> Any:
    """The page as trafilatura reads it; None where it finds no markup or no article."""
    markup = trafilatura.load_html(content)
    if markup is None:
        return None
    return trafilatura.bare_extraction(markup, url=url, with_metadata=True, include_comments=False)


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
