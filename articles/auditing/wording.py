"""The sentences of findings, and numbers as they write them."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from articles.models import Claim, Finding
from plants.vocabulary import CURRENCY

_SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))


@dataclass(frozen=True, slots=True)
class Amount:
    """A value with its unit."""

    value: Decimal
    unit: str


@dataclass(frozen=True, slots=True)
class Word:
    """A word that every language has its own for, as the name of a slot."""

    text: str


Part = Amount | Decimal | date | Word | str


def finding(
    claim: Claim, kind: str, sentence: str, *, likely: Decimal | None = None, **values: Part
) -> Finding:
    """A finding that says `sentence`, an English text marked for translation, with `values` filled in."""
    return Finding(
        claim=claim,
        kind=kind,
        message=sentence % {name: _in_english(value) for name, value in values.items()},
        sentence=sentence,
        values={name: _kept(value) for name, value in values.items()},
        likely=likely,
    )


def _in_english(value: Part) -> str:
    match value:
        case Amount():
            return quantity(value.value, value.unit)
        case Decimal():
            return number(value)
        case Word():
            return value.text
    return str(value)


def _kept(value: Part) -> Any:
    """What fills in a sentence, as `articles.models.sentences` reads it."""
    match value:
        case Amount():
            return {"amount": f"{value.value:f}", "unit": value.unit}
        case Decimal():
            return {"number": f"{value:f}"}
        case date():
            return {"day": value.isoformat()}
        case Word():
            return {"word": value.text}
    return value


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
