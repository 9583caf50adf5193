"""Sources: the rules the database keeps."""

import pytest
from django.db import IntegrityError

from plants.models import Source
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("broken", "rule"), [({"publisher": ""}, "source_has_publisher"), ({"kind": "blog"}, "source_kind_known")]
)
def test_database_refuses(broken, rule):
    with pytest.raises(IntegrityError, match=rule):
        factories.source(**broken)


@pytest.mark.parametrize("kind", Source.Kind.values)
def test_every_kind_is_taken(kind):
    assert factories.source(kind=kind).pk


def test_source_is_no_copy_of_itself():
    source = factories.source()
    source.origin = source
    with pytest.raises(IntegrityError, match="source_not_its_own_copy"):
        source.save()


def test_copy_names_its_origin():
    origin = factories.source()
    copy = factories.source(origin=origin)
    assert list(origin.copies.all()) == [copy]
