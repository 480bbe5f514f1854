"""Certificates and when they run out."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from ninefold.learning.forms import CertificateForm, RenewalForm
from ninefold.learning.operations import (
    change_certificate,
    keep_certificate,
    renew_certificate,
)
from ninefold.learning.pages.certificates import certificate_groups, certificate_page
from ninefold.learning.queries import certificate as find_certificate
from ninefold.web.doors import door, keep_form
from ninefold.web.markdown import render_markdown

FIELDS = (
    *("name", "issuer", "earned_on", "expires_on", "is_reminded", "credential", "address"),
    *("notes", "version"),
)


@door("GET", "HEAD")
def certificates(request: HttpRequest) -> HttpResponse:
    """All of them, by how they stand."""
    groups = certificate_groups(request.user)
    return render(
        request,
        "learning/certificates.html",
        {"groups": groups, "is_empty": not any(rows for _, rows in groups)},
    )


@door("GET", "POST")
def new(request: HttpRequest) -> HttpResponse:
    """Keep a certificate."""
    initial = {"earned_on": request.user.today, "name": request.GET.get("name", "")}
    form = CertificateForm(request.POST or None, initial=initial)
    return keep_form(
        request,
        form,
        lambda: keep_certificate(owner=request.user, **form.values),
        template="learning/part.html",
        context={
            "back_title": "Certificates",
            "back": "/learning/certificates/",
            "question_text": "What did you earn?",
            "label": "Keep this certificate",
        },
        words="Kept. Well earned.",
    )


@door("GET", "HEAD")
def certificate(request: HttpRequest, key: object) -> HttpResponse:
    """One certificate."""
    page = certificate_page(request.user, key)
    return render(
        request,
        "learning/certificate.html",
        {
            "page": page,
            "certificate": page.certificate,
            "notes": render_markdown(page.certificate.notes),
        },
    )


@door("GET", "POST")
def change(request: HttpRequest, key: object) -> HttpResponse:
    """Change a certificate."""
    row = find_certificate(request.user, key)
    form = CertificateForm(
        request.POST or None, initial={name: getattr(row, name) for name in FIELDS}
    )
    return keep_form(
        request,
        form,
        lambda: change_certificate(
            owner=request.user, key=key, version=form.cleaned_data["version"], **form.values
        ),
        template="learning/part.html",
        context={
            "back_title": row.name,
            "back": row.get_absolute_url(),
            "question_text": "What shall be different?",
            "label": "Keep the change",
        },
        labels={"name": "Name", "issuer": "Issuer", "credential": "Number", "notes": "Notes"},
        back=row.get_absolute_url(),
    )


@door("GET", "POST")
def renewal(request: HttpRequest, key: object) -> HttpResponse:
    """It is valid anew."""
    row = find_certificate(request.user, key)
    form = RenewalForm(request.POST or None, initial={"renewed_on": request.user.today})
    return keep_form(
        request,
        form,
        lambda: renew_certificate(owner=request.user, key=key, **form.cleaned_data),
        template="learning/part.html",
        context={
            "back_title": row.name,
            "back": row.get_absolute_url(),
            "question_text": "Until when is it valid now?",
            "label": "Renew it",
        },
        words="Renewed. The reminders start anew.",
    )
