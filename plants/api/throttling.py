"""How much one reader may ask for: without a token by address, with one by account."""

from typing import Any

from rest_framework.request import Request
from rest_framework.throttling import AnonRateThrottle, SimpleRateThrottle, UserRateThrottle


class _Counted(SimpleRateThrottle):
    """A count that begins with a reader's first request and is forgotten when its time is over.

    The framework keeps the moment of every request instead, and reads and writes them all with each.
    Where nothing keeps the counts, as while the cache does not answer, every request is a reader's first.
    """

    num_requests: int
    duration: int
    ends: float

    def allow_request(self, request: Request, view: Any) -> bool:
        self.key = self.get_cache_key(request, view)
        if self.key is None:
            return True
        now = self.timer()
        count, self.ends = self.cache.get(self.key) or (0, 0.0)
        if self.ends <= now:
            count, self.ends = 0, now + self.duration
        if count >= self.num_requests:
            return False
        # A whole second more than the rest, since the cache counts whole seconds.
        self.cache.set(self.key, (count + 1, self.ends), int(self.ends - now) + 1)
        return True

    def wait(self) -> float:
        """Seconds until the count begins anew."""
        return max(self.ends - self.timer(), 0)


class Anonymous(_Counted, AnonRateThrottle):
    scope = "anonymous"


class Account(_Counted, UserRateThrottle):
    """Those who signed in or sent a token; it passes over the anonymous, who have a count of their own."""

    scope = "account"

    def get_cache_key(self, request: Request, view: Any) -> str | None:
        return super().get_cache_key(request, view) if request.user.is_authenticated else None
