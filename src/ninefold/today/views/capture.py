"""The capture line in the browser."""

from __future__ import annotations

import json

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from ninefold.kernel.capture import parse
from ninefold.kernel.refusals import NotFound, Refusal
from ninefold.today.operations import capture_line, capture_verbs, undo_capture
from ninefold.today.queries import captured_lines
from ninefold.web.returning import safe_return


@login_required
@require_http_methods(["GET", "POST"])
def capture(request: HttpRequest) -> HttpResponse:
    """Keep a line; on a refusal what was typed stays in the field."""
    text = request.POST.get("line", "") or request.GET.get("line", "")
    fault = ""
    if request.method == "POST":
        try:
            line = capture_line(owner=request.user, text=text)
        except Refusal as refusal:
            fault = refusal.message
        else:
            if request.htmx:  # type: ignore[attr-defined]
                return render(request, "today/captured.html", {"line": line})
            messages.success(request, line.echo, extra_tags=_undo(line.pk))
            return redirect(safe_return(request, "/"))
    context = {
        "value": text,
        "fault": fault,
        "verbs": capture_verbs().values(),
        "recent": captured_lines(request.user, 20),
    }
    if request.method == "POST" and request.htmx:  # type: ignore[attr-defined]
        return render(request, "today/capture_fault.html", context)
    return render(request, "today/capture.html", context, status=422 if fault else 200)


def _undo(key: object) -> str:
    return json.dumps({"undo": f"/capture/{key}/removal/"})


@login_required
@require_GET
def reading(request: HttpRequest) -> HttpResponse:
    """How the line is understood so far, as chips."""
    text = request.GET.get("line", "")[:2000]
    read = parse(text, today=request.user.today, is_web=True)
    return render(request, "today/chips.html", {"read": read, "value": text})


@login_required
@require_POST
def removal(request: HttpRequest, key: object) -> HttpResponse:
    """Take a captured line back."""
    try:
        line = undo_capture(owner=request.user, key=key)
    except NotFound as error:
        raise Http404 from error
    messages.success(request, f"Taken back: “{line.text}”.")
    return redirect(safe_return(request, "/"))
