from __future__ import annotations

from datetime import timedelta

import pytest

from ninefold.kernel import clock
from ninefold.reflection.domain.guesses import LONGEST_WAIT, wait_after
from ninefold.reflection.domain.sealing import Cost
from ninefold.reflection.models import PassphraseGuesses
from ninefold.reflection.operations import (
    WrongPassphrase,
    change_passphrase,
    open_keys,
    set_passphrase,
)
from ninefold.reflection.operations.guessing import TooSoon, count_guess

PASSPHRASE = "four quiet words of mine"


@pytest.fixture
def guessing(ada, monkeypatch):
    """A guess that costs nothing but the counting."""
    monkeypatch.setattr(
        "ninefold.reflection.operations.sealing.COST",
        Cost(rounds=1, memory_kib=8, lanes=1),
    )
    set_passphrase(owner=ada, passphrase=PASSPHRASE)

    def guess(passphrase="not this one at all"):
        return open_keys(owner=ada, passphrase=passphrase)

    return guess


def miss(guess, times):
    for _ in range(times):
        with pytest.raises(WrongPassphrase) as refused:
            guess()
        assert not isinstance(refused.value, TooSoon)
    return refused.value


def test_waits_grow_from_nothing_to_an_hour_and_stay_there():
    waits = [wait_after(wrong) for wrong in range(60)]
    assert waits[4] == timedelta(0)
    assert waits[5] == timedelta(seconds=30)
    assert waits[6] == timedelta(minutes=1)
    assert waits == sorted(waits)
    assert waits[-1] == LONGEST_WAIT


def test_after_five_wrong_guesses_even_the_right_one_waits_and_is_told_until_when(guessing):
    with clock.at(clock.now()):
        refusal = miss(guessing, 5)
        assert "next try is open" in refusal.message
        with pytest.raises(TooSoon) as refused:
            guessing(PASSPHRASE)
        assert refused.value.open_at == clock.now() + timedelta(seconds=30)
        assert "was not looked at" in refused.value.message
    with clock.at(refused.value.open_at):
        assert guessing(PASSPHRASE)


def test_the_wait_doubles_when_the_next_guess_is_wrong_too(guessing):
    with clock.at(clock.now()):
        miss(guessing, 5)
        later = clock.now() + timedelta(seconds=30)
    with clock.at(later):
        miss(guessing, 1)
        with pytest.raises(TooSoon) as refused:
            guessing()
        assert refused.value.open_at == later + timedelta(minutes=1)


def test_the_right_passphrase_forgets_wrong_ones_before_it(guessing):
    miss(guessing, 4)
    guessing(PASSPHRASE)
    assert not PassphraseGuesses.objects.exists()
    miss(guessing, 4)


def test_a_day_later_old_guesses_do_not_count(guessing):
    with clock.at(clock.now()):
        miss(guessing, 5)
        later = clock.now() + timedelta(days=1, seconds=1)
    with clock.at(later):
        miss(guessing, 4)


def test_changing_the_passphrase_is_no_way_round_the_limit(guessing, ada):
    for _ in range(5):
        with pytest.raises(WrongPassphrase):
            change_passphrase(owner=ada, passphrase="not this one", new="five other words of mine")
    with pytest.raises(TooSoon):
        guessing(PASSPHRASE)


def test_guesses_at_one_persons_passphrase_do_not_stop_another(guessing, ben):
    miss(guessing, 5)
    set_passphrase(owner=ben, passphrase=PASSPHRASE)
    assert open_keys(owner=ben, passphrase=PASSPHRASE)


def test_two_workers_cannot_use_one_open_try_twice(ada, monkeypatch):
    """The second one counts while the first has read the row and not written it yet."""
    with clock.at(clock.now()):
        for _ in range(4):
            count_guess(ada)
        read = PassphraseGuesses.objects.filter
        is_between = [True]

        def filter_with_another_worker(*args, **kwargs):
            found = read(*args, **kwargs)
            if "wrong" in kwargs and is_between.pop() is True:
                is_between.append(False)
                count_guess(ada)
            return found

        monkeypatch.setattr(PassphraseGuesses.objects, "filter", filter_with_another_worker)
        with pytest.raises(TooSoon):
            count_guess(ada)
    assert read(owner=ada).get().wrong == 5


def test_the_page_says_when_the_next_try_is_open(guessing, as_ada):
    with clock.at(clock.now()):
        for _ in range(5):
            as_ada.post("/reflection/sealing/unlocking/", {"passphrase": "not this one at all"})
        answer = as_ada.post("/reflection/sealing/unlocking/", {"passphrase": PASSPHRASE})
    assert answer.status_code == 422
    assert "next try is open within a minute" in answer.content.decode()
