"""Named people, each there for a reason, shared by all tests.

- Ada is the owner in most tests: a tester who wants to lead a team.
- Ben is the stranger: whatever is Ada's, he must never see.
- Carol lives in another zone (Auckland), where today is often tomorrow.
"""

from __future__ import annotations

from typing import Any

from ninefold.accounts.models import Person

PASSWORD = "a quiet workshop"


def ada() -> Any:
    """The owner."""
    return _person(
        "ada@example.org",
        display_name="Ada Lovelace",
        time_zone="Europe/London",
        what_i_do="I test payment software.",
        where_to_go="Lead a small team.",
    )


def ben() -> Any:
    """The stranger."""
    return _person("ben@example.org", display_name="Ben Stranger", time_zone="Europe/Berlin")


def carol() -> Any:
    """In another zone."""
    return _person("carol@example.org", display_name="Carol Ahead", time_zone="Pacific/Auckland")


def _person(email: str, **answers: Any) -> Any:
    found = Person.objects.filter(email=email).first()
    return found or Person.objects.create_user(email, PASSWORD, **answers)
