"""From a typed line to a capture."""

import re
from datetime import date
from typing import Any, Final

from ninefold.kernel.capture.dates import read_date
from ninefold.kernel.capture.model import KINDS, Capture, Chip, Kind, Metric
from ninefold.kernel.capture.values import is_slug, is_tag, read_metric, read_minutes, read_whole
from ninefold.kernel.capture.words import Shape, Word, is_plain_name, shape, split, unquote

# What is still to come: a date without direction lies ahead. All other kinds look back.
_AHEAD: Final = frozenset({"todo", "ask"})
_ROLES: Final = {
    "@": "person",
    "with:": "person",
    "+": "tag",
    "#": "tag",
    "http": "address",
    "g:": "goal",
    "on:": "on",
    "due:": "due",
    "m:": "mood",
    "e:": "energy",
    "i:": "impact",
    "t:": "minutes",
    "k:": "metric",
    "v:": "audience",
}
_EXPECTED: Final = {
    "goal": 'a goal is one word, or stands in quotes: g:rust, g:"Learn Rust"',
    "person": 'a person is one word, or stands in quotes: with:Ada, with:"Ada Lovelace"',
    "on": "a day is today, yesterday, fri, 24dec, -3d or 2026-12-24",
    "due": "a day is tomorrow, fri, 24dec, +2w or 2026-12-24",
    "mood": "mood is 1 to 5",
    "energy": "energy is -2 to 2",
    "impact": "impact is 1 to 3",
    "minutes": "time is 45m, 1h30m or 1.5h, up to 100 hours",
    "metric": "a metric is name=before..after with a unit: k:deploy=40..9m",
    "audience": "an audience is one word: v:mentor",
}
_SINGLE: Final = frozenset({"on", "due", "mood", "energy", "impact", "minutes", "audience"})
_IN_SENTENCE: Final = frozenset({"@", "+", "#", "http"})
# An address such as note://x is none of ours.
_KIND = re.compile(rf"\s*({'|'.join(KINDS)}):(?!/)", re.I)
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")

_Value = str | int | date | Metric


def parse(line: str, *, today: date, is_web: bool = False) -> Capture:
    """Read one line.

    Every line is a capture: what is not understood stays text, so nothing typed is ever lost.
    `today` anchors relative days. With `is_web`, `#tag` is a tag too. A setting that may stand
    once counts where it stands first; a second one stays text. Tags, people, goals, metrics and
    addresses are listed in the order they appear, each once (tags and people whatever their case).
    """
    line = _UNSTORABLE.sub(" ", line)
    chips: list[Chip] = []
    kind: Kind = "note"
    begin = 0
    if found := _KIND.match(line):
        kind = next(known for known in KINDS if known == found[1].lower())
        chips.append(Chip(found.start(1), found.end(), "kind", kind))
        begin = found.end()
    words = list(split(line, begin))
    if not begin and words and words[0].escapes and _KIND.match(words[0].body):
        first = words[0]
        chips.append(Chip(first.start, first.end, "literal", first.body))
        words[0] = first._replace(escapes=first.escapes - 1)
    pieces = _understand(words, today=today, is_past=kind not in _AHEAD, is_web=is_web, chips=chips)
    _lift_ends(pieces)
    values: dict[str, list[Any]] = {}
    for piece in pieces:
        if piece.value is not None:
            values.setdefault(piece.role, []).append(piece.value)
    return Capture(
        kind=kind,
        text=" ".join(" ".join(piece.text for piece in pieces).split()),
        tags=_once(values.get("tag", [])),
        people=_once(values.get("person", [])),
        goals=_once(values.get("goal", [])),
        on=_first(values, "on"),
        due=_first(values, "due"),
        mood=_first(values, "mood"),
        energy=_first(values, "energy"),
        impact=_first(values, "impact"),
        minutes=_first(values, "minutes"),
        metrics=tuple(dict.fromkeys(values.get("metric", []))),
        addresses=tuple(dict.fromkeys(values.get("address", []))),
        audience=_first(values, "audience"),
        chips=tuple(chips),
    )


