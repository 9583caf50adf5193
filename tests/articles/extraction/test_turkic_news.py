"""Kazakh, Kyrgyz and Uzbek as newsrooms write them."""

from datetime import date

import pytest

from .worlds import claims

KAZAKH_LIST = (
    "Жыл басынан бері Қазақстан дилерлері 27,3 мың жаңа автокөлік сатты. "
    "Ең көп сатылған маркалар: Hyundai – 7 102, Chevrolet – 5 890, Kia – 3 004 дана."
)
DEAL = "Қостанайдағы зауыт келесі жылы Ресейге 200 автобус жөнелтеді. Келісімшарт құны – 14 млн доллар."
JANUARY = (
    "Январь айында Кыргызстанга 5 120 жеңил автоунаа импорттолду. "
    "Өткөн жылдын ушул эле айында 3 870 унаа кирген."
)


def test_pieces_are_no_country():
    assert [c.metric for c in claims(KAZAKH_LIST, language="kk")] == ["sales"] * 4


def test_the_worth_of_a_deal_is_of_its_vehicles():
    volume, value = claims(DEAL, language="kk")
    assert (value.metric, value.counterpart, value.period) == ("export_value", "RU", volume.period)


def test_a_number_after_a_month_is_no_day():
    title = "Кыргызстанга январда 5 миң унаа келди"
    assert [c.period for c in claims(JANUARY, title=title, language="ky")] == [
        (date(2025, 1, 1), date(2025, 1, 31)),
        (date(2024, 1, 1), date(2024, 1, 31)),
    ]


def test_vehicles_of_a_plant_s_name_are_not_all_the_article_s():
    text = (
        "Қазақстан автозауыттары 2024 жылы 148 мың көлік шығарды. "
        "Алматыдағы жеңіл көлік зауыты 2020 жылы іске қосылды."
    )
    assert claims(text, language="kk")[0].segment is None


@pytest.mark.parametrize(
    ("language", "text", "country"),
    [
        ("kk", "Кедендік деректерге сүйенсек, үш айда елге Қытайдан 21,4 мың жеңіл көлік импортталды.", "KZ"),
        ("uz", "Bu yil mamlakatga Xitoydan 12 ming yengil avtomobil import qilindi.", "UZ"),
    ],
)
def test_news_in_a_language_of_the_region_is_of_its_country(language, text, country):
    assert [c.country for c in claims(text, language=language)] == [country]
