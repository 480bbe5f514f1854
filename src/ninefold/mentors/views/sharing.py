"""The mentee's side of the mentor's page: what is shared, its link, and the talk on it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from ninefold.kernel.refusals import NotFound, Refusal
from ninefold.mentors.forms import CommentForm, SharedPageForm
from ninefold.mentors.operations import (
    choose_shared,
    close_page,
    comment,
    open_page,
    read_comments,
)
from ninefold.mentors.pages import current_goals, guest_page, mentorship_page
from ninefold.mentors.queries import mentorship as find_mentorship
from ninefold.mentors.queries import shared_page_of
from ninefold.mentors.views.asking import ask
from ninefold.web.doors import act, door

PARTS = ("agreement", "meeting", "action_items", "advice", "greeting")


@door("GET", "POST")
def sharing(request: HttpRequest, key: object) -> HttpResponse:
    """Choose what the mentor sees, and open or close their page."""
    page = mentorship_page(request.user, key)
    mentor = page.mentorship
    row = shared_page_of(mentor)
    initial = (
        {name: getattr(row, name) for name in (*PARTS, "goals")}
        if row
        else {"agreement": True, "meeting": True, "action_items": True}
    )
    form = SharedPageForm(request.POST or None, goals=current_goals(request.user), initial=initial)
    return ask(
        request,
        form,
        lambda: choose_shared(
            owner=request.user,
            mentorship_key=key,
            goals=form.goal_refs,
            **{name: form.cleaned_data[name] for name in PARTS},
        ),
        question=f"What may {mentor.name} see?",
        back=reverse("mentors:sharing", args=[mentor.pk]),
        label="Keep this choice",
        words="Kept. The page shows it from now on.",
        eyebrow=mentor.name,
        template="mentors/sharing.html",
        more={"page": page, "mentor": mentor},
    )


@door("POST")
def link(request: HttpRequest, key: object) -> HttpResponse:
    """Open the page by a new private link, which is shown this once."""
    mentor = find_mentorship(request.user, key)
    address = request.build_absolute_uri(reverse("mentors:guest", args=["TOKEN"]))
    by_mail = bool(request.POST.get("mail"))
    try:
        token = open_page(
            owner=request.user,
            mentorship_key=key,
            address=address.replace("TOKEN", "{token}"),
            mail=by_mail,
        )
    except NotFound:
        raise
    except Refusal as refusal:
        messages.error(request, refusal.message)
        return redirect("mentors:sharing", key=key)
    return render(
        request,
        "mentors/link.html",
        {
            "mentor": mentor,
            "address": address.replace("TOKEN", token),
            "by_mail": by_mail,
        },
    )


@door("POST")
def closing(request: HttpRequest, key: object) -> HttpResponse:
    """Withdraw the link."""
    return act(
        request,
        lambda: close_page(owner=request.user, mentorship_key=key),
        back=reverse("mentors:sharing", args=[key]),
        words="The link opens nothing any more.",
    )


@door("GET")
def preview(request: HttpRequest, key: object) -> HttpResponse:
    """The page as the mentor sees it, without anything that could be pressed."""
    page = guest_page(request.user, key)
    return render(request, "mentors/guest.html", {"page": page, "is_preview": True})


@door("GET", "POST")
def comments(request: HttpRequest, key: object) -> HttpResponse:
    """Answer on the page."""
    mentor = find_mentorship(request.user, key)
    form = CommentForm(request.POST or None)
    return ask(
        request,
        form,
        lambda: comment(
            owner=request.user,
            mentorship_key=key,
            text=form.cleaned_data["text"],
            side="mentee",
        ),
        question=f"What do you say to {mentor.name}?",
        back=f"{mentor.get_absolute_url()}#comments",
        words="It stands on the page.",
        eyebrow=mentor.name,
    )


@door("POST")
def reading(request: HttpRequest, key: object) -> HttpResponse:
    """What the mentor wrote has been read."""
    return act(
        request,
        lambda: read_comments(owner=request.user, mentorship_key=key),
        back=f"{reverse('mentors:mentorship', args=[key])}#comments",
        words="Read.",
    )
