"""Every parameter of every list, with every kind of bad value: an answer or a sentence, never a fault."""

import pytest

from autotrack.api import router
from plants.api.pagination import Pages
from tests import factories

pytestmark = pytest.mark.django_db

PARAMETERS = [
    (name, parameter)
    for name, view, _basename in router.registry
    for parameter in [*view.filterset_class.base_filters, *Pages.parameters]
]

VALUES = [
    "\x00",
    "%",
    "'",
    "x" * 10_000,
    "9" * 30,
    "-1",
    "1e400",
    "NaN",
    "0000-00-00",
    "9999-12-31",
    "٣",
    "\ud800",
    "[]",
    "true",
    "null",
]


@pytest.mark.parametrize(("name", "parameter"), PARAMETERS)
def test_any_value(client, name, parameter):
    factories.claim(brand=factories.brand(), plant=factories.plant())
    for value in VALUES:
        sent = value.encode("utf-8", "surrogatepass")
        response = client.get(f"/api/v1/{name}/", {parameter: sent})
        assert response.status_code in {200, 400}, (value, response.content)
        if response.status_code == 400:
            assert response.json()["errors"][0]["parameter"] == parameter


@pytest.mark.parametrize(("name", "parameter"), PARAMETERS)
@pytest.mark.parametrize("value", ["\x00", "x" * 10_000])
def test_what_no_filter_takes(client, name, parameter, value):
    assert client.get(f"/api/v1/{name}/", {parameter: value}).status_code == 400
