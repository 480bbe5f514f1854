"""Mira's network: two years of people, contact, conversations and evenings out."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from ninefold.kernel import clock
from ninefold.network.domain.contacts import PartialDate
from ninefold.network.models import Person
from ninefold.network.operations.contact import (
    finish_follow_up,
    keep_introduction,
    log_interaction,
    plan_follow_up,
)
from ninefold.network.operations.gatherings import (
    hope_to_meet,
    meet_at_gathering,
    plan_gathering,
)
from ninefold.network.operations.giving import keep_give_idea
from ninefold.network.operations.interviews import (
    add_question,
    ask_for_interview,
    hold_interview,
    keep_own_question,
    plan_interview,
    thank_for_interview,
    wish_for_interview,
    write_down,
)
from ninefold.network.operations.people import add_important_date, add_person, set_tag_cadence
from ninefold.network.seeds.cast import PEOPLE

CHANNELS = ("wrote", "wrote", "wrote", "called", "met", "coffee", "heard")
NOTES = {
    "leading": (
        "How to say that a piece of work is not good enough yet.",
        "What to let go of first when you begin to lead.",
        "Her first one-to-one went wrong; we laughed about it.",
        "Planning with two people: a whiteboard is enough.",
    ),
    "automation": (
        "Flaky tests: quarantine them for a week, then delete or mend.",
        "Which of the regression tests are worth automating at all.",
        "Fixtures in pytest, and why ours are slow.",
        "Compared run times; we are at 14 hours now.",
    ),
    "speaking": (
        "First minute of the talk, three times over.",
        "She said to cut the second slide.",
        "Where one can speak for five minutes without a big name.",
    ),
    "german": ("Spoke German for an hour, only twice in English.", "Adjective endings, again."),
    "": (
        "Caught up over lunch.",
        "Asked how the move went.",
        "Sent congratulations on the new job.",
        "Swapped news of the old team.",
        "Planned the next evening out.",
    ),
}
GIVEN = (
    "Sent my notes on contract tests.",
    "Read their talk outline and commented on it.",
    "Recommended them for the open position.",
    "Shared the checklist for test data.",
)
ASKED = (
    "Asked for half an hour on the suite.",
    "Asked whether they know somebody who leads remotely.",
    "Asked for a look at my talk.",
)


def tell(owner: Any) -> None:
    """Write Mira's network, dated backwards from now; the same each time."""
    chance = random.Random(5)
    today = owner.today
    people = {row[0]: _person(owner, chance, today, row) for row in PEOPLE}
    for tag, days in (("team", 30), ("meet-up", 120), ("association", 120)):
        set_tag_cadence(owner=owner, tag=tag, days=days)
    _loose_ends(owner, today, people)
    _interviews(owner, today, people)
    _gatherings(owner, today, people)
    for sort, text, address in (
        ("article", "A calm piece on contract tests between payment services", ""),
        ("article", "The recording on leading without a title, 20 minutes", ""),
        ("help", "An hour on somebody's regression suite, with Python and pytest", ""),
        ("introduction", "Priya and Hannah: the choir and the speaking circle", ""),
    ):
        keep_give_idea(owner=owner, sort=sort, text=text, address=address)


@contextmanager
def _on(day: date) -> Iterator[None]:
    with clock.at(datetime.combine(day, time(17), UTC)):
        yield


