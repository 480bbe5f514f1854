"""The report attacks itself before anyone sees it.

The attacker reads only what the report shows (cells, their sizes, their bodies), adds and
subtracts cells, compares with whatever was shown of the round before, and wins when a set of
fewer than ``minimum`` answers can be worked out, or when a set tells all its members' answer.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ninefold.feedback.domain.report import QuestionReport, Report

# What ten separate groups can form; beyond it the attack counts as won, to be safe.
MOST_DERIVED_SETS = 1024


@dataclass(frozen=True, slots=True)
class Attack:
    """A successful attack. ``kind`` is one of sole-answer, complementary-group, differencing,
    identical-answers, earlier-report, too-many-groups; ``groups`` is whom it isolates."""

    kind: str
    question: str
    groups: tuple[str, ...]
    count: int


def derived_counts(
    shown: Mapping[frozenset[str], int], most: int = MOST_DERIVED_SETS
) -> dict[frozenset[str], int] | None:
    """All sets of groups whose number of answers follows from the sets shown.

    Closes under difference of a set and its part and union of sets that share nothing.
    None when more than ``most`` sets come up.
    """
    known = {key: count for key, count in shown.items() if key}
    fresh = list(known)
    while fresh:
        one = fresh.pop()
        for other in list(known):
            for made, count in _combined(one, known[one], other, known[other]):
                if made and made not in known:
                    known[made] = count
                    fresh.append(made)
            if len(known) > most:
                return None
    return known


def _combined(
    one: frozenset[str], one_count: int, other: frozenset[str], other_count: int
) -> list[tuple[frozenset[str], int]]:
    if one < other:
        return [(other - one, other_count - one_count)]
    if other < one:
        return [(one - other, one_count - other_count)]
    if not one & other:
        return [(one | other, one_count + other_count)]
    return []


def attack_by_differencing(
    question: str, shown: Mapping[frozenset[str], int], minimum: int
) -> list[Attack]:
    """Attacks on published totals: any group or pool that subtraction isolates.

    ``shown`` maps each published set of groups to its number of answers; put the total in as
    well when it is published.
    """
    known = derived_counts(shown)
    if known is None:
        return [Attack("too-many-groups", question, (), 0)]
    everyone = frozenset[str]().union(*known)
    found = []
    for isolated, count in known.items():
        if not 0 < count < minimum:
            continue
        if count == 1:
            kind = "sole-answer"
        elif isolated not in shown and everyone - isolated in shown:
            kind = "complementary-group"
        else:
            kind = "differencing"
        found.append(Attack(kind, question, tuple(sorted(isolated)), count))
    return sorted(found, key=lambda attack: (attack.count, attack.groups))


def attack_by_identical_answers(report: QuestionReport) -> list[Attack]:
    """Cells in which everyone said the same, so that each member's answer is known."""
    return [
        Attack("identical-answers", report.question, cell.groups, cell.count)
        for cell in report.cells
        if len({(type(body), body) for body in cell.bodies}) == 1
    ]


def attack_by_earlier_report(report: Report, earlier: Report) -> list[Attack]:
    """What changed between two reports of one round, when so few changed that it isolates."""
    before = {each.question: each for each in earlier.questions}
    found = []
    for now in report.questions:
        then = before.get(now.question)
        if then is None or now.is_withheld or then.is_withheld:
            continue
        new = Counter(body for cell in now.cells for body in cell.bodies)
        old = Counter(body for cell in then.cells for body in cell.bodies)
        changed = max((new - old).total(), (old - new).total())
        if 0 < changed < report.minimum:
            groups = tuple(group for cell in now.cells for group in cell.groups)
            found.append(Attack("earlier-report", now.question, groups, changed))
    return found


def attacks_on(report: Report, earlier: Sequence[Report] = ()) -> tuple[Attack, ...]:
    """Every attack that succeeds against the report; empty when it may be shown."""
    found: list[Attack] = []
    for question in report.questions:
        if question.is_withheld:
            continue
        shown = {frozenset(cell.groups): cell.count for cell in question.cells}
        shown[frozenset[str]().union(*shown)] = sum(cell.count for cell in question.cells)
        found += attack_by_differencing(question.question, shown, report.minimum)
        found += attack_by_identical_answers(question)
    for version in earlier:
        found += attack_by_earlier_report(report, version)
    return tuple(found)
