from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from ninefold.activity.queries import entries
from ninefold.kernel import clock
from ninefold.kernel.facts.reflection import EntryChanged, EntryWritten
from ninefold.kernel.refusals import ChangedElsewhere
from ninefold.reflection.models import Entry
from ninefold.reflection.operations import (
    CannotWrite,
    add_entry,
    keep_prompt,
    keep_template,
    note_mood,
    write_page,
)

EVENING = datetime(2026, 3, 11, 19, 30, tzinfo=UTC)


@pytest.fixture
def evening():
    with clock.at(EVENING):
        yield


def test_a_page_is_written_and_read_again(as_ada, ada):
    today = ada.today
    answer = as_ada.post(
        f"/reflection/days/{today}/",
        {
            "text": "A *good* day",
            "mood": "4",
            "energy": "1",
            "tags": "work, #testing",
            "version": 0,
        },
        follow=True,
    )
    page = answer.content.decode()
    assert "A <em>good</em> day" in page
    row = Entry.objects.of(ada).get()
    assert (row.mood, row.energy, row.tags, row.is_page) == (4, 1, ["work", "testing"], True)


def test_two_windows_on_one_page_lose_nothing(as_ada, ada):
    row = write_page(owner=ada, on=ada.today, text="first")
    address = f"/reflection/days/{ada.today}/"
    assert as_ada.post(address, {"text": "second", "version": row.version}).status_code == 302
    answer = as_ada.post(address, {"text": "third", "version": row.version, "mood": "2"})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "second" in page
    assert "third" in page
    row.refresh_from_db()
    merged = {"text": "both", "version": row.version, "mood": "2"}
    assert as_ada.post(address, merged).status_code == 302
    row.refresh_from_db()
    assert (row.text, row.mood) == ("both", 2)


def test_a_page_begun_in_two_windows_is_not_overwritten(as_ada, ada):
    address = f"/reflection/days/{ada.today}/"
    as_ada.post(address, {"text": "from the phone", "version": 0})
    assert as_ada.post(address, {"text": "from the desk", "version": 0}).status_code == 409


def test_the_same_page_kept_twice_by_a_double_press_is_no_conflict(as_ada, ada):
    address = f"/reflection/days/{ada.today}/"
    for _ in range(2):
        assert as_ada.post(address, {"text": "once", "version": 0}).status_code == 302
    assert Entry.objects.of(ada).count() == 1


def test_a_fault_keeps_what_was_typed(as_ada, ada):
    answer = as_ada.post(
        f"/reflection/days/{ada.today}/", {"text": "Long and dear", "mood": "9", "version": 0}
    )
    assert answer.status_code == 422
    assert "Long and dear" in answer.content.decode()


def test_tomorrow_has_no_page_yet(as_ada, ada):
    tomorrow = ada.today + timedelta(days=1)
    assert as_ada.get(f"/reflection/days/{tomorrow}/").status_code == 404
    assert as_ada.get("/reflection/days/2026-13-40/").status_code == 404
    with pytest.raises(CannotWrite):
        write_page(owner=ada, on=tomorrow, text="too early")


def test_a_removed_page_comes_back_when_its_day_is_written_again(ada):
    row = write_page(owner=ada, on=ada.today, text="gone")
    Entry.objects.filter(pk=row.pk).update(removed_at=clock.now())
    again = write_page(owner=ada, on=ada.today, text="anew", version=0)
    assert again.pk == row.pk
    assert Entry.objects.of(ada).get().text == "anew"


def test_one_tap_notes_the_mood_and_leaves_the_words(as_ada, ada):
    write_page(owner=ada, on=ada.today, text="words", tags=["kept"])
    as_ada.post(f"/reflection/days/{ada.today}/mood/", {"mood": "5", "next": "/"})
    row = Entry.objects.of(ada).get()
    assert (row.text, row.mood, row.tags) == ("words", 5, ["kept"])
    as_ada.post(f"/reflection/days/{ada.today}/mood/", {"mood": "happy"})
    assert Entry.objects.of(ada).get().mood == 5


