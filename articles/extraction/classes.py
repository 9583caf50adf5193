"""The class of vehicle that an article is about."""

from collections import Counter
from collections.abc import Sequence

from plants.vocabulary import Segment

from .analysis import Analysis
from .grammar import NOUNS, CountedNoun, Hint, Noun
from .matching import Match

EARLY = 6  # sentences in which the count that an article is about stands
RULING = 0.8  # of the words for classes of vehicle


def class_of(
    title: Analysis | None,
    opening: Sequence[Analysis],
    analyses: Sequence[Analysis],
    plant: str | None,
    site: bool,
) -> Segment | None:
    """The class that the title names, or the lead counts first, or that an article at a plant is of."""
    titled = segment_of([title]) if title is not None and not (plant and _names_body(title)) else None
    titled = titled or _electric(title, opening)
    counted = segment_of_lead(opening, analyses) if not site else None
    everything = [*opening[:1], *analyses]
    ruling = ruling_segment(opening, everything) if plant is not None or site else None
    return titled or counted or ruling


ELECTRIC = ("electric", "электр")
OPENS = 3  # words of a title that say what it is about


def _electric(title: Analysis | None, opening: Sequence[Analysis]) -> Segment | None:
    """Electric vehicles, where the title only says "electric" and the lead speaks of them alone."""
    if title is None or not any(token.text.startswith(ELECTRIC) for token in title.tokens[:OPENS]):
        return None
    named = {n.value.segment for a in opening for n in a.nouns if n.value.segment is not None}
    return Segment.ELECTRIC if named == {Segment.ELECTRIC} else None


BODIES = ("кроссовер", "седан", "внедорожник", "минивэн", "хэтчбек", "crossover", "sedan", "suv", "hatchback")


def _names_body(title: Analysis) -> bool:
    """Whether a title's class is told by a kind of body, of one model and not of all a plant makes."""
    told = [n for n in title.nouns if n.value.segment is Segment.PASSENGER]
    return bool(told) and all(title.tokens[n.first].text.startswith(BODIES) for n in told)


def segment_of_lead(opening: Sequence[Analysis], analyses: Sequence[Analysis]) -> Segment | None:
    """The one class counted first in an article at no plant whose headline says "vehicles" alone."""
    if not opening or opening[0].words_language == "en":
        return None
    counting = [
        a for a in (*opening, *analyses[:EARLY]) if any(q.noun is Noun.VEHICLES for q in a.quantities)
    ]
    first = next((q for a in counting for q in a.quantities if q.noun is Noun.VEHICLES), None)
    return segment_of([opening[0], counting[0]]) if first is not None and first.segment is not None else None


def ruling_segment(opening: Sequence[Analysis], analyses: Sequence[Analysis]) -> Segment | None:
    """The class of vehicle that an article at a plant names alone, or nearly so.

    Any but passenger cars is named early, or more than once.
    """
    named = Counter(segment for a in analyses for segment in _classes(a))
    most = named.most_common(1)
    if not most or most[0][1] < RULING * named.total() or any(_joins_classes(a) for a in analyses):
        return None
    ruling, times = most[0]
    early = any(ruling in _classes(a) for a in opening)
    return ruling if early or times > 1 or ruling is Segment.PASSENGER else None


AND = frozenset({"и", "and"})


def _joins_classes(analysis: Analysis) -> bool:
    """Whether a sentence counts several classes in one: «легковых и коммерческих машин»."""
    nouns = [n for n in analysis.nouns if n.value.noun is Noun.VEHICLES and n.value.segment is None]
    return any(token.text in AND for n in nouns for token in analysis.tokens[n.first : n.last])


def _classes(analysis: Analysis) -> list[Segment]:
    """The classes of vehicle that a sentence names, also before the word for a plant: "bus plant"."""
    kept = {n.first for n in analysis.nouns}
    nouns = [n for n in analysis.words.find(NOUNS) if n.value.noun is Noun.VEHICLES]
    kept |= {n.first for n in nouns if n.value.segment is not Segment.PASSENGER}
    nouns = [n for n in nouns if n.first in kept and not _is_purpose(analysis, n.first)]
    nouns = [n for n in nouns if not _is_told_last(analysis, n) or analysis.quantities]
    parts = analysis.hints[Hint.OF_THEM]
    nouns = [n for n in nouns if n.value.segment is not Segment.ELECTRIC or not parts]
    ours = [
        n for n in nouns if n.value.segment is not Segment.PASSENGER or not _is_attribute(analysis, n.last)
    ]
    return [n.value.segment for n in ours if n.value.segment is not None]


def _is_purpose(analysis: Analysis, position: int) -> bool:
    """Whether something is only for vehicles: "parts for trucks"."""
    return position > 0 and analysis.tokens[position - 1].text in ("for", "для")


def segment_of(analyses: Sequence[Analysis]) -> Segment | None:
    """The one class of vehicle named; the car of a "car plant" is none."""
    named = {
        n.value.segment
        for a in analyses
        for n in a.nouns
        if n.value.noun is Noun.VEHICLES
        and n.value.segment is not None
        and not _is_attribute(a, n.last)
        and not _is_purpose(a, n.first)
        and not _is_told_last(a, n)
    }
    return named.pop() if len(named) == 1 else None


LISTED_REACH = 3  # words from the comma of a list to the class it ends in
LISTED = (",", "и", "«", '"')


def _is_told_last(analysis: Analysis, noun: Match[CountedNoun]) -> bool:
    """Whether electric vehicles are only the last thing a title lists: «ввоз, вывоз, электромобили»."""
    if noun.value.segment is not Segment.ELECTRIC or analysis.words_language != "ru":
        return False
    ahead = [token.text for token in analysis.tokens[max(noun.first - LISTED_REACH, 0) : noun.first]]
    return any(text in LISTED for text in ahead)


def _is_attribute(analysis: Analysis, last: int) -> bool:
    """Whether a noun only describes the next: car plant, car sales; a truck plant is of trucks."""
    if last >= len(analysis.tokens) or analysis.words_language == "ru":
        return False
    if analysis.words_language == "en" and analysis.tokens[last - 1].text != "car":
        return False
    followers = [m.first for hint in (Hint.PLANT, Hint.PRODUCT) for m in analysis.hints[hint]]
    of_metric = analysis.words_language == "en" and any(m.first == last for m in analysis.metrics)
    return last in followers or of_metric
