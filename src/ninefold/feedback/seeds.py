"""Feedback in the demo's story: what Mira asked, heard and tried over two years.

Nobody in it has an address, so that no e-mail is written.
"""
# ruff: noqa: E501 - what people say stays on one line

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from ninefold.feedback.models import Question, Round
from ninefold.feedback.operations import (
    PrivateLink,
    add_question,
    add_ready_questions,
    answer,
    answer_for_oneself,
    close_round,
    follow_up,
    give_receipt,
    invite,
    keep_question,
    mark_action_item,
    mark_step,
    note_asked,
    note_feedback,
    note_while_listening,
    open_round,
    plan_action_item,
    prepare_round,
)
from ninefold.feedback.queries import action_item
from ninefold.kernel import clock
from ninefold.kernel.refs import Ref
from ninefold.links.titles import rows_with_words

TEAM = ["Jonas Weber", "Priya Nair", "Tomasz Kowalski", "Sofia Rossi", "Lukas Brandl", "Hanna Vogt"]

NOTES = [
    (702, "Jonas Weber", "communication", "Your bug reports are the only ones I can reproduce at once."),
    (671, "Aylin Demir", "planning", "I would like to hear about a slipping date before the stand-up, not in it."),
    (640, "Sofia Rossi", "communication", "In the design review you asked the question that all of us had."),
    (598, "Priya Nair", "automation", "The flaky tests cost me an hour a day. Could you begin with those?"),
    (561, "Tomasz Kowalski", "", "You found the rounding error that three of us had looked past."),
    (530, "Helena Brandt", "leading", "You tell me how, and I asked you why. Begin with the why."),
    (497, "Aylin Demir", "communication", "The one-page summary was what I needed for the steering group."),
    (455, "Jonas Weber", "automation", "I trust the nightly run now. I did not in spring."),
    (420, "Priya Nair", "communication", "You speak very quickly when you are sure of something."),
    (391, "Sofia Rossi", "planning", "I did not know that you were waiting for me. Say so earlier."),
    (352, "Helena Brandt", "leading", "You give the praise to the team and forget to say what you did."),
    (318, "Tomasz Kowalski", "automation", "The page objects you wrote saved me two days on the refund flow."),
    (290, "Aylin Demir", "leading", "Let Jonas run the triage once, and sit at the back."),
    (254, "Jonas Weber", "leading", "Thank you for letting me run the triage. I would have liked a word before."),
    (221, "Sofia Rossi", "communication", "The drawing on the whiteboard did more than the twelve slides."),
    (187, "Priya Nair", "automation", "Reviews from you teach me something each time."),
    (150, "Aylin Demir", "communication", "The rehearsal was clear. The last two minutes need one message less."),
    (118, "Helena Brandt", "leading", "You asked me for a decision that was yours to take."),
    (84, "Tomasz Kowalski", "planning", "For once nobody had to work late before a release."),
    (51, "Jonas Weber", "communication", "Your talk is why my sister's team automates now."),
    (23, "Sofia Rossi", "leading", "You waited until all of us had spoken. I noticed."),
    (6, "Aylin Demir", "leading", "If the two-person project ends like the first month, I will ask you for the next one."),
]  # fmt: skip

RISKS = {
    "What should I stop doing in our meetings?": [
        "Finishing other people's sentences when the test report is late.",
        "Reading the test report aloud. We have all read it by then.",
        "Going through every red test. Two of them matter.",
        "Answering before the question is finished.",
        "Apologising for the time that testing takes.",
        "Reading out what stands in the test report already.",
    ],
    "What should I start doing in our meetings?": [
        "Begin with the one risk that would stop the release.",
        "Say which risk you would take yourself.",
        "Begin with the risk, then the numbers.",
        "Ask the support team what they hear from customers.",
        "A drawing instead of the long table.",
        "Name the one risk that keeps you awake.",
    ],
    "What should I go on doing in our meetings, because it helps you?": [
        "The short summary at the end with who does what.",
        "You say what was not tested. Nobody else does.",
        "The summary with names and days.",
        "Staying calm when a release is in doubt.",
        "You say honestly what was not tested.",
        "The question that nobody else dares to ask.",
    ],
}
CLEAR = "How easy is it to act on what I write to you?"


