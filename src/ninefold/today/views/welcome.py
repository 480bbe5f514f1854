"""The first start: an account, three questions, and a choice of how to begin."""

from __future__ import annotations

from typing import Any
from zoneinfo import available_timezones

from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from ninefold.accounts.operations import change_profile, create_person
from ninefold.accounts.queries import demo_person, is_first_start
from ninefold.kernel.refusals import Refusal
from ninefold.scheduling.operations import set_weekly_room
from ninefold.today.forms import ProfileForm, WelcomeForm
from ninefold.today.story import can_tell_story, tell_story
from ninefold.web.answers import show_refusal

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
def welcome(request: HttpRequest) -> HttpResponse:
    """Create the owner's account; only while there is none."""
    if not is_first_start():
        return redirect("today:today")
    form = WelcomeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        data: dict[str, Any] = form.cleaned_data
        try:
            with transaction.atomic():
                person = create_person(
                    email=data["email"],
                    password=data["password"],
                    display_name=data["display_name"],
                    time_zone=data["time_zone"],
                    what_i_do=data["what_i_do"],
                    where_to_go=data["where_to_go"],
                )
                set_weekly_room(
                    owner=person,
                    rooms=[(int(d), data["room_from"], data["room_until"]) for d in data["days"]],
                )
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            login(request, person, backend=BACKEND)
            return redirect("today:beginning")
    return render(
        request,
        "today/welcome.html",
        {"form": form, "zones": sorted(available_timezones())},
        status=422 if form.errors else 200,
    )


@login_required
def beginning(request: HttpRequest) -> HttpResponse:
    """Start empty, import, or look at the demo."""
    return render(request, "today/beginning.html", {"can_look_at_demo": can_tell_story()})


@login_required
@require_POST
def demo(request: HttpRequest) -> HttpResponse:
    """Sign in as the person of the demo, telling the story first where it has not been told.

    Only on a one-person installation: elsewhere a shared demo account would be a way in.
    """
    if not can_tell_story():
        raise Http404
    person = demo_person() or tell_story()
    login(request, person, backend=BACKEND)
    messages.info(request, "You are looking at the demo. Sign out to go back to your own pages.")
    return redirect("today:today")


@login_required
@require_http_methods(["GET", "POST"])
def profile(request: HttpRequest) -> HttpResponse:
    """Change what is known about the person."""
    person: Any = request.user
    names = (
        "display_name",
        "what_i_do",
        "where_to_go",
        "time_zone",
        "week_starts_weekday",
        "fiscal_year_starts_month",
    )
    form = ProfileForm(
        request.POST or None, initial={name: getattr(person, name) for name in names}
    )
    if request.method == "POST" and form.is_valid():
        change_profile(person=person, **form.cleaned_data)
        messages.success(request, "Kept.")
        return redirect("today:profile")
    return render(
        request,
        "today/profile.html",
        {"form": form, "zones": sorted(available_timezones())},
        status=422 if form.errors else 200,
    )
