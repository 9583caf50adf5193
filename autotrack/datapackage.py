"""Everything at once: a zip of all tables as CSV with a Frictionless data package that describes them.

One transaction sees one moment, so the tables fit each other. The zip is written beside the one that is
served and takes its place only when it is whole. https://datapackage.org has the standard.
"""

import hashlib
import json
import os
import tempfile
import time
import zipfile
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Model, QuerySet

from articles.models import Article, Claim
from autotrack.api import TABLES
from plants.exports import copying
from plants.exports.columns import Column, Kind
from plants.exports.tables import Table
from plants.licence import LICENCE

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"

#: The types of a table schema.
TYPES: dict[Kind, dict[str, str]] = {
    Kind.TEXT: {"type": "string"},
    Kind.CODE: {"type": "string"},
    Kind.PAGE: {"type": "string", "format": "uri"},
    Kind.INTEGER: {"type": "integer"},
    Kind.NUMBER: {"type": "number"},
    Kind.DATE: {"type": "date"},
    Kind.TIME: {"type": "datetime"},
    Kind.YES_NO: {"type": "boolean"},
}

#: How the file begins that is being written, and after how many seconds nobody writes it any more.
_UNFINISHED, _LONG_AGO = ".datapackage-", 3600

_TRUTH = {"trueValues": ["t"], "falseValues": ["f"]}


def path() -> Path:
    """Where the zip that is served lies."""
    return Path(settings.DATA_PACKAGE)


def build(base: str) -> Path:
    """Make the zip anew; `base` is the address that its rows link to. Nothing is changed where it fails."""
    target = path()
    target.parent.mkdir(parents=True, exist_ok=True)
    _sweep(target.parent)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=_UNFINISHED, suffix=".zip")
    try:
        with os.fdopen(handle, "wb") as file:
            _write(file, base)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(0o644)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return target


def _sweep(folder: Path) -> None:
    """Drop what a worker left that was killed while it wrote."""
    for left in folder.glob(f"{_UNFINISHED}*"):
        if time.time() - left.stat().st_mtime > _LONG_AGO:
            left.unlink(missing_ok=True)


def _write(file: Any, base: str) -> None:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive, transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        resources = [_resource(archive, table, base) for table in TABLES]
        package = json.dumps(describe(resources), ensure_ascii=False, indent=2)
        archive.writestr("datapackage.json", package)


def _resource(archive: zipfile.ZipFile, table: Table, base: str) -> dict[str, Any]:
    name = f"data/{table.name}.csv"
    digest, size = hashlib.sha256(), 0
    with archive.open(name, "w", force_zip64=True) as entry:
        for piece in copying.csv(table, public(table), base):
            digest.update(piece)
            size += len(piece)
            entry.write(piece)
    return {
        "name": table.name,
        "title": table.title,
        "path": name,
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": size,
        "hash": f"sha256:{digest.hexdigest()}",
        "schema": {"fields": [_field(column) for column in table.columns], "primaryKey": [table.key]},
    }


def _field(column: Column) -> dict[str, Any]:
    described = {"description": column.description} if column.description else {}
    truth = _TRUTH if column.kind == Kind.YES_NO else {}
    return {"name": column.name, **TYPES[column.kind], **truth, **described}


def describe(resources: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """The package's own description."""
    return {
        "$schema": PROFILE,
        "name": "autotrack",
        "title": "AutoTrack: the car industry of Central Asia",
        "description": (
            "Plants, production, trade and investment in Kazakhstan, Kyrgyzstan, Tajikistan, Turkmenistan "
            "and Uzbekistan; every number with its source. Text that a spreadsheet would run has an "
            "apostrophe before it. The sources' own titles and quotes remain theirs."
        ),
        "created": datetime.now(UTC).isoformat(timespec="seconds"),
        "licenses": [LICENCE],
        "resources": list(resources),
    }


def public(table: Table) -> QuerySet[Any]:
    """The rows that anybody may read, by their keys."""
    rows: QuerySet[Any] = table.model._default_manager.order_by("pk")
    return _PUBLIC[table.model](rows) if table.model in _PUBLIC else rows


def _articles(_rows: Any) -> Any:
    return Article.objects.readable().order_by("pk")


def _claims(rows: Any) -> Any:
    return rows.exclude(state=Claim.State.REJECTED).filter(article__in=Article.objects.readable())


_PUBLIC: dict[type[Model], Any] = {Article: _articles, Claim: _claims}
