"""One shape for every error of the API: the problem details of RFC 9457."""

from dataclasses import asdict, dataclass, field
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, JsonResponse
from drf_spectacular.utils import OpenApiResponse
from rest_framework.exceptions import APIException, ValidationError
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
    errors = _errors(exc)
    detail = response.data.get("detail", "") if isinstance(response.data, dict) else ""
    if isinstance(exc, ValidationError):
        detail = " ".join(error.detail for error in errors)
    response.data = body(response.status_code, str(detail), [asdict(error) for error in errors])
    response.content_type = MEDIA_TYPE
    return response


def _errors(exc: Exception) -> tuple[ParameterError, ...]:
    """What is wrong with which parameter, or with which field of what was sent."""
    if isinstance(exc, BadParameters):
        return exc.errors
    if not isinstance(exc, ValidationError):
        return ()
    fields = exc.detail if isinstance(exc.detail, dict) else {"": exc.detail}
    return tuple(
        ParameterError(name.replace("__all__", "").replace("non_field_errors", ""), sentence(messages))
        for name, messages in fields.items()
    )


def sentence(messages: Any) -> str:
    return " ".join(map(str, messages)) if isinstance(messages, list) else str(messages)


def answers(*statuses: int) -> dict[int, OpenApiResponse]:
    """The errors that an operation may answer, for its schema."""
    return {status: OpenApiResponse(description=HTTPStatus(status).phrase) for status in statuses}


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


#: Every operation may answer these; 304 has no body.
_ALWAYS = (
    HTTPStatus.BAD_REQUEST,
    HTTPStatus.UNAUTHORIZED,
    HTTPStatus.NOT_FOUND,
    HTTPStatus.TOO_MANY_REQUESTS,
)


def describe(result: dict[str, Any], **_context: Any) -> dict[str, Any]:
    """Say in the OpenAPI schema which errors operations may answer, all in the one shape."""
    result["components"]["schemas"]["Problem"] = _SCHEMA
    content = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    for path in result["paths"].values():
        for method, operation in path.items():
            responses = operation["responses"]
            own = [HTTPStatus(int(status)) for status in responses if int(status) >= HTTPStatus.BAD_REQUEST]
            for status in (*_ALWAYS, *own):
                responses[str(int(status))] = {"description": status.phrase, "content": content}
            if method == "get":
                responses["304"] = {"description": "Nothing has changed since the ETag or date sent."}
            responses["429"]["headers"] = {
                "Retry-After": {"schema": {"type": "integer"}, "description": "Seconds to wait."}
            }
    return result
