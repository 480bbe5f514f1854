"""Wins through the API: the same operations as the pages."""

from ninefold.wins.api.papers import router as papers
from ninefold.wins.api.rules import router as rules
from ninefold.wins.api.wins import router

router.add_router("", rules)
router.add_router("", papers)

__all__ = ["router"]
