"""Reactions: owed with the fact, done once, kept when they fail."""

from __future__ import annotations

from datetime import timedelta

import pytest

from ninefold.activity.models import ActivityEntry, Delivery
from ninefold.activity.operations import record, work_deliveries
from ninefold.kernel import clock, plugs
from ninefold.kernel.facts.goals import GoalAchieved
from ninefold.kernel.plugs import Plugs, Reaction, plug_in
from ninefold.kernel.refs import Ref

FACT = GoalAchieved(subject=Ref("goals.goal", "00000000-0000-4000-8000-000000000001"))


@pytest.fixture
def reaction(monkeypatch):
    """A room that reacts to an achieved goal; `seen` is what it saw, `fails` makes it fail."""
    monkeypatch.setattr(plugs, "_board", {})

    class Room:
        seen: list[str] = []
        fails = False

        def handle(self, owner, happened):
            if self.fails:
                raise RuntimeError("the other side is away")
            self.seen.append(happened.kind)

    room = Room()
    room.seen = []
    plug_in(
        Plugs(
            room="test",
            reactions=[Reaction(name="test.react", facts=[GoalAchieved], handle=room.handle)],
        )
    )
    return room


def test_a_reaction_follows_its_fact_once(ada, reaction):
    record(owner=ada, fact=FACT)
    assert reaction.seen == []
    assert work_deliveries() == 1
    assert work_deliveries() == 0
    assert reaction.seen == ["goals.goal.achieved"]


def test_a_failure_is_kept_and_tried_again_later(ada, reaction):
    reaction.fails = True
    record(owner=ada, fact=FACT)
    assert work_deliveries() == 0
    delivery = Delivery.objects.get()
    assert "the other side is away" in delivery.last_error
    reaction.fails = False
    assert work_deliveries() == 0, "not before its time"
    with clock.at(clock.now() + timedelta(minutes=2)):
        assert work_deliveries() == 1


def test_after_the_last_attempt_it_stays_visible_as_failed(ada, reaction):
    reaction.fails = True
    record(owner=ada, fact=FACT)
    now = clock.now()
    for days in range(1, 10):
        with clock.at(now + timedelta(days=days)):
            work_deliveries()
    assert Delivery.objects.get().state == Delivery.State.FAILED


def test_the_fact_and_what_is_owed_to_it_are_written_together_or_not_at_all(ada, reaction):
    from django.db import transaction

    with pytest.raises(RuntimeError), transaction.atomic():
        record(owner=ada, fact=FACT)
        raise RuntimeError("the operation failed after all")
    assert not ActivityEntry.objects.exists()
    assert not Delivery.objects.exists()
