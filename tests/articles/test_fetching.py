"""Fetching: what comes back, and what is refused with a sentence."""

import socket

import pytest

from articles.fetching import FetchError, Limits, fetch, public_address
from tests.articles.servers import ARTICLE, misbehaving_server

LIMITS = Limits(max_bytes=5_000_000, seconds=1)


def here(host, port):
    """Resolve the test's host to this machine, and everything else as the world does."""
    return "127.0.0.1" if host == "news.example" else public_address(host, port)


@pytest.fixture(scope="module")
def server():
    with misbehaving_server() as address:
        yield address


@pytest.mark.parametrize("path", ["/article", "/moved", "/zipped", "/article/новости?год=2025", "/elsewhere"])
def test_fetches(server, path):
    fetched = fetch(server + path, LIMITS, resolve=here)
    assert fetched.content == ARTICLE
    assert fetched.media_type == "text/html"


def test_says_where_a_redirect_ended(server):
    assert fetch(f"{server}/moved", LIMITS, resolve=here).url == f"{server}/article"


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("/forever", "redirects more than 5 times"),
        ("/broken", "answered 500"),
        ("/missing", "answered 404"),
        ("/pdf", "is application/pdf"),
        ("/large", "larger than 5 MB"),
        ("/bomb", "larger than 5 MB"),
        ("/hangs", "within 1 seconds"),
        ("/drips", "within 1 seconds"),
        ("/astray", "could not be fetched"),
        ("/unzippable", "could not be fetched"),
        ("/inside", "private address 169.254.169.254"),
    ],
)
def test_refuses_bad_answers(server, path, says):
    with pytest.raises(FetchError, match=says):
        fetch(server + path, LIMITS, resolve=here)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost:8000/admin/",
        "http://10.1.2.3/",
        "http://192.168.1.1/",
        "http://169.254.169.254/latest/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://0.0.0.0/",
        "http://2130706433/",
        "http://[fd00::1]/",
        "http://[64:ff9b::10.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[64:ff9b:1::a00:1]/",
        "http://[2002:a00:1::1]/",
        "http://[2002:7f00:1::]/",
        "http://[::127.0.0.1]/",
        "http://[fec0::1]/",
    ],
)
def test_refuses_private_addresses(url):
    with pytest.raises(FetchError, match="private address"):
        fetch(url, LIMITS)


@pytest.mark.parametrize("address", ["64:ff9b::808:808", "2002:808:808::1", "2001:4860:4860::8888"])
def test_public_addresses_behind_a_translator_or_tunnel_are_fetched(address):
    assert public_address(address, 80) == address


def test_a_host_with_one_private_address_among_public_ones_is_refused(monkeypatch):
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, 80)) for ip in ("8.8.8.8", "10.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_args, **_kwargs: found)
    with pytest.raises(FetchError, match=r"private address 10\.0\.0\.1"):
        public_address("news.example", 80)


@pytest.mark.parametrize(
    "url",
    ["ftp://news.example/", "file:///etc/passwd", "news.example", "http://", "http://x:99999/", "http://["],
)
def test_refuses_what_is_no_web_address(url):
    with pytest.raises(FetchError, match="is not an address"):
        fetch(url, LIMITS)


def test_a_host_in_cyrillic_is_asked_for_by_its_name_in_ascii():
    asked = []

    def nowhere(host, port):
        asked.append(host)
        raise FetchError("Not here.")

    with pytest.raises(FetchError, match=r"Not here\."):
        fetch("https://көлік.қаз/", LIMITS, resolve=nowhere)
    assert asked == ["xn--j1aac2i36a.xn--80ao21a"]


def test_nobody_listening(server):
    with pytest.raises(FetchError, match="could not be fetched"):
        fetch("http://news.example:1/", LIMITS, resolve=here)
