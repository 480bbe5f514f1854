"""The API: each room's router under its own name, with one OpenAPI document."""

from __future__ import annotations

import importlib
import importlib.util

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI

from ninefold.kernel.refusals import ChangedElsewhere, NotFound, Refusal

api = NinjaAPI(
    title="Ninefold",
    version="1",
    description="Everything that the pages do, for other programs: the same operations, the same "
    "rules. Make a token under Settings, Tokens.",
    docs_url=None,
    urls_namespace="api",
)


@api.exception_handler(NotFound)
def not_found(request: HttpRequest, refusal: NotFound) -> HttpResponse:
    """404, the same for what is not there and what is somebody else's."""
    return api.create_response(request, {"detail": refusal.message}, status=404)


@api.exception_handler(ChangedElsewhere)
def changed_elsewhere(request: HttpRequest, refusal: ChangedElsewhere) -> HttpResponse:
    """409 with the version that is current."""
    version = getattr(refusal.current, "version", None)
    return api.create_response(
        request, {"detail": refusal.message, "current_version": version}, status=409
    )


@api.exception_handler(Refusal)
def refused(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    """422 with the field, what is wrong and how to mend it."""
    detail = [
        {"loc": ["body", refusal.field or "__all__"], "msg": refusal.message, "type": "refused"}
    ]
    return api.create_response(request, {"detail": detail}, status=422)


for _room in ("today", "search", "activity", *settings.SLICES):
    _name = f"ninefold.{_room}.api"
    if importlib.util.find_spec(_name) is not None:
        api.add_router(f"/{_room}/", importlib.import_module(_name).router)
