"""How you want to be told."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from ninefold.notifications.forms import NotificationsForm
from ninefold.notifications.operations import change_settings, settings_of
from ninefold.notifications.queries import has_mail_server, mail_channel, outgoing, reminders


@login_required
@require_http_methods(["GET", "POST"])
def preferences(request: HttpRequest) -> HttpResponse:
    """Show and change how the person is told."""
    row = settings_of(request.user)
    initial = {
        "mode": row.mode,
        "digest_at": row.digest_at,
        "quiet_from": row.quiet_from,
        "quiet_until": row.quiet_until,
    }
    form = NotificationsForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        change_settings(owner=request.user, **form.cleaned_data)
        messages.success(request, "Kept. From now on it is done this way.")
        return redirect("notifications:preferences")
    return render(
        request,
        "notifications/preferences.html",
        {
            "form": form,
            "channel": mail_channel(),
            "has_mail_server": has_mail_server(),
            "outgoing": outgoing(request.user),
            "reminders": reminders(request.user),
        },
    )
