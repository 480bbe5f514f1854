"""What is done with every request."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import cast
from zoneinfo import ZoneInfo

from allauth.usersessions.middleware import UserSessionsMiddleware
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from ninefold.accounts.queries import is_first_start

type Answer = Callable[[HttpRequest], HttpResponse]
SECONDS_BETWEEN_NOTES, MOST_NOTED = 300.0, 1000


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


class NoteSessions(UserSessionsMiddleware):
    """Note from where a session was used, at most every five minutes while nothing about it
    changes: each note is a write to the disk, and a page that is only read needs none."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(answer)
        self.noted: dict[tuple[str, ...], float] = {}

    def __call__(self, request: HttpRequest) -> HttpResponse:
        seen = (
            request.session.session_key or "",
            request.META.get("REMOTE_ADDR", ""),
            request.META.get("HTTP_X_FORWARDED_FOR", ""),
            request.META.get("HTTP_USER_AGENT", ""),
        )
        now = time.monotonic()
        if now - self.noted.get(seen, -SECONDS_BETWEEN_NOTES) < SECONDS_BETWEEN_NOTES:
            return cast("HttpResponse", self.get_response(request))
        if request.user.is_authenticated:
            if len(self.noted) >= MOST_NOTED:
                self.noted.clear()
            self.noted[seen] = now
        return cast("HttpResponse", super().__call__(request))


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
