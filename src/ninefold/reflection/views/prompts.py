"""Questions, frames and rest of one's own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from ninefold.kernel.refusals import ChangedElsewhere, NotFound, Refusal
from ninefold.reflection.forms import PromptForm, RestForm, TemplateForm
from ninefold.reflection.operations import (
    change_prompt,
    change_template,
    keep_prompt,
    keep_template,
    plan_rest,
)
from ninefold.reflection.queries import journal
from ninefold.web.answers import show_refusal, version_conflict


def _kept(request: HttpRequest, form: forms.Form, keep: Callable[..., Any], words: str) -> bool:
    if request.method != "POST" or not form.is_valid():
        return False
    try:
        keep(owner=request.user, **form.cleaned_data)
    except Refusal as refusal:
        show_refusal(form, refusal)
        return False
    messages.success(request, words)
    return True


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def prompts(request: HttpRequest) -> HttpResponse:
    """The questions that the journal asks."""
    form = PromptForm(request.POST or None, auto_id="prompt_%s")
    if _kept(request, form, keep_prompt, "Your journal will ask it on every other day."):
        return redirect("reflection:prompts")
    return _show(request, form, TemplateForm(auto_id="template_%s"))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def templates(request: HttpRequest) -> HttpResponse:
    """Frames for a page."""
    form = TemplateForm(request.POST or None, auto_id="template_%s")
    if _kept(request, form, keep_template, "It waits beside each new page."):
        return redirect("reflection:prompts")
    return _show(request, PromptForm(auto_id="prompt_%s"), form)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def prompt(request: HttpRequest, key: object) -> HttpResponse:
    """Ask it in other words."""
    return _change(
        request, key, journal.prompt, PromptForm, change_prompt, {"text": "The question"}
    )


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def template(request: HttpRequest, key: object) -> HttpResponse:
    """Change a frame for a page."""
    labels = {"title": "Name", "text": "What it holds"}
    return _change(request, key, journal.template, TemplateForm, change_template, labels)


def _change(
    request: HttpRequest,
    key: object,
    find: Callable[..., Any],
    form_class: type[forms.Form],
    operation: Callable[..., Any],
    labels: dict[str, str],
) -> HttpResponse:
    try:
        row = find(request.user, key)
    except NotFound as error:
        raise Http404 from error
    initial = {name: getattr(row, name) for name in labels}
    form = form_class(request.POST or None, initial=initial)
    seen = request.POST.get("version", "")
    if request.method == "POST" and form.is_valid():
        try:
            version = int(seen) if seen.isdecimal() else None
            operation(owner=request.user, key=key, version=version, **form.cleaned_data)
        except ChangedElsewhere as refusal:
            back = reverse("reflection:prompts")
            return version_conflict(request, refusal, labels=labels, back=back)
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            messages.success(request, "Changed.")
            return redirect("reflection:prompts")
    return render(
        request,
        "reflection/prompt_change.html",
        {"form": form, "version": seen or row.version},
        status=422 if form.errors else 200,
    )


def _show(
    request: HttpRequest, prompt_form: PromptForm, template_form: TemplateForm
) -> HttpResponse:
    return render(
        request,
        "reflection/prompts.html",
        {
            "prompts": journal.prompts(request.user),
            "templates": journal.templates(request.user),
            "prompt_form": prompt_form,
            "template_form": template_form,
        },
        status=422 if prompt_form.errors or template_form.errors else 200,
    )


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def rests(request: HttpRequest) -> HttpResponse:
    """Planned rest."""
    form = RestForm(request.POST or None, initial={"starts_on": request.user.today})
    if _kept(request, form, plan_rest, "Rest well. Nothing here will ask for anything."):
        return redirect("reflection:reviews")
    return render(
        request,
        "reflection/rests.html",
        {"form": form, "rests": journal.rests(request.user)},
        status=422 if form.errors else 200,
    )
