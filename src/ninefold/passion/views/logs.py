"""The energy map, and the logs behind it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from ninefold.passion.forms import LogForm, LookBackForm, RenameActivityForm
from ninefold.passion.operations import (
    change_log,
    keep_look_back,
    log_activity,
    rename_activity,
)
from ninefold.passion.pages.energy import energy_page, logs_page, week_page
from ninefold.passion.queries.logs import activity_counts, known_words
from ninefold.passion.queries.logs import log as find_log
from ninefold.passion.queries.readable import logs_as_csv
from ninefold.web.doors import door, keep_form
from ninefold.web.returning import safe_return

LOG_LABELS = {
    "activity": "What you did",
    "topic": "Topic",
    "setting": "Setting",
    "feelings": "Feelings",
    "with_whom": "With whom",
    "note": "Note",
}
LOOK_BACK_LABELS = {
    "activities": "Activities",
    "environments": "Environments",
    "interactions": "Interactions",
    "things": "Objects",
    "users": "Users",
    "more_of": "More of",
}


@door("GET", "HEAD")
def energy(request: HttpRequest) -> HttpResponse:
    """What gives me energy?"""
    page = energy_page(
        request.user,
        by=request.GET.get("by", "activity"),
        span=request.GET.get("span", "all"),
    )
    form = LogForm(initial={"on": request.user.today})
    return render(request, "passion/energy.html", {"page": page, "form": form, "known": page.known})


@door("GET", "HEAD")
def logs(request: HttpRequest) -> HttpResponse:
    """All logs, newest first."""
    page = logs_page(
        request.user,
        number=request.GET.get("page", "1"),
        activity=request.GET.get("activity", "")[:120],
        words=request.GET.get("q", "")[:120],
    )
    return render(
        request, "passion/logs.html", {"page": page.page, "logs_page": page, "known": page.known}
    )


@door("GET", "HEAD")
def csv(request: HttpRequest) -> HttpResponse:
    """All logs as a table for other programs."""
    return HttpResponse(
        logs_as_csv(request.user),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="activity-logs.csv"'},
    )


@door("GET", "HEAD", "POST")
def new_log(request: HttpRequest) -> HttpResponse:
    """Log something done."""
    initial = {
        "on": request.user.today,
        "activity": request.GET.get("activity", "")[:120],
        **{
            name: request.GET[name][:10]
            for name in ("on", "at", "minutes")
            if request.GET.get(name)
        },
    }
    form = LogForm(request.POST or None, initial=initial)
    return keep_form(
        request,
        form,
        lambda: log_activity(owner=request.user, **form.values()),
        template="passion/log_form.html",
        context={"known": known_words(request.user), "next": safe_return(request, "")},
        words=lambda row: f"“{row.activity}” is kept.",
        to=reverse("passion:energy"),
    )


@door("GET", "HEAD")
def log(request: HttpRequest, key: object) -> HttpResponse:
    """One log."""
    row = find_log(request.user, key)
    return render(request, "passion/log.html", {"log": row})


@door("GET", "HEAD", "POST")
def changed_log(request: HttpRequest, key: object) -> HttpResponse:
    """Change a log."""
    row = find_log(request.user, key)
    form = LogForm(
        request.POST or None, initial={name: getattr(row, name) for name in LogForm.base_fields}
    )
    return keep_form(
        request,
        form,
        lambda: change_log(
            owner=request.user, key=key, version=form.cleaned_data["version"], **form.values()
        ),
        template="passion/log_form.html",
        context={"log": row, "known": known_words(request.user)},
        labels=LOG_LABELS,
        back=row.get_absolute_url(),
    )


def _renamed(count: int) -> str:
    return "1 log has the new name." if count == 1 else f"{count} logs have the new name."


@door("GET", "HEAD", "POST")
def activities(request: HttpRequest) -> HttpResponse:
    """The names of what is logged; give one another name, so that two become one."""
    form = RenameActivityForm(
        request.POST or None, initial={"old": request.GET.get("old", "")[:120]}
    )
    return keep_form(
        request,
        form,
        lambda: rename_activity(owner=request.user, **form.cleaned_data),
        template="passion/activities.html",
        context={
            "old": form["old"].value(),
            "counts": activity_counts(request.user).items(),
            "known": known_words(request.user),
        },
        words=_renamed,
        to=reverse("passion:activities"),
    )


@door("GET", "HEAD", "POST")
def week(request: HttpRequest, day: str = "") -> HttpResponse:
    """What did this week give, and what does it tell?"""
    try:
        on = date.fromisoformat(day) if day else request.user.today
        page = week_page(request.user, on)
    except (ValueError, OverflowError) as error:
        raise Http404 from error
    names = ("version", *LOOK_BACK_LABELS)
    initial: dict[str, Any] = {name: getattr(page.look_back, name, "") for name in names}
    form = LookBackForm(request.POST or None, initial=initial)
    return keep_form(
        request,
        form,
        lambda: keep_look_back(
            owner=request.user, starts_on=page.period.starts_on, **form.cleaned_data
        ),
        template="passion/week.html",
        context={"page": page},
        words="Kept. The week has taught you something.",
        labels=LOOK_BACK_LABELS,
    )
