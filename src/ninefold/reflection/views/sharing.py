"""A review shown to somebody, and their answer."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from ninefold.accounts.operations import GuestLinkClosed, note_opened, open_guest_link
from ninefold.kernel.refusals import NotFound, Refusal
from ninefold.reflection.forms import AnswerForm, ShareForm
from ninefold.reflection.operations import (
    answer_review,
    note_answer_read,
    share_review,
    withdraw_share,
)
from ninefold.reflection.operations.sharing import PURPOSE
from ninefold.reflection.pages.reviews import shared_review
from ninefold.reflection.queries.reviews import review as find_review
from ninefold.web.answers import show_refusal
from ninefold.web.doors import act, door


@door("GET", "HEAD", "POST")
def shares(request: HttpRequest, key: object) -> HttpResponse:
    """Share a review; the private link is shown this once."""
    row = find_review(request.user, key)
    form = ShareForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            share, token = share_review(owner=request.user, key=key, **form.cleaned_data)
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            address = request.build_absolute_uri(reverse("reflection:shared", args=[token]))
            return render(
                request,
                "reflection/link.html",
                {"share": share, "address": address, "review": row},
            )
    return render(
        request,
        "reflection/share.html",
        {"form": form, "review": row},
        status=422 if form.errors else 200,
    )


@door("POST")
def withdrawal(request: HttpRequest, key: object) -> HttpResponse:
    """Close the private link of a sharing."""
    return act(
        request,
        lambda: withdraw_share(owner=request.user, key=key),
        words=lambda share: f"{share.guest_name} cannot open it any more.",
        back=reverse("reflection:reviews"),
        to=lambda share: str(share.review.get_absolute_url()),
    )


@door("POST")
def answer_read(request: HttpRequest, key: object) -> HttpResponse:
    """The owner has read an answer."""
    return act(
        request,
        lambda: note_answer_read(owner=request.user, key=key),
        words="",
        back=reverse("reflection:reviews"),
        to=lambda row: str(row.share.review.get_absolute_url()),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def shared(request: HttpRequest, token: str) -> HttpResponse:
    """What the guest behind a private link sees, and their answer."""
    try:
        link = open_guest_link(token=token, purpose=PURPOSE)
        page = shared_review(link.owner, link.target_id)
    except (GuestLinkClosed, NotFound):
        return render(request, "reflection/closed.html", status=404)
    note_opened(link=link)
    form = AnswerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            answer_review(share=page.share, text=form.cleaned_data["text"])
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            return redirect(f"{reverse('reflection:shared', args=[token])}?answered=1")
    return render(
        request,
        "reflection/shared.html",
        {"page": page, "form": form, "is_answered": "answered" in request.GET},
        status=422 if form.errors else 200,
    )
