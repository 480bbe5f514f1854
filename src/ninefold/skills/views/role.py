"""Roles to grow into."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from ninefold.kernel.refusals import NotFound
from ninefold.skills.forms import RoleForm, RoleTargetForm
from ninefold.skills.operations import change_role, set_role, set_role_target
from ninefold.skills.pages import role_page, roles_page
from ninefold.skills.queries import role as find_role
from ninefold.skills.queries import skills as all_skills
from ninefold.skills.views.forms_shown import keep_form


def _find(request: HttpRequest, key: object) -> Any:
    try:
        return find_role(request.user, key)
    except NotFound as error:
        raise Http404 from error


@login_required
@require_safe
def roles(request: HttpRequest) -> HttpResponse:
    """Which role is how near?"""
    return render(request, "skills/roles.html", {"pages": roles_page(request.user)})


@login_required
@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Name a role."""
    form = RoleForm(request.POST or None, initial={"name": request.GET.get("name", "")})
    return keep_form(
        request,
        form,
        lambda: set_role(
            owner=request.user, name=form.cleaned_data["name"], why=form.cleaned_data["why"]
        ),
        question="Which role do you want to grow into?",
        words="Kept. Say which skills it asks for, and how well.",
        back="/skills/roles/",
        eyebrow="Roles",
        label="Keep this role",
    )


@login_required
@require_safe
def role(request: HttpRequest, key: object) -> HttpResponse:
    """One role: skill by skill."""
    row = _find(request, key)
    form = RoleTargetForm(skills=all_skills(request.user))
    return render(
        request,
        "skills/role.html",
        {"page": role_page(request.user, key), "role": row, "form": form},
    )


@login_required
@require_http_methods(["GET", "POST"])
def change(request: HttpRequest, key: object) -> HttpResponse:
    """Change a role."""
    row = _find(request, key)
    initial = {name: getattr(row, name) for name in ("name", "why", "version")}
    form = RoleForm(request.POST or None, initial=initial)
    return keep_form(
        request,
        form,
        lambda: change_role(owner=request.user, key=key, **form.cleaned_data),
        question="What shall be different?",
        words="Kept.",
        back=row.get_absolute_url(),
        eyebrow=row.name,
        labels={"name": "Role", "why": "Why"},
    )


@login_required
@require_http_methods(["GET", "POST"])
def targets(request: HttpRequest, key: object) -> HttpResponse:
    """Say which level of a skill the role asks for."""
    row = _find(request, key)
    form = RoleTargetForm(request.POST or None, skills=all_skills(request.user))

    def keep() -> Any:
        data = form.cleaned_data
        set_role_target(
            owner=request.user,
            role_key=key,
            skill_key=data["skill"],
            level=data["level"],
            importance=data["importance"],
        )
        return row

    return keep_form(
        request,
        form,
        keep,
        question="What does it ask for?",
        words="Kept.",
        back=row.get_absolute_url(),
        eyebrow=row.name,
    )
