"""Make the data package now, in this process."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from autotrack import datapackage


class Command(BaseCommand):
    help = "Make /api/v1/datapackage.zip anew; the one that is served stays until the new one is whole."

    def handle(self, **options: Any) -> None:
        made = datapackage.build(settings.SITE_ADDRESS)
        self.stdout.write(f"{made} ({made.stat().st_size:,} bytes)")
