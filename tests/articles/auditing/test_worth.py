"""What a vehicle of a cell is worth, in dollars."""

from decimal import Decimal

import pytest

from articles.auditing.rates import Rates
from articles.auditing.worth import implausible_worth
from plants.periods import Period
from tests.articles.auditing.drafts import article, by_value, claim, money

RATES = Rates({"KZT": [(Period.year(2025), Decimal("0.002"))]})

PAIRS = {
    "production_value": "production",
    "sales_value": "sales",
    "export_value": "exports",
    "import_value": "imports",
}


def found(claims, rates=RATES):
    return by_value(list(implausible_worth(article(), claims, rates)))


@pytest.mark.parametrize(
    ("count", "value", "unit", "metric", "segment"),
    [
        (11_700, 164_900_000_000, "KZT", "production_value", ""),
        (28_952, 281_800_000, "USD", "export_value", "passenger"),
        (18, 26_500, "USD", "import_value", "truck"),  # old lorries at 1,472 dollars
        (400, 60_000_000, "USD", "import_value", "bus"),
        (1_900, 9_000_000, "USD", "production_value", "trailer"),
        (12, 531_900, "USD", "import_value", "truck"),
        (5, 4_000_000, "USD", "import_value", "special"),
    ],
)
def test_what_vehicles_cost(count, value, unit, metric, segment):
    claims = [claim(count, PAIRS[metric], segment=segment), money(value, unit, metric, segment=segment)]
    assert not found(claims)


@pytest.mark.parametrize("metric", PAIRS)
def test_a_million_for_a_billion(metric):
    claims = [claim(14_660, PAIRS[metric]), money(88_260_000, "KZT", metric)]
    assert found(claims) == {88_260_000: 88_260_000_000}


def test_too_much_may_be_a_thousand_lost_from_the_count():
    claims = [claim(12), money(305_300_000, "USD")]
    assert found(claims) == {305_300_000: 305_300, 12: 12_000}


def test_a_count_that_another_value_bears_out_is_not_doubted():
    claims = [claim(83_200), money(1_160_000_000_000, "KZT"), money(21_400_000_000, "USD")]
    assert found(claims) == {21_400_000_000: 2_140_000_000}


def test_a_value_known_to_be_wrong_casts_no_doubt_on_its_count():
    claims = [claim(83_200), money(21_400_000_000, "USD")]
    odd = {claims[1].pk}
    assert by_value(list(implausible_worth(article(), claims, RATES, odd))).keys() == {21_400_000_000}


def test_the_message_holds_both_numbers():
    (finding,) = implausible_worth(article(), [claim(14_660), money(88_260_000, "KZT")], RATES)
    assert finding.message == "14,660 vehicles for KZT 88.26 million would be USD 12 each."


@pytest.mark.parametrize(
    "different",
    [{"period": Period.months(2024, 7, 7)}, {"segment": "bus"}, {"status": "target"}, {"country_id": "KG"}],
)
def test_another_cells_count_says_nothing(different):
    assert not found([claim(14_660, **different), money(88_260_000, "KZT")])


def test_the_count_that_fits_is_the_one():
    assert not found([claim(36_191), claim(14), money(300_000_000_000, "KZT")])


def test_nothing_is_said_without_a_rate_or_a_number():
    assert not found([claim(14_660), money(88_260_000, "CNY")])
    assert not found([claim(0), money(88_260_000, "USD")])
    assert not found([claim(14_660), money(None, "USD", change_pct=5)])
