"""The résumé in the JSON Resume format, gathered from wins and from what other rooms tell."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from django.apps import apps

from ninefold.activity.queries import cards, entries
from ninefold.kernel import clock
from ninefold.kernel.facts.learning import CertificateEarned
from ninefold.kernel.facts.skills import SkillLevelReached
from ninefold.kernel.periods import Period, last_days
from ninefold.kernel.plugs import kinds
from ninefold.kernel.refs import Ref
from ninefold.wins.domain.audience import Reader
from ninefold.wins.domain.figures import day
from ninefold.wins.domain.resume import CertificateHeld, Post, SkillHeld, json_resume
from ninefold.wins.pages.lens import lens_of, tell
from ninefold.wins.queries import connected, domain_win, wins
from ninefold.wins.queries.kept import SKILL_KIND

CERTIFICATE_KIND = "learning.certificate"
MOST_SKILLS = 40
USUAL_DAYS = 3 * 365


@dataclass(frozen=True)
class AskedResume:
    """What a résumé was asked for; `shows_email` is asked for each time."""

    post: Post = field(default_factory=Post)
    shows_email: bool = False
    period: Period | None = None


def resume(owner: Any, asked: AskedResume) -> dict[str, Any]:
    """The résumé as a value for JSON: three years of wins as the public is told of them, skills
    with the level reached, certificates that are still held."""
    period = asked.period or last_days(owner.today, USUAL_DAYS)
    lens = lens_of(owner, Reader.PUBLIC)
    rows = list(wins(owner, period))
    around = connected(owner, rows)
    told = [tell(lens, row, domain_win(row, around)).win for row in rows]
    return json_resume(
        name=str(owner),
        email=owner.email if asked.shows_email else "",
        post=asked.post,
        wins=[win for win in told if win is not None],
        skills=[
            SkillHeld(lens.text(one.name), one.level, lens.text(one.category))
            for one in _skills(owner)
        ],
        certificates=[
            CertificateHeld(lens.text(one.name), one.on, lens.text(one.issuer), one.address)
            for one in _certificates(owner)
        ],
        written_at=clock.now(),
    )


def with_days_in_words(resume: dict[str, Any]) -> dict[str, Any]:
    """The résumé for a page: its days as people write them."""
    days = {"startDate", "endDate", "date"}

    def said(value: Any) -> Any:
        if isinstance(value, list):
            return [said(one) for one in value]
        if isinstance(value, dict):
            return {
                key: day(date.fromisoformat(one)) if key in days else said(one)
                for key, one in value.items()
            }
        return value

    shown: dict[str, Any] = said(resume)
    return shown


def resume_json(owner: Any, asked: AskedResume) -> bytes:
    """The résumé as a file."""
    return (json.dumps(resume(owner, asked), ensure_ascii=False, indent=2) + "\n").encode()


def _rows(owner: Any, name: str) -> list[Any]:
    """The rows of a kind of another room, which may not be there."""
    kind = kinds().get(name)
    return list(apps.get_model(kind.model).objects.of(owner)[:500]) if kind is not None else []


def _skills(owner: Any) -> list[SkillHeld]:
    levels: dict[Ref, int] = {}
    for entry in entries(owner, facts=[SkillLevelReached]):
        level = entry.data.get("level")
        if isinstance(level, int):
            levels[entry.subject] = max(level, levels.get(entry.subject, 0))
    rows = _rows(owner, SKILL_KIND)
    shown = cards(owner, [row.ref for row in rows])
    found = [
        SkillHeld(shown[row.ref].title, levels.get(row.ref, 0), getattr(row, "category", "") or "")
        for row in rows
        if row.ref in shown
    ]
    found.sort(key=lambda one: (-one.level, one.name.casefold()))
    return found[:MOST_SKILLS]


def _certificates(owner: Any) -> list[CertificateHeld]:
    zone = ZoneInfo(owner.time_zone)
    earned = {
        entry.subject: entry.occurred_at.astimezone(zone).date()
        for entry in entries(owner, facts=[CertificateEarned])
    }
    found = []
    for row in _rows(owner, CERTIFICATE_KIND):
        ends = getattr(row, "expires_on", None)
        if row.ref not in earned or (ends is not None and ends < owner.today):
            continue
        card = kinds()[CERTIFICATE_KIND].card(row)
        address = getattr(row, "address", "")
        found.append(CertificateHeld(card.title, earned[row.ref], card.detail, address))
    found.sort(key=lambda one: (-one.on.toordinal(), one.name))
    return found
