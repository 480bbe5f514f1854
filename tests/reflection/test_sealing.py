from __future__ import annotations

import io
import json
from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.core import serializers
from django.db import IntegrityError, transaction

from ninefold.activity.queries import entries as log
from ninefold.kernel import clock
from ninefold.kernel.refs import Ref
from ninefold.links.queries import connections
from ninefold.portability.archive import read_archive, write_archive
from ninefold.reflection.models import Entry, ReviewFact, SealingKey
from ninefold.reflection.operations import (
    CannotSeal,
    CannotWrite,
    WrongPassphrase,
    add_entry,
    add_sealed_entry,
    begin_review,
    change_entry,
    change_passphrase,
    change_sealed_entry,
    choose_facts,
    note_mood,
    open_keys,
    seal_entry,
    set_passphrase,
    unseal_entry,
    write_page,
)
from ninefold.reflection.pages.plugged import happened
from ninefold.reflection.queries.journal import days_written, latest
from ninefold.reflection.queries.memories import memories, on_this_day_of
from ninefold.reflection.queries.reviews import lines_of
from ninefold.reflection.queries.sealing import Damaged, Locked, sealed_text
from ninefold.search.models import SearchDocument
from ninefold.search.queries import find
from ninefold.today.models import CapturedLine
from ninefold.today.operations import capture_line

PASSPHRASE = "four quiet words of mine"
SECRET = "quicksilverish dread about the reorganisation"


@pytest.fixture
def keys(ada):
    return set_passphrase(owner=ada, passphrase=PASSPHRASE)


def test_sealed_words_are_opened_by_the_passphrase_and_by_nothing_else(ada, keys):
    row = seal_entry(owner=ada, key=add_entry(owner=ada, text=SECRET).pk, keys=keys)
    row.refresh_from_db()
    assert row.text == ""
    assert sealed_text(row, open_keys(owner=ada, passphrase=PASSPHRASE)) == SECRET
    with pytest.raises(WrongPassphrase):
        open_keys(owner=ada, passphrase="four quiet words of mind")
    with pytest.raises(Locked):
        sealed_text(row, {})


def test_a_sealed_text_put_into_another_row_stays_shut(ada, keys):
    one = seal_entry(owner=ada, key=add_entry(owner=ada, text="one").pk, keys=keys)
    two = seal_entry(owner=ada, key=add_entry(owner=ada, text="two").pk, keys=keys)
    for values in (
        {"sealed": two.sealed},
        {"sealed": two.sealed, "sealed_as": two.sealed_as},
        {"sealed": one.sealed[:-6] + "AAAAAA"},
        {"sealed": "two"},
    ):
        Entry.objects.filter(pk=one.pk).update(
            **{"sealed": one.sealed, "sealed_as": one.sealed_as} | values
        )
        with pytest.raises(Damaged):
            sealed_text(Entry.objects.get(pk=one.pk), keys)


def test_the_table_refuses_words_beside_a_seal(ada, keys):
    row = seal_entry(owner=ada, key=add_entry(owner=ada, text=SECRET).pk, keys=keys)
    with pytest.raises(IntegrityError), transaction.atomic():
        Entry.objects.filter(pk=row.pk).update(text="in the clear")


def test_sealing_takes_the_words_out_of_search_reviews_captured_lines_and_memories(ada, keys):
    line = capture_line(owner=ada, text=f"note: {SECRET}")
    row = Entry.objects.get(pk=line.row_id)
    review = begin_review(owner=ada)
    facts = [one.key for one in lines_of(ada, review.period)]
    choose_facts(owner=ada, key=review.pk, kept=facts, win=facts[0])
    assert find(ada, "quicksilverish")
    assert ReviewFact.objects.filter(title__contains="quicksilverish").exists()
    seal_entry(owner=ada, key=row.pk, keys=keys)
    assert not find(ada, "quicksilverish")
    assert not SearchDocument.objects.filter(text__contains="quicksilverish").exists()
    assert not ReviewFact.objects.filter(title__contains="quicksilverish").exists()
    kept = CapturedLine.objects.get(pk=line.pk)
    assert "quicksilverish" not in f"{kept.text} {kept.echo} {kept.fault}"
    assert not happened(ada, review.period)
    assert str(row.ref) not in {one.key for one in memories(ada)}
    with clock.at(clock.now() + timedelta(days=365)):
        assert not on_this_day_of(ada, row.on.replace(year=row.on.year + 1))


