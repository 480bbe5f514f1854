"""The brag document: preview, Markdown, PDF and Word."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.text import slugify

from ninefold.web.doors import door
from ninefold.wins.domain.brag import Arrangement
from ninefold.wins.domain.typeset import Paper
from ninefold.wins.forms import READERS
from ninefold.wins.pages.brag import (
    PRESETS,
    brag_as_docx,
    brag_as_pdf,
    brag_markdown,
    brag_page,
)
from ninefold.wins.views.asked import Request, asked_of


@door("GET", "HEAD")
def brag(request: HttpRequest) -> HttpResponse:
    """The document as a page, with what would make it stronger beside it."""
    wanted = asked_of(request)
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
            "readers": READERS,
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


@door("GET", "HEAD")
def as_markdown(request: HttpRequest) -> HttpResponse:
    """The document as a Markdown file."""
    wanted = asked_of(request)
    name = _file_name(request, wanted, "md")
    return _faults(wanted) or HttpResponse(
        brag_markdown(request.user, wanted.asked),
        content_type="text/markdown; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def _paper(request: HttpRequest) -> Paper:
    paper = request.GET.get("paper", "")
    return Paper(paper) if paper in set(Paper) else Paper.A4


@door("GET", "HEAD")
def as_pdf(request: HttpRequest) -> HttpResponse:
    """The document as a PDF file; `paper` is a4 or us-letter."""
    wanted = asked_of(request)
    if faults := _faults(wanted):
        return faults
    name = _file_name(request, wanted, "pdf")
    return HttpResponse(
        brag_as_pdf(request.user, wanted.asked, paper=_paper(request)),
        content_type="application/pdf",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


@door("GET", "HEAD")
def as_docx(request: HttpRequest) -> HttpResponse:
    """The document as a Word file; `paper` is a4 or us-letter."""
    wanted = asked_of(request)
    if faults := _faults(wanted):
        return faults
    name = _file_name(request, wanted, "docx")
    return HttpResponse(
        brag_as_docx(request.user, wanted.asked, paper=_paper(request)),
        content_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
