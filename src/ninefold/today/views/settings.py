"""Settings: who you are, when your week has room, who may look in."""

from __future__ import annotations

from datetime import time
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from ninefold.accounts.operations import SCOPES, make_token, revoke_token
from ninefold.accounts.operations.guest_links import revoke_guest_link
from ninefold.accounts.queries import api_tokens
from ninefold.accounts.queries import guest_links as find_guest_links
from ninefold.kernel.refusals import NotFound, Refusal
from ninefold.scheduling.operations import CannotSetWeeklyRoom, set_weekly_room
from ninefold.scheduling.queries import weekly_room
from ninefold.today.forms import WEEKDAYS


@login_required
def overview(request: HttpRequest) -> HttpResponse:
    """All settings, each with one sentence."""
    return render(request, "today/settings.html")


@login_required
@require_http_methods(["GET", "POST"])
def room(request: HttpRequest) -> HttpResponse:
    """When the week has room: one range a weekday, or two with a break between."""
    rows = [
        {"weekday": int(number), "name": name, "ranges": ["", "", "", ""]}
        for number, name in WEEKDAYS
    ]
    fault = ""
    if request.method == "POST":
        rooms, fault = _read_rooms(request.POST, rows)
        if not fault:
            try:
                set_weekly_room(owner=request.user, rooms=rooms)
            except CannotSetWeeklyRoom as refusal:
                fault = refusal.message
            else:
                messages.success(request, "Kept. The next plan uses these hours.")
                return redirect("today:room")
    else:
        for one in weekly_room(request.user):
            ranges: Any = rows[one.weekday]["ranges"]
            place = 0 if not ranges[0] else 2
            ranges[place : place + 2] = [f"{one.starts_at:%H:%M}", f"{one.ends_at:%H:%M}"]
    return render(
        request, "today/room.html", {"rows": rows, "fault": fault}, status=422 if fault else 200
    )


def _read_rooms(data: Any, rows: list[dict[str, Any]]) -> tuple[list[tuple[int, time, time]], str]:
    rooms = []
    for row in rows:
        row["ranges"] = [data.get(f"{row['weekday']}-{place}", "").strip() for place in range(4)]
        for start, end in (row["ranges"][:2], row["ranges"][2:]):
            if not start and not end:
                continue
            try:
                rooms.append((row["weekday"], time.fromisoformat(start), time.fromisoformat(end)))
            except ValueError:
                return [], f"{row['name']}: give both a start and an end, such as 18:00 and 20:00."
    return rooms, ""


@login_required
@require_http_methods(["GET", "POST"])
def tokens(request: HttpRequest) -> HttpResponse:
    """Keys for other programs; a new one is shown once."""
    made, fault = "", ""
    name = request.POST.get("name", "").strip()
    scopes = request.POST.getlist("scopes")
    if request.method == "POST":
        try:
            if not name:
                fault = "Name: say what the token is for, so that you know it when you end it."
            else:
                _, made = make_token(owner=request.user, name=name[:120], scopes=scopes)
        except Refusal as refusal:
            fault = refusal.message
    return render(
        request,
        "today/tokens.html",
        {
            "tokens": api_tokens(request.user),
            "all_scopes": SCOPES,
            "made": made,
            "fault": fault,
            "name": "" if made else name,
            "scopes": [] if made else scopes,
        },
        status=422 if fault else 200,
    )


@login_required
@require_POST
def token_removal(request: HttpRequest, key: object) -> HttpResponse:
    """End a token."""
    try:
        revoke_token(owner=request.user, key=key)
    except NotFound as error:
        raise Http404 from error
    messages.success(request, "Ended. Programs that used it are locked out now.")
    return redirect("today:tokens")


@login_required
def guest_links(request: HttpRequest) -> HttpResponse:
    """Every private link that is open."""
    return render(request, "today/guest_links.html", {"links": find_guest_links(request.user)})


@login_required
@require_POST
def guest_link_removal(request: HttpRequest, key: object) -> HttpResponse:
    """Withdraw a private link."""
    try:
        revoke_guest_link(owner=request.user, key=key)
    except NotFound as error:
        raise Http404 from error
    messages.success(request, "Withdrawn. Whoever has the link sees nothing any more.")
    return redirect("today:guest_links")
