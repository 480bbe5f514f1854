"""The way from a name on a wish list to a mentorship, and to its good end."""

from enum import StrEnum


class Stage(StrEnum):
    FOUND = "found"
    ASKED = "asked"
    AGREED = "agreed"
    ACTIVE = "active"
    ENDED = "ended"


MOVES: dict[Stage, tuple[Stage, ...]] = {
    Stage.FOUND: (Stage.ASKED, Stage.ENDED),
    Stage.ASKED: (Stage.AGREED, Stage.FOUND, Stage.ENDED),
    Stage.AGREED: (Stage.ACTIVE, Stage.ENDED),
    Stage.ACTIVE: (Stage.ENDED,),
    Stage.ENDED: (Stage.FOUND,),
}

_REASONS = {
    (Stage.FOUND, Stage.AGREED): "They have not been asked yet. Ask first.",
    (Stage.FOUND, Stage.ACTIVE): "They have not been asked yet. Ask first.",
    (Stage.ASKED, Stage.ACTIVE): "They have not agreed yet. Note their yes first.",
    (Stage.AGREED, Stage.FOUND): "They already said yes. End it if it will not come about.",
    (Stage.AGREED, Stage.ASKED): "They already said yes. End it if it will not come about.",
    (Stage.ACTIVE, Stage.AGREED): "You are already meeting. End the mentorship when it is over.",
}


class CannotMove(ValueError):
    """The move is not possible; the message says why and what is possible instead."""


def allowed_moves(stage: Stage, *, has_agreement: bool = True) -> tuple[Stage, ...]:
    """Where a mentorship can go from ``stage``. Becoming active needs a complete agreement."""
    return tuple(to for to in MOVES[stage] if has_agreement or to is not Stage.ACTIVE)


def move(stage: Stage, to: Stage, *, has_agreement: bool = True) -> Stage:
    """The new stage. Raises CannotMove."""
    if to in allowed_moves(stage, has_agreement=has_agreement):
        return to
    possible = " or ".join(each.value for each in allowed_moves(stage, has_agreement=has_agreement))
    if to is stage:
        reason = f"It is {stage.value} already."
    elif to is Stage.ACTIVE and stage is Stage.AGREED:
        reason = "The agreement has open questions. Answer them together first."
    elif stage is Stage.ENDED:
        reason = "It has ended. To begin anew, put them back on your wish list."
    else:
        reason = _REASONS.get((stage, to), f"From {stage.value} there is no way to {to.value}.")
    raise CannotMove(f"stage: {reason} Possible now: {possible}.")
