"""The class of vehicle: named with the number, or that of what is counted around it."""

import pytest

from .worlds import claims

CASES = [
    # The title's class is the article's, also before "sales" or "imported"; a car market is none.
    ("Truck sales fall", "Dealers in Kazakhstan sold 3,120 units in May.", "en", ["truck"]),
    ("Electric vehicles imported by air", "Kyrgyzstan imported 410 units in May.", "en", ["electric"]),
    ("Car sales fall", "Dealers in Kazakhstan sold 3,120 vehicles in May.", "en", [None]),
    # Electric vehicles are left at a new paragraph where they are a part, and kept where they are all.
    (
        "",
        "Kyrgyzstan imported 4,120 electric cars in 2024.\n\nChina supplied 3,900, while Korea sent 150.",
        "en",
        ["electric", "electric", "electric"],
    ),
    (
        "",
        "Kyrgyzstan imported 41,200 cars in 2024, of which 4,120 were electric.\n\nKorea sent 15,000.",
        "en",
        ["passenger", "electric", "passenger"],
    ),
    # Brands in a paragraph of their own are of the largest total, not of the last part counted.
    (
        "",
        (
            "В 2024 году в Казахстане выпущено 120 000 легковых автомобилей и 900 автобусов."
            " Годом раньше автобусов было 1 100.\n\nНа Hyundai пришлось 41 000, на Kia — 9 000."
        ),
        "ru",
        ["passenger", "bus", "bus", "passenger", "passenger"],
    ),
    # Where the largest total is of all kinds, so are the brands.
    (
        "",
        (
            "Kazakhstan made 83,200 vehicles in 2024. Truck output declined by 10.5% to 4,100 vehicles, while"
            " 1,900 trailers and 453 special vehicles were made.\n\nHyundai made 30,800 units."
        ),
        "en",
        [None, "truck", "trailer", "special", None],
    ),
    # "Machines" are those just counted in the paragraph; English "vehicles" are of all kinds.
    ("", "В мае в Казахстане собрали 240 автобусов. В июне — 260 машин.", "ru", ["bus", "bus"]),
    (
        "",
        "В мае в Казахстане собрали 240 автобусов и 900 тракторов.\n\nПродано 26 000 машин.",
        "ru",
        ["bus", "tractor", None],
    ),
    ("", "Kazakhstan built 240 buses in May. In June it built 13,000 vehicles.", "en", ["bus", None]),
    (
        "",
        "Kazakhstan built 240 tractors in May. In June it built 260 machines.",
        "en",
        ["tractor", "tractor"],
    ),
    # "Of them" are those of the sentence before; what a total is held against is no part of it.
    (
        "",
        "Kazakhstan built 900 trucks in 2024. Electric cars are popular. In May 310 of them were sold.",
        "en",
        ["truck", "electric"],
    ),
    (
        "",
        "Kyrgyzstan imported 336 buses in 2024, including 61 electric cars, against 294 in 2023.",
        "en",
        ["bus", "electric", "bus"],
    ),
    # A share told again in vehicles is of the same class.
    (
        "",
        "Kyrgyzstan imported 41,200 cars in 2024. Electric cars made up 10% of imports, or 4,120 units.",
        "en",
        ["passenger", "electric", "electric"],
    ),
]


@pytest.mark.parametrize(("title", "text", "language", "expected"), CASES)
def test_class_of_each_number(title, text, language, expected):
    assert [c.segment for c in claims(text, title=title, language=language)] == expected
