"""One shape for every error of the API: the problem details of RFC 9457."""

from dataclasses import asdict, dataclass, field
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, JsonResponse
from rest_framework.exceptions import APIException
from rest_framework.response import Response
from rest_framework.views import exception_handler

MEDIA_TYPE = "application/problem+json"


@dataclass(frozen=True, slots=True)
class ParameterError:
    """What is wrong with one parameter of the address, and the values it may have where those are few."""

    parameter: str
    detail: str
    values: list[str] = field(default_factory=list)


class BadParameters(APIException):
    """An address with parameters that cannot be answered: 400, each named."""

    status_code = HTTPStatus.BAD_REQUEST

    def __init__(self, *errors: ParameterError) -> None:
        super().__init__(" ".join(error.detail for error in errors))
        self.errors = errors


def body(status: int, detail: str, errors: list[dict[str, Any]]) -> dict[str, Any]:
    """An error as it is sent. `about:blank` says that the status alone tells the kind (RFC 9457, 4.2.1)."""
    title = HTTPStatus(status).phrase
    return {"type": "about:blank", "title": title, "status": status, "detail": detail, "errors": errors}


def problem(exc: Exception, context: dict[str, Any]) -> Response | None:
    """Answer an exception in the one shape; what is no answer to the client stays an exception."""
    response = exception_handler(exc, context)
    if response is None:
        return None
    errors = [asdict(error) for error in exc.errors] if isinstance(exc, BadParameters) else []
    detail = response.data.get("detail", "") if isinstance(response.data, dict) else ""
    response.data = body(response.status_code, str(detail), errors)
    response.content_type = MEDIA_TYPE
    return response


def not_found(request: HttpRequest, rest: str) -> JsonResponse:
    """An address under the API that nothing answers."""
    detail = f"There is nothing at {request.path}; /api/v1/ lists what there is."
    return JsonResponse(body(404, detail, []), status=404, content_type=MEDIA_TYPE)


_SCHEMA = {
    "type": "object",
    "required": ["type", "title", "status", "detail", "errors"],
    "properties": {
        "type": {"type": "string", "format": "uri-reference"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["parameter", "detail", "values"],
                "properties": {
                    "parameter": {"type": "string"},
                    "detail": {"type": "string"},
                    "values": {"type": "array", "items": {"type": "string"}},
                },
            },
        },
    },
}


def describe(result: dict[str, Any], **_context: Any) -> dict[str, Any]:
    """Say in the OpenAPI schema that every operation may answer 400 or 404 in the one shape."""
    result["components"]["schemas"]["Problem"] = _SCHEMA
    content = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    for path in result["paths"].values():
        for operation in path.values():
            for status in (HTTPStatus.BAD_REQUEST, HTTPStatus.NOT_FOUND):
                operation["responses"][str(int(status))] = {"description": status.phrase, "content": content}
    return result
