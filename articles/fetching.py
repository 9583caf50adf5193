"""The only module that opens a connection to the world.

It speaks to public addresses alone, checked at the moment of connecting and again for every redirect,
so that no name can be made to point inside. Size, time and the number of redirects are bounded.
"""

import ipaddress
import socket
import ssl
import time
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit, urlunsplit

import httpcore
from django.utils.encoding import iri_to_uri

MAX_REDIRECTS = 5
USER_AGENT = "AutoTrack/1 (news reader of an industry reference)"
READABLE_TYPES = (
    "text/",
    "application/xhtml+xml",
    "application/xml",
    "application/rss+xml",
    "application/atom+xml",
)

#: What goes wrong between us and a server, or in what it sends: no fault of the program.
_NO_FAULT_OF_OURS = (
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.UnsupportedProtocol,
    OSError,
    ValueError,
    zlib.error,
)

#: IPv6 addresses that stand for all of IPv4, by RFC 6052.
_NAT64 = ipaddress.ip_network("64:ff9b::/96")

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

#: From a host and port to the network address to connect to.
Resolver = Callable[[str, int], str]


class FetchError(Exception):
    """A page could not be had; the message is one sentence that says why and what to do."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address answered: the final address, after redirects, and the bytes."""

    url: str
    content: bytes
    media_type: str


@dataclass(frozen=True, slots=True)
class Limits:
    """The most bytes of one answer, and the most seconds from first connection to last byte."""

    max_bytes: int
    seconds: float


def public_address(host: str, port: int) -> str:
    """The network address of a host, refused unless every address it has is public."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FetchError(f"The host {host} could not be found; check the address.") from error
    addresses = [ipaddress.ip_address(str(entry[4][0]).partition("%")[0]) for entry in found]
    for address in addresses:
        if not _is_public(_held(address)):
            raise FetchError(
                f"The host {host} is at the private address {address}; only public ones are fetched."
            )
    return str(addresses[0])


def _held(address: Address) -> Address:
    """Where a connection would end: at the IPv4 address that an IPv6 one holds for a translator or tunnel."""
    if isinstance(address, ipaddress.IPv4Address):
        return address
    if address in _NAT64:
        return ipaddress.IPv4Address(int(address) & 0xFFFF_FFFF)
    return address.ipv4_mapped or address.sixtofour or address


def _is_public(address: Address) -> bool:
    if isinstance(address, ipaddress.IPv6Address) and (address.is_reserved or address.is_site_local):
        return False
    return address.is_global and not address.is_multicast


class _GuardedBackend(httpcore.SyncBackend):
    """Connects only to where the resolver lets it."""

    def __init__(self, resolve: Resolver) -> None:
        self._resolve = resolve

    def connect_tcp(self, host: str, port: int, *args: Any, **kwargs: Any) -> httpcore.NetworkStream:
        return super().connect_tcp(self._resolve(host, port), port, *args, **kwargs)

    def connect_unix_socket(self, *args: Any, **kwargs: Any) -> httpcore.NetworkStream:
        raise FetchError("Local sockets are not fetched; give an http or https address.")


def fetch(url: str, limits: Limits, *, resolve: Resolver = public_address) -> Fetched:
    """Get the page at `url`.

    Raises FetchError for everything that can go wrong: a private or unknown host, an answer other than
    200, too many redirects, too large, too slow, or not text.
    """
    deadline = time.monotonic() + limits.seconds
    try:
        with httpcore.ConnectionPool(
            ssl_context=ssl.create_default_context(), network_backend=_GuardedBackend(resolve)
        ) as pool:
            for _hop in range(MAX_REDIRECTS + 1):
                answer = _request(pool, _checked(url), deadline, limits)
                if isinstance(answer, Fetched):
                    return answer
                url = answer
    except httpcore.TimeoutException as error:
        raise _too_slow(url, limits) from error
    except _NO_FAULT_OF_OURS as error:
        raise FetchError(
            f"{url} could not be fetched ({error or type(error).__name__}); try again later."
        ) from error
    raise FetchError(f"{url} redirects more than {MAX_REDIRECTS} times; give the address it should end at.")


def _checked(url: str) -> str:
    """The address as it goes over the wire: in ASCII, whatever script its names are in."""
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").encode("idna").decode(), parts.port
    except ValueError as error:
        raise FetchError(f"“{url}” is not an address ({error}); write it as https://host/path.") from error
    if parts.scheme not in {"http", "https"} or not host:
        raise FetchError(f"“{url}” is not an address on the web; write it as https://host/path.")
    place = (f"[{host}]" if ":" in host else host) + (f":{port}" if port else "")
    return iri_to_uri(urlunsplit((parts.scheme, place, parts.path or "/", parts.query, "")))


def _request(pool: httpcore.ConnectionPool, url: str, deadline: float, limits: Limits) -> Fetched | str:
    """One request: the page, or the address that it redirects to."""
    left = max(0.001, deadline - time.monotonic())
    timeout = {"connect": left, "read": left, "write": left, "pool": left}
    headers = [("User-Agent", USER_AGENT), ("Accept", "text/html, text/*;q=0.9"), ("Accept-Encoding", "gzip")]
    with pool.stream("GET", url, headers=headers, extensions={"timeout": timeout}) as response:
        fields = {
            name.decode("latin-1").lower(): value.decode(errors="replace") for name, value in response.headers
        }
        if response.status in {301, 302, 303, 307, 308} and "location" in fields:
            return urljoin(url, fields["location"])
        if response.status != 200:
            raise FetchError(f"{url} answered {response.status} instead of a page; try again later.")
        media_type = fields.get("content-type", "text/html").partition(";")[0].strip().lower()
        if not media_type.startswith(READABLE_TYPES):
            raise FetchError(f"{url} is {media_type}, not a page of text; give the address of an article.")
        chunks = _unzipped(response.iter_stream(), fields.get("content-encoding", ""), limits)
        return Fetched(url, _gathered(url, chunks, deadline, limits), media_type)


def _unzipped(chunks: Iterable[bytes], encoding: str, limits: Limits) -> Iterable[bytes]:
    if encoding.lower() not in {"gzip", "x-gzip"}:
        yield from chunks
        return
    unzip = zlib.decompressobj(wbits=31)
    for chunk in chunks:
        # One chunk may unfold to more than the limit at once, so that it is bounded here too.
        yield unzip.decompress(chunk, limits.max_bytes + 1)


def _gathered(url: str, chunks: Iterable[bytes], deadline: float, limits: Limits) -> bytes:
    content = bytearray()
    for chunk in chunks:
        content += chunk
        if len(content) > limits.max_bytes:
            raise FetchError(too_large(url, limits.max_bytes))
        if time.monotonic() > deadline:
            raise _too_slow(url, limits)
    return bytes(content)


def too_large(name: str, max_bytes: int) -> str:
    """The sentence for a page or file over the limit."""
    return (
        f"{name} is larger than {max_bytes / 1_000_000:g} MB, the most that is read; "
        "give the article alone, or raise ARTICLE_MAX_BYTES."
    )


def _too_slow(url: str, limits: Limits) -> FetchError:
    return FetchError(f"{url} did not answer in full within {limits.seconds:g} seconds; try again later.")
