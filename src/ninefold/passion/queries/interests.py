"""Reads of interest profiles: what others match with, and the sittings behind it."""

from __future__ import annotations

from typing import Any

from ninefold.passion.domain.interest_items import ITEMS, Form, Item, counted, items
from ninefold.passion.domain.interest_perturbation import (
    ASSUMED_NOISE,
    Noise,
    perturbed_scores,
    retest_noise,
)
from ninefold.passion.domain.interest_scoring import score_areas
from ninefold.passion.models import InterestSitting


def items_asked() -> list[tuple[Item, bool]]:
    """All items in their order, and whether the short form asks each."""
    short = set(items(Form.SHORT))
    return [(item, item in short) for item in ITEMS]


def sittings(owner: Any) -> list[InterestSitting]:
    """Finished sittings, the latest first."""
    return list(
        InterestSitting.objects.of(owner)
        .exclude(finished_on=None)
        .order_by("-finished_on", "-created_at")
    )


def open_sitting(owner: Any) -> InterestSitting | None:
    """The sitting that has questions left, if there is one."""
    rows = InterestSitting.objects.of(owner)
    unfinished = rows.filter(finished_on=None).first()
    if unfinished is not None:
        return unfinished
    return next((row for row in rows.filter(form=Form.FULL) if is_open(row)), None)


def is_open(row: InterestSitting) -> bool:
    """Whether questions can be answered: it is not finished, or being carried on."""
    return row.finished_on is None or len(row.answers) < Form(row.form).length


def sitting(owner: Any, key: object) -> InterestSitting:
    """One sitting. Raises NotFound."""
    return InterestSitting.objects.one_of(owner, key)


def counted_answers(row: InterestSitting) -> dict[str, int]:
    """The answers that its profile is made of; empty while it has none."""
    return counted(Form(row.form), row.answers) or {}


def latest_profile(owner: Any) -> tuple[float, ...] | None:
    """The six scores of the latest finished sitting in the order R I A S E C, each 0 to 1; None
    when there is none."""
    found = sittings(owner)[:1]
    return tuple(one.score for one in score_areas(counted_answers(found[0]))) if found else None


def noise_of(found: list[InterestSitting], place: int = 0) -> Noise:
    """The noise of the sitting at `place` among `found` (the latest first): from the next earlier
    one that shares items, or the assumption."""
    for earlier in found[place + 1 :]:
        if noise := _between(earlier, found[place]):
            return noise
    return Noise(ASSUMED_NOISE, 0)


def _between(earlier: InterestSitting, later: InterestSitting) -> Noise | None:
    noise = retest_noise(counted_answers(earlier), counted_answers(later))
    return noise if noise.pairs else None


def perturbed_profiles(owner: Any, count: int) -> list[tuple[float, ...]]:
    """`count` profiles (R I A S E C, 0 to 1) as the latest sitting could have come out on another
    day; the same each time until it is taken again. Empty without a finished sitting."""
    found = sittings(owner)
    if not found:
        return []
    latest = found[0]
    return perturbed_scores(
        counted_answers(latest), noise=noise_of(found).deviation, count=count, seed=str(latest.pk)
    )
