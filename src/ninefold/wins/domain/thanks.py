"""A draft of a thank-you that speaks of the win, with room for the person's own sentence."""

from __future__ import annotations

from ninefold.kernel.names import first_name
from ninefold.wins.domain.figures import quantity
from ninefold.wins.domain.win import Win

YOUR_SENTENCE = "[One sentence: what you did, and what it made possible for me.]"


def thanks_draft(win: Win, *, name: str, is_witness: bool, sender: str) -> str:
    """A few lines to the person called `name` about `win`, signed by the first name of `sender`.

    Only what the win itself says goes in; what the person did is left to the one who thanks.
    """
    part = "you saw it and would say so" if is_witness else "you had a part in it"
    lines = [f"“{win.title.rstrip('.')}” went well, and {part}."]
    metric = win.metric
    if metric is not None:
        after = quantity(metric.after, metric.unit)
        what = metric.name or "The figure"
        what = what[:1].upper() + what[1:]
        if metric.before is None:
            lines.append(f"{what}: {after}.")
        else:
            lines.append(f"{what}: from {quantity(metric.before, metric.unit)} to {after}.")
    elif win.star.result.strip():
        lines.append(win.star.result.strip())
    # A mail program may break lines where a page would rather not.
    said = " ".join(lines).replace("\N{NO-BREAK SPACE}", " ")
    return (
        f"Hello {first_name(name)},\n\n{said}\n{YOUR_SENTENCE}\n\nThank you,\n{first_name(sender)}"
    )


def is_named(name: str, said: str) -> bool:
    """Whether `said`, as it was typed ("Jonas", "jonas_weber"), names the person called `name`:
    each of its words is a word of the name."""
    words = set(name.casefold().split())
    typed = said.casefold().replace("_", " ").split()
    return bool(typed) and words.issuperset(typed)
