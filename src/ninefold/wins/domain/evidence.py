"""The evidence ladder: how well a win would hold up when somebody asks."""

from dataclasses import dataclass
from enum import IntEnum

from ninefold.wins.domain.win import Win


class Rung(IntEnum):
    CLAIM = 1
    NUMBER = 2
    LINK = 3
    WITNESS = 4


@dataclass(frozen=True, slots=True)
class Standing:
    """The rungs a win stands on, the one step that would help most, and why it counts."""

    rungs: frozenset[Rung]
    next_rung: Rung | None
    next_step: str

    @property
    def is_promotion_grade(self) -> bool:
        """A number, something to look at and somebody who saw it."""
        return len(self.rungs) == len(Rung)

    @property
    def is_one_step_away(self) -> bool:
        return len(self.rungs) == len(Rung) - 1


_STEPS = {
    Rung.NUMBER: "Add one figure: how many, how long, how much, or how often it happens now.",
    Rung.LINK: "Add one thing that somebody can look at: a document, a page, a photo, a message.",
    Rung.WITNESS: "Name one person who saw it and would say so.",
}


def standing(win: Win) -> Standing:
    """Where the win stands. Steps are independent: a witness counts without a number too."""
    rungs = {Rung.CLAIM}
    if win.metric is not None:
        rungs.add(Rung.NUMBER)
    if any(each.title.strip() or each.address.strip() for each in win.evidence):
        rungs.add(Rung.LINK)
    if any(name.strip() for name in win.witnesses):
        rungs.add(Rung.WITNESS)
    missing = sorted(set(Rung) - rungs)
    if not missing:
        return Standing(frozenset(rungs), None, "")
    step = _STEPS[missing[0]]
    if len(missing) == 1:
        step = f"{step} That makes it promotion-grade."
    elif missing[0] is Rung.NUMBER and win.star.result.strip():
        step = f"{step} Your result is the place to look for it."
    return Standing(frozenset(rungs), missing[0], step)
