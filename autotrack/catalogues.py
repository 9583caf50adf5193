"""The catalogues of translations: gathered from sources and templates, and compiled, by Babel.

Django's own commands call the programs of GNU gettext, which a machine need not have. A catalogue is
`autotrack/locale/<language>/LC_MESSAGES/django.po`; the `.mo` beside it is made and never kept in git.
"""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parent.parent
LOCALE = ROOT / "autotrack" / "locale"
SOURCES = ("articles", "autotrack", "plants")
TEMPLATES = ROOT / "templates"

LAZY = {f"{name}_lazy": DEFAULT_KEYWORDS[name] for name in ("gettext", "ngettext", "pgettext", "npgettext")}
KEYWORDS = {**DEFAULT_KEYWORDS, **LAZY, "gettext_noop": None}

#: Lines of a catalogue are wrapped here, as those of sources are.
WIDTH = 110


def catalogues() -> list[Path]:
    """The catalogues of all languages but English, which is what the sources are written in."""
    return sorted(LOCALE.glob("*/LC_MESSAGES/django.po"))


def read(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=path.parts[-3], domain="django")


def gathered() -> Catalog:
    """Every message of the sources and templates, with the files that it is used in."""
    found = Catalog(project="AutoTrack", charset="utf-8")
    for path in source_files():
        code = path.read_text()
        if path.suffix == ".html":
            code = plain(templatize(code))
        place = [(path.relative_to(ROOT).as_posix(), 1)]
        for _line, message, comments, context in extract("python", BytesIO(code.encode()), KEYWORDS):
            found.add(message, locations=place, auto_comments=comments, context=context)
    return found


def source_files() -> Iterator[Path]:
    for name in SOURCES:
        yield from sorted((ROOT / name).rglob("*.py"))
    yield from sorted(TEMPLATES.rglob("*.html"))


def plain(code: str) -> str:
    """A template as Django lays it out for gettext, without indents that Python would stumble over."""
    return "\n".join(line.lstrip() for line in code.splitlines())


def update() -> list[tuple[Path, int]]:
    """Bring every catalogue up to date; return each with the number of messages it does not translate.

    A message that changed is a new one: nothing is guessed from one that looks like it.
    """
    found = gathered()
    counted = []
    for path in catalogues():
        catalogue = read(path)
        # The day on which it was gathered would change a file that says the same as before.
        found.creation_date = catalogue.creation_date
        catalogue.update(found, no_fuzzy_matching=True)
        catalogue.obsolete.clear()
        with path.open("wb") as file:
            write_po(file, catalogue, width=WIDTH, sort_by_file=True, include_lineno=False)
        counted.append((path, len([one for one in catalogue if one.id and not is_translated(one)])))
    return counted


def is_translated(message: Message) -> bool:
    """Whether all its forms are there, and none is a guess."""
    strings = message.string if isinstance(message.string, tuple) else (message.string,)
    return all(strings) and not message.fuzzy


def compile_stale() -> list[Path]:
    """Compile the catalogues that are newer than what was compiled of them; return those."""
    stale = []
    for path in catalogues():
        compiled = path.with_suffix(".mo")
        if not compiled.exists() or compiled.stat().st_mtime < path.stat().st_mtime:
            write(compiled, read(path))
            stale.append(path)
    return stale


def write(compiled: Path, catalogue: Catalog) -> None:
    """Write a compiled catalogue in one step: another process may read it at this moment."""
    unfinished = compiled.with_suffix(".tmp")
    with unfinished.open("wb") as file:
        write_mo(file, catalogue)
    unfinished.replace(compiled)
