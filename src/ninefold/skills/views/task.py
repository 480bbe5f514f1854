"""Small tasks."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ninefold.kernel.periods import last_days
from ninefold.kernel.refusals import NotFound
from ninefold.skills.forms import TaskForm
from ninefold.skills.operations import add_task, change_task, finish_task, reopen_task
from ninefold.skills.queries import (
    finished_tasks,
    open_tasks,
)
from ninefold.skills.queries import (
    skills as all_skills,
)
from ninefold.skills.queries import (
    task as find_task,
)
from ninefold.skills.views.forms_shown import keep_form
from ninefold.web.returning import safe_return


def _find(request: HttpRequest, key: object) -> Any:
    try:
        return find_task(request.user, key)
    except NotFound as error:
        raise Http404 from error


@login_required
@require_safe
def tasks(request: HttpRequest) -> HttpResponse:
    """What is there to do?"""
    owner: Any = request.user
    return render(
        request,
        "skills/tasks.html",
        {
            "tasks": open_tasks(owner),
            "finished": finished_tasks(owner, last_days(owner.today, 90))[:20],
            "today": owner.today,
        },
    )


@login_required
@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Add a task, with a skill or without."""
    form = TaskForm(
        request.POST or None,
        skills=all_skills(request.user),
        initial={"title": request.GET.get("title", "")},
    )
    return keep_form(
        request,
        form,
        lambda: add_task(owner=request.user, **form.values()),
        question="What is there to do?",
        words="The task is kept. Plan your week, and it gets a time.",
        back="/skills/tasks/",
        eyebrow="Tasks",
        label="Keep this task",
    )


@login_required
@require_http_methods(["GET", "POST"])
def task(request: HttpRequest, key: object) -> HttpResponse:
    """One task: look at it and change it."""
    row = _find(request, key)
    initial = {name: getattr(row, name) for name in ("title", "minutes", "due_on", "version")}
    form = TaskForm(
        request.POST or None,
        skills=all_skills(request.user),
        initial={**initial, "skill": str(row.skill_id or "")},
    )
    if request.method == "POST":
        return keep_form(
            request,
            form,
            lambda: change_task(
                owner=request.user, key=key, version=form.cleaned_data["version"], **form.values()
            ),
            question="What shall be different?",
            words="Kept.",
            back=row.get_absolute_url(),
            eyebrow=row.title,
            labels={"title": "Task"},
        )
    return render(
        request, "skills/task.html", {"task": row, "form": form, "today": request.user.today}
    )


@login_required
@require_POST
def finish(request: HttpRequest, key: object) -> HttpResponse:
    """A task is finished, or not after all (with `undo`)."""
    _find(request, key)
    if request.POST.get("undo"):
        row = reopen_task(owner=request.user, key=key)
        messages.success(request, "It is open again.")
    else:
        row = finish_task(owner=request.user, key=key)
        messages.success(request, f"“{row.title}” is finished. Small steps are the steps.")
    return redirect(safe_return(request, "/skills/tasks/"))
