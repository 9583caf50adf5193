"""The tests run against a real PostgreSQL and a real Valkey: those named, or embedded ones of their own."""

import os

import django
import pytest
from django.conf import settings as site
from django.utils import translation

from autotrack import catalogues, embedded

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "autotrack.settings")
# Tests ask as fast as they can; what is throttled, a test of its own says.
os.environ |= {"API_ANONYMOUS": "1000000", "API_ACCOUNT": "1000000"}
# A folder apart, so that a worker of a running site never takes a test's tasks.
embedded.provide(embedded.VAR / "test")
catalogues.compile_stale()
django.setup()
# The web server's own folder of static files, which collectstatic fills, is looked for at the first request.
site.STATIC_ROOT.mkdir(parents=True, exist_ok=True)


@pytest.fixture(autouse=True)
def plain_static_files(settings):
    """Serve static files under their own names: the hashed ones exist only after collectstatic."""
    backend = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": backend}


@pytest.fixture(autouse=True)
def quick_passwords(settings):
    """Hash passwords at no cost: nearly every test of the admin makes a user."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(autouse=True)
def english():
    """Begin in English: what one test asks for in Russian would stay with this thread."""
    with translation.override("en"):
        yield
