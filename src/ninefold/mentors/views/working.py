"""Agreement, check-ins, thanks and advice of one mentorship."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from ninefold.mentors.domain.agreement import QUESTIONS
from ninefold.mentors.forms import (
    AdviceForm,
    AgreementForm,
    CheckInForm,
    GivingForm,
    RestForm,
    ThanksForm,
)
from ninefold.mentors.operations import (
    ask_for_advice,
    change_advice,
    check_in,
    give_thanks,
    keep_agreement,
    note_thanks,
    rest,
)
from ninefold.mentors.queries import (
    advice as find_advice,
)
from ninefold.mentors.queries import (
    agreed,
    agreement_of,
    corrections,
    expectations,
)
from ninefold.mentors.queries import (
    mentorship as find_mentorship,
)
from ninefold.mentors.queries import (
    thanks as find_thanks,
)
from ninefold.mentors.views.asking import ask
from ninefold.web.doors import door


@door("GET", "POST")
def agreement(request: HttpRequest, key: object) -> HttpResponse:
    """What mentor and mentee agree on, with the questions that are open."""
    mentor = find_mentorship(request.user, key)
    row = agreement_of(mentor)
    initial = {name: (getattr(row, name) or "") if row else "" for name in QUESTIONS}
    form = AgreementForm(
        request.POST or None, initial={**initial, "version": row.version if row else 0}
    )
    return ask(
        request,
        form,
        lambda: keep_agreement(owner=request.user, mentorship_key=key, **form.cleaned_data),
        question=f"What do you and {mentor.name} agree on?",
        back=mentor.get_absolute_url(),
        label="Keep the agreement",
        words="Kept. Send it to your mentor or share it on their page.",
        eyebrow=mentor.name,
        standfirst="Answer what you have talked about; leave the rest. Three answers are needed "
        "to begin: the goals, how often you meet, and when you look back.",
        template="mentors/agreement.html",
        conflict=QUESTIONS,
        more={"completeness": agreed(mentor)},
    )


@door("GET", "POST")
def check_ins(request: HttpRequest, key: object) -> HttpResponse:
    """Look together at how it goes."""
    mentor = find_mentorship(request.user, key)
    form = CheckInForm(
        request.POST or None,
        expectations=expectations(mentor),
        initial={"held_on": request.user.today},
    )
    return ask(
        request,
        form,
        lambda: check_in(
            owner=request.user,
            mentorship_key=key,
            states=form.states,
            note=form.cleaned_data["note"],
            held_on=form.cleaned_data["held_on"],
        ),
        question=f"How does it go with {mentor.name}?",
        back=mentor.get_absolute_url(),
        words="Noted. Saying it early keeps it easy to mend.",
        eyebrow=mentor.name,
        template="mentors/check_in.html",
        more={"mentor": mentor, "prompts": corrections(mentor, request.user.today)},
    )


@door("GET", "POST")
def resting(request: HttpRequest, key: object) -> HttpResponse:
    """A planned rest moves the next check-in."""
    mentor = find_mentorship(request.user, key)
    form = RestForm(request.POST or None, initial={"until": mentor.rest_until})
    return ask(
        request,
        form,
        lambda: rest(owner=request.user, mentorship_key=key, until=form.cleaned_data["until"]),
        question="Until when do you pause?",
        back=mentor.get_absolute_url(),
        words="Kept. A rest is part of it.",
        eyebrow=mentor.name,
    )


@door("GET", "POST")
def thanks(request: HttpRequest, key: object) -> HttpResponse:
    """Note a thank-you or something to give back."""
    mentor = find_mentorship(request.user, key)
    form = ThanksForm(request.POST or None)
    return ask(
        request,
        form,
        lambda: note_thanks(owner=request.user, mentorship_key=key, **form.cleaned_data),
        question=f"What could you give {mentor.name}?",
        back=mentor.get_absolute_url(),
        eyebrow=mentor.name,
    )


@door("GET", "POST")
def giving(request: HttpRequest, key: object) -> HttpResponse:
    """The thanks are given, sent from here or in the owner's own way."""
    row = find_thanks(request.user, key)
    mentor = row.mentorship
    form = GivingForm(request.POST or None, initial={"text": row.text})
    by_mail = request.POST.get("by") == "mail"
    return ask(
        request,
        form,
        lambda: give_thanks(
            owner=request.user, key=key, text=form.cleaned_data["text"], by_mail=by_mail
        ),
        question=f"What do you thank {mentor.name} for?"
        if row.sort == "thanks"
        else f"What do you give {mentor.name}?",
        back=mentor.get_absolute_url(),
        words="On its way, and kept." if by_mail else "Given, and kept.",
        eyebrow=mentor.name,
        template="mentors/giving.html",
        more={"mentor": mentor, "thanks": row},
    )


@door("GET", "POST")
def advice(request: HttpRequest, key: object) -> HttpResponse:
    """Keep what a mentor is asked."""
    mentor = find_mentorship(request.user, key)
    form = AdviceForm(request.POST or None)

    def keep() -> object:
        names = ("question", "answer", "came_of_it")
        said = {name: form.cleaned_data[name] for name in names}
        return ask_for_advice(owner=request.user, mentorship_key=key, **said)

    return ask(
        request,
        form,
        keep,
        question=f"What do you ask {mentor.name}?",
        back=mentor.get_absolute_url(),
        eyebrow=mentor.name,
    )


@door("GET", "POST")
def one_advice(request: HttpRequest, key: object) -> HttpResponse:
    """Note what was said, or what came of it."""
    row = find_advice(request.user, key)
    names = ("question", "answer", "came_of_it", "version")
    form = AdviceForm(request.POST or None, initial={name: getattr(row, name) for name in names})
    return ask(
        request,
        form,
        lambda: change_advice(owner=request.user, key=key, **form.cleaned_data),
        question="What came of it?",
        back=reverse("mentors:mentorship", args=[row.mentorship_id]),
        eyebrow=row.mentorship.name,
        conflict={"question": "Asked", "answer": "Said", "came_of_it": "What came of it"},
    )
