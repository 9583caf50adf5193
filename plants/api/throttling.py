"""How much one reader may ask for: without a token by address, with one by account."""

from typing import Any

from redis.exceptions import RedisError
from rest_framework.request import Request
from rest_framework.throttling import AnonRateThrottle, SimpleRateThrottle, UserRateThrottle


class _Open(SimpleRateThrottle):
    """Lets requests through while what keeps the counts does not answer."""

    def allow_request(self, request: Request, view: Any) -> bool:
        try:
            return super().allow_request(request, view)
        except RedisError:
            return True


class Anonymous(_Open, AnonRateThrottle):
    scope = "anonymous"


class Account(_Open, UserRateThrottle):
    """Those who signed in or sent a token; it passes over the anonymous, who have a count of their own."""

    scope = "account"

    def get_cache_key(self, request: Request, view: Any) -> str | None:
        return super().get_cache_key(request, view) if request.user.is_authenticated else None
