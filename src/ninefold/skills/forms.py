"""The shape of input about skills; nothing is saved here."""

from __future__ import annotations

from typing import Any

from django import forms

from ninefold.skills.domain import evidence, levels
from ninefold.skills.domain.levels import Level
from ninefold.web.inputs import day_input

IMPORTANCE = [(1, "some"), (2, "much"), (3, "most")]


def importance_field(label: str = "How much does it matter?") -> forms.TypedChoiceField:
    """A scale from 1 to 3."""
    return forms.TypedChoiceField(
        label=label,
        choices=IMPORTANCE,
        coerce=int,
        initial=2,
        widget=forms.RadioSelect(attrs={"class": "scale"}),
    )


def level_choices(kind: str) -> list[tuple[int, str]]:
    """The levels, each with what one can see at it."""
    return [(int(level), levels.anchor(level, levels.Kind(kind))) for level in Level]


class SkillForm(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    name = forms.CharField(
        label="What is the skill?",
        help_text="For example: public speaking, or Python.",
        max_length=120,
    )
    kind = forms.ChoiceField(
        label="It is",
        choices=[("technical", "technical"), ("soft", "soft, between people")],
        initial="technical",
        widget=forms.RadioSelect(attrs={"class": "scale"}),
    )
    target_level = forms.TypedChoiceField(
        label="Which level do you want?",
        choices=[
            ("", "none yet"),
            (1, "1, beginning"),
            (2, "2, practising"),
            (3, "3, independent"),
            (4, "4, guiding others"),
            (5, "5, shaping how it is done"),
        ],
        coerce=int,
        empty_value=None,
        required=False,
    )
    importance = importance_field()
    weekly_minutes = forms.IntegerField(
        label="Minutes a week, if they are fixed",
        help_text="Leave it empty and it gets a share of your weekly minutes, by its gap.",
        required=False,
        min_value=0,
        max_value=3000,
    )
    category = forms.CharField(
        label="Category",
        help_text="A word of your own, such as Testing.",
        required=False,
        max_length=80,
    )
    why = forms.CharField(
        label="Why do you want it?",
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "data-draft": "skill-why"}),
        max_length=5000,
    )


class LevelForm(forms.Form):
    """Where one sees oneself: every sentence that is true."""

    observed = forms.TypedMultipleChoiceField(
        label="Which of these is true of you today?",
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        help_text="Tick all that one could see. Your level is the last one before the first gap.",
    )
    note = forms.CharField(
        label="What made you think so?",
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=5000,
    )

    def __init__(self, *args: Any, kind: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["observed"]
        field.choices = level_choices(kind)

    def clean_observed(self) -> list[Level]:
        return [Level(value) for value in self.cleaned_data["observed"]]


class EvidenceForm(forms.Form):
    """Something made, or what somebody else says."""

    kind = forms.ChoiceField(
        label="What shows it?",
        choices=[
            (evidence.Kind.ARTEFACT.value, "something I made or did"),
            (evidence.Kind.ENDORSEMENT.value, "what somebody else says"),
        ],
        initial=evidence.Kind.ARTEFACT.value,
        widget=forms.RadioSelect,
    )
    title = forms.CharField(label="What is it?", required=False, max_length=200)
    said_by = forms.CharField(label="Who says it?", required=False, max_length=120)
    level = forms.TypedChoiceField(
        label="Which level does it show?", coerce=int, widget=forms.RadioSelect
    )
    on = forms.DateField(label="When?", required=False, widget=day_input())
    address = forms.URLField(
        label="Where can one look at it?", required=False, max_length=500, assume_scheme="https"
    )

    def __init__(self, *args: Any, skill_kind: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["level"]
        field.choices = level_choices(skill_kind)


class _SkillChoice(forms.Form):
    def __init__(self, *args: Any, skills: list[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["skill"]
        field.choices = [("", "none"), *((str(row.pk), row.name) for row in skills)]


class TaskForm(_SkillChoice):
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    title = forms.CharField(
        label="What is there to do?",
        help_text="Small enough for a sitting or a few: “Record two minutes and listen to it”.",
        max_length=300,
    )
    minutes = forms.IntegerField(
        label="Minutes it should take", initial=60, min_value=5, max_value=6000
    )
    due_on = forms.DateField(label="By when?", required=False, widget=day_input())
    skill = forms.ChoiceField(label="Which skill does it practise?", required=False)

    def values(self) -> dict[str, Any]:
        """What the operation takes, the version aside."""
        data = self.cleaned_data
        return {
            "title": data["title"],
            "minutes": data["minutes"],
            "due_on": data["due_on"],
            "skill_key": data["skill"] or None,
        }


class SkillTaskForm(TaskForm):
    """A task of a skill that is known."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, skills=[], **kwargs)
        del self.fields["skill"]

    def values(self) -> dict[str, Any]:
        """What the operation takes, skill and version aside."""
        return {name: self.cleaned_data[name] for name in ("title", "minutes", "due_on")}


class PracticeForm(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    what = forms.ChoiceField(label="What did you practise?")
    minutes = forms.IntegerField(label="Minutes", min_value=1, max_value=1440)
    on = forms.DateField(label="Day", required=False, widget=day_input())
    note = forms.CharField(
        label="What went well, what is next?",
        required=False,
        widget=forms.Textarea(attrs={"rows": 2, "data-draft": "practice-note"}),
        max_length=5000,
    )

    def __init__(self, *args: Any, choices: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["what"]
        field.choices = choices

    def values(self) -> dict[str, Any]:
        """What the operation takes, the version aside."""
        data = self.cleaned_data
        kind, _, key = data["what"].partition(":")
        return {
            "skill_key": key if kind == "skill" else None,
            "task_key": key if kind == "task" else None,
            "minutes": data["minutes"],
            "on": data["on"],
            "note": data["note"],
        }


class RoleForm(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    name = forms.CharField(
        label="Which role?", help_text="For example: lead of a test team.", max_length=120
    )
    why = forms.CharField(
        label="What draws you to it?",
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "data-draft": "role-why"}),
        max_length=5000,
    )


class RoleTargetForm(_SkillChoice):
    skill = forms.ChoiceField(label="Skill")
    level = forms.TypedChoiceField(
        label="Level that it asks for",
        coerce=int,
        initial=3,
        choices=[(level, str(level)) for level in range(1, 6)],
        widget=forms.RadioSelect(attrs={"class": "scale"}),
    )
    importance = importance_field("How much does it matter there?")


class RulesForm(forms.Form):
    """How much practice a week may hold."""

    weekly_minutes = forms.IntegerField(
        label="Practice a week",
        help_text="All of these are in minutes.",
        min_value=0,
        max_value=3000,
    )
    block_minutes_min = forms.IntegerField(label="Shortest sitting", min_value=10, max_value=240)
    block_minutes_max = forms.IntegerField(label="Longest sitting", min_value=10, max_value=240)
    daily_cap_minutes = forms.IntegerField(label="At most a day", min_value=10, max_value=720)
    buffer_minutes = forms.IntegerField(
        label="Pause beside meetings and other practice", min_value=0, max_value=120
    )
    lead_minutes = forms.IntegerField(
        label="Nothing new begins sooner than",
        min_value=0,
        max_value=2880,
    )
