"""Settings: what cannot be read is refused with one sentence."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from autotrack import settings

ROOT = Path(__file__).resolve().parent.parent


@pytest.mark.parametrize(
    ("reader", "value"),
    [
        (lambda: settings.flag("AUTOTRACK_TEST", ""), "yes"),
        (lambda: settings.number("AUTOTRACK_TEST", 1, ""), "many"),
        (lambda: settings.number("AUTOTRACK_TEST", 1, ""), "0"),
        (lambda: settings.number("AUTOTRACK_TEST", 1, ""), "-5"),
        (lambda: settings.number("AUTOTRACK_TEST", 1, ""), "٣"),
        (lambda: settings.database("AUTOTRACK_TEST", ""), "mysql://host/name"),
        (lambda: settings.database("AUTOTRACK_TEST", ""), "postgresql://host:port:port/name"),
        (lambda: settings.database("AUTOTRACK_TEST", ""), "not an address"),
        (lambda: settings.database("AUTOTRACK_TEST", ""), "postgresql://me@[::1/name"),
        (lambda: settings.broker("AUTOTRACK_TEST", ""), "amqp://host"),
        (lambda: settings.broker("AUTOTRACK_TEST", ""), "redis://[::1"),
        (lambda: settings.broker("AUTOTRACK_TEST", ""), "redis://host:port/0"),
    ],
)
def test_refuses(reader, value, monkeypatch):
    monkeypatch.setenv("AUTOTRACK_TEST", value)
    with pytest.raises(ImproperlyConfigured, match="AUTOTRACK_TEST"):
        reader()


def test_reads_a_database(monkeypatch):
    monkeypatch.setenv("AUTOTRACK_TEST", "postgresql://me:p%40ss@db.example:5433/cars?sslmode=require")
    read = settings.database("AUTOTRACK_TEST", "")
    assert (read["USER"], read["PASSWORD"], read["HOST"], read["PORT"]) == (
        "me",
        "p@ss",
        "db.example",
        "5433",
    )
    assert (read["NAME"], read["OPTIONS"]) == ("cars", {"sslmode": "require"})


@pytest.mark.parametrize("command", ["check", "run"])
def test_a_person_gets_one_sentence_and_no_traceback(command):
    environment = os.environ | {"DATABASE_URL": "postgres//typo", "BROKER_URL": "redis://localhost:1/0"}
    done = subprocess.run(
        [sys.executable, "manage.py", command],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    assert "DATABASE_URL is not a PostgreSQL address; write it as" in done.stderr


def test_every_variable_says_what_it_is_for_in_the_readme():
    readme = (ROOT / "README.md").read_text()
    for name, purpose in settings.VARIABLES.items():
        if name != "AUTOTRACK_TEST":
            assert f"| `{name}` | {purpose} |" in readme
