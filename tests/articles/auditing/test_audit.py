"""All audits together: what they cost, what is stored, and the page that started them."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from articles.auditing import audit
from articles.models import Claim, Finding
from plants.models import ExchangeRate
from plants.periods import Period
from tests import factories

pytestmark = pytest.mark.django_db

SEEDS = Path(__file__).resolve().parents[4] / "shared/corpus/seeds"
JULY, WINDOW = Period.months(2025, 7, 7), Period.months(2025, 1, 7)


def stored(article, rows):
    """A claim for each row: its words, metric, unit, value and further fields."""
    return [
        factories.claim(words, article=article, metric=metric, unit=unit, value=Decimal(value), **fields)
        for words, metric, unit, value, fields in rows
    ]


def slipping_article(months=1):
    """An article of a sum that slipped, with as many claims as wished: five a month."""
    text = "They made 83,200 vehicles for KZT 1.16 trillion ($21.4 billion), sold 70,000 and exported 9,100. "
    article = factories.article(text, published=date(2025, 8, 20))
    plant = factories.plant(capacity=1_000)
    claims = []
    for month in range(1, months + 1):
        in_month = {"period": Period.months(2024, month, month)}
        claims += stored(
            article,
            [
                ("83,200 vehicles", "production", "vehicles", 83_200, {"plant": plant, **in_month}),
                ("KZT 1.16 trillion", "production_value", "KZT", "1.16e12", {"plant": plant, **in_month}),
                ("$21.4 billion", "production_value", "USD", "2.14e10", {"plant": plant, **in_month}),
                ("70,000", "sales", "vehicles", 70_000, in_month),
                ("9,100", "exports", "vehicles", 9_100, {"counterpart": factories.country("RU"), **in_month}),
            ],
        )
    rate = Decimal(1) / 540
    ExchangeRate.objects.create(
        currency="KZT", period=Period.year(2024), usd_per_unit=rate, source=factories.source()
    )
    return article, claims


@pytest.mark.parametrize("months", [1, 8])
def test_three_queries_however_many_claims(django_assert_num_queries, months):
    article, claims = slipping_article(months)
    with django_assert_num_queries(3):
        audit(article, claims)


@pytest.mark.parametrize("months", [1, 8])
def test_claims_fetched_anew_cost_no_more(django_assert_num_queries, months):
    article, _ = slipping_article(months)
    claims = list(Claim.objects.all())
    with django_assert_num_queries(3):
        audit(article, claims)


def test_findings_can_be_stored_with_what_is_likely():
    article, claims = slipping_article()
    Finding.objects.bulk_create(audit(article, claims))
    assert list(Finding.objects.values_list("claim__quote", "kind", "likely").order_by("kind")) == [
        ("83,200 vehicles", "above-capacity", None),
        ("$21.4 billion", "currency-pair", Decimal("2.14e9")),
        ("$21.4 billion", "worth", Decimal("2.14e9")),
    ]


def test_auditing_changes_no_claim():
    article, claims = slipping_article()
    before = list(Claim.objects.order_by("pk").values())
    audit(article, claims)
    assert list(Claim.objects.order_by("pk").values()) == before


def test_one_finding_a_kind_and_claim():
    article = factories.article("Made 10 in all: 90 of A, 80 of B.")
    a, b = factories.brand("A"), factories.brand("B")
    claims = stored(
        article,
        [
            ("10 in all", "production", "vehicles", 10, {}),
            ("90 of A", "production", "vehicles", 90, {"brand": a}),
            ("80 of B", "production", "vehicles", 80, {"brand": b}),
        ],
    )
    (finding,) = audit(article, claims)
    assert finding.message == "A part of 90 vehicles is above its total of 10 vehicles."


def test_no_claims_no_query(django_assert_num_queries):
    article = factories.article()
    with django_assert_num_queries(0):
        assert not audit(article, [])


@pytest.mark.skipif(not SEEDS.exists(), reason="the corpus is not on this machine")
def test_the_pair_of_the_fifth_seed():
    """Of the whole page the one sum that is wrong is doubted, and nothing else but names without rows."""
    page, gold = (
        json.loads((SEEDS / f"seeds-{name}.jsonl").read_text().splitlines()[4])
        for name in ("articles", "claims")
    )
    article = factories.article(page["text"], published=date.fromisoformat(page["published"]))
    claims = [gold_claim(article, row) for row in gold["claims"]]
    found = [finding for finding in audit(article, claims) if not finding.kind.startswith("unlinked")]
    assert {(finding.claim.value, finding.kind, finding.likely) for finding in found} == {
        (21_400_000_000, "currency-pair", 2_140_000_000),
        (21_400_000_000, "worth", 2_140_000_000),
    }


def gold_claim(article, row):
    period = row["period"] and Period(*map(date.fromisoformat, row["period"]))
    value, change = (row[name] and Decimal(str(row[name])) for name in ("value", "change_pct"))
    return factories.claim(
        row["quote"], article=article, value=value, change_pct=change, period=period,
        country=factories.country(row["country"]), segment=row["segment"] or "",
        counterpart=row["counterpart"] and factories.country(row["counterpart"]),
        **{name: row[name] for name in ("metric", "unit", "status")},
        **{f"{name}_name": row[name] or "" for name in ("region", "plant", "brand", "model")},
    )  # fmt: skip
