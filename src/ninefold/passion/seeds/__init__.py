"""The demo's part of passion: two years of logs with true differences, and what they taught."""

from __future__ import annotations

from typing import Any

from ninefold.passion.seeds.explorations import tell_compass, tell_explorations
from ninefold.passion.seeds.interests import tell_canvas, tell_interests, tell_value_sorts
from ninefold.passion.seeds.logs import tell_logs, tell_look_backs
from ninefold.passion.seeds.sayings import tell_sayings


def tell(owner: Any) -> None:
    """Write the owner's two years of activities, compliments, strengths and explorations."""
    tell_logs(owner)
    tell_look_backs(owner)
    tell_sayings(owner)
    tell_explorations(owner)
    tell_compass(owner)
    tell_interests(owner)
    tell_value_sorts(owner)
    tell_canvas(owner)
