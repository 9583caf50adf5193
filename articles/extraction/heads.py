"""Places that stand alone where a paragraph begins: a dateline, or the part of a digest that follows."""

from collections.abc import Sequence

from plants.vocabulary import TRACKED_COUNTRIES

from .analysis import LONGEST_TOWN, Analysis, once
from .gazetteer import EntityKind, Record
from .splitting import LineKind

AGENCIES = frozenset(
    {"Astana", "Almaty", "Tashkent", "Bishkek", "Dushanbe", "Ashgabat"}
)  # news is written there
HEADED = frozenset({LineKind.PROSE, LineKind.HEADING})
FEWEST_PARTS = 2  # heads from which on an article is a digest


@once
def place_at_head(analysis: Analysis) -> Record | None:
    """The tracked country or its region named alone at the start: "OSH. ", "Кыргызстан. ", «Ош: вместо …»."""
    if analysis.sentence.kind not in HEADED:
        return None
    found = analysis.gazetteer.find(analysis.tokens[:LONGEST_TOWN])
    if not found or found[0].first > 0:
        return None
    place = found[0].of(EntityKind.REGION, EntityKind.COUNTRY)
    after = analysis.tokens[found[0].last].text if found[0].last < len(analysis.tokens) else "."
    return place if place is not None and place.country in TRACKED_COUNTRIES and after in ".:" else None


def is_digest(analyses: Sequence[Analysis]) -> bool:
    """Whether several paragraphs each open with the place that they are of."""
    places = {place.name for a in analyses if (place := place_at_head(a)) is not None}
    return len(places) >= FEWEST_PARTS


def dateline(analyses: Sequence[Analysis]) -> str | None:
    """The town that an article is written from, unless all news is: "KOKSHETAU. ", "SEMEY - "."""
    if not analyses or is_digest(analyses):
        return None
    place = analyses[0].dateline or place_at_head(analyses[0])
    town = place is not None and place.kind is EntityKind.REGION and place.name not in AGENCIES
    return place.name if place is not None and town else None
