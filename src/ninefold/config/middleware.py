"""What is done with every request."""

from __future__ import annotations

from collections.abc import Callable
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from ninefold.accounts.queries import is_first_start

type Answer = Callable[[HttpRequest], HttpResponse]


class InTheOwnersZone:
    """Show and read times in the zone of the person who is signed in."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        zone = getattr(request.user, "time_zone", None)
        if not zone:
            return self.answer(request)
        with timezone.override(ZoneInfo(zone)):
            return self.answer(request)


class Private:
    """Keep pages of a person out of every cache, and private links out of every referrer."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.answer(request)
        if not request.path.startswith(f"/{settings.STATIC_URL.strip('/')}/"):
            response.headers.setdefault("Cache-Control", "no-store, private")
        response.headers.setdefault(
            "Permissions-Policy", "camera=(), microphone=(), geolocation=()"
        )
        return response


class WelcomeFirst:
    """Before there is an account, every page leads to the one that makes it."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer
        self.is_settled = False

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not self.is_settled and not request.user.is_authenticated:
            if is_first_start():
                if not request.path.startswith(("/welcome/", "/static/", "/api/", "/health/")):
                    return redirect("today:welcome")
            else:
                self.is_settled = True
        return self.answer(request)
