"""The personal board as a picture: five seats around oneself."""

from __future__ import annotations

from math import cos, pi, sin

from ninefold.mentors.domain.board import BoardMap, Member, Seat
from ninefold.web.pictures.drawing import Drawn, circle, frame, group, hint, line, shorten, words
from ninefold.web.pictures.picture import Picture, Table

WIDTH, HEIGHT = 360.0, 318.0
CENTRE = (180.0, 134.0)
REACH = 118.0
ROOM = 112.0
MOST_NAMES = 2


def _in_words(held: int, seats: int, quiet: int) -> str:
    if not held:
        return f"Nobody holds one of the {seats} seats yet."
    are = "seat is" if held == 1 else "seats are"
    silent = f", {quiet} of them quiet" if quiet else ""
    return f"{held} of {seats} {are} held{silent}."


def board_picture(board: BoardMap, *, identity: str) -> Picture:
    """The five seats on a circle around "you": a filled dot is held, a ring has been quiet for
    half a year, a dashed line leads to an empty seat."""
    quiet = {gap.seat for gap in board.gaps if gap.kind == "quiet-seat"}
    parts: list[Drawn] = []
    for place, (seat, members) in enumerate(board.seats):
        parts.append(_seat(place, len(board.seats), seat, members, seat in quiet))
    parts.append(circle(*CENTRE, 24, "dot open"))
    parts.append(words(CENTRE[0], CENTRE[1] + 5, "you", "name", "middle"))
    held = sum(bool(members) for _, members in board.seats)
    description = _in_words(held, len(board.seats), len(quiet))
    title = "Your personal board"
    svg = frame(
        "board hue-mentors",
        *parts,
        identity=identity,
        title=title,
        description=description,
        width=WIDTH,
        height=HEIGHT,
    )
    return Picture(svg, title, description, _table(board, quiet, title))


def _seat(place: int, count: int, seat: Seat, members: tuple[Member, ...], is_quiet: bool) -> Drawn:
    turn = 2 * pi * place / count
    x, y = CENTRE[0] + REACH * sin(turn), CENTRE[1] - REACH * cos(turn)
    begin = (CENTRE[0] + 26 * sin(turn), CENTRE[1] - 26 * cos(turn))
    end = (x - 12 * sin(turn), y + 12 * cos(turn))
    x_text = min(max(x, ROOM / 2 + 2), WIDTH - ROOM / 2 - 2)
    names = [member.name for member in members]
    shown = [shorten(name, ROOM, 11.5) for name in names[:MOST_NAMES]]
    if len(names) > MOST_NAMES:
        shown[-1] = f"and {len(names) - MOST_NAMES + 1} more"
    below = y > CENTRE[1] - REACH + 1
    top = y + 27 if below else y - 4 - 15 * (len(shown) or 1)
    label = seat.value.capitalize()
    if not below:
        # Above the topmost seat there is no room: its words stand to the right of it.
        return group(
            hint(_said(seat, names, is_quiet)),
            line(*begin, *end, "rule" if names else "expected"),
            circle(x, y, 9, "dot" if names and not is_quiet else "dot open"),
            words(x + 17, y - 1, label, "name"),
            *[
                words(x + 17, y + 14 + 14 * row, text, "quiet")
                for row, text in enumerate(shown or ["nobody yet"])
            ],
        )
    return group(
        hint(_said(seat, names, is_quiet)),
        line(*begin, *end, "rule" if names else "expected"),
        circle(x, y, 9, "dot" if names and not is_quiet else "dot open"),
        words(x_text, top, label, "name", "middle"),
        *[
            words(x_text, top + 15 + 14 * row, text, "quiet", "middle")
            for row, text in enumerate(shown or ["nobody yet"])
        ],
    )


def _said(seat: Seat, names: list[str], is_quiet: bool) -> str:
    who = ", ".join(names) if names else "nobody yet"
    return f"{seat.value.capitalize()}: {who}{', quiet for half a year' if is_quiet else ''}"


def _table(board: BoardMap, quiet: set[Seat | None], title: str) -> Table:
    return Table(
        title,
        ("Seat", "Held by", "Helps with", "State"),
        tuple(
            (
                seat.value.capitalize(),
                ", ".join(member.name for member in members) or "nobody yet",
                ", ".join(sorted({goal for member in members for goal in member.goals})) or "–",
                "empty" if not members else "quiet for half a year" if seat in quiet else "held",
            )
            for seat, members in board.seats
        ),
    )
