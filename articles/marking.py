"""Texts with their claims marked: passages of whole sentences, cut into plain and marked pieces."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from articles.extraction.splitting import sentences
from articles.models import Claim


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text, with the narrowest claim that it was read for, if any."""

    text: str
    claim: Claim | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """Pieces that follow each other: all of them marked, or one that is not."""

    pieces: tuple[Piece, ...]

    @property
    def is_marked(self) -> bool:
        return self.pieces[0].claim is not None


@dataclass(frozen=True, slots=True)
class Passage:
    """Sentences of a text with the claims they state; half-open in code points."""

    start: int
    end: int
    runs: tuple[Run, ...]
    claims: tuple[Claim, ...]


def passages(text: str, claims: Sequence[Claim]) -> list[Passage]:
    """The sentences that hold claims, in the order of the text; those that overlap are one passage."""
    found: list[tuple[int, int, list[Claim]]] = []
    spans = [(one.span.start, one.span.end) for one in sentences(text)]
    for claim in sorted(claims, key=lambda claim: (claim.start, claim.end)):
        start, end = _around(claim, spans)
        if found and start < found[-1][1]:
            first, last, held = found[-1]
            found[-1] = first, max(last, end), [*held, claim]
        else:
            found.append((start, end, [claim]))
    return [
        Passage(start, end, tuple(marked(text, held, start, end)), tuple(held)) for start, end, held in found
    ]


def _around(claim: Claim, sentence_spans: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """The span of the sentences that a claim's words stand in; never less than the words."""
    held = [(start, end) for start, end in sentence_spans if start < claim.end and end > claim.start]
    if not held:
        return claim.start, claim.end
    return min(claim.start, held[0][0]), max(claim.end, held[-1][1])


def whole(text: str, claims: Sequence[Claim]) -> list[Run]:
    """All of a text, marked."""
    return marked(text, claims, 0, len(text))


def marked(text: str, claims: Iterable[Claim], start: int, end: int) -> list[Run]:
    """The text from `start` to `end` in runs; spans that overlap or touch lie in one marked run."""
    spans = [claim for claim in claims if claim.start < end and claim.end > start]
    edges = {
        start,
        end,
        *(edge for claim in spans for edge in (claim.start, claim.end) if start < edge < end),
    }
    cuts = sorted(edges)
    pieces = [Piece(text[a:b], _narrowest(spans, a, b)) for a, b in pairwise(cuts)]
    runs: list[list[Piece]] = []
    for piece in pieces:
        if piece.claim and runs and runs[-1][-1].claim:
            runs[-1].append(piece)
        else:
            runs.append([piece])
    return [Run(tuple(run)) for run in runs]


def _narrowest(claims: Iterable[Claim], start: int, end: int) -> Claim | None:
    over = [claim for claim in claims if claim.start <= start and end <= claim.end]
    return min(over, key=lambda claim: (claim.end - claim.start, claim.pk), default=None)
