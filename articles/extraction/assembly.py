"""Sentences to claims: each number read in its sentence, with what is carried from those before."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from plants.vocabulary import VEHICLES, Metric, Status

from .analysis import Analysis
from .changes import Change, attach, find_changes
from .drafts import VOLUME_OF, VOLUMES, Column, Draft, Frame, Scene

from .focus import focus_of
from .gazetteer import EntityKind
from .grammar import SCALES, Hint, Noun
from .launches import find_launches
from .metrics import COUNTED, cues_of, metric_of
from .places import code, set_places
from .periods import Days, shifted
from .quantities import Quantity
from .splitting import LineKind
from .subjects import companies_in, plant_name, set_brand, set_plant, set_segment
from .tables import column_at, columns_of, is_header
from .timing import carry_period, lies_ahead, set_period, status_of


LONGER_THAN_A_MONTH = 31
DAYS_OF_YEAR = 364
LARGE = 1000  # a number from here on is not two plants' by chance


def assemble(analyses: Sequence[Analysis], title: Analysis | None, published: date | None) -> list[Draft]:
    """The claims of one article."""
    focus = focus_of(analyses, title)
    frame = Frame(focus, published, metric=focus.metric or (Metric.PRODUCTION if focus.plant else None), segment=focus.segment, named_segment=focus.segment)
    for analysis in analyses:
        frame.enter(analysis.sentence.paragraph)
        if analysis.sentence.kind is LineKind.HEADING:
            _take_heading(analysis, frame)
        else:
            _take_sentence(analysis, frame)
    return _distinct(_merged(frame.drafts))


def _take_heading(analysis: Analysis, frame: Frame) -> None:
    """Let a heading set the frame for the list under it."""
    metrics = [match.value for match in analysis.metrics if match.value in VOLUMES]
    frame.list_metric = metrics[0] if metrics else frame.metric
    brands = {r.name for m in analysis.mentions if (r := m.of(EntityKind.BRAND)) is not None}
    frame.list_scale = _loose_scale(analysis)
    frame.list_brand = brands.pop() if len(brands) == 1 else None
    explicit = [m.past for m in analysis.periods if m.shift is None and m.past is not None]
    if explicit:
        frame.period = explicit[0]
    _take_segment(analysis, frame)


def _take_segment(analysis: Analysis, frame: Frame) -> None:
    segments = {n.value.segment for n in analysis.nouns if n.value.noun is Noun.VEHICLES}
    if len(segments) == 1 and None not in segments:
        frame.segment = frame.named_segment = segments.pop()


def _take_period(analysis: Analysis, frame: Frame) -> None:
    """Let a sentence without claims set the period of its paragraph: "It closed 2022 with a profit"."""
    spans = [m.past for m in analysis.periods if m.shift is None and m.past is not None and m.opening is None]
    if len(spans) == 1 and (spans[0][1] - spans[0][0]).days > LONGER_THAN_A_MONTH:
        frame.paragraph_period = spans[0]


def _take_names(analysis: Analysis, frame: Frame) -> None:
    """Let a sentence without numbers say which model or country the next speaks of."""
    models = [r for m in analysis.mentions if (r := m.of(EntityKind.MODEL)) is not None]
    frame.model, frame.brand = (models[0].name, models[0].brand) if len(models) == 1 else (None, None)
    abroad = {c for m in analysis.mentions if (c := code(m)) is not None and c != frame.focus.country}
    if len(abroad) == 1:
        frame.paragraph_counterpart = abroad.pop()


def _take_sentence(analysis: Analysis, frame: Frame) -> None:
    """Read one sentence and carry on what it says."""
    _meet(analysis, frame)
    if is_header(analysis):
        _take_header(analysis, frame)
        return
    scene = Scene(analysis, frame, cues_of(analysis, frame))
    changes = [c for c in find_changes(analysis) if not _in_change_column(c.quantity, scene)]
    as_changes = {id(change.quantity) for change in changes}
    for quantity in analysis.quantities:
        column = column_at(frame.columns, analysis, quantity)
        if column is not None and column.is_change:
            _take_change(quantity, scene)
            continue
        draft = _draft(quantity, scene) if id(quantity) not in as_changes else None
        if draft is not None:
            _complete(draft, scene)
            _take_column(draft, column)
            scene.drafts.append(draft)
    for change in attach(changes, scene.drafts, analysis, _earlier(frame), frame.drafts[-2:]):
        alone = _null_draft(change, scene)
        if alone is not None:
            _complete(alone, scene)
            if alone.status is not Status.TARGET:
                scene.drafts.append(alone)
    _add_launches(scene)
    if not scene.drafts:
        _take_segment(analysis, frame)
        _take_names(analysis, frame)
        _take_period(analysis, frame)
    for draft in scene.drafts:
        _carry(draft, analysis, frame)
    frame.drafts.extend(scene.drafts)


def _in_change_column(quantity: Quantity, scene: Scene) -> bool:
    column = column_at(scene.frame.columns, scene.analysis, quantity)
    return column is not None and column.is_change


def _take_header(analysis: Analysis, frame: Frame) -> None:
    """Let the first row of a table say what its columns hold; a year there is the same window of that year."""
    columns = columns_of(analysis)
    frame.columns = [replace(column, period=_windowed(column.period, frame.period)) for column in columns]
    metrics = [m.value for m in analysis.metrics if m.value in VOLUMES]
    if len(set(metrics)) == 1:
        frame.list_metric = metrics[0]
    frame.list_scale = _loose_scale(analysis)


def _windowed(column: Days | None, held: Days | None) -> Days | None:
    """The window held, in the column's year, where the column names a whole year and the title a part of it."""
    if column is None or held is None or (column[1] - column[0]).days < DAYS_OF_YEAR or column[0].month != 1:
        return column
    part = (held[1] - held[0]).days < DAYS_OF_YEAR
    return shifted(held, column[0].year - held[0].year) if part else column


