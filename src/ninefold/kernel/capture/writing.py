"""From a capture to a line that reads back as the same capture."""

from datetime import date

from ninefold.kernel.capture.model import Capture
from ninefold.kernel.capture.reading import is_escapable, parse
from ninefold.kernel.capture.values import write_metric, write_minutes
from ninefold.kernel.capture.words import quote, shape, split


def write(capture: Capture) -> str:
    """The canonical line of a capture, safe for a shell's double quotes as far as its text is.

    Days are written as ISO dates, people as `with:Name`, words of the text that would be
    understood get a backslash. `parse(write(capture), today=...)` equals the capture, whatever
    today is. Raises ValueError when no line can say the capture (such as a tag with a space).
    """
    names = [f"with:{quote(name)}" for name in capture.people]
    names += [f"g:{quote(goal)}" for goal in capture.goals]
    # An open quote in the text would run on to a quote behind it, so quoted names come first.
    is_quoted = any('"' in name for name in names)
    words = [
        f"{capture.kind}:",
        *(names if is_quoted else ()),
        *_text(capture),
        *(f"+{tag}" for tag in capture.tags),
        *capture.addresses,
        *(() if is_quoted else names),
        *_settings(capture),
    ]
    line = " ".join(words)
    if parse(line, today=date(2000, 1, 1)) != capture:
        raise ValueError(
            "This cannot be written as one line. Tags and audiences are single words that begin "
            "with a letter, names and goals have at most 100 characters, text has single spaces."
        )
    return line


def _text(capture: Capture) -> list[str]:
    words = list(split(capture.text))
    shapes = [None if word.escapes else shape(word.body) for word in words]
    addresses = [found.value for found in shapes if found and found.mark == "http"]
    unique = tuple(dict.fromkeys(addresses))
    is_in_order = capture.addresses[: len(unique)] == unique
    written = []
    for place, (word, found) in enumerate(zip(words, shapes, strict=True)):
        is_inside = 0 < place < len(words) - 1 or (
            found is not None and bool(found.before or found.after)
        )
        typed = "\\" * word.escapes + word.body
        is_address = found is not None and found.mark == "http"
        if is_address and is_in_order and is_inside:
            written.append(typed)
        else:
            written.append(f"\\{typed}" if is_escapable(word.body) else typed)
    return written


def _settings(capture: Capture) -> list[str]:
    written = []
    if capture.on is not None:
        written.append(f"on:{capture.on.isoformat()}")
    if capture.due is not None:
        written.append(f"due:{capture.due.isoformat()}")
    for mark, number in (("m", capture.mood), ("e", capture.energy), ("i", capture.impact)):
        if number is not None:
            written.append(f"{mark}:{number}")
    if capture.minutes is not None:
        written.append(f"t:{write_minutes(capture.minutes)}")
    written += [f"k:{write_metric(metric)}" for metric in capture.metrics]
    if capture.audience is not None:
        written.append(f"v:{capture.audience}")
    return written
