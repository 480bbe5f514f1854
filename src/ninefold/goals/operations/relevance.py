"""Saying what a goal matters for, as links instead of a sentence."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.db import transaction

from ninefold.goals.models import Goal
from ninefold.goals.queries.relevance import served_by
from ninefold.kernel.refs import Ref
from ninefold.links.operations import link, unlink


@transaction.atomic
def choose_relevance(*, owner: Any, key: object, serves: Collection[Ref]) -> Goal:
    """Link a goal with exactly these of the vision, values, strengths and roles.

    Raises NotFound, or CannotLink for something that is not the owner's.
    """
    goal = Goal.objects.one_of(owner, key)
    held = {ref: link_key for one in served_by(owner, goal.ref) for link_key, ref, _ in one.linked}
    for ref, link_key in held.items():
        if ref not in serves:
            unlink(owner=owner, key=link_key)
    for ref in serves:
        if ref not in held:
            link(owner=owner, source=goal.ref, target=ref, relation="serves")
    return goal
