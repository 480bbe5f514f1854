"""Today, one screen."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from ninefold.kernel.plugs import STRATEGIES
from ninefold.today.operations import capture_verbs, set_intentions
from ninefold.today.pages import NAMES, today_page
from ninefold.today.queries import intentions


@login_required
def today(request: HttpRequest) -> HttpResponse:
    """What matters now."""
    return render(
        request,
        "today/today.html",
        {"page": today_page(request.user), "verbs": capture_verbs().values()},
    )


@login_required
@require_http_methods(["GET", "POST"])
def attention(request: HttpRequest) -> HttpResponse:
    """How much attention each strategy is meant to have."""
    if request.method == "POST":
        weights = {
            one: int(request.POST[one])
            for one in STRATEGIES
            if request.POST.get(one, "") in {"0", "1", "2", "3"}
        }
        set_intentions(owner=request.user, weights=weights)
        messages.success(request, "Kept. The outline of each petal shows it.")
        return redirect("today:today")
    meant = intentions(request.user)
    return render(
        request,
        "today/attention.html",
        {"rows": [(one, NAMES[one], meant[one]) for one in STRATEGIES]},
    )
