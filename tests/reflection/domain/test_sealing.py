from __future__ import annotations

import string
from uuid import uuid4, uuid5

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ninefold.reflection.domain.sealing import (
    RECOMMENDED,
    CannotOpen,
    Cost,
    WrappedKey,
    held,
    hold,
    is_at_home,
    new_key,
    seal,
    unseal,
    unwrap,
)

CHEAP = Cost(rounds=1, memory_kib=64, lanes=1)
KEY, OTHER = bytes(range(32)), bytes(range(1, 33))


@settings(max_examples=60)
@given(st.binary(max_size=400), st.text(max_size=40))
def test_what_was_sealed_opens_to_the_same(plain, place):
    place = place.encode("utf-8", "replace").decode()
    assert unseal(KEY, seal(KEY, plain, place=place), place=place) == plain


@settings(max_examples=100)
@given(st.binary(max_size=60), st.data())
def test_any_changed_letter_is_noticed(plain, data):
    sealed = seal(KEY, plain, place="row 1")
    spot = data.draw(st.integers(0, len(sealed) - 1))
    letter = data.draw(st.sampled_from("ABCabc019+/=.") | st.characters(codec="ascii"))
    touched = sealed[:spot] + letter + sealed[spot + 1 :]
    if touched == sealed:
        return
    with pytest.raises(CannotOpen):
        unseal(KEY, touched, place="row 1")


@pytest.mark.parametrize("length", range(7))
def test_another_spelling_of_the_same_bytes_is_a_change_too(length):
    sealed = seal(KEY, bytes(length), place="row 1")
    assert unseal(KEY, sealed, place="row 1") == bytes(length)
    letters = string.ascii_letters + string.digits + "+/"
    body = sealed.rstrip("=")
    others = [body[:-1] + letter + sealed[len(body) :] for letter in letters if letter != body[-1]]
    for other in [*others, sealed + "=", sealed + "\n", sealed + "AA=="]:
        with pytest.raises(CannotOpen):
            unseal(KEY, other, place="row 1")


def test_another_key_or_another_place_opens_nothing():
    sealed = seal(KEY, b"words", place="row 1")
    with pytest.raises(CannotOpen):
        unseal(OTHER, sealed, place="row 1")
    with pytest.raises(CannotOpen):
        unseal(KEY, sealed, place="row 2")
    for broken in ("", "words", "sealed1.", "sealed1.AAAA", sealed[:-8]):
        with pytest.raises(CannotOpen):
            unseal(KEY, broken, place="row 1")


def test_the_same_words_never_look_the_same_twice():
    assert len({seal(KEY, b"words", place="row") for _ in range(200)}) == 200


def test_only_its_passphrase_unwraps_a_key():
    stored, key = new_key("four words of mine", cost=CHEAP)
    assert unwrap(stored, "four words of mine") == key
    assert len(key) == 32
    for wrong in ("", "four words of mind", "Four words of mine", "four words of mine "):
        with pytest.raises(CannotOpen):
            unwrap(stored, wrong)


def test_letters_that_look_alike_open_alike():
    stored, key = new_key("caf\u00e9 \u2126 noir", cost=CHEAP)
    assert unwrap(stored, "cafe\u0301 \u03a9 noir") == key


def test_a_wrapped_key_that_was_touched_opens_nothing():
    stored, _ = new_key("four words of mine", cost=CHEAP)
    for touched in (
        WrappedKey("another", stored.salt, stored.cost, stored.wrapped),
        WrappedKey(stored.name, "AAAA" + stored.salt[4:], stored.cost, stored.wrapped),
        WrappedKey(stored.name, "not base64", stored.cost, stored.wrapped),
        WrappedKey(stored.name, stored.salt, Cost(2, 64, 1), stored.wrapped),
    ):
        with pytest.raises(CannotOpen):
            unwrap(touched, "four words of mine")


def test_a_guess_costs_what_the_standard_recommends():
    assert (RECOMMENDED.rounds, RECOMMENDED.memory_kib, RECOMMENDED.lanes) == (3, 65536, 4)


@pytest.mark.parametrize("cost", [(0, 64, 1), (1, 2**22, 1), (99, 64, 1), (1, 64, 99), (1, 7, 1)])
def test_a_cost_that_would_stop_the_machine_is_refused(cost):
    with pytest.raises(ValueError, match="cost"):
        Cost(*cost)


def test_a_row_is_at_home_as_itself_or_under_the_key_that_an_archive_gave_it():
    row, owner, other = uuid4(), uuid4(), uuid4()
    assert is_at_home(row, owner, row.hex)
    assert is_at_home(uuid5(owner, str(row)), owner, row.hex)
    assert not is_at_home(uuid5(other, str(row)), owner, row.hex)
    assert not is_at_home(other, owner, row.hex)
    assert not is_at_home(row, owner, "no key")


def test_held_keys_open_only_with_the_secret_of_their_holder():
    kept = hold({"a": KEY}, OTHER, holder="ada")
    assert held(kept, OTHER, holder="ada") == {"a": KEY}
    for secret, holder in ((KEY, "ada"), (OTHER, "ben")):
        with pytest.raises(CannotOpen):
            held(kept, secret, holder=holder)
