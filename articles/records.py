"""Articles and claims as lines of JSON, in the formats of the annotation guidelines."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, TextIO

from articles.extraction import pipeline
from articles.extraction.gazetteer import Gazetteer
from articles.extraction.types import ExtractedClaim

LONGEST_SHOWN = 60


class MalformedLineError(ValueError):
    """A line that is no article; the message says what is wrong with it, without a full stop."""


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """An article that comes with its text. `language` is empty where the text shall tell."""

    text: str
    id: str = ""
    title: str = ""
    published: date | None = None
    language: str = ""
    url: str = ""
    publisher: str = ""


def parse_article(line: str | bytes) -> ArticleRecord:
    """The article in one line of JSON. Raises MalformedLineError."""
    row = _object(line)
    text = row.get("text")
    if not isinstance(text, str):
        raise MalformedLineError("“text” is missing or no text")
    words = {name: _words(row, name) for name in ("id", "title", "language", "url", "publisher")}
    return ArticleRecord(text=text, published=_published(row.get("published")), **words)


def parse_named_article(line: str | bytes) -> ArticleRecord:
    """The same of an article that is to be told from others. Raises MalformedLineError for one without id."""
    article = parse_article(line)
    if not article.id:
        raise MalformedLineError("“id” is missing")
    return article


def parse_claims(line: str) -> dict[str, Any]:
    """The claims of one article in one line of JSON."""
    row = _object(line)
    if not isinstance(row.get("id"), str) or not isinstance(row.get("claims"), list):
        raise MalformedLineError("“id” must be a text and “claims” a list")
    return row


def lines(file: TextIO) -> Iterator[tuple[int, str]]:
    """The lines of a file that are not blank, with their numbers from 1."""
    return ((number, line) for number, line in enumerate(file, start=1) if line.strip())


def read_record(article: ArticleRecord, gazetteer: Gazetteer) -> dict[str, Any]:
    """What is read from an article, ready for JSON."""
    reading = pipeline.read(
        article.text,
        title=article.title,
        published=article.published,
        language=article.language or None,
        gazetteer=gazetteer,
    )
    claims = [claim_row(claim) for claim in reading.claims]
    return {"id": article.id, "relevant": reading.relevant, "claims": claims}


def claim_row(claim: ExtractedClaim) -> dict[str, Any]:
    """A claim, ready for JSON: whole numbers as such, dates as ISO."""
    return {
        "metric": str(claim.metric),
        "value": _number(claim.value),
        "unit": claim.unit,
        "change_pct": _number(claim.change_pct),
        "status": str(claim.status),
        "period": [day.isoformat() for day in claim.period] if claim.period else None,
        "country": claim.country,
        "region": claim.region,
        "plant": claim.plant,
        "brand": claim.brand,
        "model": claim.model,
        "segment": str(claim.segment) if claim.segment else None,
        "counterpart": claim.counterpart,
        "quote": claim.quote,
    }


def _number(value: Any) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == int(value) else round(float(value), 6)


def _object(line: str | bytes) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise MalformedLineError(f"it is not JSON: {error}") from error
    if not isinstance(row, dict):
        raise MalformedLineError("it is not a JSON object")
    return row


def _words(row: dict[str, Any], name: str) -> str:
    """A short text of an article; a number counts as its digits."""
    value = row.get(name)
    if isinstance(value, (dict, list, bool)):
        raise MalformedLineError(f"“{name}” is no text")
    return "" if value is None else str(value)


def _published(value: Any) -> date | None:
    """A date as ISO 8601 has it, with or without a time of day."""
    try:
        return date.fromisoformat(str(value)[:10]) if value else None
    except ValueError as error:
        shown = str(value)[:LONGEST_SHOWN]
        raise MalformedLineError(f"“published” is {shown}; write it as 2025-08-20") from error
