"""Tokens of the API: kept as a hash alone, made in the admin, where they are shown once."""

from typing import Any

from drf_spectacular.contrib.knox_auth_token import KnoxTokenScheme
from knox.auth import TokenAuthentication
from rest_framework.exceptions import AuthenticationFailed


class Tokens(TokenAuthentication):
    """`Authorization: Token …`. Raises AuthenticationFailed for what is no token."""

    def authenticate_credentials(self, token: bytes) -> Any:
        if not token.isalnum():
            raise AuthenticationFailed("Invalid token.")
        return super().authenticate_credentials(token)


class TokensScheme(KnoxTokenScheme):
    target_class = "plants.api.authentication.Tokens"
    name = "token"
