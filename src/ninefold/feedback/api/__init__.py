"""Feedback through the API: the same operations as the pages, and no more to see than there.

Opening a round hands out private links, which belong to the people asked: it needs the scope
"feedback:invite", which no token for reading and writing holds by itself.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router, Status

from ninefold.accounts.api_access import needs
from ninefold.activity.operations import remove
from ninefold.feedback.api.shapes import (
    ActionItemIn,
    ActionItemOut,
    AskedIn,
    AskIn,
    AskOut,
    DoneIn,
    NoteIn,
    NoteOut,
    OpenedOut,
    PeopleIn,
    QuestionIn,
    QuestionText,
    ReceiptIn,
    RoundIn,
    RoundOut,
    RoundWhole,
)
from ninefold.feedback.domain.question_check import check_question
from ninefold.feedback.domain.questions import Area, Method, question_sets
from ninefold.feedback.operations import (
    add_question,
    close_round,
    give_receipt,
    invite,
    keep_question,
    mark_action_item,
    mark_step,
    note_asked,
    note_feedback,
    open_round,
    plan_action_item,
    prepare_round,
)
from ninefold.feedback.pages import RoundPage, round_page
from ninefold.feedback.queries import (
    action_item as find_action_item,
)
from ninefold.feedback.queries import (
    done_action_items,
    open_action_items,
    questions_to_ask,
)
from ninefold.feedback.queries import (
    notes as find_notes,
)
from ninefold.feedback.queries import (
    question_to_ask as find_question,
)
from ninefold.feedback.queries import (
    rounds as find_rounds,
)
from ninefold.kernel.refs import Ref
from ninefold.kernel.refusals import Refusal

router = Router(tags=["feedback"])
READ, WRITE = needs("feedback:read"), needs("feedback:write")
INVITE = needs("feedback:invite")


def _owner(request: HttpRequest) -> Any:
    return request.auth  # type: ignore[attr-defined]


def _whole(page: RoundPage) -> dict[str, Any]:
    row: Any = page.round
    questions = [
        {
            "id": one.question.pk,
            "text": one.question.text,
            "low": one.question.low,
            "high": one.question.high,
            "own": one.own,
            "cells": one.cells,
            "themes": [
                {"phrase": each.phrase, "answers": each.answers, "sentences": list(each.sentences)}
                for each in one.themes
            ],
        }
        for one in page.shown
    ]
    names = RoundWhole.model_fields.keys() - {"questions", "people", "heard"}
    return {
        **{name: getattr(row, name) for name in names},
        "heard": row.heard.splitlines(),
        "people": page.people,
        "questions": questions,
    }


def _item(row: Any) -> dict[str, Any]:
    names = ("id", "title", "due_on", "done_on")
    return {**{name: getattr(row, name) for name in names}, "steps": row.all_steps}


def _ref(text: str, field: str) -> Ref | None:
    try:
        return Ref.read(text) if text else None
    except ValueError as error:
        raise Refusal("Name a row like this: goals.goal:<id>", field=field) from error


@router.post("/check/", auth=READ)
def check(request: HttpRequest, body: QuestionText) -> dict[str, Any]:
    """The check of a question: findings with rule, span, reason and proposals."""
    return {
        "findings": [
            {
                "rule": one.rule,
                "start": one.start,
                "end": one.end,
                "reason": one.reason,
                "proposals": list(one.proposals),
            }
            for one in check_question(body.text, is_scale=body.is_scale)
        ]
    }


@router.get("/question-sets/", auth=READ)
def ready_questions(
    request: HttpRequest, area: Area | None = None, method: Method | None = None
) -> list[dict[str, Any]]:
    """Ready questions, by area and method."""
    return [
        {
            "area": one.area,
            "method": one.method,
            "questions": [
                {"text": each.text, "low": each.low, "high": each.high} for each in one.questions
            ],
        }
        for one in question_sets(area=area, method=method)
    ]


@router.get("/rounds/", response=list[RoundOut], auth=READ)
def rounds(request: HttpRequest) -> Any:
    """Your rounds."""
    return find_rounds(_owner(request))


@router.post("/rounds/", response={201: RoundOut}, auth=WRITE)
def new_round(request: HttpRequest, body: RoundIn) -> Any:
    """Prepare a round; nothing is sent yet."""
    values = body.dict() | {"area": body.area or "", "method": body.method or ""}
    return Status(201, prepare_round(owner=_owner(request), **values))


@router.get("/rounds/{uuid:key}/", response=RoundWhole, auth=READ)
def one_round(request: HttpRequest, key: UUID) -> Any:
    """One round with all that its page shows."""
    return _whole(round_page(_owner(request), key))


@router.delete("/rounds/{uuid:key}/", response={204: None}, auth=WRITE)
def round_removal(request: HttpRequest, key: UUID) -> Any:
    """Remove a round; it can be restored for 30 days."""
    remove(owner=_owner(request), ref=Ref("feedback.round", str(key)))
    return Status(204, None)


@router.post("/rounds/{uuid:key}/questions/", response={201: RoundWhole}, auth=WRITE)
def question(request: HttpRequest, key: UUID, body: QuestionIn) -> Any:
    """Add a question to a round that is not open yet."""
    add_question(owner=_owner(request), round_key=key, **body.dict())
    return Status(201, _whole(round_page(_owner(request), key)))


@router.post("/rounds/{uuid:key}/people/", response={201: RoundWhole}, auth=WRITE)
def people(request: HttpRequest, key: UUID, body: PeopleIn) -> Any:
    """Name people to ask, of one rater group."""
    named = [(one.name.strip(), one.address.strip().lower()) for one in body.people]
    invite(owner=_owner(request), round_key=key, group=body.group, people=named)
    return Status(201, _whole(round_page(_owner(request), key)))


@router.post("/rounds/{uuid:key}/opening/", response=OpenedOut, auth=INVITE)
def opening(request: HttpRequest, key: UUID) -> Any:
    """Open a round: mail goes out to everybody with an address, and each private link is in
    this answer and nowhere else."""
    links = open_round(owner=_owner(request), key=key)
    return {"links": [asdict(link) for link in links]}


@router.post("/rounds/{uuid:key}/closing/", response=RoundWhole, auth=WRITE)
def closing(request: HttpRequest, key: UUID) -> Any:
    """Close a round for good; an anonymous one is published once, now."""
    close_round(owner=_owner(request), key=key)
    return _whole(round_page(_owner(request), key))


@router.post("/rounds/{uuid:key}/receipt/", response=RoundWhole, auth=WRITE)
def receipt(request: HttpRequest, key: UUID, body: ReceiptIn) -> Any:
    """Tell those who were asked what was heard, what is tried and by when."""
    give_receipt(
        owner=_owner(request),
        key=key,
        heard="\n".join(" ".join(line.split()) for line in body.heard),
        trying=body.trying,
        by_when=body.by_when,
    )
    return _whole(round_page(_owner(request), key))


@router.get("/notes/", response=list[NoteOut], auth=READ)
def notes(request: HttpRequest) -> Any:
    """Feedback noted by hand, latest first."""
    return find_notes(_owner(request))


@router.post("/notes/", response={201: NoteOut}, auth=WRITE)
def new_note(request: HttpRequest, body: NoteIn) -> Any:
    """Note what somebody said."""
    return Status(201, note_feedback(owner=_owner(request), **body.dict()))


@router.delete("/notes/{uuid:key}/", response={204: None}, auth=WRITE)
def note_removal(request: HttpRequest, key: UUID) -> Any:
    """Remove a note; it can be restored for 30 days."""
    remove(owner=_owner(request), ref=Ref("feedback.feedback_note", str(key)))
    return Status(204, None)


@router.get("/questions-to-ask/", response=list[AskOut], auth=READ)
def asks(request: HttpRequest, is_asked: bool = False) -> Any:
    """Questions kept for later; with `is_asked` those that were asked."""
    return questions_to_ask(_owner(request), is_asked=is_asked)


@router.post("/questions-to-ask/", response={201: AskOut}, auth=WRITE)
def new_ask(request: HttpRequest, body: AskIn) -> Any:
    """Keep a question to ask somebody."""
    return Status(201, keep_question(owner=_owner(request), **body.dict()))


@router.post("/questions-to-ask/{uuid:key}/asked/", response=AskOut, auth=WRITE)
def asked(request: HttpRequest, key: UUID, body: AskedIn) -> Any:
    """It was asked; what was answered becomes a note."""
    note_asked(owner=_owner(request), key=key, answer=body.answer)
    return find_question(_owner(request), key)


@router.get("/action-items/", response=list[ActionItemOut], auth=READ)
def action_items(request: HttpRequest, is_done: bool = False) -> Any:
    """What you do because of feedback; with `is_done` what was done."""
    find = done_action_items if is_done else open_action_items
    return [_item(row) for row in find(_owner(request))]


@router.post("/action-items/", response={201: ActionItemOut}, auth=WRITE)
def new_action_item(request: HttpRequest, body: ActionItemIn) -> Any:
    """Plan something; `source` and `serves` are refs such as "goals.goal:<id>"."""
    row = plan_action_item(
        owner=_owner(request),
        title=body.title,
        due_on=body.due_on,
        steps=body.steps,
        source=_ref(body.source, "source"),
        serves=_ref(body.serves, "serves"),
    )
    return Status(201, _item(find_action_item(_owner(request), row.pk)))


@router.post("/action-items/{uuid:key}/completion/", response=ActionItemOut, auth=WRITE)
def completion(request: HttpRequest, key: UUID, body: DoneIn) -> Any:
    """It is done, or not after all."""
    mark_action_item(owner=_owner(request), key=key, is_done=body.is_done)
    return _item(find_action_item(_owner(request), key))


@router.post("/steps/{uuid:key}/completion/", response=ActionItemOut, auth=WRITE)
def step_completion(request: HttpRequest, key: UUID, body: DoneIn) -> Any:
    """A step is done, or not after all."""
    row: Any = mark_step(owner=_owner(request), key=key, is_done=body.is_done)
    return _item(find_action_item(_owner(request), row.action_item_id))
