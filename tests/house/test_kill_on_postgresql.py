"""The same on PostgreSQL: what was acknowledged is kept, and nothing is kept by halves."""

from __future__ import annotations

import random
from pathlib import Path

import psycopg
import pytest
from tests.house.killing import ROUNDS, acknowledged_until_killed
from tests.installation import installation
from tests.own_postgresql import own_database


@pytest.mark.soak
def test_nothing_that_was_acknowledged_is_lost_by_kill_9(tmp_path: Path) -> None:
    dice = random.Random(2)
    acknowledged: set[str] = set()
    with own_database() as url, installation(tmp_path, url) as one:
        token = one.prepare()
        for _ in range(ROUNDS):
            acknowledged |= acknowledged_until_killed(one, token, dice)[0]
            with psycopg.connect(url) as database:
                kept = {key.hex for (key,) in database.execute("SELECT id FROM goals_goal")}
                facts = {
                    key.hex
                    for (key,) in database.execute("SELECT subject_id FROM activity_activityentry")
                }
            assert not acknowledged - kept
            assert kept == facts
    assert acknowledged, "no write came through, so nothing was tested"
