"""The shape of input about interests, value cards and the canvas."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms

from ninefold.passion.domain.ikigai import OVERLAPS
from ninefold.passion.domain.interest_items import Item
from ninefold.passion.domain.value_cards import CARDS, Pile
from ninefold.passion.forms.scales import scale, segments

LIKING = segments(
    (1, "1", "not at all"), (2, "2", ""), (3, "3", "neither"), (4, "4", ""), (5, "5", "very much")
)


class InterestPageForm(forms.Form):
    """Some items of the interest questionnaire, each from 1 (not at all) to 5 (very much), and
    the answers that the page showed when it was opened."""

    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, questions: Iterable[Item], *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for item in questions:
            self.fields[item.code] = scale(
                item.text, LIKING, error_messages={"required": "Choose one; “neither” is one too."}
            )
        self.initial = {**self.initial, "seen": self._told(self.initial)}

    def _told(self, answers: Mapping[str, Any]) -> str:
        return " ".join(f"{code}:{answers[code]}" for code in self.fields if code in answers)

    def show_again(self, answers: Mapping[str, Any]) -> None:
        """Say that the page, shown again with its faults, shows what is kept by now."""
        self.data = {
            **{name: self.data.get(name) for name in self.data},
            "seen": self._told(answers),
        }

    def answered(self) -> dict[str, int]:
        """What was chosen, by item code; what is still open is left out."""
        return {
            code: int(answer)
            for code, answer in self.cleaned_data.items()
            if answer and code != "seen"
        }

    def shown(self) -> dict[str, int]:
        """The answers that stood on the page when it was opened, by item code."""
        pairs = (pair.partition(":") for pair in self.cleaned_data.get("seen", "").split())
        return {code: int(answer) for code, _, answer in pairs if answer in set("12345")}


class ValuePilesForm(forms.Form):
    """The value cards, each with the pile it lies on."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for card in CARDS:
            self.fields[card.code] = forms.ChoiceField(
                label=card.name,
                help_text=card.meaning,
                choices=[(pile.value, pile.heading) for pile in Pile],
                required=False,
                widget=forms.RadioSelect(attrs={"class": "scale"}),
            )

    def piles(self) -> dict[str, str]:
        """The pile of each card that lies on one."""
        return {code: pile for code, pile in self.cleaned_data.items() if pile}


class IkigaiVersionForm(forms.Form):
    """What the owner sees where two lists meet, and in the middle."""

    middle = forms.CharField(
        label="In the middle: what could your work be?",
        help_text="One sentence, for now.",
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name, _, _, label in OVERLAPS:
            self.fields[name] = forms.CharField(
                label=label,
                required=False,
                max_length=500,
                widget=forms.Textarea(attrs={"rows": 2}),
            )
        self.order_fields([*(name for name, *_ in OVERLAPS), "middle"])
