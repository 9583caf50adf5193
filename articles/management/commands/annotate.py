"""Articles in, claims out: `manage.py annotate < articles.jsonl > claims.jsonl`. Needs no database."""

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand
from tqdm import tqdm

from articles import gazetteers
from articles.records import MalformedLineError, lines, parse_named_article, read_record
from plants import reference


class Command(BaseCommand):
    """Reads the claims of articles, a line of JSON each."""

    help = "Read articles (JSON lines) from standard input, write their claims to standard output."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", nargs="?", type=Path, help="a file of articles instead of standard input")

    def handle(self, *args: Any, **options: Any) -> None:
        gazetteer = gazetteers.from_reference(Path(reference.__file__).parent)
        path = options["file"]
        numbered = list(lines(path.open(encoding="utf-8") if path else sys.stdin))
        skipped = 0
        for number, line in tqdm(numbered, file=sys.stderr, disable=not sys.stderr.isatty(), unit="article"):
            try:
                row = read_record(parse_named_article(line), gazetteer)
            except MalformedLineError as error:
                skipped += 1
                self.stderr.write(f"Line {number} was skipped: {error}.")
            else:
                self.stdout.write(json.dumps(row, ensure_ascii=False))
        if skipped:
            sys.exit(1)
