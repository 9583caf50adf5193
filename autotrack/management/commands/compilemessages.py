"""Django's compilemessages, without the programs of GNU gettext."""

from typing import Any

from django.core.management.base import BaseCommand

from autotrack import catalogues


class Command(BaseCommand):
    help = "Compile the catalogues of translations that have changed."
    requires_system_checks: list[str] = []

    def handle(self, **options: Any) -> None:
        for path in catalogues.compile_stale():
            self.stdout.write(f"compiled {path.relative_to(catalogues.ROOT)}")
