"""Cut an iCalendar file into its components, keeping the line that each property stands on.

A library that reads the file as a whole gives up on the first broken component, and cannot say
where it was. Cut first, each component is read on its own.
"""

import re
from dataclasses import dataclass, field

from ninefold.scheduling.domain.occurrence import Fault

_LINE_END = re.compile(r"\r\n|\n|\r")
_NAME = re.compile(r"[A-Za-z0-9-]+(?=[;:])")
_MAX_DEPTH = 8


class NotACalendar(ValueError):
    """The data holds no VCALENDAR at all."""


@dataclass(frozen=True, slots=True)
class Property:
    """One unfolded content line: its name in capitals, its whole text, its line number."""

    name: str
    text: str
    line: int

    @property
    def value(self) -> str:
        """What follows the first colon outside quotation marks."""
        is_quoted = False
        for position, character in enumerate(self.text):
            if character == '"':
                is_quoted = not is_quoted
            elif character == ":" and not is_quoted:
                return self.text[position + 1 :]
        return ""


@dataclass(slots=True)
class Component:
    """A component with its own properties and those nested in it."""

    name: str
    line: int
    properties: list[Property] = field(default_factory=list)
    children: list["Component"] = field(default_factory=list)

    def first(self, name: str) -> Property | None:
        """Return the first property of that name, or None."""
        return next((item for item in self.properties if item.name == name), None)

    def walk(self) -> list["Component"]:
        """Return this component and all that are nested in it."""
        return [self, *(inner for child in self.children for inner in child.walk())]


def decode(data: bytes) -> str:
    """Return the text of a file: UTF-8 as the standard says, or what old programs wrote."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def cut(text: str) -> tuple[list[Component], list[Fault]]:
    """Return the components that stand directly in a VCALENDAR, and what is broken around them.

    Raises NotACalendar when there is no `BEGIN:VCALENDAR`.
    """
    found: list[Component] = []
    faults: list[Fault] = []
    stack: list[Component] = []
    seen_calendar = False
    for line, content in _unfolded(text):
        match = _NAME.match(content)
        if match is None:
            if stack:
                faults.append(
                    Fault(line, "This line has no property name, so it was left out of its entry.")
                )
            continue
        name = match.group().upper()
        if name == "BEGIN":
            kind = content[6:].strip().upper()
            if kind in ("VCALENDAR", "VEVENT") and any(item.name == "VEVENT" for item in stack):
                faults.extend(_unfinished(stack))
                stack = stack[:1] if kind == "VEVENT" and stack[0].name == "VCALENDAR" else []
            seen_calendar = seen_calendar or kind == "VCALENDAR"
            stack.append(Component(kind, line))
            if len(stack) > _MAX_DEPTH:
                faults.append(Fault(line, "Components are nested too deep here; left out."))
                stack.pop()
        elif name == "END":
            _close(content[4:].strip().upper(), line, stack, found, faults)
        elif stack:
            stack[-1].properties.append(Property(name, content, line))
    if not seen_calendar:
        raise NotACalendar(
            "This is not a calendar: it has no BEGIN:VCALENDAR. Export it as an .ics file "
            "from your calendar program and try again."
        )
    faults.extend(_unfinished(stack))
    return found, faults


def _close(
    kind: str, line: int, stack: list[Component], found: list[Component], faults: list[Fault]
) -> None:
    if not stack or all(item.name != kind for item in stack):
        faults.append(Fault(line, f"END:{kind} closes nothing that was begun."))
        return
    while stack[-1].name != kind:
        lost = stack.pop()
        faults.append(Fault(lost.line, f"BEGIN:{lost.name} has no END:{lost.name}; left out."))
    finished = stack.pop()
    if not stack:
        if finished.name != "VCALENDAR":
            faults.append(Fault(finished.line, f"{finished.name} stands outside any VCALENDAR."))
    elif stack[-1].name == "VCALENDAR":
        found.append(finished)
    else:
        stack[-1].children.append(finished)


def _unfinished(stack: list[Component]) -> list[Fault]:
    return [
        Fault(item.line, f"BEGIN:{item.name} has no END:{item.name}; the file may be cut short.")
        for item in stack
        if item.name != "VCALENDAR" or item is stack[-1]
    ]


def _unfolded(text: str) -> list[tuple[int, str]]:
    lines: list[tuple[int, list[str]]] = []
    for number, raw in enumerate(_LINE_END.split(text), start=1):
        if raw[:1] in (" ", "\t") and lines:
            lines[-1][1].append(raw[1:])
        elif raw.strip():
            lines.append((number, [raw]))
    return [(number, "".join(parts)) for number, parts in lines]
