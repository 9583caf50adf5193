"""How fast articles are read, on one core, beside blank spaCy pipelines that only tokenise the same text.

Prints articles a second of both and their ratio, the memory at the peak, and the time over growing
lengths of one text. Run by `make bench`; nothing here asserts.
"""

import json
import os
import resource
import statistics
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import django
import spacy
from django.utils.module_loading import import_string

from articles.extraction import pipeline
from articles.extraction.gazetteer import Gazetteer

ROOT = Path(__file__).resolve().parent.parent.parent
CORPUS = ROOT.parent / "shared" / "corpus"
ROUNDS = 5
LENGTHS = (1_000, 10_000, 100_000, 300_000, 1_000_000)


def articles() -> list[dict[str, Any]]:
    """The development articles where they are beside the checkout, else the samples."""
    paths = sorted((CORPUS / "dev").glob("*-articles.jsonl")) or [ROOT / "articles/samples/articles.jsonl"]
    return [json.loads(line) for path in paths for line in path.read_text().splitlines()]


def read(article: dict[str, Any], gazetteer: Gazetteer) -> None:
    published = date.fromisoformat(article["published"]) if article.get("published") else None
    pipeline.read(article["text"], title=article["title"], published=published, gazetteer=gazetteer)


def seconds(work: Callable[[], object]) -> float:
    before = time.perf_counter()
    work()
    return time.perf_counter() - before


def throughput(corpus: list[dict[str, Any]], gazetteer: Gazetteer) -> None:
    """Both ways over the corpus in turn, so that a machine that slows down slows both."""
    blank = {language: spacy.blank(language) for language in ("en", "ru", "xx")}

    def ours() -> None:
        for article in corpus:
            read(article, gazetteer)

    def theirs() -> None:
        for article in corpus:
            blank.get(article["language"], blank["xx"])(article["text"])

    ours()
    theirs()
    pairs = [(seconds(ours), seconds(theirs)) for _round in range(ROUNDS)]
    mine, other = (statistics.median(times) for times in zip(*pairs, strict=True))
    ratio = statistics.median(theirs / ours for ours, theirs in pairs)
    print(f"reading            {len(corpus) / mine:8.0f} articles a second, one core, {len(corpus)} articles")
    print(f"spaCy blank tokens {len(corpus) / other:8.0f} articles a second")
    print(f"reading / spaCy    {ratio:8.2f} (at least 0.5 is wanted)")


def growth(corpus: list[dict[str, Any]], gazetteer: Gazetteer) -> None:
    """Seconds for one text of growing length, made of articles one after the other."""
    text = "\n\n".join(article["text"] for article in corpus)
    text *= max(LENGTHS) // len(text) + 1
    print("one text of        seconds   microseconds a character")
    for length in LENGTHS:
        article = {"text": text[:length], "title": ""}
        taken = min(seconds(lambda a=article: read(a, gazetteer)) for _round in range(2))
        print(f"{length:10,} chars  {taken:8.3f}   {taken / length * 1e6:8.2f}")


def main() -> None:
    os.sched_setaffinity(0, {0})
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "autotrack.settings")
    django.setup()
    gazetteer = import_string("articles.gazetteers.from_reference")(ROOT / "plants" / "reference")
    corpus = articles()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    throughput(corpus, gazetteer)
    growth(corpus, gazetteer)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"memory at the peak {peak:8.0f} MB ({before:.0f} MB once loaded; under 400 is wanted)")


if __name__ == "__main__":
    main()
