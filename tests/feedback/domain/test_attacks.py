import pytest

from ninefold.feedback.domain.attacks import (
    attack_by_differencing,
    attack_by_earlier_report,
    attacks_on,
    derived_counts,
)
from ninefold.feedback.domain.report import Cell, QuestionReport, Report


def report_of(*cells: tuple[tuple[str, ...], tuple[str | int, ...]], minimum: int = 5) -> Report:
    question = QuestionReport("pace", tuple(Cell(groups, bodies) for groups, bodies in cells))
    return Report(minimum, (question,))


def test_the_total_less_the_groups_shown_gives_away_who_is_left():
    shown = {frozenset({"peers"}): 7, frozenset({"peers", "managers"}): 9}
    (attack,) = attack_by_differencing("pace", shown, 5)
    assert attack.kind == "complementary-group"
    assert attack.groups == ("managers",)
    assert attack.count == 2


def test_a_difference_of_one_is_a_sole_answer():
    shown = {frozenset({"peers"}): 8, frozenset({"peers", "managers"}): 9}
    assert [attack.kind for attack in attack_by_differencing("pace", shown, 5)] == ["sole-answer"]


def test_overlapping_pools_are_taken_apart_step_by_step():
    shown = {
        frozenset("abcd"): 20,
        frozenset("ab"): 11,
        frozenset("c"): 6,
    }
    known = derived_counts(shown)
    assert known is not None
    assert known[frozenset("d")] == 3
    assert attack_by_differencing("pace", shown, 5)[0].groups == ("d",)


def test_a_cell_below_the_minimum_is_found():
    found = attacks_on(report_of((("peers",), (1, 2, 3, 4, 5)), (("managers",), (1, 2))))
    assert ("managers",) in [attack.groups for attack in found]


def test_answers_that_are_all_alike_are_found():
    found = attacks_on(report_of((("peers",), (4, 4, 4, 4, 4, 4))))
    assert [attack.kind for attack in found] == ["identical-answers"]


def test_a_safe_report_withstands():
    assert (
        attacks_on(report_of((("peers",), (1, 2, 3, 4, 5)), (("reports",), (1, 1, 2, 2, 5)))) == ()
    )


def test_a_second_version_with_one_more_answer_gives_that_answer_away():
    before = report_of((("peers",), (1, 2, 3, 4, 5)))
    after = report_of((("peers",), (1, 2, 3, 4, 5, 5)))
    (attack,) = attack_by_earlier_report(after, before)
    assert (attack.kind, attack.count) == ("earlier-report", 1)
    assert attacks_on(after, [before]) == (attack,)


def test_an_unchanged_version_gives_nothing_away():
    report = report_of((("peers",), (1, 2, 3, 4, 5)))
    assert attack_by_earlier_report(report, report) == []


def test_too_many_sets_to_look_through_count_as_a_successful_attack():
    shown = {frozenset({f"group {number}"}): 9 for number in range(14)}
    assert [attack.kind for attack in attack_by_differencing("pace", shown, 5)] == [
        "too-many-groups"
    ]


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_whatever_is_left_below_the_minimum_is_found(count):
    shown = {frozenset("a"): 6, frozenset("b"): 6, frozenset("abc"): 12 + count}
    assert attack_by_differencing("pace", shown, 5)
