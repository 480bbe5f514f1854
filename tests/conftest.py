"""What all tests share."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from hypothesis import HealthCheck, settings

from tests import cast

# How long an example takes says how busy the machine is, and nothing about the program.
settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")


@pytest.fixture
def ada(db: Any) -> Any:
    """The owner."""
    return cast.ada()


@pytest.fixture
def ben(db: Any) -> Any:
    """The stranger."""
    return cast.ben()


@pytest.fixture
def carol(db: Any) -> Any:
    """In another zone."""
    return cast.carol()


@pytest.fixture
def as_ada(ada: Any) -> Client:
    """A browser in which Ada is signed in."""
    client = Client()
    client.force_login(ada)
    return client


@pytest.fixture
def as_ben(ben: Any) -> Client:
    """A browser in which the stranger is signed in."""
    client = Client()
    client.force_login(ben)
    return client
