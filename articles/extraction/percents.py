"""The metric of a percentage that is no change: a share, or local content."""

import re

from plants.vocabulary import VEHICLES, Metric

from .analysis import Analysis
from .changes import is_of_total
from .cues import distance, reach
from .drafts import VOLUMES, Scene
from .gazetteer import EntityKind
from .grammar import Hint, Noun
from .measures import Measure, Quantity
from .quantities import FRACTION
from .turkic import TURKIC

HUNDRED = 100
OF_ITS_OWN = ("зы", "зын", "зі", "ті", "нті", "ты", "зи", "zi", "zini", "ti")  # how "percent of" ends
OF_PART = frozenset({Metric.LAUNCH, Metric.SHARE, Metric.LOCALIZATION})  # said of a model's own parts too
PART_REACH = 5  # words from a share in words to the vehicles: «треть проданных в мае машин»
PARTS = ("комплектующ", "компонент", "детал", "узлов", "материал")
PARTS_REACH = 7  # words from a percentage to the parts it is of
LOCAL = ("domestic", "local", "home", "homemade", "native", "местн", "отечествен", "казахстанск", "узбекск")
#: "Of the output", before its part: "mahsulotning 30 foizi".
OUTPUT = re.compile(r"mahsulot\w*ning|маҳсулот\w*нинг|өнім\w*[нд]ің|продукция\w*[нд]ын|өнүм\w*[нд]үн")


def _is_part(quantity: Quantity, analysis: Analysis) -> bool:
    """Whether a percentage is a part of the vehicles named with it: «63% машин», "көліктердің 63 пайызы"."""
    nouns = [n for n in analysis.nouns if n.value.noun is Noun.VEHICLES]
    if analysis.words_language in TURKIC:
        ours = analysis.tokens[quantity.last - 1].text.endswith(OF_ITS_OWN)
        before = analysis.tokens[quantity.first - 1].text if quantity.first else ""
        if ours and OUTPUT.fullmatch(before):
            return True
        return ours and any(quantity.first - 3 <= n.last <= quantity.first for n in nouns)
    far = PART_REACH if quantity.unit == FRACTION else 2
    here = [n for n in nouns if analysis.same_clause(n.first, quantity.core)]
    return analysis.words_language == "ru" and any(0 <= n.first - quantity.last <= far for n in here)


def percent_metric(quantity: Quantity, scene: Scene) -> Metric | None:
    """The metric of a percentage that is no change."""
    analysis = scene.analysis
    last = scene.frame.last_metric
    if scene.frame.asked is Metric.LOCALIZATION and not analysis.hints[Hint.SHARE]:
        return Metric.LOCALIZATION
    again = (scene.drafts and scene.drafts[-1].metric is Metric.LOCALIZATION) or _is_of_parts(quantity, scene)
    if again or _is_all_of_local(quantity, scene) or reach(scene, quantity, {Metric.LOCALIZATION}) <= 12:
        return Metric.LOCALIZATION
    if analysis.in_clause(Hint.EQUITY, quantity.core) or analysis.in_clause(Hint.SINGLE, quantity.core):
        return None
    if any(m.value is Metric.SHARE and m.last == quantity.first for m in analysis.metrics):
        return Metric.SHARE
    if _is_in_brackets(quantity, scene):
        return Metric.SHARE
    fraction = quantity.in_words and quantity.unit == FRACTION
    if fraction and not is_of_total(quantity, analysis) and not _is_part(quantity, analysis):
        return None
    if analysis.words_language == "ru" and _is_by(quantity, analysis):
        return None
    if quantity.unit == FRACTION and _is_restated(quantity, analysis):
        return None
    if last is Metric.LOCALIZATION and all(m.value in OF_PART for m in scene.cues):
        return last
    if any(distance(analysis, quantity, m.first, m.last) <= 14 for m in analysis.hints[Hint.SHARE]):
        return Metric.SHARE
    bracketed = quantity.first > 0 and analysis.tokens[quantity.first - 1].text == "("
    shares = [d for d in scene.drafts if d.metric is Metric.SHARE]
    if scene.drafts and (scene.drafts[-1].metric is Metric.SHARE or (bracketed and shares)):
        return Metric.SHARE
    if _is_part_again(quantity, scene):
        return Metric.SHARE
    if _is_part(quantity, analysis):
        return Metric.SHARE
    if _is_anaphoric(scene):
        return Metric.SHARE
    goes_on = analysis.is_item() or any(m.of(EntityKind.BRAND, EntityKind.MODEL) for m in analysis.mentions)
    if last is Metric.SHARE and goes_on:
        return Metric.SHARE
    return Metric.SHARE if _holds(quantity, scene) else None


