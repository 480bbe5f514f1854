"""Occupations: search, match, look at one, keep it in sight, try it; and bring them in."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from ninefold.kernel.refusals import NotFound
from ninefold.occupations.operations import ask_for_download, ask_for_import
from ninefold.passion.forms import ArchiveForm, ExperimentForm
from ninefold.passion.operations import name_skill_element, save_occupation, start_experiment
from ninefold.passion.pages.occupation import occupation_page
from ninefold.passion.pages.occupations import (
    Asked,
    experiment_page,
    import_page,
    occupations_page,
    skills_page,
)
from ninefold.passion.queries.occupations import saved_occupation
from ninefold.web.doors import act, door, keep_form


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
    return act(
        request,
        lambda: save_occupation(owner=request.user, code=code, note=request.POST.get("note", "")),
        words="It stays in sight, under your occupations.",
        back=reverse("passion:occupation", args=[code]),
    )


@door("GET", "HEAD", "POST")
def experiment(request: HttpRequest, code: str) -> HttpResponse:
    """Try some of an occupation's tasks for two weeks."""
    page = experiment_page(code)
    form = ExperimentForm(page.choices, request.POST if request.method == "POST" else None)
    return keep_form(
        request,
        form,
        lambda: start_experiment(owner=request.user, code=code, **form.values()),
        template="passion/experiment_form.html",
        context={"page": page, "row": page.row},
        words="It runs for two weeks. Its first task stands on Today, its goal too.",
    )


@door("GET", "HEAD", "POST")
def importing(request: HttpRequest) -> HttpResponse:
    """Bring occupations in by a file; how far an import is."""
    sent = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    form = ArchiveForm(*sent)

    def ask() -> object:
        file = form.cleaned_data["file"]
        return ask_for_import(owner=request.user, file_name=file.name or "", data=file.read())

    return keep_form(
        request,
        form,
        ask,
        template="passion/occupations_import.html",
        context={"page": import_page(request.user)},
        words="",
        to=reverse("passion:import_occupations"),
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
    return act(
        request,
        lambda: ask_for_download(owner=request.user),
        words="",
        back=reverse("passion:import_occupations"),
    )
