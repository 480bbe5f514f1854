"""The API: each room's router under its own name, with one OpenAPI document."""

from __future__ import annotations

import importlib
import importlib.util
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, ValidationError
from ninja.openapi.schema import OpenAPISchema

from ninefold.config.api_faults import NO_TOKEN, in_our_words
from ninefold.kernel.refusals import ChangedElsewhere, NotFound, Refusal


class Api(NinjaAPI):
    """Makes its OpenAPI document once: the operations are the same until the program ends, and to
    describe them all takes about a second."""

    _documents: dict[str | None, OpenAPISchema] | None = None

    def get_openapi_schema(
        self, *, path_prefix: str | None = None, path_params: dict[str, Any] | None = None
    ) -> OpenAPISchema:
        """The OpenAPI document for addresses that begin with `path_prefix`."""
        if path_params:
            return super().get_openapi_schema(path_prefix=path_prefix, path_params=path_params)
        self._documents = self._documents or {}
        if path_prefix not in self._documents:
            self._documents[path_prefix] = super().get_openapi_schema(path_prefix=path_prefix)
        return self._documents[path_prefix]


api = Api(
    title="Ninefold",
    version="1",
    description="Everything that the pages do, for other programs: the same operations, the same "
    "rules. Make a token under Settings, Tokens.",
    docs_url=None,
    urls_namespace="api",
)


@api.exception_handler(AuthenticationError)
def turned_away(request: HttpRequest, fault: AuthenticationError) -> HttpResponse:
    """401 with the way to a token."""
    answer = api.create_response(request, {"detail": NO_TOKEN}, status=401)
    answer.headers["WWW-Authenticate"] = "Bearer"
    return answer


@api.exception_handler(ValidationError)
def not_understood(request: HttpRequest, fault: ValidationError) -> HttpResponse:
    """422 with each place that does not fit, in our words."""
    return api.create_response(request, {"detail": in_our_words(fault.errors)}, status=422)


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
