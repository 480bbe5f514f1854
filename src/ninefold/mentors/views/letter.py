"""The letter that asks: drafted, edited, kept, sent."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from ninefold.kernel.refusals import ChangedElsewhere, NotFound, Refusal
from ninefold.mentors.forms import LetterForm, LetterMaterialForm
from ninefold.mentors.operations import draft_letter, keep_letter, send_letter
from ninefold.mentors.pages import current_goals, kept_wins, letter_page
from ninefold.mentors.queries import letter as find_letter
from ninefold.web.answers import show_refusal, version_conflict
from ninefold.web.doors import door

LABELS = {"subject": "Subject", "body": "Letter"}


def _material_form(request: HttpRequest, page: object) -> LetterMaterialForm:
    row, letter = page.mentorship, page.letter  # type: ignore[attr-defined]
    return LetterMaterialForm(
        request.POST or None,
        goals=current_goals(request.user),
        wins=kept_wins(request.user),
        initial={
            "admiration": row.admiration,
            "how_met": row.how_met,
            "goal": letter.goal if letter else "",
            "wins": letter.wins if letter else [],
            "ask": letter.ask if letter else "",
        },
    )


def _show(
    request: HttpRequest, page: object, material: LetterMaterialForm, form: LetterForm | None
) -> HttpResponse:
    has_faults = bool(material.errors or (form is not None and form.errors))
    return render(
        request,
        "mentors/letter.html",
        {
            "page": page,
            "mentor": page.mentorship,  # type: ignore[attr-defined]
            "material_form": material,
            "letter_form": form,
        },
        status=422 if has_faults else 200,
    )


@door("GET", "POST")
def letter(request: HttpRequest, key: object) -> HttpResponse:
    """Choose what the letter is made of; a post drafts it anew."""
    page = letter_page(request.user, key)
    material = _material_form(request, page)
    if request.method == "POST" and material.is_valid():
        try:
            draft_letter(
                owner=request.user,
                mentorship_key=key,
                goal=material.goal_ref,
                wins=material.win_refs,
                ask=material.cleaned_data["ask"],
                admiration=material.cleaned_data["admiration"],
                how_met=material.cleaned_data["how_met"],
            )
        except NotFound:
            raise
        except Refusal as refusal:
            show_refusal(material, refusal)
        else:
            messages.success(request, "Drafted from your own words. Make it sound like you.")
            return redirect(f"{reverse('mentors:letter', args=[key])}#letter")
    form = None
    if page.letter is not None:
        names = ("subject", "body", "version")
        form = LetterForm(initial={name: getattr(page.letter, name) for name in names})
    return _show(request, page, material, form)


def _keep(request: HttpRequest, key: object, then: str) -> HttpResponse:
    row = find_letter(request.user, key)
    mentor = row.mentorship
    back = reverse("mentors:letter", args=[mentor.pk])
    if row.sent_at is not None:
        messages.error(request, "This letter has been sent; what was said stays said.")
        return redirect(mentor)
    form = LetterForm(request.POST)
    if form.is_valid():
        try:
            keep_letter(owner=request.user, key=key, **form.cleaned_data)
            if then:
                send_letter(owner=request.user, key=key, by=then)
        except ChangedElsewhere as refusal:
            return version_conflict(request, refusal, labels=LABELS, back=back)
        except NotFound:
            raise
        except Refusal as refusal:
            show_refusal(form, refusal)
        else:
            said = {
                "": "Kept. Sleep on it, if you like.",
                "mail": f"On its way to {mentor.name}. That took some courage.",
                "hand": f"{mentor.name} is asked. That took some courage.",
            }
            messages.success(request, said[then])
            return redirect(mentor if then else f"{back}#letter")
    page = letter_page(request.user, mentor.pk)
    material = LetterMaterialForm(
        goals=current_goals(request.user),
        wins=kept_wins(request.user),
        initial={
            "admiration": mentor.admiration,
            "how_met": mentor.how_met,
            "goal": row.goal,
            "wins": row.wins,
            "ask": row.ask,
        },
    )
    return _show(request, page, material, form)


@door("POST")
def text(request: HttpRequest, key: object) -> HttpResponse:
    """Keep the letter as edited."""
    return _keep(request, key, "")


@door("POST")
def sending(request: HttpRequest, key: object) -> HttpResponse:
    """Keep the letter as edited and send it: `by` is mail or hand."""
    by = request.POST.get("by", "")
    return _keep(request, key, by if by in {"mail", "hand"} else "hand")
