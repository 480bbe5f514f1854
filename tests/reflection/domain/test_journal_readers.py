import io
import json
import zipfile
from datetime import date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ninefold.reflection.domain.readers import (
    File,
    JournalUnreadable,
    files_in_zip,
    read_day_one,
    read_jrnl,
    read_jrnl_json,
    read_markdown,
)

JRNL = """[2026-11-24 09:05:00 AM] Shipped the parser *
Two days with @Ada on #rust.

A second paragraph.

[2026-11-24 21:30] Tired. But content.
2026-11-25 is another day, says this line.
"""


def zipped(members: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


def test_a_jrnl_file_is_read_entry_by_entry() -> None:
    first, second = read_jrnl(JRNL.encode()).entries
    assert first.written_at == datetime(2026, 11, 24, 9, 5)
    assert (first.title, first.is_starred, first.tags) == (
        "Shipped the parser",
        True,
        ("ada", "rust"),
    )
    assert first.body == "Two days with @Ada on #rust.\n\nA second paragraph."
    assert (second.title, second.is_starred) == ("Tired.", False)
    assert second.body.startswith("But content.\n2026-11-25 is")


def test_a_jrnl_file_of_old_has_no_brackets() -> None:
    entries = read_jrnl(b"2014-03-01 23:10 First\nbody\n\n2014-03-02 08:00 Second\n").entries
    assert [(entry.on, entry.title) for entry in entries] == [
        (date(2014, 3, 1), "First"),
        (date(2014, 3, 2), "Second"),
    ]


def test_twelve_hour_clocks_are_read_at_noon_and_midnight() -> None:
    entries = read_jrnl(b"[2026-01-01 12:00 AM] a\n[2026-01-01 12:00 PM] b\n").entries
    assert [entry.written_at.hour for entry in entries if entry.written_at] == [0, 12]


def test_a_day_that_does_not_exist_is_a_fault_with_its_line() -> None:
    journal = read_jrnl(b"[2026-01-01 10:00] a\nbody\n[2026-02-30 10:00] b\n")
    assert [(fault.line, len(journal.entries)) for fault in journal.faults] == [(3, 1)]


def test_two_entries_of_one_minute_have_two_keys_that_stay() -> None:
    data = b"[2026-01-01 10:00] same\n[2026-01-01 10:00] same\n"
    keys = [entry.key for entry in read_jrnl(data).entries]
    assert len(set(keys)) == 2
    assert keys == [entry.key for entry in read_jrnl(data).entries]


def test_a_body_that_changed_keeps_its_key() -> None:
    before = read_jrnl(b"[2026-01-01 10:00] Title\nold").entries[0]
    after = read_jrnl(b"[2026-01-01 10:00] Title\nnew").entries[0]
    assert before.key == after.key and before.body != after.body


def test_the_json_of_jrnl_gives_the_entries_of_its_file() -> None:
    data = {
        "tags": {"@ada": 1},
        "entries": [
            {
                "title": "Shipped the parser",
                "body": "Two days with @Ada on #rust.\n\nA second paragraph.\n",
                "date": "2026-11-24",
                "time": "09:05",
                "tags": ["@ada", "#rust"],
                "starred": True,
            }
        ],
    }
    assert (
        read_jrnl_json(json.dumps(data).encode()).entries[0] == read_jrnl(JRNL.encode()).entries[0]
    )


def test_an_encrypted_journal_is_refused_with_the_way_out() -> None:
    with pytest.raises(JournalUnreadable, match="decrypt it first"):
        read_jrnl(b"gAAAA\x00\x01\x02")


DAY_ONE = {
    "metadata": {"version": "1.0"},
    "entries": [
        {
            "uuid": "A1",
            "creationDate": "2026-11-24T23:30:00Z",
            "timeZone": "Europe/Berlin",
            "text": "# A good day\n\nWe **shipped**.",
            "tags": ["work", "Work", ""],
            "starred": True,
            "photos": [{"identifier": "X"}],
        },
        {"uuid": "A2", "text": "no date"},
        7,
    ],
}


def test_a_day_one_entry_has_the_day_of_its_own_zone() -> None:
    journal = read_day_one(json.dumps(DAY_ONE).encode())
    (entry,) = journal.entries
    assert (entry.key, entry.on, entry.zone) == ("dayone:A1", date(2026, 11, 25), "Europe/Berlin")
    assert entry.written_at is not None
    assert entry.written_at.isoformat() == "2026-11-25T00:30:00+01:00"
    assert (entry.title, entry.body, entry.tags) == ("A good day", "We **shipped**.", ("work",))
    assert len(journal.faults) == 3


def test_a_day_one_archive_gives_each_entry_once() -> None:
    data = json.dumps(DAY_ONE).encode()
    archive = zipped({"Journal.json": data, "Copy.json": data, "photos/x.jpeg": b"\xff"})
    assert read_day_one(archive).entries == read_day_one(data).entries


def test_an_archive_that_unpacks_without_end_is_refused() -> None:
    with pytest.raises(JournalUnreadable, match="unpacks"):
        read_day_one(zipped({"Journal.json": b"[" + b" " * 8_000_000 + b"]"}))


def test_links_and_paths_that_lead_outside_are_left_out() -> None:
    link = zipfile.ZipInfo("link.json")
    link.external_attr = 0o120777 << 16
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(link, "/etc/passwd")
        archive.writestr("../up.json", "{}")
        archive.writestr("/".join("abcdefghijklm") + ".json", "{}")
        archive.writestr("a.json", "[]")
    files, faults = files_in_zip(stream.getvalue(), suffixes=(".json",), file="x.zip")
    assert [file.path for file in files] == ["a.json"]
    assert len(faults) == 3


@pytest.mark.parametrize(
    "path",
    [
        "2026-11-24.md",
        "journals/2026_11_24.md",
        "daily/20261124.md",
        "2026.11.24 Launch.md",
        "24-11-2026.md",
        "Nov 24th, 2026.md",
        "Tuesday, November 24, 2026.md",
        "24 Nov 2026.md",
        "2026/11/24.md",
        "2026/2026-11/24.md",
        "journal/2026-11-24-launch.markdown",
    ],
)
def test_a_daily_note_is_known_by_its_name(path: str) -> None:
    assert read_markdown([File(path, b"text")]).entries[0].on == date(2026, 11, 24)


@pytest.mark.parametrize("path", ["ideas.md", "2026-13-01.md", "20261.md", "May.md"])
def test_a_note_without_a_day_is_a_fault(path: str) -> None:
    journal = read_markdown([File(path, b"text")])
    assert journal.entries == () and journal.faults[0].file == path


def test_front_matter_gives_day_tags_mood_and_title() -> None:
    note = """---
title: "A title: with colon"
date: 2026-11-24T08:15:00
tags:
  - work
  - deep/focus
mood: 4
---
Text with #rust, not `#code` nor C#.

```
#nor-this
```
"""
    (entry,) = read_markdown([File("notes/any.md", note.encode())]).entries
    assert entry.title == "A title: with colon"
    assert entry.written_at == datetime(2026, 11, 24, 8, 15)
    assert entry.tags == ("work", "deep/focus", "rust")
    assert entry.mood == 4
    assert entry.body.startswith("Text with #rust")


def test_bullets_of_logseq_stay_and_its_bookkeeping_goes() -> None:
    note = "tags:: [[deep work]], team\nmood:: 5\n- One #[[two words]]\n  id:: 6a\n\t- under\n"
    (entry,) = read_markdown([File("journals/2026_11_24.md", note.encode())]).entries
    assert entry.body == "- One #[[two words]]\n\t- under"
    assert entry.tags == ("deep work", "team", "two words")
    assert entry.mood == 5


def test_empty_and_hidden_notes_are_passed_over() -> None:
    files = [
        File("2026-11-24.md", b"-\n"),
        File(".trash/2026-11-23.md", b"gone"),
        File("logseq/bak/2026-11-22.md", b"old"),
    ]
    journal = read_markdown(files)
    assert journal.entries == () and journal.faults == ()


def test_wrong_bytes_are_a_fault_and_not_a_loss() -> None:
    journal = read_markdown([File("2026-11-24.md", b"good\nbad \xe9\n")])
    assert journal.entries[0].body == "good\nbad \ufffd"
    assert journal.faults[0].line == 2


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=4,
)
ROWS = st.lists(
    st.dictionaries(
        st.sampled_from(
            "date time title body tags starred uuid creationDate timeZone text photos "
            "isAllDay".split()
        ),
        VALUES
        | st.sampled_from(["2026-11-24", "10:00", "2026-11-24T10:00:00Z", "Europe/Berlin"])
        | st.sampled_from(["0001-01-01T00:00:00Z", "Pacific/Apia", "..", "/etc", "a" * 300]),
    )
    | VALUES,
    max_size=3,
)


