"""Occupations: search, match, look at one, keep it in sight, try it; and bring them in."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from ninefold.kernel.refusals import NotFound, Refusal
from ninefold.occupations.operations import ask_for_download, ask_for_import
from ninefold.passion.forms import ArchiveForm, ExperimentForm
from ninefold.passion.operations import name_skill_element, save_occupation, start_experiment
from ninefold.passion.pages.occupations import (
    Asked,
    experiment_page,
    import_page,
    occupation_page,
    occupations_page,
    skills_page,
)
from ninefold.passion.queries.occupations import saved_occupation
from ninefold.web.answers import show_refusal
from ninefold.web.doors import act, door
from ninefold.web.returning import safe_return


def _asked(request: HttpRequest) -> Asked:
    zones = {int(it) for it in request.GET.getlist("zone") if it in ("1", "2", "3", "4", "5")}
    return Asked(
        words=request.GET.get("q", "")[:200],
        zones=tuple(sorted(zones)),
        elements=tuple(it[:20] for it in request.GET.getlist("use")[:50]),
        with_skills=request.GET.get("mine") != "no",
    )


@door("GET", "HEAD")
def occupations(request: HttpRequest) -> HttpResponse:
    """What work would suit me?"""
    page = occupations_page(request.user, _asked(request))
    return render(request, "passion/occupations.html", {"page": page})


@door("GET", "HEAD", "POST")
def skills(request: HttpRequest) -> HttpResponse:
    """Which of the occupations' skills are mine?"""
    if request.method == "POST":
        given = {name: request.POST.get(name, "") for name in ("name", "element")}
        return act(
            request,
            lambda: name_skill_element(owner=request.user, **given),
            words="Kept. What suits you follows it.",
            back=reverse("passion:occupation_skills"),
        )
    return render(request, "passion/occupation_skills.html", {"page": skills_page(request.user)})


@door("GET", "HEAD")
def occupation(request: HttpRequest, code: str) -> HttpResponse:
    """One occupation, whole."""
    try:
        page = occupation_page(request.user, code, _asked(request))
    except NotFound as error:
        kept = saved_occupation(request.user, code)
        if kept is None:
            raise Http404 from error
        messages.info(
            request,
            f"“{kept.title}” is not among the occupations that are here now. Bring in a release "
            "that has it to open it; what you noted of it stays.",
        )
        return redirect("passion:occupations")
    return render(request, "passion/occupation.html", {"page": page, "row": page.row})


@door("POST")
def saving(request: HttpRequest, code: str) -> HttpResponse:
    """Keep an occupation in sight."""
    try:
        row = save_occupation(owner=request.user, code=code, note=request.POST.get("note", ""))
    except NotFound:
        raise
    except Refusal as refusal:
        messages.error(request, refusal.message)
        return redirect("passion:occupation", code)
    messages.success(request, "It stays in sight, under your occupations.")
    return redirect(safe_return(request, row.get_absolute_url()))


@door("GET", "HEAD", "POST")
def experiment(request: HttpRequest, code: str) -> HttpResponse:
    """Try some of an occupation's tasks for two weeks."""
    try:
        page = experiment_page(code)
        form = ExperimentForm(page.choices, request.POST or None)
        if request.method == "POST":
            form = ExperimentForm(page.choices, request.POST)
            if form.is_valid():
                row = start_experiment(owner=request.user, code=code, **form.values())
                messages.success(
                    request, "It runs for two weeks. Its first task stands on Today, its goal too."
                )
                return redirect(row)
    except NotFound:
        raise
    except Refusal as refusal:
        show_refusal(form, refusal)
    return render(
        request,
        "passion/experiment_form.html",
        {"form": form, "page": page, "row": page.row},
        status=422 if form.errors else 200,
    )


@door("GET", "HEAD", "POST")
def importing(request: HttpRequest) -> HttpResponse:
    """Bring occupations in by a file; how far an import is."""
    form = ArchiveForm(request.POST or None, request.FILES or None)
    if request.method == "POST":
        form = ArchiveForm(request.POST, request.FILES)
        if form.is_valid():
            file = form.cleaned_data["file"]
            try:
                ask_for_import(owner=request.user, file_name=file.name or "", data=file.read())
            except Refusal as refusal:
                show_refusal(form, refusal)
            else:
                return redirect("passion:import_occupations")
    return render(
        request,
        "passion/occupations_import.html",
        {"form": form, "page": import_page(request.user)},
        status=422 if form.errors else 200,
    )


@door("GET", "HEAD")
def import_progress(request: HttpRequest) -> HttpResponse:
    """How far the import is, to be swapped in."""
    return render(
        request, "passion/occupations_import.html#progress", {"page": import_page(request.user)}
    )


@door("POST")
def downloads(request: HttpRequest) -> HttpResponse:
    """Fetch the occupations from the O*NET Resource Center."""
    try:
        ask_for_download(owner=request.user)
    except Refusal as refusal:
        messages.error(request, refusal.message)
    return redirect("passion:import_occupations")
