"""A brag document as Markdown (CommonMark), with all user text shown literally."""

import re
from collections.abc import Iterator

from ninefold.wins.domain.brag import BragDocument
from ninefold.wins.domain.figures import change, day, hours, quantity, times
from ninefold.wins.domain.win import Evidence, Metric, Win

_ANYWHERE = re.compile(r"([\\`*_\[\]<>#&~|$])")
_AT_START = re.compile(r"^(\s*)([-+=])|^(\s*\d{1,9})([.)])")
# No-break spaces stay: they hold a figure and its unit together.
_BREAKS = re.compile(r"[^\S\u00a0\u202f]+")
_SAFE_ADDRESS = re.compile(r"https?://[^\s<>\\\x00-\x1f]+\Z", re.I)


def literal(text: str) -> str:
    """The text on one line, escaped so that CommonMark shows it as it was typed."""
    flat = _BREAKS.sub(" ", text).strip()
    escaped = _ANYWHERE.sub(r"\\\1", flat)
    return _AT_START.sub(lambda m: f"{m[1] or m[3] or ''}\\{m[2] or m[4]}", escaped)


def markdown(document: BragDocument) -> str:
    """The whole document; sections without content are left out. Ends with one newline."""
    return "\n".join(_lines(document)).rstrip() + "\n"


def _lines(document: BragDocument) -> Iterator[str]:
    yield f"# {literal(document.name) or 'Brag document'}"
    yield ""
    yield " · ".join(filter(None, (literal(document.role), document.period)))
    yield ""
    if document.summary:
        yield " · ".join(f"**{each.value}** {each.label}" for each in document.summary)
        yield ""
    if document.is_empty:
        yield "Nothing is kept for this period yet."
    if document.highlights:
        yield from _wins("Highlights", document.highlights)
    for section in document.sections:
        yield from _wins(section.heading, section.wins)
    if document.goals:
        yield from _heading("Goals achieved")
        for goal in document.goals:
            result = f": {literal(goal.result)}" if goal.result.strip() else ""
            yield f"- **{literal(goal.title)}** ({day(goal.on)}){result}"
        yield ""
    if document.quotes:
        yield from _heading("What others said")
        for quote in document.quotes:
            yield f"> {literal(quote.text)}"
            if quote.said_by.strip():
                yield ">"
                yield f"> — {literal(quote.said_by)}"
            yield ""
    if document.practice:
        yield from _heading("Practice")
        for each in document.practice:
            yield f"- {literal(each.skill)}: {hours(each.minutes)}, {times(each.times)}"
        yield ""
    if document.learning:
        yield from _heading("Learning finished")
        for finished in document.learning:
            details = ", ".join(filter(None, (literal(finished.kind), day(finished.on))))
            yield f"- {literal(finished.title)} ({details})"


def _heading(text: str) -> tuple[str, str]:
    return f"## {text}", ""


def _wins(heading: str, wins: tuple[Win, ...]) -> Iterator[str]:
    yield from _heading(literal(heading))
    for win in wins:
        yield f"### {literal(win.title)}"
        yield ""
        yield f"{day(win.on)} · impact {win.impact} of 3"
        yield ""
        if win.metric:
            yield _figure(win.metric)
            yield ""
        for paragraph in re.split(r"\n\s*\n", win.story):
            if paragraph.strip():
                yield literal(paragraph)
                yield ""
        details = [f"- {name}: {literal(text)}" for name, text in win.star.parts()]
        if win.evidence:
            details.append("- Evidence: " + ", ".join(_proof(each) for each in win.evidence))
        for name, people in (("With", win.people), ("Witness", win.witnesses)):
            if people:
                details.append(f"- {name}: " + ", ".join(literal(person) for person in people))
        for name, text in (("Goal", win.goal), ("Skill", win.skill)):
            if text.strip():
                details.append(f"- {name}: {literal(text)}")
        yield from details
        if details:
            yield ""


def _figure(metric: Metric) -> str:
    name = f"{literal(metric.name)}: " if metric.name.strip() else ""
    after = f"**{literal(quantity(metric.after, metric.unit))}**"
    before = "" if metric.before is None else f"{literal(quantity(metric.before, metric.unit))} → "
    moved = change(metric)
    return f"{name}{before}{after}{f' ({moved})' if moved else ''}"


def _proof(evidence: Evidence) -> str:
    title = literal(evidence.title or evidence.address)
    if _SAFE_ADDRESS.match(evidence.address):
        return f"[{title}](<{evidence.address}>)"
    return title
