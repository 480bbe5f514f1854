"""Numbers in digits and in words, in English."""

from __future__ import annotations

import re

_SMALL = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
}
_TENS = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 10**12,
}
_SUFFIXES = {"k": 1_000, "m": 1_000_000, "bn": 1_000_000_000}

_ONES = "|".join(sorted(_SMALL, key=len, reverse=True))
_TENS_OPTIONS = "|".join(_TENS)
_SCALE_OPTIONS = "|".join(_SCALES)
WORDS = (
    rf"(?:(?:{_TENS_OPTIONS})(?:[- ](?:{_ONES}))?|{_ONES}|half a dozen|a dozen|a hundred"
    rf"|a thousand|a million|a billion|a trillion|dozen)(?:[ -](?:dozen|{_SCALE_OPTIONS}))*"
)
DIGITS = (
    r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
    r"(?:\s?(?:bn|million|billion|trillion|thousand|hundred)\b|[km]\b)?"
)
NUMBER = rf"(?:{DIGITS}|{WORDS})"
_DIGIT_PARTS = re.compile(r"([\d,.]+)\s*([a-z]*)")


def value_of(number: str) -> float | None:
    """Return the value of a number in digits ("1,200", "5k") or words ("twenty-five").

    Returns None when it is not a number that we know.
    """
    number = number.strip().lower()
    match = _DIGIT_PARTS.fullmatch(number)
    if match:
        digits = match[1].replace(",", "").rstrip(".")
        try:
            base = float(digits)
        except ValueError:
            return None
        factor = _SUFFIXES.get(match[2]) or _SCALES.get(match[2]) or (1 if not match[2] else None)
        return None if factor is None else base * factor
    total, current, known = 0.0, 0.0, False
    for word in re.split(r"[- ]+", number):
        if word in ("a", "an"):
            current = 1.0
        elif word == "half":
            current = 0.5
        elif word in _SMALL:
            current += _SMALL[word]
        elif word in _TENS:
            current += _TENS[word]
        elif word == "dozen":
            current = (current or 1.0) * 12
        elif word == "hundred":
            current = (current or 1.0) * 100
        elif word in _SCALES:
            total += (current or 1.0) * _SCALES[word]
            current = 0.0
        else:
            return None
        known = True
    return total + current if known else None
