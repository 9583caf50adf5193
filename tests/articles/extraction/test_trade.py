"""Who sends and who takes."""

import pytest

from .worlds import claims

CASES = [
    # Where most of a number goes is not where it all goes.
    ("Kazakhstan exported 4,100 cars in May, mostly to Russia.", "en", [("KZ", None)]),
    ("В мае из Казахстана вывезли 4 100 машин, главным образом в Россию.", "ru", [("KZ", None)]),
    ("Kazakhstan exported 4,100 cars to Russia in May.", "en", [("KZ", "RU")]),
    # "There" and "the figure" are of the country before.
    ("Kazakhstan exported 90 cars to Russia in 2023. In 2024 it was 140.", "en", [("KZ", "RU")] * 2),
    (
        "Kazakhstan exported 90 cars to Russia in 2023; the figure for 2024 was 140.",
        "en",
        [("KZ", "RU")] * 2,
    ),
    # Numbers joined by "and" go together; one with a country of its own does not.
    ("Korea is to deliver 90 Hyundai cars and 40 Kia buses to Kyrgyzstan in 2026.", "en", [("KG", "KR")] * 2),
    (
        "Kazakhstan exported 90 cars to Russia and 40 buses to Uzbekistan.",
        "en",
        [("KZ", "RU"), ("KZ", "UZ")],
    ),
    # Who opens the clause and sells, or buys in another of our countries, is whose number it is.
    (
        "Kazakhstan exported 4,100 cars in 2024. Uzbekistan sold 9,300 cars to Kazakhstan.",
        "en",
        [("KZ", None), ("UZ", "KZ")],
    ),
    (
        "Казахстан ввёз 4 100 машин. Кыргызстан купил в Казахстане 740 машин.",
        "ru",
        [("KZ", None), ("KG", "KZ")],
    ),
    (
        "Kazakhstan bought 5,100 cars from Korea in May, and Kyrgyzstan 2,400.",
        "en",
        [("KZ", "KR"), ("KG", "KR")],
    ),
]


@pytest.mark.parametrize(("text", "language", "expected"), CASES)
def test_country_and_counterpart(text, language, expected):
    assert [(c.country, c.counterpart) for c in claims(text, language=language)] == expected


INVESTORS = [
    (
        (
            "В Костанае строят автозавод. Китайская компания вложит 30 млн долларов, ещё 5 млрд тенге вложит"
            " местный партнёр."
        ),
        "ru",
        ["CN", None],
    ),
    (
        (
            "В Костанае строят автозавод. Китайская сторона вложит 30 млн долларов, казахстанская вложит"
            " 5 млрд тенге."
        ),
        "ru",
        ["CN", None],
    ),
]


@pytest.mark.parametrize(("text", "language", "expected"), INVESTORS)
def test_a_local_partner_is_no_counterpart(text, language, expected):
    assert [c.counterpart for c in claims(text, language=language)] == expected
