"""JSON by the faster writer says what the framework's own says."""

import json
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.utils.translation import gettext_lazy
from rest_framework.renderers import JSONRenderer

from plants.api.rendering import Json
from plants.vocabulary import Metric

CONTENT = [
    {"words": 'Қазақстан \u2028 "quoted" \\ /', "none": None, "yes": True, "list": [1, [2, []], {}]},
    [0, -1, 2**63, 0.1, 0.0001, 1e-7, 123456789012345.25, 1e22],
    {"decimal": Decimal("12.50"), "day": date(2025, 2, 28), "at": datetime(2025, 2, 28, 1, tzinfo=UTC)},
    {"at": datetime(2025, 2, 28, 1, 2, 3, 456, tzinfo=UTC), "lazy": gettext_lazy("Production")},
    {"metric": Metric.PRODUCTION, "tuple": (1, 2)},
    10**20,
    {"half a character": "\ud800"},
    "",
]


@pytest.mark.parametrize("content", CONTENT)
def test_says_the_same(content):
    try:
        wanted = JSONRenderer().render(content)
    except UnicodeEncodeError:
        with pytest.raises(UnicodeEncodeError):
            Json().render(content)
    else:
        assert json.loads(Json().render(content)) == json.loads(wanted)


def test_nothing_is_nothing():
    assert Json().render(None) == b""


def test_indented_where_that_is_asked():
    assert Json().render({"a": 1}, "application/json; indent=2") == b'{\n  "a": 1\n}'