def _loose_scale(analysis: Analysis) -> int:
    """The scale that a heading gives for the numbers under it: "thousand units:"."""
    inside = {i for q in analysis.quantities for i in range(q.first, q.last)}
    return next((m.value for m in analysis.words.find(SCALES) if m.first not in inside), 1)


def _take_change(quantity: Quantity, scene: Scene) -> None:
    """A number in a column of changes is the change of the level before it in the row."""
    levels = [d for d in scene.drafts if d.value is not None and d.change is None]
    if levels:
        before = scene.analysis.tokens[quantity.core - 1].text if quantity.core else ""
        levels[0].change = -quantity.value if before == "-" else quantity.value


def _take_column(draft: Draft, column: Column | None) -> None:
    """What the head of its column says of a number goes before what is carried."""
    if column is None:
        return
    draft.period = column.period or draft.period
    if column.metric is not None and draft.unit == VEHICLES:
        draft.metric = column.metric


def _add_launches(scene: Scene) -> None:
    if scene.frame.focus.foreign_product:
        return
    has_plant = scene.frame.plant is not None or scene.frame.focus.plant is not None
    for launch in find_launches(scene.analysis, scene.frame.published, has_plant):
        set_plant(launch, scene)
        set_brand(launch, scene)
        set_segment(launch, scene)
        set_places(launch, scene)
        scene.drafts.append(launch)


def _earlier(frame: Frame) -> Draft | None:
    """The last level of the period carried, which "This represents" speaks of."""
    levels = [d for d in frame.drafts[-6:] if d.value is not None and not d.compared and d.change is None]
    counted = [d for d in levels if d.unit == VEHICLES]
    return (counted or levels or [None])[-1]


def _meet(analysis: Analysis, frame: Frame) -> None:
    """Take note of the plant that a sentence speaks of."""
    companies = companies_in(analysis)
    if companies:
        frame.plant = frame.paragraph_plant = plant_name(analysis, companies[0])


