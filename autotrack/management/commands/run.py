"""Bring up the whole site on this machine: database, broker, web server, worker and clock."""

import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from autotrack import running


class Command(BaseCommand):
    help = "Bring up the whole site on this machine; PORT chooses the port, Ctrl-C stops everything."
    requires_system_checks: list[str] = []

    def handle(self, **options: Any) -> None:
        try:
            sys.exit(running.run())
        except running.RunError as error:
            raise CommandError(str(error)) from error
