"""Every parameter of every list, with every kind of bad value: an answer or a sentence, never a fault."""

import pytest

from autotrack.api import router
from plants.api.pagination import CHANGES, Run
from plants.api.promises import PromiseViewSet
from plants.api.rows import RowViewSet
from plants.api.selection import Selection
from plants.api.series import SeriesViewSet
from tests import factories

pytestmark = pytest.mark.django_db


def _besides(view):
    """The parameters of a view besides its filters."""
    if issubclass(view, RowViewSet):
        return [CHANGES, *Run.parameters, *Selection.parameters]
    return Run.parameters if view is PromiseViewSet else []


#: What a list needs so that the parameter in question is all that can be wrong.
NEEDED = {name: {"metric": "production"} for name, view, _base in router.registry if view is SeriesViewSet}

PARAMETERS = [
    (name, parameter)
    for name, view, _basename in router.registry
    for parameter in [*view.filterset_class.base_filters, *_besides(view)]
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
        response = client.get(f"/api/v1/{name}/", NEEDED.get(name, {}) | {parameter: sent})
        assert response.status_code in {200, 400}, (value, response.content)
        if response.status_code == 400:
            assert response.json()["errors"][0]["parameter"] == parameter


@pytest.mark.parametrize(("name", "parameter"), PARAMETERS)
@pytest.mark.parametrize("value", ["\x00", "x" * 10_000])
def test_what_no_filter_takes(client, name, parameter, value):
    assert client.get(f"/api/v1/{name}/", {parameter: value}).status_code == 400
