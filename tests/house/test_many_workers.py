"""An organisation's installation: PostgreSQL, two web processes, and workers beside them."""

from __future__ import annotations

import json
import time
import urllib.request
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from tests.installation import Installation, installation
from tests.own_postgresql import own_database

GOALS = 12
PATIENCE_SECONDS = 60


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Installation, str]]:
    """It serves, nobody works in the background yet; with Ada's token."""
    with own_database() as url, installation(tmp_path_factory.mktemp("house"), url) as one:
        one.environment |= {"NINEFOLD_PERSONAL": "0", "NINEFOLD_WORKERS": "2"}
        token = one.prepare()
        one.start()
        yield one, token


def call(house: tuple[Installation, str], path: str, body: Any = None) -> Any:
    one, token = house
    request = urllib.request.Request(
        one.address + path,
        None if body is None else json.dumps(body).encode(),
        {"Authorization": f"Bearer {token}", "Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=20) as answer:
        return json.load(answer)


def drafts(house: tuple[Installation, str]) -> Counter[str]:
    return Counter(draft["title"] for draft in call(house, "/api/wins/drafts/"))


def test_what_follows_from_a_goal_waits_for_a_worker_and_is_done_once(house):
    one, _ = house
    titles = [f"Reach the {number}th stone" for number in range(GOALS)]
    for title in titles:
        goal = call(house, "/api/goals/", {"title": title})
        call(house, f"/api/goals/{goal['id']}/achievement/", {"lesson": "Go on."})
    assert not drafts(house)
    assert "LOOK  worker: never seen" in one.run("doctor").stdout
    for _ in range(3):
        one.start_worker()
    until = time.monotonic() + PATIENCE_SECONDS
    while drafts(house).total() < GOALS and time.monotonic() < until:
        time.sleep(0.5)
    time.sleep(1)
    assert drafts(house) == Counter(titles), (one.folder / "worker.log").read_text()
    assert "ok    worker" in one.run("doctor").stdout


def test_the_work_goes_on_when_a_worker_is_killed(house):
    one, _ = house
    one.workers[0].kill()
    goal = call(house, "/api/goals/", {"title": "Reach the last stone"})
    call(house, f"/api/goals/{goal['id']}/achievement/", {})
    until = time.monotonic() + PATIENCE_SECONDS
    while not drafts(house)["Reach the last stone"] and time.monotonic() < until:
        time.sleep(0.5)
    assert drafts(house)["Reach the last stone"] == 1
