"""The word for "no": what is wrong, in which field, and the way out."""

from __future__ import annotations


class Refusal(Exception):
    """An operation says no to what a person asked.

    `message` says what is wrong and how to mend it, as a sentence to show; `field` names the
    form or API field it is about, or is empty when it is about the whole.
    """

    def __init__(self, message: str, *, field: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.field = field


class ChangedElsewhere(Refusal):
    """The row was changed since it was read: both texts are kept and shown."""

    def __init__(self, *, current: object, attempted: dict[str, object]) -> None:
        super().__init__(
            "This was changed in another window or on another device since you opened it. "
            "Both versions are below: choose one, or bring them together."
        )
        self.current = current
        self.attempted = attempted


class NotFound(Refusal):
    """There is no such row among those that the owner owns."""

    def __init__(self, message: str = "This is not here (any more).", *, field: str = "") -> None:
        super().__init__(message, field=field)
