"""Which fields of a row are answered: all, those of `fields`, without those of `omit`, with `include`."""

from dataclasses import dataclass
from typing import Any, ClassVar

from rest_framework.request import Request
from rest_framework.serializers import BaseSerializer, ListSerializer

from plants.api.errors import BadParameters, ParameterError


@dataclass(frozen=True, slots=True)
class Selection:
    """What one address asks for; names come separated by commas."""

    parameters: ClassVar[list[str]] = ["fields", "omit", "include"]

    fields: list[str]
    omit: list[str]
    include: list[str]

    @classmethod
    def of(cls, request: Request) -> "Selection":
        given = {name: request.query_params.get(name, "") for name in cls.parameters}
        return cls(**{name: [one.strip() for one in text.split(",") if one] for name, text in given.items()})

    def check(self, known: list[str], extras: list[str]) -> None:
        """Raise BadParameters for a field that the rows do not have."""
        asked = (
            ("fields", self.fields, known),
            ("omit", self.omit, known),
            ("include", self.include, extras),
        )
        errors = [
            _unknown(name, one, good) for name, names, good in asked for one in names if one not in good
        ]
        if errors:
            raise BadParameters(*errors)

    def apply(self, serializer: BaseSerializer[Any], extras: list[str]) -> None:
        """Leave the serializer with the fields that are asked for; `extras` are those it has on request."""
        rows: Any = serializer.child if isinstance(serializer, ListSerializer) else serializer
        known = [name for name in rows.fields if name not in extras]
        self.check([*known, *self.include], extras)
        for name in [*known, *extras]:
            if not self._keeps(name, extras):
                rows.fields.pop(name)

    def _keeps(self, name: str, extras: list[str]) -> bool:
        if name in extras:
            return name in self.include and name not in self.omit
        return name not in self.omit and (not self.fields or name in self.fields)


def _unknown(name: str, one: str, good: list[str]) -> ParameterError:
    may = f"it may be {', '.join(good)}." if good else "there is nothing to ask for here."
    return ParameterError(name, f"“{name}” cannot be “{one}”: {may}", good)
