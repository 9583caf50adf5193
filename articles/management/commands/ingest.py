"""Take in articles: addresses on the web, files of HTML or text, or JSONL files of articles."""

import sys
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from tqdm import tqdm

from articles import intake
from articles.fetching import too_large
from articles.ingestion import is_url
from articles.models import Article


class Command(BaseCommand):
    help = "Queue articles for the worker: URLs, HTML or text files, or JSONL files of articles."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("sources", nargs="+", metavar="PATH-OR-URL")
        parser.add_argument(
            "--accept",
            action="store_true",
            help="accept the claims that pass every check, without a reviewer",
        )

    def handle(self, *, sources: list[str], accept: bool, **options: Any) -> None:
        missing = [source for source in sources if not is_url(source) and not Path(source).is_file()]
        if missing:
            raise CommandError(
                f"{missing[0]} is neither an address on the web nor a file; nothing was queued."
            )
        queued = bad = 0
        for source in tqdm(sources, desc="queueing", unit="source", disable=not sys.stderr.isatty()):
            try:
                new, wrong = self._take(source, accept=accept)
            except (OSError, intake.AddressError) as error:
                self.stderr.write(_reason(error))
                new, wrong = 0, 1
            queued, bad = queued + new, bad + wrong
        self.stdout.write(f"Queued {queued} article(s) for the worker.")
        if bad:
            raise CommandError(f"{bad} could not be taken in; see above.")

    def _take(self, source: str, *, accept: bool) -> tuple[int, int]:
        """Queue what a source holds; how many articles are queued, and how many could not be."""
        if source.endswith(".jsonl") and not is_url(source):
            return self._take_records(Path(source), accept=accept)
        return self._take_one(source, accept=accept)

    def _take_one(self, source: str, *, accept: bool) -> tuple[int, int]:
        content = None if is_url(source) else _content(Path(source))
        address = source if is_url(source) else Path(source).name
        article = intake.submit(address, content=content, accept_passing=accept)
        if article.state == Article.State.FAILED:
            self.stderr.write(article.failure)
            return 0, 1
        return 1, 0

    def _take_records(self, path: Path, *, accept: bool) -> tuple[int, int]:
        if path.stat().st_size > settings.ARTICLE_MAX_BYTES:
            self.stderr.write(too_large(str(path), settings.ARTICLE_MAX_BYTES))
            return 0, 1
        queued = bad = 0
        for record in intake.records(path.read_bytes()):
            if isinstance(record, intake.RecordError):
                self.stderr.write(f"{path}, {record}")
                bad += 1
            elif intake.submit_record(record, accept_passing=accept):
                queued += 1
        return queued, bad


def _reason(error: OSError | intake.AddressError) -> str:
    if isinstance(error, OSError):
        return f"{error.filename} cannot be read ({error.strerror}); check that it may be read."
    return str(error)


def _content(path: Path) -> bytes:
    """The file's bytes, but never more than one over the limit: enough to see that it is too large."""
    with path.open("rb") as file:
        return file.read(settings.ARTICLE_MAX_BYTES + 1)
