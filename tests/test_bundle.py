"""plotly.js: the small bundle where npm has fetched it, else the whole; the lock names no host."""

import json
from pathlib import Path

from django.contrib.staticfiles import finders

from autotrack import settings
from plants.templatetags.charts import plotly_bundle

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "static/npm/package-lock.json"


def test_the_first_that_is_there_is_served(tmp_path):
    part, whole = tmp_path / "part.js", tmp_path / "whole.js"
    assert settings.first_there(part, whole) == whole
    part.touch()
    assert settings.first_there(part, whole) == part


def test_the_bundle_is_found_by_the_name_that_pages_ask_for():
    assert Path(finders.find(plotly_bundle())) == settings.PLOTLY


def test_the_part_and_the_whole_are_of_one_major_version():
    version = json.loads(LOCK.read_text())["packages"]["node_modules/plotly.js-basic-dist-min"]["version"]
    head = (Path(settings.plotly.__file__).parent / "package_data/plotly.min.js").read_text()[:200]
    assert f"v{version.split('.')[0]}." in head


def test_what_is_locked_is_checked_by_its_hash_wherever_it_comes_from():
    packages = json.loads(LOCK.read_text())["packages"]
    assert "://" not in LOCK.read_text()
    assert all(one["integrity"].startswith("sha512-") for name, one in packages.items() if name)


def test_it_needs_no_code_made_of_text():
    """The policy of pages forbids it: a bundle that did it would fail in the reader's browser."""
    if settings.PLOTLY.name.startswith("plotly-basic"):
        script = settings.PLOTLY.read_text()
        assert "new Function(" not in script
        assert "eval(" not in script
