"""Whatever its schema allows, and more, is asked of the live server: no fault, and answers of the shapes told."""

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    response_schema_conformance,
    status_code_conformance,
)

from tests import factories

pytestmark = pytest.mark.django_db(transaction=True)

#: Requests an operation; enough to meet each parameter, few enough that the suite stays quick.
EXAMPLES = 8

CHECKS = [
    not_a_server_error,
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
]
