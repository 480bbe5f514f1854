"""Facts of the skills room."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from ninefold.kernel.facts.base import Fact
from ninefold.kernel.refs import Ref


@dataclass(frozen=True, kw_only=True)
class SkillAdded(Fact):
    kind: ClassVar[str] = "skills.skill.added"


@dataclass(frozen=True, kw_only=True)
class SkillChanged(Fact):
    kind: ClassVar[str] = "skills.skill.changed"


@dataclass(frozen=True, kw_only=True)
class SkillAssessed(Fact):
    """A level was said of a skill. `source` is claim, artefact or endorsement."""

    kind: ClassVar[str] = "skills.evidence.added"
    skill: Ref | None = None
    level: int | None = None
    source: str = ""


@dataclass(frozen=True, kw_only=True)
class SkillLevelReached(Fact):
    """A skill (the subject) stands on a higher level than before."""

    kind: ClassVar[str] = "skills.level.reached"
    level: int | None = None


@dataclass(frozen=True, kw_only=True)
class TargetRoleSet(Fact):
    """A set of levels that a wished-for role asks for was named or changed."""

    kind: ClassVar[str] = "skills.role.set"


@dataclass(frozen=True, kw_only=True)
class SkillTaskAdded(Fact):
    kind: ClassVar[str] = "skills.task.added"
    skill: Ref | None = None
    due_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class SkillTaskChanged(Fact):
    kind: ClassVar[str] = "skills.task.changed"
    skill: Ref | None = None


@dataclass(frozen=True, kw_only=True)
class SkillTaskFinished(Fact):
    """A small task that practises a skill was finished."""

    kind: ClassVar[str] = "skills.task.finished"
    skill: Ref | None = None


@dataclass(frozen=True, kw_only=True)
class PracticeLogged(Fact):
    """Practice was done: the subject is its row, `minutes` its length."""

    kind: ClassVar[str] = "skills.practice.logged"
    minutes: int = 0
    skill: Ref | None = None
    task: Ref | None = None


@dataclass(frozen=True, kw_only=True)
class PracticeChanged(Fact):
    kind: ClassVar[str] = "skills.practice.changed"
    minutes: int = 0
