"""What was acknowledged is kept, even when the server is killed in the middle of its work."""

from __future__ import annotations

import json
import os
import random
import sqlite3
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from tests.installation import Installation, installation

ROUNDS = int(os.environ.get("NINEFOLD_SOAK_ROUNDS", "3"))
WRITERS = 4


def _write(one: Installation, token: str, acknowledged: list[str], stop: threading.Event) -> None:
    number = 0
    while not stop.is_set():
        number += 1
        body = json.dumps({"title": f"Goal {threading.get_ident()}-{number}"}).encode()
        request = urllib.request.Request(
            f"{one.address}/api/goals/",
            body,
            {"Authorization": f"Bearer {token}", "Content-Type": "application/json"},
        )
        try:
            with urllib.request.urlopen(request, timeout=5) as answer:
                if answer.status == 201:
                    acknowledged.append(json.load(answer)["id"])
        except (urllib.error.URLError, OSError, ValueError):
            if stop.is_set():
                return
            time.sleep(0.01)


@pytest.mark.soak
def test_nothing_that_was_acknowledged_is_lost_by_kill_9(tmp_path: Path) -> None:
    dice = random.Random(1)
    acknowledged: list[str] = []
    with installation(tmp_path) as one:
        token = one.prepare()
        for _ in range(ROUNDS):
            one.start()
            stop = threading.Event()
            writers = [
                threading.Thread(target=_write, args=(one, token, acknowledged, stop))
                for _ in range(WRITERS)
            ]
            for writer in writers:
                writer.start()
            time.sleep(dice.uniform(0.2, 1.2))
            one.kill()
            stop.set()
            for writer in writers:
                writer.join()
            database = sqlite3.connect(one.database)
            assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            kept = {key for (key,) in database.execute("SELECT id FROM goals_goal")}
            facts = {
                key for (key,) in database.execute("SELECT subject_id FROM activity_activityentry")
            }
            database.close()
            lost = {key.replace("-", "") for key in acknowledged} - kept
            assert not lost
            assert {key.replace("-", "") for key in acknowledged} <= facts
    assert acknowledged, "no write came through, so nothing was tested"
