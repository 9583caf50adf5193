"""Every rule of the database says what is wrong in a sentence of its own."""

import pytest
from django.apps import apps
from django.db.models.constraints import BaseConstraint

RULES = {
    rule.name: rule
    for app in ("articles", "plants")
    for model in apps.get_app_config(app).get_models()
    for rule in model._meta.constraints
}


@pytest.mark.parametrize("name", RULES)
def test_rule_says_what_is_wrong(name):
    sentence = str(RULES[name].get_violation_error_message())
    assert sentence != BaseConstraint.default_violation_error_message % {"name": name}
    assert sentence.endswith(".")
    assert name not in sentence
