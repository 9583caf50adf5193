"""Articles and claims as lines of JSON, in the formats of the annotation guidelines."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, TextIO

from .extraction.types import ExtractedClaim, Reading

LONGEST_SHOWN = 60


class MalformedLineError(ValueError):
    """A line that is no article; the message says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """An article to read. `language` is None where the text shall tell."""

    id: str
    title: str
    text: str
    published: date | None
    language: str | None


def parse_article(line: str) -> ArticleRecord:
    """The article in one line of JSON."""
    row = _object(line)
    text, key = row.get("text"), row.get("id")
    if not isinstance(text, str) or not isinstance(key, str):
        raise MalformedLineError('"id" and "text" must be strings.')
    title, language = row.get("title") or "", row.get("language")
    if not isinstance(title, str) or not (language is None or isinstance(language, str)):
        raise MalformedLineError('"title" and "language" must be strings.')
    return ArticleRecord(key, title, text, _published(row.get("published")), language)


def parse_claims(line: str) -> dict[str, Any]:
    """The claims of one article in one line of JSON."""
    row = _object(line)
    if not isinstance(row.get("id"), str) or not isinstance(row.get("claims"), list):
        raise MalformedLineError('"id" must be a string and "claims" a list.')
    return row


def lines(file: TextIO) -> Iterator[tuple[int, str]]:
    """The lines of a file that are not blank, with their numbers from 1."""
    return ((number, line) for number, line in enumerate(file, start=1) if line.strip())


def as_row(key: str, reading: Reading) -> dict[str, Any]:
    """What was read from an article, ready for JSON."""
    return {"id": key, "relevant": reading.relevant, "claims": [claim_row(claim) for claim in reading.claims]}


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


def _object(line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise MalformedLineError(f"it is not JSON ({error}).") from error
    if not isinstance(row, dict):
        raise MalformedLineError("it is not a JSON object.")
    return row


def _published(value: Any) -> date | None:
    if value is None or value == "":
        return None
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError as error:
        raise MalformedLineError(f'"published" is no ISO date: {str(value)[:LONGEST_SHOWN]}.') from error
