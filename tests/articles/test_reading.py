"""The reading as a whole, on annotated articles: its scores do not fall below where they stand."""

import json
from pathlib import Path

import pytest
from django.core.management import call_command

HERE = Path(__file__).resolve().parent / "corpus"
SHARED = Path(__file__).resolve().parent.parent.parent.parent / "shared" / "corpus"
beside = pytest.mark.skipif(not SHARED.exists(), reason="the development corpus is not beside this checkout")


def scores(capsys, articles, claims):
    call_command("evaluate", str(articles), str(claims), "--json")
    return json.loads(capsys.readouterr().out)


def joined(tmp_path, kind):
    whole = tmp_path / f"{kind}.jsonl"
    whole.write_text("".join(path.read_text() for path in sorted((SHARED / "dev").glob(f"*-{kind}.jsonl"))))
    return whole


def test_articles_of_this_project(capsys):
    found = scores(capsys, HERE / "articles.jsonl", HERE / "claims.jsonl")
    assert found["number_f1"] >= 0.94
    assert found["claim_f1"] >= 0.76
    assert found["relevance"] >= 0.95
    assert found["grounded"] == 1


def test_articles_kept_apart(capsys):
    """What text gets that no rule was made for; see the corpus's README."""
    found = scores(capsys, HERE / "apart-articles.jsonl", HERE / "apart-claims.jsonl")
    assert found["number_f1"] >= 0.82
    assert found["claim_f1"] >= 0.44
    assert found["relevance"] >= 0.95
    assert found["grounded"] == 1


@beside
def test_development_articles(capsys, tmp_path):
    found = scores(capsys, joined(tmp_path, "articles"), joined(tmp_path, "claims"))
    assert found["number_f1"] >= 0.95
    assert found["claim_f1"] >= 0.82
    assert found["relevance"] >= 0.95
    assert found["grounded"] == 1


@beside
def test_real_pages(capsys):
    seeds = SHARED / "seeds"
    found = scores(capsys, seeds / "seeds-articles.jsonl", seeds / "seeds-claims.jsonl")
    assert found["number_f1"] >= 0.92
    assert found["grounded"] == 1
