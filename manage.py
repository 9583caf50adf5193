#!/usr/bin/env python3
"""Run one of the program's commands; start the embedded database and broker where none are named."""

import os
import sys

from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line

from autotrack import embedded

#: Commands that read no row and queue no task: nothing is started for them.
WITHOUT_SERVICES = {
    "annotate",
    "collectstatic",
    "compilemessages",
    "evaluate",
    "help",
    "makemessages",
    "spectacular",
}


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "autotrack.settings")
    try:
        if not WITHOUT_SERVICES.intersection(sys.argv[1:2] or ["help"]):
            embedded.provide()
        execute_from_command_line(sys.argv)
    except (ImproperlyConfigured, embedded.EmbeddedError) as error:
        sys.exit(f"autotrack: {error}")


if __name__ == "__main__":
    main()
