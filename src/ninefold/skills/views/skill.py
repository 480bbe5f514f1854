"""The inventory, and one skill."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from ninefold.kernel.refusals import NotFound
from ninefold.skills.domain.levels import level_by_anchors
from ninefold.skills.forms import EvidenceForm, LevelForm, SkillForm, SkillTaskForm
from ninefold.skills.operations import add_skill, add_task, assess_skill, change_skill
from ninefold.skills.operations.skills import CannotKeepSkill
from ninefold.skills.pages import skill_page, skills_page
from ninefold.skills.queries import skill as find_skill
from ninefold.skills.views.forms_shown import keep_form

FIELDS = ("name", "kind", "category", "why", "target_level", "importance", "weekly_minutes")


def _values(data: dict[str, Any]) -> dict[str, Any]:
    return {name: data[name] for name in FIELDS}


def _find(request: HttpRequest, key: object) -> Any:
    try:
        return find_skill(request.user, key)
    except NotFound as error:
        raise Http404 from error


@login_required
@require_safe
def skills(request: HttpRequest) -> HttpResponse:
    """Where are my gaps?"""
    category = request.GET.get("category", "")
    page = skills_page(request.user, category)
    return render(request, "skills/skills.html", {"page": page, "category": category})


@login_required
@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Name a skill."""
    initial = {
        name: request.GET[name] for name in ("name", "kind", "target_level") if name in request.GET
    }
    form = SkillForm(request.POST or None, initial=initial)
    return keep_form(
        request,
        form,
        lambda: add_skill(owner=request.user, **_values(form.cleaned_data)),
        question="What do you want to be able to do?",
        words="Kept. Say where you stand in it, and the gap shows.",
        back="/skills/",
        label="Keep this skill",
    )


@login_required
@require_safe
def skill(request: HttpRequest, key: object) -> HttpResponse:
    """One skill, whole."""
    row = _find(request, key)
    return render(
        request,
        "skills/skill.html",
        {
            "page": skill_page(request.user, key),
            "skill": row,
            "task_form": SkillTaskForm(),
        },
    )


@login_required
@require_http_methods(["GET", "POST"])
def change(request: HttpRequest, key: object) -> HttpResponse:
    """Change a skill."""
    row = _find(request, key)
    initial = {name: getattr(row, name) for name in (*FIELDS, "version")}
    form = SkillForm(request.POST or None, initial=initial)
    return keep_form(
        request,
        form,
        lambda: change_skill(
            owner=request.user,
            key=key,
            version=form.cleaned_data["version"],
            **_values(form.cleaned_data),
        ),
        question="What shall be different?",
        words="Kept.",
        back=row.get_absolute_url(),
        eyebrow=row.name,
        label="Keep the change",
        labels={"name": "Skill", "category": "Category", "why": "Why"},
    )


@login_required
@require_http_methods(["GET", "POST"])
def level(request: HttpRequest, key: object) -> HttpResponse:
    """Say where one stands, by sentences that are true or not."""
    row = _find(request, key)
    form = LevelForm(request.POST or None, kind=row.kind)

    def keep() -> Any:
        reached = level_by_anchors(form.cleaned_data["observed"])
        if reached is None:
            raise CannotKeepSkill(
                "Levels build on each other, and the first sentence is not ticked. Tick it if it "
                "is true; if not, there is no level to keep yet.",
                field="observed",
            )
        assess_skill(owner=request.user, key=key, level=reached, note=form.cleaned_data["note"])
        return row

    return keep_form(
        request,
        form,
        keep,
        question="Where do you stand today?",
        words="Kept. Something you made, or somebody who saw it, makes it firmer.",
        back=row.get_absolute_url(),
        eyebrow=row.name,
        label="Keep my level",
    )


@login_required
@require_http_methods(["GET", "POST"])
def evidence(request: HttpRequest, key: object) -> HttpResponse:
    """Add what shows a level."""
    row = _find(request, key)
    form = EvidenceForm(
        request.POST or None, skill_kind=row.kind, initial={"on": request.user.today}
    )

    def keep() -> Any:
        assess_skill(owner=request.user, key=key, **form.cleaned_data)
        return row

    return keep_form(
        request,
        form,
        keep,
        question="What shows it?",
        words="Kept. It counts for the level from now on.",
        back=row.get_absolute_url(),
        eyebrow=row.name,
    )


@login_required
@require_http_methods(["GET", "POST"])
def tasks(request: HttpRequest, key: object) -> HttpResponse:
    """Add a small task to a skill."""
    row = _find(request, key)
    form = SkillTaskForm(request.POST or None, initial={"title": request.GET.get("title", "")})

    def keep() -> Any:
        add_task(owner=request.user, skill_key=row.pk, **form.values())
        return row

    return keep_form(
        request,
        form,
        keep,
        question="What is the next small thing to practise?",
        words="The task is kept. Plan your week, and it gets a time.",
        back=row.get_absolute_url(),
        eyebrow=row.name,
        label="Keep this task",
    )
