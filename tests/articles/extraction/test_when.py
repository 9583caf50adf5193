"""When each number of a text holds, and whether it has happened; published on 20 August 2025."""

from datetime import date

import pytest

from .worlds import claims

#: Text, and for each number its value, status and period: "250 a 2025-01 2025-06".
ROWS = [
    # What is held against the year before is of the window spoken of.
    (
        "За полугодие Казахстан выпустил 61,9 тыс. легковушек, на 3% меньше прошлогоднего.",
        "61900 a 2025-01 2025-06",
    ),
    (
        "С конвейеров заводов Казахстана в январе-апреле сошло 8 200 машин; годом ранее — 7 100.",
        "8200 a 2025-01 2025-04, 7100 a 2024-01 2024-04",
    ),
    (
        "За полугодие в Казахстане продали 14,8 тыс. машин (годом ранее — 11,5 тыс.).",
        "14800 a 2025-01 2025-06, 11500 a 2024-01 2024-06",
    ),
    (
        "In 2024 Kazakh dealers sold 22,400 cars, down 6% from the 23,900 of the preceding year.",
        "22400 a 2024-01 2024-12, 23900 a 2023-01 2023-12",
    ),
    (
        "In May 2025 Kazakhstan imported 930 cars, half as many as in May 2024. Imports of trucks were 410.",
        "930 a 2025-05 2025-05, 410 a 2025-05 2025-05",
    ),
    (
        "2025-yilning yanvar–mart oylarida O‘zbekistonga 8 416 ta avtomobil import qilindi, bultur 9 640.",
        "8416 a 2025-01 2025-03, 9640 a 2024-01 2024-03",
    ),
    (
        "Kazakh dealers sold 8,400 cars in the first half of 2025. July set a record. Some 2,011 were sold.",
        "8400 a 2025-01 2025-06, 2011 a 2025-07 2025-07",
    ),
    # What "short of", "below" measure against is no period of the level; an aside dates nothing after it.
    (
        "Kazakhstan made 5,100 cars in January-July. July was weak. With 702 it fell 6% short of June.",
        "5100 a 2025-01 2025-07, 702 a 2025-07 2025-07",
    ),
    (
        "In the first half of 2025 Kazakhstan sold 9,400 cars. The Onix, last year's leader, sold 410.",
        "9400 a 2025-01 2025-06, 410 a 2025-01 2025-06",
    ),
    (
        "In the first half of 2025 Kazakhstan sold 9,400 cars. The Onix led; last year's sales were 410.",
        "9400 a 2025-01 2025-06, 410 a 2024-01 2024-12",
    ),
    (
        "In July 2025 Kia took 31% of Kazakh car sales; a year earlier the proportion was 25%.",
        "31 a 2025-07 2025-07, 25 a 2024-07 2024-07",
    ),
    (
        "In January-June Kazakhstan made 900 cars, a rise of 21% over January-June 2024, and 40 buses.",
        "900 a 2025-01 2025-06, 40 a 2025-01 2025-06",
    ),
    (
        "Kazakhstan made 900 cars in January-July 2025. Kia, first two years ago, made 41.",
        "900 a 2025-01 2025-07, 41 a 2025-01 2025-07",
    ),
    (
        "In January-July 2025 Kazakhstan sold 900 cars, twice the figure for the first seven months of 2024.",
        "900 a 2025-01 2025-07",
    ),
    # Who was at work in a year long over was so then; since a start they still are.
    ("In 2013, when orders came, 260 people worked at Tulpar Motors.", "260 a 2013-01 2013-12"),
    ("Tulpar Motors, founded in 2013, now employs 260 people.", "260 a"),
    # "Since the start of the year" is the part of it that has been counted.
    (
        "Kazakhstan sold 9,400 cars in January-July 2025.\nBrands since the start of the year:\n- Kia: 410",
        "9400 a 2025-01 2025-07, 410 a 2025-01 2025-07",
    ),
    ("Kazakh car sales since the start of the year (seven months):\n- Kia: 410", "410 a 2025-01 2025-07"),
    ("Kazakh car sales since the start of the year:\n- Kia: 410", "410 a 2025-01 2025-08-20"),
    # A plan for the year, or before New Year; what was said of the year that has ended.
    ("Tulpar Motors is to assemble 600 trucks before the year is out.", "600 t 2025-01 2025-12"),
    ("«Тулпар Моторс» до Нового года соберёт 48 автобусов.", "48 t 2025-01 2025-12"),
    (
        "За семь месяцев «Тулпар Моторс» собрал 350 машин, план на весь год — 900.",
        "350 a 2025-01 2025-07, 900 t 2025-01 2025-12",
    ),
    # Money and people with a day of their own, and shares of local parts in one breath.
    ("За шесть месяцев в завод «Тулпар Моторс» вложено 640 млн сомов.", "640000000 a 2025-01 2025-06"),
    (
        "By 2029 localization at Tulpar Motors is to grow to 55%; for buses the target is 60%.",
        "55 t 2029-01 2029-12, 60 t 2029-01 2029-12",
    ),
    ("Tulpar Motors is to give work to the town: 2,400 jobs.", "2400 t"),
    ("Tulpar Motors has created 240 jobs.", "240 a"),
    (
        "Before the war Kazakhstan assembled 900 cars and trucks. In 2024 it assembled 130,000 cars.",
        "900 a, 130000 a 2024-01 2024-12",
    ),
    # Months as adjectives, one month, this year in one word.
    ("В июльских продажах Казахстана 4 100 машин пришлось на Kia.", "4100 a 2025-07 2025-07"),
    ("На один апрель в Казахстане пришлось 24 918 выпущенных машин.", "24918 a 2025-04 2025-04"),
    ("В наступившем году в Казахстане планируется выпустить 700 машин.", "700 t 2025-01 2025-12"),
    (
        "Қазақстанда былтыр 88 мың көлік жиналды, биылғы жоспар – 95 мың.",
        "88000 a 2024-01 2024-12, 95000 t 2025-01 2025-12",
    ),
    # What has gone on since a day, what a question asks about, what a title expects.
    (
        "«Тулпар Моторс» открыли 14 февраля 2020 года. С тех пор отсюда вышло 412 автобусов.",
        "412 a 2020-02-14 2025-08-20",
    ),
    (
        "Экспорт в Казахстане в 2024 году — 14,7 тыс. машин. Чего ждать от 2025-го? 30 тысяч автомобилей.",
        "14700 a 2024-01 2024-12, 30000 t 2025-01 2025-12",
    ),
    (
        "Uzbeks sold 900 cars from January to June. Chevrolet's share was 87.2% in June. Kia's was 4%.",
        "900 a 2025-01 2025-06, 87.2 a 2025-06 2025-06, 4 a 2025-06 2025-06",
    ),
]


