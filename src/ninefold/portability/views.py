"""Everything out, and in again, in the browser."""

from __future__ import annotations

import tempfile
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ninefold.portability.archive import BrokenArchive, read_archive, write_archive


@login_required
@require_safe
def data(request: HttpRequest) -> HttpResponse:
    """What can go out and come in."""
    return render(request, "portability/data.html")


@login_required
@require_POST
def archive(request: HttpRequest) -> FileResponse:
    """The archive of everything that the person owns."""
    owner: Any = request.user
    file = tempfile.TemporaryFile()  # noqa: SIM115
    write_archive(owner=owner, to=file)
    file.seek(0)
    name = f"ninefold-{owner.today:%Y-%m-%d}.zip"
    return FileResponse(file, as_attachment=True, filename=name)


@login_required
@require_http_methods(["GET", "POST"])
def arrival(request: HttpRequest) -> HttpResponse:
    """Bring an archive in: checked first, then all of it or nothing."""
    context: dict[str, Any] = {}
    if request.method == "POST":
        upload = request.FILES.get("archive")
        if upload is None:
            context["fault"] = "Archive: choose the zip file that Ninefold wrote."
        else:
            try:
                context["result"] = read_archive(owner=request.user, source=upload)  # type: ignore[arg-type]
            except BrokenArchive as broken:
                context["fault"] = broken.message
                context["faults"] = broken.faults
    return render(
        request,
        "portability/arrival.html",
        context,
        status=422 if "fault" in context else 200,
    )
