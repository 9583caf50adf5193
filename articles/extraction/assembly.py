"""Sentences to claims: each number read in its sentence, with what is carried from those before."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from plants.vocabulary import TRACKED_COUNTRIES, VEHICLES, Status

from .analysis import Analysis
from .changes import attach, find_changes
from .drafts import VOLUME_OF, VOLUMES, Draft, Frame
from .entities import is_company, surface
from .gazetteer import EntityKind
from .grammar import Hint
from .launches import find_launches
from .metrics import COUNTED, metric_of
from .quantities import Quantity
from .splitting import LineKind
from .subjects import set_subjects
from .timing import carry_period, set_period, status_of

TITLE_WEIGHT = 3


def assemble(analyses: list[Analysis], title: Analysis | None, published: date | None) -> list[Draft]:
    """The claims of one article."""
    frame = Frame(country=home_country(analyses, title))
    _open(frame, title)
    for analysis in analyses:
        if analysis.sentence.kind is LineKind.HEADING:
            _take_heading(analysis, frame, published)
        else:
            _take_sentence(analysis, frame, published)
    return _distinct(_merged(frame.drafts))


def home_country(analyses: list[Analysis], title: Analysis | None) -> str | None:
    """The tracked country that the article speaks of most, its title and beginning weighing more."""
    votes: Counter[str] = Counter()
    for number, analysis in enumerate([*([title] if title else []), *analyses]):
        weight = TITLE_WEIGHT if number < 3 else 1
        for mention in analysis.mentions:
            for record in mention.records:
                if record.country in TRACKED_COUNTRIES:
                    votes[record.country] += weight
                    break
    return votes.most_common(1)[0][0] if votes else None


def _open(frame: Frame, title: Analysis | None) -> None:
    """Start with what the title says."""
    if title is None:
        return
    metrics = [match.value for match in title.metrics if match.value in VOLUMES]
    frame.metric = metrics[0] if metrics else None


def _take_heading(analysis: Analysis, frame: Frame, published: date | None) -> None:
    """Let a heading set the frame for the list under it."""
    metrics = [match.value for match in analysis.metrics if match.value in VOLUMES]
    frame.list_metric = metrics[0] if metrics else frame.metric
    brands = [m.of(EntityKind.BRAND) for m in analysis.mentions if m.of(EntityKind.BRAND)]
    frame.list_brand = brands[0].name if len(brands) == 1 and brands[0] else None
    explicit = [m.past for m in analysis.periods if m.shift is None and m.past is not None]
    if explicit:
        frame.period = explicit[0]
    segments = {n.value.segment for n in analysis.nouns if n.value.noun == "vehicles"}
    if len(segments) == 1:
        frame.segment = segments.pop()


def _take_sentence(analysis: Analysis, frame: Frame, published: date | None) -> None:
    """Read one sentence and carry on what it says."""
    if analysis.sentence.paragraph != frame.paragraph:
        frame.paragraph, frame.paragraph_period = analysis.sentence.paragraph, None
    _meet(analysis, frame)
    drafts: list[Draft] = []
    for quantity in analysis.quantities:
        draft = _draft(quantity, analysis, frame, drafts)
        if draft is not None:
            _complete(draft, analysis, frame, drafts, published)
            drafts.append(draft)
    for launch in find_launches(analysis, published, frame.plant is not None):
        set_subjects(launch, analysis, frame, [])
        drafts.append(launch)
    left = attach(find_changes(analysis), drafts, analysis, _earlier(frame))
    for change in left:
        draft = _null_draft(change.quantity, change.percent, analysis, frame)
        if draft is not None:
            _complete(draft, analysis, frame, [], published)
            drafts.append(draft)
    for draft in drafts:
        _carry(draft, analysis, frame)
    frame.drafts.extend(drafts)


def _earlier(frame: Frame) -> Draft | None:
    """The last level of the period carried, which "This represents" speaks of."""
    levels = [d for d in frame.drafts[-6:] if d.value is not None and not d.compared and d.change is None]
    counted = [d for d in levels if d.unit == VEHICLES]
    return (counted or levels or [None])[-1]


def _meet(analysis: Analysis, frame: Frame) -> None:
    """Take note of the plant a sentence speaks of, and of the place it is in."""
    companies = [m for m in analysis.mentions if is_company(m) and m.of(EntityKind.BRAND) is None]
    regions = [
        record
        for m in analysis.mentions
        if (record := m.of(EntityKind.REGION)) is not None and record.country in TRACKED_COUNTRIES
    ]
    wide = [record for record in regions if record.role == "region"]
    if companies:
        frame.plant = surface(analysis.sentence.text, analysis.tokens, companies[0])
        if regions:
            frame.plant_places.setdefault(frame.plant, (wide or regions)[0].name)
    if regions and frame.place is None:
        frame.place = (wide or regions)[0].name
    brands = {record.name for m in analysis.mentions if (record := m.of(EntityKind.BRAND)) is not None}
    if companies and len(brands) <= 1:
        frame.brand = brands.pop() if brands else None


def _draft(quantity: Quantity, analysis: Analysis, frame: Frame, drafts: list[Draft]) -> Draft | None:
    if any(change.quantity is quantity for change in find_changes(analysis)):
        return None
    found = metric_of(quantity, analysis, frame, drafts)
    if found is None:
        return None
    metric, unit = found
    return Draft(
        analysis,
        metric,
        quantity.value,
        unit,
        quantity.first,
        quantity.last,
        quantity.core,
        qualifier=quantity.qualifier,
        segment=quantity.segment,
    )


def _null_draft(quantity: Quantity, percent: object, analysis: Analysis, frame: Frame) -> Draft | None:
    """A change without a level, of a metric that the sentence or the frame tells."""
    cues = [m for m in analysis.metrics if m.value in VOLUMES]
    metric = cues[0].value if cues else frame.list_metric if analysis.is_item() else frame.metric
    named = any(
        m.of(EntityKind.BRAND, EntityKind.MODEL, EntityKind.PLANT, EntityKind.ORGANISATION, EntityKind.REGION)
        for m in analysis.mentions
    )
    if metric is None or not (cues or named):
        return None
    draft = Draft(analysis, metric, None, VEHICLES, quantity.first, quantity.last, quantity.core)
    draft.change = percent  # type: ignore[assignment]
    return draft


def _complete(
    draft: Draft, analysis: Analysis, frame: Frame, drafts: list[Draft], published: date | None
) -> None:
    draft.status = status_of(draft, analysis)
    set_period(draft, analysis, frame, published)
    if (
        published is not None
        and draft.period is not None
        and draft.period[0] > published
        and draft.status is Status.ACTUAL
    ):
        draft.status = Status.TARGET
    set_subjects(draft, analysis, frame, drafts)


def _carry(draft: Draft, analysis: Analysis, frame: Frame) -> None:
    frame.last_metric = draft.metric
    if draft.metric in COUNTED | VOLUME_OF.keys() and draft.status is Status.ACTUAL:
        frame.metric = draft.volume if draft.volume in VOLUMES else frame.metric
        carry_period(draft, frame, analysis.sentence.paragraph)
    if draft.segment_said and not analysis.is_item():
        frame.segment = draft.segment
    if len(draft.unit) == 3 and draft.unit.isupper():
        frame.currency = draft.unit


def _merged(drafts: Iterable[Draft]) -> list[Draft]:
    """Changes without a level ride on the level of the same subject and period."""
    kept: list[Draft] = []
    every = list(drafts)
    for draft in every:
        level = _level_for(draft, every) if draft.value is None and draft.change is not None else None
        if level is None:
            kept.append(draft)
        else:
            level.change = draft.change
    return kept


def _level_for(draft: Draft, drafts: list[Draft]) -> Draft | None:
    same = (d for d in drafts if d.value is not None and d.change is None and d.subject() == draft.subject())
    return next(same, None)


def _distinct(drafts: list[Draft]) -> list[Draft]:
    """A number that the text repeats is one claim."""
    seen: dict[tuple[object, ...], Draft] = {}
    for draft in drafts:
        key = (
            draft.metric,
            draft.unit,
            draft.value,
            draft.change if draft.value is None else None,
            draft.period,
            draft.counterpart,
            draft.brand,
            draft.model,
            draft.plant,
            draft.region,
            draft.segment,
        )
        if key not in seen:
            seen[key] = draft
        elif seen[key].change is None:
            seen[key].change = draft.change
    return list(seen.values())


_ = Hint
