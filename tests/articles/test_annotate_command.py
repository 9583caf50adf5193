"""`manage.py annotate` and `manage.py evaluate`: lines in, lines out, no database."""

import io
import json

import pytest
from django.core.management import CommandError, call_command

ARTICLE = {
    "id": "a",
    "title": "Car output",
    "published": "2025-08-20",
    "language": "en",
    "text": "Kazakhstan produced 5,300 cars in July 2025.",
}


def annotate(monkeypatch, *rows):
    monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(rows)))
    out, err = io.StringIO(), io.StringIO()
    try:
        call_command("annotate", stdout=out, stderr=err)
    except SystemExit as exit_:
        return exit_.code, out.getvalue(), err.getvalue()
    return 0, out.getvalue(), err.getvalue()


def test_an_article_a_line(monkeypatch):
    status, out, _ = annotate(monkeypatch, json.dumps(ARTICLE))
    (row,) = map(json.loads, out.splitlines())
    assert (status, row["id"], row["relevant"]) == (0, "a", True)
    (claim,) = row["claims"]
    assert (claim["metric"], claim["value"], claim["period"]) == (
        "production",
        5300,
        ["2025-07-01", "2025-07-31"],
    )
    assert claim["quote"] in ARTICLE["text"]


@pytest.mark.parametrize(
    ("line", "reason"),
    [("{", "not JSON"), ("[]", "not a JSON object"), ('{"id": 1}', "“text” is missing"),
     ('{"text": "b"}', "“id” is missing"), ('{"id": [], "text": "b"}', "“id” is no text"),
     ('{"id": "a", "text": "b", "published": "May"}', "write it as 2025-08-20")],
)  # fmt: skip
def test_a_malformed_line_is_named_and_skipped(monkeypatch, line, reason):
    status, out, err = annotate(monkeypatch, line, json.dumps(ARTICLE))
    assert (status, len(out.splitlines())) == (1, 1)
    assert "Line 1" in err
    assert reason in err


def write(path, row):
    path.write_text(json.dumps(row))
    return str(path)


def test_evaluate_prints_the_figures(tmp_path, monkeypatch):
    _, out, _ = annotate(monkeypatch, json.dumps(ARTICLE))
    articles, claims = write(tmp_path / "articles", ARTICLE), write(tmp_path / "claims", json.loads(out))
    printed = io.StringIO()
    call_command("evaluate", articles, claims, "--json", stdout=printed)
    figures = json.loads(printed.getvalue())
    assert (figures["number_f1"], figures["claim_f1"], figures["grounded"]) == (1, 1, 1)


def test_evaluate_names_a_file_that_is_not_there(tmp_path):
    with pytest.raises(CommandError, match="cannot be read"):
        call_command("evaluate", str(tmp_path / "no"), str(tmp_path / "no"))