@contextmanager
def _days_ago(now: Any, days: int, hour: int = 9) -> Iterator[None]:
    moment = (now - timedelta(days=days)).replace(hour=hour, minute=10, second=0, microsecond=0)
    with clock.at(min(moment, now)):
        yield


def tell(owner: Any) -> None:
    """Write Mira's feedback."""
    chance = random.Random(7)
    now = clock.now()
    _noted(owner, now)
    _named_round(owner, now)
    _anonymous_round(owner, now, chance)
    _talk_round(owner, now, chance)
    _open_rounds(owner, now)
    _action_items(owner, now)


def _noted(owner: Any, now: Any) -> None:
    for days, said_by, about, text in NOTES:
        with _days_ago(now, days, 15):
            note_feedback(owner=owner, text=text, said_by=said_by, about=about)
    asked = [
        (610, "Aylin Demir", "What would make my weekly report useful to you?", "Three lines: what changed, what is at risk, what you need from me."),
        (300, "Helena Brandt", "When did you stop testing yourself?", "Two years after I should have. I liked being the one who knows."),
    ]  # fmt: skip
    for days, person, text, said in asked:
        with _days_ago(now, days):
            row = keep_question(owner=owner, text=text, person=person)
        with _days_ago(now, days - 9):
            note_asked(owner=owner, key=row.pk, answer=said)
    waiting = [
        ("Priya Nair", "What would you hand over to me first if I led the project?", 2),
        ("Helena Brandt", "What did you look for when you chose your first lead?", 9),
        ("Tomasz Kowalski", "Which of my review comments did you ignore, and why?", None),
    ]
    for person, text, days_ahead in waiting:
        due = owner.today + timedelta(days=days_ahead) if days_ahead else None
        with _days_ago(now, 5):
            keep_question(owner=owner, text=text, person=person, due_on=due)


def _tokens(links: Sequence[PrivateLink]) -> list[str]:
    return [link.address.rstrip("/").rpartition("/")[2] for link in links]


def _named_round(owner: Any, now: Any) -> None:
    with _days_ago(now, 585):
        row = prepare_round(
            owner=owner,
            title="My weekly test report",
            due_on=owner.today + timedelta(days=10),
            is_anonymous=False,
            area="communication",
            method="advice",
            message="I write it for you, so you are the ones to say what it lacks.",
        )
        invite(owner=owner, round_key=row.pk, group="manager", people=[("Aylin Demir", "")])
        invite(owner=owner, round_key=row.pk, group="peers", people=[(n, "") for n in TEAM[:2]])
        questions = _keys(row)
        own = ["Show a live run.", "Shorter, with the risks first."]
        answer_for_oneself(owner=owner, key=row.pk, given=dict(zip(questions, own, strict=True)))
        tokens = _tokens(open_round(owner=owner, key=row.pk))
    said = [
        ("Practise the beginning, the rest you know.", "Three lines at the top: what changed, what is at risk, what you need."),
        ("Leave out half of the numbers.", "A link to the failing run instead of a screenshot."),
        ("Show what a customer would have seen.", "Send it on Thursday, so that there is time to act on the risks."),
    ]  # fmt: skip
    for place, (token, given) in enumerate(zip(tokens, said, strict=True)):
        with _days_ago(now, 582 - place):
            answer(token=token, given=dict(zip(questions, given, strict=True)))
    with _days_ago(now, 574):
        close_round(owner=owner, key=row.pk)
        note_while_listening(
            owner=owner,
            key=row.pk,
            notes="All three want it earlier and shorter. I thought it was about the screenshots.",
        )
    with _days_ago(now, 572):
        give_receipt(
            owner=owner,
            key=row.pk,
            heard="Three lines at the top\nIt comes too late to act on",
            trying="send it on Thursday, with three lines at the top",
            by_when=owner.today + timedelta(days=21),
        )
    with _days_ago(now, 541):
        again, links = follow_up(owner=owner, key=row.pk)
        (question,) = _keys(again)
        for token, point in zip(_tokens(links), (5, 4, 4), strict=True):
            answer(token=token, given={question: point})
    with _days_ago(now, 530):
        close_round(owner=owner, key=again.pk)


