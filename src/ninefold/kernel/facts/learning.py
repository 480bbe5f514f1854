"""Facts of the learning room."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from ninefold.kernel.facts.base import Fact
from ninefold.kernel.refs import Ref


@dataclass(frozen=True, kw_only=True)
class ResourceAdded(Fact):
    """Something to learn from was put into the library."""

    kind: ClassVar[str] = "learning.resource.added"
    due_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class ResourceChanged(Fact):
    kind: ClassVar[str] = "learning.resource.changed"


@dataclass(frozen=True, kw_only=True)
class ResourceStarted(Fact):
    """Begun, or taken up again after a pause."""

    kind: ClassVar[str] = "learning.resource.started"


@dataclass(frozen=True, kw_only=True)
class ResourcePaused(Fact):
    kind: ClassVar[str] = "learning.resource.paused"


@dataclass(frozen=True, kw_only=True)
class ResourceFinished(Fact):
    """A course, book, article or talk was finished."""

    kind: ClassVar[str] = "learning.resource.finished"


@dataclass(frozen=True, kw_only=True)
class ResourceDropped(Fact):
    """Put away without being finished."""

    kind: ClassVar[str] = "learning.resource.dropped"


@dataclass(frozen=True, kw_only=True)
class StudyLogged(Fact):
    """Time was spent on a resource, or it came further."""

    kind: ClassVar[str] = "learning.study_session.logged"
    resource: Ref | None = None
    minutes: int | None = None


@dataclass(frozen=True, kw_only=True)
class ResourceUsed(Fact):
    """What was learnt from a resource was put to use."""

    kind: ClassVar[str] = "learning.use.logged"
    resource: Ref | None = None


@dataclass(frozen=True, kw_only=True)
class OthersTaught(Fact):
    """Something was taught to somebody else."""

    kind: ClassVar[str] = "learning.teaching.given"
    resource: Ref | None = None
    minutes: int | None = None


@dataclass(frozen=True, kw_only=True)
class TeachingChanged(Fact):
    kind: ClassVar[str] = "learning.teaching.changed"


@dataclass(frozen=True, kw_only=True)
class CertificateEarned(Fact):
    kind: ClassVar[str] = "learning.certificate.earned"
    expires_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class CertificateChanged(Fact):
    kind: ClassVar[str] = "learning.certificate.changed"


@dataclass(frozen=True, kw_only=True)
class CertificateRenewed(Fact):
    kind: ClassVar[str] = "learning.certificate.renewed"
    expires_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class FeedFollowed(Fact):
    kind: ClassVar[str] = "learning.feed.followed"
