"""Everything in one zip: described, checked by the standard's own library, and whole or not there."""

import csv
import hashlib
import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from django.core.management import call_command

from autotrack import datapackage, tasks
from autotrack.api import TABLES
from plants.exports import copying
from tests import factories

ADDRESS = "/api/v1/datapackage.zip"


@pytest.fixture(autouse=True)
def place(settings, tmp_path):
    settings.DATA_PACKAGE = tmp_path / "package" / "datapackage.zip"
    return settings.DATA_PACKAGE


@pytest.fixture
def rows(transactional_db):
    factories.one_of_each()
    factories.claim(quote="July 2025")
    factories.claim(state="rejected", reason="no", article=factories.article(relevant=True))
    factories.article(state="queued", text="queued")
    factories.figure(quote='=cmd, "said"\nnew line', value=None, change_pct="-1.5", period=None)


def read(place):
    with zipfile.ZipFile(place) as archive:
        return json.loads(archive.read("datapackage.json")), {
            name: archive.read(name) for name in archive.namelist()
        }


def test_described_and_summed(rows, place):
    datapackage.build("https://site.example")
    package, files = read(place)
    assert set(files) == {"datapackage.json", *(f"data/{table.name}.csv" for table in TABLES)}
    assert package["licenses"][0]["name"]
    for resource in package["resources"]:
        content = files[resource["path"]]
        assert resource["bytes"] == len(content)
        assert resource["hash"] == "sha256:" + hashlib.sha256(content).hexdigest()
        header = next(csv.reader(io.StringIO(content.decode())))
        assert [field["name"] for field in resource["schema"]["fields"]] == header
    claims = list(csv.DictReader(io.StringIO(files["data/claims.csv"].decode(), newline="")))
    assert [row["state"] for row in claims] == ["proposed"]
    assert b"https://site.example/figures/" in files["data/figures.csv"]


def test_valid_by_the_standards_own_library(rows, place):
    datapackage.build("https://site.example")
    asked = [sys.executable, "-m", "frictionless", "validate", str(place), "--json"]
    done = subprocess.run(asked, capture_output=True, text=True, check=False, cwd=place.parent)
    report = json.loads(done.stdout)
    assert report["valid"], done.stdout[:3000]
    assert report["stats"]["tasks"] == len(TABLES)


def test_whole_or_not_at_all(rows, place, monkeypatch):
    datapackage.build("https://site.example")
    before = place.read_bytes()

    def broken(*_args, **_options):
        yield b"id\r\n"
        raise OSError("the disk is full")

    monkeypatch.setattr(copying, "csv", broken)
    with pytest.raises(OSError, match="full"):
        datapackage.build("https://site.example")
    assert place.read_bytes() == before
    assert list(place.parent.iterdir()) == [place]


def test_served_once_it_is_there(rows, client, place):
    response = client.get(ADDRESS)
    assert (response.status_code, response["Content-Type"]) == (503, "application/problem+json")
    assert "not been made yet" in response.json()["detail"]
    assert response["Retry-After"]
    tasks.first_data_package()
    made = place.stat().st_mtime_ns
    tasks.first_data_package()
    assert place.stat().st_mtime_ns == made
    response = client.get(ADDRESS)
    assert response.getvalue() == place.read_bytes()
    again = client.get(ADDRESS, headers={"If-None-Match": response["ETag"]})
    assert again.status_code == 304
    assert client.get(f"{ADDRESS}?country=KZ").status_code == 400


def test_staff_ask_for_a_new_one(db, client, admin_client, monkeypatch):
    asked = []
    monkeypatch.setattr(tasks.build_data_package, "delay", lambda: asked.append(1))
    assert client.post(ADDRESS).status_code in {401, 403}
    assert admin_client.post(ADDRESS).status_code == 202
    assert asked == [1]


def test_command(rows, place, capsys):
    call_command("build_datapackage")
    assert capsys.readouterr().out.startswith(str(place))
    assert Path(place).exists()
