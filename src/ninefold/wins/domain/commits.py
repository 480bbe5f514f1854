"""From many commits to a handful of things worth keeping: merges, releases, runs of one area."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

SMALLEST_MERGE = 2
SMALLEST_RELEASE = 5
SMALLEST_RUN = 4
LONGEST_PAUSE_DAYS = 10
MANY = 15
MOST_SUBJECTS = 8


@dataclass(frozen=True, slots=True)
class Commit:
    """One commit of a history; ``is_mine`` when the person wrote it, ``seconds`` when, for the
    order within a day."""

    id: str
    parents: tuple[str, ...]
    on: date
    subject: str
    body: str
    is_mine: bool
    seconds: int = 0


@dataclass(frozen=True, slots=True)
class Tag:
    """A name that a commit was given, such as v1.4.0."""

    name: str
    commit: str
    on: date


@dataclass(frozen=True, slots=True)
class Group:
    """Commits that belong together. ``sort`` is "merge", "release" or "run"; ``pull_request`` is
    its number, 0 when there is none; ``tag`` is the release's."""

    sort: str
    title: str
    on: date
    commits: tuple[Commit, ...]
    tag: str = ""
    pull_request: int = 0

    @property
    def impact(self) -> int:
        """A first guess for the owner to mend: 2 for a release or many commits, else 1."""
        return 2 if self.sort == "release" or len(self.commits) >= MANY else 1

    @property
    def story(self) -> str:
        """The subjects of its commits, oldest first, at most eight."""
        lines = [f"· {one.subject}" for one in self.commits[:MOST_SUBJECTS]]
        more = len(self.commits) - MOST_SUBJECTS
        if more > 0:
            lines.append(f"· and {more} more")
        return "\n".join(lines)


_PULL_REQUEST = re.compile(r"^Merge pull request #(\d+) from (?:[^/\s]+/)?(\S+)")
_BRANCH = re.compile(r"^Merge (?:remote-tracking )?branch ['\"]?([^'\"\s]+)['\"]?")
_MAIN = {"main", "master", "develop", "trunk", "dev"}
_NOISE = re.compile(
    r"^(?:merge\b|fixup!|squash!|wip\b|bump\b|revert\b|update (?:dependencies|lock)|chore\(deps)",
    re.IGNORECASE,
)
_VERSION = re.compile(
    r"^(?:\D{0,20}[-_/ ]?)?v?\d+(?:\.\d+)+(?:[-.]?(?:post|final)\d*)?$", re.IGNORECASE
)
_AREA = re.compile(r"^(?:(\w+)\(([^)]{1,40})\)|([\w /,.-]{1,40}?))!?:\s+\S")
_SORTS = {
    "feat",
    "fix",
    "docs",
    "test",
    "tests",
    "refactor",
    "perf",
    "build",
    "ci",
    "chore",
    "style",
}


def group_commits(
    commits: Iterable[Commit], tags: Iterable[Tag] = (), *, known: AbstractSet[str] = frozenset()
) -> list[Group]:
    """The groups of a history, largest first. No commit is in two of them, none of ``known``
    (the ids of commits that were offered before) in any; a single commit is never a group.

    Merges that brought in two or more of the person's commits come first, then releases with
    five or more others, then runs of four or more in one area with no pause beyond ten days.
    """
    by_id = {one.id: one for one in commits}
    free = {
        one.id
        for one in by_id.values()
        if one.is_mine and len(one.parents) < 2 and one.id not in known
        if not _NOISE.match(one.subject)
    }
    groups = _merges(by_id, free)
    groups += _releases(by_id, sorted(tags, key=lambda one: (one.on, one.name)), free)
    groups += _runs(by_id, free)
    groups.sort(key=lambda one: (-len(one.commits), -one.on.toordinal(), one.title))
    return groups


def _in_order(by_id: Mapping[str, Commit], ids: Iterable[str]) -> tuple[Commit, ...]:
    return tuple(
        sorted((by_id[each] for each in ids), key=lambda one: (one.on, one.seconds, one.id))
    )


def _reached(by_id: Mapping[str, Commit], starts: Iterable[str], seen: set[str]) -> set[str]:
    """What is reached from the starts and was not seen before; marked as seen now."""
    found: set[str] = set()
    waiting = [each for each in starts if each in by_id]
    while waiting:
        one = waiting.pop()
        if one in seen or one not in by_id:
            continue
        seen.add(one)
        found.add(one)
        waiting.extend(by_id[one].parents)
    return found


