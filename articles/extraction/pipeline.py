"""Text in, claims out.

page → articles            splitting.split_page
article → its language     languages.detect
article → sentences        splitting.sentences
sentence → what is in it   analysis.analyse (quantities, periods, entities, words for metrics)
is it about the industry?  relevance
sentences → claims         assembly.assemble
"""

from collections.abc import Iterable, Iterator
from datetime import date

from .analysis import Analysis, analyse
from .assembly import assemble
from .drafts import Draft
from .gazetteer import Gazetteer
from .grammar import TOPICS, Grammar, Topic, grammar
from .languages import detect
from .parts import joined, opens_with_prose
from .relevance import is_about_industry
from .splitting import LineKind, Part, Sentence, sentences_of, split_page
from .types import ExtractedClaim, Reading, Span

__all__ = ["Part", "read", "split_page"]


def read(
    text: str,
    *,
    title: str = "",
    published: date | None,
    language: str | None = None,
    gazetteer: Gazetteer,
) -> Reading:
    """Read a page: its claims, with spans into `text`, from the articles on it that are about the industry.

    `published` resolves "last year"; without it only full dates give periods.
    """
    spoken = language or detect(text)
    words = grammar(spoken)

    def look(part: Part) -> list[Analysis]:
        return list(_body(analyse(one, words, gazetteer, published) for one in sentences_of(part.lines)))

    parts = split_page(text)
    whole = len(parts) == 1 or (bool(title) and opens_with_prose(parts[0]))
    if whole and len(parts) > 1:
        parts = joined(parts, look)
    claims: list[ExtractedClaim] = []
    relevant = False
    for number, part in enumerate(parts):
        header = _title(title if whole and not number else part.title, words, gazetteer, published)
        analyses = look(part)
        if is_about_industry([*([header] if header else []), *analyses]):
            relevant = True
            drafts = assemble(analyses, header, published)
            claims.extend(_claim(draft, text) for draft in sorted(drafts, key=_span))
    return Reading(spoken, relevant, claims)


def _title(title: str, words: Grammar, gazetteer: Gazetteer, published: date | None) -> Analysis | None:
    if not title:
        return None
    return analyse(Sentence(Span(0, len(title)), title, LineKind.HEADING, -1), words, gazetteer, published)


def _body(analyses: Iterable[Analysis]) -> Iterator[Analysis]:
    """The sentences of an article, pointers to other articles and the lists under them left out."""
    skipping = False
    for analysis in analyses:
        pointer = _is_boilerplate(analysis)
        skipping = pointer or (skipping and analysis.sentence.kind is LineKind.ITEM)
        if not skipping:
            yield analysis


def _is_boilerplate(analysis: Analysis) -> bool:
    """Whether a line opens like a pointer to other articles."""
    return any(match.first <= 1 for match in analysis.words.find(TOPICS[Topic.BOILERPLATE]))


def _span(draft: Draft) -> Span:
    start, tokens = draft.analysis.sentence.span.start, draft.analysis.tokens
    return Span(start + tokens[draft.first].start, start + tokens[draft.last - 1].end)


def _claim(draft: Draft, text: str) -> ExtractedClaim:
    span = _span(draft)
    return ExtractedClaim(
        metric=draft.metric,
        value=draft.value,
        unit=draft.unit,
        quote=text[span.start : span.end],
        span=span,
        status=draft.status,
        change_pct=draft.change,
        qualifier=draft.qualifier,
        period=draft.period,
        country=draft.country,
        region=draft.region,
        plant=draft.plant,
        brand=draft.brand,
        model=draft.model,
        segment=draft.segment,
        counterpart=draft.counterpart,
    )
