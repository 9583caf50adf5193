"""What answers look like, for the schema: made-up rows in the shape of real ones."""

from drf_spectacular.utils import OpenApiExample

_SOURCE = {
    "slug": "bureau-2025-08",
    "publisher": "Bureau of Statistics",
    "title": "Car making in January to July",
    "url": "https://stat.example/2025/08",
    "published": "2025-08",
    "language": "en",
    "kind": "agency",
}

_COUNTRY = {"code": "KZ", "name": "Kazakhstan"}
_BRAND = {"slug": "hyundai", "name": "Hyundai"}

_FIGURE = {
    "id": 1,
    "url": "https://autotrack.example/figures/1/",
    "metric": "production",
    "metric_label": "Production",
    "value": 11700,
    "unit": "vehicles",
    "change_pct": 50,
    "qualifier": "",
    "status": "actual",
    "status_label": "Actual",
    "period_start": "2025-07-01",
    "period_end": "2025-07-31",
    "period_kind": "month",
    "period_label": "July 2025",
    "country": _COUNTRY,
    "region": None,
    "plant": None,
    "brand": None,
    "model": None,
    "segment": "",
    "segment_label": "",
    "counterpart": None,
    "quote": "11,700 vehicles",
    "source": _SOURCE,
    "subject": "Kazakhstan",
    "updated": "2025-08-21T06:00:00Z",
}

FIGURE = OpenApiExample("A month of a country", value=_FIGURE, response_only=True)

ENTRY = OpenApiExample(
    "A month of a country",
    value={
        "metric": "production",
        "value": 11700,
        "unit": "vehicles",
        "period_start": "2025-07-01",
        "period_end": "2025-07-31",
        "country": "KZ",
        "source": "bureau-2025-08",
    },
    request_only=True,
)

_POINT = {
    "period_start": "2025-06-01",
    "period_end": "2025-06-30",
    "period_kind": "month",
    "period_label": "June 2025",
    "value": 120,
    "derived": "difference",
    "flags": ["approximate"],
    "inputs": [12, 11],
    "others": [],
    "preferred_as": None,
    "low": None,
    "high": None,
    "rate": None,
}

_LINE = {
    "country": _COUNTRY,
    "region": None,
    "plant": None,
    "brand": _BRAND,
    "model": None,
    "segment": "",
    "counterpart": None,
    "unit": "vehicles",
    "points": [_POINT],
}

SERIES = OpenApiExample(
    "A brand's month out of two windows",
    value={
        "metric": "production",
        "metric_label": "Production",
        "by": "brand",
        "grain": "month",
        "status": "actual",
        "rule": "Of several sources: one that gives a number before one that only gives its change; …",
        "lines": [_LINE],
    },
    response_only=True,
)
