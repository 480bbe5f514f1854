"""What mentors hand to the shared rooms."""

from __future__ import annotations

from ninefold.kernel.plugs import ExportFile, PageLink, Plugs, ReviewSection
from ninefold.mentors.plugs.daily import due, today
from ninefold.mentors.plugs.kinds import KINDS
from ninefold.mentors.plugs.looking_back import appointments, export, happened
from ninefold.mentors.plugs.wording import WORDING

PLUGS = Plugs(
    room="mentors",
    kinds=KINDS,
    wording=WORDING,
    today=[today],
    due=[due],
    review=[ReviewSection(heading="Mentors", strategy="mentors", find=happened)],
    exports=[ExportFile(name="mentors", write=export)],
    appointments=[appointments],
    pages=[
        PageLink(title="Mentors", url="/mentors/"),
        PageLink(title="Add a possible mentor", url="/mentors/new/"),
        PageLink(title="Personal board", url="/mentors/board/"),
    ],
)
