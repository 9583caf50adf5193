"""How to cite a chart: as a sentence, and as BibTeX."""

import re
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

PUBLISHER = "AutoTrack"

#: What BibTeX would take for its own.
_SPECIAL = re.compile(r"([&%$#_{}])")


@dataclass(frozen=True, slots=True)
class Citation:
    """A chart's title and address, and the day on which it was seen."""

    title: str
    address: str
    seen: date

    @property
    def text(self) -> str:
        """As a reader would print it: title, publisher, address, day."""
        words = {"title": self.title, "publisher": PUBLISHER, "address": self.address}
        words["date"] = date_format(self.seen, "DATE_FORMAT")
        return _("“%(title)s”. %(publisher)s, %(address)s (accessed %(date)s).") % words

    @property
    def bibtex(self) -> str:
        fields = {
            "title": f"{{{_escaped(self.title)}}}",
            "author": f"{{{PUBLISHER}}}",
            "publisher": PUBLISHER,
            "year": f"{self.seen:%Y}",
            "url": self.address,
            "urldate": self.seen.isoformat(),
        }
        lines = [f"  {name} = {{{value}}}" for name, value in fields.items()]
        return f"@misc{{{self.key},\n" + ",\n".join(lines) + "\n}"

    @property
    def key(self) -> str:
        words = re.findall(r"[a-z0-9]+", self.title.lower())[:4]
        return "-".join(["autotrack", *words, f"{self.seen:%Y}"])


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
