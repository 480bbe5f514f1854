"""Where a commit, a release or a pull request of a repository can be looked at on the web."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

from ninefold.wins.domain.commits import Group

_SCP = re.compile(r"^(?:[\w.-]+@)?([\w.-]+):(?!/)([\w./~-]+)$")
_GITHUB = {"github.com", "codeberg.org", "gitea.com"}
_GITLAB = {"gitlab.com"}


def web_address(remote: str) -> str:
    """The page of a repository at a known forge, without the name and key that a remote's
    address may hold; empty for any other host."""
    text = remote.strip()
    if found := _SCP.match(text):
        host, path = found[1], found[2]
    else:
        try:
            parts = urlsplit(text)
            host, path = parts.hostname or "", parts.path
        except ValueError:
            return ""
        if parts.scheme not in {"https", "http", "ssh", "git"}:
            return ""
    host, path = host.casefold(), path.strip("/").removesuffix(".git")
    if host not in _GITHUB | _GITLAB or not re.fullmatch(r"[\w.~-]+(?:/[\w.~-]+)+", path):
        return ""
    return f"https://{host}/{path}"


def proof_of(group: Group, repository: str, page: str) -> tuple[str, str]:
    """What shows a group, and its address (empty without a known page)."""
    first, last = group.commits[0].id[:10], group.commits[-1].id[:10]
    middle = "/-" if urlsplit(page).hostname in _GITLAB else ""
    if group.pull_request and page and not middle:
        return (
            f"{repository}, pull request {group.pull_request}",
            f"{page}/pull/{group.pull_request}",
        )
    if group.tag:
        title = f"{repository}, release {group.tag}"
        place = (
            f"{middle}/releases/{quote(group.tag, safe='')}"
            if middle
            else (f"/releases/tag/{quote(group.tag, safe='')}")
        )
        return title, f"{page}{place}" if page else ""
    title = f"{repository}, {len(group.commits)} commits, {first} to {last}"
    return title, f"{page}{middle}/commit/{group.commits[-1].id}" if page else ""
