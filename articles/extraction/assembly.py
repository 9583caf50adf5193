"""Sentences to claims: each number read in its sentence, with what is carried from those before."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from plants.vocabulary import PEOPLE, PERCENT, VEHICLES, Metric, Status

from .analysis import Analysis
from .attributes import TRADE
from .carrying import (
    carry,
    meet,
    only_period,
    past_period,
    take_compared,
    take_heading,
    take_metric,
    take_names,
    take_period,
    take_plan,
    take_question,
    take_segment,
    take_worth,
)
from .changes import HUNDRED, STEADY, Change, attach, find_changes
from .comparing import is_start
from .cues import cues_of, nearest
from .drafts import VALUE_OF, VOLUMES, Column, Draft, Frame, Scene
from .elsewhere import is_elsewhere
from .focus import focus_of
from .gazetteer import EntityKind
from .grammar import Hint, Noun
from .launches import find_launches
from .measures import Measure, Quantity
from .metrics import metric_of
from .places import tracked_in
from .repeats import LARGE, distinct, merged
from .segments import set_segment
from .sites import set_plant
from .splitting import LineKind
from .statuses import ahead_of, status_of
from .subjects import set_brand
from .tables import column_at, is_header, take_header, take_row
from .timing import lies_ahead, set_period
from .totals import leave_part, settle_segment
from .trade import set_places

UNITS = {Metric.LOCALIZATION: PERCENT, Metric.SHARE: PERCENT, Metric.JOBS: PEOPLE}
LARGEST_SCALED = 10**9  # nothing printed so large is in thousands


def assemble(analyses: Sequence[Analysis], title: Analysis | None, published: date | None) -> list[Draft]:
    """The claims of one article."""
    focus = focus_of(analyses, title)
    frame = Frame(
        focus,
        published,
        metric=focus.metric or (Metric.PRODUCTION if focus.plant else None),
        segment=focus.segment,
        named_segment=focus.segment,
    )
    if title is not None:
        frame.period = past_period(title, published)
        frame.titled = frame.period is not None
        frame.metric = _moved_in(title, frame) or frame.metric
    if frame.period is None:
        frame.period = only_period(analyses, published)
    for analysis in analyses:
        if analysis.sentence.kind is LineKind.PROSE and analysis.sentence.paragraph != frame.paragraph:
            leave_part(frame)
        frame.enter(analysis.sentence.paragraph)
        if analysis.sentence.kind is LineKind.HEADING:
            take_heading(analysis, frame)
            take_plan(analysis, frame)
        if analysis.sentence.kind is not LineKind.HEADING or _counts_too(analysis):
            _take_sentence(analysis, frame)
    return distinct(merged(frame.drafts))


def _moved_in(title: Analysis, frame: Frame) -> Metric | None:
    """Exports or imports, where a title without another metric says that vehicles go there."""
    if frame.focus.metric is not None or title.words_language != "ru":
        return None
    said = {cue.value for cue in cues_of(title, frame)}
    return said.pop() if len(said) == 1 and said <= TRADE else None


def _counts_too(analysis: Analysis) -> bool:
    """Whether what heads a list gives a number of its own: "17,200 vehicles were sold, among them:"."""
    large = [q for q in analysis.quantities if q.noun is Noun.VEHICLES and q.value >= LARGE]
    counted = any(q.first == 0 or analysis.tokens[q.first - 1].text != "(" for q in large)
    return counted and analysis.sentence.text.endswith(":")


def _take_sentence(analysis: Analysis, frame: Frame) -> None:
    """Read one sentence and carry on what it says."""
    meet(analysis, frame)
    if is_header(analysis):
        take_header(analysis, frame)
        return
    scene = Scene(analysis, frame, cues_of(analysis, frame))
    take_row(analysis, frame)
    changes = find_changes(analysis)
    as_changes = {id(change.quantity) for change in changes}
    for quantity in analysis.quantities:
        column = column_at(frame.columns, analysis, quantity)
        if column is not None and (column.is_change or (frame.row is not None and frame.row.is_change)):
            _take_change(quantity, scene, column)
            continue
        draft = _draft(quantity, scene, column) if id(quantity) not in as_changes else None
        if draft is not None:
            _complete(draft, scene)
            take_compared(draft, scene)
            take_worth(draft, scene)
            _take_column(draft, column, frame)
            scene.drafts.append(draft)
    for change in attach(changes, scene.drafts, analysis, _earlier(frame), frame.drafts[-2:]):
        alone = _null_draft(change, scene)
        if alone is not None:
            _complete(alone, scene)
            if alone.status is not Status.TARGET:
                scene.drafts.append(alone)
    _add_launches(scene)
    take_plan(analysis, frame)
    if not scene.drafts:
        take_segment(analysis, frame)
        take_metric(scene)
        take_question(scene)
        take_names(analysis, frame)
        take_period(analysis, frame, compared=bool(changes))
    for draft in scene.drafts:
        carry(draft, analysis, frame)
    if scene.drafts:
        frame.asked, frame.asked_plan, frame.asked_days = None, False, None
    settle_segment(scene.drafts, frame)
    partners = {draft.counterpart for draft in scene.drafts if draft.counterpart is not None}
    if partners:
        frame.paragraph_counterpart = partners.pop() if len(partners) == 1 else None
        frame.counterpart = frame.paragraph_counterpart
    frame.drafts.extend(scene.drafts)
    frame.named = next((p.past for p in reversed(analysis.periods) if p.past is not None), None)


def _take_change(quantity: Quantity, scene: Scene, column: Column) -> None:
    """A number in a column of changes is the change of the level before it in the row."""
    levels = [d for d in scene.drafts if d.value is not None and d.change is None]
    if levels:
        before = scene.analysis.tokens[quantity.core - 1].text if quantity.core else ""
        change = -quantity.value if before == "-" else quantity.value
        levels[0].change = change - HUNDRED if column.is_index else change


def _take_column(draft: Draft, column: Column | None, frame: Frame) -> None:
    """What the head of its column says of a number goes before what is carried."""
    if column is None:
        return
    draft.period = column.period or draft.period
    ahead = any(lies_ahead(other.period, frame.published) for other in frame.columns)
    if column.status is not None:
        draft.status = column.status
    elif ahead and column.period is not None:  # the year that runs is planned too, where later ones are
        draft.status = Status.ACTUAL if _is_over(draft, frame) else ahead_of(draft.metric, frame.focus)
    if column.metric is not None and draft.unit == VEHICLES:
        draft.metric = column.metric


def _add_launches(scene: Scene) -> None:
    if scene.frame.focus.foreign_product:
        return
    focus = scene.frame.focus
    has_plant = focus.site or scene.frame.plant is not None or focus.plant is not None
    has_plant = has_plant or scene.frame.last_metric is Metric.CAPACITY
    for launch in find_launches(scene.analysis, scene.frame.published, has_plant):
        set_plant(launch, scene)
        set_brand(launch, scene)
        set_segment(launch, scene)
        set_places(launch, scene)
        scene.drafts.append(launch)


def _earlier(frame: Frame) -> Draft | None:
    """The last level of the period carried, which "This represents" speaks of."""
    recent = [d for d in frame.drafts[-6:] if d.metric not in STEADY]
    levels = [d for d in recent if d.value is not None and not d.compared and d.change is None]
    counted = [d for d in levels if d.unit == VEHICLES]
    found = counted or levels
    return found[-1] if found else None


def _money_cell(quantity: Quantity, scene: Scene, column: Column | None) -> tuple[Metric, str] | None:
    """The metric and unit of a number under a heading of money or of shares: "Value, $ million"."""
    if column is None or quantity.measure is not Measure.COUNT:
        return None
    if column.is_share:
        return Metric.SHARE, PERCENT
    if column.currency is None:
        return None
    volume = column.metric or scene.frame.list_metric or scene.frame.metric
    return (VALUE_OF[volume], column.currency) if volume in VALUE_OF else None


def _row_cell(quantity: Quantity, row: Column | None) -> tuple[Metric, str] | None:
    """The metric and unit of a number in a row that names its own: "Employed, thousand people"."""
    if row is None or row.metric is None or quantity.measure is not Measure.COUNT:
        return None
    if row.currency is not None:
        return VALUE_OF.get(row.metric, row.metric), row.currency
    return row.metric, UNITS.get(row.metric, VEHICLES)


def _draft(quantity: Quantity, scene: Scene, column: Column | None) -> Draft | None:
    row = scene.frame.row
    if row is not None and quantity.measure is Measure.COUNT and (column is None or column.period is None):
        return None  # in the first cell, or of no date
    found = _row_cell(quantity, row) or _money_cell(quantity, scene, column) or metric_of(quantity, scene)
    if found is None:
        return None
    metric, unit = found
    scaled = (
        scene.analysis.is_item() and quantity.scale == 1 and unit == VEHICLES and quantity.noun is Noun.NONE
    )
    draft = Draft(
        scene.analysis,
        metric,
        quantity.value * _scale(quantity.value, scaled, unit, scene.frame, column),
        unit,
        quantity.first,
        quantity.last,
        quantity.core,
        qualifier=quantity.qualifier,
        segment=quantity.segment,
    )
    draft.another = scene.analysis.led_by(Hint.ANOTHER, quantity.first)
    return draft


def _scale(value: Decimal, loose: bool, unit: str, frame: Frame, column: Column | None) -> int:
    """What the head of a list or of a column multiplies its numbers by."""
    if frame.row is not None and column is not None and value < LARGEST_SCALED:
        return frame.row.scale
    if column is not None and value < LARGEST_SCALED and (loose or column.currency == unit):
        return column.scale if column.scale > 1 else frame.list_scale if unit == VEHICLES else 1
    return frame.list_scale if loose else 1


def _null_draft(change: Change, scene: Scene) -> Draft | None:
    """A change without a level, of a metric that the sentence or the frame tells."""
    cues = [m for m in scene.cues if m.value in VOLUMES]
    frame, analysis = scene.frame, scene.analysis
    cue = nearest(scene, change.quantity, VOLUMES)
    metric = cue.value if cue is not None else frame.list_metric if analysis.is_item() else frame.metric
    named = any(not m.of(EntityKind.COUNTRY) for m in analysis.mentions) or any(
        n.value.segment for n in analysis.nouns
    )
    levels = [d for d in scene.drafts if d.value is not None]
    levels = [] if levels and _is_of_other_name(change, levels[-1], scene) else levels
    alien = any(analysis.same_clause(m.first, change.first) for m in analysis.hints[Hint.PRODUCT])
    alien = alien or (analysis.words_language == "ru" and analysis.in_clause(Hint.STANDING, change.first))
    alien = alien or _is_of_share(change, analysis) or _is_of_price(change, analysis)
    alien = alien or _is_of_another_land(metric, analysis)
    if metric is not None and is_elsewhere(change.first, metric, scene):
        return None
    if metric is None or not (cues or named) or levels or alien or not _is_new(change, scene):
        return None
    quantity = change.quantity
    draft = Draft(analysis, metric, None, VEHICLES, quantity.first, quantity.last, quantity.core)
    draft.change = change.percent
    return draft


def _is_of_other_name(change: Change, level: Draft, scene: Scene) -> bool:
    """Whether a change has a brand or model of its own since a level: "Audi sales declined by 7 percent"."""
    names = [m for m in scene.analysis.mentions if m.of(EntityKind.BRAND, EntityKind.MODEL)]
    return any(level.last <= m.first and m.last <= change.first for m in names)


def _is_of_share(change: Change, analysis: Analysis) -> bool:
    """Whether what changed is a share: «доля рынка превысила 40%»."""
    ahead = analysis.tokens[: change.first]
    return any(t.text.startswith("дол") and t.text[3:] in ("я", "и", "ю", "ей") for t in ahead)


PRICES = ("стоимост", "цен", "price", "cost")
LATEST_PRICE = 2  # words before a price that a sentence is about
PRICE_REACH = 4  # words from a price to how it changed


def _is_of_price(change: Change, analysis: Analysis) -> bool:
    """Whether what changed is a price: «по стоимости ниже в три раза»."""
    tokens = analysis.tokens
    near = any(
        token.text.startswith(PRICES) for token in tokens[max(change.first - PRICE_REACH, 0) : change.first]
    )
    spoken = next(
        (i for i, token in enumerate(tokens[: change.first]) if token.text.startswith(PRICES)), None
    )
    counted = [m for m in analysis.metrics if spoken is not None and spoken < m.first]
    return near or (spoken is not None and spoken <= LATEST_PRICE and not counted)


def _is_of_another_land(metric: Metric | None, analysis: Analysis) -> bool:
    """Whether a sentence opens with a country that is not of the region, and names none that is."""
    first = analysis.mentions[0] if analysis.mentions else None
    foreign = first is not None and first.first == 0 and first.of(EntityKind.COUNTRY) is not None
    return (
        metric in (Metric.PRODUCTION, Metric.SALES)
        and foreign
        and not tracked_in(analysis)
        and (analysis.words_language == "ru" and not analysis.hints[Hint.MOVES])
    )


def _is_new(change: Change, scene: Scene) -> bool:
    """Whether a change is the sentence's first, or another's after a new name."""
    if not scene.drafts:
        return True
    reached = scene.drafts[-1].last
    classes = [n for n in scene.analysis.nouns if n.value.segment is not None]
    if any(reached <= n.first and n.last <= change.first for n in classes):
        return True
    return any(reached <= m.first and m.last <= change.first for m in scene.analysis.mentions)


def _complete(draft: Draft, scene: Scene) -> None:
    """Fill in every slot of a draft."""
    same = _translated(draft, scene)
    if same is not None:
        for slot in SLOTS:
            setattr(draft, slot, getattr(same, slot))
        return
    draft.status = status_of(draft, scene)
    set_period(draft, scene)
    if lies_ahead(draft.period, scene.frame.published) and draft.status is Status.ACTUAL:
        draft.status = ahead_of(draft.metric, scene.frame.focus)
    if draft.status is Status.ACTUAL and scene.frame.list_plan and _is_planned(draft, scene):
        draft.status = Status.TARGET
    if draft.compared and draft.period is not None and _is_over(draft, scene.frame):
        draft.status = Status.ACTUAL
    set_plant(draft, scene)
    if draft.status is Status.FORECAST and draft.metric is Metric.PRODUCTION and _is_promised(draft, scene):
        draft.status = Status.TARGET
    if draft.metric is not Metric.JOBS:
        set_brand(draft, scene)
    set_segment(draft, scene)
    set_places(draft, scene)


SLOTS = (
    "status",
    "period",
    "compared",
    "country",
    "region",
    "plant",
    "brand",
    "model",
    "segment",
    "counterpart",
)


def _translated(draft: Draft, scene: Scene) -> Draft | None:
    """The amount just before, said again in another currency: "90 billion tenge ($200 million)"."""
    before = scene.drafts[-1] if scene.drafts else None
    if before is None or before.metric is not draft.metric or len({before.unit, draft.unit, VEHICLES}) < 3:
        return None
    between = [token.text for token in scene.analysis.tokens[before.last : draft.first]]
    return before if between in (["("], [",", "or"], ["or"], [",", "или"], ["или"], ["/"]) else None


OBSERVERS = frozenset({"analysts", "experts", "economists", "observers", "аналитики", "эксперты"})


def _is_promised(draft: Draft, scene: Scene) -> bool:
    """Whether what is expected of a plant is its own plan, no observer being named."""
    observed = any(token.text in OBSERVERS for token in scene.analysis.tokens)
    return not observed and (draft.plant is not None or scene.frame.focus.site)


def _is_planned(draft: Draft, scene: Scene) -> bool:
    """Whether an item of a list of plans gives a plan, and no level of the past."""
    past = draft.compared or is_start(draft, scene)
    over = draft.period is not None and _is_over(draft, scene.frame)
    return scene.analysis.is_item() and not (past or over)


def _is_over(draft: Draft, frame: Frame) -> bool:
    return draft.period is not None and frame.published is not None and draft.period[1] < frame.published
