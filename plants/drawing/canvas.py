"""What drawings are made of: elements with colours by name, numbers written short, words measured."""

from collections.abc import Callable
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from plants.charts.style import LIGHT

#: How wide letters are on the mean, in their size: small Latin ones, and capitals, Cyrillic, bold ones.
NARROW, WIDE = 0.53, 0.64

#: The size of text in drawings, in pixels.
TEXT = 13

#: A colour's name to how it is written.
Paint = Callable[[str], str]


def themed(name: str) -> str:
    """A colour that follows the page's theme."""
    return f"var(--{name}, {LIGHT[name]})"


def literal(name: str) -> str:
    """A colour for a file, which has no style sheet: that of the light theme."""
    return LIGHT[name]


def number(value: float) -> str:
    """A coordinate with two decimals at most."""
    return f"{round(value, 2) + 0:.2f}".rstrip("0").rstrip(".")


def percent(share: float) -> str:
    """A place along the drawing, given as a share of its width."""
    return f"{number(share * 100)}%"


def add(parent: Element, tag: str, text: str = "", /, **attributes: Any) -> Element:
    """A new element in `parent`; `text_anchor` is written text-anchor, and a number in short."""
    element = SubElement(parent, tag, {name.replace("_", "-"): _written(v) for name, v in attributes.items()})
    element.text = text or None
    return element


def _written(value: Any) -> str:
    return number(value) if isinstance(value, float | int) else str(value)


def width_of(text: str, size: float = TEXT) -> float:
    """About how wide a text is, in pixels."""
    return sum(WIDE if letter.isupper() or letter > "\u02ff" else NARROW for letter in text) * size


def wrapped(text: str, width: float, size: float) -> list[str]:
    """A text in lines that are about as wide as `width` at the most; one line at least."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".lstrip()
        if width_of(longer, size) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return [line for line in lines if line] or [""]


def cut(text: str, width: float, size: float = TEXT) -> str:
    """A text, shortened where it is wider than `width`."""
    if width_of(text, size) <= width:
        return text
    kept = text
    while kept and width_of(f"{kept}…", size) > width:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"
