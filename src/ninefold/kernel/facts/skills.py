"""Facts of the skills room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ninefold.kernel.facts.base import Fact
from ninefold.kernel.refs import Ref


@dataclass(frozen=True, kw_only=True)
class SkillTaskFinished(Fact):
    """A small task that practises a skill was finished."""

    kind: ClassVar[str] = "skills.task.finished"
    skill: Ref | None = None


@dataclass(frozen=True, kw_only=True)
class SkillLevelReached(Fact):
    """A skill (the subject) stands on a higher level than before."""

    kind: ClassVar[str] = "skills.level.reached"
    level: int | None = None
