from datetime import date

import pytest

from ninefold.kernel.capture import Capture, Chip, Metric, parse

TUESDAY = date(2026, 11, 24)


def read(line: str, *, is_web: bool = False) -> Capture:
    return parse(line, today=TUESDAY, is_web=is_web)


@pytest.mark.parametrize(
    "kind", ["win", "note", "todo", "learn", "met", "fb", "ask", "mood", "did"]
)
def test_the_first_word_names_the_kind(kind: str) -> None:
    assert read(f"{kind}: something") == Capture(kind=kind, text="something")


def test_a_phone_that_writes_a_capital_is_understood() -> None:
    assert read("Win: shipped").kind == "win"


def test_a_kind_may_lean_on_the_next_word() -> None:
    assert read('ask:@"Ada L" how?') == Capture(kind="ask", text="Ada L how?", people=("Ada L",))
    assert read("note://x") == Capture(text="note://x")


def test_a_person_at_the_beginning_is_told_apart_from_what_is_said_to_them() -> None:
    assert read("ask: @Aylin_Demir what would help?").text_to_person == "what would help?"
    assert read("met: @Jonas, coffee").text_to_person == "coffee"
    assert read("met: coffee with @Jonas at noon").text_to_person == "coffee with Jonas at noon"
    assert read("met: @Jonas").text_to_person == "Jonas"
    assert read("ask: @Jo Jonas_Weber where?").text_to_person == "Jonas_Weber where?"


def test_no_kind_means_a_note() -> None:
    assert read("just thinking") == Capture(kind="note", text="just thinking")


def test_a_kind_counts_only_as_first_word() -> None:
    assert read("we win: again") == Capture(text="we win: again")


def test_a_backslash_keeps_a_kind_as_text() -> None:
    assert read(r"\win: is a word") == Capture(text="win: is a word")


def test_a_whole_line_is_taken_apart() -> None:
    line = (
        'win: cut the deploy time with @Ada_Lovelace on:fri g:"Learn Rust" m:4 e:-1 i:2 '
        "t:1h30m k:deploy=40..9m v:mentor https://example.org/run +platform +rust"
    )
    assert read(line) == Capture(
        kind="win",
        text="cut the deploy time with Ada Lovelace",
        tags=("platform", "rust"),
        people=("Ada Lovelace",),
        goals=("Learn Rust",),
        on=date(2026, 11, 20),
        mood=4,
        energy=-1,
        impact=2,
        minutes=90,
        metrics=(Metric("deploy", "40", "9", "m"),),
        addresses=("https://example.org/run",),
        audience="mentor",
    )


def test_a_tag_in_mid_sentence_stays_as_a_word_and_leaves_the_ends() -> None:
    assert read("+ops fixed the +deploy script +late").text == "fixed the deploy script"
    assert read("+ops fixed the +deploy script +late").tags == ("ops", "deploy", "late")


def test_a_person_stays_in_the_sentence_by_name() -> None:
    assert read('lunch with @"Ada Lovelace"').text == "lunch with Ada Lovelace"
    assert read("@Ada's idea, and @Bo.") == Capture(
        text="Ada's idea, and Bo.", people=("Ada", "Bo")
    )


def test_a_person_listed_after_tags_leaves_the_sentence() -> None:
    assert read("shipped it +platform @Ada") == Capture(
        text="shipped it", tags=("platform",), people=("Ada",)
    )


def test_quotes_of_a_phone_are_quotes() -> None:
    assert read("met: @“Ada Lovelace”").people == ("Ada Lovelace",)


def test_a_person_may_be_named_outside_the_sentence() -> None:
    assert read("met: lunch with:Ada_Lovelace") == Capture(
        kind="met", text="lunch", people=("Ada Lovelace",)
    )


@pytest.mark.parametrize("word", ["ada@example.org", "@", "@123", "+49", "+1", "C++", "a+b", "#1"])
def test_ordinary_words_are_left_alone(word: str) -> None:
    assert read(f"see {word} there", is_web=True) == Capture(text=f"see {word} there")


