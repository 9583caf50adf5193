"""The cache in Redis or Valkey, which nothing breaks without: where it does not answer, nothing is kept."""

import logging
from collections.abc import Callable
from typing import Any

from django.core.cache.backends.redis import RedisCache, RedisCacheClient
from redis.exceptions import RedisError

logger = logging.getLogger(__name__)


class _Client(RedisCacheClient):
    """Makes a client once instead of with every call; it is safe to use by several threads."""

    #: Whether the last call of this process went unanswered: of a failure that lasts the log says so once.
    is_away = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._clients: dict[bool, Any] = {}

    def get_client(self, key: Any = None, *, write: bool = False) -> Any:
        if write not in self._clients:
            self._clients[write] = super().get_client(key, write=write)
        return self._clients[write]

    def ask(self, absent: Any, call: Callable[..., Any], *args: Any) -> Any:
        """What `call` answers; `absent` where nobody does."""
        try:
            answer = call(*args)
        except RedisError as error:
            if not _Client.is_away:
                logger.warning("The cache does not answer (%s); nothing is kept until it does.", error)
            _Client.is_away = True
            return absent
        _Client.is_away = False
        return answer

    def get(self, key: Any, default: Any) -> Any:
        return self.ask(default, super().get, key, default)

    def get_many(self, keys: Any) -> Any:
        return self.ask({}, super().get_many, keys)

    def has_key(self, key: Any) -> bool:
        return self.ask(False, super().has_key, key)

    def add(self, key: Any, value: Any, timeout: Any) -> bool:
        return self.ask(False, super().add, key, value, timeout)

    def set(self, key: Any, value: Any, timeout: Any) -> None:
        self.ask(None, super().set, key, value, timeout)

    def set_many(self, data: Any, timeout: Any) -> None:
        self.ask(None, super().set_many, data, timeout)

    def touch(self, key: Any, timeout: Any) -> bool:
        return self.ask(False, super().touch, key, timeout)

    def delete(self, key: Any) -> bool:
        return self.ask(False, super().delete, key)

    def delete_many(self, keys: Any) -> None:
        self.ask(None, super().delete_many, keys)

    def clear(self) -> bool:
        return self.ask(False, super().clear)


class Cache(RedisCache):
    """Django's own, with one client that bears a Redis or Valkey that is away."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._class = _Client
