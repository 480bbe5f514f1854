"""Questions, frames and rest of one's own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from ninefold.reflection.forms import PromptForm, RestForm, TemplateForm
from ninefold.reflection.operations import (
    change_prompt,
    change_template,
    keep_prompt,
    keep_template,
    plan_rest,
)
from ninefold.reflection.queries import journal
from ninefold.web.doors import door, keep_form


@door("GET", "HEAD", "POST")
def prompts(request: HttpRequest) -> HttpResponse:
    """The questions that the journal asks."""
    form = PromptForm(request.POST or None, auto_id="prompt_%s")
    words = "Your journal will ask it on every other day."
    frames = TemplateForm(auto_id="template_%s")
    return _keep(request, form, keep_prompt, words, prompt_form=form, template_form=frames)


@door("GET", "HEAD", "POST")
def templates(request: HttpRequest) -> HttpResponse:
    """Frames for a page."""
    form = TemplateForm(request.POST or None, auto_id="template_%s")
    questions = PromptForm(auto_id="prompt_%s")
    words = "It waits beside each new page."
    return _keep(request, form, keep_template, words, prompt_form=questions, template_form=form)


def _keep(
    request: HttpRequest,
    form: forms.Form,
    operation: Callable[..., Any],
    words: str,
    **both: forms.Form,
) -> HttpResponse:
    return keep_form(
        request,
        form,
        lambda: operation(owner=request.user, **form.cleaned_data),
        template="reflection/prompts.html",
        context={
            "prompts": journal.prompts(request.user),
            "templates": journal.templates(request.user),
            **both,
        },
        words=words,
        to=reverse("reflection:prompts"),
    )


@door("GET", "HEAD", "POST")
def prompt(request: HttpRequest, key: object) -> HttpResponse:
    """Ask it in other words."""
    return _change(
        request, key, journal.prompt, PromptForm, change_prompt, {"text": "The question"}
    )


@door("GET", "HEAD", "POST")
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
    row = find(request.user, key)
    initial = {name: getattr(row, name) for name in labels}
    form = form_class(request.POST or None, initial=initial)
    seen = request.POST.get("version", "")

    def keep() -> Any:
        version = int(seen) if seen.isdecimal() else None
        return operation(owner=request.user, key=key, version=version, **form.cleaned_data)

    back = reverse("reflection:prompts")
    return keep_form(
        request,
        form,
        keep,
        template="reflection/prompt_change.html",
        context={"version": seen or row.version},
        words="Changed.",
        to=back,
        labels=labels,
        back=back,
    )


@door("GET", "HEAD", "POST")
def rests(request: HttpRequest) -> HttpResponse:
    """Planned rest."""
    form = RestForm(request.POST or None, initial={"starts_on": request.user.today})
    return keep_form(
        request,
        form,
        lambda: plan_rest(owner=request.user, **form.cleaned_data),
        template="reflection/rests.html",
        context={"rests": journal.rests(request.user)},
        words="Rest well. Nothing here will ask for anything.",
        to=reverse("reflection:reviews"),
    )
