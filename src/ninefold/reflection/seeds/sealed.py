"""What Mira wrote for nobody else. The title of a sealed entry stays readable: here it tells the
passphrase, so that whoever looks at the demo can open it."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from ninefold.kernel import clock
from ninefold.reflection.operations import add_sealed_entry, set_passphrase

PASSPHRASE = "four lamps along the canal"
TITLE = f"What I have not said aloud (in this demo, “{PASSPHRASE}” opens it)"
TEXT = """The other company wrote again. More money, a title with *lead* in it, and a team that I do
not know.

I read it twice at the kitchen table and noticed that I was glad for the wrong reason: so that I
could **tell Aylin**. That is not wanting to go. That is wanting to be asked.

So before I answer them:

- Ask Aylin in plain words what has to be true by June for the two-person project to become a team.
- If the answer is fog, ask once more in two weeks.
- If it is fog again, take the call.

I feel disloyal even writing this. It is only a question.
"""


def seal(owner: Any) -> None:
    """One entry, sealed from its first word, a month ago."""
    on = owner.today - timedelta(days=31)
    with clock.at(datetime.combine(on, time(22, 40), ZoneInfo(owner.time_zone))):
        keys = set_passphrase(owner=owner, passphrase=PASSPHRASE)
        add_sealed_entry(owner=owner, keys=keys, title=TITLE, text=TEXT, on=on, mood=3, energy=-1)
