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

LEVELS += [
    ("kk", "Келер жылы Қазақстаннан автокөлік экспортын 15 мыңға жеткізбекпіз.", [("exports", 15000)]),
    (
        "ky",
        "Кыргызстан үч айда 9 миң унаа кайра экспорттоду, анын 4 100ү Россияга кетти.",
        [("exports", 9000), ("exports", 4100)],
    ),
    ("kk", "Қостанай зауыты жылына 70 мың көлік шығаратын болады.", [("capacity", 70000)]),
    (
        "uz",
        "O‘zbekiston birinchi chorakda 3,2 mlrd dollarlik oltin va 700 ta avtomobil eksport qilgan.",
        [("exports", 700)],
    ),
    (
        "kk",
        "Қазақстан автозауыттарында отандық бөлшектердің үлесі 29 пайыздан 35 пайызға дейін өседі.",
        [("localization", 29), ("localization", 35)],
    ),
    ("uz", "O‘zbekistondagi avtomobil zavodi mahsulotining 20 foizi eksport qilinadi.", [("share", 20)]),
    (
        "ky",
        "Кыргызстан Кытайдан 300 автобус сатып алат. Келишимдин баасы – 34 млн доллар.",
        [("imports", 300), ("import_value", 34000000)],
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


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("kk", "Қостанайдағы автозауытта 320 адам тұрақты жұмысқа орналаспақ."),
        ("uz", "Ishga tushgach, O‘zbekistondagi avtomobil zavodida 500 nafar ishchi mehnat qiladi."),
        ("kk", "Қостанайдағы зауыт толық қуатына шыққанда жылына 600 автобус құрастыра алады."),
    ],
)
def test_what_is_meant_or_waits_for_a_start_is_to_come(language, text):
    assert [c.status for c in claims(text, language=language)] == ["target"]


def test_who_opens_a_sentence_as_the_seller_imports_nothing():
    text = "Кыргызстанга импорт 900 унаа болду. Өзбекстандан 170 Chevrolet алынып келинди."
    assert [(c.country, c.counterpart) for c in claims(text, language="ky")] == [("KG", None), ("KG", "UZ")]


def test_last_year_after_a_comma_is_the_next_number_s():
    text = (
        "2025-жылдын биринчи чейрегинде Кыргызстанга унаа импорту 86 млн долларды түздү, "
        "былтыр 64 млн доллар болчу."
    )
    assert [c.period[0].year for c in claims(text, language="ky")] == [2025, 2024]


def test_a_change_after_a_level_does_not_move_it():
    text = "Быйыл үч айда Кыргызстанга 4,7 миң унаа импорттолду, бул бир жыл мурункуга караганда эки эсе көп."
    assert [(c.period[0].year, c.change_pct) for c in claims(text, language="ky")] == [(2025, 100)]


def test_the_first_car_is_no_part_of_the_building():
    text = "Zavod qurilishi noyabrda boshlanadi, birinchi mashina 2026-yilning dekabrida konveyerdan tushadi."
    assert (date(2026, 12, 1), date(2026, 12, 31)) in [c.period for c in claims(text, language="uz")]


def test_a_dash_after_a_number_leads_to_its_class():
    text = "Қазақстан зауыттары былтыр 9,3 мың көлік шығарды, оның 6,1 мыңы — жүк көлігі, 1 900-і — автобус."
    assert [c.segment for c in claims(text, language="kk")] == [None, "truck", "bus"]


def test_models_listed_with_the_word_for_them_are_counted():
    text = (
        "2024-yilda O‘zbekistonda 318 ming avtomobil ishlab chiqarildi. "
        "Shundan 68 100 tasi Cobalt, 36 900 tasi Gentra modellariga to‘g‘ri keldi."
    )
    assert [c.model for c in claims(text, language="uz")] == [None, "Cobalt", "Gentra"]


def test_where_exports_go_is_no_exporter():
    text = "Қазақстан үш айда 540 көлікті экспорттады: Ресейге – 290, Өзбекстанға – 160 дана."
    assert [(c.country, c.counterpart) for c in claims(text, language="kk")] == [
        ("KZ", None),
        ("KZ", "RU"),
        ("KZ", "UZ"),
    ]


def test_a_share_of_local_parts_that_rises_is_a_level():
    text = "Кыргызстандагы автозаводдо жергиликтүү тетиктердин үлүшү 15 пайыз, кийин 40 пайызга көтөрүлөт."
    assert numbers(text, "ky") == [("localization", 15), ("localization", 40)]


def test_places_of_work_that_open_are_no_start():
    text = "Қостанайдағы автозауытта биыл тағы 120 жұмыс орны ашылмақ."
    assert [c.metric for c in claims(text, language="kk")] == ["jobs"]


def test_who_buys_what_another_exports():
    text = (
        "2024 жылы Қазақстан 24 мың көлік экспорттады. Ең ірі алушы Ресей болды, ол 7 мың көлік сатып алды."
    )
    assert [(c.metric, c.country, c.counterpart) for c in claims(text, language="kk")] == [
        ("exports", "KZ", None),
        ("exports", "KZ", "RU"),
    ]


@pytest.mark.parametrize(
    ("language", "text", "change"),
    [
        ("ky", "Кыргызстанга үч айда 38 миң унаа импорттолду, бул былтыркыдан эки эсе аз.", -50),
        ("ky", "Кыргызстанга үч айда 38 миң унаа импорттолду, бул былтыркыдан эки эсе көп.", 100),
        ("kk", "Қазақстанда үш айда автобус құрастыру 4 жарым есеге өсті.", 350),
    ],
)
def test_times_as_many(language, text, change):
    (claim,) = claims(text, language=language)
    assert claim.change_pct == change


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ky", "Кыргызстандан 12 миң унаа реэкспорттолду. Экспорттун көлөмү 890 млн долларга бааланды."),
        ("uz", "Bojxona qo‘mitasi: O‘zbekistondan 12 ming avtomobil 890 mln dollarga eksport qilindi."),
        ("kk", "Қазақстаннан 12 мың көлік экспортталды. Экспорт құны 890 млн долларға бағаланды."),
    ],
)
def test_what_trade_is_valued_at_is_no_price(language, text):
    assert ("export_value", 890_000_000) in numbers(text, language)


def test_places_may_be_of_who_owns_a_share():
    text = "Кыргызстанга импорт 900 унаа болду, анын Кытайдыкы 54 пайыз, Түштүк Кореяныкы 22 пайыз үлүш."
    assert [c.counterpart for c in claims(text, language="ky")][1:] == ["CN", "KR"]


def test_a_plan_at_the_end_covers_the_verbs_before_it():
    text = (
        "UzAuto Motors joriy yilda 410 ming dona avtomobil ishlab chiqarishni, "
        "shundan 45 mingtasini eksport qilishni rejalashtirmoqda."
    )
    assert [c.status for c in claims(text, language="uz")] == ["target", "target"]
