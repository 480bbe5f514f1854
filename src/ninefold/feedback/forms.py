"""The shape of input about feedback; nothing is saved here."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from ninefold.feedback.domain.anonymity import FLOOR, USUAL_MINIMUM
from ninefold.feedback.domain.questions import Area, Method
from ninefold.feedback.domain.rater_groups import OTHERS_ASKED
from ninefold.web.inputs import day_input

AREAS = [(one.value, one.value.capitalize()) for one in Area]
METHODS = [(one.value, one.value.capitalize()) for one in Method]
GROUPS = [(one.value, one.label) for one in OTHERS_ASKED]
PEOPLE = "Jonas Weber, jonas@example.org\nPriya Nair, priya@example.org"


def _text(rows: int, draft: str, **more: str) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows, "data-draft": draft, **more})


class RoundForm(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    title = forms.CharField(
        label="What do you want feedback on?",
        help_text="Name the work, not the whole of you: “my part in the release”.",
        max_length=200,
    )
    is_anonymous = forms.TypedChoiceField(
        label="How shall people answer?",
        choices=[("yes", "Anonymously"), ("no", "With their name")],
        coerce=lambda value: value == "yes",
        initial="yes",
        widget=forms.RadioSelect,
        help_text="Anonymous answers are shown once, at the end, and only several together. "
        "Named ones are shown as they come, and you can talk about them.",
    )
    due_on = forms.DateField(
        label="Until when?",
        help_text="Ten days or so: long enough for a holiday, short enough to be done now.",
        widget=day_input(),
    )
    minimum = forms.IntegerField(
        label="At least how many anonymous answers are shown together?",
        help_text=f"{USUAL_MINIMUM} is usual. {FLOOR} is the least, for small teams.",
        min_value=FLOOR,
        max_value=20,
        initial=USUAL_MINIMUM,
        required=False,
    )
    message = forms.CharField(
        label="A few words to those you ask",
        required=False,
        max_length=2000,
        widget=_text(3, "feedback-message"),
    )

    def clean_minimum(self) -> int:
        """The usual minimum when it was left empty."""
        return self.cleaned_data["minimum"] or USUAL_MINIMUM


class NewRoundForm(RoundForm):
    area = forms.ChoiceField(
        label="Begin with ready questions on",
        choices=[("", "None: I write my own"), *AREAS],
        required=False,
    )
    method = forms.ChoiceField(label="Asked as", choices=METHODS, required=False)


class ReadyQuestionsForm(forms.Form):
    area = forms.ChoiceField(label="On", choices=AREAS)
    method = forms.ChoiceField(label="Asked as", choices=METHODS)


class QuestionForm(forms.Form):
    text = forms.CharField(
        label="Your own question",
        help_text="As you type, it is checked. The check only advises.",
        max_length=600,
        widget=forms.Textarea(
            attrs={
                "rows": 2,
                "data-draft": "feedback-question",
                "hx-get": "/feedback/check/",
                "hx-trigger": "load, input changed delay:300ms",
                "hx-target": "#question-check",
                "hx-include": "closest form",
            }
        ),
    )
    low = forms.CharField(
        label="1 means",
        help_text="For a scale from 1 to 5.",
        required=False,
        max_length=100,
    )
    high = forms.CharField(
        label="5 means",
        help_text="Leave both empty for an open question.",
        required=False,
        max_length=100,
    )


class PeopleForm(forms.Form):
    group = forms.ChoiceField(label="They are your", choices=GROUPS, initial="peers")
    people = forms.CharField(
        label="Who?",
        help_text="One person a line. With an address they get an e-mail; without one you pass "
        "their link on.",
        max_length=10_000,
        widget=_text(4, "feedback-people", placeholder=PEOPLE),
    )


class ExtensionForm(forms.Form):
    due_on = forms.DateField(label="Give them until", widget=day_input())


class NotesForm(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    notes = forms.CharField(
        label="Your notes while reading",
        help_text="What surprises you? What have you heard before? Only you see this.",
        required=False,
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )


class ReceiptForm(forms.Form):
    heard = forms.CharField(
        label="What did you hear?",
        help_text="One thing a line, in your own words.",
        max_length=3000,
        widget=_text(4, "feedback-heard"),
    )
    trying = forms.CharField(
        label="What will you try?",
        help_text="One small thing. People are asked about it in 30, 60 and 90 days.",
        max_length=400,
        widget=_text(2, "feedback-trying"),
    )
    by_when = forms.DateField(label="By when?", widget=day_input())


class AskBackForm(forms.Form):
    text = forms.CharField(
        label="One more question to the same people",
        help_text="They answer under the same promise as before.",
        max_length=600,
        widget=_text(2, "feedback-ask-back"),
    )


class ActionItemForm(forms.Form):
    """`linkable` gives pairs of a ref as text and the words for it."""

    title = forms.CharField(
        label="What will you do?",
        help_text="So small that you will: “send the agenda on Thursday”.",
        max_length=300,
    )
    due_on = forms.DateField(label="By when?", required=False, widget=day_input())
    steps = forms.CharField(
        label="Its small steps",
        help_text="One a line.",
        required=False,
        max_length=5000,
        widget=_text(3, "feedback-steps"),
    )
    serves = forms.ChoiceField(label="Which goal or skill does it serve?", required=False)
    source = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, linkable: Iterable[tuple[str, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["serves"].choices = [("", "None of them"), *linkable]  # type: ignore[attr-defined]

    @property
    def step_titles(self) -> list[str]:
        """The steps, one from each line."""
        return [line for line in self.cleaned_data["steps"].splitlines() if line.strip()]


class ActionItemChangeForm(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    title = forms.CharField(label="What will you do?", max_length=300)
    due_on = forms.DateField(label="By when?", required=False, widget=day_input())


class StepsForm(forms.Form):
    steps = forms.CharField(
        label="More small steps", help_text="One a line.", max_length=5000, widget=_text(2, "step")
    )


class NoteForm(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    text = forms.CharField(
        label="What was said?",
        help_text="As close to their words as you can.",
        max_length=5000,
        widget=_text(4, "feedback-note"),
    )
    said_by = forms.CharField(
        label="By whom?",
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"list": "people-known", "autocomplete": "off"}),
    )
    about = forms.CharField(label="About what?", required=False, max_length=200)
    on = forms.DateField(label="When?", required=False, widget=day_input())


class QuestionToAskForm(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    text = forms.CharField(
        label="What do you want to ask?", max_length=600, widget=_text(2, "feedback-ask")
    )
    person = forms.CharField(
        label="Whom?",
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"list": "people-known", "autocomplete": "off"}),
    )
    due_on = forms.DateField(label="By when?", required=False, widget=day_input())


class AskedForm(forms.Form):
    answer = forms.CharField(
        label="What did they say?",
        help_text="It becomes a note. It may stay empty.",
        required=False,
        max_length=5000,
        widget=_text(4, "feedback-asked"),
    )


class AnswerForm(forms.Form):
    """One field for each question, named question_<key>."""

    def __init__(self, *args: Any, questions: list[Any], draft: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.questions = questions
        for question in questions:
            if question.is_scale:
                field: forms.Field = forms.TypedChoiceField(
                    label=question.text,
                    choices=[(point, str(point)) for point in range(1, 6)],
                    coerce=int,
                    empty_value="",
                    required=False,
                    widget=forms.RadioSelect(attrs={"class": "scale"}),
                )
            else:
                field = forms.CharField(
                    label=question.text,
                    required=False,
                    max_length=5000,
                    widget=_text(4, f"feedback-answer-{draft}{question.pk}"),
                )
            self.fields[f"question_{question.pk}"] = field

    def rows(self) -> list[tuple[Any, forms.BoundField]]:
        """Each question with its field."""
        return [(one, self[f"question_{one.pk}"]) for one in self.questions]

    @property
    def given(self) -> dict[str, str | int]:
        """What was said, by the key of the question."""
        return {
            str(one.pk): self.cleaned_data[f"question_{one.pk}"]
            for one in self.questions
            if self.cleaned_data.get(f"question_{one.pk}") not in ("", None)
        }
