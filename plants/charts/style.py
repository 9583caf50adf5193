"""The design's colours for pictures, read from `static/css/tokens.css`, and the one template made of them.

A picture is made in the light theme's colours; on a page the style sheet's own colours take their place,
so that it follows the reader's theme.
"""

import re
from typing import Any

import plotly.graph_objects as go
from django.conf import settings

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

TEMPLATE = go.layout.Template(
    layout={
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
)


def layout(**more: Any) -> go.Layout:
    """The layout that all pictures share, with what is a picture's own."""
    return go.Layout(template=TEMPLATE, margin={"l": 4, "r": 8, "t": 24, "b": 4}, **more)
