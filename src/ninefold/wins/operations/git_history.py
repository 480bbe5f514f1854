"""Reading the history of a local git repository, without git and without running anything.

Only commits, tags and the addresses of remotes are read: no hook, filter, text conversion or
signature check can run, no tree or file is opened, and nothing is written. A repository is not
trusted: what is read is bounded in number and time, and by the size of each commit.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from ninefold.kernel.refusals import Refusal
from ninefold.wins.domain.commits import Commit, Tag

MOST_COMMITS = 60_000
MOST_TAGS = 5_000
LARGEST_COMMIT = 256 * 1024
LONGEST_SECONDS = 90
MOST_MEMORY = 4 * 1024**3
TELL_EVERY = 2_000


class CannotReadRepository(Refusal):
    """The folder holds no git repository that can be read."""


@dataclass(frozen=True)
class History:
    """What was read. ``root`` names the repository wherever it lies; ``others`` are those who
    wrote most, for when nothing is the person's own."""

    name: str
    root: str
    remote: str
    commits: list[Commit]
    tags: list[Tag]
    others: list[str] = field(default_factory=list)
    was_cut: bool = False


def identities_of(path: Path) -> list[str]:
    """The address and name that the repository, or the machine, writes commits under."""
    with _opened(path) as repository:
        config = repository.get_config_stack()
        found = []
        for key in ("email", "name"):
            try:
                found.append(config.get((b"user",), key.encode()).decode("utf-8", "replace"))
            except KeyError:
                continue
        return [one for one in found if one.strip()]


def read_history(
    path: Path,
    *,
    since: date,
    authors: Collection[str],
    tell: Callable[[int], None] = lambda count: None,
) -> History:
    """The commits that the current branch has had since a day, with tags.

    `authors` are addresses or names, whole, whatever their case. `tell` is called with the count
    so far every 2,000 commits. Raises CannotReadRepository.
    """
    wanted = {one.strip().casefold() for one in authors if one.strip()}
    with _bounded_memory(), _opened(path) as repository:
        try:
            head = repository.head()
        except (KeyError, ValueError, OSError):
            raise CannotReadRepository(
                f"{path} has no commit on its current branch yet.", field="path"
            ) from None
        commits, others, was_cut = _walked(repository, head, since, wanted, tell)
        return History(
            name=path.resolve().name.removesuffix(".git")[:100] or "repository",
            root=commits[-1].id if commits else "",
            remote=_remote(repository),
            commits=commits,
            tags=_tags(repository),
            others=[name for name, _ in others.most_common(5)],
            was_cut=was_cut,
        )


@contextmanager
def _bounded_memory() -> Iterator[None]:
    """An object that unfolds to gigabytes runs into a limit and not into the machine's memory;
    systems without such limits (Windows, macOS) go without."""
    try:
        import resource

        before = resource.getrlimit(resource.RLIMIT_AS)
        most = MOST_MEMORY if before[1] < 0 else min(MOST_MEMORY, before[1])
        resource.setrlimit(resource.RLIMIT_AS, (most, before[1]))
    except (ImportError, AttributeError, OSError, ValueError):
        yield
        return
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)


def _opened(path: Path) -> Any:
    from dulwich.errors import NotGitRepository
    from dulwich.repo import Repo

    try:
        return Repo(str(path))
    except (NotGitRepository, OSError, ValueError, KeyError, AssertionError) as error:
        raise CannotReadRepository(
            f"{path} is not a git repository that can be read: give the folder that holds .git.",
            field="path",
        ) from error


def _walked(
    repository: Any, head: bytes, since: date, wanted: set[str], tell: Callable[[int], None]
) -> tuple[list[Commit], Counter[str], bool]:
    """From the head backwards by time, newest first."""
    begun = time.monotonic()
    # A day's grace: the time zone of a commit is its author's.
    earliest = datetime(since.year, since.month, since.day, tzinfo=UTC) - timedelta(days=1)
    found: list[Commit] = []
    others: Counter[str] = Counter()
    seen = 0
    try:
        for entry in repository.get_walker(
            include=[head], since=max(0, int(earliest.timestamp())), max_entries=MOST_COMMITS
        ):
            seen += 1
            if seen % TELL_EVERY == 0:
                tell(seen)
                if time.monotonic() - begun > LONGEST_SECONDS:
                    return found, others, True
            one = entry.commit
            if one.raw_length() > LARGEST_COMMIT:
                continue
            read = _read(one, wanted)
            if read is None:
                continue
            commit, author = read
            if commit.on < since:
                continue
            found.append(commit)
            if not commit.is_mine:
                others[author] += 1
    except Exception as error:
        # The objects of a repository can be broken in any way; what was read stays of use.
        if not found:
            raise CannotReadRepository(
                "The history of this repository is damaged: git fsck says where.", field="path"
            ) from error
        return found, others, True
    return found, others, seen >= MOST_COMMITS


def _text(raw: bytes) -> str:
    text = raw.decode("utf-8", "replace")
    return "".join(char for char in text if char == "\n" or char.isprintable())


def _read(one: Any, wanted: set[str]) -> tuple[Commit, str] | None:
    try:
        at = datetime.fromtimestamp(one.author_time, UTC) + timedelta(seconds=one.author_timezone)
    except (ValueError, OverflowError, OSError):
        return None
    author = " ".join(_text(one.author).split())
    name, _, rest = author.partition("<")
    address = rest.partition(">")[0].strip()
    subject, _, body = _text(one.message).strip().partition("\n")
    commit = Commit(
        id=one.id.decode("ascii", "replace"),
        parents=tuple(parent.decode("ascii", "replace") for parent in one.parents),
        on=at.date(),
        subject=" ".join(subject.split())[:300],
        body=body.strip()[:4000],
        is_mine=bool({address.casefold(), name.strip().casefold()} & wanted - {""}),
        seconds=one.author_time,
    )
    return commit, author[:200]


def _tags(repository: Any) -> list[Tag]:
    from dulwich.objects import Commit as GitCommit
    from dulwich.objects import Tag as GitTag

    found = []
    for name, target in list(repository.refs.as_dict(b"refs/tags").items())[:MOST_TAGS]:
        try:
            row = repository[target]
            for _ in range(4):
                if not isinstance(row, GitTag):
                    break
                row = repository[row.object[1]]
            if isinstance(row, GitCommit):
                on = datetime.fromtimestamp(row.commit_time, UTC).date()
                found.append(Tag(_text(name)[:80], row.id.decode("ascii", "replace"), on))
        except (KeyError, ValueError, OverflowError, OSError, TypeError):
            continue
    return found


def _remote(repository: Any) -> str:
    try:
        return _text(repository.get_config().get((b"remote", b"origin"), b"url"))[:500]
    except (KeyError, OSError, ValueError):
        return ""
