"""Looking back in three screens."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ninefold.kernel.refs import Ref
from ninefold.kernel.refusals import ChangedElsewhere, NotFound, Refusal
from ninefold.reflection.forms import MeaningForm, ShareForm, StepsForm
from ninefold.reflection.operations import (
    begin_review,
    choose_facts,
    decide,
    finish_review,
    say_meaning,
    set_step_done,
    set_steps,
)
from ninefold.reflection.pages.reviews import (
    MEANING,
    facts_page,
    goals_to_adjust,
    kept_facts,
    others_to_adjust,
    review_page,
    reviews_page,
)
from ninefold.reflection.queries.reviews import review as find_review
from ninefold.web.answers import show_refusal, version_conflict
from ninefold.web.returning import safe_return


def _open_review(request: HttpRequest, key: object) -> Any:
    try:
        return find_review(request.user, key)
    except NotFound as error:
        raise Http404 from error


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def reviews(request: HttpRequest) -> HttpResponse:
    """Reviews that wait and those that were held; a POST begins one."""
    if request.method == "POST":
        try:
            row = begin_review(owner=request.user, span=request.POST.get("span", "week"))
        except Refusal as refusal:
            messages.error(request, refusal.message)
            return redirect("reflection:reviews")
        return redirect("reflection:facts", key=row.pk)
    return render(request, "reflection/reviews.html", {"page": reviews_page(request.user)})


@login_required
@require_safe
def review(request: HttpRequest, key: object) -> HttpResponse:
    """A finished review; one that is under way goes on."""
    row = _open_review(request, key)
    if row.finished_at is None:
        return redirect("reflection:facts", key=key)
    page = review_page(request.user, key)
    return render(
        request, "reflection/review.html", {"page": page, "review": row, "form": ShareForm()}
    )


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def facts(request: HttpRequest, key: object) -> HttpResponse:
    """First screen: what happened; keep, drop, and the win."""
    row = _open_review(request, key)
    if row.finished_at is not None:
        return redirect(row)
    if request.method == "POST":
        choose_facts(
            owner=request.user,
            key=key,
            kept=request.POST.getlist("kept"),
            win=request.POST.get("win", ""),
        )
        return redirect("reflection:meaning", key=key)
    return render(
        request, "reflection/facts.html", {"page": facts_page(request.user, key), "review": row}
    )


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def meaning(request: HttpRequest, key: object) -> HttpResponse:
    """Second screen: what it means, each answer with the facts behind it."""
    row = _open_review(request, key)
    if row.finished_at is not None:
        return redirect(row)
    names = (*MEANING, "version")
    form = MeaningForm(
        request.POST or None,
        initial={name: getattr(row, name) for name in names},
        draft=f"review-{row.pk}",
    )
    if request.method == "POST" and form.is_valid():
        try:
            say_meaning(
                owner=request.user,
                key=key,
                version=form.cleaned_data["version"],
                behind={name: request.POST.getlist(f"behind_{name}") for name in MEANING},
                **{name: form.cleaned_data[name] for name in MEANING},
            )
        except ChangedElsewhere as refusal:
            back = reverse("reflection:meaning", args=[key])
            return version_conflict(request, refusal, labels=MEANING, back=back)
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            return redirect("reflection:next", key=key)
    return render(
        request,
        "reflection/meaning.html",
        {"review": row, "form": form, "questions": _questions(request, form, row)},
        status=422 if form.errors else 200,
    )


def _questions(request: HttpRequest, form: MeaningForm, row: Any) -> list[dict[str, Any]]:
    facts = kept_facts(row)
    return [
        {
            "name": name,
            "field": form[name],
            "facts": [
                (
                    fact,
                    fact.key in request.POST.getlist(f"behind_{name}")
                    if request.method == "POST"
                    else name in fact.bears_on,
                )
                for fact in facts
            ],
        }
        for name in MEANING
    ]


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def next_screen(request: HttpRequest, key: object) -> HttpResponse:
    """Third screen: goals adjusted, up to three steps, and done."""
    row = _open_review(request, key)
    if row.finished_at is not None:
        return redirect(row)
    initial = {f"step_{step.place}": step.text for step in row.all_steps}
    form = StepsForm(request.POST or None, initial=initial, draft=f"review-{row.pk}")
    if request.method == "POST" and form.is_valid():
        try:
            set_steps(owner=request.user, key=key, steps=form.steps)
            finish_review(owner=request.user, key=key)
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            messages.success(request, "Looked back, and forward. That is the whole of it.")
            return redirect(row)
    return render(
        request,
        "reflection/next.html",
        {
            "review": row,
            "form": form,
            "goals": goals_to_adjust(row),
            "others": others_to_adjust(request.user, row),
        },
        status=422 if form.errors else 200,
    )


@login_required
@require_POST
def decisions(request: HttpRequest, key: object) -> HttpResponse:
    """A goal goes on as it is, or why it was changed."""
    _open_review(request, key)
    try:
        decide(
            owner=request.user,
            key=key,
            ref=Ref.read(request.POST.get("ref", "")),
            choice=request.POST.get("choice", ""),
            reason=request.POST.get("reason", ""),
        )
    except ValueError:
        messages.error(request, "This goal is not part of the review.")
    except Refusal as refusal:
        messages.error(request, refusal.message)
    else:
        messages.success(request, "Noted in the review.")
    return redirect("reflection:next", key=key)


@login_required
@require_POST
def step_done(request: HttpRequest, key: object) -> HttpResponse:
    """A step of a review is done, or not after all (with `undo`)."""
    try:
        row = set_step_done(owner=request.user, key=key, is_done="undo" not in request.POST)
    except NotFound as error:
        raise Http404 from error
    messages.success(request, "Done." if row.done_on else "It is open again.")
    return redirect(safe_return(request, row.review.get_absolute_url()))
