"""`manage.py load_reference`: the reference CSVs into the database."""

import argparse
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError
from tqdm import tqdm

from plants.reference import loading, reading
from plants.reference.changes import Outcome

#: How many rows of a kind are named before the rest are only counted.
MOST_NAMED = 5


class Command(BaseCommand):
    help = "Load the reference CSVs: all of them, or nothing where a row is wrong. Loading again is safe."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument(
            "directory", nargs="?", type=Path, default=reading.DIRECTORY, help="the folder of the files"
        )

    def handle(self, *args: Any, directory: Path, **options: Any) -> None:
        try:
            tables = reading.read(directory)
            outcomes = loading.load(
                tables, lambda names: tqdm(names, unit="table", disable=None, leave=False)
            )
        except (reading.BadReferenceError, loading.RefusedError) as error:
            raise CommandError(f"Nothing was loaded.\n{error}") from error
        except OperationalError as error:
            raise CommandError(f"The database does not answer: {' '.join(str(error).split())}") from error
        if options["verbosity"]:
            self._report(outcomes)

    def _report(self, outcomes: list[Outcome]) -> None:
        if any(outcome.created or outcome.changed for outcome in outcomes):
            self.stdout.write(f"{'':14}{'created':>10}{'changed':>10}{'unchanged':>10}")
            for outcome in outcomes:
                counts = (len(outcome.created), len(outcome.changed), outcome.unchanged)
                self.stdout.write(f"{outcome.name:14}" + "".join(f"{count:>10}" for count in counts))
        else:
            self.stdout.write("Reference data: nothing changed.")
        for outcome in outcomes:
            kept = sorted(_name(key) for key in outcome.kept)
            self._name(outcome, kept, "unlike the file, kept as edited here or read in an article")
            self._name(outcome, sorted(outcome.gone), "not in the file any more, kept")

    def _name(self, outcome: Outcome, names: list[str], what: str) -> None:
        if names:
            more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
            shown = "; ".join(names[:MOST_NAMED])
            self.stdout.write(f"{outcome.name}: {len(names)} {what}: {shown}{more}.")


def _name(key: Any) -> str:
    parts = key if isinstance(key, tuple) else (key,)
    return " ".join(str(part) for part in parts if part)
