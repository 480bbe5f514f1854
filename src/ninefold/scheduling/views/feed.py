"""The calendar that the owner publishes at a secret address."""

from __future__ import annotations

import hashlib

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotModified
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from ninefold.accounts.operations import GuestLinkClosed
from ninefold.scheduling.operations import own_calendar, publish_feed, read_feed, withdraw_feed


@login_required
@require_POST
def publication(request: HttpRequest) -> HttpResponse:
    """Open a new secret address, and show it this once."""
    token = publish_feed(owner=request.user)
    address = request.build_absolute_uri(reverse("scheduling:feed", args=[token]))
    webcal = "webcal" + address[address.index(":") :]
    return render(request, "scheduling/published.html", {"address": address, "webcal": webcal})


@login_required
@require_POST
def withdrawal(request: HttpRequest) -> HttpResponse:
    """Close the address."""
    withdraw_feed(owner=request.user)
    messages.success(request, "Withdrawn. Programs that used the address see nothing any more.")
    return redirect("scheduling:calendars")


@login_required
@require_safe
def practice(request: HttpRequest) -> HttpResponse:
    """The same calendar as a file to download."""
    answer = HttpResponse(own_calendar(request.user), content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="ninefold.ics"'
    return answer


@require_safe
def feed(request: HttpRequest, token: str) -> HttpResponse:
    """The calendar for a program without an account: the address is the key."""
    try:
        data = read_feed(token=token)
    except GuestLinkClosed as error:
        raise Http404 from error
    tag = f'"{hashlib.sha256(data).hexdigest()[:32]}"'
    if tag in request.headers.get("If-None-Match", ""):
        return HttpResponseNotModified(headers={"ETag": tag})
    answer = HttpResponse(data, content_type="text/calendar; charset=utf-8")
    answer["ETag"] = tag
    answer["Cache-Control"] = "no-cache, private"
    answer["Content-Disposition"] = 'inline; filename="ninefold.ics"'
    return answer
