"""Numbers as templates write them."""

from decimal import Decimal

import pytest

from plants.templatetags.figures import percent_rounded


@pytest.mark.parametrize(
    ("value", "written"), [("12.345", "12.3%"), ("0.14", "0.1%"), ("0.0245", "0.02%"), ("0", "0%")]
)
def test_a_computed_percentage_is_rounded_but_not_away(value, written):
    assert percent_rounded(Decimal(value)) == written
