"""What stands under each e-mail that goes to a mentor."""

from __future__ import annotations

from typing import Any


def with_address(text: str, owner: Any) -> str:
    """The text with the owner's address under it: mail leaves from the address of this place,
    so that an answer needs to know where to go."""
    if owner.email in text:
        return text
    return f"{text}\n\nYou reach me at {owner.email}."
