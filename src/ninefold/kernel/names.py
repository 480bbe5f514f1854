"""Short forms of people's names."""

from __future__ import annotations

_TITLES = frozenset(
    """dame dipl doc dr frau herr hon ing madame med messrs miss mr mrs ms mx phil pd priv prof
    professor rev sir""".split()
)


def first_name(name: str) -> str:
    """The word by which a label calls somebody: "Helena" for "Dr. Helena Brandt".

    Titles are passed over. Where only a surname stands behind one, the whole stays together
    ("Dr. Brandt"), since a bare surname would be rude. "" for a name without words.
    """
    words = name.split()
    rest = list(words)
    while rest and _is_title(rest[0]):
        rest.pop(0)
    if not rest:
        return words[0] if words else ""
    if len(rest) == 1 and len(words) > 1:
        return " ".join(words)
    return rest[0].rstrip(",")


def _is_title(word: str) -> bool:
    parts = [part for part in word.casefold().replace("-", ".").split(".") if part]
    return bool(parts) and all(part in _TITLES for part in parts)
