"""Numbers as findings write them."""

from decimal import Decimal

import pytest

from articles.auditing.wording import quantity


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        ("83200.0000", "vehicles", "83,200 vehicles"),
        ("1160000000000", "KZT", "KZT 1.16 trillion"),
        ("21400000000", "USD", "USD 21.4 billion"),
        ("305300000", "USD", "USD 305.3 million"),
        ("17.46357", "USD", "USD 17.5"),
        ("0.0005401", "USD", "USD 0.001"),
        ("257211.5", "USD", "USD 257,212"),
        ("40.7", "percent", "40.7 percent"),
        ("0", "vehicles", "0 vehicles"),
    ],
)
def test_quantity(value, unit, words):
    assert quantity(Decimal(value), unit) == words
