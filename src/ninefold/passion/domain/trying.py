"""From what people in an occupation do to what can be tried in two weeks.

A task statement is an instruction without a subject ("Test new software, using scripts, to find
faults before release."). Rules keep its first clause: brackets, examples, means and purposes are
cut off where enough is left without them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

LEAST_WORDS = 3
MOST_SIGNS = 160
# What begins with these can mostly be done in the small, alone and without a licence.
TRYABLE = frozenset(
    "analyze assess build calculate collect compare compile compose conduct consult create "
    "critique demonstrate describe design determine develop diagnose discuss document draft draw "
    "edit estimate evaluate examine explain explore find gather identify interpret interview "
    "investigate learn listen make map measure meet model observe organize outline participate "
    "plan practice prepare present propose read record recommend research review revise select "
    "sketch study summarize survey talk teach test track train translate update visit watch "
    "write".split()
)
# What needs an office, a licence or other people's trust first.
NOT_YET = frozenset(
    "administer appoint approve arrest authorize command direct dispense dismiss enforce fire "
    "handle hire inject manage operate oversee perform preside prescribe repair sign supervise "
    "terminate transport".split()
)
_CUTS = (
    r"\s*\([^)]*\)",
    r",? (?:such as|including|for example|e\.g\.)\b.*$",
    r",? (?:using|by using|according to|in accordance with|as required|as needed)\b.*$",
    r",? (?:in order to|so that|to ensure|to determine|to provide|to meet|to identify)\b.*$",
    r", to [a-z]+\b.*$",
)


def small_task(statement: str) -> str:
    """A task statement as an invitation: "Try: test new software". Empty for an empty one."""
    text = " ".join(statement.split()).rstrip(". ")
    if not text:
        return ""
    for cut in _CUTS:
        shorter = re.sub(cut, "", text).rstrip(" ,;")
        if len(shorter.split()) >= LEAST_WORDS:
            text = shorter
    if len(text) > MOST_SIGNS:
        text = text[:MOST_SIGNS].rsplit(" ", 1)[0].rstrip(" ,;") + " …"
    first, _, rest = text.partition(" ")
    # A name or a short form keeps its capitals.
    first = first if first.isupper() and len(first) > 1 else first[:1].lower() + first[1:]
    return f"Try: {first} {rest}".rstrip()


def proposed(statements: Sequence[tuple[str, bool]], most: int = 8) -> list[int]:
    """The positions of the tasks (statement, whether it is core) that suit a small test, best
    first: what can be done in the small, then core tasks, then short ones."""
    order = sorted(
        range(len(statements)),
        key=lambda at: (-_ease(statements[at][0]), not statements[at][1], len(statements[at][0])),
    )
    return order[:most]


def _ease(statement: str) -> int:
    verbs = set(_first_words(statement))
    if any(verb in NOT_YET for verb in verbs):
        return -1
    return int(any(verb in TRYABLE for verb in verbs))


def _first_words(statement: str) -> Iterable[str]:
    """The first word, and those joined to it: "Plan, direct, or coordinate ..."."""
    words = re.findall(r"[a-z]+,?", statement.lower())[:5]
    for place, word in enumerate(words):
        yield word.rstrip(",")
        joined = word.endswith(",") or words[place + 1 : place + 2] in (["or"], ["and"])
        if not (joined or word in ("or", "and")):
            return
