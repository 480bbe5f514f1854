"""Read foreign files in a process of its own, with limits on time and memory.

A file can be made so that reading it never ends or fills the memory. In a process of its own it
can do neither harm nor see a secret: the process gets no environment and may write no file.
Nothing here needs Django, so that the process starts quickly.
"""

import contextlib
import importlib
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

from ninefold.scheduling.domain.occurrence import CalendarReading, from_json

# Written out, because this module is named __main__ in the process that reads.
_MODULE = "ninefold.scheduling.sandbox"
_REFUSED, _OUT_OF_MEMORY = 10, 11


@dataclass(frozen=True, slots=True)
class Limits:
    """What a reading may use: seconds of work, seconds of waiting, bytes of memory and of files.

    A system that does not allow a limit (macOS and memory) goes without that one; the time
    limits hold everywhere.
    """

    work_seconds: int = 20
    wall_seconds: int = 40
    memory_bytes: int = 1024 * 1024 * 1024
    input_bytes: int = 20 * 1024 * 1024
    output_bytes: int = 100 * 1024 * 1024


class Unsafe(Exception):
    """A file was not read; the message says why and what to do."""


class TooLarge(Unsafe):
    """The file, or what it holds, is larger than the limits."""


class TookTooLong(Unsafe):
    """Reading the file took longer than the limits."""


class Unreadable(Unsafe):
    """The file is not of its kind, or the reader failed on it."""


class CannotReadCalendar(Exception):
    """A calendar was not read; the message says why and what to do."""


class CalendarTooLarge(CannotReadCalendar):
    """The calendar is larger than the limits."""


class CalendarTookTooLong(CannotReadCalendar):
    """The calendar's recurrences take longer to write out than the limits."""


class CalendarUnreadable(CannotReadCalendar):
    """The data is no calendar, or the question about it cannot be answered."""


def read_limited_calendar(
    data: bytes, *, starts_on: date, ends_on: date, zone: str, limits: Limits | None = None
) -> CalendarReading:
    """Do what `domain.reading.read_calendar` does, within limits.

    Raises CalendarTooLarge, CalendarTookTooLong or CalendarUnreadable, which are all
    CannotReadCalendar.
    """
    arguments = {"starts_on": starts_on.isoformat(), "ends_on": ends_on.isoformat(), "zone": zone}
    function = "ninefold.scheduling.domain.reading:read_as_json"
    try:
        document = run_limited(function, data, arguments, limits=limits)
    except TooLarge as refusal:
        raise CalendarTooLarge(
            f"{refusal} Export fewer years of the calendar, or ask for fewer days."
        ) from None
    except TookTooLong as refusal:
        raise CalendarTookTooLong(
            f"{refusal} Look for an event that repeats without an end and very often."
        ) from None
    except Unreadable as refusal:
        raise CalendarUnreadable(str(refusal)) from None
    return from_json(document)


def run_limited(
    function: str,
    data: bytes,
    arguments: Mapping[str, Any] | None = None,
    *,
    limits: Limits | None = None,
) -> Any:
    """Call `function(data, **arguments)` in a limited process and return its answer.

    `function` is "package.module:name" and never comes from outside; the arguments and the
    answer are values that JSON can hold. A ValueError of the function becomes Unreadable
    with its message.
    Raises TooLarge, TookTooLong or Unreadable.
    """
    limits = limits or Limits()
    if len(data) > limits.input_bytes:
        raise TooLarge(
            f"The file has {len(data) / 1e6:.1f} MB; the limit is {limits.input_bytes / 1e6:.1f}."
        )
    header = json.dumps({"limits": asdict(limits), "arguments": dict(arguments or {})})
    try:
        finished = subprocess.run(
            [sys.executable, "-B", "-m", _MODULE, function],
            input=header.encode() + b"\n" + data,
            capture_output=True,
            timeout=limits.wall_seconds,
            env=_bare_environment(),
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise TookTooLong(f"Reading was stopped after {limits.wall_seconds} seconds.") from None
    return _answer(finished, limits)


def _answer(finished: "subprocess.CompletedProcess[bytes]", limits: Limits) -> Any:
    stopped_by = getattr(signal, "SIGXCPU", None)
    if finished.returncode == 0:
        return json.loads(finished.stdout)
    if finished.returncode == _REFUSED:
        raise Unreadable(json.loads(finished.stdout)["refusal"])
    if finished.returncode == _OUT_OF_MEMORY:
        raise TooLarge("What the file holds is too much to keep in memory.")
    if stopped_by is not None and finished.returncode in (-stopped_by, -signal.SIGKILL):
        raise TookTooLong(f"Reading was stopped after {limits.work_seconds} seconds of work.")
    # Only the kind of the error: its text could quote what stands in the file.
    kind = finished.stderr.decode(errors="replace").strip().rpartition("\n")[2].partition(":")[0]
    raise Unreadable(f"The reader failed on this file ({kind or finished.returncode}).")


def _bare_environment() -> dict[str, str]:
    places = [str(Path(place).resolve()) for place in sys.path if place]
    bare = {"PYTHONPATH": os.pathsep.join(places), "PYTHONUTF8": "1"}
    if "SYSTEMROOT" in os.environ:  # Windows starts no process without it.
        bare["SYSTEMROOT"] = os.environ["SYSTEMROOT"]
    return bare


def _set_limits(limits: Limits) -> None:
    try:
        import resource
    except ImportError:  # Windows: the parent's clock is the only limit.
        return
    wanted = (
        ("RLIMIT_CPU", limits.work_seconds),
        ("RLIMIT_AS", limits.memory_bytes),
        ("RLIMIT_CORE", 0),
        ("RLIMIT_FSIZE", 0),
    )
    for name, amount in wanted:
        kind = getattr(resource, name, None)
        if kind is None:
            continue
        hard = resource.getrlimit(kind)[1]
        soft = amount if hard == resource.RLIM_INFINITY else min(amount, hard)
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (soft, hard))


def _function(name: str) -> Callable[..., Any]:
    module, _, attribute = name.partition(":")
    found: Callable[..., Any] = getattr(importlib.import_module(module), attribute)
    return found


def _serve(function_name: str) -> int:
    header = json.loads(sys.stdin.buffer.readline())
    limits = Limits(**header["limits"])
    # Imported first: the limits are for the file, not for the libraries.
    function = _function(function_name)
    _set_limits(limits)
    code = 0
    try:
        answer = json.dumps(function(sys.stdin.buffer.read(), **header["arguments"])).encode()
        if len(answer) > limits.output_bytes:
            raise MemoryError
    except MemoryError:
        code, answer = _OUT_OF_MEMORY, b""
    except ValueError as refusal:
        code, answer = _REFUSED, json.dumps({"refusal": str(refusal)}).encode()
    sys.stdout.buffer.write(answer)
    sys.stdout.buffer.flush()
    return code


if __name__ == "__main__":
    sys.exit(_serve(sys.argv[1]))
