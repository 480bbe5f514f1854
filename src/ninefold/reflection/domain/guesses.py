"""How long a passphrase waits after wrong guesses."""

from datetime import timedelta
from typing import Final

FREE_GUESSES: Final = 5
FIRST_WAIT: Final = timedelta(seconds=30)
LONGEST_WAIT: Final = timedelta(hours=1)
FORGOTTEN_AFTER: Final = timedelta(days=1)


def wait_after(wrong: int) -> timedelta:
    """How long the next try waits after `wrong` wrong guesses in a row: five cost nothing, then
    half a minute, doubled by each further one, an hour at most."""
    if wrong < FREE_GUESSES:
        return timedelta(0)
    doublings = min(wrong - FREE_GUESSES, 12)
    return min(FIRST_WAIT * (1 << doublings), LONGEST_WAIT)
