"""Lists of articles and claims cost the same whatever their length."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Finding
from tests import factories

pytestmark = pytest.mark.django_db


def make_claim():
    model = factories.vehicle_model()
    links = {"plant": factories.plant(), "brand": model.brand, "model": model}
    claim = factories.claim(counterpart=factories.country("CN"), **links)
    Finding.objects.create(claim=claim, kind="odd", message="It is odd.")
    factories.claim(state="accepted", investment=factories.investment(), **links)


def queries_of(client, address):
    with CaptureQueriesContext(connection) as context:
        assert client.get(address).status_code == 200
    return len(context)


@pytest.mark.parametrize(("name", "queries"), [("articles", 2), ("claims", 3)])
def test_queries_do_not_grow_with_rows(client, name, queries):
    for _n in range(3):
        make_claim()
    assert queries_of(client, f"/api/v1/{name}/") == queries
    for _n in range(27):
        make_claim()
    assert queries_of(client, f"/api/v1/{name}/") == queries
