"""English as newsrooms write it: every claim of a sentence or of a short article."""

from datetime import date
from decimal import Decimal

import pytest

from tests.articles.extraction.worlds import claims

SENTENCES = [
    (
        "Two hundred and two billion tenge was invested in the Kostanay car plant.",
        [("investment", 202_000_000_000)],
    ),
    ("Kazakhstan produced three dozen buses in July 2025.", [("production", 36)]),
    ("Kazakhstan produced fifty-five thousand cars in 2024.", [("production", 55_000)]),
    ("UzAuto Motors will hire 500 more workers by the end of the year.", [("jobs", 500)]),
    ("At UzAuto Motors the share of local components is 35%.", [("localization", 35)]),
    (
        "UzAuto Motors' revenue reached 842 billion soums in the third quarter of 2024.",
        [("sales_value", 842e9)],
    ),
    ("Kazakhstan sold 94 buses abroad in 2024.", [("exports", 94)]),
    ("In 2024 Kazakhstan bought 1,022 tractors abroad.", [("imports", 1_022)]),
    ("Tajikistan bought 500 Chinese buses in 2023.", [("imports", 500)]),
    ("Passenger cars made up 85 percent of vehicle output in Kazakhstan in 2024.", [("share", 85)]),
    ("Kia took a tenth of the Kazakh car market in July 2025.", [("share", 10)]),
    ("Of the 45,000 cars sold in Kazakhstan, 12,000 were electric.", [("sales", 45_000), ("sales", 12_000)]),
    ("Kazakhstan built 1,312 vehicles; 702 were buses.", [("production", 1_312), ("production", 702)]),
    (
        "In 2024 Kazakhstan sold 900 cars. Of the total, 600 had been built in Kazakhstan. That is 66.7%.",
        [("sales", 900), ("sales", 600), ("share", Decimal("66.7"))],
    ),
    ("In 2024 Kazakhstan sold 900 cars. That is 4% more.", [("sales", 900)]),
    (
        "Kia held 12% of Kazakh car sales in 2024. By 2029 the figure should be 20%.",
        [("share", 12), ("share", 20)],
    ),
    ("Comments on the Kazakh car industry draft are accepted until August 28 under No. 153782.", []),
    (
        "Companies will invest 410 billion tenge in the Kazakh car industry, half of it in components.",
        [("investment", 410_000_000_000)],
    ),
    ("Companies will invest 410 billion tenge in Kazakhstan in making tyres.", []),
    ("Local parts will make up 30 percent of a car from UzAuto Motors.", [("localization", 30)]),
    ("In 2024 Kazakhstan sold 900 Kias. Hyundai was bought 410 times.", [("sales", 900), ("sales", 410)]),
    (
        "Kazakhstan sold 900 electric cars in 2024. There are 1,140 charging points, 390 of which are new.",
        [("sales", 900)],
    ),
    ("Some 400 cars for the taxi fleet of Tajikistan arrived from China in 2024.", [("imports", 400)]),
    ("Tajikistan's taxi fleet of 400 cars is getting old.", []),
    ("In 2024 Kazakhstan exported 900 cars, one cheaper than the other.", [("exports", 900)]),
    ("The car plant in Almaty got 12 new bus stops and a 110-kV substation.", []),
]


@pytest.mark.parametrize(("text", "numbers"), SENTENCES)
def test_numbers_of_a_sentence(text, numbers):
    assert [(claim.metric, claim.value) for claim in claims(text)] == numbers


def changes(text):
    return [(c.value, c.brand, c.change_pct) for c in claims(text)]


def test_a_change_is_of_the_vehicles_told_last_and_not_of_those_before():
    text = "Kazakhstan exported 900 cars for $8 mln; 400 went to Russia for $5 mln, twice as many as in 2023."
    assert [(c.value, c.change_pct) for c in claims(text) if c.unit == "vehicles"] == [
        (900, None),
        (400, 100),
    ]


def test_a_change_has_the_brand_that_it_is_told_of():
    text = "Kazakhstan sold 900 Kias in 2024; Hyundai sales declined by 7 percent."
    assert changes(text) == [(900, "Kia", None), (None, "Hyundai", -7)]
    text = (
        "In 2024 Kazakhstan sold 7 percent fewer Hyundais, while 410 units of the Chevrolet Cobalt were sold."
    )
    assert (410, "Chevrolet", None) in changes(text)


def test_growth_that_opens_a_sentence_is_of_the_level_before():
    assert changes("Kazakhstan sold 900 cars in 2024. Growth was 12 percent.") == [(900, None, 12)]
    assert (
        changes("Kazakhstan sold 900 cars in 2024. Growth of GDP was 12 billion tenge, up 4%.")[0][2] is None
    )


def test_each_supplier_has_its_own_number():
    text = "Uzbekistan imported 7,350 cars in 2024. China supplied 5,200, Korea 1,400 and Russia 750."
    assert [(c.value, c.counterpart) for c in claims(text)][1:] == [(5_200, "CN"), (1_400, "KR"), (750, "RU")]


def test_money_keeps_the_period_of_its_vehicles():
    text = "In 2024 Kazakhstan imported 98,300 cars for $2.1bn. A year earlier it was 112,700 and $2.4bn."
    assert [c.period[0].year for c in claims(text)] == [2024, 2024, 2023, 2023]


def test_a_status_after_a_number_may_be_the_next_one_s():
    text = "Localisation at UzAuto Motors stands at 38 per cent and is to reach 50 per cent by 2027."
    assert [(c.value, c.status) for c in claims(text)] == [(38, "actual"), (50, "target")]


def test_columns_of_a_table_have_their_own_units():
    table = "Country | Units | $ million | Share, %\nKorea | 12,410 | 98.3 | 41.2"
    found = claims(table, title="Kyrgyzstan's car imports in 2024")
    assert [(c.metric, c.value, c.counterpart) for c in found] == [
        ("imports", 12_410, "KR"),
        ("import_value", 98_300_000, "KR"),
        ("share", Decimal("41.2"), "KR"),
    ]


def test_that_year_is_the_one_spoken_of():
    text = "The Kostanay car plant opened in May 2018. That year it built 40 buses."
    assert [c.period for c in claims(text)][-1] == (date(2018, 1, 1), date(2018, 12, 31))
