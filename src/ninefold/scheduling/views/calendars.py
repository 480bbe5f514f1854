"""Which calendars are read: add, look, change, refresh."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ninefold.kernel.refusals import ChangedElsewhere, NotFound, Refusal
from ninefold.scheduling.forms import AddressForm, CalendarForm, FileForm, NewerFileForm
from ninefold.scheduling.operations import (
    CannotUseCalendar,
    add_calendar_by_address,
    add_calendar_file,
    change_calendar,
    refresh_calendar,
    replace_calendar_file,
)
from ninefold.scheduling.pages import calendar_page, calendars_page
from ninefold.scheduling.queries import calendar as find_calendar
from ninefold.web.answers import show_refusal, version_conflict


@login_required
@require_safe
def calendars(request: HttpRequest) -> HttpResponse:
    """Which calendars are read, and the one that is published."""
    return _list(request, AddressForm(), FileForm())


def _list(
    request: HttpRequest, address_form: forms.Form, file_form: forms.Form, **more: Any
) -> HttpResponse:
    has_faults = bool(address_form.errors or file_form.errors)
    return render(
        request,
        "scheduling/calendars.html",
        {
            "page": calendars_page(request.user),
            "address_form": address_form,
            "file_form": file_form,
            **more,
        },
        status=422 if has_faults else 200,
    )


@login_required
@require_http_methods(["GET", "POST"])
def addresses(request: HttpRequest) -> HttpResponse:
    """Read a calendar from its address."""
    form = AddressForm(request.POST or None)
    faults: Any = ()
    if request.method == "POST" and form.is_valid():
        try:
            row = add_calendar_by_address(owner=request.user, **form.cleaned_data)
        except Refusal as refusal:
            show_refusal(form, refusal)
            faults = getattr(refusal, "faults", ())
        else:
            messages.success(request, f"“{row.name}” is read. Practice keeps clear of it.")
            return redirect(row)
    return _list(request, form, FileForm(), file_faults=faults)


@login_required
@require_http_methods(["GET", "POST"])
def files(request: HttpRequest) -> HttpResponse:
    """Read a calendar from a file."""
    form = FileForm(request.POST or None, request.FILES or None)
    faults: Any = ()
    if request.method == "POST" and form.is_valid():
        data = dict(form.cleaned_data)
        upload = data.pop("file")
        try:
            row = add_calendar_file(
                owner=request.user, file_name=upload.name, data=upload.read(), **data
            )
        except CannotUseCalendar as refusal:
            show_refusal(form, refusal)
            faults = refusal.faults
        else:
            messages.success(request, f"“{row.name}” is read. Practice keeps clear of it.")
            return redirect(row)
    return _list(request, AddressForm(), form, file_faults=faults)


@login_required
@require_http_methods(["GET", "POST"])
def calendar(request: HttpRequest, key: object) -> HttpResponse:
    """One calendar; a POST changes its name, its zone and whether it is busy."""
    try:
        row = find_calendar(request.user, key)
    except NotFound as error:
        raise Http404 from error
    names = ("name", "is_busy", "zone", "version")
    form = CalendarForm(request.POST or None, initial={name: getattr(row, name) for name in names})
    if request.method == "POST" and form.is_valid():
        try:
            change_calendar(owner=request.user, key=key, **form.values())
        except ChangedElsewhere as refusal:
            return version_conflict(
                request, refusal, labels={"name": "Name"}, back=row.get_absolute_url()
            )
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            messages.success(request, "Kept.")
            return redirect(row)
    return _one(request, key, form, NewerFileForm())


def _one(
    request: HttpRequest, key: object, form: forms.Form, file_form: forms.Form, **more: Any
) -> HttpResponse:
    page = calendar_page(request.user, key)
    return render(
        request,
        "scheduling/calendar.html",
        {"page": page, "calendar": page.calendar, "form": form, "file_form": file_form, **more},
        status=422 if form.errors or file_form.errors else 200,
    )


@login_required
@require_http_methods(["GET", "POST"])
def file(request: HttpRequest, key: object) -> HttpResponse:
    """Put a newer file in place of the last one."""
    try:
        row = find_calendar(request.user, key)
    except NotFound as error:
        raise Http404 from error
    file_form = NewerFileForm(request.POST or None, request.FILES or None)
    faults: Any = ()
    if request.method == "POST" and file_form.is_valid():
        upload = file_form.cleaned_data["file"]
        try:
            replace_calendar_file(
                owner=request.user, key=key, file_name=upload.name, data=upload.read()
            )
        except CannotUseCalendar as refusal:
            show_refusal(file_form, refusal)
            faults = refusal.faults
        else:
            messages.success(request, "The newer file is read.")
            return redirect(row)
    names = ("name", "is_busy", "zone", "version")
    form = CalendarForm(initial={name: getattr(row, name) for name in names})
    return _one(request, key, form, file_form, file_faults=faults)


@login_required
@require_POST
def refreshment(request: HttpRequest, key: object) -> HttpResponse:
    """Fetch a calendar now."""
    try:
        row = refresh_calendar(owner=request.user, key=key)
    except NotFound as error:
        raise Http404 from error
    if row.failing_since:
        messages.error(request, f"“{row.name}” still cannot be reached. {row.failing_reason}")
    else:
        messages.success(request, f"“{row.name}” is up to date.")
    return redirect(row)
