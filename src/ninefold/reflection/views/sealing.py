"""Sealing entries: the passphrase, opening and locking, and each entry's own seal."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ninefold.kernel.refusals import NotFound, Refusal
from ninefold.reflection.forms.sealing import (
    ChangePassphraseForm,
    PassphraseForm,
    SealedChangeForm,
    SealedEntryForm,
    UnlockForm,
)
from ninefold.reflection.operations import (
    WrongPassphrase,
    add_sealed_entry,
    change_passphrase,
    change_sealed_entry,
    open_keys,
    seal_entry,
    set_passphrase,
    unseal_entry,
)
from ninefold.reflection.pages.sealing import sealing_page
from ninefold.reflection.queries.journal import entry as find_entry
from ninefold.reflection.queries.sealing import Locked, sealed_text
from ninefold.reflection.views.unlocking import MINUTES_OPEN, keep_open, lock, open_keys_in
from ninefold.web.answers import show_refusal
from ninefold.web.returning import safe_return


@login_required
@require_safe
def sealing(request: HttpRequest) -> HttpResponse:
    """What is sealed, and whether it is open here."""
    page = sealing_page(request.user, open_keys_in(request))
    context = {"page": page, "minutes": MINUTES_OPEN, "form": UnlockForm()}
    return render(request, "reflection/sealing.html", context)


@login_required
@sensitive_post_parameters()
@sensitive_variables()
@require_http_methods(["GET", "HEAD", "POST"])
def passphrase(request: HttpRequest) -> HttpResponse:
    """The first passphrase, or another one."""
    has_one = sealing_page(request.user, {}).has_passphrase
    kind: Any = ChangePassphraseForm if has_one else PassphraseForm
    form = kind(request.POST or None)
    if request.method == "POST" and form.is_valid():
        new = form.cleaned_data["passphrase"]
        try:
            if has_one:
                old = form.cleaned_data["old"]
                keys = change_passphrase(owner=request.user, passphrase=old, new=new)
            else:
                keys = set_passphrase(owner=request.user, passphrase=new)
        except WrongPassphrase as refusal:
            form.add_error("old", refusal.message)
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            words = "Everything is sealed anew, under the new passphrase."
            messages.success(request, words if has_one else "You can seal entries now.")
            back = redirect(safe_return(request, reverse("reflection:sealing")))
            return keep_open(request, back, keys)
    return render(
        request,
        "reflection/passphrase.html",
        {"form": form, "has_one": has_one},
        status=422 if form.errors else 200,
    )


@login_required
@sensitive_post_parameters()
@sensitive_variables()
@require_http_methods(["GET", "HEAD", "POST"])
def unlocking(request: HttpRequest) -> HttpResponse:
    """Open what is sealed, in this browser and for a short time."""
    form = UnlockForm(request.POST or None)
    back = safe_return(request, reverse("reflection:sealing"))
    if request.method == "POST" and form.is_valid():
        try:
            keys = open_keys(owner=request.user, passphrase=form.cleaned_data["passphrase"])
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            return keep_open(request, redirect(back), keys)
    return render(
        request,
        "reflection/unlocking.html",
        {"form": form, "back": back, "minutes": MINUTES_OPEN},
        status=422 if form.errors else 200,
    )


@login_required
@require_POST
def locking(request: HttpRequest) -> HttpResponse:
    """Lock what is open here, at once."""
    messages.success(request, "Locked.")
    return lock(request, redirect(safe_return(request, reverse("reflection:sealing"))))


def _first_open(request: HttpRequest, back: str) -> HttpResponse:
    page = sealing_page(request.user, {})
    name = "unlocking" if page.has_passphrase else "passphrase"
    return redirect(f"{reverse(f'reflection:{name}')}?next={back}")


@login_required
@require_POST
def seal(request: HttpRequest, key: object) -> HttpResponse:
    """Seal an entry; asks for the passphrase first where it is not open."""
    return _turn(request, key, seal_entry, "Sealed. Only your passphrase opens it now.")


@login_required
@require_POST
def unseal(request: HttpRequest, key: object) -> HttpResponse:
    """Keep an entry in the clear from now on."""
    return _turn(request, key, unseal_entry, "It is kept in the clear again.")


def _turn(request: HttpRequest, key: object, operation: Any, words: str) -> HttpResponse:
    try:
        row = find_entry(request.user, key)
        operation(owner=request.user, key=key, keys=open_keys_in(request))
    except NotFound as error:
        raise Http404 from error
    except Locked:
        messages.info(request, "Open the seal first, then do it again.")
        return _first_open(request, row.get_absolute_url())
    except Refusal as refusal:
        messages.error(request, refusal.message)
    else:
        messages.success(request, words)
    return redirect(row)


@login_required
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def sealed_entry(request: HttpRequest) -> HttpResponse:
    """Write an entry that is sealed from the first."""
    keys = open_keys_in(request)
    if not keys and request.method != "POST":
        return _first_open(request, reverse("reflection:sealed_entry"))
    form = SealedEntryForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        names = ("title", "text", "mood", "energy", "tags")
        values = {name: form.cleaned_data[name] for name in names}
        try:
            row = add_sealed_entry(owner=request.user, keys=keys, **values)
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            messages.success(request, "Sealed.")
            return redirect(row)
    return render(
        request,
        "reflection/sealed_entry.html",
        {"form": form, "is_open": bool(keys)},
        status=422 if form.errors else 200,
    )


@sensitive_post_parameters()
def change_sealed(request: HttpRequest, row: Any) -> HttpResponse:
    """Change a sealed entry, which stays sealed; what was typed stays when it cannot be kept."""
    keys = open_keys_in(request)
    names = ("title", "mood", "energy", "tags", "version")
    initial = {name: getattr(row, name) for name in names}
    if request.method != "POST":
        try:
            initial["text"] = sealed_text(row, keys)
        except Locked:
            here = reverse("reflection:entry_change", args=[row.pk])
            return redirect(f"{reverse('reflection:unlocking')}?next={here}")
        except Refusal as refusal:
            messages.error(request, refusal.message)
            return redirect(row)
    form = SealedChangeForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        fields = ("title", "text", "mood", "energy", "tags", "version")
        values = {name: form.cleaned_data[name] for name in fields}
        try:
            change_sealed_entry(owner=request.user, key=row.pk, keys=keys, **values)
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            messages.success(request, "Sealed and kept.")
            return redirect(row)
    return render(
        request,
        "reflection/entry_change.html",
        {"form": form, "entry": row, "is_sealed": True},
        status=422 if form.errors else 200,
    )
