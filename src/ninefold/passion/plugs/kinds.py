"""The kinds of rows of the passion room: how each is shown in a list and found by search."""

from __future__ import annotations

from django.urls import reverse

from ninefold.kernel.plugs import Card, Document, Kind
from ninefold.passion import models


def lines(*said: str) -> str:
    """What was said, one a line, without what is empty."""
    return "\n".join(filter(None, said))


def _log_card(row: models.ActivityLog) -> Card:
    felt = f"energy {row.energy:+d}" if row.energy else ""
    felt = "energy 0" if row.energy == 0 else felt
    detail = ", ".join(filter(None, (felt, row.topic)))
    return Card(title=row.activity, url=row.get_absolute_url(), detail=detail, on=row.on)


def _log_document(row: models.ActivityLog) -> Document:
    text = lines(
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
    text = lines(
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


def _sitting_card(row: models.InterestSitting) -> Card:
    detail = row.get_form_display().lower()
    if row.finished_on is None:
        detail = f"{len(row.answers)} answered so far"
    return Card(title=str(row), url=row.get_absolute_url(), detail=detail, on=row.finished_on)


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
            title=row.text[:100], text=lines(row.text, row.said_by, row.about), on=row.on
        ),
    ),
    Kind(
        name="passion.talent",
        model="passion.Talent",
        noun="talent",
        nouns="talents",
        card=lambda row: Card(title=row.text[:100], url=row.get_absolute_url(), detail=row.about),
        document=lambda row: Document(title=row.text[:100], text=lines(row.text, row.about)),
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
            title=row.text[:100], text=lines(row.text, row.about), on=row.on
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
            title=row.title, text=lines(row.question, row.answer), on=row.ended_on
        ),
    ),
    Kind(
        name="passion.saved_occupation",
        model="passion.SavedOccupation",
        noun="saved occupation",
        nouns="saved occupations",
        card=lambda row: Card(
            title=row.title, url=row.get_absolute_url(), detail=row.note or "occupation"
        ),
        document=lambda row: Document(title=row.title, text=row.note),
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
        card=lambda row: Card(title=row.text, url=row.get_absolute_url(), detail=row.why[:80]),
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
    Kind(
        name="passion.interest_sitting",
        model="passion.InterestSitting",
        noun="interest profile",
        nouns="interest profiles",
        card=_sitting_card,
    ),
    Kind(
        name="passion.activity_area",
        model="passion.ActivityArea",
        noun="area of an activity",
        nouns="areas of activities",
        card=lambda row: Card(
            title=row.name, url=reverse("passion:lived"), detail=row.get_area_display()
        ),
        is_linkable=False,
    ),
    Kind(
        name="passion.skill_element",
        model="passion.SkillElement",
        noun="skill in occupations",
        nouns="skills in occupations",
        card=lambda row: Card(title=str(row), url=row.get_absolute_url()),
        is_linkable=False,
    ),
    Kind(
        name="passion.value_sort",
        model="passion.ValueSort",
        noun="value sort",
        nouns="value sorts",
        card=lambda row: Card(title=str(row), url=row.get_absolute_url(), on=row.finished_on),
    ),
    Kind(
        name="passion.ikigai_version",
        model="passion.IkigaiVersion",
        noun="ikigai canvas",
        nouns="ikigai canvases",
        card=lambda row: Card(title=str(row)[:100], url=row.get_absolute_url(), on=row.kept_on),
        document=lambda row: Document(
            title=row.middle or str(row),
            text=lines(row.love_good_at, row.love_needed, row.good_at_paid, row.needed_paid),
            on=row.kept_on,
        ),
    ),
]
