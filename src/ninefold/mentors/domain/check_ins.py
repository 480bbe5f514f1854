"""When mentor and mentee next look at how it goes, and what to raise when it lags."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class State(StrEnum):
    MET = "met"
    PARTLY = "partly"
    NOT_MET = "not met"


class Side(StrEnum):
    MENTEE = "mentee"
    MENTOR = "mentor"


@dataclass(frozen=True, slots=True)
class CheckIn:
    """One look: each expectation talked about (by its text) and how it stood."""

    held_on: date
    states: tuple[tuple[str, State], ...] = ()


@dataclass(frozen=True, slots=True)
class Expectation:
    text: str
    side: Side


@dataclass(frozen=True, slots=True)
class Prompt:
    """Something to raise. ``kind`` is check-in-due, lags, slips, or not-talked-about."""

    kind: str
    text: str
    about: str = ""


def next_due_on(
    *,
    started_on: date,
    cadence_days: int,
    held: Sequence[date] = (),
    rest_until: date | None = None,
) -> date:
    """The next check-in: one cadence after the last held, else after the start.

    A planned rest moves it to the day the rest ends, never earlier. Raises ValueError for a
    cadence below one day.
    """
    if cadence_days < 1:
        raise ValueError(f"cadence_days: {cadence_days} is too short. Give 1 day or more.")
    due = max((day for day in held if day >= started_on), default=started_on)
    due += timedelta(days=cadence_days)
    return max(due, rest_until) if rest_until else due


def course_corrections(
    expectations: Sequence[Expectation],
    check_ins: Sequence[CheckIn],
    *,
    due_on: date,
    today: date,
) -> tuple[Prompt, ...]:
    """What to raise at the next meeting, the longest-lagging expectation first.

    An expectation *lags* when the last two times it was talked about it was not met, *slips*
    when it was met before and is not now, and is *not talked about* when three check-ins passed
    without it.
    """
    prompts: list[tuple[int, Prompt]] = []
    if today > due_on:
        days = (today - due_on).days
        since = "since yesterday" if days == 1 else f"for {days} days"
        prompts.append((99, Prompt("check-in-due", f"A check-in has been due {since}.")))
    ordered = sorted(check_ins, key=lambda check_in: check_in.held_on)
    for expectation in expectations:
        states = [
            state
            for check_in in ordered
            for text, state in check_in.states
            if text == expectation.text
        ]
        lagging = 0
        for state in reversed(states):
            if state is State.MET:
                break
            lagging += 1
        if lagging >= 2:
            prompts.append((lagging, Prompt("lags", _lags(expectation, lagging), expectation.text)))
        elif lagging == 1 and State.MET in states:
            text = f"“{expectation.text}” worked before. What has changed since?"
            prompts.append((1, Prompt("slips", text, expectation.text)))
        elif len(ordered) >= 3 and not any(
            text == expectation.text for check_in in ordered[-3:] for text, _ in check_in.states
        ):
            text = f"You have not talked about “{expectation.text}” lately. Does it still hold?"
            prompts.append((0, Prompt("not-talked-about", text, expectation.text)))
    return tuple(prompt for _, prompt in sorted(prompts, key=lambda item: -item[0]))


def _lags(expectation: Expectation, times: int) -> str:
    count = {2: "Twice", 3: "Three times"}.get(times, f"{times} times")
    if expectation.side is Side.MENTEE:
        question = "What is in your way, and would a smaller step be met?"
    else:
        question = "Ask whether it still fits their time, and what would instead."
    return f"{count} in a row “{expectation.text}” was not fully met. {question}"
