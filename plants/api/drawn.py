"""Lines and points as they are written in JSON, with the names of what they are about."""

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import lru_cache
from typing import Any

from django.utils.translation import get_language

from plants.models import Brand, Country, ExchangeRate, Figure, Plant, Region, VehicleModel
from plants.periods import Period
from plants.series.choice import AnyFigure, Choice
from plants.series.points import Line, Point, Scope

Drawn = dict[str, Any]


def number(value: Any) -> int | float | None:
    """A number as JSON has it: whole without a decimal point."""
    if value is None:
        return None
    whole = int(value)
    return whole if whole == value else float(value)


@lru_cache(maxsize=10_000)
def _span(period: Period, language: str | None) -> Mapping[str, str]:
    """A period in a language, the active one: there are few, and all lines have the same."""
    return {
        "period_start": period.start.isoformat(),
        "period_end": period.end.isoformat(),
        "period_kind": period.kind.value,
        "period_label": period.label,
    }


#: What a stated point says where no other source speaks, and what every derived one says.
_ALONE: Mapping[str, Any] = {"preferred_as": None, "low": None, "high": None}


class Points:
    """Points as they are drawn in one answer."""

    def __init__(self) -> None:
        self._language = get_language()

    def of(
        self,
        line: Line,
        changes: Mapping[Period, Point] | None = None,
        shares: Mapping[Period, tuple[str, Point]] | None = None,
    ) -> list[Drawn]:
        """The points of a line; `changes` and `shares` stand beside those of their periods."""
        points = [self._point(point) for point in line.points]
        for drawn, point in zip(points, line.points, strict=True):
            if changes is not None:
                change = changes.get(point.period)
                drawn["change"] = _derived(change) if change else None
            if shares is not None:
                share = shares.get(point.period)
                drawn["share"] = {**_derived(share[1]), "of": share[0]} if share else None
        return points

    def _point(self, point: Point) -> Drawn:
        choice = point.choice
        others = choice.others if choice else ()
        return {
            **_span(point.period, self._language),
            "value": number(point.value),
            "derived": point.derived.value,
            "flags": sorted(flag.value for flag in point.flags) if point.flags else [],
            "inputs": [figure.pk for figure in point.inputs],
            "others": [figure.pk for figure in others],
            **(_preferred(choice) if choice and others else _ALONE),
            "rate": _rate(point.rate) if point.rate else None,
        }


class Subjects:
    """Whom lines are about; the names of all their scopes in a constant number of queries."""

    def __init__(self, scopes: Collection[Scope]) -> None:
        self._countries = _named(Country, "code", _keys(scopes, "country_id", "counterpart_id"))
        self._regions = _named(Region, "slug", _keys(scopes, "region_id"))
        self._plants = _named(Plant, "slug", _keys(scopes, "plant_id"))
        self._brands = _named(Brand, "slug", _keys(scopes, "brand_id"))
        models = VehicleModel.objects.filter(pk__in=_keys(scopes, "model_id")).select_related("brand")
        self._models: dict[Any, Drawn] = {
            model.pk: {"id": model.pk, "brand": model.brand.slug, "name": model.name} for model in models
        }

    def line(self, scope: Scope, points: Any) -> Drawn:
        """A line with its points."""
        return {
            "country": self._countries.get(scope.country_id),
            "region": self._regions.get(scope.region_id),
            "plant": self._plants.get(scope.plant_id),
            "brand": self._brands.get(scope.brand_id),
            "model": self._models.get(scope.model_id),
            "segment": scope.segment,
            "counterpart": self._countries.get(scope.counterpart_id),
            "unit": scope.unit,
            "points": points,
        }


def _preferred(choice: Choice) -> Drawn:
    values = choice.values
    return {
        "preferred_as": choice.criterion.value,
        "low": number(values[0]),
        "high": number(values[-1]),
    }


def _derived(point: Point) -> Drawn:
    return {
        "value": round(float(point.value), 4),
        "derived": point.derived.value,
        "inputs": [figure.pk for figure in point.inputs],
    }


def _rate(rate: ExchangeRate) -> Drawn:
    return {
        "currency": rate.currency,
        "usd_per_unit": float(rate.usd_per_unit),
        "period_label": rate.period.label,
        "source": rate.source.slug,
    }


def _keys(scopes: Iterable[Scope], *slots: str) -> set[Any]:
    return {key for scope in scopes for slot in slots if (key := getattr(scope, slot))}


def _named(model: Any, key: str, wanted: set[Any]) -> dict[Any, Drawn]:
    rows = model.objects.filter(pk__in=wanted).values_list("pk", key, "name")
    return {pk: {key: address, "name": name} for pk, address, name in rows}


def evidence(lines: Iterable[Line], absolute: Callable[[str], str]) -> dict[str, Drawn]:
    """The figures that points rest on, by id: the number, the words, and the source, in one query."""
    points = [point for line in lines for point in line.points]
    chosen: list[AnyFigure] = [figure for point in points for figure in point.inputs]
    chosen += [other for point in points if point.choice for other in point.choice.others]
    figures = Figure.objects.filter(pk__in={figure.pk for figure in chosen}).select_related("source")
    return {str(figure.pk): _evidence(figure, absolute) for figure in figures.order_by("pk")}


def _evidence(figure: Figure, absolute: Callable[[str], str]) -> Drawn:
    source = figure.source
    return {
        "url": absolute(figure.get_absolute_url()),
        "value": number(figure.value),
        "unit": figure.unit,
        "qualifier": figure.qualifier,
        "period_label": figure.period_label,
        "quote": figure.quote,
        "source": {
            "slug": source.slug,
            "publisher": source.publisher,
            "title": source.title,
            "url": source.url,
        },
    }
