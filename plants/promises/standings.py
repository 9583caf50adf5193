"""Who keeps promises: countries, plants or companies, by how many of theirs were kept and missed."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from statistics import median
from typing import Any

from plants.promises.outcomes import Outcome
from plants.promises.promise import Promise


@dataclass(frozen=True, slots=True)
class Standing:
    """How a country, plant or company keeps its promises; `subject` is None where none is known.

    `shortfalls` says of each number missed by how many percent it was, above zero.
    """

    subject: Any
    counts: Mapping[str, int]
    shortfalls: tuple[Decimal, ...] = ()

    @property
    def key(self) -> str:
        """What the subject is asked for by: its slug, or a country's code."""
        return str(getattr(self.subject, "slug", "") or getattr(self.subject, "code", ""))

    @property
    def rate(self) -> Decimal | None:
        """Promises kept, in percent of those kept or missed; None where there are none of either."""
        decided = self.counts[Outcome.KEPT] + self.counts[Outcome.MISSED]
        return Decimal(self.counts[Outcome.KEPT]) * 100 / decided if decided else None

    @property
    def median_shortfall(self) -> Decimal | None:
        """Half of the numbers missed were missed by more, in percent of what was promised."""
        return median(self.shortfalls) if self.shortfalls else None


def league(promises: Iterable[Promise], by: Callable[[Promise], Any]) -> list[Standing]:
    """Standings by country, plant or operator, those with the most promises decided first.

    `by` takes a promise to its subject: `lambda promise: promise.country`.
    """
    counts: dict[Any, Counter[str]] = defaultdict(Counter)
    shortfalls: dict[Any, list[Decimal]] = defaultdict(list)
    for promise in promises:
        counts[by(promise)][promise.outcome] += 1
        if promise.outcome == Outcome.MISSED and promise.off_by is not None and promise.off_by < 0:
            shortfalls[by(promise)].append(-promise.off_by)
    standings = [Standing(subject, count, tuple(shortfalls[subject])) for subject, count in counts.items()]
    return sorted(standings, key=_place)


def _place(standing: Standing) -> tuple[int, Decimal, int]:
    decided = standing.counts[Outcome.KEPT] + standing.counts[Outcome.MISSED]
    return -decided, -(standing.rate or Decimal(0)), -sum(standing.counts.values())
