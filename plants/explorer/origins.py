"""The sources of an answer: who published the figures that its numbers are or were computed from."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from plants.explorer.cells import Cell
from plants.explorer.state import State, Tab
from plants.models import Source

#: As many publications of one publisher as are named.
MOST_OF_ONE = 12

#: As many publishers as are named.
MOST_PUBLISHERS = 60


@dataclass(frozen=True, slots=True)
class Publication:
    """A source, how many of the figures it gave, and the address of the list of them."""

    source: Source
    figures: int
    query: str


@dataclass(frozen=True, slots=True)
class Publisher:
    """All that one publisher gave, the publications with most figures first."""

    name: str
    figures: int
    publications: Sequence[Publication]
    more: int


def publishers(cells: Iterable[Cell], state: State) -> list[Publisher]:
    """The publishers of the figures that cells rest on, those with most figures first; one query."""
    inputs = {figure.pk: figure for cell in cells for figure in cell.point.inputs}
    counts = Counter(figure.source_id for figure in inputs.values())
    by_name: dict[str, list[Publication]] = {}
    for source in Source.objects.filter(pk__in=counts).order_by("-published", "pk"):
        publication = Publication(source, counts[source.pk], _listed(state, source))
        by_name.setdefault(source.publisher, []).append(publication)
    made = [_publisher(name, own) for name, own in by_name.items()]
    return sorted(made, key=lambda one: (-one.figures, one.name))[:MOST_PUBLISHERS]


def _listed(state: State, source: Source) -> str:
    listed = state.changed(tab=Tab.FIGURES.value, source=source.slug)
    return listed.query


def _publisher(name: str, own: list[Publication]) -> Publisher:
    own.sort(key=lambda one: -one.figures)
    total = sum(one.figures for one in own)
    return Publisher(name, total, own[:MOST_OF_ONE], max(len(own) - MOST_OF_ONE, 0))
