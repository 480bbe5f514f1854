"""Pictures and files that notes of Obsidian, Logseq or by hand show come in with them."""

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ninefold.reflection.domain.readers import ForeignEntry, ForeignJournal
from ninefold.reflection.domain.readers.archive import files_in_zip
from ninefold.reflection.domain.readers.markdown import read_markdown
from ninefold.reflection.domain.readers.shelf import Shelf

PNG = b"\x89PNG\r\n\x1a\n"
PDF = b"%PDF-1.7 the plan"


def read(members: dict[str, bytes | str]) -> ForeignJournal:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as written:
        for path, content in members.items():
            written.writestr(path, content)
    data = stream.getvalue()
    files, _ = files_in_zip(data, suffixes=(".md", ".markdown"), file="Vault.zip")
    with Shelf(data, file="Vault.zip") as shelf:
        return read_markdown(files, folder="Vault.zip", shelf=shelf)


def note(text: str, members: dict[str, bytes | str]) -> ForeignEntry:
    return read({"Vault/daily/2026-11-24.md": text, **members}).entries[0]


def paths(entry: ForeignEntry) -> list[str]:
    return [one.path for one in entry.files]


@pytest.mark.parametrize(
    "place",
    [
        "![[board.png]]",
        "![[board.png|300]]",
        "![[pictures/board.png]]",
        "![the board](../pictures/board.png)",
        "![](pictures/board.png)",
        '![](<../pictures/board.png> "the board")',
        "![board.png](../pictures/board.png){:height 120, :width 300}",
        "![[BOARD.PNG]]",
        "![](./../pictures/board%2Epng)",
    ],
)
def test_a_picture_is_found_however_the_note_names_it(place: str) -> None:
    entry = note(f"Before.\n\n{place}\n\nAfter.", {"Vault/pictures/board.png": PNG})
    assert paths(entry) == ["Vault/pictures/board.png"]
    assert entry.files[0].name == "board.png"
    assert entry.body == "Before.\n\nAfter."


def test_a_file_beside_the_note_goes_before_one_of_the_same_name_elsewhere() -> None:
    members: dict[str, bytes | str] = {"Vault/a.png": PNG, "Vault/daily/a.png": PNG + b"2"}
    assert paths(note("![[a.png]] seen", members)) == ["Vault/daily/a.png"]
    assert paths(note("![[Vault/a.png]] seen", members)) == ["Vault/a.png"]


def test_the_bullet_of_a_picture_goes_with_it_and_other_bullets_stay() -> None:
    text = "- One\n- ![x](../assets/x.png)\n\t- ![y](../assets/y.pdf) read it"
    entry = note(text, {"Vault/assets/x.png": PNG, "Vault/assets/y.pdf": PDF})
    assert entry.body == "- One\n\t-  read it"
    assert paths(entry) == ["Vault/assets/x.png", "Vault/assets/y.pdf"]


def test_a_note_that_is_nothing_but_a_picture_is_named_after_it() -> None:
    assert note("![[board.png]]", {"Vault/board.png": PNG}).body == "board.png"


@pytest.mark.parametrize(
    "place",
    [
        "![](https://example.org/board.png)",
        "![](data:image/png;base64,AAAA)",
        "![[Another note]]",
        "![[Another note.md]]",
        "`![[board.png]]`",
        "```\n![[board.png]]\n```",
        "[[board.png]]",
    ],
)
def test_addresses_notes_code_and_plain_links_stay_as_they_are(place: str) -> None:
    members: dict[str, bytes | str] = {"Vault/board.png": PNG, "Vault/Another note.md": "words"}
    journal = read({"Vault/daily/2026-11-24.md": f"Look:\n{place}", **members})
    assert journal.entries[0].body == f"Look:\n{place}"
    assert journal.entries[0].files == ()
    assert [fault.file for fault in journal.faults] == ["Vault/Another note.md"]


def test_what_is_not_there_or_not_taken_is_listed_and_stays_in_the_text() -> None:
    text = "![[gone.png]] ![[gone.png]] ![[film.mov]] ![[page.png]]"
    journal = read({"2026-11-24.md": text, "film.mov": b"moving", "page.png": b"<script>"})
    assert journal.entries[0].body == text
    kinds = "pictures (PNG, JPEG, GIF, WebP), PDF, text, office documents and sound."
    taken = f"2026-11-24.md comes without it. It is not of a kind that a journal takes: {kinds}"
    assert [(fault.file, fault.message) for fault in journal.faults] == [
        ("film.mov", taken),
        ("page.png", taken),
        ("2026-11-24.md", "2026-11-24.md: 1 attachment(s) are not in this file."),
    ]


def test_a_note_reaches_nothing_outside_of_its_archive() -> None:
    entry = note("![](../../../etc/passwd.txt) ![[/etc/passwd.txt]] here", {"../passwd.txt": "x"})
    assert entry.files == ()


@given(st.text(alphabet='![]()<>|#/.\\ap ng\n`{}"', max_size=60))
@settings(max_examples=60, deadline=None)
def test_no_text_makes_the_reader_fail_or_lose_words(text: str) -> None:
    entry = note(f"words\n{text}\nwords", {"Vault/a.png": PNG, "Vault/daily/p.png": PNG})
    assert entry.body.startswith("words") and entry.body.endswith("words")
