"""The README's examples of the API, run as they stand against a live server with the reference data."""

import csv
import json
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from django.core.management import call_command

from autotrack import datapackage
from plants.models import Figure

README = (Path(__file__).resolve().parent.parent / "README.md").read_text()
ADDRESS = "http://127.0.0.1:8000"


@pytest.fixture
def site(live_server, settings, tmp_path):
    call_command("load_reference", verbosity=0)
    settings.DATA_PACKAGE = tmp_path / "datapackage.zip"
    datapackage.build(live_server.url)
    return live_server.url


def example(language, site):
    (code,) = re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)
    assert ADDRESS in code
    return code.replace(ADDRESS, site)


def run(*command, folder):
    done = subprocess.run(command, capture_output=True, text=True, cwd=folder, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.django_db(transaction=True)
def test_curl(site, tmp_path):
    if not shutil.which("curl"):
        pytest.skip("curl is not installed here")
    folder = tmp_path / "curl"
    folder.mkdir()
    page = json.loads(run("sh", "-ec", example("sh", site), folder=folder))
    assert page["results"]
    assert {row["country"]["code"] for row in page["results"]} == {"KZ"}
    with (folder / "figures.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == Figure.objects.filter(country="KZ", metric="production").count() > 100
    assert zipfile.ZipFile(folder / "datapackage.zip").testzip() is None


@pytest.mark.django_db(transaction=True)
def test_pandas(site, tmp_path):
    told = run(sys.executable, "-c", example("python", site), folder=tmp_path)
    assert "UzAuto" in told
    assert "https://" in told


def test_r_asks_for_what_there_is(client, db):
    call_command("load_reference", verbosity=0)
    (code,) = re.findall(r"```r\n(.*?)```", README, re.DOTALL)
    addresses = re.findall(r'"(/[^"]+\.csv[^"]*)"', code)
    assert len(addresses) == 2
    for address in addresses:
        header = client.get(address).getvalue().decode().splitlines()[0].split(",")
        assert {"value", "period_label", "period_kind", "plant_name"} <= set(header)
