from __future__ import annotations

from typing import Any

from django import forms

from ninefold.learning.forms.inputs import RefsField, offer_rows, writing
from ninefold.learning.queries.purposes import SKILL
from ninefold.web.inputs import day_input


class TeachingForm(forms.Form):
    """What was taught; with `owner`, skills can be chosen (only for a new one)."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    subject = forms.CharField(label="What did you teach or explain?", max_length=300)
    to_whom = forms.CharField(
        label="To whom?", help_text="A name, a team, a meetup.", required=False, max_length=300
    )
    on = forms.DateField(label="When?", required=False, widget=day_input())
    minutes = forms.IntegerField(
        label="For how many minutes?", required=False, min_value=1, max_value=6000
    )
    skills = RefsField(label="Which skills did it practise?", required=False)
    notes = forms.CharField(
        label="What did teaching it teach you?",
        help_text="Questions you were asked, what you had to look up, what to say differently.",
        required=False,
        max_length=100_000,
        widget=writing(5, "learning-teaching"),
    )

    def __init__(self, *args: Any, owner: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if owner is None:
            del self.fields["skills"]
        else:
            offer_rows(self, owner, skills=SKILL)

    @property
    def values(self) -> dict[str, Any]:
        """What the operations take, besides the owner and the key."""
        return {name: value for name, value in self.cleaned_data.items() if name != "version"}
