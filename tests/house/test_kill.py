"""What was acknowledged is kept, even when the server is killed in the middle of its work."""

from __future__ import annotations

import random
import sqlite3
from pathlib import Path

import pytest
from tests.house.killing import ROUNDS, acknowledged_until_killed
from tests.installation import installation


@pytest.mark.soak
def test_nothing_that_was_acknowledged_is_lost_by_kill_9(tmp_path: Path) -> None:
    dice = random.Random(1)
    acknowledged: set[str] = set()
    with installation(tmp_path) as one:
        token = one.prepare()
        for _ in range(ROUNDS):
            acknowledged |= acknowledged_until_killed(one, token, dice)[0]
            database = sqlite3.connect(one.database)
            assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            kept = {key for (key,) in database.execute("SELECT id FROM goals_goal")}
            facts = {
                key for (key,) in database.execute("SELECT subject_id FROM activity_activityentry")
            }
            database.close()
            assert not acknowledged - kept
            # A goal and its fact are written together or not at all.
            assert kept == facts
    assert acknowledged, "no write came through, so nothing was tested"
