"""Files of an entry: put there, and handed out to their owner alone."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import content_disposition_header

from ninefold.kernel.refusals import NotFound, Refusal
from ninefold.reflection.operations import CannotAttach, attach_file
from ninefold.reflection.operations.attaching import check_size
from ninefold.reflection.queries.journal import entry as find_entry
from ninefold.reflection.queries.sealing import Locked, attachment_bytes
from ninefold.reflection.queries.sealing import attachment as find_attachment
from ninefold.reflection.views.unlocking import open_keys_in
from ninefold.web.doors import door


@door("POST")
def attachments(request: HttpRequest, key: object) -> HttpResponse:
    """Put files with an entry."""
    row = find_entry(request.user, key)
    try:
        given = request.FILES.getlist("file")
        if not given:
            raise CannotAttach("Choose a file first.")
        for one in given:
            check_size(one.size or 0)
            attach_file(
                owner=request.user,
                key=key,
                data=one.read(),
                name=one.name or "file",
                keys=open_keys_in(request),
            )
    except NotFound:
        raise
    except Locked:
        return redirect(f"{reverse('reflection:unlocking')}?next={row.get_absolute_url()}")
    except Refusal as refusal:
        messages.error(request, refusal.message)
    else:
        messages.success(request, "Kept with the entry.")
    return redirect(row)


@door("GET", "HEAD")
def attachment(request: HttpRequest, key: object) -> HttpResponse:
    """One file. Pictures may show in a page of ours, everything else is saved; nothing in it can
    run here, whatever it holds."""
    row = find_attachment(request.user, key)
    try:
        data = attachment_bytes(row, open_keys_in(request))
    except Locked:
        return redirect(f"{reverse('reflection:unlocking')}?next={row.entry.get_absolute_url()}")
    except Refusal as refusal:
        messages.error(request, refusal.message)
        return redirect(row.entry)
    kind = "text/plain; charset=utf-8" if row.media_type == "text/plain" else row.media_type
    named = content_disposition_header(not row.is_picture, row.name)
    return HttpResponse(
        data,
        content_type=kind,
        headers={
            "Content-Disposition": named or "attachment",
            "Content-Security-Policy": "default-src 'none'; sandbox",
            "X-Content-Type-Options": "nosniff",
            "Cross-Origin-Resource-Policy": "same-origin",
        },
    )
