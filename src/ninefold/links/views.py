"""Doors of links: choose what to link, link it, unlink it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from ninefold.activity.queries import cards
from ninefold.kernel.refs import Ref
from ninefold.kernel.refusals import NotFound, Refusal
from ninefold.links.operations import link, unlink
from ninefold.links.relations import RELATIONS
from ninefold.links.titles import rows_with_words
from ninefold.web.returning import safe_return


def _own_ref(owner: Any, kind: str, key: object) -> Ref:
    try:
        ref = Ref(kind, str(key))
    except ValueError as error:
        raise Http404 from error
    if ref not in cards(owner, [ref]):
        raise Http404
    return ref


@login_required
@require_GET
def choice(request: HttpRequest, kind: str, key: object) -> HttpResponse:
    """Rows whose title or text holds the words asked for, each with a button that links it."""
    ref = _own_ref(request.user, kind, key)
    words = request.GET.get("q", "").strip()
    found = [one for one in rows_with_words(request.user, words) if one.ref != ref]
    return render(
        request,
        "links/choice.html",
        {
            "ref": ref,
            "card": cards(request.user, [ref])[ref],
            "words": words,
            "found": found,
            "relations": list(RELATIONS),
            "next": safe_return(request, "/"),
        },
    )


@login_required
@require_POST
def links(request: HttpRequest, kind: str, key: object) -> HttpResponse:
    """Link the row to the one that was chosen."""
    ref = _own_ref(request.user, kind, key)
    try:
        target = Ref.read(request.POST.get("target", ""))
        link(
            owner=request.user,
            source=ref,
            target=target,
            relation=request.POST.get("relation") or "relates to",
        )
    except ValueError:
        messages.error(request, "Choose what to link from the list.")
    except Refusal as refusal:
        messages.error(request, refusal.message)
    else:
        messages.success(request, "Linked. Both pages show it now.")
    return redirect(safe_return(request, "/"))


@login_required
@require_POST
def removal(request: HttpRequest, key: object) -> HttpResponse:
    """Take a link away."""
    try:
        unlink(owner=request.user, key=key)
    except NotFound as error:
        raise Http404 from error
    messages.success(request, "Unlinked.")
    return redirect(safe_return(request, "/"))
