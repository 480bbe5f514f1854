"""Bringing in a journal that was kept elsewhere."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from ninefold.reflection.forms import ImportForm
from ninefold.reflection.operations import bring_in, forget_import, read_import
from ninefold.reflection.operations.importing import LARGEST_FILE, BroughtIn, CannotImport
from ninefold.reflection.pages.importing import import_page
from ninefold.web.doors import act, door, keep_form


@door("GET", "HEAD", "POST")
def arrival(request: HttpRequest) -> HttpResponse:
    """Choose the file; it is read, and nothing comes in yet."""
    form = ImportForm(request.POST or None, request.FILES or None)

    def keep() -> Any:
        upload = form.cleaned_data["file"]
        if upload.size > LARGEST_FILE:
            raise CannotImport(
                "This is larger than 100 MB. Export fewer years at a time.", field="file"
            )
        return read_import(
            owner=request.user,
            data=upload.read(),
            format=form.cleaned_data["format"],
            file_name=upload.name,
        )

    return keep_form(
        request,
        form,
        keep,
        template="reflection/import.html",
        words="",
        to=lambda waiting: reverse("reflection:import_preview", args=[waiting.pk]),
    )


@door("GET", "HEAD", "POST")
def preview(request: HttpRequest, key: object) -> HttpResponse:
    """What the file holds; a POST brings it in."""
    page = import_page(request.user, key)
    if request.method == "POST":
        messages.success(request, _said(bring_in(owner=request.user, key=key)))
        return redirect("reflection:entries")
    return render(request, "reflection/import_preview.html", {"page": page})


def _said(done: BroughtIn) -> str:
    words = f"{done.added} {'entry' if done.added == 1 else 'entries'} came in."
    if done.known:
        words += f" {done.known} were here already."
    if done.left_out:
        words += f" {done.left_out} were left out: they lie in the future or are too long."
    if done.files:
        words += f" {done.files} {'file' if done.files == 1 else 'files'} came with them."
    if done.files_left_out:
        words += (
            f" {done.files_left_out} of their files did not: an entry takes 20 files, and "
            "all of them together 200 MB."
        )
    return words


@door("POST")
def leaving(request: HttpRequest, key: object) -> HttpResponse:
    """Leave the read journal where it came from."""
    return act(
        request,
        lambda: forget_import(owner=request.user, key=key),
        words="Nothing came in.",
        back=reverse("reflection:import"),
    )
