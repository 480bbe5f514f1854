"""What matters now, and the line that captures."""

from ninefold.today.models.captured_line import CapturedLine
from ninefold.today.models.intention import Intention

__all__ = ["CapturedLine", "Intention"]
