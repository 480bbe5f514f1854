"""Facts of the learning room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ninefold.kernel.facts.base import Fact


@dataclass(frozen=True, kw_only=True)
class ResourceFinished(Fact):
    """A course, book, article or talk was finished."""

    kind: ClassVar[str] = "learning.resource.finished"


@dataclass(frozen=True, kw_only=True)
class CertificateEarned(Fact):
    kind: ClassVar[str] = "learning.certificate.earned"
