from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ninefold.feedback.domain.anonymity import pooled_groups, publishable, shuffled
from ninefold.feedback.domain.attacks import attacks_on
from ninefold.feedback.domain.report import Answer, HeldBack, Report

SECRET = b"the round's own secret of bytes!"
GROUPS = ("peers", "reports", "partners", "managers")

bodies = st.one_of(st.integers(1, 5), st.sampled_from(["listens", "interrupts", "writes a lot"]))
raters = st.lists(
    st.tuples(
        st.sampled_from(GROUPS),
        st.dictionaries(st.sampled_from(["clarity", "pace", "planning"]), bodies, max_size=3),
    ),
    max_size=30,
)


def answers_of(people):
    return [
        Answer(group, question, body)
        for group, given_answers in people
        for question, body in given_answers.items()
    ]


@settings(max_examples=100, deadline=None)
@given(raters, st.data())
def test_exchanging_the_answers_of_two_raters_gives_the_very_same_report(people, data):
    before = publishable(answers_of(people), GROUPS, 3, secret=SECRET)
    pairs = [
        (one, other)
        for one in range(len(people))
        for other in range(one)
        if people[one][0] == people[other][0]
    ]
    if pairs:
        one, other = data.draw(st.sampled_from(pairs))
        people[one], people[other] = people[other], people[one]
    assert repr(publishable(answers_of(people), GROUPS, 3, secret=SECRET)) == repr(before)


@settings(max_examples=100, deadline=None)
@given(raters, st.randoms(use_true_random=False))
def test_the_order_in_which_answers_came_cannot_be_read(people, random):
    answers = answers_of(people)
    before = publishable(answers, GROUPS, 3, secret=SECRET)
    random.shuffle(answers)
    assert publishable(answers, GROUPS, 3, secret=SECRET) == before


@settings(max_examples=100, deadline=None)
@given(raters, st.integers(3, 6))
def test_whatever_is_published_withstands_every_attack(people, minimum):
    report = publishable(answers_of(people), GROUPS, minimum, secret=SECRET)
    if isinstance(report, HeldBack):
        assert report.reason
        return
    assert attacks_on(report) == ()
    for question in report.questions:
        assert all(cell.count >= minimum for cell in question.cells)
        shown = sorted(repr(body) for cell in question.cells for body in cell.bodies)
        given_bodies = sorted(
            repr(answer.body)
            for answer in answers_of(people)
            if answer.question == question.question
        )
        assert question.is_withheld or shown == given_bodies


@given(
    st.dictionaries(st.sampled_from(GROUPS), st.integers(0, 12)),
    st.integers(3, 6),
)
def test_groups_are_split_into_parts_that_are_each_large_enough(counts, minimum):
    parts = pooled_groups(counts, minimum)
    members = [group for part in parts for group in part]
    assert len(members) == len(set(members))
    assert all(sum(counts[group] for group in part) >= minimum for part in parts)
    if sum(counts.values()) >= minimum:
        assert set(members) == {group for group, count in counts.items() if count}
    else:
        assert parts == ()


def test_a_small_remainder_takes_in_the_smallest_group_that_stood_alone():
    parts = pooled_groups({"peers": 8, "reports": 6, "managers": 1}, 5)
    assert parts == (("peers",), ("reports", "managers"))


def test_a_minimum_below_the_floor_is_refused():
    with pytest.raises(ValueError, match=r"minimum: 2 is too small"):
        publishable([], GROUPS, 2, secret=SECRET)


def test_a_short_secret_is_refused():
    with pytest.raises(ValueError, match="secret"):
        shuffled(["a"], "pace", b"short")


def test_an_open_round_shows_nothing():
    answers = [Answer("peers", "pace", number % 3 + 1) for number in range(9)]
    held = publishable(answers, GROUPS, secret=SECRET, is_closed=False)
    assert isinstance(held, HeldBack)
    assert "still open" in held.reason


def test_a_round_is_published_once():
    answers = [Answer("peers", "pace", number % 3 + 1) for number in range(9)]
    report = publishable(answers, GROUPS, secret=SECRET)
    assert isinstance(report, Report)
    again = publishable([*answers, Answer("peers", "pace", 5)], GROUPS, secret=SECRET,
                        earlier=[report])  # fmt: skip
    assert isinstance(again, HeldBack)


def test_too_few_answers_are_held_back_with_what_would_help():
    held = publishable([Answer("peers", "pace", 3)] * 4, GROUPS, 5, secret=SECRET)
    assert isinstance(held, HeldBack)
    assert "Ask more people" in held.reason


def test_a_group_of_one_mind_is_shown_among_everyone_only():
    answers = [Answer("peers", "pace", 5)] * 5
    answers += [Answer("reports", "pace", number % 3 + 1) for number in range(5)]
    report = publishable(answers, GROUPS, secret=SECRET)
    assert isinstance(report, Report)
    assert [cell.groups for cell in report.questions[0].cells] == [("peers", "reports")]


def test_a_question_that_all_answered_alike_is_not_shown():
    held = publishable([Answer("peers", "pace", 1)] * 9, GROUPS, secret=SECRET)
    assert isinstance(held, HeldBack)


def test_an_answer_of_an_unlisted_group_is_named():
    with pytest.raises(ValueError, match="friends has answers but is not listed"):
        publishable([Answer("friends", "pace", 1)], GROUPS, secret=SECRET)


def test_each_question_has_an_order_of_its_own():
    texts = [f"answer {number}" for number in range(20)]
    orders = [shuffled(texts, question, SECRET) for question in ("pace", "clarity", "planning")]
    assert all(one != other for one, other in pairwise(orders))
    assert all(sorted(order) == sorted(texts) for order in orders)


def test_the_place_of_an_answer_links_it_to_no_other_answer_of_its_rater():
    raters = 10
    answers = [
        Answer("peers", question, f"{question} by {rater}")
        for rater in range(raters)
        for question in ("clarity", "pace")
    ]
    hits = rounds = 0
    for number in range(200):
        report = publishable(answers, GROUPS, secret=number.to_bytes(32))
        assert isinstance(report, Report)
        places = [
            [str(body).rsplit(" ", 1)[1] for body in question.cells[0].bodies]
            for question in report.questions
        ]
        hits += sum(one == other for one, other in zip(*places, strict=True))
        rounds += 1
    assert 0.07 < hits / (raters * rounds) < 0.13


def test_a_report_holds_no_time_and_no_key():
    answers = [Answer("peers", "pace", number % 3 + 1) for number in range(9)]
    report = publishable(answers, GROUPS, secret=SECRET)
    shown = repr(report).lower()
    assert SECRET.hex() not in shown
    assert not any(word in shown for word in ("date", "time", "id=", "rater", "secret"))
