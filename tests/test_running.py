"""Starting the site: what is in the way is said in one sentence; what is there already stays."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from celery import Celery
from django.contrib.auth import get_user_model

from autotrack import embedded, running
from tests.articles.workers import wait_until

ROOT = Path(__file__).resolve().parent.parent


@pytest.mark.parametrize("port", ["http", "0", "65536", "80 80"])
def test_refuses_what_is_no_port(port, monkeypatch):
    monkeypatch.setenv("PORT", port)
    with pytest.raises(running.RunError, match="PORT is"):
        running.free_port()


def test_refuses_a_taken_port(monkeypatch):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        monkeypatch.setenv("PORT", str(taken.getsockname()[1]))
        with pytest.raises(running.RunError, match=r"cannot be used .*make run PORT="):
            running.free_port()


def test_a_database_that_does_not_answer_is_one_sentence():
    environment = os.environ | {"DATABASE_URL": "postgresql://nobody@127.0.0.1:9/none", "PORT": "0"}
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        environment["PORT"] = str(free.getsockname()[1])
    done = subprocess.run(
        [sys.executable, "manage.py", "run"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 1
    assert "the database of DATABASE_URL does not answer" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_broker_that_does_not_answer_is_one_sentence(monkeypatch):
    monkeypatch.setattr(running, "app", Celery("elsewhere", broker="redis://127.0.0.1:9/0"))
    with pytest.raises(running.RunError, match="the broker of BROKER_URL does not answer"):
        running.check_broker()


@pytest.mark.django_db
def test_first_administrator_is_made_once_with_a_random_password():
    password = running.first_administrator()
    assert get_user_model().objects.get(username="admin").check_password(password)
    assert len(password) >= 16
    assert running.first_administrator() == ""


def test_a_deep_folder_gets_a_socket_path_that_fits():
    deep = Path("/srv") / ("x" * 120)
    assert len(str(embedded.socket_path(deep))) <= embedded.LONGEST_SOCKET_PATH
    assert embedded.socket_path(deep) != embedded.socket_path(deep / "other")


def test_valkey_ends_with_the_process_that_started_it(tmp_path):
    code = (
        "import os, signal, sys; from pathlib import Path; from autotrack import embedded;"
        "var = Path(sys.argv[1]); embedded.start_valkey(var);"
        "assert embedded._answers(embedded.socket_path(var)); os.kill(os.getpid(), signal.SIGKILL)"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], cwd=ROOT, timeout=60, check=False)
    # The child notices the closed pipe by itself; no one is left to tell it.
    wait_until(lambda: not embedded._answers(embedded.socket_path(tmp_path)), seconds=10)
