"""Money put into plants: whether it is spent, in which years, and of which brand and investor."""

from datetime import date

import pytest

from .worlds import claims

PLANT = "«Тулпар Моторс» построил в Чуйской области автозавод. "


def only(text):
    found = [claim for claim in claims(text) if claim.metric == "investment"]
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("На модернизацию завода ушло 46 млн долларов.", "actual"),
        ("Проект завода обошёлся в 46 млн долларов.", "actual"),
        ("В проект завода вложат 46 млн долларов.", "target"),
        ("Стоимость проекта автозавода — 46 млн долларов.", "target"),
    ],
)
def test_what_a_project_is_worth_is_a_plan_until_the_money_went(text, status):
    assert only(PLANT + text).status == status


def test_money_takes_the_years_that_its_clause_names():
    found = only(PLANT + "В 2021–2023 годах на модернизацию завода ушло 46 млн долларов.")
    assert found.period == (date(2021, 1, 1), date(2023, 12, 31))


def test_a_year_before_a_comma_is_not_that_of_the_money():
    text = "Вложения в цех, готовый в 2023 году, составят 16 млн долларов."
    assert only(PLANT + text).period is None


def test_money_is_not_of_a_brand_that_is_only_made_at_the_plant():
    text = "QazTehna builds Yutong buses at its plant in Saran. The plant will cost 27 billion tenge."
    assert only(text).brand is None