def days(row):
    """The value, status and period of each number of a row; months are whole."""
    found = []
    for part in row.split(", "):
        value, status, *ends = part.split()
        found.append((float(value), status, tuple(ends)))
    return found


def shown(day, first):
    """A month where the day is its first or its last, else the day."""
    whole = day.day == 1 if first else _is_last(day)
    return f"{day:%Y-%m}" if whole else f"{day:%Y-%m-%d}"


def _is_last(day):
    return date.fromordinal(day.toordinal() + 1).day == 1


def read(text):
    return [
        (
            float(c.value),
            c.status[0],
            (shown(c.period[0], True), shown(c.period[1], False)) if c.period else (),
        )
        for c in claims(text)
        if c.value is not None
    ]


@pytest.mark.parametrize(("text", "row"), ROWS)
def test_when(text, row):
    assert read(text) == days(row)


def test_a_title_of_expectations_makes_what_lies_ahead_expected():
    text = "The median for 2026 is 228,000 cars sold in Kazakhstan. The lowest answer is 195,000 cars sold."
    found = claims(text, title="Analysts expect Kazakhstan's car market to cool")
    assert [(c.value, c.status, c.period[0].year) for c in found] == [
        (228_000, "forecast", 2026),
        (195_000, "forecast", 2026),
    ]
