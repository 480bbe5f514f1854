"""The API does not break: what its own document allows, and what it forbids, is thrown at it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from tests import cast

from ninefold.accounts.operations import SCOPES, make_token
from ninefold.config.wsgi_door import application

few = settings(
    max_examples=5,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture
def operations(db: Any) -> Iterator[Any]:
    """Every operation of the OpenAPI document, read from the program as a client reads it."""
    cast.ada()
    # The test's connection lives in a transaction; a real request would close it at its end.
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    schema = schemathesis.openapi.from_wsgi("/api/openapi.json", application)
    yield [found.ok() for found in schema.get_all_operations()]
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


def throw_at(
    operation: Any, mode: GenerationMode, headers: dict[str, str], look: Callable
) -> list[str]:
    """Make requests of one mode for an operation and look at each answer; what is wrong."""

    @few
    @given(case=operation.as_strategy(generation_mode=mode))
    def attack(case: Any) -> None:
        answer = case.call(headers=headers)
        look(case, answer)

    try:
        attack()
    except AssertionError as error:
        return [str(error).partition("\n")[0]]
    return []


def not_broken(case: Any, answer: Any) -> None:
    assert answer.status_code < 500, f"{case.method} {case.formatted_path}: {answer.status_code}"


def turned_away(case: Any, answer: Any) -> None:
    not_broken(case, answer)
    is_nul = answer.status_code in (400, 422) and "character NUL" in answer.text
    assert is_nul or answer.status_code in (401, 403, 404, 405), (
        f"{case.method} {case.formatted_path}: {answer.status_code} {answer.text[:200]}"
    )


def test_no_request_with_a_token_is_answered_with_a_server_error(operations: Any) -> None:
    _, token = make_token(owner=cast.ada(), name="test", scopes=list(SCOPES))
    headers = {"Authorization": f"Bearer {token}"}
    assert len(operations) >= 10
    wrong: list[str] = []
    for operation in operations:
        wrong += throw_at(operation, GenerationMode.POSITIVE, headers, not_broken)
        if operation.body or operation.query:
            wrong += throw_at(operation, GenerationMode.NEGATIVE, headers, not_broken)
    assert not wrong, "\n".join(wrong)


def test_no_request_without_a_token_is_let_in(operations: Any) -> None:
    wrong: list[str] = []
    for operation in operations:
        wrong += throw_at(operation, GenerationMode.POSITIVE, {}, turned_away)
    assert not wrong, "\n".join(wrong)
