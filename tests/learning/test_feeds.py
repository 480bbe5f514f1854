from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.learning.feed_server import serving

from ninefold.kernel import clock
from ninefold.learning.models import Feed, FeedEntry, Resource
from ninefold.learning.operations import (
    CannotFollowFeed,
    follow_feed,
    refresh_everybodys,
    refresh_feed,
    save_entry,
    take_feed_file,
)


def rss(*titles: str, name: str = "Testing notes") -> bytes:
    items = "".join(
        f"<item><guid>{title}</guid><title>{title}</title><link>https://n.example/{place}</link>"
        f"<description>&lt;p&gt;About {title}&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt;"
        f"</description></item>"
        for place, title in enumerate(titles)
    )
    return (
        f'<rss version="2.0"><channel><title>{name}</title><link>https://n.example/</link>'
        f"{items}</channel></rss>"
    ).encode()


@pytest.fixture
def site(settings):
    with serving() as served:
        settings.NINEFOLD_FETCH_ALLOW = frozenset({served.place})
        yield served


def test_a_feed_is_followed_by_its_address_and_read_here(as_ada, as_ben, ada, site):
    site.answers["/feed"] = (200, rss("Flaky tests", "Smaller suites"))
    page = as_ada.post(
        "/learning/feeds/new/", {"address": site.url("/feed")}, follow=True
    ).content.decode()
    assert "Testing notes" in page
    assert "Flaky tests" in page
    entry = FeedEntry.objects.of(ada).get(title="Flaky tests")
    page = as_ada.get(f"/learning/reading/{entry.pk}/").content.decode()
    assert "<p>About Flaky tests</p>" in page
    assert "x()" not in page
    for path in (f"feeds/{entry.feed_id}/", f"reading/{entry.pk}/"):
        assert as_ben.get(f"/learning/{path}").status_code == 404
    assert as_ben.post(f"/learning/feeds/{entry.feed_id}/refresh/").status_code == 404
    assert as_ben.post(f"/learning/reading/{entry.pk}/saved/").status_code == 404


def test_a_site_leads_to_the_feed_that_it_names(ada, site):
    site.answers["/"] = (200, b'<link rel="alternate" type="application/rss+xml" href="/feed">')
    site.answers["/feed"] = (200, rss("Flaky tests"))
    feed = follow_feed(owner=ada, address=site.url("/"))
    assert feed.address == site.url("/feed")
    assert FeedEntry.objects.of(ada).count() == 1


