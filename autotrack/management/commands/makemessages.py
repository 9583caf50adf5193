"""Django's makemessages, without the programs of GNU gettext."""

from typing import Any

from django.core.management.base import BaseCommand

from autotrack import catalogues


class Command(BaseCommand):
    help = "Bring the catalogues of translations up to date with sources and templates."
    requires_system_checks: list[str] = []

    def handle(self, **options: Any) -> None:
        for path, number in catalogues.update():
            self.stdout.write(f"{path.relative_to(catalogues.ROOT)}: {number} messages to translate")
