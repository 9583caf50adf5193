"""A former address leads to one other address."""

import pytest
from django.db import IntegrityError

from plants.models import FormerAddress

pytestmark = pytest.mark.django_db


def test_leads_to_one():
    FormerAddress.objects.create(kind="plants", slug="old", now="new")
    FormerAddress.objects.create(kind="brands", slug="old", now="new")
    with pytest.raises(IntegrityError, match="former_address_leads_to_one"):
        FormerAddress.objects.create(kind="plants", slug="old", now="newer")


def test_leads_elsewhere():
    with pytest.raises(IntegrityError, match="former_address_leads_elsewhere"):
        FormerAddress.objects.create(kind="plants", slug="old", now="old")
