"""Learning through the API: the same operations as the pages."""

from ninja import Router

from ninefold.learning.api import feeds, records, resources

router = Router(tags=["learning"])
for _part in (resources, records, feeds):
    router.add_router("", _part.router)