def is_escapable(body: str) -> bool:
    """Whether a backslash before this word is a mark of the grammar and not part of the text."""
    found = shape(body)
    if found is None:
        return False
    # Whether a relative day exists can depend on today, a backslash must not.
    if found.mark in ("on:", "due:"):
        return True
    return _value(found, date(2000, 1, 1), is_past=True) is not None


class _Piece:
    """One word: what it leaves in the text, and what it says."""

    __slots__ = ("is_whole", "role", "text", "value")

    def __init__(
        self, text: str, role: str = "", value: _Value | None = None, is_whole: bool = False
    ) -> None:
        self.text = text
        self.role = role
        self.value = value
        self.is_whole = is_whole


def _understand(
    words: list[Word], *, today: date, is_past: bool, is_web: bool, chips: list[Chip]
) -> list[_Piece]:
    pieces: list[_Piece] = []
    seen: set[str] = set()
    for word in words:
        typed = "\\" * word.escapes + word.body
        if word.escapes:
            if is_escapable(word.body):
                typed = typed[1:]
                chips.append(Chip(word.start, word.end, "literal", typed))
            pieces.append(_Piece(typed))
            continue
        found = shape(word.body)
        if found is None or (found.mark == "#" and not is_web):
            pieces.append(_Piece(typed))
            continue
        role = _ROLES[found.mark]
        value = _value(found, today, is_past=is_past and role != "due")
        if value is None or (role in _SINGLE and role in seen):
            reason = "this is said already" if value is not None else _EXPECTED.get(role)
            if reason:
                chips.append(Chip(word.start, word.end, "unread", reason))
            pieces.append(_Piece(typed))
            continue
        seen.add(role)
        chips.append(_chip(word, found, role, value))
        pieces.append(_piece(found, role, value))
    return pieces


def _chip(word: Word, found: Shape, role: str, value: _Value) -> Chip:
    shown = word.body[len(found.mark) :] if isinstance(value, Metric) else str(value)
    start = word.start + len(found.before)
    return Chip(start, word.end - len(found.after), role, shown)


def _piece(found: Shape, role: str, value: _Value) -> _Piece:
    if found.mark not in _IN_SENTENCE:
        return _Piece("", role, value, True)
    is_whole = not found.before and not found.after
    return _Piece(f"{found.before}{value}{found.after}", role, value, is_whole)


def _lift_ends(pieces: list[_Piece]) -> None:
    """Take tags and addresses at both ends out of the text, and people named after them."""
    for piece in pieces:
        if not piece.is_whole:
            break
        if piece.role in ("tag", "address"):
            piece.text = ""
    run: list[_Piece] = []
    for piece in reversed(pieces):
        if not piece.is_whole:
            break
        run.append(piece)
    is_after_another = False
    for piece in reversed(run):
        if piece.role in ("tag", "address") or (piece.role == "person" and is_after_another):
            piece.text = ""
        is_after_another = is_after_another or piece.role != "person"


def _value(found: Shape, today: date, *, is_past: bool) -> _Value | None:
    value = found.value
    match _ROLES[found.mark]:
        case "person" | "goal":
            if value[0] in '"“':
                return unquote(value) or None
            return (unquote(value) or None) if is_plain_name(value) else None
        case "tag":
            return value if is_tag(value) else None
        case "on" | "due":
            return read_date(value, today=today, is_past=is_past)
        case "mood":
            return read_whole(value, low=1, high=5)
        case "energy":
            return read_whole(value, low=-2, high=2)
        case "impact":
            return read_whole(value, low=1, high=3)
        case "minutes":
            return read_minutes(value)
        case "metric":
            return read_metric(value)
        case "audience":
            return value if is_slug(value) else None
        case _:
            return value


def _once(values: list[str]) -> tuple[str, ...]:
    first: dict[str, str] = {}
    for value in values:
        first.setdefault(value.casefold(), value)
    return tuple(first.values())


def _first(values: dict[str, list[Any]], role: str) -> Any:
    found = values.get(role)
    return found[0] if found else None
