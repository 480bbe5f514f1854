"""The shape of input about passion; nothing is saved here."""

from __future__ import annotations

from typing import Any

from django import forms

from ninefold.passion.forms.scales import ENERGY, ENGAGEMENT, scale
from ninefold.passion.models import Exploration, IkigaiEntry

MOST_STEPS_AT_ONCE = 10


def _day(label: str, **options: Any) -> forms.DateField:
    return forms.DateField(
        label=label,
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        **options,
    )


def _suggested(field: str, **attrs: Any) -> forms.TextInput:
    return forms.TextInput(attrs={"list": f"known-{field}", "autocomplete": "off", **attrs})


class LogForm(forms.Form):
    """What was done and how it felt."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    activity = forms.CharField(
        label="What did you do?",
        max_length=120,
        widget=_suggested("activity", placeholder="Pair programming"),
        help_text="Call the same thing by the same name, and the map learns sooner.",
    )
    energy = scale(
        "How did it leave you?",
        ENERGY,
        error_messages={"required": "Choose from −2, drained, to +2, full of energy."},
    )
    minutes = forms.IntegerField(label="Minutes", required=False, min_value=1, max_value=6000)
    topic = forms.CharField(
        label="Topic", required=False, max_length=120, widget=_suggested("topic")
    )
    setting = forms.CharField(
        label="Setting",
        required=False,
        max_length=120,
        widget=_suggested("setting", placeholder="Office, home, on a train"),
    )
    is_flow = forms.BooleanField(
        label="I lost track of time",
        required=False,
        widget=forms.CheckboxInput(attrs={"class": "switch"}),
    )
    engagement = scale("How absorbed were you?", ENGAGEMENT, required=False)
    on = _day("Day")
    at = forms.TimeField(
        label="It began at",
        required=False,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
    )
    feelings = forms.CharField(
        label="What did you feel?",
        required=False,
        max_length=300,
        widget=forms.TextInput(attrs={"placeholder": "Curious, then proud"}),
    )
    with_whom = forms.CharField(
        label="With whom?", required=False, max_length=300, widget=_suggested("with_whom")
    )
    note = forms.CharField(
        label="Note",
        required=False,
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    environment = forms.CharField(
        label="Environment", required=False, max_length=500, help_text="What about the place?"
    )
    interaction = forms.CharField(
        label="Interactions",
        required=False,
        max_length=500,
        help_text="How did you deal with others?",
    )
    objects_used = forms.CharField(
        label="Objects", required=False, max_length=500, help_text="Which tools or things?"
    )
    users = forms.CharField(
        label="Users", required=False, max_length=500, help_text="Whom did it serve?"
    )

    def values(self) -> dict[str, Any]:
        """What was typed, without the version."""
        return {name: value for name, value in self.cleaned_data.items() if name != "version"}


class RenameActivityForm(forms.Form):
    old = forms.CharField(widget=forms.HiddenInput, max_length=120)
    new = forms.CharField(
        label="Call all of these",
        help_text="A name that you use already brings both together.",
        max_length=120,
        widget=_suggested("activity"),
    )


def _question(label: str, hint: str, field: str) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=hint,
        required=False,
        max_length=3000,
        widget=forms.Textarea(attrs={"rows": 2, "data-draft": f"look-back-{field}"}),
    )


class LookBackForm(forms.Form):
    """The five questions of a weekly look back, and what follows from them."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    activities = _question(
        "Activities: what were you doing when the week felt best?",
        "Was it planned or did it happen? Did you lead, or take part?",
        "activities",
    )
    environments = _question(
        "Environments: where did you feel at ease, and where not?",
        "Noise, light, room, a screen or a street.",
        "environments",
    )
    interactions = _question(
        "Interactions: which meeting with people, or with machines, was new or good?",
        "Formal or not, one person or many.",
        "interactions",
    )
    things = _question(
        "Objects: which things made it easier, or made you feel at home in it?",
        "A notebook, a tool, a dashboard, a good chair.",
        "things",
    )
    users = _question(
        "Users: who had something from it, and did you see it?",
        "Whoever used, read or felt what you did.",
        "users",
    )
    more_of = forms.CharField(
        label="What do you want more of next week?", required=False, max_length=300
    )


