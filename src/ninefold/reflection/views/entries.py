"""One entry, all entries, and those that come back."""

from __future__ import annotations

import random
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from ninefold.kernel.refs import Ref
from ninefold.reflection.forms import EntryForm
from ninefold.reflection.operations import change_entry, let_rest, set_star
from ninefold.reflection.pages.journal import entries_page, entry_page, mood_page
from ninefold.reflection.queries.journal import entry as find_entry
from ninefold.reflection.queries.memories import on_this_day_of, random_entry
from ninefold.reflection.views.sealing import change_sealed
from ninefold.reflection.views.unlocking import open_keys_in
from ninefold.web.doors import act, door, keep_form


@door("GET", "HEAD")
def entries(request: HttpRequest) -> HttpResponse:
    """All that was written, newest first, or what a search finds."""
    try:
        before = date.fromisoformat(request.GET.get("before", ""))
    except ValueError:
        before = None
    page = entries_page(request.user, request.GET.get("q", "")[:200], before)
    return render(request, "reflection/entries.html", {"page": page})


@door("GET", "HEAD")
def entry(request: HttpRequest, key: object) -> HttpResponse:
    """One entry."""
    page = entry_page(request.user, key, open_keys_in(request))
    return render(request, "reflection/entry.html", {"page": page, "entry": page.entry})


@door("GET", "HEAD", "POST")
def change(request: HttpRequest, key: object) -> HttpResponse:
    """Change an entry; 409 with both texts when it has moved on elsewhere."""
    row = find_entry(request.user, key)
    if row.is_sealed:
        return change_sealed(request, row)
    names = ("title", "text", "mood", "energy", "tags", "version")
    form = EntryForm(
        request.POST or None,
        initial={name: getattr(row, name) for name in names},
        draft=f"reflection-entry-{row.pk}",
    )

    def keep() -> Any:
        values = {name: form.cleaned_data[name] for name in names}
        return change_entry(owner=request.user, key=key, **values)

    return keep_form(
        request,
        form,
        keep,
        template="reflection/entry_change.html",
        context={"entry": row},
        labels={"title": "Title", "text": "The entry"},
        back=row.get_absolute_url(),
    )


@door("POST")
def star(request: HttpRequest, key: object) -> HttpResponse:
    """Mark an entry as one to meet again, or not (with `undo`)."""
    row = find_entry(request.user, key)
    is_starred = "undo" not in request.POST
    return act(
        request,
        lambda: set_star(owner=request.user, key=key, is_starred=is_starred),
        words="You will meet it again now and then." if is_starred else "Unmarked.",
        back=row.get_absolute_url(),
    )


@door("POST")
def resting(request: HttpRequest, key: object) -> HttpResponse:
    """Let an entry rest, so that it does not come back by itself, or not (with `undo`)."""
    row = find_entry(request.user, key)
    is_at_rest = "undo" not in request.POST
    words = "It rests: it stays here and will not come back by itself."
    return act(
        request,
        lambda: let_rest(owner=request.user, ref=row.ref, is_at_rest=is_at_rest),
        words=words if is_at_rest else "It may come back.",
        back=row.get_absolute_url(),
    )


@door("POST")
def memory_resting(request: HttpRequest, kind: str, key: object) -> HttpResponse:
    """Let what Today showed from the past rest, whatever it is."""
    try:
        ref = Ref(kind, str(key))
    except ValueError as error:
        raise Http404 from error
    return act(
        request,
        lambda: let_rest(owner=request.user, ref=ref),
        words="It will not come back by itself.",
        back=reverse("reflection:journal"),
    )


@door("GET", "HEAD")
def this_day(request: HttpRequest) -> HttpResponse:
    """On this day in earlier years."""
    found = on_this_day_of(request.user, request.user.today)
    return render(
        request, "reflection/this_day.html", {"found": found, "today": request.user.today}
    )


@door("GET", "HEAD")
def any_entry(request: HttpRequest) -> HttpResponse:
    """Open one entry of the past by chance."""
    row = random_entry(request.user, random.SystemRandom())
    if row is None:
        messages.info(request, "There is nothing to look back on yet. Today's page is a beginning.")
        return redirect("reflection:journal")
    return redirect(row)


@door("GET", "HEAD")
def moods(request: HttpRequest) -> HttpResponse:
    """Mood and energy over time."""
    page = mood_page(request.user, request.GET.get("days", ""))
    return render(request, "reflection/moods.html", {"page": page})
