"""The brag document: preview, Markdown and PDF."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from ninefold.kernel.periods import Period
from ninefold.wins.domain.brag import Arrangement
from ninefold.wins.domain.typeset import Paper
from ninefold.wins.forms import PeriodForm
from ninefold.wins.pages.brag import (
    PRESETS,
    Asked,
    brag_as_pdf,
    brag_markdown,
    brag_page,
    preset_period,
)


@dataclass(frozen=True)
class Request:
    """What was asked for, with the preset and the form of own dates."""

    asked: Asked
    preset: str
    form: PeriodForm


def _asked(request: HttpRequest) -> Request:
    given = request.GET
    preset = given.get("preset", "12-months")
    preset = preset if preset in PRESETS else "12-months"
    today = request.user.today  # type: ignore[union-attr]
    period = preset_period(preset, today)
    form = PeriodForm(initial={"starts_on": period.starts_on, "ends_on": period.ends_on})
    if preset == "own" and ("starts_on" in given or "ends_on" in given):
        form = PeriodForm(given)
        if form.is_valid():
            period = Period(form.cleaned_data["starts_on"], form.cleaned_data["ends_on"])
    by = given.get("by", "")
    return Request(
        asked=Asked(
            period=period,
            arrange_by=Arrangement(by) if by in set(Arrangement) else Arrangement.CATEGORY,
            goal=given.get("goal", "")[:300],
            skill=given.get("skill", "")[:300],
            role=given.get("role", "")[:120],
            least_impact={"2": 2, "3": 3}.get(given.get("least", ""), 1),
        ),
        preset=preset,
        form=form,
    )


@login_required
@require_safe
def brag(request: HttpRequest) -> HttpResponse:
    """The document as a page, with what would make it stronger beside it."""
    wanted = _asked(request)
    page = brag_page(request.user, wanted.asked)
    return render(
        request,
        "wins/brag.html",
        {
            "page": page,
            "document": page.document,
            "asked": wanted.asked,
            "preset": wanted.preset,
            "presets": PRESETS.items(),
            "arrangements": [(one.value, one.value) for one in Arrangement],
            "form": wanted.form,
            "query": request.GET.urlencode(),
        },
        status=422 if wanted.form.errors else 200,
    )


def _file_name(request: HttpRequest, wanted: Request, ending: str) -> str:
    name = slugify(str(request.user)) or "brag-document"
    period = wanted.asked.period
    return f"wins-of-{name}-{period.starts_on}-to-{period.ends_on}.{ending}"


def _faults(wanted: Request) -> HttpResponse | None:
    if not wanted.form.errors:
        return None
    words = "; ".join(str(word) for found in wanted.form.errors.values() for word in found)
    return HttpResponse(f"The dates: {words}\n", status=422, content_type="text/plain")


@login_required
@require_safe
def as_markdown(request: HttpRequest) -> HttpResponse:
    """The document as a Markdown file."""
    wanted = _asked(request)
    name = _file_name(request, wanted, "md")
    return _faults(wanted) or HttpResponse(
        brag_markdown(request.user, wanted.asked),
        content_type="text/markdown; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


@login_required
@require_safe
def as_pdf(request: HttpRequest) -> HttpResponse:
    """The document as a PDF file; `paper` is a4 or us-letter."""
    wanted = _asked(request)
    if faults := _faults(wanted):
        return faults
    paper = request.GET.get("paper", "")
    name = _file_name(request, wanted, "pdf")
    return HttpResponse(
        brag_as_pdf(
            request.user, wanted.asked, paper=Paper(paper) if paper in set(Paper) else Paper.A4
        ),
        content_type="application/pdf",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
