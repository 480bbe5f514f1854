"""What a captured line made goes with it when it is taken back, and comes back with it."""

from __future__ import annotations

from typing import Any

import pytest

from ninefold.activity.operations import restore
from ninefold.goals.operations import change_goal, park_goal, resume_goal, set_goal
from ninefold.kernel.refs import Ref
from ninefold.network.models import FollowUp, Interaction, Person
from ninefold.network.operations.contact import log_interaction
from ninefold.network.operations.people import add_person, change_person
from ninefold.network.queries.intent import active_goals
from ninefold.today.models import CapturedLine
from ninefold.today.operations import capture_line, undo_capture

pytestmark = pytest.mark.django_db
LINE = "met: @Helena_Brandt and @Jonas_Weber lunch due:+2w"


def names(owner: Any) -> list[str]:
    return sorted(Person.objects.of(owner).values_list("name", flat=True))


def row_of(line: CapturedLine) -> Ref:
    return Ref(line.row_kind, str(line.row_id))


def test_people_whom_a_line_added_and_their_follow_ups_go_and_come_with_it(ada):
    line = capture_line(owner=ada, text=LINE)
    assert names(ada) == ["Helena Brandt", "Jonas Weber"]
    undo_capture(owner=ada, key=line.pk)
    assert names(ada) == []
    assert not FollowUp.objects.of(ada).exists()
    restore(owner=ada, ref=row_of(line))
    assert names(ada) == ["Helena Brandt", "Jonas Weber"]
    assert Interaction.objects.of(ada).count() == FollowUp.objects.of(ada).count() == 2


def test_somebody_known_before_stays_when_a_line_is_taken_back(ada):
    add_person(owner=ada, name="Helena Brandt")
    line = capture_line(owner=ada, text=LINE)
    undo_capture(owner=ada, key=line.pk)
    assert names(ada) == ["Helena Brandt"]
    assert not FollowUp.objects.of(ada).exists()


def test_somebody_of_whom_more_was_kept_since_stays_too(ada):
    line = capture_line(owner=ada, text=LINE)
    helena, jonas = Person.objects.of(ada).order_by("name")
    log_interaction(owner=ada, person_keys=[helena.pk], channel="wrote")
    change_person(owner=ada, key=jonas.pk, name="Jonas Weber", notes="Tests payments.")
    undo_capture(owner=ada, key=line.pk)
    assert names(ada) == ["Helena Brandt", "Jonas Weber"]


def test_no_people_are_offered_for_a_goal_that_is_parked(ada):
    goal = set_goal(owner=ada, title="Give a 10-minute talk")
    park_goal(owner=ada, key=goal.pk)
    change_goal(owner=ada, key=goal.pk, title="Give a talk", why="", due_on=None)
    assert active_goals(ada) == []
    resume_goal(owner=ada, key=goal.pk)
    assert [one.title for one in active_goals(ada)] == ["Give a talk"]
