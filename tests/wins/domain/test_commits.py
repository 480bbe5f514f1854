from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ninefold.wins.domain.appointments import Appointment, sort_of, worth_asking
from ninefold.wins.domain.commits import Commit, Tag, area_of, group_commits
from ninefold.wins.domain.forges import proof_of, web_address

FIRST = date(2026, 3, 2)


def commit(name, parents=(), day=0, subject="", body="", mine=True):
    on = FIRST + timedelta(days=day)
    return Commit(name, tuple(parents), on, subject or f"Change {name}", body, mine, day)


def line(count, subject="api: Change {n}", start=0, prefix="c"):
    return [
        commit(
            f"{prefix}{n}",
            [f"{prefix}{n - 1}"] if n else [],
            start + n,
            subject.format(n=n),
        )
        for n in range(count)
    ]


def test_a_single_commit_is_never_a_draft():
    assert group_commits([commit("a")]) == []


def test_a_merge_takes_the_commits_that_it_brought_in_and_the_words_of_its_pull_request():
    rows = [
        commit("base"),
        commit("x", ["base"], 1),
        commit("y", ["x"], 2),
        commit(
            "m",
            ["base", "y"],
            3,
            "Merge pull request #12 from ada/faster-login",
            "Make the login faster",
        ),
    ]
    [group] = group_commits(rows)
    assert (group.sort, group.title, group.pull_request) == ("merge", "Make the login faster", 12)
    assert [one.id for one in group.commits] == ["x", "y"]


def test_a_merged_branch_without_words_is_named_by_the_branch():
    rows = [
        commit("base"),
        commit("x", ["base"], 1),
        commit("y", ["x"], 2),
        commit("m", ["base", "y"], 3, "Merge branch 'feature/refund-rounding' into 'main'"),
    ]
    assert group_commits(rows)[0].title == "Refund rounding"


def test_a_release_takes_what_came_since_the_one_before():
    rows = [commit(f"c{n}", [f"c{n - 1}"] if n else [], n * 20, f"Change {n}") for n in range(11)]
    groups = group_commits(
        rows,
        [Tag("v1.0", "c4", rows[4].on), Tag("v1.1", "c10", rows[10].on), Tag("old", "c3", FIRST)],
    )
    assert [(one.tag, len(one.commits)) for one in groups] == [("v1.1", 6), ("v1.0", 5)]
    assert groups[0].impact == 2


def test_a_run_is_one_area_without_a_long_pause():
    rows = [*line(5), *line(4, start=40, prefix="d"), *line(3, "docs page: Say {n}", 0, "e")]
    assert [len(one.commits) for one in group_commits(rows)] == [5, 4]


def test_the_commits_of_others_and_noise_are_in_no_group():
    rows = [
        *(commit(f"o{n}", day=n, subject=f"api: Other {n}", mine=False) for n in range(5)),
        *(commit(f"b{n}", day=n, subject=f"Bump lib to {n}") for n in range(5)),
    ]
    assert group_commits(rows) == []


def test_what_was_offered_before_is_not_offered_again():
    rows = line(6)
    [group] = group_commits(rows)
    assert group_commits(rows, known={one.id for one in group.commits}) == []


@given(
    st.lists(
        st.tuples(st.lists(st.integers(0, 30), max_size=3), st.integers(0, 60), st.booleans()),
        max_size=30,
    )
)
@settings(max_examples=100)
def test_no_history_however_tangled_puts_a_commit_into_two_groups(shape):
    rows = [
        commit(f"n{place}", [f"n{parent}" for parent in parents], day, "", "", mine)
        for place, (parents, day, mine) in enumerate(shape)
    ]
    groups = group_commits(rows, [Tag(f"v1.{n}", f"n{n}", FIRST) for n in range(4)])
    taken = [one.id for group in groups for one in group.commits]
    assert len(taken) == len(set(taken))
    assert all(len(group.commits) > 1 for group in groups)


@pytest.mark.parametrize(
    ("subject", "area"),
    [("goals: Show it", "goals"), ("fix(api): Mend", "api"), ("feat: New", ""), ("Plain", "")],
)
def test_an_area_is_what_stands_before_the_colon(subject, area):
    assert area_of(subject) == area


@pytest.mark.parametrize(
    ("remote", "page"),
    [
        ("git@github.com:ada/engine.git", "https://github.com/ada/engine"),
        ("https://ada:secret@github.com/ada/engine.git", "https://github.com/ada/engine"),
        ("ssh://git@gitlab.com/group/sub/engine", "https://gitlab.com/group/sub/engine"),
        ("/srv/git/engine", ""),
        ("https://git.corp/ada/engine", ""),
        ('https://github.com/ada/engine"><script>', ""),
        ("https://[broken", ""),
    ],
)
def test_a_page_is_known_only_for_a_known_forge_and_never_holds_a_key(remote, page):
    assert web_address(remote) == page


def test_the_proof_of_a_pull_request_is_its_page():
    rows = [
        commit("base"),
        commit("x", ["base"], 1),
        commit("y", ["x"], 2),
        commit("m", ["base", "y"], 3, "Merge pull request #12 from ada/b"),
    ]
    [group] = group_commits(rows)
    assert proof_of(group, "engine", "https://github.com/ada/engine") == (
        "engine, pull request 12",
        "https://github.com/ada/engine/pull/12",
    )
    assert proof_of(group, "engine", "")[1] == ""


@pytest.mark.parametrize(
    ("title", "sort"),
    [
        ("Tech talk: flaky tests", "talk"),
        ("Vortrag Testautomatisierung", "talk"),
        ("Demo for the board", "demo"),
        ("Interview with a candidate", "interview"),
        ("Prepare the demo", ""),
        ("Cancelled: Workshop", ""),
        ("Democracy reading group", ""),
        ("Lunch", ""),
    ],
)
def test_appointments_are_told_by_the_words_of_their_title(title, sort):
    assert sort_of(title) == sort


def test_a_routine_and_a_week_away_are_not_asked_about():
    weekly = [
        Appointment(f"w{n}", "w", "Sprint demo", FIRST + timedelta(days=7 * n)) for n in range(4)
    ]
    away = Appointment("a", "a", "Conference", FIRST, days=5)
    once = Appointment("t", "t", "Fwd: Talk at the meetup", FIRST)
    [found] = worth_asking([*weekly, away, once, once])
    assert (found.title, found.sort) == ("Talk at the meetup", "talk")
