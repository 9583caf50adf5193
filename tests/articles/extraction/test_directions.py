"""Where goods go and come from: sold abroad is exported, bought of a seller abroad is imported."""

import pytest

from .worlds import claims, only

CROSSING = [
    ("Казахстан продал в Узбекистан 900 автобусов.", "exports", "KZ", "UZ"),
    ("Узбекистан закупил у Китая 400 автобусов за год.", "imports", "UZ", "CN"),
    ("В Казахстане за рубеж продали 700 автомобилей.", "exports", "KZ", None),
    ("Қазақстан былтыр Ресейге 700 автобус сатты.", "exports", "KZ", "RU"),
    ("Өткөн жылы Кыргызстан Кытайдан 900 автобус сатып алды.", "imports", "KG", "CN"),
    ("O‘zbekiston o‘tgan yili Xitoydan 700 ta avtobus sotib oldi.", "imports", "UZ", "CN"),
]


@pytest.mark.parametrize(("text", "metric", "country", "counterpart"), CROSSING)
def test_directions(text, metric, country, counterpart):
    claim = only(text)
    assert (claim.metric, claim.country, claim.counterpart) == (metric, country, counterpart)


def test_sold_at_home_stays_a_sale():
    assert only("В Казахстане за месяц продали 17 240 автомобилей.").metric == "sales"


def test_news_of_another_country_yields_nothing():
    assert claims("Автозаводы России выпустили за год 700 тысяч автомобилей.") == []
