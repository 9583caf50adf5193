"""Parts of a page that are one article: its sections, each under a heading."""

from collections.abc import Callable, Sequence

from plants.vocabulary import TRACKED_COUNTRIES

from .analysis import Analysis
from .relevance import is_about_industry
from .splitting import LineKind, Part
from .types import Span

Look = Callable[[Part], list[Analysis]]


def opens_with_prose(part: Part) -> bool:
    """Whether prose stands first, as right under an article's title."""
    said = [line for line in part.lines if line.kind is not LineKind.NOISE]
    return bool(said) and said[0].kind is LineKind.PROSE


def joined(parts: Sequence[Part], look: Look) -> list[Part]:
    """The first part with its sections, then the rest: a section is on the industry in the same country.

    A page whose first part is on anything else is a digest, and stays as it was cut.
    """
    first, *others = parts
    opening = look(first)
    if not is_about_industry(opening):
        return list(parts)
    home = _countries(opening)
    sections = [part for part in others if _is_section(look(part), home)]
    rest = [part for part in others if part not in sections]
    lines = tuple(line for part in (first, *sections) for line in part.lines)
    end = max(part.span.end for part in (first, *sections))
    return [Part(Span(first.span.start, end), "", "", lines=lines), *rest]


def _is_section(analyses: list[Analysis], home: set[str]) -> bool:
    return is_about_industry(analyses) and _countries(analyses) <= home


def _countries(analyses: list[Analysis]) -> set[str]:
    """The tracked countries named, or those of the places named."""
    records = (r for a in analyses for m in a.mentions for r in m.records)
    return {r.country for r in records if r.country in TRACKED_COUNTRIES}
