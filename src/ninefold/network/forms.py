"""The shape of input about people; nothing is saved here."""

from __future__ import annotations

import re
from typing import Any

from django import forms

from ninefold.network.domain.contacts import PartialDate
from ninefold.network.domain.limits import MAX_FILE_BYTES, too_large
from ninefold.network.models import Gathering, GiveIdea, Interaction, Introduction
from ninefold.web.inputs import day_input

MONTHS = [
    ("", "Month"),
    *enumerate(
        (
            "January February March April May June July August September October November December"
        ).split(),
        1,
    ),
]


def writing(rows: int = 3, draft: str = "") -> forms.Textarea:
    """A text field; `draft` keeps what is typed in the browser until it was sent."""
    attrs: dict[str, Any] = {"rows": rows}
    return forms.Textarea(attrs={**attrs, "data-draft": draft} if draft else attrs)


class LinesField(forms.CharField):
    """Several values, one on each line; gives a list."""

    def __init__(self, *, longest: int = 320, most: int = 30, **options: Any) -> None:
        self.longest, self.most = longest, most
        super().__init__(
            widget=forms.Textarea(attrs={"rows": 2}), required=False, max_length=5000, **options
        )

    def clean(self, value: Any) -> list[str]:
        lines = [line.strip() for line in super().clean(value).splitlines() if line.strip()]
        if any(len(line) > self.longest for line in lines):
            raise forms.ValidationError(f"A line has at most {self.longest} characters.")
        if len(lines) > self.most:
            raise forms.ValidationError(f"At most {self.most} lines are kept here.")
        return lines

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list | tuple) else value


class EmailLinesField(LinesField):
    """Several e-mail addresses, one on each line."""

    def clean(self, value: Any) -> list[str]:
        lines = super().clean(value)
        for line in lines:
            if not re.fullmatch(r"[^@\s]+@[^@\s]+", line):
                raise forms.ValidationError(
                    f"“{line}” is not an e-mail address: write it like name@example.org."
                )
        return lines


class TagsField(forms.CharField):
    """Words by commas; gives a list."""

    def clean(self, value: Any) -> list[str]:
        tags = [tag.strip().lstrip("#+") for tag in super().clean(value).split(",")]
        tags = [tag for tag in tags if tag]
        if any(len(tag) > 60 for tag in tags):
            raise forms.ValidationError("A tag has at most 60 characters; part them by commas.")
        return tags

    def prepare_value(self, value: Any) -> Any:
        return ", ".join(value) if isinstance(value, list | tuple) else value