@given(ROWS)
@settings(max_examples=80, suppress_health_check=[HealthCheck.too_slow])
def test_no_json_makes_a_reader_raise_anything_but_its_refusal(rows: list[object]) -> None:
    data = json.dumps({"entries": rows}).encode()
    for reader in (read_jrnl_json, read_day_one):
        for entry in reader(data).entries:
            f"{entry}".encode()


@given(
    st.binary(max_size=60)
    | st.text(max_size=60).map(lambda text: text.encode("utf-8", "surrogatepass"))
    | st.lists(
        st.sampled_from(["[2026-11-24 09:00] ", "2026-11-24 ", "---\n", "a: b\n", "- x\n", "#t "])
        | st.sampled_from(["tags: [", "]\n", "a:: b\n", "```", "[9999-12-31 13:00 PM]", "* ", ". "])
    ).map(lambda parts: "".join(parts).encode())
)
@settings(max_examples=100)
def test_no_bytes_make_a_reader_raise_anything_but_its_refusal(data: bytes) -> None:
    for reader in (read_jrnl, read_jrnl_json, read_day_one):
        try:
            reader(data)
        except JournalUnreadable as refusal:
            assert str(refusal)
    read_markdown([File("2026-11-24.md", data), File("x.md", data)])


@given(st.integers(0, 400), st.integers(0, 255))
@settings(max_examples=100)
def test_no_damaged_archive_raises_anything_but_a_refusal(place: int, byte: int) -> None:
    data = bytearray(zipped({"Journal.json": json.dumps(DAY_ONE).encode()}))
    data[place % len(data)] = byte
    try:
        read_day_one(bytes(data))
    except JournalUnreadable as refusal:
        assert str(refusal)


def test_json_nested_without_end_is_refused() -> None:
    with pytest.raises(JournalUnreadable):
        read_jrnl_json(b"[" * 200_000)


def test_a_day_one_entry_without_words_or_there_twice_with_others_is_listed() -> None:
    rows = [
        {"uuid": "A", "creationDate": "2024-05-02T10:00:00Z", "text": "first"},
        {"uuid": "A", "creationDate": "2024-05-02T10:00:00Z", "text": "second"},
        {"uuid": "B", "creationDate": "2024-05-02T10:00:00Z", "text": "  "},
    ]
    journal = read_day_one(json.dumps({"entries": rows}).encode())
    assert [entry.body for entry in journal.entries] == ["first"]
    assert ["twice" in journal.faults[0].message, "no words" in journal.faults[1].message] == [
        True,
        True,
    ]
