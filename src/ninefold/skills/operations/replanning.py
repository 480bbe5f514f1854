"""Plans that follow when practice was missed or a calendar changed, without anybody asking."""

from __future__ import annotations

import logging
from datetime import datetime

from ninefold.kernel.refusals import Refusal
from ninefold.scheduling.queries import owners_to_replan
from ninefold.skills.operations.planning import plan_week

log = logging.getLogger("ninefold.skills")


def replan(now: datetime) -> None:
    """Plan anew for everybody whose plan no longer stands."""
    for owner in owners_to_replan(now):
        try:
            plan_week(owner=owner)
        except Refusal as refusal:
            log.info("a week could not be planned: %s", refusal.message)
        except Exception:
            log.exception("a week could not be planned")
