"""Drafts of wins, made from what happened elsewhere."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

from django.db import transaction

from ninefold.activity.operations import record
from ninefold.activity.queries import cards, entries
from ninefold.kernel.facts.goals import GoalAchieved, MilestoneAchieved
from ninefold.kernel.facts.learning import CertificateEarned, ResourceFinished
from ninefold.kernel.facts.skills import SkillLevelReached, SkillTaskFinished
from ninefold.kernel.facts.wins import WinDrafted
from ninefold.kernel.plugs import Happened, kinds
from ninefold.kernel.refs import Ref
from ninefold.kernel.refusals import NotFound
from ninefold.wins.models import Win, WinDraft
from ninefold.wins.operations.checking import CannotKeepWin
from ninefold.wins.operations.keeping import keep_win
from ninefold.wins.queries.remembered import WEIGHT

SUGGESTED_BY = (
    GoalAchieved,
    MilestoneAchieved,
    SkillTaskFinished,
    SkillLevelReached,
    ResourceFinished,
    CertificateEarned,
)
_IMPACT = {GoalAchieved.kind: 2, SkillLevelReached.kind: 2, CertificateEarned.kind: 2}


def _title(happened: Happened, title: str) -> str:
    if happened.kind == SkillLevelReached.kind:
        level = happened.data.get("level")
        return f"{title}: reached level {level}" if level else f"{title}: reached a new level"
    if happened.kind == CertificateEarned.kind:
        return f"Earned the certificate {title}"
    if happened.kind == ResourceFinished.kind:
        return f"Finished {title}"
    return title


@transaction.atomic
def draft_from(owner: Any, happened: Happened) -> WinDraft | None:
    """A draft for something that happened; called again, the same one. None when its row is
    gone by now."""
    known = WinDraft.objects.filter(owner=owner, entry_id=happened.id).first()
    if known is not None:
        return known
    card = cards(owner, [happened.subject]).get(happened.subject)
    if card is None:
        return None
    row = WinDraft.objects.create(
        owner=owner,
        entry_id=happened.id,
        source_kind=happened.subject.kind,
        source_id=happened.subject.id,
        because=happened.kind,
        title=_title(happened, card.title)[:300],
        on=happened.occurred_at.astimezone(ZoneInfo(owner.time_zone)).date(),
        impact=_IMPACT.get(happened.kind, 1),
    )
    record(
        owner=owner,
        fact=WinDrafted(subject=row.ref, source=happened.subject),
        occurred_at=happened.occurred_at,
    )
    return row


@transaction.atomic
def draft_from_entry(*, owner: Any, key: object) -> WinDraft:
    """A draft for an entry of the log that the owner remembers as a win. Raises NotFound for an
    entry that is not there, is of no such sort, or whose row is gone."""
    entry = entries(owner, facts=list(WEIGHT)).filter(pk=key).first()
    draft = None
    if entry is not None:
        draft = draft_from(
            owner,
            Happened(
                id=str(entry.pk),
                kind=entry.kind,
                subject=entry.subject,
                occurred_at=entry.occurred_at,
                data=entry.data,
            ),
        )
    if draft is None:
        raise NotFound()
    return draft


@transaction.atomic
def keep_draft(*, owner: Any, key: object, title: str = "", impact: int | None = None) -> Win:
    """Make the draft a win, with the row it came from linked; a goal is linked as served too.

    Raises NotFound, or CannotKeepWin when it was kept before.
    """
    draft = WinDraft.objects.select_for_update().one_of(owner, key)
    if draft.win_id is not None:
        raise CannotKeepWin("This draft is kept already.")
    source = draft.source
    kind = kinds().get(source.kind)
    is_there = kind is not None and kind.is_linkable and source in cards(owner, [source])
    win = keep_win(
        owner=owner,
        title=title or draft.title,
        on=min(draft.on, owner.today),
        impact=draft.impact if impact is None else impact,
        goals=_served(owner, draft),
        story=draft.story,
        evidence=[(str(name), str(address)) for name, address in draft.evidence],
        source=source if is_there else None,
    )
    WinDraft.objects.filter(pk=draft.pk).update(win=win)
    return win


def _served(owner: Any, draft: WinDraft) -> list[Ref]:
    """For a milestone, the goal that it belongs to."""
    if draft.because != MilestoneAchieved.kind:
        return []
    entry = entries(owner).filter(pk=draft.entry_id).first()
    goal = entry.data.get("goal") if entry else None
    found = [Ref.read(goal)] if goal else []
    return [ref for ref in found if ref in cards(owner, found)]
