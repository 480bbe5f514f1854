"""What today can do."""

from ninefold.today.operations.capture import (
    CannotCapture,
    capture_line,
    capture_verbs,
    take_in,
    take_in_waiting,
    undo_capture,
)
from ninefold.today.operations.intentions import set_intentions

__all__ = [
    "CannotCapture",
    "capture_line",
    "capture_verbs",
    "set_intentions",
    "take_in",
    "take_in_waiting",
    "undo_capture",
]
