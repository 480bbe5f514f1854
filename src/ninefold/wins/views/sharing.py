"""Shares of wins: the owner's side and the guest's page."""

from __future__ import annotations

from hashlib import sha256

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from ninefold.accounts.operations import GuestLinkClosed
from ninefold.kernel.periods import Period
from ninefold.kernel.refusals import NotFound
from ninefold.web.doors import act, door, keep_form
from ninefold.wins import queries
from ninefold.wins.domain.audience import Reader
from ninefold.wins.domain.figures import day, span
from ninefold.wins.forms import PeriodForm, ShareForm
from ninefold.wins.operations import open_share, share_wins, withdraw_share
from ninefold.wins.pages.brag import preset_period
from ninefold.wins.pages.lens import leaving_of
from ninefold.wins.pages.sharing import shared_page, wins_to_share

FRESH_LINK = "wins-fresh-link"


@door("GET")
def shares(request: HttpRequest) -> HttpResponse:
    """Who sees which of my wins? A link that was just made is shown this once."""
    fresh = request.session.pop(FRESH_LINK, None)
    return render(
        request, "wins/shares.html", {"shares": queries.shares(request.user), "fresh": fresh}
    )


def _period(request: HttpRequest) -> tuple[Period, PeriodForm]:
    today = request.user.today  # type: ignore[union-attr]
    period = preset_period("quarter", today)
    given = request.POST if request.method == "POST" else request.GET
    if "starts_on" not in given:
        return period, PeriodForm(
            initial={"starts_on": period.starts_on, "ends_on": period.ends_on}
        )
    form = PeriodForm(given)
    if form.is_valid():
        period = Period(form.cleaned_data["starts_on"], form.cleaned_data["ends_on"])
    return period, form


def choice_of(reader: str, keys: list[str]) -> str:
    """A short word for a reader and a choice of wins, whatever their order."""
    return sha256(" ".join([reader, *sorted(keys)]).encode()).hexdigest()[:32]


def _looked_at(form: ShareForm) -> str:
    """The choice of the form in a word, empty while it has faults."""
    if not form.is_valid():
        return ""
    return choice_of(form.cleaned_data["reader"], form.cleaned_data["wins"])


@door("GET", "POST")
def new(request: HttpRequest) -> HttpResponse:
    """Choose wins of a period, look at what leaves, and make a private link for one person."""
    period, period_form = _period(request)
    shown = wins_to_share(request.user, period)
    choices = [(str(one.row.pk), f"{one.row.title} ({day(one.row.on)})") for one in shown]
    form = ShareForm(
        request.POST if request.method == "POST" else None,
        initial={
            "starts_on": period.starts_on,
            "ends_on": period.ends_on,
            "wins": [key for key, _ in choices],
        },
        choices=choices,
    )
    context = {
        "period_form": period_form,
        "period": span(period.starts_on, period.ends_on),
        "has_wins": bool(choices),
        "preview": None,
    }
    # What is made into a link is what was looked at, told as it was looked at.
    looked_at = _looked_at(form)
    if looked_at and form.cleaned_data["seen"] != looked_at:
        data = form.cleaned_data
        seen = request.POST.copy()
        seen["seen"] = looked_at
        form.data = seen
        context["preview"] = leaving_of(request.user, data["wins"], Reader(data["reader"]))
        return render(request, "wins/new_share.html", {"form": form, **context})
    answer = keep_form(
        request,
        form,
        lambda: _share(request, form),
        template="wins/new_share.html",
        context=context,
        words="",
        to=reverse("wins:shares"),
    )
    if period_form.errors:
        answer.status_code = 422
    return answer


def _share(request: HttpRequest, form: ShareForm) -> None:
    data = {key: value for key, value in form.cleaned_data.items() if key not in {"seen", "wins"}}
    share, token = share_wins(owner=request.user, win_keys=form.cleaned_data["wins"], **data)
    address = request.build_absolute_uri(reverse("wins:shared", args=[token]))
    request.session[FRESH_LINK] = {"name": share.guest_name, "address": address}


@door("POST")
def withdrawal(request: HttpRequest, key: object) -> HttpResponse:
    """Close the private link of a share."""
    return act(
        request,
        lambda: withdraw_share(owner=request.user, key=key),
        words="The link is closed.",
        back=reverse("wins:shares"),
    )


@require_safe
def shared(request: HttpRequest, token: str) -> HttpResponse:
    """What a guest sees, without an account."""
    try:
        share = open_share(token=token)
    except (GuestLinkClosed, NotFound):
        return render(request, "wins/share_closed.html", status=404)
    answer = render(request, "wins/shared.html", {"page": shared_page(share)})
    answer["X-Robots-Tag"] = "noindex"
    answer["Referrer-Policy"] = "no-referrer"
    return answer
