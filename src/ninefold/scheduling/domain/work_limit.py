"""A limit on the work that one event may take, so that it costs itself and not its calendar."""

from __future__ import annotations

import contextlib
import signal
import threading
from collections.abc import Iterator
from types import FrameType


class TooMuchWork(BaseException):
    """The work took longer than it may. Not an Exception, so that no library keeps it."""


@contextlib.contextmanager
def work_limit(seconds: float | None) -> Iterator[None]:
    """Raise TooMuchWork inside the block once it has used `seconds` of processor time.

    Without a number, on a system without such a timer, and outside of a process's first thread,
    nothing is limited.
    """
    timed = hasattr(signal, "setitimer")
    if seconds is None or not timed or threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(number: int, frame: FrameType | None) -> None:
        raise TooMuchWork

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