def _is_all_of_local(quantity: Quantity, scene: Scene) -> bool:
    """Whether a sentence speaks of local content first and of no other metric or part."""
    said = [m for m in scene.cues if m.value is Metric.LOCALIZATION]
    first = bool(said) and said[0].last <= quantity.first
    return first and len(said) == len(scene.cues) and not scene.analysis.hints[Hint.SHARE]


def _is_anaphoric(scene: Scene) -> bool:
    """Whether a sentence only says of a share or part just told what it is: "That is 70.1%"."""
    analysis, before = scene.analysis, scene.frame.drafts[-1] if scene.frame.drafts else None
    if before is None or before.analysis.sentence.paragraph != analysis.sentence.paragraph or scene.cues:
        return False
    if before.metric is Metric.SHARE:
        return bool(analysis.hints[Hint.ANAPHORA])
    part = any(m.first <= 1 for m in before.analysis.hints[Hint.OF_THEM])
    return part and any(m.first == 0 for m in analysis.hints[Hint.ANAPHORA])


def _is_in_brackets(quantity: Quantity, scene: Scene) -> bool:
    """Whether a percentage in brackets is how much of the total a number is: "10,702 (98 percent)"."""
    before, tokens = scene.drafts[-1] if scene.drafts else None, scene.analysis.tokens
    if before is None or before.unit != VEHICLES or quantity.unit == FRACTION or quantity.value >= HUNDRED:
        return False
    bracket = quantity.first == before.last + 1 and tokens[before.last].text == "("
    closed = quantity.last < len(tokens) and tokens[quantity.last].text in (")", "of")
    return bracket and closed and bool(before.counterpart or before.brand or before.region or before.segment)


def _is_part_again(quantity: Quantity, scene: Scene) -> bool:
    """Whether a percentage says a number again: «14 380, или 14,8%»."""
    held = scene.drafts[-1] if scene.drafts else None
    if held is None or held.unit != VEHICLES or quantity.first <= held.last:
        return False
    between = [t.text for t in scene.analysis.tokens[held.last : quantity.first]]
    return between in (["или"], [",", "или"], [",", "or"], ["or"])


def _is_by(quantity: Quantity, analysis: Analysis) -> bool:
    """Whether a percentage is by how much something grew or fell: «на 70,3%»."""
    before = analysis.tokens[quantity.first - 1].text if quantity.first else ""
    return before == "на" and not is_of_total(quantity, analysis)


def _is_of_parts(quantity: Quantity, scene: Scene) -> bool:
    """Whether a percentage is of a vehicle's parts, and the sentence says that they are local."""
    analysis = scene.analysis
    after = range(quantity.last, quantity.last + PARTS_REACH)
    of_parts = any(m.first in after for m in analysis.hints[Hint.PRODUCT])
    named = analysis.tokens[quantity.last : quantity.last + 2]
    of_parts = of_parts or any(token.text.startswith(PARTS) for token in named)
    return of_parts and any(token.text.startswith(LOCAL) for token in analysis.tokens)


def _is_restated(quantity: Quantity, analysis: Analysis) -> bool:
    """Whether a number says a fraction again: "a quarter of them, 640, were sold", «половина (47,2%)»."""
    after = [q for q in analysis.quantities if 0 < q.first - quantity.last <= 2]
    if any(analysis.tokens[q.first - 1].text == "(" for q in after):
        return True
    marks = [i for i in range(quantity.last, quantity.last + 4) if i < len(analysis.tokens)]
    comma = next((i for i in marks if analysis.tokens[i].text == ","), None)
    counts = {q.first for q in analysis.quantities if q.measure is Measure.COUNT}
    return comma is not None and comma + 1 in counts


def _holds(quantity: Quantity, scene: Scene) -> bool:
    """Whether a brand just before a percentage that says no change has that share: "BYD has 23.8%"."""
    analysis = scene.analysis
    names = [m for m in analysis.mentions if m.of(EntityKind.BRAND) and 0 < quantity.first - m.last <= 3]
    verbs = any(m.last == quantity.first for m in analysis.hints[Hint.HOLD])
    return bool(names) and verbs and scene.frame.metric in VOLUMES
