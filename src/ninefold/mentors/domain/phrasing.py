"""Fitting a person's own words into a sentence without changing what they say."""

import re

_VERBS = frozenset(
    """achieve ask be become begin bring build change complete create cut deliver design develop
    double earn explain find finish get give grow halve hand have help improve increase introduce
    join keep launch lead learn listen look make manage master meet mentor move open organise pass
    prepare present publish raise reach read reduce review run see share ship show speak start
    step switch take talk teach tell test try turn understand use win work write""".split()
)
_PAST = frozenset(
    """began brought built cut drew found gave got grew held kept led made met ran rebuilt rewrote
    set spoke taught took told took won wrote""".split()
)


def bare(words: str) -> str:
    """One line without a closing full stop."""
    return " ".join(words.split()).rstrip(" .")


def lower_start(words: str) -> str:
    """The first letter small, unless the word looks like a name or an abbreviation."""
    first = words.split(" ", 1)[0]
    is_plain = (len(first) > 1 and first[1:].islower()) or first == "A"
    return words[0].lower() + words[1:] if is_plain else words


def upper_start(words: str) -> str:
    return words[:1].upper() + words[1:]


def sentence(words: str) -> str:
    """The words as a sentence: capital first, and a full stop when nothing closes them."""
    words = " ".join(words.split())
    return upper_start(words) if words.endswith((".", "?", "!", "…")) else upper_start(words) + "."


def first_word(words: str) -> str:
    match = re.match(r"[\w'’]+", words.strip())
    return match[0].lower() if match else ""


_TOLD = re.compile(r"(?:I|I['’]\w+)\s+\w")
_OPENS = re.compile(r"(?:My|When|Since|Your|You)\b.+\b(?:I|me|my|you|is|are|was|were)\b")


def is_own_sentence(words: str) -> bool:
    """Whether the words stand alone already: told in the first person, or several sentences."""
    words = words.strip()
    if re.search(r"[.!?]\s+\w", words) or _TOLD.match(words):
        return True
    return words.endswith((".", "!", "?")) and bool(_OPENS.match(words))


_TOLD_BY = frozenset("are can did does had has have is makes made shows was were will".split())


def is_told(words: str) -> bool:
    """Whether words that begin with "your" tell what happened ("your talk began with a bug")
    rather than name a thing ("your talk about bugs")."""
    told = words.split(" because ")[0].split()[2:]
    return any(word.lower().strip(".,;:") in _TOLD_BY | _PAST for word in told)


def starts_with_verb(words: str) -> bool:
    return first_word(words) in _VERBS


def starts_in_past(words: str) -> bool:
    word = first_word(words)
    is_regular = word.endswith("ed") and len(word) > 4 and word not in {"speed", "indeed"}
    return word in _PAST or is_regular