def test_a_hash_is_a_tag_on_the_web_only() -> None:
    assert read("fix #ops today", is_web=True).tags == ("ops",)
    assert read("fix #ops today") == Capture(text="fix #ops today")


def test_a_tag_is_listed_once_whatever_its_case() -> None:
    assert read("x +Rust +rust").tags == ("Rust",)


@pytest.mark.parametrize(
    "setting",
    (
        "m:6 m:0 e:3 i:4 t:1h75m t:0m t:45 t:101h due:someday on:31feb on:2026-02-30 k:deploy "
        "k:a=1s..2m v:! g: due:+9999y m:٣"
    ).split(),
)
def test_an_invalid_value_stays_text(setting: str) -> None:
    assert read(f"todo: tidy {setting} up") == Capture(kind="todo", text=f"tidy {setting} up")


def test_an_invalid_value_says_what_would_be_understood() -> None:
    assert read("x m:9").chips == (Chip(2, 5, "unread", "mood is 1 to 5"),)


def test_a_second_value_stays_text() -> None:
    assert read("x m:2 m:3") == Capture(text="x m:3", mood=2)


@pytest.mark.parametrize(
    ("word", "minutes"),
    [
        ("45m", 45),
        ("45min", 45),
        ("1h", 60),
        ("1h30m", 90),
        ("1h30", 90),
        ("1.5h", 90),
        ("1,25h", 75),
        ("0.1h", 6),
        ("100h", 6000),
    ],
)
def test_time_is_read_in_hours_and_minutes(word: str, minutes: int) -> None:
    assert read(f"did: x t:{word}").minutes == minutes


def test_a_metric_may_have_no_before() -> None:
    assert read("k:users=12.50%").metrics == (Metric("users", None, "12.50", "%"),)


@pytest.mark.parametrize(
    ("typed", "address", "text"),
    [
        (
            "see https://example.org/a. Good",
            "https://example.org/a",
            "see https://example.org/a. Good",
        ),
        (
            "(https://example.org/x_(y)) ok",
            "https://example.org/x_(y)",
            "(https://example.org/x_(y)) ok",
        ),
        ("learn: https://example.org/c#d", "https://example.org/c#d", ""),
        ("a <http://example.org> b", "http://example.org", "a <http://example.org> b"),
    ],
)
def test_an_address_is_found_without_the_punctuation_round_it(
    typed: str, address: str, text: str
) -> None:
    assert read(typed).addresses == (address,)
    assert read(typed).text == text


def test_an_address_needs_a_host() -> None:
    assert read("a https:// b").addresses == ()


def test_a_backslash_keeps_a_word_as_text() -> None:
    assert read(r"say \+word and \due:fri") == Capture(text="say +word and due:fri")


def test_a_backslash_before_an_ordinary_word_is_kept() -> None:
    assert read(r"copied \\server\share") == Capture(text=r"copied \\server\share")


def test_punctuation_behind_a_setting_does_not_spoil_it() -> None:
    assert read("call Bo due:fri, then rest") == Capture(
        text="call Bo then rest", due=date(2026, 11, 27)
    )


def test_chips_point_at_what_was_typed() -> None:
    line = r"win: told (@Ada) \+x due:+1d +rust"
    chips = read(line).chips
    assert [(line[chip.start : chip.end], chip.role, chip.value) for chip in chips] == [
        ("win:", "kind", "win"),
        ("@Ada", "person", "Ada"),
        (r"\+x", "literal", "+x"),
        ("due:+1d", "due", "2026-11-25"),
        ("+rust", "tag", "rust"),
    ]


def test_what_a_database_cannot_hold_becomes_a_space() -> None:
    assert read("a\x00b \ud800c").text == "a b c"


def test_chips_do_not_make_two_captures_differ() -> None:
    typed, plain = read("win:  shipped +x"), Capture(kind="win", text="shipped", tags=("x",))
    assert typed.chips and not plain.chips
    assert typed == plain and hash(typed) == hash(plain)
    assert typed != Capture(kind="win", text="shipped")