def _person(owner: Any, chance: random.Random, today: date, row: tuple[Any, ...]) -> Person:
    name, role, organisation, tags, cadence, how_met, notes, contacts, last = row
    tags = [tag for tag in tags.split(", ") if tag]
    since = today - timedelta(
        days=max(last + 30 * contacts, 120) if last + 30 * contacts < 720 else 720
    )
    given, _, family = name.partition(" ")
    born = None
    if chance.random() < 0.5:
        year = chance.choice((None, chance.randint(1968, 1998)))
        born = PartialDate(year, chance.randint(1, 12), chance.randint(1, 28))
    address = f"{_ascii(given)}.{_ascii(family)}@example.com".lower()
    with _on(since):
        person = add_person(
            owner=owner,
            name=name,
            role=role,
            organisation=organisation,
            tags=tags,
            cadence_days=cadence or None,
            how_met=how_met,
            notes=notes,
            emails=[address] if chance.random() < 0.85 else [],
            phones=[f"+49 30 {chance.randint(1_000_000, 9_999_999)}"] if contacts > 8 else [],
            links=[f"https://www.linkedin.com/in/{_ascii(given)}-{_ascii(family)}".lower()]
            if chance.random() < 0.6
            else [],
            birthday=born,
            known_since=since,
        )
    span = (today - since).days - last
    days = sorted({last, *(last + int(span * chance.random() ** 1.2) for _ in range(contacts - 1))})
    theme = next((tag for tag in tags if tag in NOTES), "")
    for ago in reversed(days):
        _contact(owner, chance, person, today - timedelta(days=ago), theme)
    return person


def _contact(owner: Any, chance: random.Random, person: Person, day: date, theme: str) -> None:
    roll = chance.random()
    direction, note = "", chance.choice(NOTES[theme] if chance.random() < 0.6 else NOTES[""])
    if roll < 0.14:
        direction, note = "given", chance.choice(GIVEN)
    elif roll < 0.24:
        direction, note = "asked", chance.choice(ASKED)
    with _on(day):
        log_interaction(
            owner=owner,
            person_keys=[person.pk],
            channel=chance.choice(CHANNELS),
            on=day,
            note=note,
            direction=direction,
        )


def _ascii(text: str) -> str:
    plain = text.translate(str.maketrans("ıİüöäáéí", "iiuoaaei"))
    return "".join(letter for letter in plain if letter.isascii() and letter.isalnum())


def _loose_ends(owner: Any, today: date, people: dict[str, Person]) -> None:
    for name, what, days in (
        ("Daniel Okonkwo", "Send the figures of our suite, as promised", -1),
        ("Amara Diallo", "Say whether I join the circle", 3),
        ("Lucia Moretti", "Offer a five-minute talk for the spring evening", 9),
    ):
        plan_follow_up(
            owner=owner,
            person_key=people[name].pk,
            what=what,
            due_on=today + timedelta(days=days),
        )
    done = plan_follow_up(
        owner=owner,
        person_key=people["Helena Brandt"].pk,
        what="Tell her how the talk went",
        due_on=today - timedelta(days=20),
    )
    with _on(today - timedelta(days=19)):
        finish_follow_up(owner=owner, key=done.pk)
    soon = today + timedelta(days=12)
    add_important_date(
        owner=owner,
        person_key=people["Noor Haddad"].pk,
        name="First day at Paystone",
        month=soon.month,
        day=min(soon.day, 28),
        year=today.year - 1,
    )
    for name, direction, other, ago in (
        ("Priya Nair", "made", "Daniel Okonkwo", 190),
        ("Helena Brandt", "received", "Marta Lindqvist", 330),
        ("Lucia Moretti", "asked", "Elif Yıldız", 240),
        ("Noor Haddad", "made", "Amara Diallo", 45),
    ):
        keep_introduction(
            owner=owner,
            person_key=people[name].pk,
            direction=direction,
            to_name=other,
            on=today - timedelta(days=ago),
        )


