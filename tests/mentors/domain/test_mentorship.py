import dataclasses
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ninefold.mentors.domain.agreement import Agreement, completeness, faults
from ninefold.mentors.domain.board import Member, Seat, board_map
from ninefold.mentors.domain.check_ins import (
    CheckIn,
    Expectation,
    Side,
    State,
    course_corrections,
    next_due_on,
)
from ninefold.mentors.domain.pipeline import MOVES, CannotMove, Stage, allowed_moves, move

TODAY = date(2026, 3, 20)
AGREED = Agreement(
    goals=("Speak in public",),
    mentee_brings="A question each time",
    mentor_brings="An honest view",
    cadence_days=14,
    meeting_minutes=45,
    meeting_place="Video",
    between_meetings="One mail a week",
    confidentiality="Everything",
    starts_on=date(2026, 1, 5),
    review_on=date(2026, 4, 5),
    ending="Either may stop, with a last talk",
)


def test_the_usual_way_leads_from_found_to_ended():
    stage = Stage.FOUND
    for to in (Stage.ASKED, Stage.AGREED, Stage.ACTIVE, Stage.ENDED):
        stage = move(stage, to)
    assert stage is Stage.ENDED


@given(st.sampled_from(Stage), st.sampled_from(Stage), st.booleans())
def test_a_move_is_made_or_refused_with_what_is_possible(stage, to, has_agreement):
    if to in allowed_moves(stage, has_agreement=has_agreement):
        assert move(stage, to, has_agreement=has_agreement) is to
    else:
        with pytest.raises(CannotMove, match="Possible now: ") as refused:
            move(stage, to, has_agreement=has_agreement)
        assert to.value not in str(refused.value).split("Possible now: ")[1]


def test_nobody_is_active_without_an_agreement():
    with pytest.raises(CannotMove, match="agreement has open questions"):
        move(Stage.AGREED, Stage.ACTIVE, has_agreement=False)


def test_every_stage_has_a_way_on():
    assert all(MOVES[stage] for stage in Stage)


@given(st.sets(st.sampled_from([each.name for each in dataclasses.fields(Agreement)])))
def test_every_open_field_is_a_question(emptied):
    empty = Agreement()
    agreement = dataclasses.replace(AGREED, **{name: getattr(empty, name) for name in emptied})
    found = completeness(agreement)
    assert {question.field for question in found.questions} == emptied
    assert found.agreed == found.of - len(emptied)
    assert found.can_begin == (not emptied & {"goals", "cadence_days", "review_on"})


def test_a_review_before_the_start_is_a_fault():
    assert faults(AGREED) == {}
    agreement = dataclasses.replace(AGREED, review_on=date(2026, 1, 5))
    assert list(faults(agreement)) == ["review_on"]


def test_the_next_check_in_follows_the_last_one_held():
    start = date(2026, 1, 5)
    assert next_due_on(started_on=start, cadence_days=14) == date(2026, 1, 19)
    held = [date(2026, 2, 2), date(2026, 1, 19)]
    assert next_due_on(started_on=start, cadence_days=14, held=held) == date(2026, 2, 16)
    assert next_due_on(
        started_on=start, cadence_days=14, held=held, rest_until=date(2026, 3, 1)
    ) == date(2026, 3, 1)
    with pytest.raises(ValueError, match="cadence_days"):
        next_due_on(started_on=start, cadence_days=0)


def prompts_of(states, today=TODAY, side=Side.MENTEE):
    check_ins = [
        CheckIn(date(2026, 1, 1 + index), (("Prepare", state),) if state else ())
        for index, state in enumerate(states)
    ]
    return course_corrections([Expectation("Prepare", side)], check_ins, due_on=TODAY, today=today)


def test_an_expectation_missed_twice_lags_and_is_asked_about():
    (prompt,) = prompts_of([State.MET, State.PARTLY, State.NOT_MET])
    assert prompt.kind == "lags"
    assert "smaller step" in prompt.text
    (prompt,) = prompts_of([State.NOT_MET, State.NOT_MET], side=Side.MENTOR)
    assert "their time" in prompt.text


def test_an_expectation_missed_once_after_it_was_met_slips():
    assert [prompt.kind for prompt in prompts_of([State.MET, State.PARTLY])] == ["slips"]


def test_one_first_miss_is_not_made_a_matter_of():
    assert prompts_of([State.NOT_MET]) == ()
    assert prompts_of([State.NOT_MET, State.NOT_MET, State.MET]) == ()


def test_what_nobody_talks_about_comes_up():
    assert [each.kind for each in prompts_of([None, None, None])] == ["not-talked-about"]


def test_an_overdue_check_in_comes_first():
    found = prompts_of([State.NOT_MET, State.NOT_MET], today=date(2026, 3, 25))
    assert [prompt.kind for prompt in found] == ["check-in-due", "lags"]
    assert "for 5 days" in found[0].text


def test_the_board_names_empty_quiet_and_overloaded_seats():
    members = [
        Member(
            "Ines",
            frozenset({Seat.SPONSOR, Seat.COACH, Seat.CRITIC}),
            frozenset({"Speak"}),
            date(2025, 6, 1),
        ),
        Member("Noor", frozenset({Seat.PEER}), last_contact_on=date(2026, 3, 1)),
    ]
    board = board_map(members, goals=["Speak", "Lead"], today=TODAY)
    kinds = [(gap.kind, gap.seat or gap.goal) for gap in board.gaps]
    assert kinds == [
        ("quiet-seat", Seat.SPONSOR),
        ("quiet-seat", Seat.COACH),
        ("empty-seat", Seat.CONNECTOR),
        ("quiet-seat", Seat.CRITIC),
        ("goal-alone", "Lead"),
        ("one-shoulder", ""),
    ]


def test_unknown_contact_is_not_called_quiet():
    members = [Member(seat.value, frozenset({seat}), frozenset({"Lead"})) for seat in Seat]
    assert board_map(members, goals=["Lead"], today=TODAY).gaps == ()
