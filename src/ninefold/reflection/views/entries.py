"""One entry, all entries, and those that come back."""

from __future__ import annotations

import random
from datetime import date

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ninefold.kernel.refs import Ref
from ninefold.kernel.refusals import ChangedElsewhere, NotFound, Refusal
from ninefold.reflection.forms import EntryForm
from ninefold.reflection.operations import change_entry, let_rest, set_star
from ninefold.reflection.pages.journal import entries_page, entry_page, mood_page
from ninefold.reflection.queries.journal import entry as find_entry
from ninefold.reflection.queries.memories import on_this_day_of, random_entry
from ninefold.reflection.views.sealing import change_sealed
from ninefold.reflection.views.unlocking import open_keys_in
from ninefold.web.answers import show_refusal, version_conflict
from ninefold.web.returning import safe_return


@login_required
@require_safe
def entries(request: HttpRequest) -> HttpResponse:
    """All that was written, newest first, or what a search finds."""
    try:
        before = date.fromisoformat(request.GET.get("before", ""))
    except ValueError:
        before = None
    page = entries_page(request.user, request.GET.get("q", "")[:200], before)
    return render(request, "reflection/entries.html", {"page": page})


@login_required
@require_safe
def entry(request: HttpRequest, key: object) -> HttpResponse:
    """One entry."""
    try:
        page = entry_page(request.user, key, open_keys_in(request))
    except NotFound as error:
        raise Http404 from error
    return render(request, "reflection/entry.html", {"page": page, "entry": page.entry})


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def change(request: HttpRequest, key: object) -> HttpResponse:
    """Change an entry; 409 with both texts when it has moved on elsewhere."""
    try:
        row = find_entry(request.user, key)
    except NotFound as error:
        raise Http404 from error
    if row.is_sealed:
        return change_sealed(request, row)
    names = ("title", "text", "mood", "energy", "tags")
    form = EntryForm(
        request.POST or None,
        initial={name: getattr(row, name) for name in (*names, "version")},
        draft=f"reflection-entry-{row.pk}",
    )
    if request.method == "POST" and form.is_valid():
        try:
            change_entry(
                owner=request.user,
                key=key,
                version=form.cleaned_data["version"],
                **{name: form.cleaned_data[name] for name in names},
            )
        except ChangedElsewhere as refusal:
            labels = {"title": "Title", "text": "The entry"}
            return version_conflict(request, refusal, labels=labels, back=row.get_absolute_url())
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            messages.success(request, "Kept.")
            return redirect(row)
    return render(
        request,
        "reflection/entry_change.html",
        {"form": form, "entry": row},
        status=422 if form.errors else 200,
    )


@login_required
@require_POST
def star(request: HttpRequest, key: object) -> HttpResponse:
    """Mark an entry as one to meet again, or not (with `undo`)."""
    try:
        row = set_star(owner=request.user, key=key, is_starred="undo" not in request.POST)
    except NotFound as error:
        raise Http404 from error
    words = "You will meet it again now and then." if row.is_starred else "Unmarked."
    messages.success(request, words)
    return redirect(safe_return(request, row.get_absolute_url()))


@login_required
@require_POST
def resting(request: HttpRequest, key: object) -> HttpResponse:
    """Let an entry rest, so that it does not come back by itself, or not (with `undo`)."""
    try:
        row = find_entry(request.user, key)
    except NotFound as error:
        raise Http404 from error
    is_at_rest = "undo" not in request.POST
    let_rest(owner=request.user, ref=row.ref, is_at_rest=is_at_rest)
    words = "It rests: it stays here and will not come back by itself."
    messages.success(request, words if is_at_rest else "It may come back.")
    return redirect(safe_return(request, row.get_absolute_url()))


@login_required
@require_POST
def memory_resting(request: HttpRequest, kind: str, key: object) -> HttpResponse:
    """Let what Today showed from the past rest, whatever it is."""
    try:
        let_rest(owner=request.user, ref=Ref(kind, str(key)))
    except (ValueError, NotFound) as error:
        raise Http404 from error
    messages.success(request, "It will not come back by itself.")
    return redirect(safe_return(request, reverse("reflection:journal")))


@login_required
@require_safe
def this_day(request: HttpRequest) -> HttpResponse:
    """On this day in earlier years."""
    found = on_this_day_of(request.user, request.user.today)
    return render(
        request, "reflection/this_day.html", {"found": found, "today": request.user.today}
    )


@login_required
@require_safe
def any_entry(request: HttpRequest) -> HttpResponse:
    """Open one entry of the past by chance."""
    row = random_entry(request.user, random.SystemRandom())
    if row is None:
        messages.info(request, "There is nothing to look back on yet. Today's page is a beginning.")
        return redirect("reflection:journal")
    return redirect(row)


@login_required
@require_safe
def moods(request: HttpRequest) -> HttpResponse:
    """Mood and energy over time."""
    page = mood_page(request.user, request.GET.get("days", ""))
    return render(request, "reflection/moods.html", {"page": page})
