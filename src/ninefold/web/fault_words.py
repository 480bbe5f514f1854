"""The words in which forms say what is wrong and how to mend it, where a form has none of its own.

Django's own words name the fault only ("This field is required.").
"""

from __future__ import annotations

from typing import Any

from django import forms
from django.core import validators

_REQUIRED_CHOICE = "Choose one."
_WORDS: dict[type[forms.Field], dict[str, str]] = {
    forms.Field: {"required": "Fill this in: it is needed here."},
    forms.BooleanField: {"required": "Tick this to go on."},
    forms.ChoiceField: {
        "required": _REQUIRED_CHOICE,
        "invalid_choice": "“%(value)s” is not offered here. Choose from the list.",
    },
    forms.MultipleChoiceField: {
        "required": "Choose at least one.",
        "invalid_choice": "“%(value)s” is not offered here. Choose from the list.",
    },
    forms.IntegerField: {"invalid": "Write a whole number in figures, such as 12."},
    forms.FloatField: {"invalid": "Write a number in figures, such as 4.5."},
    forms.DecimalField: {"invalid": "Write a number in figures, such as 4.5."},
    forms.DateField: {"invalid": "Write a day as year-month-day, such as 2027-03-01."},
    forms.TimeField: {"invalid": "Write a time as hours and minutes, such as 18:30."},
    forms.DateTimeField: {
        "invalid": "Write a day and a time, such as 2027-03-01 18:30.",
    },
    forms.URLField: {"invalid": "Write the whole address, such as https://example.org/page."},
    forms.FileField: {
        "required": "Choose a file.",
        "empty": "This file is empty. Choose another one.",
    },
}
_ADDRESS = "Write an e-mail address with an @, such as ada@example.org."
_VALIDATORS: dict[Any, str] = {
    validators.EmailValidator: _ADDRESS,
    validators.URLValidator: "Write the whole address, such as https://example.org/page.",
    validators.MinValueValidator: "Write %(limit_value)s or more.",
    validators.MaxValueValidator: "Write %(limit_value)s or less.",
    validators.MaxLengthValidator: (
        "This has %(show_value)d characters; there is room for %(limit_value)d. Shorten it."
    ),
    validators.MinLengthValidator: (
        "This has %(show_value)d characters; it takes %(limit_value)d at least. Write more."
    ),
}


def speak_plainly() -> None:
    """Give Django's form fields and validators our words, once at start-up."""
    for field, words in _WORDS.items():
        field.default_error_messages = {**field.default_error_messages, **words}
    for validator, message in _VALIDATORS.items():
        validator.message = message
