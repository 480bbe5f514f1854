"""Rounds of feedback, ready to be answered or read."""

from __future__ import annotations

from datetime import timedelta

from ninefold.feedback.operations import (
    add_question,
    answer,
    answer_for_oneself,
    close_round,
    invite,
    open_round,
    prepare_round,
)


def token_of(link):
    return link.address.rstrip("/").rpartition("/")[2]


def named_round(owner, *, people=3):
    """An open named round; returns it, its two questions and a token for each person."""
    row = prepare_round(
        owner=owner,
        title="My part in the release",
        due_on=owner.today + timedelta(days=10),
        is_anonymous=False,
    )
    text = add_question(owner=owner, round_key=row.pk, text="What should I start doing?")
    scale = add_question(
        owner=owner, round_key=row.pk, text="How clear was the plan?", low="Not", high="Very"
    )
    asked = [(f"Colleague {n}", f"c{n}@example.org") for n in range(people)]
    invite(owner=owner, round_key=row.pk, group="peers", people=asked)
    links = open_round(owner=owner, key=row.pk)
    row.refresh_from_db()
    return row, text, scale, [token_of(link) for link in links]


def closed_round(owner):
    row, text, scale, tokens = named_round(owner)
    answer_for_oneself(owner=owner, key=row.pk, given={str(text.pk): "Plan", str(scale.pk): 5})
    for number, token in enumerate(tokens):
        given = {str(text.pk): f"Write to the support team earlier {number}", str(scale.pk): 2}
        answer(token=token, given=given)
    close_round(owner=owner, key=row.pk)
    row.refresh_from_db()
    return row