def test_nothing_that_the_program_keeps_holds_the_words_of_an_entry_sealed_from_the_first(
    ada, keys, django_db_blocker
):
    add_sealed_entry(owner=ada, keys=keys, text=SECRET, title="A hard week", mood=2)
    from django.apps import apps

    for model in apps.get_models():
        for row in serializers.serialize("jsonl", model._default_manager.all()).splitlines():
            assert "quicksilverish" not in row, model._meta.label
    assert [one.data for one in log(ada)] == [{"mood": 2}]
    assert find(ada, "hard week")


def test_what_is_sealed_still_counts_as_written(ada, keys):
    row = add_sealed_entry(owner=ada, keys=keys, text=SECRET)
    from ninefold.kernel.periods import last_days

    assert days_written(ada, last_days(ada.today, 7)) == 1
    assert [one.heading for one in latest(ada)] == [f"Sealed, {row.on:%-d %B %Y}"]


def test_a_sealed_entry_is_changed_only_with_the_seal_open(ada, keys):
    row = add_sealed_entry(owner=ada, keys=keys, text=SECRET)
    with pytest.raises(CannotWrite, match="sealed"):
        change_entry(owner=ada, key=row.pk, text="in the clear")
    with pytest.raises(Locked):
        change_sealed_entry(owner=ada, key=row.pk, keys={}, text="new")
    version, before = row.version, row.sealed
    row = change_sealed_entry(owner=ada, key=row.pk, keys=keys, text="new", version=version)
    assert row.sealed != before
    assert sealed_text(row, keys) == "new"
    with pytest.raises(CannotWrite, match="another window"):
        change_sealed_entry(owner=ada, key=row.pk, keys=keys, text="late", version=version)


def test_a_sealed_page_takes_a_mood_and_no_words_beside_its_seal(ada, keys):
    page = write_page(owner=ada, on=ada.today, text=SECRET)
    seal_entry(owner=ada, key=page.pk, keys=keys)
    note_mood(owner=ada, on=ada.today, mood=2)
    page.refresh_from_db()
    assert (page.mood, sealed_text(page, keys)) == (2, SECRET)
    with pytest.raises(CannotWrite, match="sealed"):
        write_page(owner=ada, on=ada.today, text="more")


def test_another_passphrase_seals_everything_anew_or_nothing(ada, keys):
    rows = [
        seal_entry(owner=ada, key=add_entry(owner=ada, text=f"{SECRET} {n}").pk, keys=keys)
        for n in range(3)
    ]
    before = {row.sealed for row in rows}
    fresh = change_passphrase(owner=ada, passphrase=PASSPHRASE, new="five other words of mine")
    found = list(Entry.objects.of(ada))
    assert not before & {row.sealed for row in found}
    assert {sealed_text(row, fresh) for row in found} == {f"{SECRET} {n}" for n in range(3)}
    assert SealingKey.objects.filter(owner=ada).count() == 1
    with pytest.raises(WrongPassphrase):
        open_keys(owner=ada, passphrase=PASSPHRASE)
    Entry.objects.filter(pk=rows[0].pk).update(sealed="sealed1.AAAA")
    with pytest.raises(Damaged):
        change_passphrase(owner=ada, passphrase="five other words of mine", new=PASSPHRASE)
    assert sealed_text(Entry.objects.get(pk=rows[1].pk), fresh) == f"{SECRET} 1"
    assert open_keys(owner=ada, passphrase="five other words of mine") == fresh


@pytest.mark.parametrize("weak", ["", "short", "password1234", "eleven char"])
def test_a_weak_passphrase_is_refused(ada, weak):
    with pytest.raises(CannotSeal):
        set_passphrase(owner=ada, passphrase=weak)
    assert not SealingKey.objects.exists()


def test_an_unsealed_entry_is_found_again(ada, keys):
    row = seal_entry(owner=ada, key=add_entry(owner=ada, text=SECRET).pk, keys=keys)
    unseal_entry(owner=ada, key=row.pk, keys=keys)
    assert [one.ref for one in find(ada, "quicksilverish")] == [row.ref]


