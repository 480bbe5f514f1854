"""Lines of the capture line that begin with fb: and ask:."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from ninefold.feedback.operations import keep_question, note_feedback
from ninefold.kernel.capture import Capture
from ninefold.kernel.plugs import CaptureVerb, Kept
from ninefold.kernel.refs import Ref
from ninefold.links.operations import link
from ninefold.links.titles import rows_with_words


def _link_to_words(owner: Any, ref: Ref, captured: Capture) -> None:
    """Link what was captured to the one goal and the one person that its words name."""
    named = [("goals.goal", words, "relates to") for words in captured.goals]
    named += [("network.person", words, "involves") for words in captured.people]
    for kind, words, relation in named:
        found = rows_with_words(owner, words.replace("_", " "), kind=kind)
        if len(found) == 1:
            link(owner=owner, source=ref, target=found[0].ref, relation=relation)


def keep_note(owner: Any, captured: Capture, now: datetime) -> Kept:
    """fb: who said it and what was said."""
    said_by = captured.people[0] if captured.people else ""
    row = note_feedback(
        owner=owner,
        text=captured.text,
        said_by=said_by,
        about=", ".join(captured.tags),
        on=captured.on,
    )
    _link_to_words(owner, row.ref, captured)
    by = f" from {said_by}" if said_by else ""
    return Kept(ref=row.ref, echo=f"Kept the feedback{by}", url=row.get_absolute_url())


def keep_ask(owner: Any, captured: Capture, now: datetime) -> Kept:
    """ask: a question for somebody, by a day."""
    person = captured.people[0] if captured.people else ""
    row = keep_question(
        owner=owner, text=captured.text_to_person, person=person, due_on=captured.due or captured.on
    )
    _link_to_words(owner, row.ref, captured)
    whom = f" for {person}" if person else ""
    return Kept(ref=row.ref, echo=f"Kept the question{whom}", url=row.get_absolute_url())


VERBS = [
    CaptureVerb(
        word="fb",
        means="feedback that somebody gave you",
        example="fb: @Jonas says my test plans save him a day +communication",
        keep=keep_note,
    ),
    CaptureVerb(
        word="ask",
        means="a question to ask somebody later",
        example="ask: @Aylin what would make my reports more useful? due:fri",
        keep=keep_ask,
    ),
]
