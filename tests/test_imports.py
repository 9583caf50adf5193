"""Imports go one way: autotrack → articles → plants, and inside an app from the words up to the views."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
APPS = ("plants", "articles", "autotrack")

#: What each layer of an app holds, from the ground up; a module may import its own layer and below.
LAYERS = (
    {"vocabulary", "periods"},
    {"extraction", "models", "reference", "fetching"},
    {"filters", "exports", "versions"},
    {"series"},
    {"numbers"},
    {"linked"},
    {"promises", "national", "rankings", "former", "changed", "timeline", "maps", "search", "merging"},
    {"charts"},
    {"drawing", "explorer"},
    {"linking", "gazetteers", "auditing", "scoring", "review", "annotation", "ingestion", "feeds"},
    {"tasks"},
    {"intake", "templatetags"},
    {"views", "api", "files", "admin", "urls", "management", "apps"},
)

#: Pure text in, dataclasses out: nothing of Django but the enumerations of the vocabulary.
FORBIDDEN_IN_EXTRACTION = ("django", "articles.models", "plants.models", "celery", "httpcore", "psycopg")


def modules():
    for app in APPS:
        for path in sorted((ROOT / app).rglob("*.py")):
            if "migrations" not in path.parts:
                yield path


def imports(path):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = _full_name(path, node)
            yield module
            yield from (f"{module}.{alias.name}" for alias in node.names)


def _full_name(path, node):
    """The module that is imported from, without leading dots."""
    if not node.level:
        return node.module or ""
    package = path.relative_to(ROOT).parts[: -node.level]
    return ".".join([*package, *(node.module or "").split(".")]).rstrip(".")


def layer(parts):
    """The layer of a module by the first part of its name that has one; None for an app's own package."""
    for part in parts[1:]:
        for number, names in enumerate(LAYERS):
            if part.removesuffix(".py") in names:
                return number
    return None


@pytest.mark.parametrize("path", list(modules()), ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_go_down(path):
    parts = path.relative_to(ROOT).parts
    own = APPS.index(parts[0])
    for name in imports(path):
        target = name.split(".")
        if target[0] not in APPS:
            continue
        assert APPS.index(target[0]) <= own, f"{path} imports {name}, upwards"
        if target[0] == parts[0] and None not in (layer(parts), layer(target)):
            assert layer(target) <= layer(parts), f"{path} imports {name}, upwards inside its app"


@pytest.mark.parametrize(
    "path", sorted((ROOT / "articles/extraction").rglob("*.py")), ids=lambda path: str(path.relative_to(ROOT))
)
def test_extraction_is_pure(path):
    for name in imports(path):
        assert not name.startswith(FORBIDDEN_IN_EXTRACTION), f"{path} imports {name}"


@pytest.mark.parametrize("path", list(modules()), ids=lambda path: str(path.relative_to(ROOT)))
def test_no_import_hides_in_a_function(path):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef):
            hidden = [
                child.lineno for child in ast.walk(node) if isinstance(child, ast.Import | ast.ImportFrom)
            ]
            assert not hidden, f"{path} imports inside {node.name}, line {hidden[0]}"


def test_no_module_without_a_subject():
    bad = {"utils.py", "helpers.py", "common.py", "services.py"}
    assert not [path for path in modules() if path.name in bad]
