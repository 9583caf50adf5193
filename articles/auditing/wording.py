"""Numbers as the sentences of findings write them."""

from decimal import Decimal

from plants.vocabulary import CURRENCY

_SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))


def number(value: Decimal) -> str:
    """Four digits at least, thousands apart: "11,713", "6.02"; up to three after the point below ten."""
    places = 0 if value == value.to_integral_value() or abs(value) >= 1000 else 1 if abs(value) >= 10 else 3
    text = f"{value:,.{places}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def quantity(value: Decimal, unit: str) -> str:
    """A value with its unit: "83,200 vehicles", "KZT 1.16 trillion", "40.7 percent"."""
    if not CURRENCY.fullmatch(unit):
        return f"{number(value)} {unit}"
    for power, word in _SCALES:
        if value >= Decimal(10) ** power:
            return f"{unit} {_short(value.scaleb(-power))} {word}"
    return f"{unit} {number(value)}"


def _short(value: Decimal) -> str:
    """At most four digits after the point, none of them an idle nought."""
    text = f"{value:,.4f}"
    return text.rstrip("0").rstrip(".")
