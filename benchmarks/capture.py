"""Keeping one line with 5,000 (and 50,000) lines before it, against jrnl and Taskwarrior.

Each command is a whole process, as a person runs it. The peers take part when they are here:
jrnl is installed beside the tools when it can be, Taskwarrior is the program `task`.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

from benchmarks.figure import Figure

ROUNDS = 15
ROOT = Path(__file__).resolve().parent.parent
NINEFOLD = Path(sys.executable).parent / "ninefold"
LIMITS = {"add": 60.0, "list": 80.0}


def run() -> list[Figure]:
    """Medians in milliseconds; each against its limit, and ours against each peer's."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        ours = _ninefold(place / "ninefold", 5_000)
        figures = [
            Figure(f"{verb} with 5,000 lines", ours[verb], "ms", "limit", ours[verb] / limit)
            for verb, limit in LIMITS.items()
        ]
        many = _ninefold(place / "many", 50_000)
        figures += [
            Figure(
                f"{verb} with 50,000 lines",
                many[verb],
                "ms",
                "5,000 lines",
                many[verb] / ours[verb],
            )
            for verb in LIMITS
        ]
        for name, peer in (("jrnl", _jrnl(place)), ("Taskwarrior", _taskwarrior(place))):
            if peer is None:
                print(f"{name} is not here and takes no part.", file=sys.stderr)
                continue
            figures += [
                Figure(
                    f"{verb}: ours against {name}",
                    ours[verb],
                    "ms",
                    f"{name} {peer[verb]:.0f} ms",
                    ours[verb] / peer[verb],
                )
                for verb in LIMITS
            ]
    return figures


def _ninefold(place: Path, lines: int) -> dict[str, float]:
    place.mkdir()
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("NINEFOLD_", "DJANGO_"))}
    environment = {**kept, "NINEFOLD_DATA_DIR": str(place)}
    make = (
        "from ninefold.accounts.operations import create_person;"
        "create_person(email='a@example.org', password='a quiet workshop', display_name='A')"
    )
    _once([str(NINEFOLD), "django", "migrate", "-v", "0"], environment)
    _once([str(NINEFOLD), "django", "shell", "-v", "0", "-c", make], environment)
    database = sqlite3.connect(place / "ninefold.sqlite3")
    (owner,) = database.execute("SELECT id FROM accounts_person").fetchone()
    start = datetime(2020, 1, 1, tzinfo=UTC)
    database.executemany(
        "INSERT INTO today_capturedline (id, owner_id, created_at, changed_at, removed_at, version,"
        " text, captured_at, door, taken_in_at, row_kind, row_id, echo, url, fault)"
        " VALUES (?, ?, ?, ?, NULL, 1, ?, ?, 'cli', ?, '', NULL, '', '', '')",
        (
            (uuid4().hex, owner, at, at, f"note: line {number} of many +bench", at, at)
            for number in range(lines)
            for at in [(start + timedelta(minutes=number)).strftime("%Y-%m-%d %H:%M:%S.%f")]
        ),
    )
    database.commit()
    database.close()
    return {
        "add": _median(
            [str(NINEFOLD), "add", "win: shipped the search page +web i:2"], environment
        ),
        "list": _median([str(NINEFOLD), "list"], environment),
    }


def _jrnl(place: Path) -> dict[str, float] | None:
    tools = ROOT / ".tools" / "peers"
    program = tools / "bin" / "jrnl"
    if not program.exists():
        venv.create(tools, with_pip=True)
        done = subprocess.run(
            [str(tools / "bin" / "pip"), "install", "--quiet", "jrnl"],
            capture_output=True,
            check=False,
        )
        if done.returncode or not program.exists():
            return None
    home = place / "jrnl"
    (home / ".config" / "jrnl").mkdir(parents=True)
    journal = home / "journal.txt"
    start = datetime(2020, 1, 1)
    journal.write_text(
        "\n".join(
            f"[{start + timedelta(minutes=number):%Y-%m-%d %H:%M}] line {number} of many @bench\n"
            for number in range(5_000)
        )
    )
    (home / ".config" / "jrnl" / "jrnl.yaml").write_text(
        f"journals:\n  default:\n    journal: {journal}\nversion: v4.2\nencrypt: false\n"
        "timeformat: '%Y-%m-%d %H:%M'\ntagsymbols: '@'\ndefault_hour: 9\ndefault_minute: 0\n"
        "highlight: true\nindent_character: '|'\nlinewrap: 79\neditor: ''\ntemplate: false\n"
        "display_format: short\ncolors:\n  body: none\n  date: none\n  tags: none\n  title: none\n"
    )
    environment = {**os.environ, "HOME": str(home), "XDG_CONFIG_HOME": str(home / ".config")}
    return {
        "add": _median([str(program), "shipped the search page @web"], environment),
        "list": _median([str(program), "-n", "20"], environment),
    }


def _taskwarrior(place: Path) -> dict[str, float] | None:
    program = shutil.which("task")
    if program is None:
        return None
    home = place / "task"
    home.mkdir()
    (home / "taskrc").write_text(f"data.location={home}\nconfirmation=no\nverbose=nothing\n")
    environment = {**os.environ, "TASKRC": str(home / "taskrc"), "HOME": str(home)}
    lines = "\n".join(
        f'{{"description": "line {number} of many", "tags": ["bench"]}}' for number in range(5_000)
    )
    (home / "lines.json").write_text(lines)
    _once([program, "import", str(home / "lines.json")], environment)
    return {
        "add": _median([program, "add", "shipped the search page", "+web"], environment),
        "list": _median([program, "limit:20", "list"], environment),
    }


def _once(command: list[str], environment: Mapping[str, str]) -> None:
    subprocess.run(
        command, env=dict(environment), check=True, capture_output=True, stdin=subprocess.DEVNULL
    )


def _median(command: list[str], environment: Mapping[str, str]) -> float:
    times = []
    for _ in range(ROUNDS + 1):
        started = time.perf_counter()
        _once(command, environment)
        times.append((time.perf_counter() - started) * 1000)
    return statistics.median(times[1:])
