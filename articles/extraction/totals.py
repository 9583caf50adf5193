"""Which class of vehicle is carried on after a total and the classes that it is made of."""

from collections.abc import Sequence
from decimal import Decimal

from plants.vocabulary import VEHICLES, Segment

from .drafts import Draft, Frame


def leave_part(frame: Frame) -> None:
    """At a new paragraph go back to the class of the largest total, of which others counted are parts."""
    counted = [d for d in frame.drafts if d.unit == VEHICLES and d.brand is None and d.value is not None]
    same = [d for d in counted if d.metric is frame.metric]
    if not same:
        return
    whole = max(same, key=lambda d: d.value or 0).segment
    if frame.named_segment is not None:
        frame.named_segment = whole
    if frame.segment is Segment.ELECTRIC and frame.focus.segment is not Segment.ELECTRIC:
        frame.segment = frame.named_segment = whole


def settle_segment(drafts: Sequence[Draft], frame: Frame) -> None:
    """After a total and its classes of vehicle, or classes alone, none of the classes is carried on."""
    counted = [d for d in drafts if d.segment_said and d.brand is None and d.unit == VEHICLES and d.value]
    if len({d.segment for d in counted}) < 2:
        return
    first = counted[0]
    total = _total_of(first, sum((d.value or Decimal(0) for d in counted), Decimal(0)), frame)
    whole = (first.value or 0) >= sum(d.value or 0 for d in counted[1:])
    settled = total.segment if total else first.segment if whole else frame.focus.segment
    frame.segment = frame.named_segment = frame.segments[first.volume] = settled


def _total_of(part: Draft, least: Decimal, frame: Frame) -> Draft | None:
    """The figure given before that holds `part` and its like."""
    same = (d for d in reversed(frame.drafts) if (d.metric, d.period) == (part.metric, part.period))
    return next((d for d in same if d.brand is None and (d.value or 0) >= least), None)
