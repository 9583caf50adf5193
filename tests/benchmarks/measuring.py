"""What the benchmarks of the API share: the site's own handler, a server process, times and memory."""

import os
import socket
import statistics
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from typing import Any
from urllib.parse import urlsplit

import django
from django.db import connection
from django.test import RequestFactory

from autotrack import embedded
from tests.benchmarks import generate

HOST = "127.0.0.1"


def prepare() -> None:
    """Set up Django on the benchmark's database, without the limit on anonymous readers."""
    os.environ["API_ANONYMOUS"] = "100000000"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "autotrack.settings")
    embedded.provide()
    base = urlsplit(os.environ["DATABASE_URL"])
    os.environ["DATABASE_URL"] = base._replace(path=f"/{generate.DATABASE}").geturl()
    django.setup()


def served(application: Any, address: str, **headers: str) -> Iterator[bytes]:
    """The body of an address, from the site's handler in this process: the server's time and no more."""
    path, _mark, query = address.partition("?")
    environ = RequestFactory(SERVER_NAME="localhost").get(path, QUERY_STRING=query, **headers).environ
    told: list[str] = []
    response = application(environ, lambda status, _headers, _error=None: told.append(status))
    try:
        yield from response
    finally:
        response.close()
    if not told[0].startswith("200"):
        raise RuntimeError(f"{address} answered {told[0]}")


def seconds(work: Callable[[], object]) -> float:
    before = time.perf_counter()
    work()
    return time.perf_counter() - before


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds by the clock, and of work: this process's own, and that of its database connection."""

    seconds: float
    ours: float
    database: float


def spent(work: Callable[[], object]) -> Spent:
    before = time.process_time(), _database_work()
    taken = seconds(work)
    return Spent(taken, time.process_time() - before[0], _database_work() - before[1])


def _database_work() -> float:
    """Seconds of work of the connection's server process, not of its helpers; zero where it is elsewhere."""
    connection.ensure_connection()
    try:
        with open(f"/proc/{connection.connection.info.backend_pid}/schedstat") as told:
            return int(told.read().split()[0]) / 1e9
    except OSError:
        return 0.0


def load_average() -> str:
    """How busy the machine is: what waits or runs, on average of one, five and fifteen minutes."""
    told = " ".join(f"{one:.1f}" for one in os.getloadavg())
    return f"load average {told} on {os.cpu_count()} cores"


def in_turn(rounds: int, *works: Callable[[], object]) -> list[list[float]]:
    """Seconds of each, round by round in turn, so that a machine that slows down slows all."""
    for work in works:
        work()
    taken = [[seconds(work) for work in works] for _round in range(rounds)]
    return [list(times) for times in zip(*taken, strict=True)]


def p(times: Sequence[float], percent: int) -> float:
    return statistics.quantiles(times, n=100, method="inclusive")[percent - 1]


def told(name: str, times: Sequence[float]) -> str:
    return f"{name:34} p50 {p(times, 50) * 1000:9.1f} ms   p95 {p(times, 95) * 1000:9.1f} ms"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def server(*command: str, path: str) -> Iterator[tuple[int, int]]:
    """Run `python -m COMMAND` with `{port}` filled in until it answers at `path`; its port and process."""
    port = free_port()
    asked = [sys.executable, "-m", *(part.format(port=port) for part in command)]
    process = subprocess.Popen(asked, stdout=subprocess.DEVNULL)
    try:
        _wait(f"http://{HOST}:{port}{path}", process)
        yield port, process.pid
    finally:
        process.terminate()
        process.wait(timeout=30)


def site() -> Any:
    """The site on one process, as the Procfile has it."""
    threads = "--interface wsgi --host 127.0.0.1 --port {port} --workers 1 --blocking-threads 8 --no-ws"
    return server("granian", *threads.split(), "autotrack.wsgi:application", path="/healthz")


def _wait(address: str, process: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and process.poll() is None:
        try:
            urllib.request.urlopen(address, timeout=5).close()  # noqa: S310 - a server of our own
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError(f"{address} does not answer")


def load(port: int, path: str, requests: int, concurrency: int) -> list[float]:
    """Seconds of each of so many requests for one address, so many at a time."""
    return load_all(port, [path] * requests, concurrency)


def load_all(port: int, paths: Sequence[str], concurrency: int) -> list[float]:
    """Seconds of each request, so many at a time, each line of them on one connection."""

    def line(number: int) -> list[float]:
        connection = HTTPConnection(HOST, port)
        times = [seconds(lambda path=path: _get(connection, path)) for path in paths[number::concurrency]]
        connection.close()
        return times

    with ThreadPoolExecutor(concurrency) as pool:
        return [taken for times in pool.map(line, range(concurrency)) for taken in times]


def rates(servers: dict[str, tuple[int, list[str]]], concurrency: int, rounds: int = 3) -> list[float]:
    """Requests a second of each server by its port and paths, the best round; told as well.

    The servers take turns, so that each has the machine to itself. A round has paths of its own; the
    first one, of which nothing is told, warms up.
    """
    best = dict.fromkeys(servers, (0.0, [0.0]))
    for number in range(rounds + 1):
        for name, (port, paths) in servers.items():
            own = paths[number :: rounds + 1]
            before = time.perf_counter()
            times = load_all(port, own, concurrency)
            rate = len(own) / (time.perf_counter() - before)
            best[name] = max(best[name], (rate * bool(number), times))
    for name, (rate, times) in best.items():
        print(told(f"{name}, {concurrency} at a time", times), f"  {rate:7.1f} requests a second")
    return [rate for rate, _times in best.values()]


def _get(connection: HTTPConnection, path: str) -> None:
    connection.request("GET", path)
    response = connection.getresponse()
    response.read()
    if response.status != 200:
        raise RuntimeError(f"{path} answered {response.status}")


def megabytes(pid: int) -> float:
    """The memory that a process and its children hold, without what they share counted twice."""
    total = 0
    for one in [pid, *_children(pid)]:
        with open(f"/proc/{one}/smaps_rollup") as rollup:
            total += next(int(line.split()[1]) for line in rollup if line.startswith("Pss:"))
    return total / 1024


def _children(pid: int) -> list[int]:
    with open(f"/proc/{pid}/task/{pid}/children") as children:
        return [int(child) for child in children.read().split()]
