"""Brands and models: the rules the database keeps."""

import pytest
from django.db import IntegrityError

from plants.models import Brand
from tests import factories

pytestmark = pytest.mark.django_db


def test_brand_has_a_name():
    with pytest.raises(IntegrityError, match="brand_has_name"):
        Brand.objects.create(slug="nameless", name="")


def test_brand_has_its_name_alone():
    factories.brand("Chevrolet")
    with pytest.raises(IntegrityError, match="name"):
        factories.brand("Chevrolet", slug="chevy")


def test_model_has_a_name():
    with pytest.raises(IntegrityError, match="vehicle_model_has_name"):
        factories.brand().models.create(name="")


def test_brand_has_a_model_once():
    model = factories.vehicle_model("Onix")
    with pytest.raises(IntegrityError, match="vehicle_model_once_a_brand"):
        factories.vehicle_model("Onix", brand=model.brand)


def test_two_brands_may_share_the_name_of_a_model():
    assert factories.vehicle_model("X5").brand != factories.vehicle_model("X5").brand
