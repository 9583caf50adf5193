"""Cells: what each reader takes, and the sentence where it does not."""

from datetime import date
from decimal import Decimal

import pytest

from plants.periods import Period
from plants.reference import values


@pytest.mark.parametrize(
    ("read", "cell", "value"),
    [
        (values.text(5), "Алтай", "Алтай"),
        (values.slug(9), "kz-agro_1", "kz-agro_1"),
        (values.country_code, "KZ", "KZ"),
        (values.region_code, "UZ-TK", "UZ-TK"),
        (values.number(2, least=0, most=10), "0", Decimal(0)),
        (values.number(2, least=0, most=10), "9.990", Decimal("9.99")),
        (values.whole(), "40000", 40_000),
        (values.when, "2024", Period.year(2024)),
        (values.when, "2024-02", Period.months(2024, 2, 2)),
        (values.when, "2024-02-29", Period(date(2024, 2, 29), date(2024, 2, 29))),
        (values.day, "2024-02-29", date(2024, 2, 29)),
        (values.several(values.text(9)), "a; b;c", ["a", "b", "c"]),
        (values.owner, "allur=51.5", ("allur", Decimal("51.5"))),
        (values.owner, "allur", ("allur", None)),
    ],
)
def test_reads(read, cell, value):
    assert read(cell) == value


@pytest.mark.parametrize(
    ("read", "cell", "reason"),
    [
        (values.text(3), "four", "“four” has 4 characters; 3 are kept."),
        (values.text(9), "a\x00b", "“a�b” holds a control character; take it out."),
        (values.slug(9), "Два", "“Два” is no slug; use Latin letters, digits, hyphens and underscores."),
        (values.country_code, "kz", "“kz” is no country code; use two capital letters, as KZ."),
        (values.address, "stat.kz", "“stat.kz” is no web address; start it with https://."),
        (values.word(["a", "b", "c"]), "d", "“d” is not known; use a, b or c."),
        (values.number(2, least=0, most=10), "1,5", "“1,5” is not a number; write it as 1250 or 12.5."),
        (values.number(2, least=0, most=10), "NaN", "“NaN” is not a number; write it as 1250 or 12.5."),
        (values.number(2, least=0, most=10), "1e3", "“1e3” is not a number; write it as 1250 or 12.5."),
        (values.number(2, least=0, most=10), "٣", "“٣” is not a number; write it as 1250 or 12.5."),
        (values.number(2, least=0, most=10), "-1", "“-1” is out of range; it goes from 0 to 10."),
        (
            values.number(2, least=0, most=9, above=True),
            "0",
            "“0” is out of range; it goes from above 0 to 9.",
        ),
        (
            values.number(2, least=0, most=9),
            "1.234",
            "“1.234” has more than the 2 decimal places that are kept.",
        ),
        (values.whole(), "1.5", "“1.5” has more than the 0 decimal places that are kept."),
        (values.when, "03.2024", "“03.2024” is not a date; write it as 2024, 2024-03 or 2024-03-15."),
        (values.when, "2023-02-29", "“2023-02-29” is not a date; write it as 2024, 2024-03 or 2024-03-15."),
        (values.when, "2204", "“2204” is not between 1900 and 2100."),
        (values.day, "2024-03", "“2024-03” is not a day; write it as 2024-03-15."),
        (values.several(values.text(9)), "a;;b", "“a;;b” has an empty item; take out the extra semicolon."),
        (values.several(values.text(9)), "a;b;a", "“a” stands in the list twice."),
        (values.owner, "allur=101", "“101” is out of range; it goes from above 0 to 100."),
        (values.owner, "allur=half", "“half” is not a number; write it as 1250 or 12.5."),
        (values.owner, "allur=", "“” is not a number; write it as 1250 or 12.5."),
    ],
)
def test_refuses(read, cell, reason):
    with pytest.raises(ValueError, match=r"\.$") as caught:
        read(cell)
    assert str(caught.value) == reason


def test_a_long_value_is_cut_in_the_sentence():
    assert values.shown("x" * 100) == f"“{'x' * 60}…”"
