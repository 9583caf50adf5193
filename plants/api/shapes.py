"""The shapes of answers that are no rows, as the schema tells them."""

from typing import Any

from drf_spectacular.utils import extend_schema_serializer
from rest_framework import serializers

from plants.api.fields import Number
from plants.api.serializers import CountryRef, ModelRef, NamedRef
from plants.models.preference import Criterion
from plants.promises.outcomes import Outcome, Reason, Relation
from plants.series.parts import Denominator
from plants.series.points import Derivation, Flag
from plants.series.questions import By, Step
from plants.vocabulary import Metric, Segment, Status


def _number(**kwargs: Any) -> Number:
    return Number(max_digits=30, decimal_places=10, **kwargs)


class DerivedSerializer(serializers.Serializer[Any]):
    """A percentage told beside a point, and the figures it came from."""

    value = _number()
    derived = serializers.ChoiceField(choices=Derivation.choices)
    inputs = serializers.ListField(child=serializers.IntegerField())


class ShareSerializer(DerivedSerializer):
    of = serializers.ChoiceField(choices=Denominator.choices, help_text="The stated total, or all parts.")


class RateSerializer(serializers.Serializer[Any]):
    currency = serializers.CharField()
    usd_per_unit = _number()
    period_label = serializers.CharField()
    source = serializers.CharField()  # type: ignore[assignment]


class PointSerializer(serializers.Serializer[Any]):
    """The value of one period. `inputs` are the ids of the figures it came from."""

    period_start = serializers.DateField()
    period_end = serializers.DateField()
    period_kind = serializers.CharField()
    period_label = serializers.CharField()
    value = _number()
    derived = serializers.ChoiceField(choices=Derivation.choices)
    flags = serializers.ListField(child=serializers.ChoiceField(choices=Flag.choices))
    inputs = serializers.ListField(child=serializers.IntegerField())
    others = serializers.ListField(
        child=serializers.IntegerField(), help_text="Figures of the same cell that were not preferred."
    )
    preferred_as = serializers.ChoiceField(choices=Criterion.choices, allow_null=True)
    low = _number(allow_null=True)
    high = _number(allow_null=True)
    rate = RateSerializer(allow_null=True)
    change = DerivedSerializer(allow_null=True, required=False)
    share = ShareSerializer(allow_null=True, required=False)


class LineSerializer(serializers.Serializer[Any]):
    """Points of one scope, oldest first; periods that nothing is known of are not there."""

    country = CountryRef(allow_null=True)
    region = NamedRef(allow_null=True)
    plant = NamedRef(allow_null=True)
    brand = NamedRef(allow_null=True)
    model = ModelRef(allow_null=True)
    segment = serializers.ChoiceField(choices=Segment.choices, allow_blank=True)
    counterpart = CountryRef(allow_null=True)
    unit = serializers.CharField()
    points = PointSerializer(many=True)


class CitedSourceSerializer(serializers.Serializer[Any]):
    slug = serializers.CharField()
    publisher = serializers.CharField()
    title = serializers.CharField(allow_blank=True)
    url = serializers.CharField(allow_blank=True)


class CitedFigureSerializer(serializers.Serializer[Any]):
    url = serializers.URLField()
    value = _number(allow_null=True)
    unit = serializers.CharField()
    qualifier = serializers.CharField(allow_blank=True)
    period_label = serializers.CharField(allow_blank=True)
    quote = serializers.CharField(allow_blank=True)
    source = CitedSourceSerializer()  # type: ignore[assignment]


@extend_schema_serializer(many=False)
class SeriesSerializer(serializers.Serializer[Any]):
    """Lines of one metric; `rule` says in words how one of several sources was preferred."""

    metric = serializers.ChoiceField(choices=Metric.choices)
    metric_label = serializers.CharField()
    by = serializers.ChoiceField(choices=By.choices)
    grain = serializers.ChoiceField(choices=Step.choices)
    status = serializers.ChoiceField(choices=Status.choices)
    rule = serializers.CharField()
    hint = serializers.CharField(required=False, help_text="What to ask for where there are no lines.")
    lines = LineSerializer(many=True)
    figures = serializers.DictField(
        child=CitedFigureSerializer(), required=False, help_text="By id, with `include=evidence`."
    )


class RowRefSerializer(serializers.Serializer[Any]):
    """A figure or a plant event that says something, with its own words and source."""

    kind = serializers.ChoiceField(choices=[("figure", "figure"), ("plant-event", "plant-event")])
    id = serializers.IntegerField()
    url = serializers.URLField()
    quote = serializers.CharField(allow_blank=True)
    source = CitedSourceSerializer()  # type: ignore[assignment]


class OutcomeAnswerSerializer(serializers.Serializer[Any]):
    """What is known that decides; `relation` is how its scope relates to that of the promise."""

    value = _number(allow_null=True)
    period_start = serializers.DateField(allow_null=True)
    period_end = serializers.DateField(allow_null=True)
    period_label = serializers.CharField(allow_null=True)
    relation = serializers.ChoiceField(choices=Relation.choices)
    rows = RowRefSerializer(many=True)


class PromiseSerializer(serializers.Serializer[Any]):
    """A promise and what came of it as of `at`. `off_by_pct` is what was reached above the target."""

    id = serializers.CharField()
    metric = serializers.CharField(help_text="A metric, or what a plant was to become.")
    subject = serializers.CharField()
    target = _number(allow_null=True)
    unit = serializers.CharField()
    qualifier = serializers.CharField(allow_blank=True)
    status = serializers.ChoiceField(choices=Status.choices)
    due = serializers.DateField(allow_null=True)
    country = CountryRef(allow_null=True)
    plant = NamedRef(allow_null=True)
    operator = NamedRef(allow_null=True)
    outcome = serializers.ChoiceField(choices=Outcome.choices)
    reason = serializers.ChoiceField(choices=Reason.choices)
    reason_label = serializers.CharField()
    off_by_pct = _number(allow_null=True)
    days_late = serializers.IntegerField(allow_null=True)
    made = RowRefSerializer()
    repeats = RowRefSerializer(many=True)
    answer = OutcomeAnswerSerializer(allow_null=True)


class StandingSerializer(serializers.Serializer[Any]):
    """How a country, plant or company keeps its promises; `rate_pct` is of those kept or missed."""

    key = serializers.CharField(allow_null=True)
    name = serializers.CharField()
    pending = serializers.IntegerField()
    kept = serializers.IntegerField()
    missed = serializers.IntegerField()
    unknown = serializers.IntegerField()
    rate_pct = _number(allow_null=True)


@extend_schema_serializer(many=False)
class PromisesSerializer(serializers.Serializer[Any]):
    at = serializers.DateField()
    count = serializers.IntegerField(required=False)
    next = serializers.URLField(allow_null=True)
    results = PromiseSerializer(many=True)


@extend_schema_serializer(many=False)
class StandingsSerializer(serializers.Serializer[Any]):
    at = serializers.DateField()
    by = serializers.CharField()
    results = StandingSerializer(many=True)
