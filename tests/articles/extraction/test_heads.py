"""Places that stand alone where a paragraph begins."""

from .worlds import claims

DIGEST = """Костанай. Местный автозавод за полгода собрал 4 300 автомобилей.

Чуйская область. Здесь за тот же срок сделали 210 прицепов.

Узбекистан: рынок сжался. Через границу прошло 5 400 ввезённых автомобилей."""

SECTIONS = """KAZAKHSTAN. A line stands still

Tulpar cars do not come yet. Dealers sold 1,450 cars in July 2025.

KYRGYZSTAN. Customs count

In July 2025 importers brought 980 cars."""


def test_each_part_of_a_digest_has_the_place_at_its_head():
    found = claims(DIGEST)
    assert [(c.value, c.country, c.region) for c in found] == [
        (4_300, "KZ", "Kostanay"),
        (210, "KG", "Chuy"),
        (5_400, "UZ", None),
    ]


def test_a_heading_with_a_country_holds_for_what_stands_under_it():
    assert [(c.value, c.country) for c in claims(SECTIONS)] == [(1_450, "KZ"), (980, "KG")]


def test_one_head_is_a_dateline_and_gives_the_plant_its_place():
    text = "KOSTANAY. UzAuto Motors opened a plant.\n\nIn the first half of 2025 it assembled 900 cars."
    found = claims(text)
    assert [(c.plant, c.region) for c in found if c.value == 900] == [("UzAuto Motors", "Kostanay")]


def test_a_town_that_starts_a_sentence_is_no_head():
    text = "Kostanay makes trucks.\n\nAlmaty makes buses.\n\nKazakh dealers sold 1,450 cars in July 2025."
    assert [(c.value, c.region) for c in claims(text)] == [(1_450, None)]
