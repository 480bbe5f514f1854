"""Proposals that mend a feedback question, made of its own words as far as they carry."""

import re

_BE = r"(?:am|is|are|was|were)"
_SUBJECT = r"(?:I|it|this|that|they|(?:my|our|the|this|that|these|those)\s+[\w'’\- ]+?)"
_ADJECTIVE_END = r"(?P<adjective>(?!(?:I|my|our|the|a|an)\b)[a-z][\w\-]+)"
LOADED_WORDS = "great|good|excellent|amazing|wonderful|brilliant|bad|terrible|awful|poor"
CLOSED = re.compile(
    r"^\W*(?P<verb>do|does|did|am|is|are|was|were|have|has|can|could|should|would|will)"
    r"(?:n['’]t)?\s+(?P<rest>.+?)\W*$",
    re.I | re.S,
)


_ANYTHING = re.compile(
    r"there (?:anything|something)(?: that)?(?P<else> else)?\s*(?P<rest>.*)", re.I
)


def split_question(before: str, rest: str) -> tuple[str, ...]:
    """Two questions of one: the joined words in turn when they are single, else a cut."""
    first = before.rstrip(" ,") + "?"
    words, tail = before.split(), rest.split()
    if re.match(r"(?:how|what|when|where|do|does|did|am|is|are|was|were|should)\b", rest, re.I):
        return first, rest[0].upper() + rest[1:] + "?"
    if len(tail) == 1:
        return first, " ".join([*words[:-1], tail[0]]) + "?"
    if before.lower().startswith("rate "):
        thing = re.sub(r"^rate (?:my |our |the )?", "", before.strip(), flags=re.I)
        return f"How would you rate my {thing}?", f"How would you rate my {rest}?"
    verb = r"(?:how\s+\w+(?: (?:do|did|can) I \w+)?|what should I \w+)$"
    if re.match(verb, before.strip(), re.I):
        second = " ".join([*words[:-1], rest])
        return f"{before.strip()} {' '.join(tail[1:])}?", f"{second}?"
    return (first,)


def open_form(question: str) -> str:
    """The question, opened when yes or no would answer it."""
    match = CLOSED.match(question)
    return opened(match["verb"].lower(), match["rest"]) if match else question


def neutral_question(claim: str) -> str:
    """A question about what a claim takes for granted."""
    claim = claim.strip().rstrip("?.! ")
    simple = re.fullmatch(
        rf"(?P<subject>{_SUBJECT})\s+(?P<be>{_BE})\s+(?:very |really |so )?{_ADJECTIVE_END}",
        claim,
        re.I,
    )
    is_loaded = simple is not None and f"|{simple['adjective']}|".lower() in f"|{LOADED_WORDS}|"
    if simple and not is_loaded and simple["subject"].lower() != "i":
        subject = simple["subject"][0].lower() + simple["subject"][1:]
        return f"How {simple['adjective']} {simple['be']} {subject}?"
    thing = re.match(r"((?:my|our|the|this|that)\s+[\w\-]+)", claim, re.I)
    if thing:
        return f"What did you notice about {thing[1][0].lower()}{thing[1][1:]}?"
    return "What did you see me do?"


def opened(verb: str, rest: str) -> str:
    """An open question of a closed one, given its first verb (small letters) and the rest."""
    if verb in {"am", "is", "are", "was", "were"}:
        simple = re.fullmatch(
            rf"(?P<subject>{_SUBJECT})\s+(?:very |really |too )?{_ADJECTIVE_END}", rest, re.I
        )
        if simple and " " not in simple["adjective"]:
            return f"How {simple['adjective']} {verb} {simple['subject']}?"
        if anything := _ANYTHING.fullmatch(rest):
            thing = "one more thing" if anything["else"] else "one thing"
            return f"What is {thing} {anything['rest'] or 'you would like me to know'}?"
        if feeling := re.fullmatch(r"you \w+ (?:with|about|by) (.+)", rest, re.I):
            return f"What would you change about {feeling[1]}?"
        return f"In what way {verb} {rest}?"
    manner = re.search(
        r"\s(?!(?:only|early|daily|weekly|monthly|family|reply)\b)(\w{3,}ly)\b", rest
    )
    if verb in {"do", "does", "did"} and manner:
        return f"How {manner[1]} {verb} {rest[: manner.start()]}{rest[manner.end() :]}?"
    if verb in {"do", "does"} and rest.startswith("I "):
        return f"How often {verb} {rest}?"
    if verb in {"do", "does", "did"} and rest.lower().startswith("you"):
        return "What have you noticed about " + _after_you(rest) + "?"
    start = {
        "did": "How",
        "should": "Where",
        "can": "How",
        "could": "How",
        "would": "When",
        "have": "Where",
    }
    return f"{start.get(verb, 'When')} {verb} {rest}?"


def _after_you(rest: str) -> str:
    found = re.search(r"\b((?:my|our|the|this|that|how)\s.+)$", rest, re.I)
    return found[1] if found else "the way I work"
