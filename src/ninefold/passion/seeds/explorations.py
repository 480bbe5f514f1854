"""What the person of the demo tried out, and what matters to her."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from ninefold.kernel import clock
from ninefold.passion.operations import (
    end_exploration,
    keep_ikigai_entry,
    keep_value,
    log_activity,
    mark_step,
    plan_exploration,
    start_exploration,
)
from ninefold.passion.seeds.logs import at_hour

ENDED = (
    (
        520, 21, "course_taster", "Design a screen myself", "Would I rather design than test?",
        "", 1, -1, "not_for_me",
        "No. I kept looking for what could go wrong with it, and that was the best part.",
        ("Take the free first week of the course", "Redraw one of our own screens",
         "Show it to Priya"),
    ),
    (
        330, 14, "interview", "Ask two heads of quality about their week",
        "What does somebody who leads testers do all day?",
        "", 0, 1, "more",
        "Less testing than I feared, more listening than I thought. I want that.",
        ("Write to Helena Brandt", "Write to the speaker from the meetup",
         "Note three things that surprised me"),
    ),
    (
        100, 21, "volunteering", "Run a testing evening for volunteers",
        "Do I like teaching people whom I do not know?",
        "Teaching a colleague", 0, 2, "more",
        "Yes, up to about eight people, and with something to draw on.",
        ("Ask the library for a room", "Invite ten people, count on five",
         "Prepare one exercise, not three", "Ask each guest for one sentence afterwards"),
    ),
)  # fmt: skip
VALUES = (
    ("Work that people can trust", "I say what I did not test."),
    ("Growing others", "A good week is one in which somebody no longer needs me for something."),
    ("Quiet mornings", "Two hours without a meeting before eleven."),
    ("Learning in the open", "I show the half-finished thing."),
    ("Fair pay", ""),
)
IKIGAI = {
    "love": ("Finding the one case nobody thought of", "Drawing how things work", "Pairing"),
    "good_at": ("Explaining", "Staying calm in a release", "Seeing the wrong number"),
    "needed": ("Money software that does not fail quietly", "Testers who can code"),
    "paid": ("Test automation", "Leading a small quality team", "Workshops on test design"),
}


def tell_explorations(owner: Any) -> None:
    """Three that have ended, one that runs, one that is planned."""
    last = owner.today
    for (back, days, sort, title, question, activity, predicted, felt, verdict, answer,
         steps) in ENDED:  # fmt: skip
        begins = last - timedelta(days=back)
        ends = begins + timedelta(days=days - 1)
        with clock.at(at_hour(owner, begins, 18)):
            row = plan_exploration(
                owner=owner, title=title, question=question, sort=sort, days=days,
                activity=activity, predicted_energy=predicted, steps=steps,
            )  # fmt: skip
            start_exploration(owner=owner, key=row.pk)
        for place, step in enumerate(row.steps.all(), start=1):
            with clock.at(at_hour(owner, begins + timedelta(days=5 * place - 2), 18)):
                mark_step(owner=owner, key=step.pk)
        with clock.at(at_hour(owner, ends, 20)):
            end_exploration(
                owner=owner, key=row.pk, verdict=verdict, answer=answer, felt_energy=felt
            )
    _tell_experiment(owner)
    begins = last - timedelta(days=8)
    with clock.at(at_hour(owner, begins, 18)):
        row = plan_exploration(
            owner=owner,
            title="Coach Sofia for two weeks",
            question="Can I help somebody grow without doing it for them?",
            sort="side_project",
            days=14,
            activity="Teaching a colleague",
            predicted_energy=1,
            steps=(
                "Agree with Sofia on one thing she wants to be able to do",
                "Pair twice with my hands off the keyboard",
                "Ask her what helped and what did not",
            ),
        )
        start_exploration(owner=owner, key=row.pk)
        first = row.steps.first()
    with clock.at(at_hour(owner, begins + timedelta(days=2), 18)):
        if first is not None:
            mark_step(owner=owner, key=first.pk)
    with clock.at(at_hour(owner, last - timedelta(days=3), 20)):
        plan_exploration(
            owner=owner,
            title="Chair the sprint planning once",
            question="Do I like leading a meeting that I used to sit through?",
            sort="other",
            days=7,
            activity="Planning the sprint",
            predicted_energy=0,
            steps=("Ask Aylin for the slot", "Write the goal of the meeting in one sentence"),
        )


def _tell_experiment(owner: Any) -> None:
    """A tiny experiment with its hours logged, so that what it did to the energy map shows."""
    begins = owner.today - timedelta(days=44)
    activity = "Planning somebody else's week"
    with clock.at(at_hour(owner, begins, 18)):
        row = plan_exploration(
            owner=owner,
            title="Plan the release of another team",
            question="Would the planning half of a lead's work give me energy?",
            sort="tiny_experiment",
            activity=activity,
            predicted_energy=-1,
            steps=(
                "Try: prepare a schedule for a small release",
                "Try: review a project plan with the person who wrote it",
                "Try: report in five sentences where it stands",
            ),
            weekly_minutes=90,
        )
        start_exploration(owner=owner, key=row.pk)
    for days, energy, minutes, note in (
        (2, 0, 45, "More listening than planning."),
        (5, 1, 60, "Found the two tasks that waited for each other."),
        (8, 1, 50, ""),
        (11, 2, 40, "They kept to it without me."),
    ):
        with clock.at(at_hour(owner, begins + timedelta(days=days), 17)):
            log_activity(
                owner=owner,
                activity=activity,
                energy=energy,
                minutes=minutes,
                note=note,
                topic="planning",
            )
    for place, step in enumerate(row.steps.all(), start=1):
        with clock.at(at_hour(owner, begins + timedelta(days=4 * place - 1), 18)):
            mark_step(owner=owner, key=step.pk)
    with clock.at(at_hour(owner, begins + timedelta(days=13), 20)):
        end_exploration(
            owner=owner,
            key=row.pk,
            verdict="more",
            answer="It took less than I feared, as long as I plan with them and not for them.",
            felt_energy=1,
        )


def tell_compass(owner: Any) -> None:
    """Values and four short lists, written down on one evening a year ago."""
    with clock.at(at_hour(owner, owner.today - timedelta(days=365), 20)):
        for text, why in VALUES:
            keep_value(owner=owner, text=text, why=why)
        for circle, lines in IKIGAI.items():
            for text in lines:
                keep_ikigai_entry(owner=owner, circle=circle, text=text)
