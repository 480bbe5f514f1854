from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from ninefold.kernel import clock
from ninefold.kernel.plugs import Day
from ninefold.network.operations.people import add_person as add_contact
from ninefold.wins import plugs
from ninefold.wins.domain.thanks import is_named
from ninefold.wins.models import WinPerson
from ninefold.wins.operations import CannotKeepWin, keep_thanks, keep_win, put_off_thanks
from ninefold.wins.queries import thanks_due


@pytest.fixture
def sofia(ada):
    win = keep_win(owner=ada, title="Gave the talk", people=["Sofia Rossi"])
    return win.people.get()


def days_on(owner, days):
    return Day(
        on=owner.today + timedelta(days=days),
        now=clock.now() + timedelta(days=days),
        zone=owner.time_zone,
    )


def reminded(owner, days):
    return [(one.title, one.due_on) for one in plugs.due(owner, days_on(owner, days))]


def asked(owner, days):
    found = plugs.today(owner, days_on(owner, days))
    return [item.title for item in found if item.section == "person"]


def test_thanks_are_reminded_of_once_the_day_after_and_never_once_they_are_old(ada, sofia):
    tomorrow = ada.today + timedelta(days=1)
    assert reminded(ada, 0) == []
    assert reminded(ada, 1) == reminded(ada, 9) == [("Thank Sofia Rossi", tomorrow)]
    assert reminded(ada, 16) == []
    keep_thanks(owner=ada, key=sofia.pk)
    assert reminded(ada, 1) == []


def test_thanks_that_are_put_off_come_back_on_their_day(as_ada, ada, sofia):
    assert asked(ada, 0) == ["Thank Sofia Rossi"]
    as_ada.post(f"/wins/people/{sofia.pk}/thanks/later/")
    back = ada.today + timedelta(days=7)
    assert asked(ada, 6) == []
    assert asked(ada, 7) == ["Thank Sofia Rossi"]
    assert reminded(ada, 8) == [("Thank Sofia Rossi", back)]
    page = as_ada.get("/wins/thanks/").content.decode()
    assert "Put off" in page
    assert "Thank now" in page


def test_thanks_put_off_to_a_day_after_two_months_are_not_lost(ada):
    day = ada.today - timedelta(days=55)
    row = keep_win(owner=ada, title="Gave the talk", on=day, people=["Sofia"]).people.get()
    put_off_thanks(owner=ada, key=row.pk, days=30)
    assert thanks_due(ada, ada.today + timedelta(days=30)) == [row]
    assert thanks_due(ada, ada.today + timedelta(days=60)) == []


def test_somebody_with_two_wins_stands_on_today_once(ada, sofia):
    keep_win(owner=ada, title="Shipped the page", people=["sofia rossi"])
    assert len(thanks_due(ada, ada.today)) == 2
    assert len(asked(ada, 0)) == 1


def test_the_page_of_a_person_shows_what_they_were_not_thanked_for(as_ada, ada):
    person = add_contact(owner=ada, name="Sofia Rossi")
    add_contact(owner=ada, name="Jonas Weber")
    row = keep_win(owner=ada, title="Gave the talk", people=["Sofia Rossi", "Jonas Weber"])
    sofia = row.people.get(name="Sofia Rossi")
    long_ago = ada.today - timedelta(days=200)
    keep_win(owner=ada, title="Of last year", on=long_ago, people=["Sofia Rossi"])
    page = as_ada.get(f"/network/{person.pk}/").content.decode()
    assert "for “Gave the talk”" in page
    assert page.count("/thanks/later/") == 1
    keep_thanks(owner=ada, key=sofia.pk)
    assert "/thanks/later/" not in as_ada.get(f"/network/{person.pk}/").content.decode()


def test_a_name_is_known_by_some_of_its_words_and_not_by_others():
    assert is_named("Jonas Weber", "jonas")
    assert is_named("Jonas Weber", "Weber_Jonas")
    assert not is_named("Jonas Weber", "Jonas Klein")
    assert not is_named("Jonas Weber", " ")


def test_thanks_are_put_off_by_their_owner_alone_and_by_days_that_make_sense(
    as_ada, as_ben, ada, sofia
):
    address = f"/wins/people/{sofia.pk}/thanks/later/"
    assert as_ben.post(address).status_code == 404
    assert as_ada.get(address).status_code == 405
    for days in (0, 91):
        with pytest.raises(CannotKeepWin):
            put_off_thanks(owner=ada, key=sofia.pk, days=days)
    keep_thanks(owner=ada, key=sofia.pk)
    with pytest.raises(CannotKeepWin):
        put_off_thanks(owner=ada, key=sofia.pk)
    assert WinPerson.objects.of(ada).get().quiet_until is None


def test_a_day_counts_in_the_zone_of_its_owner(ada):
    late = datetime(2026, 3, 1, 23, 30, tzinfo=UTC)
    ada.time_zone = "Asia/Tokyo"
    with clock.at(late):
        row = keep_win(owner=ada, title="Gave the talk", people=["Sofia"]).people.get()
        put_off_thanks(owner=ada, key=row.pk, days=1)
    row.refresh_from_db()
    assert str(row.quiet_until) == "2026-03-03"
