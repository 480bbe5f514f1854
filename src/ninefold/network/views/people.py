"""The list of people, and what can be taken out of it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from ninefold.kernel.refusals import Refusal
from ninefold.network.domain.people_csv import write_people_csv
from ninefold.network.domain.vcard import write_vcards
from ninefold.network.forms import TagCadenceForm
from ninefold.network.operations.people import set_tag_cadence
from ninefold.network.pages.people import Filters, cadences_page, people_page
from ninefold.network.queries.people import people_with_contacts
from ninefold.web.answers import show_refusal
from ninefold.web.doors import door


@door("GET", "HEAD")
def people(request: HttpRequest) -> HttpResponse:
    """Who have I not written to?"""
    page = people_page(request.user, Filters.read(request.GET), request.GET.get("page", 1))
    return render(request, "network/people.html", {"page": page})


@door("GET", "HEAD")
def vcards(request: HttpRequest) -> HttpResponse:
    """Everybody as vCards of version 4.0."""
    text = write_vcards(contact for _, contact in people_with_contacts(request.user))
    return _download(text, "people.vcf", "text/vcard; charset=utf-8")


@door("GET", "HEAD")
def table(request: HttpRequest) -> HttpResponse:
    """Everybody as CSV."""
    text = write_people_csv(contact for _, contact in people_with_contacts(request.user))
    return _download(text, "people.csv", "text/csv; charset=utf-8")


def _download(text: str, name: str, media_type: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(text.encode(), content_type=media_type, headers=headers)


@door("GET", "POST")
def cadences(request: HttpRequest) -> HttpResponse:
    """How often to be in touch with everybody of a tag."""
    form = TagCadenceForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            set_tag_cadence(owner=request.user, **form.cleaned_data)
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            messages.success(request, "Kept.")
            return redirect("network:cadences")
    context = {"page": cadences_page(request.user), "form": form}
    return render(request, "network/cadences.html", context, status=422 if form.errors else 200)
