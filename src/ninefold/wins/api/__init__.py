"""Wins through the API: the same operations as the pages."""

from ninefold.wins.api.papers import router as papers
from ninefold.wins.api.remembering import router as remembering
from ninefold.wins.api.rules import router as rules
from ninefold.wins.api.treats import router as treats
from ninefold.wins.api.wins import router

router.add_router("", rules)
router.add_router("", papers)
router.add_router("", treats)
router.add_router("", remembering)

__all__ = ["router"]
