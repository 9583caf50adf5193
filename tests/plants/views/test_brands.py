"""The list of brands: those of which more is known than the name."""

import pytest
from django.urls import reverse

from tests import factories

pytestmark = pytest.mark.django_db


def test_a_brand_of_which_only_the_name_is_known_is_not_listed(client):
    factories.brand("Onlyname")
    factories.figure(brand=factories.brand("Counted"))
    factories.plant().brands.add(factories.brand("Assembled"))
    shown = client.get(reverse("brand-list")).content.decode()
    assert "Counted" in shown
    assert "Assembled" in shown
    assert "Onlyname" not in shown