class PersonForm(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    name = forms.CharField(label="Name", max_length=300)
    role = forms.CharField(label="What do they do?", max_length=300, required=False)
    organisation = forms.CharField(label="Where?", max_length=300, required=False)
    how_met = forms.CharField(
        label="How did you meet?", required=False, max_length=5000, widget=writing(2)
    )
    tags = TagsField(
        label="Tags",
        help_text="Words by commas, such as: testing, mentor, Berlin",
        required=False,
        max_length=1000,
    )
    cadence_days = forms.IntegerField(
        label="Be in touch every … days",
        help_text="Empty leaves it to the tags; 30 is about monthly, 90 about quarterly.",
        required=False,
        min_value=1,
        max_value=3650,
    )
    emails = EmailLinesField(label="E-mail", help_text="One on each line.")
    phones = LinesField(label="Phone", help_text="One on each line.", longest=60)
    links = LinesField(label="Links", help_text="LinkedIn, a page, one on each line.", longest=2000)
    birthday_day = forms.IntegerField(
        label="Birthday: day", required=False, min_value=1, max_value=31
    )
    birthday_month = forms.TypedChoiceField(
        label="Month", required=False, choices=MONTHS, coerce=int, empty_value=None
    )
    birthday_year = forms.IntegerField(label="Year", required=False, min_value=1850, max_value=2200)
    notes = forms.CharField(
        label="Notes",
        help_text="What matters to them, what you talked about, what they are good at.",
        required=False,
        max_length=20_000,
        widget=writing(4),
    )

    @property
    def values(self) -> dict[str, Any]:
        """What the operations take."""
        names = "name organisation role emails phones links tags how_met notes cadence_days"
        data = self.cleaned_data
        year, month, day = (data[f"birthday_{part}"] for part in ("year", "month", "day"))
        born = PartialDate(year, month, day) if year or month or day else None
        return {**{name: data[name] for name in names.split()}, "birthday": born}


class InteractionForm(forms.Form):
    channel = forms.ChoiceField(label="What was it?", choices=Interaction.Channel.choices)
    on = forms.DateField(label="When?", required=False, widget=day_input())
    direction = forms.ChoiceField(
        label="Did one of you give or ask something?",
        choices=Interaction.Direction.choices,
        required=False,
        widget=forms.RadioSelect(attrs={"class": "scale"}),
    )
    note = forms.CharField(
        label="What was it about?", required=False, max_length=10_000, widget=writing(3)
    )
    follow_up = forms.CharField(label="What will you come back to?", required=False, max_length=300)
    follow_up_on = forms.DateField(label="On", required=False, widget=day_input())

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("follow_up_on") and not data.get("follow_up"):
            self.add_error("follow_up", "Say what you will come back to on that day.")
        if data.get("follow_up") and not data.get("follow_up_on"):
            self.add_error("follow_up_on", "Choose the day on which to come back to it.")
        return data


class FollowUpForm(forms.Form):
    what = forms.CharField(label="What will you come back to?", max_length=300)
    due_on = forms.DateField(label="On", widget=day_input())


class DateForm(forms.Form):
    name = forms.CharField(
        label="What day is it?", help_text="For example: first day at the new job", max_length=120
    )
    day = forms.IntegerField(label="Day", min_value=1, max_value=31)
    month = forms.TypedChoiceField(label="Month", choices=MONTHS, coerce=int)
    year = forms.IntegerField(label="Year", required=False, min_value=1850, max_value=2200)


class IntroductionForm(forms.Form):
    direction = forms.ChoiceField(label="How did it go?", choices=Introduction.Direction.choices)
    to_name = forms.CharField(
        label="The other person", max_length=300, help_text="Their name as you keep it here."
    )
    on = forms.DateField(label="When?", required=False, widget=day_input())
    note = forms.CharField(label="What for?", required=False, max_length=5000, widget=writing(2))


class MessageForm(forms.Form):
    subject = forms.CharField(label="Subject", max_length=200)
    text = forms.CharField(label="Your words", max_length=5000, widget=writing(10))


class TagCadenceForm(forms.Form):
    tag = forms.CharField(label="Everybody with the tag", max_length=60)
    days = forms.IntegerField(label="every … days", required=False, min_value=1, max_value=3650)


class FileForm(forms.Form):
    file = forms.FileField(
        label="A file of contacts",
        help_text="A vCard (.vcf) of any version, LinkedIn's Connections.csv, or a CSV from "
        "Google, Outlook or Thunderbird.",
        max_length=255,
        widget=forms.FileInput(attrs={"accept": ".vcf,.vcard,.csv,text/vcard,text/csv"}),
        error_messages={"empty": "The file is empty. Export it once more and choose the new file."},
    )

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > MAX_FILE_BYTES:
            raise forms.ValidationError(too_large(file.size))
        return file


class InterviewForm(forms.Form):
    person = forms.TypedChoiceField(label="Whom would you like to listen to?", coerce=str)
    purpose = forms.CharField(
        label="What do you want to find out?",
        help_text="A sentence. Questions are suggested from it.",
        required=False,
        max_length=2000,
        widget=writing(3),
    )

    def __init__(self, *args: Any, people: list[tuple[Any, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["person"]
        field.choices = [("", "Choose"), *((str(key), n) for key, n in people)]


class PurposeForm(forms.Form):
    purpose = forms.CharField(
        label="What do you want to find out?",
        required=False,
        max_length=2000,
        widget=writing(3),
    )


class AppointmentForm(forms.Form):
    planned_at = forms.DateTimeField(
        label="When?",
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )
    place = forms.CharField(
        label="Where?", required=False, max_length=300, help_text="A café, or the address of a call"
    )


class QuestionForm(forms.Form):
    text = forms.CharField(label="A question of your own", max_length=500)
    is_kept_for_others = forms.BooleanField(label="Keep it for other interviews", required=False)


class GatheringForm(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    name = forms.CharField(label="What is it?", max_length=300)
    sort = forms.ChoiceField(label="Kind", choices=Gathering.Sort.choices)
    starts_on = forms.DateField(
        label="On", help_text="For an association: since when", widget=day_input()
    )
    place = forms.CharField(label="Where?", required=False, max_length=300)
    address = forms.URLField(label="Link", required=False, max_length=1000, assume_scheme="https")
    intent = forms.CharField(
        label="What do you hope to gain?", required=False, max_length=5000, widget=writing(2)
    )
    offer = forms.CharField(
        label="What can you offer there?", required=False, max_length=5000, widget=writing(2)
    )
    preparation = forms.CharField(
        label="What will you prepare?",
        help_text="One line about yourself, a question to open with, whom to look for.",
        required=False,
        max_length=5000,
        widget=writing(3),
    )
    notes = forms.CharField(
        label="Notes", required=False, max_length=20_000, widget=writing(3, "gathering-notes")
    )


class MetForm(forms.Form):
    name = forms.CharField(label="Whom did you meet?", max_length=300)
    note = forms.CharField(
        label="What did you talk about?", required=False, max_length=5000, widget=writing(2)
    )
    follow_up = forms.CharField(label="Follow up in two days with", required=False, max_length=300)


class GiveIdeaForm(forms.Form):
    text = forms.CharField(
        label="What could you give?",
        help_text="For example: the talk on contract tests; an hour on their CV",
        max_length=500,
    )
    sort = forms.ChoiceField(label="Kind", choices=GiveIdea.Sort.choices)
    address = forms.URLField(label="Link", required=False, max_length=1000, assume_scheme="https")
