"""A form says what is wrong and how to mend it, in our words."""

from __future__ import annotations

import pytest
from django import forms

FIELDS = {
    "name": forms.CharField(max_length=5),
    "address": forms.EmailField(),
    "page": forms.URLField(),
    "minutes": forms.IntegerField(min_value=5, max_value=90),
    "day": forms.DateField(),
    "kind": forms.ChoiceField(choices=[("book", "Book")]),
    "days": forms.MultipleChoiceField(choices=[("0", "Monday")]),
    "calendar": forms.FileField(),
}
Form = type("Form", (forms.Form,), FIELDS)


@pytest.mark.parametrize(
    ("field", "typed", "words"),
    [
        ("name", "", "Fill this in: it is needed here."),
        ("name", "Ada Lovelace", "This has 12 characters; there is room for 5. Shorten it."),
        ("address", "ada", "Write an e-mail address with an @, such as ada@example.org."),
        ("page", "no page", "Write the whole address, such as https://example.org/page."),
        ("minutes", "an hour", "Write a whole number in figures, such as 12."),
        ("minutes", "3", "Write 5 or more."),
        ("minutes", "300", "Write 90 or less."),
        ("day", "soon", "Write a day as year-month-day, such as 2027-03-01."),
        ("kind", "", "Choose one."),
        ("kind", "song", "“song” is not offered here. Choose from the list."),
        ("days", [], "Choose at least one."),
        ("calendar", "", "Choose a file."),
    ],
)
def test_a_fault_comes_with_the_way_to_mend_it(field, typed, words):
    assert words in Form({field: typed}).errors[field]
