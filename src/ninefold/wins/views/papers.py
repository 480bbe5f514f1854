"""What leaves on paper or as data besides the brag document: the year's poster, the résumé."""

from __future__ import annotations

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.text import slugify

from ninefold.web.doors import door
from ninefold.wins.domain.audience import Reader
from ninefold.wins.domain.poster import Sheet
from ninefold.wins.domain.resume import Post
from ninefold.wins.forms import ResumeForm
from ninefold.wins.pages.poster import poster_as_pdf, poster_as_svg, poster_page
from ninefold.wins.pages.resume import AskedResume, resume, resume_json, with_days_in_words
from ninefold.wins.views.lens import reader_of

EARLIEST, LATEST = 1900, 9998


def _year(year: int) -> int:
    if not EARLIEST <= year <= LATEST:
        raise Http404
    return year


def _reader(request: HttpRequest) -> Reader:
    return reader_of(request.GET.get("reader", ""), Reader.YOURSELF)


@door("GET", "HEAD")
def poster(request: HttpRequest, year: int) -> HttpResponse:
    """A year on one sheet."""
    page = poster_page(request.user, _year(year), _reader(request))
    return render(request, "wins/poster.html", {"page": page})


@door("GET", "HEAD")
def poster_svg(request: HttpRequest, year: int) -> HttpResponse:
    """The poster as a picture."""
    return HttpResponse(
        poster_as_svg(request.user, _year(year), _reader(request)), content_type="image/svg+xml"
    )


@door("GET", "HEAD")
def poster_pdf(request: HttpRequest, year: int) -> HttpResponse:
    """The poster for the printer; `sheet` is a3 or a4."""
    given = request.GET.get("sheet", "")
    sheet = Sheet(given) if given in set(Sheet) else Sheet.A3
    name = slugify(str(request.user)) or "wins"
    return HttpResponse(
        poster_as_pdf(request.user, _year(year), _reader(request), sheet),
        content_type="application/pdf",
        headers={"Content-Disposition": f'attachment; filename="{year}-of-{name}-{sheet}.pdf"'},
    )


def _asked(request: HttpRequest) -> tuple[AskedResume, ResumeForm]:
    form = ResumeForm(request.GET or None)
    if not form.is_valid():
        return AskedResume(), form
    data = form.cleaned_data
    since: date | None = data["since"]
    post = Post(data["organisation"], data["position"], since)
    return AskedResume(post=post, shows_email=data["shows_email"]), form


@door("GET", "HEAD")
def resume_page(request: HttpRequest) -> HttpResponse:
    """The résumé as a stranger would read it, before it is a file."""
    asked, form = _asked(request)
    return render(
        request,
        "wins/resume.html",
        {
            "form": form,
            "resume": with_days_in_words(resume(request.user, asked)),
            "query": request.GET.urlencode(),
        },
        status=422 if form.errors else 200,
    )


@door("GET", "HEAD")
def resume_file(request: HttpRequest) -> HttpResponse:
    """The résumé as a file of JSON."""
    asked, form = _asked(request)
    if form.errors:
        words = "; ".join(str(word) for found in form.errors.values() for word in found)
        return HttpResponse(f"{words}\n", status=422, content_type="text/plain")
    return HttpResponse(
        resume_json(request.user, asked),
        content_type="application/json",
        headers={"Content-Disposition": 'attachment; filename="resume.json"'},
    )