def test_an_archive_holds_sealed_text_that_comes_in_again(ada, ben, keys):
    row = add_sealed_entry(owner=ada, keys=keys, text=SECRET, title="A hard week")
    packed = io.BytesIO()
    write_archive(owner=ada, to=packed)
    import zipfile

    with zipfile.ZipFile(packed) as archive:
        for name in archive.namelist():
            assert b"quicksilverish" not in archive.read(name), name
    # Back into the same account: nothing doubles.
    assert read_archive(owner=ada, source=packed).added_total == 0
    # Into another account here, where every key becomes a new one.
    read_archive(owner=ben, source=packed)
    theirs = Entry.objects.of(ben).get()
    assert theirs.pk != row.pk
    opened = open_keys(owner=ben, passphrase=PASSPHRASE)
    assert sealed_text(theirs, opened) == SECRET
    # Into an account of the same person elsewhere, with a passphrase of its own already.
    Entry.objects.filter(owner=ada).delete()
    SealingKey.objects.filter(owner=ada).delete()
    own = set_passphrase(owner=ada, passphrase="five other words of mine")
    read_archive(owner=ada, source=packed)
    with pytest.raises(Locked):
        sealed_text(Entry.objects.of(ada).get(), own)
    both = open_keys(owner=ada, passphrase=PASSPHRASE)
    assert sealed_text(Entry.objects.of(ada).get(), both) == SECRET


def test_an_archive_cannot_make_a_guess_cost_more_than_we_would_pay(ada, ben, keys):
    packed = io.BytesIO()
    write_archive(owner=ada, to=packed)
    values = json.loads(
        serializers.serialize("jsonl", SealingKey.objects.filter(owner=ada)).splitlines()[0]
    )["fields"]
    with pytest.raises(IntegrityError), transaction.atomic():
        SealingKey.objects.create(
            owner=ben,
            name="x" * 32,
            salt=values["salt"],
            rounds=1,
            memory_kib=2**30,
            lanes=1,
            wrapped=values["wrapped"],
        )


def _choose(client):
    return client.post(
        "/reflection/sealing/passphrase/",
        {"passphrase": PASSPHRASE, "again": PASSPHRASE, "is_understood": "on"},
    )


def test_the_page_says_first_that_forgotten_means_lost_and_asks_for_a_yes(as_ada, ada):
    page = as_ada.get("/reflection/sealing/passphrase/").content.decode()
    assert "Forgotten means lost" in page
    data = {"passphrase": PASSPHRASE, "again": PASSPHRASE}
    assert as_ada.post("/reflection/sealing/passphrase/", data).status_code == 422
    data = {"passphrase": PASSPHRASE, "again": "something else", "is_understood": "on"}
    assert as_ada.post("/reflection/sealing/passphrase/", data).status_code == 422
    assert not SealingKey.objects.exists()
    assert _choose(as_ada).status_code == 302


def test_an_entry_is_sealed_read_locked_and_opened_in_the_browser(as_ada, ada):
    _choose(as_ada)
    row = add_entry(owner=ada, text=SECRET)
    address = row.get_absolute_url()
    as_ada.post(f"/reflection/entries/{row.pk}/seal/")
    assert SECRET in as_ada.get(address).content.decode()
    as_ada.post("/reflection/sealing/locking/")
    shut = as_ada.get(address).content.decode()
    assert SECRET not in shut
    assert "Open it with your passphrase" in shut
    assert as_ada.get(f"/reflection/entries/{row.pk}/change/").status_code == 302
    wrong = {"passphrase": "four quiet words of mind", "next": address}
    assert as_ada.post("/reflection/sealing/unlocking/", wrong).status_code == 422
    answer = as_ada.post("/reflection/sealing/unlocking/", {**wrong, "passphrase": PASSPHRASE})
    assert answer.url == address
    assert SECRET in as_ada.get(address).content.decode()
    writing = as_ada.get(f"/reflection/entries/{row.pk}/change/").content.decode()
    assert SECRET in writing
    assert "data-draft" not in writing.partition("<main")[2].partition("</main")[0]
    row.refresh_from_db()
    data = {"text": "calmer now", "version": row.version}
    assert as_ada.post(f"/reflection/entries/{row.pk}/change/", data).status_code == 302
    row.refresh_from_db()
    assert (row.text, bool(row.sealed)) == ("", True)
    assert "calmer now" in as_ada.get(address).content.decode()


