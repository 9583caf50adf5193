"""What pages cost on a million figures: server time, made anew and kept, and what they weigh.

Times are of the site's own handler in this process. Weights are compressed bytes of all that a page makes
a browser fetch from us: its HTML, style sheets, scripts (plotly.js too, which waits for the pointer) and
pictures; a second view fetches the HTML again, since all else has a name that changes with it and is kept
for ever.
Run by `make bench`, after `tests.benchmarks.generate` and `collectstatic`; nothing here asserts.
"""

import re
from dataclasses import dataclass
from typing import Any

from tests.benchmarks import measuring

measuring.prepare()

from django.core.cache import cache  # noqa: E402 - Django has to be set up before

from autotrack.wsgi import application  # noqa: E402

ROUNDS = 5

#: At most so many milliseconds at the 95th percentile: kept, and made anew.
KEPT, ANEW = 150, 600

#: At most so many thousand bytes: a page without a chart, the scripts of one with a chart, a second view.
PLAIN, SCRIPTS, SECOND = 100, 500, 60

ADDRESSES = (
    *(
        "/",
        "/production/",
        "/production/?grain=month&by=brand&country=KZ",
        "/countries/kz/",
        "/countries/uz/",
    ),
    *("/brands/brand-1/", "/plants/plant-1/", "/organisations/company-1/", "/promises/", "/timeline/"),
    *("/plants/map/", "/compare/?a=country:KZ&b=country:UZ", "/figures/1/"),
)

_TAG = re.compile(r"<(?:link|script|img|source)\b[^>]*>")
_ADDRESS = re.compile(r'\b(?:href|src|data-plotly)="(/static/[^"#?]+)')


@dataclass(frozen=True)
class Weight:
    """Compressed bytes."""

    html: int
    styles: int
    scripts: int
    others: int
    has_chart: bool

    @property
    def all(self) -> int:
        return self.html + self.styles + self.scripts + self.others

    def __str__(self) -> str:
        parts = ("html", self.html), ("styles", self.styles), ("scripts", self.scripts), ("rest", self.others)
        told = "  ".join(f"{name} {size / 1000:6.1f}" for name, size in (("all", self.all), *parts))
        return f"{told} kB  {'; '.join(self._over())}"

    def _over(self) -> list[str]:
        heavy = [] if self.has_chart or self.all <= PLAIN * 1000 else [f"over {PLAIN} kB without a chart"]
        heavy += [f"scripts over {SCRIPTS} kB"] if self.scripts > SCRIPTS * 1000 else []
        return heavy + ([f"second view over {SECOND} kB"] if self.html > SECOND * 1000 else [])


def weight(address: str) -> Weight:
    html = b"".join(measuring.served(application, address)).decode()
    tags = _TAG.findall(html)
    fetched = {path for tag in tags if _is_fetched(tag) for path in _ADDRESS.findall(tag)}
    sizes = dict.fromkeys(("css", "js", "rest"), 0)
    for path in fetched:
        kind = path.rpartition(".")[2]
        sizes[kind if kind in sizes else "rest"] += compressed(path)
    has_chart = any("plotly" in path for path in fetched)
    return Weight(compressed(address), sizes["css"], sizes["js"], sizes["rest"], has_chart)


def _is_fetched(tag: str) -> bool:
    kinds = ("stylesheet", "preload", "icon")
    return not tag.startswith("<link") or any(kind in tag for kind in kinds)


def compressed(address: str) -> int:
    return sum(map(len, measuring.served(application, address, HTTP_ACCEPT_ENCODING="br, gzip")))


def times(address: str) -> tuple[list[float], list[float]]:
    """Seconds made anew, and kept, round by round."""

    def ask() -> Any:
        return b"".join(measuring.served(application, address))

    ask()
    anew, kept = [], []
    for _round in range(ROUNDS):
        cache.clear()
        anew.append(measuring.seconds(ask))
        kept.append(measuring.seconds(ask))
    return anew, kept


def _told(name: str, taken: list[float], bar: int) -> str:
    over = f"   over {bar} ms" if measuring.p(taken, 95) * 1000 > bar else ""
    return f"{measuring.told(name, taken)}{over}"


def main() -> None:
    for address in ADDRESSES:
        anew, kept = times(address)
        print(address)
        print(_told("    made anew", anew, ANEW))
        print(_told("    kept", kept, KEPT))
        print(f"    {weight(address)}")


if __name__ == "__main__":
    main()
