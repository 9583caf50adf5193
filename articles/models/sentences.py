"""Sentences kept apart from what fills them in, so that each reader is told them in his own language.

What fills in a sentence is JSON: a name as it is, or an object that says how it is to be written:
`{"amount": "83200", "unit": "vehicles"}`, `{"number": "540"}`, `{"day": "2025-08-31"}`, `{"word": "brand"}`.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext

from plants.numbers import in_unit, plain

#: A rate below ten needs as many decimals to be told from another.
MOST_DECIMALS = 3


def told(sentence: str, values: Mapping[str, Any]) -> str:
    """The sentence in the active language. Raises KeyError where something to fill in is not there."""
    return gettext(sentence) % {name: _in_words(value) for name, value in values.items()}


def _in_words(value: Any) -> str:
    match value:
        case {"amount": amount, "unit": unit}:
            return in_unit(Decimal(amount), unit)
        case {"number": number}:
            return plain(Decimal(number), MOST_DECIMALS)
        case {"day": day}:
            return date_format(date.fromisoformat(day), "DATE_FORMAT")
        case {"word": word}:
            return gettext(word)
    return str(value)
