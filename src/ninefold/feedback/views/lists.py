"""The first page of feedback, and the check of a question."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_safe

from ninefold.feedback.domain.question_check import check_question
from ninefold.feedback.pages import feedback_page


@login_required
@require_safe
def feedback(request: HttpRequest) -> HttpResponse:
    """What do others see that I don't?"""
    return render(request, "feedback/feedback.html", {"page": feedback_page(request.user)})


@login_required
@require_GET
def checking(request: HttpRequest) -> HttpResponse:
    """The check of a question as typed so far; it never stands in the way."""
    text = request.GET.get("text", "")[:700]
    is_scale = bool(request.GET.get("low", "").strip())
    findings = check_question(text, is_scale=is_scale) if text.strip() else ()
    context = {
        "text": text,
        "findings": [(one, text[one.start : one.end]) for one in findings],
    }
    return render(request, "feedback/check.html", context)
