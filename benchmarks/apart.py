"""A benchmark in a process and a data folder of its own, for those that need Django."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence

from benchmarks.figure import Figure


def figures_apart(module: str, *, beside: Sequence[str] = ()) -> list[Figure]:
    """Run `module` as a program with an empty data folder; it prints its figures by `hand_back`.
    `beside` is a command that runs it, such as one that brings a database along.

    Raises CalledProcessError when it fails.
    """
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("NINEFOLD_", "DJANGO_"))}
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [*beside, sys.executable, "-m", module],
            env={**kept, "NINEFOLD_DATA_DIR": folder, "DJANGO_SETTINGS_MODULE": SETTINGS},
            stdout=subprocess.PIPE,
            check=True,
        )
    return [Figure(*row) for row in json.loads(done.stdout)]


SETTINGS = "ninefold.config.settings"


def hand_back(measure: Callable[[], list[Figure]]) -> None:
    """Set Django up, measure, and print the figures for `figures_apart`."""
    import django

    django.setup()
    print(json.dumps(measure()))
