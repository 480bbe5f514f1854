"""What goes in and out of the feedback API."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from ninja import Field, Schema

from ninefold.feedback.domain.questions import Area, Method


class QuestionText(Schema):
    text: str = Field(..., max_length=1000)
    is_scale: bool = False


class RoundIn(Schema):
    title: str = Field(..., min_length=1, max_length=200)
    due_on: date
    is_anonymous: bool = True
    minimum: int = Field(5, ge=3, le=20)
    message: str = Field("", max_length=2000)
    area: Area | None = None
    method: Method | None = None


class QuestionIn(Schema):
    text: str = Field(..., min_length=1, max_length=600)
    low: str = Field("", max_length=100)
    high: str = Field("", max_length=100)


class PersonIn(Schema):
    name: str = Field(..., min_length=1, max_length=200)
    address: str = Field("", max_length=254, pattern=r"^$|^[^@\s]+@[^@\s]+\.[^@\s]+$")


class PeopleIn(Schema):
    group: str
    people: list[PersonIn] = Field(..., min_length=1, max_length=60)


class ReceiptIn(Schema):
    heard: list[str] = Field(..., min_length=1, max_length=20)
    trying: str = Field(..., min_length=1, max_length=400)
    by_when: date


class RoundOut(Schema):
    id: UUID
    title: str
    state: str
    is_anonymous: bool
    minimum: int
    due_on: date
    opened_on: date | None
    closed_on: date | None
    receipt_on: date | None


class SaidOut(Schema):
    body: str | int
    name: str


class CellOut(Schema):
    heading: str
    said: list[SaidOut]


class ThemeOut(Schema):
    phrase: str
    answers: int
    sentences: list[str]


class QuestionOut(Schema):
    id: UUID
    text: str
    low: str
    high: str
    own: str | int | None
    cells: list[CellOut]
    themes: list[ThemeOut]


class RoundWhole(RoundOut):
    held_back: str
    notes: str
    heard: list[str]
    trying: str
    by_when: date | None
    people: int
    questions: list[QuestionOut]


class LinkOut(Schema):
    name: str
    group: str
    address: str
    is_mailed: bool


class OpenedOut(Schema):
    links: list[LinkOut]


class NoteIn(Schema):
    text: str = Field(..., min_length=1, max_length=5000)
    said_by: str = Field("", max_length=200)
    about: str = Field("", max_length=200)
    on: date | None = None


class NoteOut(NoteIn):
    id: UUID
    on: date


class AskIn(Schema):
    text: str = Field(..., min_length=1, max_length=600)
    person: str = Field("", max_length=200)
    due_on: date | None = None


class AskOut(AskIn):
    id: UUID
    asked_on: date | None
    answer: str


class AskedIn(Schema):
    answer: str = Field("", max_length=5000)


class ActionItemIn(Schema):
    title: str = Field(..., min_length=1, max_length=300)
    due_on: date | None = None
    steps: list[str] = Field([], max_length=20)
    source: str = ""
    serves: str = ""


class StepOut(Schema):
    id: UUID
    title: str
    done_on: date | None


class ActionItemOut(Schema):
    id: UUID
    title: str
    due_on: date | None
    done_on: date | None
    steps: list[StepOut]


class DoneIn(Schema):
    is_done: bool = True
