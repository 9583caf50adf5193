"""The command: what it prints, and that a bad row loads nothing."""

import io

import pytest
from django.core.management import CommandError, call_command
from django.db.models import Model

from plants.models import Figure, Source
from plants.reference import loading

pytestmark = pytest.mark.django_db


def run(folder, **options) -> str:
    out = io.StringIO()
    call_command("load_reference", folder.path, stdout=out, **options)
    return out.getvalue()


def counts() -> dict[type[Model], int]:
    return {target.model: target.model._default_manager.count() for target in loading.TARGETS.values()}


def test_counts_are_printed(folder):
    lines = [line.split() for line in run(folder).splitlines()]
    assert lines[0] == ["created", "changed", "unchanged"]
    assert ["figures", "7", "0", "0"] in lines


def test_second_load_says_nothing_changed(folder):
    run(folder)
    assert run(folder) == "Reference data: nothing changed.\n"


def test_rows_that_left_are_named(folder):
    run(folder)
    folder.drop("investments", 3)
    assert "investments: 1 not in the file any more, kept: open-1." in run(folder)


def test_rows_that_are_kept_are_named(folder):
    run(folder)
    Figure.objects.filter(metric="jobs").update(value=1, quote="1 worker")
    expected = "figures: 1 unlike the file, kept as edited here or read in an article: works-2020 jobs people"
    assert expected in run(folder)


def test_silence(folder):
    assert run(folder, verbosity=0) == ""


def unreadable(folder):
    folder.file("figures").write_bytes(b"metric\xff")


SPOILT = {
    "a missing file": lambda folder: folder.file("brands").unlink(),
    "a missing column": lambda folder: folder.file("fx").write_text("currency\nKZT\n"),
    "an unknown column": lambda folder: folder.set("fx", 1, "currency", "money"),
    "another encoding": unreadable,
    "a bad number": lambda folder: folder.set("figures", 2, "value", "1.2.3"),
    "a bad date": lambda folder: folder.set("figures", 2, "period_end", "31.12.2024"),
    "a bad percentage": lambda folder: folder.set("plants", 2, "owners", "allur=0"),
    "an unknown reference": lambda folder: folder.set("figures", 8, "source_id", "nobody"),
    "a key twice": lambda folder: folder.set("sources", 4, "source_id", "stat-2025"),
    "a unit that does not fit": lambda folder: folder.set("figures", 2, "unit", "KZT"),
}


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT.keys())
def test_a_bad_row_loads_nothing(folder, spoil):
    run(folder)
    Source.objects.filter(slug="works-2020").update(publisher="Other")
    before = counts()
    spoil(folder)
    with pytest.raises(CommandError, match=r"^Nothing was loaded\.\n.*\.csv.*: .*\.") as caught:
        run(folder)
    assert caught.value.returncode == 1
    assert counts() == before
    assert Source.objects.get(slug="works-2020").publisher == "Other"


def test_a_bad_row_in_an_empty_database_loads_nothing(folder):
    folder.set("fx", 2, "usd_per_unit", "x")
    with pytest.raises(CommandError):
        run(folder)
    assert not any(counts().values())


def test_a_missing_folder_is_one_sentence(folder):
    with pytest.raises(CommandError, match="nowhere: there is no such folder"):
        call_command("load_reference", folder.path / "nowhere")
    assert Figure.objects.count() == 0