def test_notes_stand_below_the_page_as_entries_of_their_own(as_ada, ada):
    address = f"/reflection/days/{ada.today}/notes/"
    as_ada.post(address, {"text": "first note"})
    as_ada.post(address, {"text": "second note"})
    page = as_ada.get("/reflection/").content.decode()
    assert page.index("first note") < page.index("second note")
    assert as_ada.post(address, {"text": " "}).status_code == 422
    assert Entry.objects.of(ada).filter(is_page=False).count() == 2


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("note: the retro went well #team", ("the retro went well", None, ["team"])),
        ("mood: calm m:4 e:+1", ("calm", 4, [])),
        ("mood: 2", ("", 2, [])),
    ],
)
def test_a_captured_line_becomes_an_entry(as_ada, ada, line, expected):
    as_ada.post("/capture/", {"line": line})
    row = Entry.objects.of(ada).get()
    assert (row.text, row.mood, row.tags) == expected
    assert row.written_at is not None


def test_a_stranger_finds_nothing(as_ada, as_ben, ada):
    write_page(owner=ada, on=ada.today, text="mine alone")
    row = add_entry(owner=ada, text="mine too")
    for path in ("", "change/"):
        assert as_ada.get(f"/reflection/entries/{row.pk}/{path}").status_code == 200
        assert as_ben.get(f"/reflection/entries/{row.pk}/{path}").status_code == 404
    for path in ("star/", "resting/"):
        assert as_ben.post(f"/reflection/entries/{row.pk}/{path}").status_code == 404
    rest = f"/reflection/memories/reflection.entry/{row.pk}/resting/"
    assert as_ben.post(rest).status_code == 404
    assert as_ada.post(rest).status_code == 302
    for path in ("", "entries/", f"days/{ada.today}/", "entries/?q=mine", "this-day/"):
        assert "mine" not in as_ben.get(f"/reflection/{path}").content.decode().replace(
            'value="mine"', ""
        )


def test_words_are_found_inside_of_the_journal_only(as_ada, ada):
    write_page(owner=ada, on=ada.today - timedelta(days=3), text="The harbour at dusk")
    page = as_ada.get("/reflection/entries/?q=harb").content.decode()
    assert "<mark>harbour</mark>" in page
    assert "No entry holds" in as_ada.get("/reflection/entries/?q=mountain").content.decode()


def test_on_this_day_shows_earlier_years(as_ada, ada, evening):
    write_page(owner=ada, on=date(2024, 3, 11), text="My first week in the team")
    write_page(owner=ada, on=date(2025, 3, 12), text="Another day")
    page = as_ada.get("/reflection/this-day/").content.decode()
    assert "My first week in the team" in page
    assert "2 years ago today" in page
    assert "Another day" not in page


def test_a_random_entry_opens_or_says_that_there_is_none(as_ada, ada):
    assert as_ada.get("/reflection/any/").url == "/reflection/"
    row = add_entry(owner=ada, text="the only one")
    assert as_ada.get("/reflection/any/").url == row.get_absolute_url()
    as_ada.post(f"/reflection/entries/{row.pk}/resting/")
    assert as_ada.get("/reflection/any/").url == "/reflection/"


def test_today_asks_in_the_evening_and_is_quiet_once_the_day_is_written(as_ada, ada):
    with clock.at(EVENING.replace(hour=9)):
        assert "How was the day?" not in as_ada.get("/").content.decode()
    with clock.at(EVENING):
        page = as_ada.get("/").content.decode()
        assert "How was the day?" in page
        assert "/reflection/days/2026-03-11/mood/" in page
        note_mood(owner=ada, on=ada.today, mood=4)
        assert "How was the day?" not in as_ada.get("/").content.decode()
        assert "A few lines about the day?" in as_ada.get("/").content.decode()
        write_page(owner=ada, on=ada.today, text="Done", mood=4)
        assert "A few lines about the day?" not in as_ada.get("/").content.decode()


def test_a_memory_that_rests_does_not_come_back_to_today(as_ada, ada, evening):
    row = write_page(owner=ada, on=date(2025, 3, 11), text="A year ago in the rain")
    assert "A year ago in the rain" in as_ada.get("/").content.decode()
    as_ada.post(f"/reflection/memories/reflection.entry/{row.pk}/resting/")
    assert "A year ago in the rain" not in as_ada.get("/").content.decode()


