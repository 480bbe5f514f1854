"""Preparing a round: what is asked, of whom, until when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from email.utils import parseaddr
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.db.models import Max

from ninefold.accounts.ownership import change
from ninefold.activity.operations import record
from ninefold.feedback.domain.anonymity import USUAL_MINIMUM, checked_minimum
from ninefold.feedback.domain.questions import Area, Method, question_sets
from ninefold.feedback.domain.rater_groups import OTHERS_ASKED
from ninefold.feedback.models import Invitation, LinkUse, Question, Round
from ninefold.kernel.facts.feedback import RoundChanged, RoundPrepared
from ninefold.kernel.refusals import Refusal

MOST_QUESTIONS = 12
MOST_INVITED = 60
MOST_DAYS_OPEN = 90


class CannotPrepareRound(Refusal):
    """The round cannot be kept as it is."""


def checked_due_on(owner: Any, due_on: date) -> date:
    """The day itself. Raises CannotPrepareRound when it is past or more than 90 days away."""
    if due_on < owner.today:
        raise CannotPrepareRound("This day is past: choose today or a later one.", field="due_on")
    if due_on > owner.today + timedelta(days=MOST_DAYS_OPEN):
        raise CannotPrepareRound(
            "Choose a day within 90 days: a week or two gets the most answers.", field="due_on"
        )
    return due_on


def _checked(owner: Any, title: str, due_on: date, minimum: int) -> None:
    if not title.strip():
        raise CannotPrepareRound("Say what you want feedback on.", field="title")
    checked_due_on(owner, due_on)
    try:
        checked_minimum(minimum)
    except ValueError as error:
        raise CannotPrepareRound(
            str(error).partition(": ")[2].capitalize(), field="minimum"
        ) from error


@transaction.atomic
def prepare_round(
    *,
    owner: Any,
    title: str,
    due_on: date,
    is_anonymous: bool = True,
    minimum: int = USUAL_MINIMUM,
    message: str = "",
    area: str = "",
    method: str = "",
) -> Round:
    """A new round, with the ready questions of `area` and `method` when both are given.

    Raises CannotPrepareRound.
    """
    _checked(owner, title, due_on, minimum)
    row = Round.objects.create(
        owner=owner,
        title=title.strip()[:200],
        due_on=due_on,
        is_anonymous=is_anonymous,
        minimum=minimum,
        message=message.strip(),
    )
    record(owner=owner, fact=RoundPrepared(subject=row.ref))
    if area and method:
        add_ready_questions(owner=owner, round_key=row.pk, area=area, method=method)
    return row


def _in_preparation(owner: Any, key: object) -> Round:
    row = Round.objects.one_of(owner, key)
    if row.state != Round.State.PREPARING:
        raise CannotPrepareRound(
            "This round is open already: what was promised to the people asked stays as it is."
        )
    return row


@transaction.atomic
def change_round(
    *,
    owner: Any,
    key: object,
    version: int | None = None,
    title: str,
    due_on: date,
    is_anonymous: bool,
    minimum: int,
    message: str = "",
) -> Round:
    """Change a round that is not open yet.

    Raises NotFound, CannotPrepareRound, and ChangedElsewhere when it has moved on.
    """
    row = _in_preparation(owner, key)
    _checked(owner, title, due_on, minimum)
    change(
        row,
        version=version,
        title=title.strip()[:200],
        due_on=due_on,
        is_anonymous=is_anonymous,
        minimum=minimum,
        message=message.strip(),
    )
    record(owner=owner, fact=RoundChanged(subject=row.ref))
    return row


@transaction.atomic
def add_question(
    *, owner: Any, round_key: object, text: str, low: str = "", high: str = ""
) -> Question:
    """One more question; with both ends it is a scale from 1 to 5.

    Raises NotFound or CannotPrepareRound.
    """
    row = _in_preparation(owner, round_key)
    if not text.strip():
        raise CannotPrepareRound("Write the question.", field="text")
    if bool(low.strip()) != bool(high.strip()):
        raise CannotPrepareRound(
            "A scale needs words for both ends. Leave both empty for an open question.",
            field="high" if low.strip() else "low",
        )
    there = Question.objects.of(owner).filter(round=row)
    if there.count() >= MOST_QUESTIONS:
        raise CannotPrepareRound(
            f"{MOST_QUESTIONS} questions are the most that people answer. Take one out first.",
            field="text",
        )
    last = there.aggregate(last=Max("place"))["last"] or 0
    question = Question.objects.create(
        owner=owner,
        round=row,
        place=last + 1,
        text=text.strip()[:600],
        low=low.strip()[:100],
        high=high.strip()[:100],
    )
    record(owner=owner, fact=RoundChanged(subject=row.ref))
    return question


@transaction.atomic
def add_ready_questions(*, owner: Any, round_key: object, area: str, method: str) -> list[Question]:
    """The ready questions of an area and a method; those that are there already are left out.

    Raises NotFound or CannotPrepareRound.
    """
    row = _in_preparation(owner, round_key)
    try:
        sets = question_sets(area=Area(area), method=Method(method))
    except ValueError as error:
        raise CannotPrepareRound("Choose an area and a way to ask.", field="method") from error
    there = set(Question.objects.of(owner).filter(round=row).values_list("text", flat=True))
    return [
        add_question(owner=owner, round_key=round_key, text=one.text, low=one.low, high=one.high)
        for each in sets
        for one in each.questions
        if one.text not in there
    ]


def read_people(lines: str) -> list[tuple[str, str]]:
    """Names and addresses, one person a line: "Jonas Weber, jonas@example.org", "Jonas
    <jonas@example.org>", or a name alone.

    Raises CannotPrepareRound for a line with an address that cannot be one.
    """
    found = []
    for number, line in enumerate(filter(None, map(str.strip, lines.splitlines())), start=1):
        name, address = line, ""
        if "@" in line:
            before, _, after = line.rpartition(",")
            name, address = (before, after) if "@" in after and before else parseaddr(line)
            name, address = name.strip().strip('"'), address.strip().strip("<>").lower()
            try:
                validate_email(address)
            except ValidationError as error:
                raise CannotPrepareRound(
                    f"Line {number}: “{line[:80]}” holds no address that mail could go to. "
                    "Write it as: Jonas Weber, jonas@example.org",
                    field="people",
                ) from error
        found.append((name or address.partition("@")[0], address))
    return found


@transaction.atomic
def invite(
    *, owner: Any, round_key: object, group: str, people: Sequence[tuple[str, str]]
) -> list[Invitation]:
    """Add people (name, address or "") to a round that is not open yet, in one rater group.

    Raises NotFound or CannotPrepareRound, also for somebody who is asked already.
    """
    row = _in_preparation(owner, round_key)
    if group not in set(OTHERS_ASKED):
        raise CannotPrepareRound(
            f"Choose in which group they are: {', '.join(OTHERS_ASKED)}.", field="group"
        )
    if not people:
        raise CannotPrepareRound("Name at least one person.", field="people")
    there = Invitation.objects.of(owner).filter(round=row)
    known = {(name.casefold(), address) for name, address in there.values_list("name", "address")}
    addresses = {address for _, address in known if address}
    if len(known) + len(people) > MOST_INVITED:
        raise CannotPrepareRound(
            f"A round takes up to {MOST_INVITED} people. Ask the others in a second one.",
            field="people",
        )
    made = []
    for name, address in people:
        if (address and address in addresses) or (name.casefold(), address) in known:
            raise CannotPrepareRound(f"{name} is asked already.", field="people")
        if address and address == owner.email:
            raise CannotPrepareRound(
                "This is your own address. Your own view has a page of its own.", field="people"
            )
        known.add((name.casefold(), address))
        addresses |= {address} - {""}
        made.append(
            Invitation.objects.create(
                owner=owner, round=row, group=group, name=name[:200], address=address
            )
        )
    LinkUse.objects.bulk_create(LinkUse(invitation=one) for one in made)
    return made
