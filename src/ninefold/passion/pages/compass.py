"""Values, how they were sorted, and the canvas of four lists."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ninefold.passion.domain.ikigai import OVERLAPS, Meeting, meeting_of, meetings
from ninefold.passion.models import IkigaiEntry, IkigaiVersion, ValueSort
from ninefold.passion.pages.ikigai_picture import MIDDLE, ikigai_picture
from ninefold.passion.queries.compass import (
    finished_sorts,
    ikigai,
    ikigai_versions,
    open_sort,
)
from ninefold.passion.queries.compass import ikigai_version as find_version
from ninefold.web.pictures import Picture


@dataclass(frozen=True)
class CompassPage:
    """What belongs to values and canvas besides the rows themselves."""

    open_sort: ValueSort | None
    sorts: list[ValueSort]
    versions: list[IkigaiVersion]

    @property
    def latest(self) -> IkigaiVersion | None:
        """The canvas as it was kept last."""
        return self.versions[0] if self.versions else None

    @property
    def overlaps(self) -> dict[str, str]:
        """What the owner saw in the overlaps last."""
        if self.latest is None:
            return {}
        names = (*(name for name, *_ in OVERLAPS), MIDDLE)
        return {name: getattr(self.latest, name) for name in names}


def compass_page(owner: Any) -> CompassPage:
    """Gather the sorts of the cards and the versions of the canvas."""
    return CompassPage(open_sort(owner), finished_sorts(owner), ikigai_versions(owner))


@dataclass(frozen=True)
class Overlap:
    """Two lists that touch: what was written about it, and words that lines of both share."""

    name: str
    label: str
    said: str
    meetings: list[Meeting]


@dataclass(frozen=True)
class Canvas:
    """The lists now, and where their lines meet."""

    overlaps: list[Overlap]
    everywhere: list[Meeting]
    picture: Picture


def canvas(owner: Any, said: Mapping[str, str] | None = None) -> Canvas:
    """Gather where the lines of the four lists meet; `said` is what was written about that."""
    lists = [
        (code, str(heading), [entry.text for entry in entries])
        for code, heading, entries in ikigai(owner)
    ]
    found = meetings({code: lines for code, _, lines in lists})
    picture = ikigai_picture(
        lists,
        said or {},
        shared={
            name: [one.word for one in meeting_of(found, first, second)[:3]]
            for name, first, second, _ in OVERLAPS
        },
        identity="ikigai",
    )
    return Canvas(
        overlaps=[
            Overlap(name, label, "", meeting_of(found, first, second)[:4])
            for name, first, second, label in OVERLAPS
        ],
        everywhere=[one for one in found if len(one.circles) > 2],
        picture=picture,
    )


@dataclass(frozen=True)
class CanvasThen:
    """The canvas as it stood on a day, and what has come and gone since."""

    row: IkigaiVersion
    lists: list[tuple[str, list[str], list[str], list[str]]]
    overlaps: list[tuple[str, str]]
    picture: Picture


def canvas_of(owner: Any, key: object) -> CanvasThen:
    """Gather the canvas of a day: per list its heading, its lines then, those added since and
    those no longer there. Raises NotFound."""
    row = find_version(owner, key)
    now = {code: [entry.text for entry in entries] for code, _, entries in ikigai(owner)}
    lists = []
    for code, heading in IkigaiEntry.Circle.choices:
        then = [str(line) for line in row.lists.get(code, [])]
        lists.append(
            (
                str(heading),
                then,
                [line for line in now[code] if line not in then],
                [line for line in then if line not in now[code]],
            )
        )
    overlaps = [(label, getattr(row, name)) for name, _, _, label in OVERLAPS]
    picture = ikigai_picture(
        [
            (code, str(heading), [str(line) for line in row.lists.get(code, [])])
            for code, heading in IkigaiEntry.Circle.choices
        ],
        {name: getattr(row, name) for name in (*(name for name, *_ in OVERLAPS), MIDDLE)},
        identity="ikigai",
    )
    return CanvasThen(row, lists, [(label, said) for label, said in overlaps if said], picture)
