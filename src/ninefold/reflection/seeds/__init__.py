"""Mira's journal and her reviews over two years, for the demo."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from ninefold.kernel import clock
from ninefold.reflection.operations import (
    add_entry,
    answer_review,
    begin_review,
    choose_facts,
    finish_review,
    keep_prompt,
    keep_template,
    note_mood,
    plan_rest,
    say_meaning,
    set_star,
    set_step_done,
    set_steps,
    share_review,
    write_page,
)
from ninefold.reflection.queries.reviews import lines_of
from ninefold.reflection.seeds import first_year, second_year
from ninefold.reflection.seeds.looking_ahead import attach, predict, weigh
from ninefold.reflection.seeds.sealed import seal
from ninefold.reflection.seeds.texts import MEANINGS, NOTES, STEPS

PAGES = (*first_year.PAGES, *second_year.PAGES)


def tell(owner: Any) -> None:
    """Write Mira's journal backwards from today."""
    random = Random(9)
    today = owner.today
    _frames(owner)
    written = {today - timedelta(days=ago) for ago, *_ in PAGES}
    for ago in range(729, 0, -1):
        on = today - timedelta(days=ago)
        if on not in written and random.random() < (0.38 if on.weekday() < 5 else 0.2):
            _mood(owner, on, random, share=1 - ago / 729)
    for ago, mood, energy, tags, text in PAGES:
        on = today - timedelta(days=ago)
        with clock.at(_instant(owner, on, 21)):
            row = write_page(owner=owner, on=on, text=text, mood=mood, energy=energy, tags=tags)
        if "lesson" in tags:
            set_star(owner=owner, key=row.pk, is_starred=ago in (670, 238))
    for number in range(60):
        hour, noted, words = NOTES[number % len(NOTES)]
        if number >= len(NOTES) and random.random() < 0.55:
            continue
        on = today - timedelta(days=2 + number * 11)
        at = _instant(owner, on, hour) + timedelta(minutes=random.randrange(55))
        with clock.at(at):
            add_entry(owner=owner, text=words, on=on, mood=noted)
    _reviews(owner)
    predict(owner)
    weigh(owner)
    attach(owner)
    seal(owner)


def _frames(owner: Any) -> None:
    for text in ("What did I do today that nobody asked for?", "Whom did I make stronger?"):
        keep_prompt(owner=owner, text=text)
    keep_template(
        owner=owner,
        title="End of a project",
        text="### What we set out to do\n\n### What became of it\n\n### What I would keep\n\n"
        "### What I would leave",
    )
    keep_template(
        owner=owner,
        title="Before a hard conversation",
        text="### What I saw\n\n### What it did\n\n### What I wish\n\n### What may be behind it",
    )


def _mood(owner: Any, on: date, random: Random, share: float) -> None:
    season = 0.35 if 4 <= on.month <= 9 else -0.25
    mood = round(min(max(random.gauss(3.1 + 0.6 * share + season, 0.85), 1), 5))
    with clock.at(_instant(owner, on, 21)):
        if random.random() < 0.6:
            energy = round(min(max(random.gauss((mood - 3) * 0.7, 0.7), -2), 2))
            write_page(owner=owner, on=on, text="", mood=mood, energy=energy)
        else:
            note_mood(owner=owner, on=on, mood=mood)


def _reviews(owner: Any) -> None:
    today = owner.today
    # The last finished week is left to be looked back on.
    sunday = today - timedelta(days=(today.weekday() + 1) % 7)
    last = None
    for number in range(16, 0, -1):
        on = sunday - timedelta(weeks=number)
        if number in (11, 12):
            continue
        with clock.at(_instant(owner, on, 18)):
            last = _review(owner, "week", number)
    month = today.replace(day=1) - timedelta(days=1)
    with clock.at(_instant(owner, month, 17)):
        _review(owner, "month", 3)
    with clock.at(_instant(owner, sunday - timedelta(weeks=13), 9)):
        starts_on = owner.today + timedelta(days=1)
        plan_rest(
            owner=owner,
            starts_on=starts_on,
            ends_on=starts_on + timedelta(days=13),
            note="The mountains",
        )
    if last is not None:
        _share(owner, last, _instant(owner, sunday - timedelta(days=6), 19))


def _review(owner: Any, span: str, number: int) -> Any:
    row = begin_review(owner=owner, span=span)
    lines = [one for one in lines_of(owner, row.period) if one.is_main]
    wins = sorted((one for one in lines if _splendour(one) < 9), key=_splendour)
    kept = [one.key for place, one in enumerate(lines) if place % 4 != 3]
    choose_facts(owner=owner, key=row.pk, kept=kept, win=wins[0].key if wins else "")
    went_well, stuck, to_change = MEANINGS[number % len(MEANINGS)]
    behind = {"went_well": [wins[0].key]} if wins else {}
    say_meaning(
        owner=owner,
        key=row.pk,
        went_well=went_well,
        stuck=stuck,
        to_change=to_change,
        behind=behind,
    )
    set_steps(owner=owner, key=row.pk, steps=STEPS[number % len(STEPS)])
    finish_review(owner=owner, key=row.pk)
    steps = list(row.steps.order_by("place"))
    for step in steps[: len(steps) - 1]:
        set_step_done(owner=owner, key=step.pk)
    return row


def _splendour(one: Any) -> int:
    """0 for what makes the best win of a week; 9 for what is none."""
    if one.strategy == "goals" and not one.line.title.startswith("Check-in"):
        return 0
    is_glad = one.strategy == "reflection" and one.line.detail in ("mood: good", "mood: bright")
    return 1 if is_glad and not one.line.title.endswith("?") else 9


def _share(owner: Any, review: Any, at: datetime) -> None:
    with clock.at(at):
        share, _ = share_review(
            owner=owner,
            key=review.pk,
            guest_name="Helena Brandt",
            parts=["win", "went_well", "stuck", "to_change", "steps"],
            message="You asked how the week was. Here it is, unpolished.",
        )
    with clock.at(at + timedelta(hours=26)):
        answer_review(
            share=share,
            text="Two things. First: you wrote what you changed, not what went wrong. A year ago "
            "you would have done it the other way round. Second: the last step is still open. "
            "Who could do it with you?",
        )


def _instant(owner: Any, on: date, hour: int) -> datetime:
    return datetime.combine(on, time(hour), ZoneInfo(owner.time_zone))
