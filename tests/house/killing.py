"""Killing the server again and again while it is written to."""

from __future__ import annotations

import json
import os
import random
import threading
import time
import urllib.error
import urllib.request
from http.client import HTTPException

from tests.installation import Installation

ROUNDS = int(os.environ.get("NINEFOLD_SOAK_ROUNDS", "3"))
WRITERS = 4


def acknowledged_until_killed(
    one: Installation, token: str, dice: random.Random
) -> tuple[set[str], int]:
    """Serve, write from several threads, kill -9 at a random moment; returns the keys of the
    goals whose creation was answered with 201, and how many requests were under way in vain."""
    acknowledged: list[str] = []
    in_vain: list[str] = []
    one.start()
    stop = threading.Event()
    writers = [
        threading.Thread(target=_write, args=(one, token, acknowledged, in_vain, stop))
        for _ in range(WRITERS)
    ]
    for writer in writers:
        writer.start()
    time.sleep(dice.uniform(0.2, 1.2))
    one.kill()
    stop.set()
    for writer in writers:
        writer.join()
    return {key.replace("-", "") for key in acknowledged}, len(in_vain)


def _write(
    one: Installation,
    token: str,
    acknowledged: list[str],
    in_vain: list[str],
    stop: threading.Event,
) -> None:
    number = 0
    while not stop.is_set():
        number += 1
        title = f"Goal {threading.get_ident()}-{number}"
        request = urllib.request.Request(
            f"{one.address}/api/goals/",
            json.dumps({"title": title}).encode(),
            {"Authorization": f"Bearer {token}", "Content-Type": "application/json"},
        )
        try:
            with urllib.request.urlopen(request, timeout=5) as answer:
                if answer.status == 201:
                    acknowledged.append(json.load(answer)["id"])
        except (urllib.error.URLError, HTTPException, OSError, ValueError):
            in_vain.append(title)
            if stop.is_set():
                return
            time.sleep(0.01)
