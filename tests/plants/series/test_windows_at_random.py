"""Series of random figures, against the rules written out in the plainest way, slowly."""

import random

import pytest

from plants.models.preference import rank, trailing_zeros
from plants.series.choice import origin_of, publisher_of
from plants.series.points import Derivation, Flag, Grain
from plants.series.windows import Windows, lines
from tests.plants.unsaved import figure, source

KINDS = ("agency", "association", "company", "news", "news")
WINDOWS = [f"2025-{first:02}/2025-{last:02}" for first in range(1, 13) for last in range(first, 13)]
OTHERS = ["2024-11/2025-02", "2025-01-10/2025-07-31", "2025-03-15", "2024", "2024-01/2024-11", None]


def sources(chance):
    """A few publishers with several reports each, copies and two spellings of one name among them."""
    found = []
    for number, kind in enumerate(KINDS):
        for spelling in (f"Publisher {number}", f"PUBLISHER {number}"):
            published = chance.choice([None, "2025-03", "2025", "2026-01"])
            origin = chance.choice([None, None, *found])
            found.append(source(spelling, kind=kind, published=published, origin=origin))
    return found


def figures(chance):
    """Figures of one scope: windows from January mostly, that agree, differ, are rounded or contradict."""
    known, found = sources(chance), []
    some = chance.sample(known, chance.choice([1, 2, 4, 10]))
    for _number in range(chance.choice([3, 10, 25, 60])):
        last = chance.randint(1, 12)
        of_january, any_window = f"2025-01/2025-{last:02}", chance.choice([*WINDOWS, *OTHERS])
        when = chance.choice([of_january, of_january, f"2025-{last:02}", any_window])
        value = chance.choice([None, 0, 7.5, 100 * last, 1000 * last, 1000 * last + 11, 900 * last - 1])
        words = {"qualifier": chance.choice(["", "", "about"]), "quote": chance.choice(["", "words"])}
        found.append(figure(value, when, source=chance.choice(some), **words))
    return found


def months(of):
    """The months of a window, numbered through all years; None for what is no whole months of one year."""
    if (of.start.day, of.after.day, of.start.year) != (1, 1, of.end.year):
        return None
    return tuple(of.start.year * 12 + month for month in range(of.start.month, of.end.month + 1))


def best_of(ranked):
    """The first of the figures for each run of months."""
    return {months(one.period): one for one in reversed(ranked) if months(one.period)}


def ways(wanted, known):
    """Differences in the order in which they are looked for; else the sums that fill the months."""
    january = wanted[0] - (wanted[0] - 1) % 12
    longer = [tuple(range(start, wanted[-1] + 1)) for start in range(january, wanted[0])]
    pairs = [(one, one[: -len(wanted)]) for one in longer]
    longer = [tuple(range(wanted[0], end)) for end in range(january + 12, wanted[-1] + 1, -1)]
    pairs += [(one, one[len(wanted) :]) for one in longer]
    if found := [(known[one], known[less]) for one, less in pairs if one in known and less in known]:
        return "difference", found[0]
    shortest = min(
        chains(wanted, known), key=lambda runs: (len(runs), [run[0] for run in reversed(runs)]), default=()
    )
    return "sum", tuple(known[run] for run in shortest)


def chains(wanted, known):
    """All ways to fill months with windows that adjoin."""
    if not wanted:
        yield ()
    for run in known:
        if wanted and wanted[: len(run)] == run:
            yield from ((run, *rest) for rest in chains(wanted[len(run) :], known))


def derivation(ranked, wanted):
    lines = {}
    for one in ranked:
        lines.setdefault(publisher_of(one), []).append(one)
    own = [ways(wanted, best_of(line)) for line in lines.values() if len(line) > 1]
    if own := [found for found in own if found[1]]:
        return min(own, key=lambda found: (len(found[1]), max(map(rank, found[1]))))
    return ways(wanted, best_of(ranked))


def disputes(ranked, of):
    """The numbers of independent sources for a period."""
    origins = {}
    for one in ranked:
        if one.period == of:
            origins.setdefault(origin_of(one), one.value)
    return sorted(set(origins.values()))


def expected(found, wanted):
    """Value, how, inputs, flags and others of a period's point, by the rules."""
    ranked = sorted((one for one in found if one.period and one.value is not None), key=rank)
    if same := [one for one in ranked if one.period == wanted]:
        flags = {Flag.SPREAD} if len(disputes(ranked, wanted)) > 1 else set()
        flags |= {Flag.APPROXIMATE} if same[0].qualifier else set()
        return same[0].value, Derivation.STATED, tuple(same[:1]), flags, tuple(same[1:])
    how, terms = derivation(ranked, months(wanted))
    if not terms:
        return None
    value = terms[0].value - terms[1].value if how == "difference" else sum(one.value for one in terms)
    return value, how, terms, derived_flags(ranked, value, terms), ()


def derived_flags(ranked, value, terms):
    rounding = sum(10 ** trailing_zeros(one) / 20_000 for one in terms if one.value)
    known = {
        Flag.NEGATIVE: value < 0,
        Flag.MIXED: len({publisher_of(one) for one in terms}) > 1,
        Flag.APPROXIMATE: any(one.qualifier for one in terms),
        Flag.SPREAD: any(len(disputes(ranked, one.period)) > 1 for one in terms),
        Flag.COARSE: rounding > abs(value) / 10,
    }
    return {flag for flag, holds in known.items() if holds}


def told(point):
    others = point.choice.others if point.choice else ()
    return point.value, point.derived, point.inputs, point.flags, others


@pytest.mark.parametrize("seed", range(40))
def test_every_period_is_told_by_the_rules(seed):
    found = figures(random.Random(seed))  # noqa: S311 - the same figures every time
    windows = Windows(found)
    for grain in Grain:
        for wanted in (*grain.periods(2024), *grain.periods(2025)):
            point = windows.point(wanted)
            assert (told(point) if point else None) == expected(found, wanted), (grain, wanted.label)


@pytest.mark.parametrize("seed", range(40, 45))
def test_a_line_is_its_periods(seed):
    found = figures(random.Random(seed))  # noqa: S311 - the same figures every time
    windows = Windows(found)
    for grain in Grain:
        periods = [one for year in windows.years for one in grain.periods(year)]
        points = [told(point) for one in periods if (point := windows.point(one))]
        assert [told(point) for line in lines(found, grain) for point in line.points] == points