def test_an_address_of_a_private_network_is_refused_with_how_it_is_allowed(as_ada, ada):
    answer = as_ada.post("/learning/feeds/new/", {"address": "http://127.0.0.1:9/feed"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "private network" in page
    assert "NINEFOLD_FETCH_ALLOW" in page
    assert "http://127.0.0.1:9/feed" in page
    assert not Feed.objects.exists()


def test_what_is_no_feed_is_refused_and_nothing_is_kept(as_ada, ada, site):
    site.answers["/"] = (200, b"<html><body>Hello</body></html>")
    answer = as_ada.post("/learning/feeds/new/", {"address": site.url("/")})
    assert answer.status_code == 422
    assert "This is no feed" in answer.content.decode()
    assert not Feed.objects.exists()


def test_a_feed_that_fails_keeps_its_last_good_copy_and_says_since_when(as_ada, ada, site):
    site.answers["/feed"] = (200, rss("Flaky tests"))
    feed = follow_feed(owner=ada, address=site.url("/feed"))
    site.answers["/feed"] = (500, b"")
    with clock.at(clock.now() - timedelta(days=2)):
        feed = refresh_feed(feed=feed)
    since = feed.failing_since
    feed = refresh_feed(feed=feed)
    assert feed.failing_since == since
    page = as_ada.get(f"/learning/feeds/{feed.pk}/").content.decode()
    assert "It has not been reached since" in page
    assert "is in trouble itself (500)" in page
    assert "Flaky tests" in page
    site.answers["/feed"] = (200, rss("Flaky tests", "Smaller suites"))
    as_ada.post(f"/learning/feeds/{feed.pk}/refresh/")
    page = as_ada.get(f"/learning/feeds/{feed.pk}/").content.decode()
    assert "It has not been reached" not in page
    assert "Smaller suites" in page


def test_a_broken_answer_does_not_wipe_what_is_there(ada, site):
    site.answers["/feed"] = (200, rss("Flaky tests"))
    feed = follow_feed(owner=ada, address=site.url("/feed"))
    site.answers["/feed"] = (200, b"<html>Maintenance</html>")
    feed = refresh_feed(feed=feed)
    assert "This is no feed" in feed.fault
    assert FeedEntry.objects.of(ada).get().title == "Flaky tests"


def test_an_unchanged_feed_is_not_sent_again(ada, site):
    site.answers["/feed"], site.etag = (200, rss("Flaky tests")), '"1"'
    feed = follow_feed(owner=ada, address=site.url("/feed"))
    site.answers["/feed"] = (200, b"no feed at all")
    feed = refresh_feed(feed=feed)
    assert (feed.etag, feed.fault) == ('"1"', "")
    assert FeedEntry.objects.of(ada).count() == 1


def test_the_same_address_is_followed_once_also_after_it_was_given_up(as_ada, ada, site):
    site.answers["/feed"] = (200, rss("Flaky tests"))
    first = follow_feed(owner=ada, address=site.url("/feed"))
    assert follow_feed(owner=ada, address=site.url("/feed")).pk == first.pk
    as_ada.post(f"/rows/learning.feed/{first.pk}/removal/")
    assert "Flaky tests" not in as_ada.get("/learning/reading/").content.decode()
    assert follow_feed(owner=ada, address=site.url("/feed")).pk == first.pk
    assert "Flaky tests" in as_ada.get("/learning/reading/").content.decode()


def test_two_people_follow_the_same_feed_each_for_themselves(ada, ben, site):
    site.answers["/feed"] = (200, rss("Flaky tests"))
    follow_feed(owner=ada, address=site.url("/feed"))
    follow_feed(owner=ben, address=site.url("/feed"))
    assert FeedEntry.objects.of(ada).count() == FeedEntry.objects.of(ben).count() == 1


def test_the_background_asks_every_feed_and_spares_what_failed_for_a_week(ada, site):
    site.answers["/feed"], site.answers["/old"] = (200, rss("One")), (200, rss("Old"))
    follow_feed(owner=ada, address=site.url("/feed"))
    old = follow_feed(owner=ada, address=site.url("/old"))
    now = clock.now()
    Feed.objects.filter(pk=old.pk).update(
        failing_since=now - timedelta(days=8), fault="Gone.", asked_at=now - timedelta(hours=2)
    )
    site.asked.clear()
    refresh_everybodys(now)
    assert site.asked == ["/feed"]
    refresh_everybodys(now + timedelta(days=1))
    assert site.asked.count("/old") == 1


def test_an_entry_is_read_and_unread_again(as_ada, ada):
    take_feed_file(owner=ada, data=rss("Flaky tests"))
    entry = FeedEntry.objects.of(ada).get()
    as_ada.post(f"/learning/reading/{entry.pk}/read/")
    assert "You have read everything" in as_ada.get("/learning/reading/").content.decode()
    as_ada.post(f"/learning/reading/{entry.pk}/read/", {"undo": "1"})
    assert "Flaky tests" in as_ada.get("/learning/reading/").content.decode()
    as_ada.post("/learning/reading/all-read/")
    assert FeedEntry.objects.of(ada).filter(seen_at=None).count() == 0


def test_looking_at_an_entry_changes_nothing_by_itself(as_ada, ada):
    take_feed_file(owner=ada, data=rss("Flaky tests"))
    entry = FeedEntry.objects.of(ada).get()
    page = as_ada.get(f"/learning/reading/{entry.pk}/").content.decode()
    assert f'hx-post="/learning/reading/{entry.pk}/read/"' in page
    assert FeedEntry.objects.get(pk=entry.pk).seen_at is None


def test_an_entry_is_saved_to_the_library_with_one_click_and_only_once(as_ada, ada):
    take_feed_file(owner=ada, data=rss("Flaky tests"))
    entry = FeedEntry.objects.of(ada).get()
    for _ in range(2):
        as_ada.post(f"/learning/reading/{entry.pk}/saved/")
    row = Resource.objects.of(ada).get()
    assert (row.title, row.kind, row.author) == ("Flaky tests", "article", "Testing notes")
    assert row.address == "https://n.example/0"
    as_ada.post(f"/rows/learning.resource/{row.pk}/removal/")
    again = save_entry(owner=ada, key=entry.pk)
    assert again.pk != row.pk


def test_a_feed_file_is_read_and_a_newer_one_joins_it(as_ada, ada):
    for titles in (("One",), ("One", "Two")):
        upload = SimpleUploadedFile("notes.xml", rss(*titles))
        assert as_ada.post("/learning/feeds/file/", {"file": upload}).status_code == 302
    assert Feed.objects.of(ada).count() == 1
    assert set(FeedEntry.objects.of(ada).values_list("title", flat=True)) == {"One", "Two"}


def test_a_file_that_is_no_feed_changes_nothing(as_ada, ada):
    upload = SimpleUploadedFile("notes.xml", b"hello")
    answer = as_ada.post("/learning/feeds/file/", {"file": upload})
    assert answer.status_code == 422
    assert "This is no feed" in answer.content.decode()
    assert not Feed.objects.exists()


def test_a_changed_entry_is_brought_up_to_date_and_stays_read(ada):
    take_feed_file(owner=ada, data=rss("One"))
    FeedEntry.objects.update(seen_at=clock.now())
    take_feed_file(owner=ada, data=rss("One").replace(b"About One", b"More on One"))
    entry = FeedEntry.objects.of(ada).get()
    assert "More on One" in entry.summary
    assert entry.seen_at is not None


def test_nobody_has_to_catch_up_on_an_archive(as_ada, ada):
    take_feed_file(owner=ada, data=rss(*(f"Entry {number}" for number in range(40))))
    assert FeedEntry.objects.of(ada).filter(seen_at=None).count() == 10
    assert FeedEntry.objects.of(ada).count() == 40


def test_an_address_that_is_none_is_refused_at_its_field(ada):
    with pytest.raises(CannotFollowFeed) as refusal:
        follow_feed(owner=ada, address="mailto:somebody@example.org")
    assert refusal.value.field == "address"


def test_the_reading_page_asks_the_database_as_often_for_twenty_feeds_as_for_one(
    as_ada, ada, django_assert_max_num_queries
):
    take_feed_file(owner=ada, data=rss("One"))
    with django_assert_max_num_queries(30) as few:
        as_ada.get("/learning/reading/")
    feed = Feed.objects.of(ada).get()
    for number in range(19):
        other = Feed.objects.create(owner=ada, title=f"Feed {number}")
        FeedEntry.objects.create(
            owner=ada, feed=other, key="k", title="E", placed_at=feed.created_at
        )
    with django_assert_max_num_queries(len(few)):
        as_ada.get("/learning/reading/")
