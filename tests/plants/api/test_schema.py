"""The schema is valid, complete, and told without a warning; its docs page asks this host alone."""

import re

import pytest
from django.core.management import call_command

LISTS = ("countries", "regions", "organisations", "brands", "models", "plants")
LISTS += ("plant-events", "investments", "figures", "sources", "exchange-rates", "deletions")
LISTS += ("articles", "claims")
MADE = ("/api/v1/series/", "/api/v1/promises/", "/api/v1/promises/standings/")


@pytest.fixture
def schema(client):
    return client.get("/api/v1/schema/").json()


def test_no_warnings(tmp_path):
    call_command("spectacular", "--validate", "--fail-on-warn", "--file", str(tmp_path / "schema.yml"))


def test_every_list_is_there(schema):
    assert schema["openapi"].startswith("3.1")
    assert {f"/api/v1/{name}/" for name in LISTS} <= set(schema["paths"])
    assert set(MADE) <= set(schema["paths"])
    assert len(schema["paths"]) == 2 * len(LISTS) + len(MADE)


def test_figures_alone_are_written(schema):
    written = {path for path, methods in schema["paths"].items() if set(methods) != {"get"}}
    assert written == {"/api/v1/figures/", "/api/v1/figures/{id}/"}


@pytest.mark.parametrize("name", LISTS)
def test_errors_are_described(schema, name):
    refused = schema["paths"][f"/api/v1/{name}/"]["get"]["responses"]["400"]
    assert refused["content"]["application/problem+json"]["schema"]["$ref"].endswith("/Problem")


def test_filters_are_described(schema):
    parameters = {p["name"]: p for p in schema["paths"]["/api/v1/figures/"]["get"]["parameters"]}
    assert "launch" in parameters["metric"]["schema"]["enum"]
    assert {
        "country",
        "brand",
        "plant",
        "year",
        "since",
        "until",
        "cursor",
        "updated_since",
        "fields",
    } <= set(parameters)


def test_docs_page_has_no_inline_script_and_no_other_host(client):
    response = client.get("/api/docs/")
    page = response.content.decode()
    assert not re.search(r"<script(?![^>]*\bsrc=)", page)
    assert not re.search(r"(?:src|href)=\"(?:https?:)?//", page)
    assert "script-src 'self';" in response["Content-Security-Policy"] + ";"
    assert client.get("/api/docs/?script=")["Content-Type"].startswith("application/javascript")
