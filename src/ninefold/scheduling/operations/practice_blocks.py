"""What becomes of a practice block: done, missed, moved, and after all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.activity.operations import record
from ninefold.kernel import clock
from ninefold.kernel.facts.scheduling import BlockDone, BlockMissed, BlockMoved
from ninefold.kernel.refusals import Refusal
from ninefold.scheduling.domain.intervals import Interval
from ninefold.scheduling.models import PracticeBlock, UnplacedPractice
from ninefold.scheduling.operations.practice_plan import PracticeNeed, plan_practice

State = PracticeBlock.State


class CannotChangeBlock(Refusal):
    """The block is not in a state for this."""


@transaction.atomic
def mark_done(*, owner: Any, key: object) -> PracticeBlock:
    """The practice of a block was done. Logging it is left to the room it serves.

    Raises NotFound or CannotChangeBlock.
    """
    row = PracticeBlock.objects.one_of(owner, key)
    if row.state == State.DONE:
        raise CannotChangeBlock("This block is done already.")
    if row.state == State.MOVED:
        raise CannotChangeBlock(
            "This block has moved on: mark the one that took its place, or log the practice."
        )
    change(row, state=State.DONE, is_waiting=False, has_conflict=False)
    record(owner=owner, fact=BlockDone(subject=row.ref, serves=row.serves, minutes=row.minutes))
    return row


@transaction.atomic
def mark_missed(*, owner: Any, key: object) -> PracticeBlock:
    """A block that has begun was missed; the next plan moves it on. Raises NotFound or
    CannotChangeBlock."""
    row = PracticeBlock.objects.one_of(owner, key)
    if row.state != State.PLANNED:
        raise CannotChangeBlock(f"This block is {row.get_state_display()} already.")
    if row.starts_at > clock.now():
        raise CannotChangeBlock("This block is still to come: move it to another time instead.")
    change(row, state=State.MISSED, is_waiting=True, has_conflict=False)
    record(owner=owner, fact=BlockMissed(subject=row.ref, serves=row.serves))
    return row


@transaction.atomic
def reopen_block(*, owner: Any, key: object) -> PracticeBlock:
    """A block was not done or not missed after all. Raises NotFound or CannotChangeBlock."""
    row = PracticeBlock.objects.one_of(owner, key)
    if row.state not in (State.DONE, State.MISSED):
        raise CannotChangeBlock(f"This block is {row.get_state_display()}.")
    return change(row, state=State.PLANNED, is_waiting=False)


@transaction.atomic
def move_block(*, owner: Any, key: object, needs: Sequence[PracticeNeed]) -> PracticeBlock:
    """Find another time for a block that is still to come, in its week or, failing that, later.

    Raises NotFound, and CannotChangeBlock with the reason when there is no other place; nothing
    has changed then.
    """
    row = PracticeBlock.objects.one_of(owner, key)
    if row.state != State.PLANNED:
        raise CannotChangeBlock(f"This block is {row.get_state_display()} already.")
    was_at = row.starts_at
    if was_at <= clock.now():
        change(row, state=State.MISSED, is_waiting=True)
        plan_practice(owner=owner, needs=needs)
    else:
        taken = [Interval(row.starts_at, row.ends_at)]
        plan_practice(owner=owner, needs=needs, avoid=taken, freeze_hours=0)
    row.refresh_from_db()
    if row.removed_at or row.is_waiting or (row.state == State.PLANNED and row.starts_at == was_at):
        found = UnplacedPractice.objects.of(owner).filter(serves_id=row.serves_id).first()
        why = found.message if found else row.reason
        raise CannotChangeBlock(f"There is no other place for it, so it stays. {why}".strip())
    if row.state == State.PLANNED:
        change(row, reason="You asked for another time.")
    record(owner=owner, fact=BlockMoved(subject=row.ref, serves=row.serves))
    return row
