"""When anonymous answers may be shown, and in what shape.

An answer carries no rater and no time. A report depends on nothing but the multiset of
(group, question, body), so it cannot say in which order answers came or who gave which.
"""

import hashlib
import hmac
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from ninefold.feedback.domain.attacks import attacks_on
from ninefold.feedback.domain.report import (
    Answer,
    Body,
    Cell,
    HeldBack,
    QuestionReport,
    Report,
)

USUAL_MINIMUM = 5
FLOOR = 3


def checked_minimum(minimum: int) -> int:
    """The minimum itself. Raises ValueError when it is below the floor of 3."""
    if minimum < FLOOR:
        raise ValueError(
            f"minimum: {minimum} is too small to keep anyone anonymous. "
            f"Choose {FLOOR} or more; {USUAL_MINIMUM} is usual."
        )
    return minimum


def pooled_groups(counts: Mapping[str, int], minimum: int) -> tuple[tuple[str, ...], ...]:
    """Partition the groups so that each part has at least ``minimum`` answers.

    Groups that are large enough stand alone. The remainder is pooled; when the pool itself is
    too small it takes in the smallest group that stood alone, since otherwise the total less
    the groups shown would give the small pool away. Empty when all together are too few.
    Groups without an answer are left out. Order follows ``counts``.
    """
    checked_minimum(minimum)
    present = {group: count for group, count in counts.items() if count > 0}
    alone = [group for group, count in present.items() if count >= minimum]
    pool = [group for group in present if group not in alone]
    while pool and sum(present[group] for group in pool) < minimum:
        if not alone:
            return ()
        smallest = min(alone, key=lambda group: (present[group], group))
        alone.remove(smallest)
        pool.append(smallest)
    order = list(present)
    parts: list[tuple[str, ...]] = [(group,) for group in alone]
    if pool:
        parts.append(tuple(sorted(pool, key=order.index)))
    return tuple(sorted(parts, key=lambda part: (len(part) > 1, order.index(part[0]))))


def shuffled(bodies: Iterable[Body], question: str, secret: bytes) -> tuple[Body, ...]:
    """The bodies in an order that follows only from the secret, the question and their text.

    A keyed hash as sort key gives each question its own order, so that the third answer here
    and the third answer there have nothing to do with each other. Raises ValueError when the
    secret is shorter than 16 bytes.
    """
    if len(secret) < 16:
        raise ValueError("secret: needs at least 16 bytes. Give the round's own random secret.")

    def key(body: Body) -> tuple[bytes, str]:
        text = f"{type(body).__name__}\x00{body}"
        message = f"{len(question)}\x00{question}\x00{text}".encode("utf-8", "surrogatepass")
        return hmac.new(secret, message, hashlib.sha256).digest(), text

    return tuple(sorted(bodies, key=key))


def publishable(
    answers: Iterable[Answer],
    groups: Sequence[str],
    minimum: int = USUAL_MINIMUM,
    *,
    secret: bytes,
    is_closed: bool = True,
    earlier: Sequence[Report] = (),
) -> Report | HeldBack:
    """The round's report, or why nothing of it is shown.

    ``groups`` are the rater groups in the asker's order; ``secret`` belongs to the round and
    stays on the server; ``earlier`` are reports of the same round that were already shown.
    Questions appear in alphabetical order of their key. Raises ValueError for a minimum
    below the floor, a short secret or an answer of a group that is not listed.
    """
    checked_minimum(minimum)
    given = list(answers)
    if strangers := sorted({answer.group for answer in given} - set(groups)):
        raise ValueError(
            f"groups: {', '.join(strangers)} has answers but is not listed. List every group."
        )
    if not is_closed:
        return HeldBack("The round is still open. Its answers are shown once, when it closes.")
    if earlier:
        return HeldBack(
            "This round was already published. Showing it again could tell who answered since."
        )
    reports = tuple(
        _question_report(question, given, groups, minimum, secret)
        for question in sorted({answer.question for answer in given})
    )
    if all(report.is_withheld for report in reports):
        return HeldBack(
            f"Fewer than {minimum} answers can be shown together on any question. "
            "Ask more people, or ask for named feedback."
        )
    report = Report(minimum, reports)
    if found := attacks_on(report):
        return HeldBack(
            "The report could tell who said what, so it is held back.",
            tuple(attack.kind for attack in found),
        )
    return report


def _question_report(
    question: str, answers: Sequence[Answer], groups: Sequence[str], minimum: int, secret: bytes
) -> QuestionReport:
    here = [answer for answer in answers if answer.question == question]
    counts = Counter(answer.group for answer in here)
    parts = pooled_groups({group: counts[group] for group in dict.fromkeys(groups)}, minimum)

    def cell(part: tuple[str, ...]) -> Cell:
        bodies = (answer.body for answer in here if answer.group in part)
        return Cell(part, shuffled(bodies, question, secret))

    cells = tuple(cell(part) for part in parts)
    if any(_is_unanimous(each) for each in cells) and len(cells) > 1:
        # One group of one mind gives all its members away; among everyone it may not.
        cells = (cell(tuple(group for part in parts for group in part)),)
    if any(_is_unanimous(each) for each in cells):
        cells = ()
    return QuestionReport(question, cells)


def _is_unanimous(cell: Cell) -> bool:
    return len({(type(body), body) for body in cell.bodies}) == 1
