"""Mentors in the two-year story of Mira Okafor."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from ninefold.kernel import clock
from ninefold.kernel.refs import Ref
from ninefold.links.titles import rows_with_words
from ninefold.mentors.models import Mentorship
from ninefold.mentors.operations import (
    add_action_item,
    add_agenda_item,
    add_mentor,
    ask_for_advice,
    change_advice,
    check_in,
    choose_shared,
    comment,
    draft_letter,
    finish_action_item,
    give_thanks,
    hold_meeting,
    keep_agreement,
    move_mentorship,
    note_thanks,
    open_page,
    plan_meeting,
    propose_meeting,
    read_comments,
    send_letter,
    take_seat,
    talk_about,
)
from ninefold.mentors.seeds.texts import ADVICE, CHECK_INS, COMMENTS, HELENA, MEETINGS, WISHES

BEGAN = 560
EVERY = 21


class _Telling:
    """Holds the owner and the clock of the story."""

    def __init__(self, owner: Any) -> None:
        self.owner = owner
        self.today: date = owner.today

    def day(self, days_ago: int) -> date:
        return self.today - timedelta(days=days_ago)

    def at(self, days_ago: int, hour: int = 19) -> Any:
        zone = ZoneInfo(self.owner.time_zone)
        return clock.at(datetime.combine(self.day(days_ago), time(hour), zone))

    def workday(self, days_ago: int) -> date:
        """That day, or the Friday before a weekend."""
        day = self.day(days_ago)
        return day - timedelta(days=max(0, day.weekday() - 4))

    def goal(self, words: str) -> Ref | None:
        found = rows_with_words(self.owner, words, kind="goals.goal")
        return found[0].ref if found else None


def tell(owner: Any) -> None:
    """One mentor under way for a year and a half, one ended well, one who has just said yes, one
    asked, a wish list, and the personal board."""
    story = _Telling(owner)
    _ruth(story)
    helena = _helena(story)
    _talks(story, helena)
    _advice(story, helena)
    _page(story, helena)
    _marcus(story)
    _wishes(story)
    _board(story, helena)


def _ruth(story: _Telling) -> None:
    owner = story.owner
    with story.at(715):
        ruth = add_mentor(
            owner=owner,
            name="Ruth Adeyemi",
            place="Test lead, our first project together",
            admiration="how she asked three questions before she opened a single ticket",
            reach="The desk by the window, until she moved on",
        )
        move_mentorship(owner=owner, key=ruth.pk, to="asked")
    with story.at(708):
        move_mentorship(owner=owner, key=ruth.pk, to="agreed")
        keep_agreement(
            owner=owner,
            mentorship_key=ruth.pk,
            goals="Learn to plan tests instead of only running them",
            cadence_days=28,
            review_on=story.day(500),
        )
        move_mentorship(owner=owner, key=ruth.pk, to="active")
    for days_ago, notes in (
        (690, "Risk first: what would cost a customer money? She drew it on a napkin."),
        (655, "We went through my first test plan. Half of it tested the framework."),
        (610, "How to say “not yet” before a release and be heard."),
    ):
        _held(story, ruth, days_ago, notes)
        with story.at(days_ago - 2):
            owed = ruth.thanks.get(given_on=None)
            give_thanks(owner=owner, key=owed.pk, text="Thank you for the hour and the drawing.")
    with story.at(575):
        move_mentorship(
            owner=owner,
            key=ruth.pk,
            to="ended",
            lesson="Ask what would hurt the customer before asking what the ticket says.",
        )
    with story.at(571):
        thanks = ruth.thanks.filter(given_on=None).latest("created_at")
        give_thanks(
            owner=owner,
            key=thanks.pk,
            text="You taught me to begin with the risk. I do it in every plan now, and I tell "
            "people whom I have it from.",
        )


def _helena(story: _Telling) -> Mentorship:
    owner = story.owner
    with story.at(BEGAN + 50):
        helena = add_mentor(
            owner=owner,
            name="Helena Brandt",
            place="Head of quality at another company",
            admiration="your talk on why half of all flaky tests are a question of ownership",
            insight="She went from testing to leading testers without stopping to be one.",
            email="helena.brandt@demo.invalid",
            how_met="We spoke for five minutes after your talk at the testing meet-up.",
        )
        letter = draft_letter(
            owner=owner,
            mentorship_key=helena.pk,
            goal=story.goal("regression"),
            ask="30 minutes by video about how you began to lead testers",
        )
    with story.at(BEGAN + 44):
        send_letter(owner=owner, key=letter.pk, by="hand")
    with story.at(BEGAN + 30):
        move_mentorship(owner=owner, key=helena.pk, to="agreed")
        keep_agreement(owner=owner, mentorship_key=helena.pk, **HELENA, starts_on=story.day(BEGAN),
                       review_on=story.today + timedelta(days=70))  # fmt: skip
    with story.at(BEGAN):
        move_mentorship(owner=owner, key=helena.pk, to="active")
    return helena


def _held(story: _Telling, mentor: Mentorship, days_ago: int, notes: str) -> Any:
    owner = story.owner
    wall = datetime.combine(story.workday(days_ago), time(17, 30))
    with story.at(days_ago + 6):
        meeting = plan_meeting(
            owner=owner, mentorship_key=mentor.pk, wall=wall, minutes=45, place="Video"
        )
    with story.at(days_ago, 20):
        return hold_meeting(owner=owner, key=meeting.pk, notes=notes)


def _days() -> Iterator[int]:
    # A summer and a winter break: a story without gaps would not be believed.
    days_ago = BEGAN - 7
    while days_ago > 10:
        if not (300 < days_ago < 335 or 140 < days_ago < 165):
            yield days_ago
        days_ago -= EVERY


def _talks(story: _Telling, helena: Mentorship) -> None:
    owner = story.owner
    days = list(_days())
    for place, days_ago in enumerate(days):
        told = MEETINGS[place % len(MEETINGS)]
        wall = datetime.combine(story.workday(days_ago), time(17, 30))
        with story.at(days_ago + 7):
            meeting = plan_meeting(
                owner=owner, mentorship_key=helena.pk, wall=wall, minutes=45, place="Video"
            )
            agenda = [
                add_agenda_item(owner=owner, mentorship_key=helena.pk, text=text, side=side)
                for text, side in told.agenda
            ]
        with story.at(days_ago, 20):
            for item in agenda:
                talk_about(owner=owner, key=item.pk)
            hold_meeting(owner=owner, key=meeting.pk, notes=told.notes)
            items = [
                add_action_item(
                    owner=owner,
                    mentorship_key=helena.pk,
                    meeting_key=meeting.pk,
                    text=text,
                    side=side,
                    due_on=story.day(days_ago - 14),
                )
                for text, side in told.items
            ]
        is_last = place == len(days) - 1
        if not is_last:
            with story.at(days_ago - 1):
                thanks = meeting.thanks.get()
                give_thanks(owner=owner, key=thanks.pk, text=told.thanks)
            for taken_on in items:
                with story.at(max(days_ago - 12, 1)):
                    finish_action_item(owner=owner, key=taken_on.pk)
        if place % 3 == 2:
            note, states = CHECK_INS[place // 3 % len(CHECK_INS)]
            with story.at(days_ago, 20):
                check_in(owner=owner, mentorship_key=helena.pk, states=states, note=note)
    with story.at(2):
        plan_meeting(
            owner=owner,
            mentorship_key=helena.pk,
            wall=datetime.combine(story.workday(-6), time(17, 30)),
            minutes=45,
            place="Video",
        )
        for text, side in (
            ("Two candidates for the project: how do I decide with the team?", "mentee"),
            ("Run the opening minute of the talk past her", "mentee"),
            ("How is the sleep before release days?", "mentor"),
        ):
            add_agenda_item(owner=owner, mentorship_key=helena.pk, text=text, side=side)
        note_thanks(
            owner=owner,
            mentorship_key=helena.pk,
            text="Send the article on contract tests; her team is beginning with them.",
            sort="give_back",
            due_on=story.today,
        )


def _advice(story: _Telling, helena: Mentorship) -> None:
    for days_ago, question, answer, came_of_it in ADVICE:
        with story.at(days_ago):
            row = ask_for_advice(
                owner=story.owner, mentorship_key=helena.pk, question=question, answer=answer
            )
        if came_of_it:
            with story.at(days_ago - 18):
                change_advice(
                    owner=story.owner,
                    key=row.pk,
                    question=question,
                    answer=answer,
                    came_of_it=came_of_it,
                )


def _page(story: _Telling, helena: Mentorship) -> None:
    owner = story.owner
    goals = [story.goal(words) for words in ("talk", "regression", "project")]
    with story.at(150):
        choose_shared(
            owner=owner,
            mentorship_key=helena.pk,
            goals=[goal for goal in goals if goal],
            advice=True,
            greeting="Thank you for taking the time. This is where I stand.",
        )
        open_page(owner=owner, mentorship_key=helena.pk)
    for days_ago, side, text in COMMENTS:
        with story.at(days_ago):
            comment(owner=owner, mentorship_key=helena.pk, text=text, side=side)
            if days_ago > 3:
                read_comments(owner=owner, mentorship_key=helena.pk)


def _marcus(story: _Telling) -> None:
    owner = story.owner
    with story.at(40):
        marcus = add_mentor(
            owner=owner,
            name="Marcus Feld",
            place="Runs the speakers' club at the library",
            admiration="how you let nervous people finish their sentence",
            insight="He has seen hundreds of first talks and knows what helps in week one.",
            reach="Thursday evenings at the club",
        )
        move_mentorship(owner=owner, key=marcus.pk, to="asked")
    with story.at(12):
        move_mentorship(owner=owner, key=marcus.pk, to="agreed")
        keep_agreement(
            owner=owner,
            mentorship_key=marcus.pk,
            goals="Give the 10-minute talk without reading it",
            meeting_minutes=30,
            meeting_place="At the club, before it begins",
        )
    with story.at(1):
        propose_meeting(
            owner=owner,
            mentorship_key=marcus.pk,
            wall=datetime.combine(story.workday(-9), time(18, 0)),
            minutes=30,
        )


def _wishes(story: _Telling) -> None:
    owner = story.owner
    for days_ago, asked_ago, values in WISHES:
        with story.at(days_ago):
            row = add_mentor(owner=owner, **values)
        if asked_ago:
            with story.at(asked_ago):
                letter = draft_letter(
                    owner=owner,
                    mentorship_key=row.pk,
                    goal=story.goal("project"),
                    ask="20 minutes about your first year as a lead",
                )
                send_letter(owner=owner, key=letter.pk, by="hand")


def _board(story: _Telling, helena: Mentorship) -> None:
    owner = story.owner
    talk, regression, project = (
        [goal] if (goal := story.goal(words)) else [] for words in ("talk", "regression", "project")
    )
    for name, seats, goals, ago, note, mentor in (
        ("Helena Brandt", ["coach"], project, None, "", helena.pk),
        ("Aylin Demir", ["sponsor"], project, 9, "Put my name forward for the pilot", None),
        ("Jonas Weber", ["peer"], regression, 3, "Automates the mobile side", None),
        ("Priya Nair", ["peer"], regression, 16, "Same course, one module ahead", None),
        ("Tomasz Kowalski", ["critic"], talk, 205, "Says what nobody says in the meeting", None),
    ):
        with story.at(ago or 30):
            take_seat(
                owner=owner,
                name=name,
                seats=seats,
                goals=goals,
                note=note,
                last_contact_on=story.day(ago) if ago is not None else None,
                mentorship_key=mentor,
            )