def _draft(quantity: Quantity, scene: Scene) -> Draft | None:
    found = metric_of(quantity, scene)
    if found is None:
        return None
    metric, unit = found
    scaled = scene.analysis.is_item() and quantity.scale == 1 and unit == VEHICLES and quantity.noun is Noun.NONE
    draft = Draft(
        scene.analysis,
        metric,
        quantity.value * (scene.frame.list_scale if scaled else 1),
        unit,
        quantity.first,
        quantity.last,
        quantity.core,
        qualifier=quantity.qualifier,
        segment=quantity.segment,
    )
    draft.another = scene.analysis.led_by(Hint.ANOTHER, quantity.first)
    return draft


def _null_draft(change: Change, scene: Scene) -> Draft | None:
    """A change without a level, of a metric that the sentence or the frame tells."""
    cues = [m for m in scene.cues if m.value in VOLUMES]
    frame, analysis = scene.frame, scene.analysis
    metric = cues[0].value if cues else frame.list_metric if analysis.is_item() else frame.metric
    named = any(not m.of(EntityKind.COUNTRY) for m in analysis.mentions) or any(n.value.segment for n in analysis.nouns)
    levels = [d for d in scene.drafts if d.value is not None]
    if metric is None or not (cues or named) or levels or not _is_new(change, scene):
        return None
    quantity = change.quantity
    draft = Draft(analysis, metric, None, VEHICLES, quantity.first, quantity.last, quantity.core)
    draft.change = change.percent
    return draft


def _is_new(change: Change, scene: Scene) -> bool:
    """Whether a change is the sentence's first, or another's after a new name."""
    if not scene.drafts:
        return True
    reached = scene.drafts[-1].last
    return any(reached <= m.first and m.last <= change.first for m in scene.analysis.mentions)


def _complete(draft: Draft, scene: Scene) -> None:
    """Fill in every slot of a draft."""
    draft.status = status_of(draft, scene)
    set_period(draft, scene)
    if lies_ahead(draft.period, scene.frame.published) and draft.status is Status.ACTUAL:
        draft.status = Status.TARGET
    if draft.compared and draft.period is not None and _is_over(draft, scene.frame):
        draft.status = Status.ACTUAL
    set_plant(draft, scene)
    if draft.metric is not Metric.JOBS:
        set_brand(draft, scene)
    set_segment(draft, scene)
    set_places(draft, scene)


def _is_over(draft: Draft, frame: Frame) -> bool:
    return draft.period is not None and frame.published is not None and draft.period[1] < frame.published


def _carry(draft: Draft, analysis: Analysis, frame: Frame) -> None:
    """Keep what a claim says for the sentences after it."""
    frame.last_metric = draft.metric
    if draft.metric in COUNTED | VOLUME_OF.keys() and draft.status is Status.ACTUAL:
        frame.metric = draft.volume if draft.volume in VOLUMES else frame.metric
        carry_period(draft, frame)
    if draft.segment_said and draft.brand is None and draft.unit == VEHICLES:
        frame.named_segment = draft.segment
        frame.named_metric = draft.volume
        if not analysis.is_item():
            frame.segment = draft.segment
    if draft.model is not None:
        frame.model, frame.brand = draft.model, draft.brand
    if draft.counterpart is not None:
        frame.paragraph_counterpart = draft.counterpart
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


def _number_key(draft: Draft) -> tuple[object, ...]:
    """What makes a number the same one: where a plant or region is said but once, it is still the same."""
    change = draft.change if draft.value is None else None
    named = (draft.brand, draft.model, draft.counterpart, draft.segment)
    if draft.value is not None and draft.value >= LARGE:
        return (draft.metric, draft.unit, draft.value, draft.period, *named)
    return (draft.value, change, *draft.subject())


def _distinct(drafts: list[Draft]) -> list[Draft]:
    """A number that the text repeats is one claim."""
    seen: dict[tuple[object, ...], Draft] = {}
    for draft in drafts:
        key = _number_key(draft)
        if key not in seen or draft.another:
            seen[(*key, id(draft)) if draft.another else key] = draft
        elif seen[key].change is None:
            seen[key].change = draft.change
    return list(seen.values())