def _keys(row: Round) -> list[str]:
    return [str(one.pk) for one in Question.objects.of(row.owner).filter(round=row)]


def _eight(owner: Any, row: Round) -> None:
    invite(owner=owner, round_key=row.pk, group="manager", people=[("Aylin Demir", "")])
    invite(owner=owner, round_key=row.pk, group="peers", people=[(name, "") for name in TEAM])
    invite(owner=owner, round_key=row.pk, group="mentors", people=[("Helena Brandt", "")])


def _anonymous_round(owner: Any, now: Any, chance: random.Random) -> None:
    with _days_ago(now, 322):
        row = prepare_round(
            owner=owner,
            title="How I speak about risk in our meetings",
            due_on=owner.today + timedelta(days=10),
            area="communication",
            method="stop, start, continue",
        )
        add_question(
            owner=owner, round_key=row.pk, text=CLEAR, low="I have to ask again", high="I can act"
        )
        add_question(
            owner=owner,
            round_key=row.pk,
            text="How much room do I leave you to speak in our conversations?",
            low="Hardly any",
            high="All I need",
        )
        _eight(owner, row)
        keys = {one.text: str(one.pk) for one in Question.objects.of(owner).filter(round=row)}
        scales = [key for text, key in keys.items() if text not in RISKS]
        own = dict(zip(scales, (4, 5), strict=True))
        answer_for_oneself(owner=owner, key=row.pk, given=own)
        tokens = _tokens(open_round(owner=owner, key=row.pk))
    chance.shuffle(tokens)
    points = [(3, 2), (4, 3), (4, 3), (5, 2), (3, 4), (4, 2)]
    for place, token in enumerate(tokens[:6]):
        given: dict[str, str | int] = {keys[text]: said[place] for text, said in RISKS.items()}
        given |= dict(zip(scales, points[place], strict=True))
        with _days_ago(now, 320 - place):
            answer(token=token, given=given)
    with _days_ago(now, 311):
        close_round(owner=owner, key=row.pk)
        note_while_listening(
            owner=owner,
            key=row.pk,
            notes="I gave myself a 5 for leaving room. They give me less than a 3. That is the one.",
        )
    with _days_ago(now, 309):
        give_receipt(
            owner=owner,
            key=row.pk,
            heard="Begin with the one risk that matters\nI leave too little room",
            trying="begin with the one risk, then be quiet and count to five",
            by_when=owner.today + timedelta(days=30),
        )
    for days, values in ((280, (4, 4, 3, 4, 5, 3)), (220, (5, 4, 4, 5, 4, 3, 5))):
        with _days_ago(now, days):
            again, links = follow_up(owner=owner, key=row.pk)
            (question,) = _keys(again)
            again_tokens = _tokens(links)
            chance.shuffle(again_tokens)
            for token, point in zip(again_tokens, values, strict=False):
                answer(token=token, given={question: point})
        with _days_ago(now, days - 14):
            close_round(owner=owner, key=again.pk)


