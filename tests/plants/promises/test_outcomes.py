"""What came of a promise, from hand-made answers."""

from datetime import date
from decimal import Decimal

import pytest

from plants.promises.outcomes import Answer, Relation, of_number, of_start
from tests.plants.unsaved import period

BY_2025, BEFORE, AFTER = date(2025, 12, 31), date(2025, 8, 1), date(2026, 6, 1)
NARROWER, WIDER = Relation.NARROWER, Relation.WIDER


def answer(value=None, when="2025", relation=Relation.SAME):
    return Answer((), period(when), Decimal(value) if value is not None else None, relation)


def said(verdict):
    return f"{verdict.outcome} {verdict.reason}"


@pytest.mark.parametrize(
    ("qualifier", "due", "at", "answers", "expected"),
    [
        ("", BY_2025, AFTER, [answer(200)], "kept reached"),
        ("", BY_2025, AFTER, [answer(199)], "missed below"),
        ("", BY_2025, AFTER, [], "unknown silence"),
        ("", BY_2025, BEFORE, [], "pending ahead"),
        ("", BY_2025, BY_2025, [answer(150, "2025-01/2025-11")], "pending ahead"),
        ("", BY_2025, BEFORE, [answer(210, "2025-01/2025-07", NARROWER)], "kept reached"),
        # A part of the year, or of the country, proves that it was reached but not that it was not.
        ("", BY_2025, AFTER, [answer(190, "2025-01/2025-11", NARROWER)], "unknown inexact"),
        ("", BY_2025, AFTER, [answer(210, "2025", NARROWER)], "kept reached"),
        # More than was promised of proves that it was not reached, and nothing else.
        ("", BY_2025, AFTER, [answer(190, "2025", WIDER)], "missed below"),
        ("", BY_2025, AFTER, [answer(900, "2025", WIDER)], "unknown silence"),
        # What is known of an earlier year settles nothing; reached before its day it is kept.
        ("", BY_2025, AFTER, [answer(150, "2023")], "unknown inexact"),
        ("", BY_2025, AFTER, [answer(250, "2024")], "kept reached"),
        ("", BY_2025, AFTER, [answer(150), answer(250, "2026-01/2026-04")], "missed late"),
        # Not less than, over, about, up to.
        ("at_least", BY_2025, AFTER, [answer(200)], "kept reached"),
        ("at_least", BY_2025, AFTER, [answer(199)], "missed below"),
        ("over", BY_2025, AFTER, [answer(200)], "missed below"),
        ("over", BY_2025, AFTER, [answer(201)], "kept reached"),
        ("about", BY_2025, AFTER, [answer(191)], "kept reached"),
        ("about", BY_2025, AFTER, [answer(189)], "missed below"),
        ("up_to", BY_2025, AFTER, [answer(200)], "kept reached"),
        ("up_to", BY_2025, AFTER, [answer(120)], "unknown no_floor"),
        # Without a day nothing is late.
        ("", None, AFTER, [answer(120)], "pending no_date"),
        ("", None, AFTER, [answer(220)], "kept reached"),
        ("", BY_2025, AFTER, [answer(0)], "missed below"),
    ],
)
def test_number(qualifier, due, at, answers, expected):
    assert said(of_number(Decimal(200), qualifier, due, answers, at=at)) == expected


def test_number_of_a_plant_that_was_closed():
    verdict = of_number(Decimal(200), "", None, [answer(120)], at=AFTER, is_closed=True)
    assert (said(verdict), verdict.answer.value) == ("missed closed", 120)


def test_late_number_says_by_how_many_days():
    verdict = of_number(Decimal(200), "", BY_2025, [answer(250, "2026-01/2026-04")], at=AFTER)
    assert verdict.days_late == 120


@pytest.mark.parametrize(
    ("due", "at", "answers", "expected"),
    [
        ("2025-08", AFTER, [answer(when="2025-08-20")], "kept reached"),
        ("2025-08", AFTER, [answer(when="2025-08")], "kept reached"),
        ("2025-08", AFTER, [answer(when="2025-10-21")], "missed late"),
        ("2025-08", AFTER, [answer(when="2025-10-21"), answer(when="2025-07-01")], "kept reached"),
        # "In 2025" does not tell whether it was by August.
        ("2025-08", AFTER, [answer(when="2025")], "unknown inexact"),
        ("2025-08", AFTER, [], "unknown silence"),
        ("2025-08", BEFORE, [], "pending ahead"),
        ("2025-08", AFTER, [Answer((), None)], "unknown silence"),
        (None, AFTER, [answer(when="2025")], "kept reached"),
        (None, AFTER, [], "pending no_date"),
        # One model's start is a start of the plant; that it was late says nothing of the plant.
        ("2025-08", AFTER, [answer(when="2025-07", relation=NARROWER)], "kept reached"),
        ("2025-08", AFTER, [answer(when="2025-10", relation=NARROWER)], "unknown inexact"),
        # A model cannot start before its plant, but may start after it.
        ("2025-08", AFTER, [answer(when="2025-10", relation=WIDER)], "missed late"),
        ("2025-08", AFTER, [answer(when="2025-07", relation=WIDER)], "unknown silence"),
    ],
)
def test_start(due, at, answers, expected):
    last_day = period(due).end if due else None
    assert said(of_start(last_day, answers, at=at)) == expected


def test_late_start_says_by_how_many_days():
    assert of_start(date(2025, 8, 31), [answer(when="2025-10-21")], at=AFTER).days_late == 51


def test_start_of_a_plant_that_was_closed():
    assert said(of_start(date(2025, 8, 31), [], at=AFTER, is_closed=True)) == "missed closed"
