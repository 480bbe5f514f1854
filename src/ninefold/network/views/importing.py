"""Bring a file of contacts in: read it, look, decide, bring in, undo."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from ninefold.kernel.refusals import Refusal
from ninefold.network.forms import FileForm
from ninefold.network.operations.bringing_in import bring_in, undo_import
from ninefold.network.operations.importing import decide, decide_all, read_file
from ninefold.network.pages.importing import import_page
from ninefold.network.queries.importing import import_draft, import_drafts
from ninefold.web.answers import show_refusal
from ninefold.web.doors import act, door
from ninefold.web.returning import safe_return


@door("GET", "POST")
def upload(request: HttpRequest) -> HttpResponse:
    """Choose a file; what it would change is shown before anything is."""
    form = FileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            draft = read_file(owner=request.user, filename=file.name, data=file.read())
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            return redirect(draft)
    context = {"form": form, "drafts": import_drafts(request.user)}
    return render(request, "network/import.html", context, status=422 if form.errors else 200)


@door("GET", "HEAD")
def draft(request: HttpRequest, key: object) -> HttpResponse:
    """What the file would change."""
    page = import_page(
        request.user, key, request.GET.get("standing", ""), request.GET.get("page", 1)
    )
    return render(request, "network/import_draft.html", {"page": page, "draft": page.draft})


@door("POST")
def decision(request: HttpRequest, key: object) -> HttpResponse:
    """What becomes of one contact."""
    return act(
        request,
        lambda: decide(owner=request.user, row_key=key, decision=request.POST.get("decision", "")),
        words="Noted.",
        back="/network/import/",
    )


@door("POST")
def decisions(request: HttpRequest, key: object) -> HttpResponse:
    """What becomes of all contacts of a standing."""
    return act(
        request,
        lambda: decide_all(
            owner=request.user,
            draft_key=key,
            standing=request.POST.get("standing", ""),
            decision=request.POST.get("decision", ""),
        ),
        words="Noted for all of them.",
        back=f"/network/import/{key}/",
    )


@door("POST")
def confirmation(request: HttpRequest, key: object) -> HttpResponse:
    """Bring in what was decided upon."""
    done = bring_in(owner=request.user, draft_key=key)
    if done.new or done.changed:
        words = f"Brought in: {done.new} new, {done.changed} changed."
    else:
        words = "There was nothing left to bring in."
    messages.success(request, words)
    return redirect(safe_return(request, f"/network/import/{key}/"))


@door("POST")
def undoing(request: HttpRequest, key: object) -> HttpResponse:
    """Take the whole import back."""
    import_draft(request.user, key)
    done = undo_import(owner=request.user, draft_key=key)
    words = f"Taken back: {done.new} are gone again, {done.changed} are as they were."
    if done.kept:
        words += f" {done.kept} stay as they are, because you have gone on with them since."
    messages.success(request, words)
    return redirect("network:import_draft", key=key)
