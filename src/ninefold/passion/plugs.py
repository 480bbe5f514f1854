"""What the passion room hands to the shared rooms."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.urls import reverse

from ninefold.kernel.capture import Capture
from ninefold.kernel.facts import passion as facts
from ninefold.kernel.periods import Period
from ninefold.kernel.plugs import (
    Action,
    CaptureVerb,
    Card,
    Day,
    Document,
    DueNotice,
    ExportFile,
    Kept,
    Kind,
    PageLink,
    Plugs,
    ReviewLine,
    ReviewSection,
    TodayItem,
)
from ninefold.passion import models
from ninefold.passion.domain.balance import Tally, tally
from ninefold.passion.domain.naming import name_activity
from ninefold.passion.operations import log_activity
from ninefold.passion.queries.explorations import ending_by, explorations
from ninefold.passion.queries.logs import energy_logs, has_logged_on, known_words
from ninefold.passion.queries.readable import readable_files

EVENING_HOUR = 17


def _lines(*said: str) -> str:
    return "\n".join(filter(None, said))


def _log_card(row: models.ActivityLog) -> Card:
    felt = f"energy {row.energy:+d}" if row.energy else ""
    felt = "energy 0" if row.energy == 0 else felt
    detail = ", ".join(filter(None, (felt, row.topic)))
    return Card(title=row.activity, url=row.get_absolute_url(), detail=detail, on=row.on)


def _log_document(row: models.ActivityLog) -> Document:
    text = _lines(
        row.note, row.topic, row.setting, row.feelings, row.with_whom, row.environment,
        row.interaction, row.objects_used, row.users,
    )  # fmt: skip
    return Document(title=row.activity, text=text, on=row.on)


def _look_back_card(row: models.LookBack) -> Card:
    return Card(
        title=f"Look back at the week from {row.starts_on:%-d %B}",
        url=row.get_absolute_url(),
        detail=row.more_of,
        on=row.starts_on,
    )


def _look_back_document(row: models.LookBack) -> Document:
    text = _lines(
        row.activities, row.environments, row.interactions, row.things, row.users, row.more_of
    )
    return Document(title=_look_back_card(row).title, text=text, on=row.starts_on)


def _compliment_card(row: models.Compliment) -> Card:
    detail = ", ".join(filter(None, (row.said_by, row.about)))
    return Card(title=row.text[:100], url=row.get_absolute_url(), detail=detail, on=row.on)


def _exploration_card(row: models.Exploration) -> Card:
    detail = row.get_verdict_display() if row.verdict else row.get_state_display()
    return Card(title=row.title, url=row.get_absolute_url(), detail=detail.lower(), on=row.ends_on)


def _step_card(row: models.ExplorationStep) -> Card:
    page = reverse("passion:exploration", args=[row.exploration_id])
    return Card(title=row.text, url=f"{page}#step-{row.pk}", detail="step")


def _compass_card(row: models.Value | models.IkigaiEntry) -> Card:
    return Card(title=row.text, url=f"{reverse('passion:compass')}#line-{row.pk}")


KINDS = [
    Kind(
        name="passion.log",
        model="passion.ActivityLog",
        noun="activity log",
        nouns="activity logs",
        card=_log_card,
        document=_log_document,
    ),
    Kind(
        name="passion.look_back",
        model="passion.LookBack",
        noun="look back",
        nouns="look backs",
        card=_look_back_card,
        document=_look_back_document,
    ),
    Kind(
        name="passion.compliment",
        model="passion.Compliment",
        noun="compliment",
        nouns="compliments",
        card=_compliment_card,
        document=lambda row: Document(
            title=row.text[:100], text=_lines(row.text, row.said_by, row.about), on=row.on
        ),
    ),
    Kind(
        name="passion.talent",
        model="passion.Talent",
        noun="talent",
        nouns="talents",
        card=lambda row: Card(title=row.text[:100], url=row.get_absolute_url(), detail=row.about),
        document=lambda row: Document(title=row.text[:100], text=_lines(row.text, row.about)),
    ),
    Kind(
        name="passion.effortless_win",
        model="passion.EffortlessWin",
        noun="effortless win",
        nouns="effortless wins",
        card=lambda row: Card(
            title=row.text[:100], url=row.get_absolute_url(), detail=row.about, on=row.on
        ),
        document=lambda row: Document(
            title=row.text[:100], text=_lines(row.text, row.about), on=row.on
        ),
    ),
    Kind(
        name="passion.strength",
        model="passion.Strength",
        noun="strength",
        nouns="strengths",
        card=lambda row: Card(title=row.name, url=row.get_absolute_url(), detail=row.note[:80]),
        document=lambda row: Document(title=row.name, text=row.note),
    ),
    Kind(
        name="passion.exploration",
        model="passion.Exploration",
        noun="exploration",
        nouns="explorations",
        card=_exploration_card,
        document=lambda row: Document(
            title=row.title, text=_lines(row.question, row.answer), on=row.ended_on
        ),
    ),
    Kind(
        name="passion.exploration_step",
        model="passion.ExplorationStep",
        noun="step",
        nouns="steps",
        card=_step_card,
        is_linkable=False,
    ),
    Kind(
        name="passion.value",
        model="passion.Value",
        noun="value",
        nouns="values",
        card=_compass_card,
        document=lambda row: Document(title=row.text, text=row.why),
    ),
    Kind(
        name="passion.ikigai_entry",
        model="passion.IkigaiEntry",
        noun="ikigai line",
        nouns="ikigai lines",
        card=_compass_card,
        document=lambda row: Document(title=row.text),
        is_linkable=False,
    ),
]


def keep_did(owner: Any, capture: Capture, now: datetime) -> Kept:
    """A line that begins with `did:` becomes a log; the first tag is its topic, `m:` how absorbed
    one was. Without a day it has only just ended, so that `t:` says when it began."""
    known = known_words(owner, most=300).activity
    activity, note = name_activity(capture.text, known, capture.people)
    day, at = capture.on, None
    if day is None:
        began = now.astimezone(ZoneInfo(owner.time_zone)) - timedelta(minutes=capture.minutes or 0)
        day, at = began.date(), began.time().replace(second=0, microsecond=0)
    further = " ".join(f"+{tag}" for tag in capture.tags[1:])
    row = log_activity(
        owner=owner,
        activity=activity,
        energy=capture.energy,
        minutes=capture.minutes,
        engagement=capture.mood,
        on=day,
        at=at,
        topic=capture.tags[0].replace("_", " ") if capture.tags else "",
        with_whom=", ".join(capture.people),
        note=_lines(note, further, *capture.addresses),
    )
    felt = "" if row.energy is None else f", energy {row.energy:+d}"
    when = f" on {day:%-d %B}" + (f" at {at:%H:%M}" if at else "")
    return Kept(
        ref=row.ref, echo=f"Logged “{row.activity}”{felt}{when}", url=row.get_absolute_url()
    )


def today(owner: Any, day: Day) -> Sequence[TodayItem]:
    """The next step of what is being tried, what has come to its end, and in the evening one
    question while nothing is logged."""
    items = []
    for row in explorations(owner, models.Exploration.State.RUNNING):
        left = (row.ends_on - day.on).days if row.ends_on else 0
        if left < 0:
            items.append(
                TodayItem(
                    section="due",
                    strategy="passion",
                    title=f"What is your verdict on “{row.title}”?",
                    url=reverse("passion:verdict", args=[row.pk]),
                    detail=row.question,
                    order=left,
                )
            )
            continue
        step = next((one for one in row.all_steps if one.done_on is None), None)  # type: ignore[attr-defined]
        items.append(
            TodayItem(
                section="next_step",
                strategy="passion",
                title=step.text if step else f"Log how “{row.title}” feels",
                url=row.get_absolute_url(),
                detail=f"{row.title}, {left} day{'' if left == 1 else 's'} left",
                order=left,
                actions=[
                    Action(
                        label="Done",
                        url=reverse("passion:step_done", args=[step.pk]),
                        fields={"next": "/"},
                    )
                ]
                if step
                else [],
            )
        )
    is_evening = day.now.astimezone(ZoneInfo(day.zone)).hour >= EVENING_HOUR
    if is_evening and not has_logged_on(owner, day.on):
        items.append(
            TodayItem(
                section="evening",
                strategy="passion",
                title="What gave you energy today?",
                url=f"{reverse('passion:new_log')}?next=/",
            )
        )
    return items


def due(owner: Any, day: Day) -> Sequence[DueNotice]:
    """Explorations that end tomorrow or have ended."""
    return [
        DueNotice(
            kind="passion.exploration.ends",
            subject=row.ref,
            due_on=row.ends_on,
            title=f"“{row.title}” ends on {row.ends_on:%-d %B}: {row.question}",
            url=row.get_absolute_url(),
        )
        for row in ending_by(owner, day.on + timedelta(days=1))
        if row.ends_on is not None
    ]


def _tally_line(one: Tally, word: str, times: int) -> ReviewLine:
    of = f" of {one.count}" if one.count != times else ""
    return ReviewLine(
        title=one.activity,
        url=f"{reverse('passion:logs')}?activity={one.activity}",
        detail=f"{word} energy {times}{of} time{'' if one.count == 1 else 's'}",
    )


def gave_and_took(owner: Any, period: Period) -> Sequence[ReviewLine]:
    """What gave and what took energy in the period, with counts."""
    gave, took = tally(energy_logs(owner, period))
    return [
        *(_tally_line(one, "gave", one.gave) for one in gave[:4]),
        *(_tally_line(one, "took", one.took) for one in took[:4]),
    ]


def _ended(data: Any) -> str:
    verdict = {"more": "more of it", "unsure": "not sure yet", "not_for_me": "not for me"}
    return f"ended the exploration with “{verdict.get(data.get('verdict', ''), 'a verdict')}”"


PLUGS = Plugs(
    room="passion",
    kinds=KINDS,
    wording={
        facts.ActivityLogged: "logged",
        facts.ActivityLogChanged: "changed the log of",
        facts.ActivityRenamed: "renamed the activity of",
        facts.LookBackKept: "looked back at",
        facts.ComplimentKept: "kept the compliment",
        facts.ComplimentChanged: "changed the compliment",
        facts.TalentKept: "kept the talent",
        facts.TalentChanged: "changed the talent",
        facts.EffortlessWinKept: "kept the effortless win",
        facts.EffortlessWinChanged: "changed the effortless win",
        facts.StrengthConfirmed: "recognised the strength",
        facts.StrengthRenamed: "renamed the strength",
        facts.StrengthDismissed: "dismissed the strength",
        facts.ExplorationPlanned: "planned the exploration",
        facts.ExplorationChanged: "changed the exploration",
        facts.ExplorationStarted: "started the exploration",
        facts.ExplorationStepDone: "took the step",
        facts.ExplorationEnded: _ended,
        facts.ExplorationReopened: "went on with the exploration",
        facts.ValueKept: "named what matters",
        facts.IkigaiEntryKept: "added to the four lists",
    },
    capture=[
        CaptureVerb(
            word="did",
            means="an activity, with the energy it gave or took",
            example="did: pair programming with @Ada e:+2 t:45m +python",
            keep=keep_did,
        )
    ],
    today=[today],
    due=[due],
    review=[ReviewSection(heading="Energy", strategy="passion", find=gave_and_took)],
    exports=[ExportFile(name="passion", write=readable_files)],
    pages=[
        PageLink(title="What gives me energy", url="/passion/"),
        PageLink(title="Log an activity", url="/passion/logs/new/"),
        PageLink(title="Look back at the week", url="/passion/week/"),
        PageLink(title="Strengths", url="/passion/strengths/"),
        PageLink(title="Keep a compliment", url="/passion/compliments/new/"),
        PageLink(title="Explorations", url="/passion/explorations/"),
        PageLink(title="Values and ikigai", url="/passion/compass/"),
    ],
)
