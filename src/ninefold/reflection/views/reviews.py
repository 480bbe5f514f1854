"""Looking back in three screens."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from ninefold.kernel.refs import Ref
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
from ninefold.web.doors import act, door, keep_form


@door("GET", "HEAD", "POST")
def reviews(request: HttpRequest) -> HttpResponse:
    """Reviews that wait and those that were held; a POST begins one."""
    if request.method == "POST":
        return act(
            request,
            lambda: begin_review(owner=request.user, span=request.POST.get("span", "week")),
            words="",
            back=reverse("reflection:reviews"),
            to=lambda row: reverse("reflection:facts", args=[row.pk]),
        )
    return render(request, "reflection/reviews.html", {"page": reviews_page(request.user)})


@door("GET", "HEAD")
def review(request: HttpRequest, key: object) -> HttpResponse:
    """A finished review; one that is under way goes on."""
    row = find_review(request.user, key)
    if row.finished_at is None:
        return redirect("reflection:facts", key=key)
    page = review_page(request.user, key)
    return render(
        request, "reflection/review.html", {"page": page, "review": row, "form": ShareForm()}
    )


@door("GET", "HEAD", "POST")
def facts(request: HttpRequest, key: object) -> HttpResponse:
    """First screen: what happened; keep, drop, and the win."""
    row = find_review(request.user, key)
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


@door("GET", "HEAD", "POST")
def meaning(request: HttpRequest, key: object) -> HttpResponse:
    """Second screen: what it means, each answer with the facts behind it."""
    row = find_review(request.user, key)
    if row.finished_at is not None:
        return redirect(row)
    names = (*MEANING, "version")
    form = MeaningForm(
        request.POST or None,
        initial={name: getattr(row, name) for name in names},
        draft=f"review-{row.pk}",
    )

    def keep() -> None:
        say_meaning(
            owner=request.user,
            key=key,
            version=form.cleaned_data["version"],
            behind={name: request.POST.getlist(f"behind_{name}") for name in MEANING},
            **{name: form.cleaned_data[name] for name in MEANING},
        )

    return keep_form(
        request,
        form,
        keep,
        template="reflection/meaning.html",
        context={"review": row, "questions": _questions(request, form, row)},
        words="",
        to=reverse("reflection:next", args=[key]),
        labels=MEANING,
        back=reverse("reflection:meaning", args=[key]),
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


@door("GET", "HEAD", "POST")
def next_screen(request: HttpRequest, key: object) -> HttpResponse:
    """Third screen: goals adjusted, up to three steps, and done."""
    row: Any = find_review(request.user, key)
    if row.finished_at is not None:
        return redirect(row)
    initial = {f"step_{step.place}": step.text for step in row.all_steps}
    form = StepsForm(request.POST or None, initial=initial, draft=f"review-{row.pk}")

    def keep() -> None:
        set_steps(owner=request.user, key=key, steps=form.steps)
        finish_review(owner=request.user, key=key)

    return keep_form(
        request,
        form,
        keep,
        template="reflection/next.html",
        context={
            "review": row,
            "goals": goals_to_adjust(row),
            "others": others_to_adjust(request.user, row),
        },
        words="Looked back, and forward. That is the whole of it.",
        to=row.get_absolute_url(),
    )


@door("POST")
def decisions(request: HttpRequest, key: object) -> HttpResponse:
    """A goal goes on as it is, or why it was changed."""
    find_review(request.user, key)
    back = reverse("reflection:next", args=[key])

    def note() -> None:
        decide(
            owner=request.user,
            key=key,
            ref=Ref.read(request.POST.get("ref", "")),
            choice=request.POST.get("choice", ""),
            reason=request.POST.get("reason", ""),
        )

    try:
        return act(request, note, words="Noted in the review.", back=back)
    except ValueError:
        messages.error(request, "This goal is not part of the review.")
        return redirect(back)


@door("POST")
def step_done(request: HttpRequest, key: object) -> HttpResponse:
    """A step of a review is done, or not after all (with `undo`)."""
    is_done = "undo" not in request.POST
    return act(
        request,
        lambda: set_step_done(owner=request.user, key=key, is_done=is_done),
        words="Done." if is_done else "It is open again.",
        back=reverse("reflection:reviews"),
        to=lambda row: str(row.review.get_absolute_url()),
    )
