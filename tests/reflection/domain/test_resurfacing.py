from collections import Counter
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ninefold.reflection.domain.resurfacing import Memory, Resurfaced, from_the_past, on_this_day

TODAY = date(2026, 11, 24)
LONG_AGO = date(2026, 3, 3)


def test_this_day_of_earlier_years_comes_back_latest_first() -> None:
    older = Memory("a", date(2023, 11, 24), "entry", mood=1)
    newer = Memory("b", date(2025, 11, 24), "win")
    others = [
        Memory("c", TODAY, "entry"),
        Memory("d", date(2025, 11, 23), "entry"),
        Memory("e", date(2024, 11, 24), "entry", is_at_rest=True),
    ]
    assert on_this_day([older, *others, newer], today=TODAY) == [
        Resurfaced(newer, 1),
        Resurfaced(older, 3),
    ]


def test_a_leap_day_comes_back_on_the_day_before_march() -> None:
    leap = Memory("a", date(2024, 2, 29), "entry")
    assert on_this_day([leap], today=date(2026, 2, 28)) == [Resurfaced(leap, 2)]
    assert on_this_day([leap], today=date(2028, 2, 28)) == []
    assert on_this_day([leap], today=date(2028, 2, 29)) == [Resurfaced(leap, 4)]


def test_an_anniversary_goes_first() -> None:
    others = [Memory(str(n), LONG_AGO, "lesson", is_starred=True) for n in range(50)]
    year = Memory("year", date(2025, 11, 24), "entry")
    assert from_the_past([*others, year], today=TODAY, owner="ada") == Resurfaced(year, 1)


def test_hard_days_recent_days_and_those_at_rest_do_not_come_back_unasked() -> None:
    memories = [
        Memory("hard", LONG_AGO, "entry", mood=2),
        Memory("recent", TODAY - timedelta(days=20), "win"),
        Memory("rest", LONG_AGO, "win", is_at_rest=True),
        Memory("met", LONG_AGO, "win", shown_on=TODAY - timedelta(days=89)),
    ]
    assert from_the_past(memories, today=TODAY, owner="ada") is None


def test_a_memory_comes_back_after_a_season_and_stays_for_the_day() -> None:
    rested = Memory("a", LONG_AGO, "win", shown_on=TODAY - timedelta(days=90))
    today = Memory("a", LONG_AGO, "win", shown_on=TODAY)
    for memory in (rested, today):
        assert from_the_past([memory], today=TODAY, owner="ada") == Resurfaced(memory, 0)


MEMORIES = st.lists(
    st.builds(
        Memory,
        key=st.text(min_size=1, max_size=5),
        on=st.dates(date(2020, 1, 1), date(2026, 12, 31)),
        kind=st.sampled_from(["entry", "win", "lesson"]),
        mood=st.none() | st.integers(1, 5),
        is_starred=st.booleans(),
    ),
    unique_by=lambda memory: memory.key,
    max_size=8,
)


@given(MEMORIES.flatmap(lambda memories: st.tuples(st.just(memories), st.permutations(memories))))
def test_the_same_day_gives_the_same_memory_in_any_order(
    orders: tuple[list[Memory], list[Memory]],
) -> None:
    first, second = orders
    assert from_the_past(first, today=TODAY, owner="ada") == from_the_past(
        second, today=TODAY, owner="ada"
    )


def test_a_memory_that_does_not_win_changes_nothing() -> None:
    memories = [Memory(str(n), LONG_AGO, "entry") for n in range(20)]
    first = from_the_past(memories, today=TODAY, owner="ada")
    assert first is not None
    loser = next(memory for memory in memories if memory != first.memory)
    without = [memory for memory in memories if memory != loser]
    assert from_the_past(without, today=TODAY, owner="ada") == first


def test_lessons_come_back_about_three_times_as_often_as_entries() -> None:
    memories = [Memory("entry", LONG_AGO, "entry"), Memory("lesson", LONG_AGO, "lesson")]
    days = [date(2027, 3, 4) + timedelta(days=n) for n in range(300)]
    found = [from_the_past(memories, today=day, owner="ada") for day in days]
    counts = Counter(one.memory.key for one in found if one)
    assert counts["entry"] + counts["lesson"] == 300
    assert 200 <= counts["lesson"] <= 250