class ComplimentForm(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    text = forms.CharField(
        label="What did they say?",
        help_text="As close to their words as you remember.",
        max_length=3000,
        widget=forms.Textarea(attrs={"rows": 3, "data-draft": "compliment"}),
    )
    said_by = forms.CharField(
        label="Who said it?", required=False, max_length=200, widget=_suggested("people")
    )
    about = forms.CharField(label="About what?", required=False, max_length=300)
    on = _day("When?")


class TalentForm(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    text = forms.CharField(
        label="What could you always do, or learnt faster than others?",
        max_length=3000,
        widget=forms.Textarea(attrs={"rows": 3, "data-draft": "talent"}),
    )
    about = forms.CharField(label="Since when, or where?", required=False, max_length=300)


class EffortlessWinForm(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    text = forms.CharField(
        label="What went well without effort?",
        help_text="Something that others find hard and that you hardly noticed.",
        max_length=3000,
        widget=forms.Textarea(attrs={"rows": 3, "data-draft": "effortless-win"}),
    )
    about = forms.CharField(label="In what?", required=False, max_length=300)
    on = _day("When?")


class StrengthForm(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    name = forms.CharField(label="What do you call it?", max_length=120)
    note = forms.CharField(
        label="When does it show?",
        required=False,
        max_length=3000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class ExplorationForm(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    title = forms.CharField(
        label="What do you want to try?",
        max_length=200,
        widget=forms.TextInput(attrs={"placeholder": "Run a testing evening for volunteers"}),
    )
    question = forms.CharField(
        label="Which question shall it answer?",
        help_text="One that you cannot answer by thinking.",
        max_length=300,
        widget=forms.TextInput(attrs={"placeholder": "Do I like teaching people I do not know?"}),
    )
    sort = forms.ChoiceField(
        label="As", choices=Exploration.Sort.choices, initial=Exploration.Sort.SIDE_PROJECT
    )
    days = forms.IntegerField(
        label="For how many days?",
        initial=14,
        min_value=1,
        max_value=366,
        help_text="Two weeks are often enough.",
    )
    predicted_energy = scale("How do you think it will leave you?", ENERGY, required=False)
    activity = forms.CharField(
        label="Log its hours as",
        required=False,
        max_length=120,
        help_text="Logs under this name are compared with what you expect.",
        widget=_suggested("activity"),
    )
    steps = forms.CharField(
        label="Steps, one on each line",
        required=False,
        max_length=3000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def clean_steps(self) -> list[str]:
        lines = [line.strip() for line in self.cleaned_data["steps"].splitlines() if line.strip()]
        if len(lines) > MOST_STEPS_AT_ONCE:
            raise forms.ValidationError(
                f"Ten steps at once are enough; these are {len(lines)}. Keep it small."
            )
        for line in lines:
            if len(line) > 300:
                raise forms.ValidationError(f"Shorten this step to 300 signs: “{line[:40]}…”")
        return lines

    def values(self) -> dict[str, Any]:
        """What was typed, without the version."""
        return {name: value for name, value in self.cleaned_data.items() if name != "version"}


class StepForm(forms.Form):
    text = forms.CharField(label="Next small step", max_length=300)


class VerdictForm(forms.Form):
    verdict = forms.ChoiceField(
        label="What is your verdict?",
        choices=Exploration.Verdict.choices,
        widget=forms.RadioSelect(attrs={"class": "scale"}),
        error_messages={"required": "Choose one; “not sure yet” is a verdict too."},
    )
    felt_energy = scale("How did it leave you?", ENERGY, required=False)
    answer = forms.CharField(
        label="What is the answer to your question?",
        required=False,
        max_length=3000,
        widget=forms.Textarea(attrs={"rows": 3, "data-draft": "exploration-answer"}),
    )
    on = _day("Ended on")


class ValueForm(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    text = forms.CharField(label="What matters to you?", max_length=120)
    why = forms.CharField(label="How does it show?", required=False, max_length=500)


class IkigaiForm(forms.Form):
    circle = forms.ChoiceField(choices=IkigaiEntry.Circle.choices, widget=forms.HiddenInput)
    text = forms.CharField(label="Add a line", max_length=200)


class ExperimentForm(forms.Form):
    """Which tasks of an occupation to try, and what one expects."""

    tasks = forms.MultipleChoiceField(
        label="Which of their tasks do you want to try?",
        help_text="One to three. Do each in the small: for an hour, with what you have.",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Choose a task to try, three at most."},
    )
    predicted_energy = scale("How do you think it will leave you?", ENERGY, required=True)
    weekly_minutes = forms.IntegerField(
        label="Minutes a week",
        initial=60,
        min_value=10,
        max_value=2400,
        help_text="Your practice plan finds a place for them.",
    )

    def __init__(self, choices: list[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["tasks"].choices = choices  # type: ignore[attr-defined]

    def clean_tasks(self) -> list[int]:
        chosen: list[str] = self.cleaned_data["tasks"]
        if len(chosen) > 3:
            raise forms.ValidationError("Choose three tasks at most: two weeks are short.")
        return [int(number) for number in chosen]

    def values(self) -> dict[str, Any]:
        """What was chosen, as the operation takes it."""
        given = dict(self.cleaned_data)
        given["task_numbers"] = given.pop("tasks")
        return given


class ArchiveForm(forms.Form):
    file = forms.FileField(
        label="The zip of the O*NET database",
        help_text="As Excel or text, release 29 or later; some 13 to 40 MB.",
        error_messages={"required": "Choose the zip that you downloaded."},
    )
