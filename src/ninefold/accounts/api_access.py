"""Who may call the API: a token with the scope, or a signed-in person in the browser."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from ninja.errors import HttpError
from ninja.security import HttpBearer, SessionAuth

from ninefold.accounts.operations import use_token


class _TokenWith(HttpBearer):
    def __init__(self, scope: str) -> None:
        super().__init__()
        self.scope = scope

    def authenticate(self, request: HttpRequest, token: str) -> Any:
        row = use_token(token=token)
        if row is None:
            return None
        if self.scope not in row.scopes:
            raise HttpError(
                403, f"This token does not hold the scope {self.scope}: make one that does."
            )
        return row.owner


def needs(scope: str) -> list[Any]:
    """The `auth=` of an operation: a bearer token that holds `scope` ("goals:read"), or the
    session of a signed-in person (with the CSRF token). `request.auth` is then the owner."""
    return [_TokenWith(scope), SessionAuth()]