def _merges(by_id: Mapping[str, Commit], free: set[str]) -> list[Group]:
    """Each merge takes what it brought in: what its first parent did not have yet."""
    merges = [one for one in by_id.values() if len(one.parents) > 1]
    # Oldest first along the line of first parents, so that each takes only its own.
    merges.sort(key=lambda one: (one.on, one.seconds, one.id))
    groups = []
    line = _first_parents(by_id)
    for merge in merges:
        if merge.id not in line:
            continue
        brought = _brought(by_id, merge, line) & free
        if len(brought) < SMALLEST_MERGE:
            continue
        free -= brought
        title, number = _merge_title(merge)
        rows = _in_order(by_id, brought)
        groups.append(Group("merge", title or rows[0].subject, merge.on, rows, pull_request=number))
    return groups


def _first_parents(by_id: Mapping[str, Commit]) -> set[str]:
    """The line that everything was merged into."""
    has_child = {parent for one in by_id.values() for parent in one.parents}
    line: set[str] = set()
    for tip in (one for one in by_id if one not in has_child):
        at = tip
        while at in by_id and at not in line:
            line.add(at)
            parents = by_id[at].parents
            at = parents[0] if parents else ""
    return line


def _brought(by_id: Mapping[str, Commit], merge: Commit, line: AbstractSet[str]) -> set[str]:
    found: set[str] = set()
    waiting = list(merge.parents[1:])
    while waiting:
        one = waiting.pop()
        if one in found or one in line or one not in by_id:
            continue
        found.add(one)
        waiting.extend(by_id[one].parents)
    return found


def _merge_title(merge: Commit) -> tuple[str, int]:
    """What a merge says it is about: the title of its pull request, else its branch in words."""
    said = next((line.strip() for line in merge.body.splitlines() if line.strip()), "")
    if found := _PULL_REQUEST.match(merge.subject):
        return said or _words(found[2]), int(found[1])
    if found := _BRANCH.match(merge.subject):
        is_trailer = said.startswith(("See merge request", "Conflicts", "#", "*"))
        return (said if said and not is_trailer else _words(found[1])), 0
    return merge.subject, 0


def _words(branch: str) -> str:
    last = branch.rstrip("/").rpartition("/")[2]
    flat = re.sub(r"[-_]+", " ", last).strip()
    return "" if flat.casefold() in _MAIN else flat[:1].upper() + flat[1:]


def _releases(by_id: Mapping[str, Commit], tags: Sequence[Tag], free: set[str]) -> list[Group]:
    seen: set[str] = set()
    groups = []
    for tag in tags:
        if not _VERSION.match(tag.name):
            continue
        own = _reached(by_id, [tag.commit], seen) & free
        if len(own) < SMALLEST_RELEASE:
            continue
        free -= own
        title = f"Released {tag.name} with {len(own)} changes of mine"
        groups.append(Group("release", title, tag.on, _in_order(by_id, own), tag=tag.name))
    return groups


def area_of(subject: str) -> str:
    """The area that a subject names before its colon: "goals" in "goals: Show the fan", "api" in
    "fix(api): ..."; empty when it names none."""
    found = _AREA.match(subject)
    if not found:
        return ""
    area = (found[2] or found[3] or "").strip().casefold()
    return "" if area in _SORTS else area


def _runs(by_id: Mapping[str, Commit], free: set[str]) -> list[Group]:
    by_area: dict[str, list[Commit]] = {}
    for one in _in_order(by_id, free):
        by_area.setdefault(area_of(one.subject), []).append(one)
    groups: list[Group] = []
    for area, rows in by_area.items():
        run: list[Commit] = []
        for one in rows:
            if run and (one.on - run[-1].on).days > LONGEST_PAUSE_DAYS:
                groups += _run(area, run)
                run = []
            run.append(one)
        groups += _run(area, run)
    return groups


def _run(area: str, run: Sequence[Commit]) -> list[Group]:
    """The run as a group, none when it is too short to be one."""
    if len(run) < SMALLEST_RUN:
        return []
    telling = max(run, key=lambda one: (_weight(one.subject), len(one.body), one.id))
    said = telling.subject
    if area and ": " in said:
        said = said.partition(": ")[2]
    title = f"{said} ({area}, {len(run)} commits)" if area else f"{said} ({len(run)} commits)"
    return [Group("run", title, run[-1].on, tuple(run))]


def _weight(subject: str) -> int:
    """How likely a subject tells what a run was about."""
    first = subject.partition(":")[0].partition("(")[0].casefold()
    if first == "feat":
        return 3
    return 0 if first in _SORTS else 2 if area_of(subject) else 1
