"""Closing the loop: what was heard, what will be tried and by when, and looking again later."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

FOLLOW_UP_DAYS = (30, 60, 90)


@dataclass(frozen=True, slots=True)
class Receipt:
    """What goes back to everyone who was asked."""

    heard: tuple[str, ...]
    trying: str
    by_when: date


class CannotWriteReceipt(ValueError):
    """The receipt lacks something; the message names the field and how to mend it."""


def write_receipt(
    *, heard: Sequence[str], trying: str, by_when: date | None, today: date
) -> Receipt:
    """A receipt from the person's own words. Raises CannotWriteReceipt."""
    kept = tuple(line.strip() for line in heard if line.strip())
    if not kept:
        raise CannotWriteReceipt("heard: is empty. Write one thing that you heard.")
    if not trying.strip():
        raise CannotWriteReceipt("trying: is empty. Name one small thing that you will try.")
    if by_when is None:
        raise CannotWriteReceipt("by_when: is missing. Give the day you will have tried it by.")
    if by_when < today:
        raise CannotWriteReceipt(f"by_when: {by_when} is past. Choose today or a later day.")
    return Receipt(kept, trying.strip(), by_when)


def receipt_text(receipt: Receipt, *, asker: str) -> str:
    """The receipt as plain text for a page or a mail."""
    heard = "\n".join(f"- {line}" for line in receipt.heard)
    day = f"{receipt.by_when.day} {receipt.by_when:%B %Y}"
    return (
        f"Thank you for your feedback.\n\nWhat I heard:\n{heard}\n\n"
        f"What I am trying:\n{receipt.trying}\n\nBy when:\n{day}\n\n{asker}\n"
    )


def follow_up_dates(closed_on: date) -> tuple[date, ...]:
    """The days 30, 60 and 90 days after the round closed."""
    return tuple(closed_on + timedelta(days=days) for days in FOLLOW_UP_DAYS)


def follow_up_due(closed_on: date, answered: Collection[date], today: date) -> date | None:
    """The follow-up to ask for today: the latest day reached and not answered, else None.

    Earlier ones that were missed merge into it, so that nobody is asked twice in a row.
    """
    reached = [day for day in follow_up_dates(closed_on) if day <= today]
    return reached[-1] if reached and reached[-1] not in answered else None
