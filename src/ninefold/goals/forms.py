"""The shape of input about goals; nothing is saved here."""

from __future__ import annotations

from typing import Any

from django import forms

from ninefold.goals.domain.progress import MetricKind
from ninefold.web.inputs import day_input


class VisionForm(forms.Form):
    text = forms.CharField(
        label="Where do you want to be one day?",
        help_text="Write it as if you were telling a friend. Earlier versions are kept.",
        widget=forms.Textarea(attrs={"rows": 5, "class": "writing", "data-draft": "vision"}),
        max_length=5000,
    )


class GoalForm(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    title = forms.CharField(
        label="What do you want to reach?",
        help_text="In one sentence. As you type, five questions check it.",
        widget=forms.Textarea(
            attrs={
                "rows": 2,
                "data-draft": "goal-title",
                "hx-get": "/goals/check/",
                "hx-trigger": "load, input changed delay:300ms",
                "hx-target": "#smart-check",
            }
        ),
        max_length=300,
    )
    due_on = forms.DateField(label="By when?", required=False, widget=day_input())
    why = forms.CharField(
        label="Why does it matter to you?",
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "data-draft": "goal-why"}),
        max_length=5000,
    )
    next_step = forms.CharField(
        label="What is the next small step?",
        help_text="Something you could do in half an hour.",
        required=False,
        max_length=300,
    )
    importance = forms.TypedChoiceField(
        label="How much does it matter?",
        choices=[(1, "some"), (2, "much"), (3, "most")],
        coerce=int,
        initial=2,
        widget=forms.RadioSelect(attrs={"class": "scale"}),
    )
    reason = forms.CharField(
        label="If the day moves: why?",
        help_text="Kept with the date, so that you know later.",
        required=False,
        max_length=300,
    )


class EndingForm(forms.Form):
    lesson = forms.CharField(
        label="What did you learn on the way?",
        required=False,
        widget=forms.Textarea(attrs={"rows": 4, "data-draft": "lesson"}),
        max_length=5000,
    )
    on = forms.DateField(label="On", required=False, widget=day_input())


class MilestoneForm(forms.Form):
    title = forms.CharField(label="What is reached by then?", max_length=300)
    due_on = forms.DateField(label="By when?", required=False, widget=day_input())


class MetricForm(forms.Form):
    name = forms.CharField(
        label="What is measured?", help_text="For example: interviews held", max_length=200
    )
    kind = forms.ChoiceField(
        label="As", choices=[(kind.value, kind.value.capitalize()) for kind in MetricKind]
    )
    baseline = forms.FloatField(label="It stands at", initial=0)
    target = forms.FloatField(label="It shall reach", initial=1)
    unit = forms.CharField(label="Unit", required=False, max_length=30)


class TargetForm(forms.Form):
    target = forms.FloatField(label="The new target")
    reason = forms.CharField(
        label="Why does it change?",
        help_text="Past scores keep the target that held then.",
        max_length=300,
    )


class CheckInForm(forms.Form):
    """One number field for each metric of the goal, then confidence and a note."""

    confidence = forms.IntegerField(
        label="How sure are you that you reach it in time? (%)",
        min_value=0,
        max_value=100,
        required=False,
        widget=forms.NumberInput(attrs={"step": 5}),
    )
    note = forms.CharField(
        label="What moved, what is in the way?",
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "data-draft": "goal-check-in"}),
        max_length=5000,
    )
    on = forms.DateField(label="Day", required=False, widget=day_input())

    def __init__(self, *args: Any, metrics: list[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.metrics = metrics
        for metric in metrics:
            unit = f" ({metric.unit})" if metric.unit else ""
            self.fields[f"metric_{metric.pk}"] = forms.FloatField(
                label=f"{metric.name} stands at{unit}", required=False
            )
        self.order_fields([f"metric_{metric.pk}" for metric in metrics])

    @property
    def values(self) -> dict[str, float]:
        """The values given, by metric key."""
        return {
            str(metric.pk): self.cleaned_data[f"metric_{metric.pk}"]
            for metric in self.metrics
            if self.cleaned_data.get(f"metric_{metric.pk}") is not None
        }


class WeeklyHoursForm(forms.Form):
    hours = forms.FloatField(
        label="Hours a week for your goals",
        help_text="As an ordinary week goes, not the best one.",
        min_value=0,
        max_value=168,
    )
    reason = forms.CharField(label="Why so many?", required=False, max_length=300)


class HoursForm(forms.Form):
    hours = forms.FloatField(
        label="How many hours does it still need?",
        help_text="A rough figure is enough. Time that you log from now on is taken off it.",
        min_value=0,
        max_value=100_000,
    )
    reason = forms.CharField(label="How did you come to it?", required=False, max_length=300)


class TimeForm(forms.Form):
    minutes = forms.IntegerField(label="Minutes", min_value=1, max_value=1440)
    on = forms.DateField(label="Day", required=False, widget=day_input())
    note = forms.CharField(label="What did you do?", required=False, max_length=300)


class MoveForm(forms.Form):
    due_on = forms.DateField(label="The new day", widget=day_input())
    reason = forms.CharField(
        label="Why does it move?",
        help_text="The old day stays in the history, and past scores keep it.",
        max_length=300,
    )


class ParkForm(forms.Form):
    reason = forms.CharField(label="Why does it wait?", required=False, max_length=300)


class WaitForm(forms.Form):
    blocker = forms.ChoiceField(
        label="Which goal comes first?", choices=[], error_messages={"required": "Choose a goal."}
    )

    def __init__(self, *args: Any, goals: list[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["blocker"].choices = [  # type: ignore[attr-defined]
            (str(goal.pk), goal.title) for goal in goals
        ]


class ItemsForm(forms.Form):
    titles = forms.CharField(
        label="Items, one on a line",
        help_text="From today on the list asks for these as well; earlier days keep their count.",
        widget=forms.Textarea(attrs={"rows": 6, "data-draft": "checklist"}),
        max_length=10_000,
    )


class WeightsForm(forms.Form):
    """One weight for each metric and milestone: 2 counts twice as much as 1, and 0 not at all."""

    def __init__(self, *args: Any, parts: list[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for part in parts:
            self.fields[f"weight_{part.pk}"] = forms.FloatField(
                label=str(part),
                min_value=0,
                max_value=100,
                initial=f"{part.weight:g}",
                widget=forms.NumberInput(attrs={"step": "any"}),
            )

    @property
    def weights(self) -> dict[str, float]:
        """The weights by the key of the part."""
        return {name.removeprefix("weight_"): n for name, n in self.cleaned_data.items()}


class RelevanceForm(forms.Form):
    """One choice of several for each sort of thing that a goal can serve."""

    def __init__(self, *args: Any, sorts: list[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for sort in sorts:
            if sort.choices:
                self.fields[sort.name] = forms.MultipleChoiceField(
                    label=sort.words,
                    choices=sort.choices,
                    initial=[str(ref) for _, ref, _ in sort.linked],
                    required=False,
                    widget=forms.CheckboxSelectMultiple,
                )

    @property
    def chosen(self) -> list[str]:
        """The refs that were chosen."""
        return [ref for refs in self.cleaned_data.values() for ref in refs]
