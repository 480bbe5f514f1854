"""Reading vCard 2.1, 3.0 and 4.0, also mixed in one file. No input makes it raise."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from ninefold.network.domain.contacts import Contact, Fault, Reading, excerpt, refusal
from ninefold.network.domain.decoding import as_utf8_if_wide, decode
from ninefold.network.domain.limits import (
    MAX_CONTACTS,
    MAX_FAULTS,
    MAX_FILE_BYTES,
    MAX_LINES,
    MAX_PROPERTIES_PER_CARD,
    too_large,
    too_many_lines,
)
from ninefold.network.domain.vcard.cards import Builder
from ninefold.network.domain.vcard.lines import LogicalLine, edge, logical_lines
from ninefold.network.domain.vcard.properties import Malformed, Property, parse
from ninefold.network.domain.vcard.values import escape


@dataclass
class _State:
    contacts: list[Contact] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    card: Builder | None = None
    agent: list[str] | None = None
    depth: int = 0
    outside: bool = False
    full: bool = False


def read_vcards(data: bytes) -> Reading:
    """Read every card of a file.

    Gives the contacts in the order of the file and the faults by line; a file beyond the limits
    of `ninefold.network.domain.limits` is refused with the reason.
    """
    if len(data) > MAX_FILE_BYTES:
        return refusal(too_large(len(data)))
    narrow = as_utf8_if_wide(data)
    count = max(narrow.count(b"\n"), narrow.count(b"\r"))
    if count > MAX_LINES:
        return refusal(too_many_lines(count))
    state = _State()
    for line in logical_lines(narrow):
        if state.full:
            break
        _step(state, line)
    _close(state, ended=False)
    if len(state.faults) > MAX_FAULTS:
        more = len(state.faults) - MAX_FAULTS
        state.faults = [*state.faults[:MAX_FAULTS], Fault(0, f"And {more} more faults.")]
    if not state.contacts and not state.faults:
        return refusal("The file has no vCard: a card begins with BEGIN:VCARD.")
    return Reading(tuple(state.contacts), tuple(state.faults))


def _step(state: _State, line: LogicalLine) -> None:
    which = edge(line.raw)
    if state.agent is not None:
        _step_agent(state, line, which)
    elif which == "BEGIN":
        if state.card and _awaits_agent(state.card):
            state.agent, state.depth = ["BEGIN:VCARD"], 1
            return
        _close(state, ended=False)
        if len(state.contacts) >= MAX_CONTACTS:
            state.full = True
            message = f"The file has more than {MAX_CONTACTS} cards; the rest was not read."
            state.faults.append(Fault(line.number, message))
            return
        state.card, state.outside = Builder(line.number), False
    elif which == "END":
        if state.card is None:
            state.faults.append(Fault(line.number, "END:VCARD without a BEGIN:VCARD before it."))
        _close(state, ended=True)
    elif state.card is None:
        if not state.outside:
            shown = excerpt(decode(line.raw[:200]))
            message = "This stands outside a card (before BEGIN:VCARD), so it was not read."
            state.faults.append(Fault(line.number, message, shown))
        state.outside = True
    else:
        _add(state.card, line)
        if _opens_agent(state.card):
            state.agent, state.depth = ["BEGIN:VCARD"], 1


def _add(card: Builder, line: LogicalLine) -> None:
    if len(card.properties) + len(card.faults) >= MAX_PROPERTIES_PER_CARD:
        message = f"This card has more than {MAX_PROPERTIES_PER_CARD} lines; the rest was left out."
        if not card.faults or card.faults[-1].message != message:
            card.faults.append(Fault(line.number, message))
        return
    try:
        card.properties.append(parse(line))
    except Malformed as malformed:
        shown = excerpt(decode(line.raw[:200]))
        card.faults.append(Fault(line.number, str(malformed), shown))


def _awaits_agent(card: Builder) -> bool:
    if not card.properties or card.properties[-1].name != "AGENT":
        return False
    return not card.properties[-1].value.strip()


def _opens_agent(card: Builder) -> bool:
    """Say whether the last line was "AGENT:BEGIN:VCARD", with its card on the lines below."""
    if not card.properties or card.properties[-1].name != "AGENT":
        return False
    return card.properties[-1].value.strip().upper() == "BEGIN:VCARD"


def _step_agent(state: _State, line: LogicalLine, which: str) -> None:
    """Keep a nested card whole, as the value of AGENT in the way of version 3.0."""
    assert state.agent is not None and state.card is not None
    # The nested card keeps its own escapes, which the outer value escapes once more.
    state.agent.append(decode(line.raw).strip())
    state.depth += {"BEGIN": 1, "END": -1}.get(which, 0)
    if state.depth <= 0:
        _close_agent(state)


def _close_agent(state: _State) -> None:
    if state.agent is None or state.card is None:
        return
    owner: Property = state.card.properties[-1]
    state.card.properties[-1] = replace(
        owner, value=escape("\n".join(state.agent)), encoding="", cut=False
    )
    state.agent, state.depth = None, 0


def _close(state: _State, *, ended: bool) -> None:
    if state.card is None:
        return
    card = state.card
    if state.agent is not None:
        _close_agent(state)
    if not ended:
        message = "This card has no END:VCARD; what was there has been read."
        card.faults.append(Fault(card.line, message))
    contact = card.build()
    if contact is not None:
        state.contacts.append(contact)
    state.faults.extend(sorted(card.faults, key=lambda fault: fault.line))
    state.card = None
