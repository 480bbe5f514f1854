"""What answers an address at which there is nothing."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.defaults import page_not_found


def nothing_here(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404: a page for people, and JSON below `/api/` for programs."""
    if request.path.startswith("/api/"):
        words = "There is nothing at this address. /api/openapi.json lists what there is."
        return JsonResponse({"detail": words}, status=404)
    return page_not_found(request, exception)