def _talk_round(owner: Any, now: Any, chance: random.Random) -> None:
    with _days_ago(now, 16):
        row = prepare_round(
            owner=owner,
            title="My part in the two-person project",
            due_on=owner.today + timedelta(days=13),
        )
        add_ready_questions(
            owner=owner, round_key=row.pk, area="project management", method="scale"
        )
        add_question(owner=owner, round_key=row.pk, text="What did I make easier for you?")
        add_question(owner=owner, round_key=row.pk, text="What should I start doing?")
        _eight(owner, row)
        early, clear, easier, start = _keys(row)
        own: dict[str, str | int] = {early: 3, clear: 4, start: "Give more away."}
        answer_for_oneself(owner=owner, key=row.pk, given=own)
        tokens = _tokens(open_round(owner=owner, key=row.pk))
    chance.shuffle(tokens)
    said = [
        (5, 3, "The open list of decisions. I never had to ask what was decided.", "Hand over a whole piece, not the small tasks."),
        (4, 4, "I learnt of the delay a week before and could plan around it.", "Say what done means before we begin."),
        (5, 3, "The list of decisions that everybody can read.", "Let others present to the steering group."),
        (4, 2, "You kept the steering group away from us.", "Write down what done means for a task."),
        (5, 4, "Short meetings.", "Hand over a whole piece and let it be done differently."),
        (4, 3, "The list of decisions, and that you keep it short.", "Ask earlier whether the work is too much."),
    ]  # fmt: skip
    for place, (token, (a, b, c, d)) in enumerate(zip(tokens, said, strict=False)):
        with _days_ago(now, 14 - place):
            answer(token=token, given={early: a, clear: b, easier: c, start: d})
    with _days_ago(now, 2):
        close_round(owner=owner, key=row.pk)


def _open_rounds(owner: Any, now: Any) -> None:
    with _days_ago(now, 4):
        row = prepare_round(
            owner=owner,
            title="My first month of mentoring Hanna",
            due_on=owner.today + timedelta(days=11),
            is_anonymous=False,
            area="communication",
            method="feed-forward",
        )
        people = [("Hanna Vogt", ""), ("Lukas Brandl", "")]
        invite(owner=owner, round_key=row.pk, group="peers", people=people)
        invite(owner=owner, round_key=row.pk, group="mentors", people=[("Helena Brandt", "")])
        tokens = _tokens(open_round(owner=owner, key=row.pk))
        first, second = _keys(row)
    with _days_ago(now, 1):
        given: dict[str, str | int] = {
            first: "Tell me which of the ways you thought of you did not take, and why.",
            second: "Ask me what I would do before you say what you would.",
        }
        answer(token=tokens[0], given=given)


def _goal(owner: Any, words: str) -> Ref | None:
    found = rows_with_words(owner, words, kind="goals.goal")
    return found[0].ref if found else None


def _action_items(owner: Any, now: Any) -> None:
    rounds = {row.title: row for row in Round.objects.of(owner)}
    report = rounds["My weekly test report"]
    risk = rounds["How I speak about risk in our meetings"]
    project = rounds["My part in the two-person project"]
    plans: list[tuple[int, int | None, Round, str, str, list[str]]] = [
        (572, 560, report, "", "Put three lines at the top of the report", ["Change the template", "Send it on Thursday"]),
        (308, 271, risk, "talk", "Begin each review with the one risk", ["Write the risk on a card", "Read it first"]),
        (308, 262, risk, "", "Count to five after each question", []),
        (205, 170, risk, "", "Let Jonas run the triage", ["Talk to him before", "Sit at the back"]),
    ]  # fmt: skip
    for began, ended, source, words, title, steps in plans:
        with _days_ago(now, began, 17):
            row = plan_action_item(
                owner=owner,
                title=title,
                due_on=owner.today + timedelta(days=30),
                steps=steps,
                source=source.ref,
                serves=_goal(owner, words) if words else None,
            )
        with _days_ago(now, ended or began):
            for step in action_item(owner, row.pk).all_steps:  # type: ignore[attr-defined]
                mark_step(owner=owner, key=step.pk)
            mark_action_item(owner=owner, key=row.pk)
    with _days_ago(now, 1, 17):
        row = plan_action_item(
            owner=owner,
            title="Write down what “done” means for the import",
            due_on=owner.today + timedelta(days=3),
            steps=["Ask Priya what she would check", "Half a page", "Read it to the team"],
            source=project.ref,
            serves=_goal(owner, "two-person"),
        )
        first = action_item(owner, row.pk).all_steps[0]  # type: ignore[attr-defined]
        mark_step(owner=owner, key=first.pk)
        plan_action_item(
            owner=owner,
            title="Hand the whole refund piece over to Tomasz",
            due_on=owner.today + timedelta(days=12),
            steps=["Choose the day", "Write what may be different", "Do not look for a week"],
            source=project.ref,
            serves=_goal(owner, "two-person"),
        )
