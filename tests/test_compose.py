"""docker-compose.yml: it parses, its commands exist, and settings read every variable it sets."""

import shlex
import shutil
import sys
from pathlib import Path

import pytest
import yaml
from django.core.management import get_commands

from autotrack import settings

ROOT = Path(__file__).resolve().parent.parent
SERVICES = yaml.safe_load((ROOT / "docker-compose.yml").read_text())["services"]
OURS = ("web", "worker", "beat")


def programs(command):
    """Each program that a command starts, with its arguments: `sh -c` is looked into."""
    words = shlex.split(command)
    if words[:2] == ["sh", "-c"]:
        return [shlex.split(part.strip().removeprefix("exec ")) for part in words[2].split("&&")]
    return [words]


def test_services():
    assert set(SERVICES) == {"web", "worker", "beat", "postgres", "valkey"}
    assert all("healthcheck" in service for service in SERVICES.values())


@pytest.mark.parametrize("name", OURS)
def test_commands_exist(name):
    for program, *arguments in programs(SERVICES[name]["command"]):
        beside_python = Path(sys.executable).parent / program
        assert beside_python.exists() or shutil.which(program), program
        if program == "python":
            assert arguments[0] == "manage.py"
            assert arguments[1] in get_commands()


@pytest.mark.parametrize("name", OURS)
def test_variables_are_read_by_settings(name):
    assert set(SERVICES[name]["environment"]) <= set(settings.VARIABLES)


def test_the_health_check_is_answered_whatever_the_public_hosts_are():
    assert "localhost" in SERVICES["web"]["environment"]["ALLOWED_HOSTS"].partition("${")[0]
    assert "http://localhost:" in SERVICES["web"]["healthcheck"]["test"][-1]


@pytest.mark.parametrize("name", ["postgres", "valkey"])
def test_data_outlives_the_container(name):
    volume = SERVICES[name]["volumes"][0].partition(":")[0]
    assert volume in yaml.safe_load((ROOT / "docker-compose.yml").read_text())["volumes"]
