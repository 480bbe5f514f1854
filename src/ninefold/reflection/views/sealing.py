"""Sealing entries: the passphrase, opening and locking, and each entry's own seal."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables

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
from ninefold.web.doors import door, keep_form
from ninefold.web.returning import safe_return


@door("GET", "HEAD")
def sealing(request: HttpRequest) -> HttpResponse:
    """What is sealed, and whether it is open here."""
    page = sealing_page(request.user, open_keys_in(request))
    context = {"page": page, "minutes": MINUTES_OPEN, "form": UnlockForm()}
    return render(request, "reflection/sealing.html", context)


@sensitive_post_parameters()
@sensitive_variables()
@door("GET", "HEAD", "POST")
def passphrase(request: HttpRequest) -> HttpResponse:
    """The first passphrase, or another one."""
    has_one = sealing_page(request.user, {}).has_passphrase
    kind: Any = ChangePassphraseForm if has_one else PassphraseForm
    form = kind(request.POST or None)
    opened: dict[str, bytes] = {}

    def keep() -> None:
        new = form.cleaned_data["passphrase"]
        if not has_one:
            opened.update(set_passphrase(owner=request.user, passphrase=new))
            return
        try:
            old = form.cleaned_data["old"]
            opened.update(change_passphrase(owner=request.user, passphrase=old, new=new))
        except WrongPassphrase as refusal:
            raise Refusal(refusal.message, field="old") from refusal

    words = "Everything is sealed anew, under the new passphrase."
    response = keep_form(
        request,
        form,
        keep,
        template="reflection/passphrase.html",
        context={"has_one": has_one},
        words=words if has_one else "You can seal entries now.",
        to=reverse("reflection:sealing"),
    )
    return keep_open(request, response, opened) if opened else response


@sensitive_post_parameters()
@sensitive_variables()
@door("GET", "HEAD", "POST")
def unlocking(request: HttpRequest) -> HttpResponse:
    """Open what is sealed, in this browser and for a short time."""
    form = UnlockForm(request.POST or None)
    back = safe_return(request, reverse("reflection:sealing"))
    opened: dict[str, bytes] = {}

    def keep() -> None:
        opened.update(open_keys(owner=request.user, passphrase=form.cleaned_data["passphrase"]))

    response = keep_form(
        request,
        form,
        keep,
        template="reflection/unlocking.html",
        context={"back": back, "minutes": MINUTES_OPEN},
        words="",
        to=back,
    )
    return keep_open(request, response, opened) if opened else response


@door("POST")
def locking(request: HttpRequest) -> HttpResponse:
    """Lock what is open here, at once."""
    messages.success(request, "Locked.")
    return lock(request, redirect(safe_return(request, reverse("reflection:sealing"))))


def _first_open(request: HttpRequest, back: str) -> HttpResponse:
    page = sealing_page(request.user, {})
    name = "unlocking" if page.has_passphrase else "passphrase"
    return redirect(f"{reverse(f'reflection:{name}')}?next={back}")


@door("POST")
def seal(request: HttpRequest, key: object) -> HttpResponse:
    """Seal an entry; asks for the passphrase first where it is not open."""
    return _turn(request, key, seal_entry, "Sealed. Only your passphrase opens it now.")


@door("POST")
def unseal(request: HttpRequest, key: object) -> HttpResponse:
    """Keep an entry in the clear from now on."""
    return _turn(request, key, unseal_entry, "It is kept in the clear again.")


def _turn(request: HttpRequest, key: object, operation: Any, words: str) -> HttpResponse:
    row = find_entry(request.user, key)
    try:
        operation(owner=request.user, key=key, keys=open_keys_in(request))
    except NotFound:
        raise
    except Locked:
        messages.info(request, "Open the seal first, then do it again.")
        return _first_open(request, row.get_absolute_url())
    except Refusal as refusal:
        messages.error(request, refusal.message)
    else:
        messages.success(request, words)
    return redirect(row)


@sensitive_post_parameters()
@door("GET", "HEAD", "POST")
def sealed_entry(request: HttpRequest) -> HttpResponse:
    """Write an entry that is sealed from the first."""
    keys = open_keys_in(request)
    if not keys and request.method != "POST":
        return _first_open(request, reverse("reflection:sealed_entry"))
    form = SealedEntryForm(request.POST or None)

    def keep() -> Any:
        names = ("title", "text", "mood", "energy", "tags")
        values = {name: form.cleaned_data[name] for name in names}
        return add_sealed_entry(owner=request.user, keys=keys, **values)

    return keep_form(
        request,
        form,
        keep,
        template="reflection/sealed_entry.html",
        context={"is_open": bool(keys)},
        words="Sealed.",
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

    def keep() -> Any:
        fields = ("title", "text", "mood", "energy", "tags", "version")
        values = {name: form.cleaned_data[name] for name in fields}
        return change_sealed_entry(owner=request.user, key=row.pk, keys=keys, **values)

    return keep_form(
        request,
        form,
        keep,
        template="reflection/entry_change.html",
        context={"entry": row, "is_sealed": True},
        words="Sealed and kept.",
    )
