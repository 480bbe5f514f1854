"""A résumé in the open JSON Resume format (version 1.0.0), as far as it is known here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from ninefold.wins.domain.figures import change, quantity
from ninefold.wins.domain.public_addresses import is_public_address
from ninefold.wins.domain.typeset import printable
from ninefold.wins.domain.win import Metric, Win

SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"
LARGE, MEDIUM = 3, 2
MOST_HIGHLIGHTS, MOST_PROJECTS = 12, 8


@dataclass(frozen=True, slots=True)
class SkillHeld:
    """A skill with the level that was reached (0 for none) and the heading it stands under."""

    name: str
    level: int = 0
    category: str = ""


@dataclass(frozen=True, slots=True)
class CertificateHeld:
    """A certificate; ``address`` may be empty."""

    name: str
    on: date
    issuer: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Post:
    """Where somebody works and as what; everything may be left open."""

    organisation: str = ""
    position: str = ""
    since: date | None = None


def json_resume(
    *,
    name: str,
    email: str = "",
    post: Post,
    wins: Sequence[Win],
    skills: Sequence[SkillHeld] = (),
    certificates: Sequence[CertificateHeld] = (),
    written_at: datetime,
) -> dict[str, Any]:
    """The résumé as a value for JSON; parts without content are left out.

    ``wins`` come as they may be told to a stranger. Medium and large ones are the highlights of
    the post, largest and latest first; large ones are projects too, with their account.
    """
    ranked = sorted(
        (win for win in wins if win.impact >= MEDIUM),
        key=lambda win: (-win.impact, win.metric is None, -win.on.toordinal(), win.title),
    )
    position = printable(post.position)
    resume: dict[str, Any] = {
        "$schema": SCHEMA,
        "basics": _filled(name=printable(name), label=position, email=email.strip()),
    }
    highlights = [highlight(win) for win in ranked[:MOST_HIGHLIGHTS]]
    if post.organisation.strip() or position:
        resume["work"] = [
            _filled(
                name=printable(post.organisation),
                position=position,
                startDate=post.since.isoformat() if post.since else "",
                highlights=highlights,
            )
        ]
        chosen = [win for win in ranked if win.impact == LARGE]
    else:
        chosen = ranked
    resume |= _filled(
        projects=[_project(win) for win in chosen[:MOST_PROJECTS]],
        skills=[
            _filled(
                name=printable(one.name),
                level=f"Level {one.level}" if one.level else "",
                keywords=[printable(one.category)] if one.category.strip() else [],
            )
            for one in skills
        ],
        certificates=[
            _filled(
                name=printable(one.name),
                date=one.on.isoformat(),
                issuer=printable(one.issuer),
                url=one.address if is_public_address(one.address) else "",
            )
            for one in certificates
        ],
    )
    resume["meta"] = {
        "version": "v1.0.0",
        "lastModified": written_at.replace(tzinfo=None, microsecond=0).isoformat(),
    }
    return resume


def highlight(win: Win) -> str:
    """A win in one line: its title, and its figure when the title does not say it."""
    title = printable(win.title).replace("\n", " ")
    return f"{title} ({_figure(win.metric)})" if win.metric is not None else title


def _figure(metric: Metric) -> str:
    after = quantity(metric.after, metric.unit)
    before = "" if metric.before is None else f"{quantity(metric.before, metric.unit)} → "
    moved = change(metric)
    words = f"{before}{after}{f', {moved}' if moved else ''}"
    return printable(f"{metric.name}: {words}" if metric.name.strip() else words)


def _project(win: Win) -> dict[str, Any]:
    account = " ".join(text for _, text in win.star.parts()) or win.story
    proof = next((one.address for one in win.evidence if is_public_address(one.address)), "")
    return _filled(
        name=printable(win.title).replace("\n", " "),
        description=printable(account),
        endDate=win.on.isoformat(),
        highlights=[_figure(win.metric)] if win.metric is not None else [],
        keywords=[printable(win.skill)] if win.skill.strip() else [],
        url=proof,
    )


def _filled(**values: Any) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value}
