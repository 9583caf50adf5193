"""Noun phrases, bounds and differences in Kazakh, Kyrgyz and Uzbek, each kind a row."""

from datetime import date

import pytest

from .worlds import claims

LEVELS = [
    ("kk", "Қостанайда 500 Kia маркалы автокөлік құрастырылды.", [("production", 500)]),
    ("kk", "Зауытта 1 200-ге жуық маман еңбек етеді, 40-тан астам елге көлік шығарылады.", [("jobs", 1200)]),
    ("kk", "Қазақстанда 9 автокөлік зауытында 14 мың көлік құрастырылды.", [("production", 14000)]),
    ("kk", "Қостанайдағы автозауытта мыңнан астам жұмыс орны ашылды.", [("jobs", 1000)]),
    ("kk", "Тамызда Қазақстанда 118 мың автокөлік есепке қойылды.", [("sales", 118000)]),
    ("kk", "1 қазандағы жағдай бойынша елде тіркелген автокөліктердің саны 4,1 млн болды.", []),
    ("ky", "Кыргызстандагы завод 900дөн ашык унаа чогултту.", [("production", 900)]),
    ("uz", "O‘zbekistonda yanvarda 28 000 dan ortiq avtomobil ishlab chiqarildi.", [("production", 28000)]),
    ("uz", "Ўзбекистонда январда 28 000 та Cobalt русумли автомобиль йиғилди.", [("production", 28000)]),
    ("uz", "O‘zbekistondagi zavod 2 ta yangi avtomobil modelini ishlab chiqara boshladi.", []),
    (
        "uz",
        "O‘zbekistondagi avtomobil zavodida 2 mingdan ortiq yangi ish o‘rinlari yaratildi.",
        [("jobs", 2000)],
    ),
]

DIFFERENCES = [
    ("uz", "Yanvarda O‘zbekistonda avtomobil ishlab chiqarish 1 210 taga oshdi."),
    ("uz", "Yanvarda O‘zbekistonda avtobus ishlab chiqarish (40 donaga) kamaygan."),
    ("uz", "Yanvarda O‘zbekistonda o‘tgan yildagidan 350 ta ko‘proq avtomobil ishlab chiqarildi."),
    ("uz", "O‘zbekistonda savdo, jumladan Namangan (+4,4 ming), o‘sdi."),
    ("kk", "Қаңтарда Қазақстанда көлік өндірісі 3 мыңға артты."),
    ("ky", "Январда Кыргызстанда унаа өндүрүү 700гө көбөйдү."),
]


def numbers(text, language):
    return [(c.metric, int(c.value)) for c in claims(text, language=language) if c.value is not None]


@pytest.mark.parametrize(("language", "text", "found"), LEVELS)
def test_what_a_number_counts(language, text, found):
    assert numbers(text, language) == found


@pytest.mark.parametrize(("language", "text"), DIFFERENCES)
def test_how_many_more_is_no_level(language, text):
    assert numbers(text, language) == []


def test_what_was_reached_is_a_level():
    text = "Fevralda O‘zbekistonda avtomobil ishlab chiqarish 9 mingdan 12 mingtaga oshdi va 5 foizga o‘sdi."
    assert ("production", 12000) in numbers(text, "uz")


def test_a_currency_spelled_out_does_not_lead_a_number():
    text = "2024-yilda O‘zbekiston 1,1 mlrd dollarlik 79 800 ta avtomobil import qildi."
    assert numbers(text, "uz") == [("import_value", 1_100_000_000), ("imports", 79800)]


def test_worth_equal_to_so_much_compares_nothing():
    text = "2024-yilda O‘zbekistonga qiymati 640 mln dollarga teng bo‘lgan 31 ming avtomobil import qilingan."
    whole = (date(2024, 1, 1), date(2024, 12, 31))
    assert [c.period for c in claims(text, language="uz")] == [whole, whole]


def test_money_spent_on_imported_vehicles_is_their_worth():
    text = "2024-yilda O‘zbekistonga import qilingan elektromobillar uchun 2,9 mln dollar sarflangan."
    assert numbers(text, "uz") == [("import_value", 2_900_000)]


@pytest.mark.parametrize(
    ("language", "text", "period"),
    [
        (
            "uz",
            "2025-yilning yanvaridan mayigacha O‘zbekistonda 58 ming avtomobil ishlab chiqarildi.",
            (1, 5),
        ),
        ("kk", "Биыл қаңтардан мамырға дейін Қазақстанда 61 мың көлік құрастырылды.", (1, 5)),
        ("kk", "Өткен 7 айда Қазақстанда 61 мың көлік құрастырылды.", (1, 7)),
    ],
)
def test_windows_of_months(language, text, period):
    (claim,) = claims(text, language=language)
    assert tuple(day.month for day in claim.period) == period


def test_the_verb_at_the_end_of_a_clause_tells_the_status():
    text = "Биыл Қазақстанда 130 мың жеңіл автокөлік пен коммерциялық техника шығарылады деп күтілуде."
    (claim,) = claims(text, language="kk")
    assert (claim.status, claim.segment) == ("forecast", None)


def test_money_of_a_stage_is_put_into_the_project():
    text = "Avtomobil zavodida 300 mln dollarlik ikkinchi bosqichda quvvat yiliga 90 ming donaga yetkaziladi."
    assert numbers(text, "uz") == [("investment", 300_000_000), ("capacity", 90000)]
