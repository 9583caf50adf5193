"""The design's colours for pictures, read from `static/css/tokens.css`, and the one template made of them.

A picture is what plotly.js takes, `{"data": …, "layout": …}`, as plain values: Plotly's own Python objects
check every one of them again for every reader, which takes a fifth of the time of a page. Tests have them
check all kinds of pictures instead.

A picture is made in the light theme's colours; on a page the style sheet's own colours take their place,
so that it follows the reader's theme.
"""

import re
from typing import Any

from django.conf import settings

#: A Plotly figure as plain values.
Picture = dict[str, Any]

_TOKENS = (settings.BASE_DIR / "static" / "css" / "tokens.css").read_text(encoding="utf-8")

#: The light theme's colours, by their names in the style sheet: "ink", "rule", "series-1".
LIGHT = dict(re.findall(r"--([a-z0-9-]+): (#[0-9a-f]{6});", _TOKENS.split("@media")[0]))

#: The colours of series, told apart by colour-blind eyes too, in the order in which they are given out.
PALETTE = {name: colour for name, colour in LIGHT.items() if name.startswith("series-")}

#: Open Sans is what files are drawn with; pages use the reader's own.
FONT = "Open Sans, system-ui, Segoe UI, Roboto, sans-serif"

_AXIS = {
    "gridcolor": LIGHT["rule"],
    "linecolor": LIGHT["ink-3"],
    "zerolinecolor": LIGHT["ink-3"],
    "showline": False,
    "fixedrange": True,
    "automargin": True,
}

TEMPLATE = {
    "layout": {
        "colorway": list(PALETTE.values()),
        "font": {"family": FONT, "size": 13, "color": LIGHT["ink-2"]},
        "hoverlabel": {"align": "left", "bgcolor": LIGHT["ink"], "font": {"color": LIGHT["paper"]}},
        "hovermode": "closest",
        "dragmode": False,
        "showlegend": False,
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "xaxis": {**_AXIS, "zeroline": False},
        "yaxis": _AXIS,
    }
}


def layout(**more: Any) -> dict[str, Any]:
    """The layout that all pictures share, with what is a picture's own."""
    return {"template": TEMPLATE, "margin": {"l": 4, "r": 8, "t": 24, "b": 4}, **more}


def level(value: float, **line: Any) -> dict[str, Any]:
    """A line across a picture at a value, as a shape of its layout."""
    across = {"type": "line", "xref": "x domain", "x0": 0, "x1": 1}
    return {**across, "yref": "y", "y0": value, "y1": value, "line": line}
