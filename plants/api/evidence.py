"""The sentences behind a row, on request: `include=evidence`.

The industry knows nothing of articles; whoever reads them says here how their sentences are found.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.db.models import Model
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

Evidence = dict[str, Any]

#: Takes a model and primary keys of its rows to the evidence of each, in one query.
Finder = Callable[[type[Model], Iterable[Any]], Mapping[Any, list[Evidence]]]

_finders: list[Finder] = []


def register(finder: Finder) -> Finder:
    _finders.append(finder)
    return finder


def evidence_of(model: type[Model], keys: Iterable[Any]) -> dict[Any, list[Evidence]]:
    """What every finder knows of rows of a model, by primary key."""
    found: dict[Any, list[Evidence]] = {key: [] for key in keys}
    for finder in _finders if found else ():
        for key, known in finder(model, found).items():
            found[key] += known
    return found


class EvidenceSerializer(serializers.Serializer[Any]):
    """A sentence that was read in an article. `start` and `end` are its span in code points."""

    claim = serializers.IntegerField()
    url = serializers.URLField()
    quote = serializers.CharField()
    sentence = serializers.CharField()
    start = serializers.IntegerField()
    end = serializers.IntegerField()
    title = serializers.CharField(allow_blank=True)
    publisher = serializers.CharField()
    link = serializers.CharField(allow_blank=True)
    published = serializers.DateField(allow_null=True)


@extend_schema_field(EvidenceSerializer(many=True))
class EvidenceField(serializers.Field[Any, Any, Any, Any]):
    """The evidence of a row, which the view has found for the whole page."""

    def __init__(self) -> None:
        super().__init__(
            read_only=True, source="*", required=False, help_text="With `include=evidence` alone."
        )

    def to_representation(self, value: Any) -> list[Evidence]:
        known: dict[Any, list[Evidence]] = self.context.get("evidence", {})
        request = self.context["request"]
        own = known.get(value.pk, ())
        return [{**one, "url": request.build_absolute_uri(one["url"])} for one in own]
