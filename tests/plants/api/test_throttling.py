"""Reading is counted: by address without a token, by account with one."""

import pytest
from django.contrib.auth.models import User
from django.core.cache import cache
from knox.models import AuthToken

from plants.api.throttling import Account, Anonymous

pytestmark = pytest.mark.django_db

ADDRESS = "/api/v1/countries/"


@pytest.fixture(autouse=True)
def few(monkeypatch):
    cache.clear()
    monkeypatch.setattr(Anonymous, "rate", "2/min", raising=False)
    monkeypatch.setattr(Account, "rate", "4/min", raising=False)
    yield
    cache.clear()


@pytest.fixture
def token():
    return AuthToken.objects.create(User.objects.create_user("reader"))[1]


def answers(client, times, **headers):
    return [client.get(ADDRESS, headers=headers) for _n in range(times)]


def test_too_many_are_told_when_to_come_back(client):
    *good, last = answers(client, 3)
    assert [response.status_code for response in good] == [200, 200]
    assert last.status_code == 429
    assert 0 < int(last["Retry-After"]) <= 60
    assert last["Content-Type"] == "application/problem+json"
    assert last.json()["title"] == "Too Many Requests"


def test_a_token_raises_the_limit(client, token):
    answers(client, 3)
    statuses = [one.status_code for one in answers(client, 5, Authorization=f"Token {token}")]
    assert statuses == [200, 200, 200, 200, 429]


def test_a_made_up_address_is_no_other_address(client):
    statuses = [client.get(ADDRESS, headers={"X-Forwarded-For": f"10.0.0.{n}"}).status_code for n in range(3)]
    assert statuses == [200, 200, 429]


def test_tokens_are_kept_as_hashes_alone(token):
    (kept,) = AuthToken.objects.values()
    assert token not in str(kept)
    assert len(kept["digest"]) == 128


@pytest.mark.parametrize("bad", ["", "x", "x y", "\xff\xfe", "a" * 10_000, "é"])
def test_no_token(client, bad):
    response = client.get(ADDRESS, headers={"Authorization": f"Token {bad}"})
    assert response.status_code == 401
    assert response["WWW-Authenticate"] == "Token"
