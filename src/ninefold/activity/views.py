"""Undo: bring back what was just removed."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from ninefold.activity.operations import remove, restore
from ninefold.activity.queries import cards
from ninefold.kernel.refs import Ref
from ninefold.kernel.refusals import NotFound
from ninefold.web.answers import with_undo
from ninefold.web.returning import safe_return


def _ref(kind: str, key: object) -> Ref:
    try:
        return Ref(kind, str(key))
    except ValueError as error:
        raise Http404 from error


@login_required
@require_POST
def restoration(request: HttpRequest, kind: str, key: object) -> HttpResponse:
    """Bring a removed row back."""
    ref = _ref(kind, key)
    try:
        restore(owner=request.user, ref=ref)
    except NotFound as error:
        raise Http404 from error
    card = cards(request.user, [ref]).get(ref)
    messages.success(request, f"“{card.title}” is back." if card else "It is back.")
    return redirect(safe_return(request, card.url if card else "/"))


@login_required
@require_POST
def removal(request: HttpRequest, kind: str, key: object) -> HttpResponse:
    """Remove a row, with a way back."""
    ref = _ref(kind, key)
    card = cards(request.user, [ref]).get(ref)
    try:
        remove(owner=request.user, ref=ref)
    except NotFound as error:
        raise Http404 from error
    with_undo(request, f"Removed “{card.title}”." if card else "Removed.", ref)
    back = safe_return(request, f"/{ref.room}/")
    if str(key) in urlsplit(back).path:
        # Its own pages are gone with it; the list, or the whole that it was a part of, is not.
        back = f"/{ref.room}/"
    return redirect(back)
