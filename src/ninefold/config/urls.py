"""Every address, by room."""

from importlib.util import find_spec

from django.http import HttpRequest, HttpResponse
from django.urls import include, path

from ninefold.config.api import api
from ninefold.config.settings import SLICES


def health(request: HttpRequest) -> HttpResponse:
    """For a load balancer: the process answers and reaches its database."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("ok", content_type="text/plain")


ROOMS = {
    "": "today",
    "rows/": "activity",
    "connections/": "links",
    "search/": "search",
    "settings/notifications/": "notifications",
    "settings/data/": "portability",
    "settings/calendars/": "scheduling",
    **{f"{room}/": room for room in SLICES},
}

handler404 = "ninefold.web.missing.nothing_here"

urlpatterns = [
    path("account/", include("allauth.urls")),
    path("api/", api.urls),
    path("health/", health, name="health"),
    *[
        path(prefix, include(f"ninefold.{room}.urls"))
        for prefix, room in ROOMS.items()
        if find_spec(f"ninefold.{room}.urls")
    ],
]
