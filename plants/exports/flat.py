"""What is computed, as files: nested answers laid flat, a row for every point or promise."""

import csv as writer
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

#: What makes a spreadsheet run the rest of a text, as `plants.exports.columns.Harmless` has it.
RUN = tuple("=+-@\t\n\r＝＋－＠")

#: As many rows as are written at once.
_BATCH = 500

Flat = dict[str, Any]


#: The names that a row is known by: its own cell takes the name of the slot.
KEYS = ("code", "slug")


def flat(row: Mapping[str, Any], prefix: str = "") -> Flat:
    """A nested row in one level: `{"made": {"url": …}}` is `made_url`; texts of a list share a cell."""
    laid: Flat = {}
    for name, value in row.items():
        if isinstance(value, Mapping):
            laid |= {
                prefix + name if key in KEYS else f"{prefix}{name}_{key}": one
                for key, one in flat(value).items()
            }
        elif isinstance(value, list):
            laid[prefix + name] = "; ".join(_short(one) for one in value)
        else:
            laid[prefix + name] = value
    return laid


def _short(value: Any) -> str:
    return str(value.get("url") or value.get("slug")) if isinstance(value, Mapping) else str(value)


def names(rows: Iterable[Flat]) -> list[str]:
    """All names, in the order in which they are first met."""
    return list(dict.fromkeys(name for row in rows for name in row))


def csv(rows: list[Flat], header: list[str]) -> Iterator[bytes]:
    """The rows as RFC 4180 has it, text that a spreadsheet would run made harmless."""
    for first in range(0, max(len(rows), 1), _BATCH):
        text = io.StringIO(newline="")
        lines = writer.writer(text)
        if first == 0:
            lines.writerow(header)
        lines.writerows([_cell(row.get(name)) for name in header] for row in rows[first : first + _BATCH])
        yield text.getvalue().encode()


def _cell(value: Any) -> Any:
    return f"'{value}" if isinstance(value, str) and value.startswith(RUN) else value


def as_json(rows: list[Flat], header: list[str]) -> Iterator[bytes]:
    """The rows as an array of objects that all have the header's keys."""
    whole = ({name: row.get(name) for name in header} for row in rows)
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in whole)
    yield f"[\n{lines}\n]\n".encode()
