"""Practice that was done, and the timer."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ninefold.kernel.refusals import NotFound, Refusal
from ninefold.skills.forms import PracticeForm
from ninefold.skills.operations import (
    change_practice,
    drop_timer,
    log_practice,
    start_timer,
    stop_timer,
)
from ninefold.skills.pages import practice_page
from ninefold.skills.pages.tables import practice_table
from ninefold.skills.queries import open_tasks, practice_row
from ninefold.skills.queries import skills as all_skills
from ninefold.skills.views.forms_shown import keep_form
from ninefold.web.answers import show_refusal
from ninefold.web.returning import safe_return


def choices(owner: Any, row: Any = None) -> list[tuple[str, str]]:
    """Skills and open tasks to choose from, and what `row` has now."""
    found = [(f"skill:{one.pk}", one.name) for one in all_skills(owner)]
    for task in open_tasks(owner):
        name = f"{task.skill.name}: {task.title}" if task.skill else task.title
        found.append((f"task:{task.pk}", name[:90]))
    if row is not None and row.task is not None:
        kept = f"task:{row.task_id}"
        if kept not in dict(found):
            found.append((kept, row.task.title[:90]))
    return found


@login_required
@require_http_methods(["GET", "POST"])
def practice(request: HttpRequest) -> HttpResponse:
    """What have I practised? A POST logs practice."""
    owner: Any = request.user
    form = PracticeForm(
        request.POST or None,
        choices=choices(owner),
        initial={"on": owner.today, "minutes": 30, "what": request.GET.get("what", "")},
    )
    if request.method == "POST" and form.is_valid():
        try:
            row = log_practice(owner=owner, **form.values())
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            messages.success(request, f"{_minutes(row.minutes)} kept. Well done.")
            return redirect(safe_return(request, "/skills/practice/"))
    what: Any = form.fields["what"]
    return render(
        request,
        "skills/practice.html",
        {
            "page": practice_page(owner, request.GET.get("page", 1)),
            "form": form,
            "can_log": bool(what.choices),
        },
        status=422 if form.errors else 200,
    )


@login_required
@require_http_methods(["GET", "POST"])
def change(request: HttpRequest, key: object) -> HttpResponse:
    """Mend a row of the log."""
    try:
        row = practice_row(request.user, key)
    except NotFound as error:
        raise Http404 from error
    what = f"task:{row.task_id}" if row.task_id else f"skill:{row.skill_id}"
    initial = {name: getattr(row, name) for name in ("minutes", "on", "note", "version")}
    form = PracticeForm(
        request.POST or None,
        choices=choices(request.user, row),
        initial={**initial, "what": what},
    )
    return keep_form(
        request,
        form,
        lambda: change_practice(
            owner=request.user, key=key, version=form.cleaned_data["version"], **form.values()
        ),
        question="What was it?",
        words="Kept.",
        back="/skills/practice/",
        to="/skills/practice/",
        eyebrow="Practice",
        labels={"note": "Note", "minutes": "Minutes"},
    )


@login_required
@require_POST
def timer(request: HttpRequest) -> HttpResponse:
    """Begin to practise now."""
    kind, _, key = request.POST.get("what", "").partition(":")
    back = safe_return(request, "/skills/practice/")
    try:
        start_timer(
            owner=request.user,
            skill_key=key if kind == "skill" else None,
            task_key=key if kind == "task" else None,
        )
    except NotFound as error:
        raise Http404 from error
    except Refusal as refusal:
        messages.error(request, refusal.message)
        return redirect(back)
    messages.success(request, "The timer runs, also when you close this window.")
    return redirect(back)


@login_required
@require_POST
def timer_stop(request: HttpRequest) -> HttpResponse:
    """Stop the timer and log what it ran; with `drop`, without logging."""
    back = safe_return(request, "/skills/practice/")
    if request.POST.get("drop"):
        drop_timer(owner=request.user)
        messages.success(request, "Stopped. Nothing was logged.")
        return redirect(back)
    try:
        row = stop_timer(owner=request.user)
    except Refusal as refusal:
        messages.error(request, refusal.message)
        return redirect(back)
    messages.success(request, f"{_minutes(row.minutes)} kept. Mend them if they are wrong.")
    return redirect(row if request.POST.get("mend") else back)


@login_required
@require_safe
def table(request: HttpRequest) -> HttpResponse:
    """The practice log as a CSV file."""
    answer = HttpResponse(practice_table(request.user), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="practice.csv"'
    return answer


def _minutes(minutes: int) -> str:
    return "1 minute is" if minutes == 1 else f"{minutes} minutes are"
