"""Elements, escaping and text for the pictures; nothing here knows what is drawn."""

from __future__ import annotations

import re
from math import isfinite
from xml.sax.saxutils import escape

NARROW, WIDE = 360, 720
LARGEST = 1e15
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_IDENTITY = re.compile(r"[A-Za-z][A-Za-z0-9_-]*\Z")
_QUOTES = {'"': "&quot;", "'": "&#39;"}


class Drawn(str):
    """Text that is SVG already and must not be escaped again."""

    __slots__ = ()


def clean(content: str) -> str:
    """The text without the characters that XML does not allow."""
    return _NOT_XML.sub("\ufffd", content)


def element(tag: str, *children: str, **attributes: str | float | None) -> Drawn:
    """One element. Children that are not `Drawn` are text and get escaped; so do attributes.

    `class_` gives `class`, other underscores give dashes, None leaves the attribute out.
    """
    written = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{_attribute(value)}"'
        for name, value in attributes.items()
        if value is not None
    )
    inside = "".join(
        child if isinstance(child, Drawn) else escape(clean(child)) for child in children
    )
    return Drawn(f"<{tag}{written}>{inside}</{tag}>" if inside else f"<{tag}{written}/>")


def _attribute(value: str | float) -> str:
    return escape(clean(value), _QUOTES) if isinstance(value, str) else number(value)


def number(value: float) -> str:
    """A coordinate with two decimals at most."""
    if not isfinite(value):
        raise ValueError(f"a coordinate must be a finite number, not {value}.")
    return f"{value:.2f}".rstrip("0").rstrip(".") if value % 1 else str(int(value))


def group(*children: str, class_: str | None = None, **attributes: str | float | None) -> Drawn:
    """Children under one class."""
    return element("g", *children, class_=class_, **attributes)


def line(x1: float, y1: float, x2: float, y2: float, class_: str) -> Drawn:
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, class_=class_)


def rect(x: float, y: float, width: float, height: float, class_: str, rx: float = 2) -> Drawn:
    return element(
        "rect", x=x, y=y, width=max(0.0, width), height=max(0.0, height), rx=rx, class_=class_
    )


def circle(x: float, y: float, radius: float, class_: str) -> Drawn:
    return element("circle", cx=x, cy=y, r=radius, class_=class_)


def path(places: list[tuple[float, float]], class_: str, *, closed: bool = False) -> Drawn:
    """A line through the places, or the shape within them."""
    joined = "L".join(f"{number(x)} {number(y)}" for x, y in places)
    return element("path", d=f"M{joined}{'Z' if closed else ''}", class_=class_)


def words(x: float, y: float, content: str, class_: str = "", anchor: str = "start") -> Drawn:
    """A line of text; `anchor` is start, middle or end."""
    return element(
        "text",
        content,
        x=x,
        y=y,
        class_=class_ or None,
        text_anchor=None if anchor == "start" else anchor,
    )


def hint(content: str) -> Drawn:
    """A title for the element around it, shown on hover."""
    return element("title", content)


def width_of(content: str, size: float = 12.5) -> float:
    """Roughly how wide the text is, on the wide side for most sans-serif faces."""
    return size * sum(_letter_width(letter) for letter in content)


def _letter_width(letter: str) -> float:
    if letter in "iljtf.,:;'|! ":
        return 0.34
    # East Asian scripts and pictographs fill a whole square.
    if ord(letter) > 0x2E80:
        return 1.0
    return 0.93 if letter in "mwMW−+" else 0.63


def shorten(content: str, room: float, size: float = 12.5) -> str:
    """The text on one line, cut with an ellipsis where it would be wider than `room`."""
    kept = " ".join(content.split())
    if width_of(kept, size) <= room:
        return kept
    while kept and width_of(kept + "…", size) > room:
        kept = kept[:-1]
    return kept.rstrip() + "…"


def check_identity(identity: str) -> str:
    """The id back, or ValueError when it could not be an element's id."""
    if not _IDENTITY.match(identity):
        raise ValueError(
            f"id is {identity!r}: begin with a letter, then letters, digits, - and _ only."
        )
    return identity


def check_value(name: str, value: float) -> float:
    """The value back, or ValueError that names it when it cannot be drawn."""
    if not isfinite(value) or abs(value) > LARGEST:
        raise ValueError(f"{name} is {value}: give a number between -{LARGEST:g} and {LARGEST:g}.")
    return float(value)


def frame(
    kind: str,
    *parts: str,
    identity: str,
    title: str,
    description: str,
    width: float,
    height: float,
    left: float = 0,
    top: float = 0,
    role: str = "img",
) -> str:
    """The svg element around a drawing, named by its title and described by its description."""
    check_identity(identity)
    size = "wide" if width > NARROW else "narrow"
    return element(
        "svg",
        element("title", title, id=f"{identity}-title"),
        element("desc", description, id=f"{identity}-description"),
        *parts,
        xmlns="http://www.w3.org/2000/svg",
        id=identity,
        class_=f"picture picture-{kind} picture-{size}",
        viewBox=" ".join(number(value) for value in (left, top, width, height)),
        role=role,
        aria_labelledby=f"{identity}-title",
        aria_describedby=f"{identity}-description",
    )


def nothing_yet(kind: str, sentence: str, *, identity: str, title: str, width: float) -> str:
    """A quiet frame for a picture that has nothing to draw."""
    return frame(
        kind,
        rect(0.5, 0.5, width - 1, 79, "empty-frame", rx=6),
        words(width / 2, 45, shorten(sentence, width - 24), "quiet", "middle"),
        identity=identity,
        title=title,
        description=sentence,
        width=width,
        height=80,
    )
