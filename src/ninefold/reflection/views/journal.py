"""The page of the day and what stands below it."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from ninefold.kernel.refusals import ChangedElsewhere, NotFound, Refusal
from ninefold.reflection.forms import MOODS, NoteForm, PageForm
from ninefold.reflection.operations import add_entry, note_mood, write_page
from ninefold.reflection.pages.journal import DayPage, day_page
from ninefold.reflection.queries.journal import template
from ninefold.reflection.views.unlocking import open_keys_in
from ninefold.web.answers import show_refusal, version_conflict
from ninefold.web.doors import act, door
from ninefold.web.returning import safe_return

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def day_in_address(text: str) -> date:
    """The day that an address names. Raises Http404 when it names none."""
    try:
        if _DAY.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise Http404


@door("GET", "HEAD")
def journal(request: HttpRequest) -> HttpResponse:
    """Today's page."""
    return _show(request, request.user.today)


@door("GET", "HEAD", "POST")
def day(request: HttpRequest, on: str) -> HttpResponse:
    """The page of a day; 409 with both texts when it has moved on elsewhere."""
    the_day = day_in_address(on)
    if the_day > request.user.today or the_day.year < 1900:
        raise Http404
    if request.method != "POST":
        return _show(request, the_day)
    form = PageForm(request.POST, draft=_draft(the_day))
    if form.is_valid():
        values = {name: form.cleaned_data[name] for name in ("text", "mood", "energy", "tags")}
        try:
            write_page(
                owner=request.user,
                on=the_day,
                version=form.cleaned_data["version"] or 0,
                **values,
            )
        except ChangedElsewhere as refusal:
            back = reverse("reflection:day", args=[the_day])
            return version_conflict(request, refusal, labels={"text": "The page"}, back=back)
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            messages.success(request, "Kept.")
            return redirect("reflection:day", on=the_day)
    return _show(request, the_day, form)


def _draft(on: date) -> str:
    return f"reflection-page-{on}"


def _show(request: HttpRequest, on: date, form: PageForm | None = None) -> HttpResponse:
    page = day_page(request.user, on, open_keys_in(request))
    form = form or PageForm(initial=_initial(request, page), draft=_draft(on))
    is_writing = bool(form.errors) or _is_writing(request, page)
    return render(
        request,
        "reflection/day.html",
        {
            "page": page,
            "form": form,
            "note_form": NoteForm(auto_id="note_%s"),
            "is_writing": is_writing,
            "moods": MOODS,
        },
        status=422 if form.errors else 200,
    )


def _is_writing(request: HttpRequest, page: DayPage) -> bool:
    wanted = {"write", "template", "prompt"} & request.GET.keys()
    if page.page and page.page.is_sealed:
        return False
    return bool(wanted) or not page.has_words


def _initial(request: HttpRequest, page: DayPage) -> dict[str, Any]:
    row = page.page
    text = row.text if row else ""
    if request.GET.get("template"):
        try:
            frame = template(request.user, request.GET["template"])
        except NotFound as error:
            raise Http404 from error
        text = f"{text}\n\n{frame.text}".strip("\n")
    elif "prompt" in request.GET:
        text = f"{text}\n\n### {page.prompt}\n\n".lstrip("\n")
    return {
        "text": text,
        "mood": row.mood if row else None,
        "energy": row.energy if row else None,
        "tags": row.tags if row else [],
        "version": row.version if row else 0,
    }


@door("POST")
def mood(request: HttpRequest, on: str) -> HttpResponse:
    """How the day was, by one tap."""
    the_day = day_in_address(on)
    back = reverse("reflection:journal")
    try:
        chosen = int(request.POST.get("mood", ""))
    except ValueError:
        messages.error(request, "Choose one of the five, from heavy to bright.")
        return redirect(safe_return(request, back))
    return act(
        request,
        lambda: note_mood(owner=request.user, on=the_day, mood=chosen),
        words=f"Noted: {MOODS.get(chosen, '').lower()}.",
        back=back,
    )


@door("POST")
def notes(request: HttpRequest, on: str) -> HttpResponse:
    """Add a separate entry to a day."""
    the_day = day_in_address(on)
    form = NoteForm(request.POST, auto_id="note_%s")
    if form.is_valid():
        try:
            add_entry(owner=request.user, on=the_day, text=form.cleaned_data["text"])
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            messages.success(request, "Kept below the page.")
            return redirect("reflection:day", on=the_day)
    page = day_page(request.user, min(the_day, request.user.today), open_keys_in(request))
    return render(
        request,
        "reflection/day.html",
        {
            "page": page,
            "form": PageForm(initial=_initial(request, page), draft=_draft(page.on)),
            "note_form": form,
            "is_writing": not page.has_words,
        },
        status=422,
    )
