"""JSON as it is sent."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

import orjson
from rest_framework.renderers import JSONRenderer

_encode = JSONRenderer.encoder_class().default

#: What the framework's own encoder writes in its own way.
_OPTIONS = orjson.OPT_PASSTHROUGH_DATETIME | orjson.OPT_PASSTHROUGH_DATACLASS


def dumps(content: Any) -> bytes:
    """JSON in UTF-8. Raises TypeError for a number beyond 64 bits, and for text that is no Unicode."""
    return orjson.dumps(content, default=_encode, option=_OPTIONS)


_plain = JSONRenderer()


def text(content: Any) -> bytes:
    """JSON, by a faster writer where it can write the content at all."""
    try:
        return dumps(content)
    except TypeError:
        body: bytes = _plain.render(content)
        return body


#: Kinds of values that orjson writes without a comma in them, and as the framework does.
_SHORT = {int, float, datetime, type(None)}


def texts(values: Sequence[Any]) -> list[bytes]:
    """Each of the values as JSON; numbers and moments in UTC, of which a page has many, all at once."""
    if set(map(type, values)) <= _SHORT:
        try:
            return orjson.dumps(values, option=orjson.OPT_UTC_Z)[1:-1].split(b",") if values else []
        except TypeError:
            pass
    return list(map(text, values))


def listed(texts: Iterable[bytes]) -> orjson.Fragment:
    """A list of what is JSON already, to be sent within other content."""
    return orjson.Fragment(b"[" + b",".join(texts) + b"]")


class Json(JSONRenderer):
    """JSON, by a faster writer where it can write the content at all."""

    def render(self, data: Any, accepted_media_type: Any = None, renderer_context: Any = None) -> bytes:
        if data is not None and self.get_indent(accepted_media_type, renderer_context or {}) is None:
            return text(data)
        body: bytes = super().render(data, accepted_media_type, renderer_context)
        return body
