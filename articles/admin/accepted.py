"""Accepted claims stay: what they made would lose its sentence."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from articles.models import Claim
from plants.admin.options import RowAdmin


class KeepsAccepted(RowAdmin):
    """Deletes no row that an accepted claim would go with; `accepted_with` names those claims."""

    def accepted_with(self, rows: list[Any]) -> Iterable[Claim]:
        raise NotImplementedError

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        rows = list(objs)
        to_delete, counts, missing, protected = super().get_deleted_objects(rows, request)
        kept = [_("accepted claim “%s”") % claim for claim in self.accepted_with(rows)]
        return to_delete, counts, missing, [*protected, *kept]
