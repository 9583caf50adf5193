"""The data package over the API: as it was last made, asked for anew by staff."""

from datetime import UTC, datetime
from http import HTTPStatus

from django.http import FileResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import http_date
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import APIException
from rest_framework.permissions import SAFE_METHODS, BasePermission
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from autotrack import datapackage, tasks
from plants.api.parameters import check_parameters


class NotYet(APIException):
    """No package was made yet."""

    status_code = HTTPStatus.SERVICE_UNAVAILABLE
    default_detail = (
        "The data package has not been made yet; it is made once a day. Ask again in some minutes."
    )
    wait = 300


class StaffAskForIt(BasePermission):
    """Anybody reads the package; staff have it made anew."""

    def has_permission(self, request: Request, view: object) -> bool:
        return request.method in SAFE_METHODS or bool(request.user and request.user.is_staff)


class DataPackage(APIView):
    """Everything as a Frictionless data package: all tables as CSV, their schemas, checksums and licence."""

    permission_classes = (StaffAskForIt,)

    @extend_schema(exclude=True)
    def get(self, request: Request) -> HttpResponseBase:
        check_parameters(request.query_params, [])
        try:
            file = datapackage.path().open("rb")
        except FileNotFoundError as error:
            raise NotYet from error
        made = datapackage.path().stat()
        tag = f'"{made.st_mtime_ns:x}-{made.st_size:x}"'
        response = FileResponse(file, as_attachment=True, filename="autotrack-datapackage.zip")
        headers = {"ETag": tag, "Last-Modified": http_date(made.st_mtime), "Cache-Control": "no-cache"}
        for name, value in headers.items():
            response[name] = value
        same = get_conditional_response(request._request, tag, int(made.st_mtime))
        if same is None:
            return response
        response.close()
        return same

    @extend_schema(exclude=True)
    def post(self, request: Request) -> Response:
        tasks.build_data_package.delay()
        told = f"Asked for at {datetime.now(UTC):%Y-%m-%d %H:%M} UTC; it is served as soon as it is whole."
        return Response({"detail": told}, status=HTTPStatus.ACCEPTED)
