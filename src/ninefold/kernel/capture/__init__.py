"""The one-line capture grammar, the same for every door.

`parse` reads a line into a `Capture`; `write` gives a line that reads back as the same capture.
"""

from ninefold.kernel.capture.model import KINDS, Capture, Chip, Kind, Metric
from ninefold.kernel.capture.reading import parse
from ninefold.kernel.capture.writing import write

__all__ = ["KINDS", "Capture", "Chip", "Kind", "Metric", "parse", "write"]
