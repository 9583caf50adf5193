"""Articles in, claims out: `manage.py annotate < articles.jsonl > claims.jsonl`. Needs no database."""

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand
from tqdm import tqdm

from articles import gazetteers
from articles.extraction import pipeline
from articles.records import MalformedLineError, as_row, lines, parse_article
from plants import reference


class Command(BaseCommand):
    """Reads the claims of articles, a line of JSON each."""

    help = "Read articles (JSON lines) from standard input, write their claims to standard output."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", nargs="?", help="a file of articles instead of standard input")

    def handle(self, *args: Any, **options: Any) -> None:
        gazetteer = gazetteers.from_reference(REFERENCE)
        bad = 0
        with open(options["file"], encoding="utf-8") if options["file"] else sys.stdin as source:
            for number, line in tqdm(list(lines(source)), file=sys.stderr, disable=not sys.stderr.isatty(), unit="article"):
                try:
                    article = parse_article(line)
                except MalformedLineError as error:
                    bad += 1
                    self.stderr.write(f"Line {number} was skipped: {error}")
                    continue
                reading = pipeline.read(
                    article.text,
                    title=article.title,
                    published=article.published,
                    language=article.language,
                    gazetteer=gazetteer,
                )
                self.stdout.write(json.dumps(as_row(article.id, reading), ensure_ascii=False))
        if bad:
            sys.exit(1)


REFERENCE = Path(reference.__file__).parent
