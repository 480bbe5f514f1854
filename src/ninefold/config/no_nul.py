"""Text with the character NUL is turned away at the door: PostgreSQL cannot keep it, and no
keyboard types it."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest, JsonResponse

WORDS = "Text cannot hold the character NUL (\\u0000): take it out and send it again."


class NoNul:
    """Answer 400, or 422 with the field in the API, to input that holds the character NUL."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if "%00" in request.META.get("QUERY_STRING", "") or "\x00" in request.path:
            return HttpResponseBadRequest(WORDS, content_type="text/plain")
        if request.content_type == "application/json":
            field = _field_with_nul(request.body)
            if field:
                detail = [{"loc": ["body", *field], "msg": WORDS, "type": "refused"}]
                return JsonResponse({"detail": detail}, status=422)
        elif request.method == "POST" and any(
            "\x00" in name or any("\x00" in value for value in values)
            for name, values in request.POST.lists()
        ):
            return HttpResponseBadRequest(WORDS, content_type="text/plain")
        return self.answer(request)


def _field_with_nul(body: bytes) -> list[str]:
    if b"\\u0000" not in body and b"\x00" not in body:
        return []
    try:
        return _find(json.loads(body, strict=False), [])
    except (ValueError, RecursionError):
        return []


def _find(value: Any, path: list[str]) -> list[str]:
    if isinstance(value, str):
        return (path or ["__all__"]) if "\x00" in value else []
    if isinstance(value, dict):
        for name, inside in value.items():
            found = [*path, "name"] if "\x00" in name else _find(inside, [*path, name])
            if found:
                return found
    if isinstance(value, list):
        for place, inside in enumerate(value):
            found = _find(inside, [*path, str(place)])
            if found:
                return found
    return []
