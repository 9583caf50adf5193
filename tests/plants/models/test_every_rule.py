"""No rule without a test: every constraint of the models is named by one that breaks it."""

from pathlib import Path

import pytest
from django.apps import apps
from django.db import IntegrityError

from tests import factories

TESTS = "\n".join(path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("test_*.py"))
RULES = [
    rule.name for model in apps.get_app_config("plants").get_models() for rule in model._meta.constraints
]


@pytest.mark.parametrize("rule", RULES)
def test_rule_is_broken_by_a_test(rule):
    assert f'"{rule}"' in TESTS


@pytest.mark.django_db
@pytest.mark.parametrize(
    "make", [factories.source, factories.organisation, factories.plant, factories.investment]
)
def test_slug_stands_once(make):
    make(slug="same")
    with pytest.raises(IntegrityError, match="slug"):
        make(slug="same")


@pytest.mark.django_db
def test_slug_of_a_brand_stands_once_among_brands():
    factories.brand("Kia")
    assert factories.organisation(slug="kia").pk
    with pytest.raises(IntegrityError, match="slug"):
        factories.brand("KIA")
