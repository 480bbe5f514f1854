"""The wins of the demo's story."""

from __future__ import annotations

import random
from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from ninefold.accounts.ownership import OwnedQuerySet
from ninefold.activity.operations import remove, work_deliveries
from ninefold.kernel import clock
from ninefold.links.operations import link
from ninefold.links.titles import rows_with_words
from ninefold.wins.domain.framework import Listed
from ninefold.wins.operations import (
    keep_draft,
    keep_thanks,
    keep_win,
    list_competencies,
    list_treat,
    protect_word,
    share_wins,
    show_competencies,
    take_treat,
)
from ninefold.wins.queries import competencies, drafts
from ninefold.wins.seeds import outside
from ninefold.wins.seeds.promised import Promises, put_off
from ninefold.wins.seeds.small_wins import SMALL
from ninefold.wins.seeds.told import LADDER, PROTECTED, SHOWS, TREATS, WINS, Told

LEFT_AS_DRAFTS = 2
SKILL_OF_TAG = {
    "automation": "Test automation",
    "speaking": "Public speaking",
    "leading": "Planning a project",
}


def tell(owner: Any) -> None:
    """Two years of Mira's wins: written by hand, kept from drafts, thanked for, celebrated."""
    chance = random.Random(9)
    today = owner.today
    treats = [list_treat(owner=owner, name=name, size=size) for name, size in TREATS]
    goals, skills = _goals(owner), _skills(owner)
    _set_rules(owner)
    kept = []
    promises = Promises(owner, goals)
    for told in sorted((*WINS, *_small_ones(chance)), key=lambda one: -one.days_ago):
        promises.until(told.days_ago)
        day = today - timedelta(days=told.days_ago)
        with clock.at(datetime.combine(day, time(17, 40), ZoneInfo(owner.time_zone))):
            row = _keep(owner, told, goals, skills)
            kept.append(row)
            _place(owner, row, told)
            if told.impact > 1 and chance.random() < 0.6:
                fitting = [treat for treat in treats if treat.size <= told.impact]
                take_treat(owner=owner, key=chance.choice(fitting).pk, win_key=row.pk)
        _thank(owner, row, told, chance)
    _link_compliments(owner, kept)
    _work_off_drafts(owner, chance)
    outside.tell(owner)
    promises.until(0)
    put_off(owner)
    with clock.at(clock.now() - timedelta(days=9)):
        recent = [row for row in kept if row.impact > 1 and row.on > today - timedelta(days=100)]
        share_wins(
            owner=owner,
            guest_name="Helena Brandt",
            message="You asked what came of our talk about showing my work. This did.",
            starts_on=today - timedelta(days=100),
            ends_on=today - timedelta(days=9),
            win_keys=[row.pk for row in recent if row.on <= today - timedelta(days=9)],
            reader="manager",
        )


def _keep(owner: Any, told: Told, goals: dict[str, Any], skills: dict[str, Any]) -> Any:
    situation, task, action, result = told.star or ("", "", "", "")
    name, before, after, unit = told.metric or ("", None, None, "")
    return keep_win(
        owner=owner,
        title=told.title,
        impact=told.impact,
        category=told.category,
        story=told.story,
        situation=situation,
        task=task,
        action=action,
        result=result,
        metric_name=name,
        metric_before=before,
        metric_after=after,
        metric_unit=unit,
        tags=told.tags,
        audience=told.audience,
        figures_until=told.figures_until,
        people=told.people,
        witnesses=told.witnesses,
        evidence=told.evidence,
        goals=[goals[told.goal]] if told.goal in goals else [],
        skills=[skills[tag] for tag in told.tags if tag in skills][:1],
    )


def _set_rules(owner: Any) -> None:
    """What stays in the house, and the words of the company's ladder; a year ago."""
    with clock.at(clock.now() - timedelta(days=370)):
        for word, instead, until in PROTECTED:
            protect_word(owner=owner, word=word, instead=instead, until=until)
        list_competencies(owner=owner, listed=[Listed(*pair) for pair in LADDER])


def _place(owner: Any, row: Any, told: Told) -> None:
    """Under which words of the ladder a win stands; the small ones stay unplaced."""
    names = told.shows or (SHOWS.get(told.category, ()) if told.impact > 1 else ())
    keys = [one.pk for one in competencies(owner) if one.name in names] if names else []
    if keys:
        show_competencies(owner=owner, win_key=row.pk, keys=keys)


def _skills(owner: Any) -> dict[str, Any]:
    found = {}
    for tag, name in SKILL_OF_TAG.items():
        rows = rows_with_words(owner, name, kind="skills.skill")
        if rows:
            found[tag] = rows[0].ref
    return found


def _link_compliments(owner: Any, kept: list[Any]) -> None:
    """What somebody said within days of a larger win speaks of it."""
    larger = [row for row in kept if row.impact > 1]
    for said in rows_with_words(owner, "", kind="passion.compliment"):
        if said.card.on is None:
            continue
        near = min(larger, key=lambda row: abs((row.on - said.card.on).days))
        if abs((near.on - said.card.on).days) <= 12:
            link(owner=owner, source=said.ref, target=near.ref, relation="is about")


def _goals(owner: Any) -> dict[str, Any]:
    found = {}
    for words in ("talk", "regression", "German", "two-person"):
        rows = rows_with_words(owner, words, kind="goals.goal")
        if rows:
            found[words] = rows[0].ref
    return found


def _small_ones(chance: random.Random) -> list[Told]:
    """Everyday wins, a little more of them in busy months."""
    days = sorted(chance.sample(range(8, 715), 46), reverse=True)
    found = []
    for place, days_ago in enumerate(days):
        title, category, tags, people = SMALL[place % len(SMALL)]
        found.append(
            Told(
                days_ago=days_ago,
                title=title.format(n=3 + place // 3, k=chance.randint(2, 9)),
                category=category,
                tags=tags,
                people=people if chance.random() < 0.5 else (),
            )
        )
    return found


def _thank(owner: Any, row: Any, told: Told, chance: random.Random) -> None:
    """Most are thanked within days; those of the last two weeks are still waiting."""
    if told.days_ago < 14:
        return
    people: OwnedQuerySet[Any] = row.people.all()
    for person in people:
        if chance.random() < 0.85:
            keep_thanks(
                owner=owner,
                key=person.pk,
                on=row.on + timedelta(days=chance.randint(0, 6)),
                thanks=told.thanks,
            )


def _work_off_drafts(owner: Any, chance: random.Random) -> None:
    """Keep most of what goals, practice and learning suggested, and leave the latest few."""
    while work_deliveries():
        pass
    for draft in drafts(owner)[LEFT_AS_DRAFTS:]:
        at = datetime.combine(draft.on, time(18, 10), ZoneInfo(owner.time_zone))
        with clock.at(min(at, clock.now())):
            if chance.random() < 0.75:
                keep_draft(owner=owner, key=draft.pk)
            else:
                remove(owner=owner, ref=draft.ref)