def test_a_frame_and_a_question_of_ones_own_come_into_the_page(as_ada, as_ben, ada, ben):
    as_ada.post("/reflection/prompts/", {"text": "Whom did I thank?"})
    as_ada.post("/reflection/templates/", {"title": "Project end", "text": "## What remains"})
    page = as_ada.get("/reflection/prompts/").content.decode()
    assert "Whom did I thank?" in page
    frame = keep_template(owner=ada, title="Friday", text="## The week")
    assert "## The week" in as_ada.get(f"/reflection/?template={frame.pk}").content.decode()
    assert as_ben.get(f"/reflection/?template={frame.pk}").status_code == 404
    assert as_ada.post("/reflection/prompts/", {"text": "whom did I thank?"}).status_code == 422
    keep_prompt(owner=ben, text="Only Ben's")
    assert "Only Ben" not in as_ada.get("/reflection/prompts/").content.decode()


def test_writing_leaves_its_facts_in_the_log(ada):
    write_page(owner=ada, on=ada.today, text="one")
    write_page(owner=ada, on=ada.today, text="two")
    kinds = [row.kind for row in entries(ada, facts=[EntryWritten, EntryChanged])]
    assert kinds == [EntryChanged.kind, EntryWritten.kind]


def test_the_version_that_was_seen_decides(ada):
    row = write_page(owner=ada, on=ada.today, text="one")
    seen = row.version
    write_page(owner=ada, on=ada.today, text="two", version=seen)
    with pytest.raises(ChangedElsewhere):
        write_page(owner=ada, on=ada.today, text="three", version=seen)


@pytest.mark.parametrize("path", ["", "entries/", "moods/", "moods/?days=730", "this-day/"])
def test_pages_ask_the_database_as_often_for_many_entries_as_for_few(
    as_ada, ada, path, django_assert_max_num_queries
):
    def fill(first: int) -> None:
        for back in range(first, first + 8):
            write_page(owner=ada, on=ada.today - timedelta(days=back), text="text", mood=3)
            add_entry(owner=ada, text="note", energy=1)

    fill(1)
    with django_assert_max_num_queries(60) as few:
        as_ada.get(f"/reflection/{path}")
    fill(9)
    with django_assert_max_num_queries(len(few)):
        assert as_ada.get(f"/reflection/{path}").status_code == 200


def test_the_journal_leaves_as_markdown_files_by_day(ada, evening):
    from ninefold.reflection.domain.readers import File, read_markdown
    from ninefold.reflection.queries.exporting import journal_files

    write_page(owner=ada, on=ada.today, text="A page", mood=4, tags=["work"])
    add_entry(owner=ada, text="A note")
    files = dict(journal_files(ada))
    text = files["journal/2026/2026-03-11.md"].decode()
    assert text.startswith("---\ndate: 2026-03-11\nmood: 4\ntags: [work]\n---\n\nA page\n")
    assert "## 19:30\n\nA note" in text
    read = read_markdown([File(path, data) for path, data in files.items()])
    assert [(entry.on, entry.tags) for entry in read.entries] == [(date(2026, 3, 11), ("work",))]


@pytest.mark.parametrize("path", ["star/", "resting/"])
def test_a_state_is_not_changed_by_looking(as_ada, ada, path):
    row = add_entry(owner=ada, text="x")
    assert as_ada.get(f"/reflection/entries/{row.pk}/{path}").status_code == 405


def test_prompts_and_templates_of_ones_own_are_changed(as_ada, as_ben, ada):
    prompt = keep_prompt(owner=ada, text="What did I avoid?")
    other = keep_prompt(owner=ada, text="Who helped me?")
    address = f"/reflection/prompts/{prompt.pk}/"
    assert as_ben.get(address).status_code == 404
    assert as_ada.post(address, {"text": "What did I not dare?", "version": 1}).status_code == 302
    prompt.refresh_from_db()
    assert prompt.text == "What did I not dare?"
    assert as_ada.post(address, {"text": other.text}).status_code == 422
    assert as_ada.post(address, {"text": "Late", "version": 1}).status_code == 409
    frame = keep_template(owner=ada, title="Release", text="### What broke")
    address = f"/reflection/templates/{frame.pk}/"
    assert "### What broke" in as_ada.get(address).content.decode()
    as_ada.post(address, {"title": "Release", "text": "### What held", "version": 1})
    frame.refresh_from_db()
    assert frame.text == "### What held"
    assert as_ada.post(address, {"title": "", "text": "x", "version": 2}).status_code == 422
