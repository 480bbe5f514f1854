"""Reflection through the API: the same operations as the pages."""

from ninja import Router

from ninefold.reflection.api import attachments, journal, predictions

router = Router(tags=["reflection"])
for part in (journal, attachments, predictions):
    router.add_router("", part.router)
