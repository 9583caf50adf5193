"""`make run`: bring up the whole site on this machine, and say where it is.

Checks what can go wrong first, then starts the services, brings the database up to date, starts the
processes of the Procfile, and queues the sample articles to the worker.
"""

import os
import secrets
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from contextlib import suppress
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.error import HTTPError

from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import OperationalError, connection
from honcho.environ import parse_procfile
from honcho.manager import Manager
from honcho.printer import Printer
from honcho.process import Process
from kombu.exceptions import OperationalError as BrokerError
from tqdm import tqdm

from articles.models import Article
from autotrack import catalogues
from autotrack.celery import app

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "articles" / "samples" / "articles.jsonl"
WAIT_SECONDS = 120

#: How long a process may take to finish what it is at.
WARM_SECONDS = 10


class RunError(Exception):
    """The site cannot be started; the message is one sentence that says what to do."""


def run() -> int:
    """Start everything and stay until Ctrl-C; return the exit status. Raises RunError."""
    os.chdir(ROOT)
    os.environ["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    port = free_port()
    check_broker()
    try:
        password = prepare()
    except OperationalError as error:
        reason = str(error).strip().splitlines()[0]
        raise RunError(
            f"the database of DATABASE_URL does not answer ({reason}); start it or correct the address."
        ) from error
    return serve(port, password)


def say(line: str) -> None:
    output = Output()
    output.write(f"autotrack: {line}\n")
    output.flush()


def free_port() -> int:
    """The port to answer on; raises RunError where it is none or another program has it."""
    text = os.environ.get("PORT") or "8000"
    if not text.isascii() or not text.isdigit() or not 0 < int(text) < 65536:
        raise RunError(f"PORT is “{text}”; set it to a number from 1 to 65535.")
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", int(text)))
        except OSError as error:
            raise RunError(
                f"port {text} cannot be used ({error.strerror}); stop what has it, or run: make run PORT=8001"
            ) from error
    os.environ["PORT"] = text
    return int(text)


def check_broker() -> None:
    """Raise RunError where the broker does not answer: the worker would wait for it for ever."""
    try:
        with app.connection_for_write() as broker:
            broker.ensure_connection(max_retries=1, timeout=5)
    except BrokerError as error:
        raise RunError(
            f"the broker of BROKER_URL does not answer ({error}); start it or correct it."
        ) from error


def prepare() -> str:
    """Bring the database up to date; return the password of an administrator made just now."""
    connection.ensure_connection()
    catalogues.compile_stale()
    say("Bringing the database up to date")
    call_command("migrate", verbosity=0)
    call_command("load_reference")
    return first_administrator()


def first_administrator() -> str:
    """Make an administrator where there is none; return the random password, empty where there is one."""
    users = get_user_model().objects
    if users.filter(is_superuser=True).exists():
        return ""
    password = secrets.token_urlsafe(12)
    users.create_superuser("admin", password=password)
    return password


class Output:
    """Standard output, which may close before the site ends, as with its terminal: then nothing is said."""

    def write(self, text: str) -> None:
        with suppress(OSError):
            sys.stdout.write(text)

    def flush(self) -> None:
        with suppress(OSError):
            sys.stdout.flush()

    def isatty(self) -> bool:
        return sys.stdout.isatty()


class TiedProcess(Process):
    """A process of the Procfile that ends with the one that started it, however that ended.

    It has a session of its own, so that nothing else would end it: it would keep the port.
    """

    def run(self, events: Any = None, ignore_signals: bool = False) -> None:
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
        threading.Thread(target=self.end_with, args=(os.getppid(),), daemon=True).start()
        super().run(events, ignore_signals)

    def end_with(self, parent: int) -> None:
        """Wait until `parent` is gone, then end what was started."""
        while os.getppid() == parent:
            time.sleep(0.5)
        for sign in (signal.SIGTERM, signal.SIGKILL):
            with suppress(ProcessLookupError, subprocess.TimeoutExpired):
                os.killpg(self._child.pid, sign)
                self._child.wait(timeout=WARM_SECONDS)
                break
        os._exit(1)


def serve(port: int, password: str) -> int:
    """Run the Procfile until Ctrl-C; return the exit status."""
    manager = Manager(Printer(Output()))
    manager._process_ctor = TiedProcess
    # A terminal that closes is an end as Ctrl-C is.
    signal.signal(signal.SIGHUP, lambda *_: signal.raise_signal(signal.SIGTERM))
    for name, command in parse_procfile((ROOT / "Procfile").read_text()).processes.items():
        manager.add_process(name, command, env=dict(os.environ), cwd=str(ROOT))
    connection.close()
    threading.Thread(target=welcome, args=(port, password), daemon=True).start()
    manager.loop()
    # Ctrl-C is how the site is meant to end.
    return 0 if manager.returncode in {0, 130, 143} else manager.returncode


def welcome(port: int, password: str) -> None:
    """Once the site answers: queue the samples, show how their reading goes, and say where everything is."""
    address = f"http://127.0.0.1:{port}"
    if answers(f"{address}/healthz"):
        call_command("ingest", str(SAMPLES), accept=True)
        watch_reading()
        say(f"Ready at {address}/ — Ctrl-C stops everything.")
    else:
        say("The web server does not answer; see its lines above.")
    if password:
        say(f"Sign in at {address}/admin/ as “admin”, password {password} (shown this once).")
    else:
        say(f"Sign in at {address}/admin/; a lost password: manage.py changepassword admin")


def answers(url: str) -> bool:
    deadline = time.monotonic() + WAIT_SECONDS
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(url, timeout=2) as response:  # noqa: S310 - our own address
                return bool(response.status == 200)
        except HTTPError as error:
            # The public names in ALLOWED_HOSTS may leave this one out; the server is up all the same.
            return error.code == HTTPStatus.BAD_REQUEST
        except OSError:
            time.sleep(0.2)
    return False


def watch_reading() -> None:
    waiting = Article.objects.unfinished()
    total = waiting.count()
    if not total:
        return
    deadline = time.monotonic() + WAIT_SECONDS
    with tqdm(total=total, desc="worker reads the samples", unit="article") as bar:
        while bar.n < total and time.monotonic() < deadline:
            bar.update(total - waiting.count() - bar.n)
            time.sleep(0.2)
    connection.close()
