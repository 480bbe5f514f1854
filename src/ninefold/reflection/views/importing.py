"""Bringing in a journal that was kept elsewhere."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from ninefold.kernel.refusals import NotFound, Refusal
from ninefold.reflection.forms import ImportForm
from ninefold.reflection.operations import bring_in, forget_import, read_import
from ninefold.reflection.operations.importing import LARGEST_FILE
from ninefold.reflection.pages.importing import import_page
from ninefold.web.answers import show_refusal


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def arrival(request: HttpRequest) -> HttpResponse:
    """Choose the file; it is read, and nothing comes in yet."""
    form = ImportForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        upload = form.cleaned_data["file"]
        if upload.size > LARGEST_FILE:
            form.add_error("file", "This is larger than 100 MB. Export fewer years at a time.")
        else:
            try:
                waiting = read_import(
                    owner=request.user,
                    data=upload.read(),
                    format=form.cleaned_data["format"],
                    file_name=upload.name,
                )
            except Refusal as refusal:
                show_refusal(form, refusal)
            else:
                return redirect("reflection:import_preview", key=waiting.pk)
    return render(
        request, "reflection/import.html", {"form": form}, status=422 if form.errors else 200
    )


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def preview(request: HttpRequest, key: object) -> HttpResponse:
    """What the file holds; a POST brings it in."""
    try:
        page = import_page(request.user, key)
        if request.method == "POST":
            done = bring_in(owner=request.user, key=key)
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
            messages.success(request, words)
            return redirect("reflection:entries")
    except NotFound as error:
        raise Http404 from error
    return render(request, "reflection/import_preview.html", {"page": page})


@login_required
@require_POST
def leaving(request: HttpRequest, key: object) -> HttpResponse:
    """Leave the read journal where it came from."""
    try:
        forget_import(owner=request.user, key=key)
    except NotFound as error:
        raise Http404 from error
    messages.success(request, "Nothing came in.")
    return redirect("reflection:import")
