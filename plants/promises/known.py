"""What is known that can answer a promise: actual figures by scope, and the starts of plants."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from plants.models import PlantEvent
from plants.periods import Period
from plants.promises.outcomes import Answer, Relation
from plants.series.choice import AnyFigure
from plants.series.points import Grain, Scope, scope_of
from plants.series.windows import FLOWS, Windows
from plants.vocabulary import Metric, PlantStatus, Status

#: What counts heads, money or vehicles, so that a part of it can show that the whole was reached.
_ADDABLE = FLOWS | {Metric.CAPACITY, Metric.JOBS, Metric.INVESTMENT}

_Place = tuple[str, str, str | None]


def relation(promised: Scope, known: Scope) -> Relation | None:
    """How what is known relates to what was promised; None where they are about different things.

    A promise of a plant is answered by that plant alone.
    """
    if promised.country_id != known.country_id or (promised.plant_id and promised.plant_id != known.plant_id):
        return None
    wanted, found = _narrowing(promised), _narrowing(known)
    if wanted == found:
        return Relation.SAME
    if wanted <= found:
        return Relation.NARROWER
    return Relation.WIDER if found <= wanted else None


def _narrowing(scope: Scope) -> set[tuple[str, object]]:
    """The slots that narrow a scope below its country; a plant's region adds nothing to the plant."""
    slots = {
        "region": None if scope.plant_id else scope.region_id,
        "plant": scope.plant_id,
        "brand": scope.brand_id,
        "model": scope.model_id,
        "segment": scope.segment,
        "counterpart": scope.counterpart_id,
    }
    return {(name, value) for name, value in slots.items() if value}


class Known:
    """Actual figures and plant events, found by the scope of a promise."""

    def __init__(self, figures: Iterable[AnyFigure], events: Iterable[PlantEvent] = ()) -> None:
        self._figures: dict[Scope, list[AnyFigure]] = defaultdict(list)
        for figure in figures:
            self._figures[scope_of(figure)].append(figure)
        self._scopes: dict[_Place, list[Scope]] = defaultdict(list)
        for scope in self._figures:
            self._scopes[scope.metric, scope.unit, scope.country_id].append(scope)
        self._events: dict[tuple[int, str], list[PlantEvent]] = defaultdict(list)
        for event in events:
            self._events[event.plant_id, event.plant_status].append(event)
        self._windows: dict[Scope, Windows] = {}
        self._related_to: dict[Scope, list[tuple[Scope, Relation]]] = {}

    def levels(self, promise: AnyFigure, since: date | None) -> list[Answer]:
        """What answers a promised number: of its own period, or the best since it was made.

        A capacity is answered by the output of a year; by a capacity at work where no output is known.
        """
        scope = scope_of(promise)._replace(status=str(Status.ACTUAL))
        if promise.metric == Metric.CAPACITY:
            made = scope._replace(metric=str(Metric.PRODUCTION))
            return list(self._years(made, since)) or list(self._stocks(scope, since))
        if promise.metric not in FLOWS:
            return list(self._stocks(scope, since))
        if promise.period is None:
            return list(self._years(scope, since))
        return list(self._within(scope, promise.period))

    def _within(self, scope: Scope, period: Period) -> Iterator[Answer]:
        for other, how in self._related(scope):
            point = self._of(other).point(period)
            if point and point.value >= 0:
                yield Answer(point.inputs, period, point.value, how)
            if how != Relation.WIDER:
                yield from self._parts_of(other, period)

    def _parts_of(self, scope: Scope, period: Period) -> Iterator[Answer]:
        """The highest figure of a shorter period within this one: what was reached at the least."""
        within = [
            figure
            for figure in self._figures[scope]
            if figure.value is not None
            and figure.period
            and figure.period != period
            and period.start <= figure.period.start
            and figure.period.end <= period.end
        ]
        if best := max(within, key=_value, default=None):
            yield Answer((best,), best.period, _value(best), Relation.NARROWER)

    def _years(self, scope: Scope, since: date | None) -> Iterator[Answer]:
        """The output of every year since; of a year that is not over, what is known of it so far."""
        for other, how in self._related(scope):
            for point in self._of(other).points(Grain.YEAR):
                if point.value >= 0 and (since is None or point.period.end >= since):
                    yield Answer(point.inputs, point.period, point.value, how)
            for year in self._of(other).years if how != Relation.WIDER else ():
                if since is None or date(year, 12, 31) >= since:
                    yield from self._parts_of(other, Period.year(year))

    def _stocks(self, scope: Scope, since: date | None) -> Iterator[Answer]:
        for other, how in self._related(scope):
            if how != Relation.SAME and scope.metric not in _ADDABLE:
                continue
            for figure in self._figures[other]:
                when = figure.period or figure.source.published
                if figure.value is not None and (since is None or when is None or when.end >= since):
                    yield Answer((figure,), when, _value(figure), how)

    def starts(self, scope: Scope, since: date | None, becomes: str = PlantStatus.OPERATING) -> list[Answer]:
        """The starts that a promised start may come to: of launch figures, and of the plant's life."""
        launch = scope._replace(metric=str(Metric.LAUNCH), unit="date", status=str(Status.ACTUAL))
        found = [
            Answer((figure,), figure.period, relation=how)
            for other, how in self._related(launch)
            for figure in self._figures[other]
            if becomes == PlantStatus.OPERATING
        ]
        for event in self._events[scope.plant_id, becomes] if scope.plant_id else ():
            own = launch._replace(brand_id=event.brand_id, model_id=None, segment="", counterpart_id=None)
            if how_told := relation(launch, own):
                found.append(Answer((event,), event.period, relation=how_told))
        return [one for one in found if since is None or one.period is None or one.period.end >= since]

    def closed(self, plant: int | None) -> date | None:
        """The earliest day on which the plant is known to have been closed."""
        events = self._events[plant, PlantStatus.CLOSED] if plant else []
        return min((event.period.end for event in events if event.period), default=None)

    def _of(self, scope: Scope) -> Windows:
        if scope not in self._windows:
            self._windows[scope] = Windows(self._figures.get(scope, ()))
        return self._windows[scope]

    def _related(self, scope: Scope) -> list[tuple[Scope, Relation]]:
        if scope not in self._related_to:
            place = scope.metric, scope.unit, scope.country_id
            pairs = ((other, relation(scope, other)) for other in self._scopes.get(place, ()))
            self._related_to[scope] = [(other, how) for other, how in pairs if how]
        return self._related_to[scope]


def _value(figure: AnyFigure) -> Decimal:
    return Decimal(figure.value or 0)
