"""The audience lens: its rules, and what leaves beside what stays."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from ninefold.kernel.refusals import NotFound, Refusal
from ninefold.web.answers import show_refusal
from ninefold.wins import queries
from ninefold.wins.domain.audience import READER_NAMES, Reader
from ninefold.wins.forms import ProtectedWordForm
from ninefold.wins.operations import protect_word
from ninefold.wins.pages.lens import leaving_page, lens_page, reader_tabs
from ninefold.wins.views.asked import asked_of


def reader_of(value: str, otherwise: Reader) -> Reader:
    """The reader of this name, or `otherwise`."""
    return Reader(value) if value in set(Reader) else otherwise


@login_required
@require_http_methods(["GET", "POST"])
def rules(request: HttpRequest) -> HttpResponse:
    """What may go how far?"""
    form = ProtectedWordForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            row = protect_word(owner=request.user, **form.cleaned_data)
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            messages.success(request, f"“{row.word}” goes as far as {row.get_until_display()}.")
            return redirect("wins:lens_rules")
    return render(
        request,
        "wins/lens_rules.html",
        {
            "form": form,
            "words": [
                (row, READER_NAMES[Reader(row.until)])
                for row in queries.protected_words(request.user)
            ],
            "tabs": reader_tabs(Reader.YOURSELF),
        },
        status=422 if form.errors else 200,
    )


@login_required
@require_safe
def one(request: HttpRequest, key: object) -> HttpResponse:
    """One win as five readers are told of it."""
    try:
        page = lens_page(request.user, key, reader_of(request.GET.get("reader", ""), Reader.PUBLIC))
    except NotFound as error:
        raise Http404 from error
    return render(request, "wins/lens.html", {"page": page, "win": page.wins[0].row})


@login_required
@require_safe
def leaving(request: HttpRequest) -> HttpResponse:
    """What leaves with a brag document, before it is a file."""
    wanted = asked_of(request)
    asked = wanted.asked
    page = leaving_page(request.user, asked.period, asked.reader, asked.least_impact)
    return render(
        request,
        "wins/leaving.html",
        {"page": page, "asked": asked, "query": request.GET.urlencode()},
        status=422 if wanted.form.errors else 200,
    )
