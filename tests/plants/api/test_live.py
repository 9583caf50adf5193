"""Whatever the schema allows, and more, is asked of the live server: it answers as the schema says."""

from contextlib import suppress

import pytest
import schemathesis
from django.contrib.auth.models import User
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from knox.models import AuthToken
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests import factories

#: Requests of one kind to one operation; few enough that the suite stays quick.
EXAMPLES = 20

CHECKS = [
    not_a_server_error,
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
]

KINDS = [GenerationMode.POSITIVE, GenerationMode.NEGATIVE]


@pytest.fixture
def schema(live_server):
    factories.one_of_each()
    factories.claim()
    factories.figure(status="target")
    found = schemathesis.openapi.from_url(f"{live_server.url}/api/v1/schema/")
    found.config.update(base_url=live_server.url)
    return found


@pytest.fixture
def headers(transactional_db):
    token = AuthToken.objects.create(User.objects.create_superuser("chief"))[1]
    return {"Authorization": f"Token {token}"}


@pytest.mark.parametrize("kind", KINDS, ids=["as the schema says", "against the schema"])
def test_every_operation_answers(schema, headers, kind):
    for found in schema.get_all_operations():
        ask(found.ok(), kind, headers)


def ask(operation, kind, headers):
    """Ask one operation a number of times, the same ones in every run."""

    @given(case=operation.as_strategy(generation_mode=kind))
    @settings(
        max_examples=EXAMPLES,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    def asked(case):
        case.call_and_validate(headers=headers, checks=CHECKS)

    # Some operations have nothing that could be asked against the schema.
    with suppress(Unsatisfiable):
        asked()
