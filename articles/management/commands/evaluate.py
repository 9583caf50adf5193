"""How well claims are read: `manage.py evaluate ARTICLES CLAIMS`, against claims annotated by hand."""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from articles import gazetteers
from articles.records import MalformedLineError, lines, parse_claims, parse_named_article, read_record
from articles.scoring import Evaluation, Tally, evaluate, share
from plants import reference


class Command(BaseCommand):
    """Reads articles and scores what was read."""

    help = "Read ARTICLES and score the claims against CLAIMS, by language, metric and slot."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("articles", type=Path)
        parser.add_argument("claims", type=Path)
        parser.add_argument(
            "--json", action="store_true", help="print the figures as JSON, without the misses"
        )
        parser.add_argument("--no-misses", action="store_true", help="print the figures alone")

    def handle(self, *args: Any, **options: Any) -> None:
        articles = _rows(options["articles"], parse_named_article)
        gold = _rows(options["claims"], parse_claims)
        gazetteer = gazetteers.from_reference(Path(reference.__file__).parent)
        found = [read_record(article, gazetteer) for article in articles]
        texts = [{"id": a.id, "text": a.text, "language": a.language or "?"} for a in articles]
        result = evaluate(gold, found, texts)
        if options["json"]:
            self.stdout.write(json.dumps(result.as_dict(), indent=2))
            return
        self._print(result, misses=not options["no_misses"])

    def _print(self, result: Evaluation, *, misses: bool) -> None:
        for line in result.misses if misses else []:
            self.stdout.write(line)
        for name, tallies in (("language", result.languages), ("metric", result.metrics)):
            for key, tally in sorted(tallies.items()):
                self.stdout.write(f"{name} {key:<18}{_figures(tally)}")
        for slot, counts in result.slots.items():
            self.stdout.write(f"slot {slot:<22}{share(counts):.3f}")
        total = result.total.figures()
        self.stdout.write(f"{_figures(result.total)}  grounded {total['quotes']}/{total['found']}")
        self.stdout.write(f"relevance {total['relevant']}/{total['articles']}")


def _figures(tally: Tally) -> str:
    figures = tally.figures()
    return (
        f"number F1 {figures['number_f1']:.3f}  claim F1 {figures['claim_f1']:.3f}  "
        f"gold {tally.gold}  found {tally.found}"
    )


def _rows(path: Path, parse: Any) -> list[Any]:
    """Every line of a file, parsed; a line that cannot be is an error that names it."""
    try:
        with path.open(encoding="utf-8") as file:
            return [_parsed(number, line, parse, path) for number, line in lines(file)]
    except OSError as error:
        raise CommandError(f"{path} cannot be read: {error.strerror}.") from error


def _parsed(number: int, line: str, parse: Any, path: Path) -> Any:
    try:
        return parse(line)
    except MalformedLineError as error:
        raise CommandError(f"{path}, line {number}: {error}.") from error
