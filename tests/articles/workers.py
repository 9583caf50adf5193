"""Real Celery worker processes on the tests' database and broker."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlencode

from django.conf import settings
from django.db import connection

ROOT = Path(__file__).resolve().parent.parent.parent


def test_database_url() -> str:
    """The address of the database that the running test uses."""
    fields = {"host": "HOST", "port": "PORT", "user": "USER", "password": "PASSWORD"}
    options = {libpq: connection.settings_dict[name] for libpq, name in fields.items()}
    query = urlencode({key: value for key, value in options.items() if value})
    return f"postgresql:///{connection.settings_dict['NAME']}?{query}"


class Worker:
    """A worker in a process group of its own, so that a kill takes its children too."""

    def __init__(self, log: Path) -> None:
        environment = os.environ | {
            "DATABASE_URL": test_database_url(),
            "BROKER_URL": settings.CELERY_BROKER_URL,
            "FETCH_SECONDS": "2",
        }
        self.log = log.open("ab")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "celery", "-A", "autotrack", "worker", "--concurrency", "2", "-l", "info"],
            cwd=ROOT,
            env=environment,
            stdout=self.log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )

    def kill(self) -> None:
        """What the kernel does when memory runs out: no warning, no goodbye."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        self.log.close()

    def stop(self) -> None:
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                self.kill()
        if not self.log.closed:
            self.log.close()


def wait_until(condition: Callable[[], bool], seconds: float = 60) -> None:
    """Wait for a condition that another process brings about; fail where it does not come."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "nothing happened in time; see the worker's log"
        time.sleep(0.05)