def test_the_open_key_lies_neither_in_the_database_nor_in_the_cookie_alone(as_ada, ada, client):
    _choose(as_ada)
    keys = open_keys(owner=ada, passphrase=PASSPHRASE)
    from base64 import b64encode

    (key,) = keys.values()
    kept = json.dumps([row.get_decoded() for row in Session.objects.all()])
    assert b64encode(key).decode() not in kept
    assert key.hex() not in kept
    cookie = as_ada.cookies["ninefold-open"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Strict"
    assert b64encode(key).decode() not in cookie.value
    row = add_sealed_entry(owner=ada, keys=keys, text=SECRET)
    # The cookie in another session opens nothing, nor does the session without the cookie.
    client.force_login(ada)
    client.cookies["ninefold-open"] = cookie.value
    assert SECRET not in client.get(row.get_absolute_url()).content.decode()
    del as_ada.cookies["ninefold-open"]
    assert SECRET not in as_ada.get(row.get_absolute_url()).content.decode()


def test_a_seal_closes_itself_after_a_quarter_of_an_hour_without_use(as_ada, ada):
    _choose(as_ada)
    keys = open_keys(owner=ada, passphrase=PASSPHRASE)
    row = add_sealed_entry(owner=ada, keys=keys, text=SECRET)
    now = clock.now()
    for minutes, is_open in ((10, True), (20, True), (36, False), (37, False)):
        with clock.at(now + timedelta(minutes=minutes)):
            page = as_ada.get(row.get_absolute_url()).content.decode()
            assert (SECRET in page) == is_open, minutes


def test_signing_out_locks(as_ada, ada):
    _choose(as_ada)
    keys = open_keys(owner=ada, passphrase=PASSPHRASE)
    row = add_sealed_entry(owner=ada, keys=keys, text=SECRET)
    cookie = as_ada.cookies["ninefold-open"].value
    as_ada.logout()
    as_ada.force_login(ada)
    as_ada.cookies["ninefold-open"] = cookie
    assert SECRET not in as_ada.get(row.get_absolute_url()).content.decode()


def test_a_new_sealed_entry_is_written_in_the_browser(as_ada, ada):
    assert as_ada.get("/reflection/entries/sealed/").url.startswith("/reflection/sealing/passphr")
    _choose(as_ada)
    page = as_ada.get("/reflection/entries/sealed/").content.decode()
    assert "data-draft" not in page.partition("<main")[2].partition("</main")[0]
    as_ada.post("/reflection/entries/sealed/", {"text": SECRET, "title": "A hard week"})
    row = Entry.objects.of(ada).get()
    assert (row.title, row.text) == ("A hard week", "")
    as_ada.post("/reflection/sealing/locking/")
    answer = as_ada.post("/reflection/entries/sealed/", {"text": "typed for long"})
    assert answer.status_code == 422
    assert "typed for long" in answer.content.decode()
    assert Entry.objects.of(ada).count() == 1


def test_a_stranger_neither_seals_nor_opens(as_ben, ada, keys):
    row = add_sealed_entry(owner=ada, keys=keys, text=SECRET)
    _choose(as_ben)
    for address in ("seal", "unsealing"):
        assert as_ben.post(f"/reflection/entries/{row.pk}/{address}/").status_code == 404
    assert as_ben.get(row.get_absolute_url()).status_code == 404


def test_connections_name_a_sealed_entry_without_its_words(ada, keys):
    from ninefold.links.operations import link

    row = add_entry(owner=ada, text=SECRET)
    other = add_entry(owner=ada, text="a plain one")
    link(owner=ada, source=other.ref, target=row.ref, relation="relates to")
    seal_entry(owner=ada, key=row.pk, keys=keys)
    (one,) = connections(ada, Ref("reflection.entry", str(other.pk)))
    assert "quicksilverish" not in f"{one.card.title} {one.card.detail}"
