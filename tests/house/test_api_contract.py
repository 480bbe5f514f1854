"""The API does not break: what its own document allows, and what it forbids, is thrown at it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode

from ninefold.accounts.operations import SCOPES, make_token
from ninefold.config.wsgi_door import application
from tests import cast

few = settings(
    max_examples=8,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture
def operations(db: Any) -> Iterator[Any]:
    """Every operation of the OpenAPI document, read from the program as a client reads it."""
    cast.ada()
    schema = schemathesis.openapi.from_wsgi("/api/openapi.json", application)
    return [found.ok() for found in schema.get_all_operations()]


def throw_at(operation: Any, mode: GenerationMode, headers: dict[str, str], look: Callable) -> None:
    """Make requests of one mode for an operation and look at each answer."""

    @few
    @given(case=operation.as_strategy(generation_mode=mode))
    def attack(case: Any) -> None:
        answer = case.call(headers=headers)
        look(case, answer)

    attack()


def not_broken(case: Any, answer: Any) -> None:
    assert answer.status_code < 500, f"{case.method} {case.formatted_path}: {answer.status_code}"


def turned_away(case: Any, answer: Any) -> None:
    not_broken(case, answer)
    assert answer.status_code in (401, 403, 404, 405), f"{case.method} {case.formatted_path}"


def test_no_request_with_a_token_is_answered_with_a_server_error(operations: Any) -> None:
    _, token = make_token(owner=cast.ada(), name="test", scopes=list(SCOPES))
    headers = {"Authorization": f"Bearer {token}"}
    assert len(operations) >= 10
    for operation in operations:
        throw_at(operation, GenerationMode.POSITIVE, headers, not_broken)
        if operation.body or operation.query:
            throw_at(operation, GenerationMode.NEGATIVE, headers, not_broken)


def test_no_request_without_a_token_is_let_in(operations: Any) -> None:
    for operation in operations:
        throw_at(operation, GenerationMode.POSITIVE, {}, turned_away)
