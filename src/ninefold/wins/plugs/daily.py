"""What wins say on Today, in the digest, in the weekly review and on the pages of other rooms."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django.urls import reverse

from ninefold.kernel.periods import Period, week_of
from ninefold.kernel.plugs import Action, Day, DueNotice, Mention, ReviewLine, TodayItem
from ninefold.kernel.refs import Ref
from ninefold.wins.domain.figures import day as day_words
from ninefold.wins.models import WinPerson
from ninefold.wins.pages.promises import (
    PromiseShown,
    can_be_promised_for,
    due_shown,
    promises_beside,
)
from ninefold.wins.pages.shown import IMPACT_NAMES
from ninefold.wins.pages.thanks import thanks_owed_to
from ninefold.wins.queries import drafts, past_win, thanks_due, wins

MOST_THANKS = 2
# A reminder of thanks comes the day after, and no more once the win is two weeks old.
THANKS_AFTER = timedelta(days=1)
THANKS_REMINDED = timedelta(days=14)


def _draft_items(owner: Any) -> list[TodayItem]:
    return [
        TodayItem(
            section="draft",
            strategy="wins",
            title=draft.title,
            url=reverse("wins:drafts"),
            detail=f"A win of {day_words(draft.on)}?",
            order=-draft.on.toordinal(),
            actions=[
                Action(label="Keep", url=reverse("wins:keeping", args=[draft.pk])),
                Action(
                    label="Throw away",
                    url=reverse("activity:removal", args=["wins.draft", draft.pk]),
                ),
            ],
        )
        for draft in drafts(owner)
    ]


def _thanks_actions(person: WinPerson) -> list[Action]:
    return [
        Action(label="Thanked", url=reverse("wins:thanks", args=[person.pk])),
        Action(label="Later", url=reverse("wins:thanks_later", args=[person.pk])),
    ]


def _thanks_items(owner: Any, day: Day) -> list[TodayItem]:
    first: dict[str, WinPerson] = {}
    for person in thanks_due(owner, day.on):
        first.setdefault(person.name.casefold(), person)
    return [
        TodayItem(
            section="person",
            strategy="wins",
            title=f"Thank {person.name}",
            url=reverse("wins:thanks", args=[person.pk]),
            detail=f"for “{person.win.title}”",
            order=50,
            actions=_thanks_actions(person),
        )
        for person in list(first.values())[:MOST_THANKS]
    ]


def _promise_actions(one: PromiseShown) -> list[Action]:
    return [
        Action(label="I enjoyed it", url=reverse("wins:enjoying", args=[one.row.pk])),
        Action(label="Let it go", url=reverse("wins:letting_go", args=[one.row.pk])),
    ]


def _treat_items(owner: Any) -> list[TodayItem]:
    return [
        TodayItem(
            section="due",
            strategy="wins",
            title=one.row.treat.name,
            url=f"{reverse('wins:treats')}#{one.row.pk}",
            detail=f"The treat that you promised yourself: {one.because}.",
            order=-5,
            actions=_promise_actions(one),
        )
        for one in due_shown(owner)
    ]


def _past_items(owner: Any, day: Day) -> list[TodayItem]:
    week = week_of(day.on, starts_weekday=owner.week_starts_weekday)
    if wins(owner, Period(week.starts_on, day.on)).exists():
        return []
    row = past_win(owner, day.on)
    if row is None:
        return []
    return [
        TodayItem(
            section="past",
            strategy="wins",
            title=row.title,
            url=row.get_absolute_url(),
            detail=f"You did this on {day_words(row.on)}.",
            # Today has room for one memory: every other day it is a win, so that the journal's
            # own memories come up too.
            order=-10 if day.on.toordinal() % 2 else 10,
        )
    ]


def today(owner: Any, day: Day) -> Sequence[TodayItem]:
    """Drafts to keep or throw away, thanks and promised treats that are due, and in a week
    without a win yet one from the past."""
    return [
        *_draft_items(owner),
        *_thanks_items(owner, day),
        *_treat_items(owner),
        *_past_items(owner, day),
    ]


def due(owner: Any, day: Day) -> Sequence[DueNotice]:
    """Thanks, from the day after the win or from the day that they were put off to, and promised
    treats."""
    thanks = []
    for person in thanks_due(owner, day.on):
        on = person.quiet_until or person.win.on + THANKS_AFTER
        if day.on - THANKS_REMINDED <= on <= day.on:
            thanks.append(
                DueNotice(
                    kind="wins.thanks.due",
                    subject=person.ref,
                    due_on=on,
                    title=f"Thank {person.name}",
                    url=reverse("wins:thanks", args=[person.pk]),
                    detail=f"for “{person.win.title}”",
                )
            )
    treats = [
        DueNotice(
            kind="wins.treat.due",
            subject=one.row.ref,
            due_on=one.row.due_on,
            title=f"Your treat is due: {one.row.treat.name}",
            url=f"{reverse('wins:treats')}#{one.row.pk}",
            detail=one.because,
        )
        for one in due_shown(owner)
        if one.row.due_on is not None
    ]
    return [*thanks, *treats]


def mentions(owner: Any, ref: Ref) -> Sequence[Mention]:
    """Thanks that are open, beside a person; promised treats, beside what they wait for."""
    promised = promises_beside(owner, ref)
    return [
        *(
            Mention(
                heading="Thanks due",
                strategy="wins",
                title=f"for “{person.win.title}”",
                url=reverse("wins:thanks", args=[person.pk]),
                detail=f"put off until {day_words(person.quiet_until)}"
                if person.quiet_until and person.quiet_until > owner.today
                else day_words(person.win.on),
                actions=_thanks_actions(person),
            )
            for person in thanks_owed_to(owner, ref)
        ),
        *(
            Mention(
                heading="A treat for it",
                strategy="wins",
                title=one.row.treat.name,
                url=f"{reverse('wins:treats')}#{one.row.pk}",
                detail=", ".join(
                    filter(None, ("due" if one.row.due_on else "promised", one.budget))
                ),
                actions=_promise_actions(one) if one.row.due_on else [],
            )
            for one in promised
        ),
        *([] if promised else _offer_of_a_treat(owner, ref)),
    ]


def _offer_of_a_treat(owner: Any, ref: Ref) -> list[Mention]:
    """The way to promise oneself a treat, beside what is still ahead."""
    if not can_be_promised_for(owner, ref):
        return []
    return [
        Mention(
            heading="A treat for it",
            strategy="wins",
            title="Promise yourself one",
            url=f"{reverse('wins:new_promise')}?until={ref}",
            detail="It is due on the day that you get there.",
        )
    ]


def happened(owner: Any, period: Period) -> Sequence[ReviewLine]:
    """The wins of the period; the one with the largest impact stands first."""
    rows = sorted(wins(owner, period), key=lambda row: (-row.impact, -row.on.toordinal()))
    return [
        ReviewLine(
            title=row.title,
            url=row.get_absolute_url(),
            detail="win of the week" if place == 0 else f"{IMPACT_NAMES[row.impact]} win",
            on=row.on,
            ref=row.ref,
        )
        for place, row in enumerate(rows)
    ]
