"""What a text says twice, once: changes joined to their levels, and each number a single time."""

from collections.abc import Iterable

from plants.vocabulary import VEHICLES

from .drafts import VOLUMES, Draft

LARGE = 1000  # a number from here on is not two plants' by chance


def merged(drafts: Iterable[Draft]) -> list[Draft]:
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
    levels = [d for d in drafts if d.value is not None and d.change is None]
    same = next((d for d in levels if d.subject() == draft.subject()), None)
    before = [d for d in drafts[: drafts.index(draft)] if not d.compared][-1:]
    held = before[0] if before and before[0] in levels else None
    return same or (held if held is not None and _covers(held, draft) else None)


def _covers(level: Draft, change: Draft) -> bool:
    """Whether a level is of what a change right after it says, and of more: «поставки выросли в 5 раз»."""
    pairs = zip(level.subject(), change.subject(), strict=True)
    return level.unit == VEHICLES and all(theirs in (ours, None) for ours, theirs in pairs)


def _number_key(draft: Draft) -> tuple[object, ...]:
    """What makes a number the same one: where a plant or region is said but once, it is still the same."""
    change = draft.change if draft.value is None else None
    named = (draft.brand, draft.model, draft.counterpart, draft.segment)
    if draft.value is not None and draft.value >= LARGE:
        return (draft.metric, draft.unit, draft.value, draft.period, *named)
    return (draft.value, change, *draft.subject())


def _dated(drafts: list[Draft]) -> list[Draft]:
    """`drafts` without a number that is told first without its period and then with it."""
    full = {
        (d.metric, d.unit, d.value, d.brand, d.model, d.counterpart) for d in drafts if d.period is not None
    }
    return [
        d
        for d in drafts
        if d.period is not None
        or d.metric not in VOLUMES
        or (d.value or 0) < LARGE
        or (d.metric, d.unit, d.value, d.brand, d.model, d.counterpart) not in full
    ]


def distinct(drafts: list[Draft]) -> list[Draft]:
    """A number that the text repeats is one claim."""
    seen: dict[tuple[object, ...], Draft] = {}
    for draft in _dated(drafts):
        key = _number_key(draft)
        if key not in seen or draft.another:
            seen[(*key, id(draft)) if draft.another else key] = draft
        elif seen[key].change is None:
            seen[key].change = draft.change
    return list(seen.values())
