"""The words in which the API says what is wrong with a request and how to mend it.

Pydantic's own words ("Input should be a valid integer, unable to parse string as an integer")
speak to whoever wrote the program, not to whoever calls it.
"""

from __future__ import annotations

from typing import Any

NO_TOKEN = (
    "This needs a token. Make one in Ninefold under Settings, Tokens (/settings/tokens/), and send "
    "it with each request in the header “Authorization: Bearer” followed by the token."
)
_WHOLE = "Write a whole number in figures, such as 12, without quotation marks."
_NUMBER = "Write a number in figures, such as 4.5, without quotation marks."
_DAY = "Write a day as year-month-day, such as “2027-03-01”."
_MOMENT = "Write a day and a time with its zone, such as “2027-03-01T18:30:00+01:00”."
_TIME = "Write a time as hours and minutes, such as “18:30”."
_TEXT = "Write text, in quotation marks."
_ID = "Write an id as this API gave it, such as “6f1c2f0e-4a53-4c5e-9d0b-0c1f7a3e8b52”."
# By the type of the fault, exactly or by how the type begins; the fullest beginning counts.
_WORDS = {
    "missing": "Fill this in: it is needed here.",
    "string_type": _TEXT,
    "string_too_short": "Write at least {min_length} characters.",
    "string_too_long": "There is room for {max_length} characters. Shorten it.",
    "string_pattern_mismatch": "Write it in this form: {pattern}.",
    "int_": _WHOLE,
    "float_": _NUMBER,
    "decimal_": _NUMBER,
    "finite_number": "Write a number that has an end.",
    "bool_": "Write true or false, without quotation marks.",
    "date_": _DAY,
    "date_from_datetime_inexact": "Write a day only, without a time, such as “2027-03-01”.",
    "datetime_": _MOMENT,
    "timezone_": _MOMENT,
    "time_": _TIME,
    "uuid_": _ID,
    "literal_error": "This is not offered here. Write {expected}.",
    "enum": "This is not offered here. Write {expected}.",
    "greater_than": "Write a number above {gt}.",
    "greater_than_equal": "Write {ge} or more.",
    "less_than": "Write a number below {lt}.",
    "less_than_equal": "Write {le} or less.",
    "list_type": "Write a list, in square brackets.",
    "set_type": "Write a list, in square brackets.",
    "tuple_type": "Write a list, in square brackets.",
    "too_short": "Give at least {min_length}.",
    "too_long": "Give at most {max_length}.",
    "dict_type": "Write an object, in curly brackets.",
    "model_": "Write an object, in curly brackets.",
    "extra_forbidden": "Nothing of this name is known here. Leave it out.",
    "none_required": "Write null.",
}
_THEIR_PREFIX = "Value error, "


def words_of(fault: dict[str, Any]) -> str:
    """What is wrong with one value and how to mend it, from one entry of a validation error
    (its "type", "ctx" and "msg"); the entry's own words where we have none."""
    kind = str(fault.get("type", ""))
    own = str(fault.get("msg", ""))
    if own.startswith(_THEIR_PREFIX):
        # A check of ours: its words are ours already.
        return own.removeprefix(_THEIR_PREFIX)
    beginnings = [one for one in _WORDS if kind == one or (one[-1] == "_" and kind.startswith(one))]
    if not beginnings:
        return own
    try:
        return _WORDS[max(beginnings, key=len)].format(**fault.get("ctx", {}))
    except KeyError:
        return own


def in_our_words(faults: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The entries of a validation error as the API answers them: the place, our words, and the
    type, which stays as it is for programs that look at it."""
    return [
        {"loc": list(fault.get("loc", ())), "msg": words_of(fault), "type": fault.get("type", "")}
        for fault in faults
    ]
