"""First words for a message to a person, to be made one's own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from ninefold.kernel.names import first_name
from ninefold.network.models import Person


@dataclass(frozen=True)
class Draft:
    """A message as it could begin."""

    subject: str
    text: str


def mail_link(address: str, subject: str, text: str) -> str:
    """A link that opens the owner's own mail program with the message, or "" without an
    address. The text is cut where programs cut links."""
    if not address:
        return ""
    body = quote(text[:1500].replace("\r\n", "\n").replace("\n", "\r\n"))
    return f"mailto:{quote(address, safe='@+')}?subject={quote(subject)}&body={body}"


def greeting(owner: Any, person: Person, lines: list[str]) -> str:
    """The lines between a greeting and the owner's name."""
    return "\n\n".join(
        [f"Dear {first_name(person.name)},", *lines, f"Best wishes,\n{owner.get_short_name()}"]
    )


def touch_draft(owner: Any, person: Person, goal: str = "") -> Draft:
    """To be in touch again; with a goal, what one would like to hear about it."""
    lines = ["it has been a while, and I wondered how you are."]
    if goal:
        lines += [
            f"I am working on something at the moment: {goal}. You came to mind, because of what "
            "you do" + (f" at {person.organisation}." if person.organisation else "."),
            "Would you have a quarter of an hour for me in the next weeks? A few lines by mail "
            "would help just as much.",
        ]
    else:
        lines.append("What are you busy with these days?")
    return Draft(
        "How are you?" if not goal else "A question to you", greeting(owner, person, lines)
    )


def asking_draft(owner: Any, person: Person, purpose: str) -> Draft:
    """To ask for an informational interview."""
    about = person.role or "what you do"
    want = (
        f"I would like to understand: {purpose}"
        if purpose
        else (
            f"I would like to understand how you came to be {about}"
            if person.role
            else "I would like to understand how you came to the work you do."
        )
    )
    lines = [
        "I am finding out where my own work could lead, and your path is one I would like to "
        "hear about.",
        want.rstrip(".") + ".",
        "Would you have twenty minutes for me, by phone or over a coffee that I bring? I come "
        "with questions, and I am not asking for a job.",
    ]
    return Draft("Twenty minutes about your path?", greeting(owner, person, lines))


def thanks_draft(owner: Any, person: Person, learnt: str) -> Draft:
    """To say thanks after an interview, with what stayed."""
    stays = f"What stays with me: {_lower(learnt.splitlines()[0])}" if learnt.strip() else ""
    lines = [
        "thank you for your time and for speaking so openly.",
        stays,
        "I will tell you what comes of it. And if there is something that I can do for you, "
        "please say so.",
    ]
    return Draft("Thank you", greeting(owner, person, [line for line in lines if line]))


def _lower(text: str) -> str:
    words = text.strip()
    if words[:2] in {"I ", "I'"} or words[:2].isupper():
        return words
    return words[:1].lower() + words[1:]
