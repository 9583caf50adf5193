"""Finding articles by their words, in Russian and English, whatever endings those have."""

from collections.abc import Sequence
from typing import Any

from django.contrib.postgres.search import SearchHeadline, SearchQuery, SearchRank
from django.db.models import F

from articles.models.article import SEARCH_WORDS

#: Words of an article's text that a result shows, at most: enough to recognise, too few to read it by.
SNIPPET_WORDS = 18

#: The marks that PostgreSQL puts round what was found: characters that no text has.
START, STOP = "\ue000", "\ue001"

#: What is typed beyond this is no question.
LONGEST = 200


def matching(articles: Any, query: str) -> Any:
    """The articles with all the words of `query`, most telling first.

    `query` is as typed: "quotes" for words in a row, `or`, and `-` before a word that may not be there.
    """
    asked = _asked(query)
    found = articles.filter(words=asked).annotate(rank=SearchRank(F("words"), asked))
    return found.order_by("-rank", F("published").desc(nulls_last=True), "-pk")


def with_snippets(articles: Any, query: str) -> Any:
    """With `snippet`: a few words about the place found, to be split by `runs`."""
    headline = SearchHeadline(
        "text",
        _asked(query),
        config=SEARCH_WORDS,
        start_sel=START,
        stop_sel=STOP,
        max_words=SNIPPET_WORDS,
        min_words=SNIPPET_WORDS // 2,
    )
    return articles.annotate(snippet=headline)


def _asked(query: str) -> SearchQuery:
    typed = query.replace("\0", " ")[:LONGEST]
    return SearchQuery(typed, config=SEARCH_WORDS, search_type="websearch")


def runs(snippet: str) -> Sequence[tuple[str, bool]]:
    """A snippet as runs of text, each with whether it is what was looked for."""
    found: list[tuple[str, bool]] = []
    for at, part in enumerate(snippet.split(START)):
        marked, _stop, rest = part.partition(STOP) if at else ("", "", part)
        found += [(marked, True), (rest, False)]
    return [(text, is_found) for text, is_found in found if text]
