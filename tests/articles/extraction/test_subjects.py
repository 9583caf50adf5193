"""Brand and model: named with a number, or those of the plant or line it is of."""

import pytest

from .worlds import claims

CASES = [
    # A brand that only a part is of, or a line to come, is not the plant's.
    (
        "Tulpar Motors made 900 cars in 2024, among them 140 Kia cars. It has made 310 cars since January.",
        "en",
        [None, "Kia", None],
    ),
    (
        (
            "Tulpar Motors made 900 cars in 2024. It has made 310 cars since January.\n\n"
            "Tulpar Motors will start up a line for Kia cars in 2026."
        ),
        "en",
        [None, None, "Kia"],
    ),
    ("Tulpar Motors assembles Kia cars. It made 900 cars in 2024.", "en", ["Kia"]),
    # A brand counted where nothing is made is of that number alone.
    (
        "Tulpar Motors made 900 cars in 2024. Sixty Kia cars were exported to Russia in May.",
        "en",
        [None, "Kia"],
    ),
    # A plant called by its brand right after its name is that plant.
    ("Tulpar Motors, the Kia plant, made 900 cars in 2024.", "en", ["Kia"]),
    # "Such cars" are those counted before.
    ("В 2024 году в Казахстане собрали 900 Kia. В мае выпущено 70 таких машин.", "ru", ["Kia", "Kia"]),
    # What a line just started makes is what its capacity is of.
    (
        (
            "Tulpar Motors made 90 Kia cars and 80 Hyundai cars in 2024.\n\n"
            "In May 2025 it started production of the JAC S3. Capacity is 1,500 cars a year."
        ),
        "en",
        ["Kia", "Hyundai", "JAC", "JAC"],
    ),
]


@pytest.mark.parametrize(("text", "language", "expected"), CASES)
def test_brand_of_each_number(text, language, expected):
    assert [c.brand for c in claims(text, language=language)] == expected