def _interviews(owner: Any, today: date, people: dict[str, Person]) -> None:
    for text in (
        "What would you tell yourself on the first day of it?",
        "Which mistake would you want me to make early?",
    ):
        keep_own_question(owner=owner, text=text)
    heard = (
        (
            "Marta Lindqvist",
            "How one leads a project of two beside one's own work",
            300,
            "Lead by asking what the next small proof is, not by dividing the work. Book the "
            "half hour with each of the two before the project starts, and keep it.",
            (
                ("How did you lead before it was your title?", "By writing down what was decided."),
                (
                    "What did you have to let go of?",
                    "Finding every bug herself. It took her a year.",
                ),
            ),
        ),
        (
            "Samuel Adeyemi",
            "What changed for him between testing and leading",
            420,
            "The calendar is the job: if the one-to-ones move, everything moves. He never "
            "regretted giving up the tools, he missed the quiet.",
            (
                (
                    "What surprised you in your first half year with a team?",
                    "How much of it is waiting for people to find their own words.",
                ),
            ),
        ),
        (
            "Daniel Okonkwo",
            "How to get a regression suite from 40 hours to 5",
            120,
            "Delete first: a third of the suite told him nothing. Then the slowest ten, one a "
            "week, and a chart that everybody sees.",
            (
                (
                    "If you had three months, how would you spend them?",
                    "One to delete, one to speed up, one to make people trust it.",
                ),
            ),
        ),
    )
    for name, purpose, ago, learnt, answers in heard:
        with _on(today - timedelta(days=ago + 20)):
            row = wish_for_interview(owner=owner, person_key=people[name].pk, purpose=purpose)
            ask_for_interview(owner=owner, key=row.pk)
        with _on(today - timedelta(days=ago)):
            kept = {
                str(add_question(owner=owner, key=row.pk, text=text).pk): answer
                for text, answer in answers
            }
            write_down(owner=owner, key=row.pk, notes="", learnt=learnt, answers=kept)
            hold_interview(owner=owner, key=row.pk)
        with _on(today - timedelta(days=ago - 1)):
            thank_for_interview(owner=owner, key=row.pk)
    with _on(today - timedelta(days=6)):
        row = wish_for_interview(
            owner=owner,
            person_key=people["Chiara Bianchi"].pk,
            purpose="How she leads two people part-time, and says no to a third",
        )
        ask_for_interview(owner=owner, key=row.pk)
    zone = ZoneInfo(owner.time_zone)
    at = datetime.combine(today + timedelta(days=5), time(16, 30), zone)
    plan_interview(owner=owner, key=row.pk, planned_at=at, place="Café at the canal")
    for text in (
        "How did you lead before it was your title?",
        "Which mistake would you want me to make early?",
    ):
        add_question(owner=owner, key=row.pk, text=text)
    wish_for_interview(
        owner=owner,
        person_key=people["Ravi Subramanian"].pk,
        purpose="How a principal engineer stays close to the tests",
    )


def _gatherings(owner: Any, today: date, people: dict[str, Person]) -> None:
    past = (
        ("Test automation meet-up", "meetup", 97, ("Daniel Okonkwo", "Yuki Tanaka")),
        ("Quality Days", "conference", 301, ("Marta Lindqvist", "Pavel Novák")),
        ("Lightning talks at Openhafen", "meetup", 180, ("Lucia Moretti",)),
    )
    for name, sort, ago, met in past:
        day = today - timedelta(days=ago)
        with _on(day - timedelta(days=10)):
            row = plan_gathering(
                owner=owner,
                name=name,
                sort=sort,
                starts_on=day,
                place="Berlin",
                intent="Hear from two people how they cut the hours of their suite.",
                offer="My notes on contract tests.",
                preparation="One sentence about what I do; one question to open with.",
            )
        with _on(day):
            for who in met:
                meet_at_gathering(
                    owner=owner, key=row.pk, person_key=people[who].pk, note="Talked at length."
                )
    with _on(today - timedelta(days=500)):
        plan_gathering(
            owner=owner,
            name="Women in testing",
            sort="association",
            starts_on=today - timedelta(days=500),
            intent="People who lead without a title, and a place to speak for the first time.",
            offer="I take the minutes of the monthly evening.",
        )
    coming = plan_gathering(
        owner=owner,
        name="Spring evening of the testers' association",
        sort="meetup",
        starts_on=today + timedelta(days=16),
        place="Kulturbrauerei",
        intent="Find out who has led a project of two beside their own work.",
        offer="A five-minute talk on the way from 40 to 14 hours.",
        preparation="Write the five minutes. Ask Amara who else comes.",
    )
    for who in ("Amara Diallo", "Chiara Bianchi"):
        hope_to_meet(owner=owner, key=coming.pk, person_key=people[who].pk)
