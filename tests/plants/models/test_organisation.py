"""Organisations: the rules the database keeps."""

import pytest
from django.db import IntegrityError

from plants.vocabulary import OrganisationKind
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("broken", "rule"),
    [
        ({"name": ""}, "organisation_has_name"),
        ({"kind": "club"}, "organisation_kind_known"),
        ({"kind": ""}, "organisation_kind_known"),
    ],
)
def test_database_refuses(broken, rule):
    with pytest.raises(IntegrityError, match=rule):
        factories.organisation(**broken)


@pytest.mark.parametrize("kind", OrganisationKind.values)
def test_every_kind_is_taken(kind):
    assert factories.organisation(kind=kind).pk


def test_organisation_is_not_its_own_parent():
    organisation = factories.organisation()
    organisation.parent = organisation
    with pytest.raises(IntegrityError, match="organisation_not_its_own_parent"):
        organisation.save()
